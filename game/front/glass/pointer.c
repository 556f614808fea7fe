/* pointer.c - the hand led by a pointer: what is pressed, drawn and let go on the glass, bins, the view that goes along. What it
 * does there is hand.c. */
#include "front/glass/pointer.h"

#include <math.h>

#include "base/translate.h"
#include "front/glass/cells.h"
#include "front/glass/hand.h"
#include "front/glass/knot.h"
#include "front/glass/sea.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/ui/layout.h"
#include "front/ui/widgets.h"
#include "work/look.h"
#include "work/obey.h"

static const float edge = 9;         /* units of glass at whose rim the view moves */
static const float edge_wait = 0.3f; /* seconds before it does; at once at the window's own edge */
static const float pan_speed = 14;   /* cells a second */

/* A click on a cluster, while the lens tells it from what lies around, is a gather; else it is a box's first corner. */
static void gather_click(Game *game)
{
    Desk *desk = &game->desk;
    const Day *day = &game->play.day;
    int column = desk->press_column, row = desk->press_row;
    if (!day_highlight_works(day) || (day_lens_cluster(day, column, row) < 0 && !hand_not_now(day, column, row))) {
        news_say(desk, "%s", _("A box begins here: a click on its other corner gathers it, leaving the glass drops it."));
        return;
    }
    hand_gather(game, (Command){.kind = COMMAND_LENS, .box = (Box){(int16_t)column, (int16_t)row, 1, 1}});
    desk->anchored = false;
}

/* A press on the glass: a knot is unpicked, else a box begins, or the one begun is to end here. */
static void press(Game *game, int column, int row)
{
    Command knot = {.kind = COMMAND_UNPICK, .box = (Box){(int16_t)column, (int16_t)row, 1, 1}};
    Desk *desk = &game->desk;
    desk->press_column = column;
    desk->press_row = row;
    desk->ends = desk->anchored;
    if (desk->anchored) {
        desk->dragging = true;
        desk->moved = false;
        return;
    }
    if (day_allows(&game->play.day, &knot)) {
        play_obey(&game->play, knot);
        return;
    }
    if (game->play.day.hand.count > 0) {
        desk->carrying = true;
        news_say(&game->desk, "%s", _("The hand is full: name a bin, or let go."));
        return;
    }
    hand_anchor(&game->desk, column, row);
    desk->dragging = true;
    desk->moved = false;
}

static void to_pointer(Desk *desk, int column, int row)
{
    bool leaves = desk->dragging && !desk->moved && (column != desk->press_column || row != desk->press_row);
    desk->by_keys = false;
    if (leaves)
        hand_anchor(desk, desk->press_column, desk->press_row); /* what is drawn now begins where it was pressed */
    desk->moved = desk->moved || leaves;
    desk->cursor_column = column;
    desk->cursor_row = row;
}

static int bin_under(const Game *game, const Input *input)
{
    Layout layout = layout_of(game);
    for (int i = 0; i < BIN_COUNT; i++) {
        if (rect_holds(layout.bins[i], input->x, input->y))
            return i;
    }
    return -1;
}

static bool holds_right(const Day *day, const Box *box)
{
    for (int i = 0; i < box->columns * box->rows; i++) {
        if (day_highlights(day, box->column + i % box->columns, box->row + i / box->columns))
            return true;
    }
    return false;
}

/* What is left of it. */
static bool holds_cluster(const Cluster *cluster, const Box *box)
{
    uint64_t left = cluster->cells & ~cluster->taken;
    for (int i = 0; i < CLUSTER_SIDE * CLUSTER_SIDE; i++) {
        int x = cluster->column + i % CLUSTER_SIDE - box->column, y = cluster->row + i / CLUSTER_SIDE - box->row;
        if ((left >> i & 1) && (x < 0 || x >= box->columns || y < 0 || y >= box->rows))
            return false;
    }
    return true;
}

/* A second click is a box's corner, but for what can be told to be none: one on a cluster that the box cuts is another try at
 * a gather, and a box with nothing right in it was begun by a click that went astray. */
static bool is_corner(const Game *game)
{
    const Day *day = &game->play.day;
    const Desk *desk = &game->desk;
    Box box;
    if (!day_highlight_works(day) || desk->moved || !sea_selection(game, &box))
        return true;
    if (!day_highlights(day, desk->press_column, desk->press_row))
        return holds_right(day, &box);
    int index = field_cluster_at(day->level, &day->field, day->beat, desk->press_column, desk->press_row);
    return index < 0 || holds_cluster(&day->field.clusters[index], &box);
}

static void click_again(Game *game)
{
    game->desk.anchored = false;
    if (day_lens_cluster(&game->play.day, game->desk.press_column, game->desk.press_row) >= 0)
        gather_click(game);
    else
        news_say(&game->desk, "%s", _("Nothing in that box belongs together."));
}

static void lift_finger(Game *game, const Input *input)
{
    Desk *desk = &game->desk;
    int bin = bin_under(game, input);
    if (desk->dragging && desk->anchored && (desk->moved || desk->ends) && is_corner(game))
        hand_gather_box(game);
    else if (desk->dragging && desk->anchored && desk->ends)
        click_again(game);
    else if (desk->dragging && desk->anchored)
        gather_click(game);
    else if (desk->carrying && bin >= 0 && game->play.day.hand.count > 0)
        hand_bin(game, bin);
    desk->dragging = desk->carrying = false;
}

void pointer_drop(Desk *desk)
{
    desk->anchored = desk->dragging = desk->carrying = desk->panning = false;
}

static void other_button(Game *game, const Input *input)
{
    int bin = bin_under(game, input);
    if (bin >= 0)
        hand_clear(game, bin);
    else
        hand_release(game);
}

static void grip(Desk *desk, const Input *input, bool down)
{
    desk->panning = down;
    desk->grip_x = input->x;
    desk->grip_y = input->y;
}

/* The field goes with the pointer, so the view goes against it. */
static void drag_view(Game *game, const Input *input)
{
    Layout layout = layout_of(game);
    const Desk *desk = &game->desk;
    sea_look_at(game, desk->want_x - (input->x - desk->grip_x) / layout.cell_w,
                desk->want_y - (input->y - desk->grip_y) / layout.cell_h);
    grip(&game->desk, input, true);
}

static void button(Game *game, const Input *input, bool down)
{
    int column, row;
    Layout layout = layout_of(game);
    bool on_glass = cells_hit(&layout, game, input->x, input->y, &column, &row);
    if (input->button == BUTTON_MIDDLE)
        grip(&game->desk, input, down && on_glass);
    else if (input->button == BUTTON_SECONDARY && down)
        other_button(game, input);
    else if (input->button == BUTTON_PRIMARY && !down)
        lift_finger(game, input);
    else if (input->button == BUTTON_PRIMARY && !game->desk.anchored && knot_sign_at(game, input->x, input->y))
        hand_unpick(game);
    else if (input->button == BUTTON_PRIMARY && on_glass)
        press(game, column, row);
}

/* A box that is being drawn follows the pointer along the rim when it leaves the glass. */
static CanvasPoint nearest_on_glass(const Layout *layout, const Input *input)
{
    Rect in = rect_inset(layout->numbers, 1);
    return (CanvasPoint){fminf(fmaxf(input->x, in.x), in.x + in.w), fminf(fmaxf(input->y, in.y), in.y + in.h)};
}

void pointer_input(Game *game, const Input *input)
{
    int column, row;
    Layout layout = layout_of(game);
    if (input->kind == INPUT_WHEEL) {
        sea_look_at(game, game->desk.want_x + 3 * input->wheel_x, game->desk.want_y - 3 * input->wheel_y);
        return;
    }
    game->desk.by_keys = false;
    if (game->desk.anchored && !game->desk.dragging && !rect_holds(layout.bezel, input->x, input->y))
        game->desk.anchored = false; /* one that goes to do something else wants no box */
    if (game->desk.panning && input->kind == INPUT_POINTER)
        drag_view(game, input);
    CanvasPoint at = game->desk.anchored ? nearest_on_glass(&layout, input) : (CanvasPoint){input->x, input->y};
    if (cells_hit(&layout, game, at.x, at.y, &column, &row))
        to_pointer(&game->desk, column, row);
    if (input->kind == INPUT_BUTTON_DOWN || input->kind == INPUT_BUTTON_UP)
        button(game, input, input->kind == INPUT_BUTTON_DOWN);
}

/* -1, 0 or 1: which rim of the glass the pointer is at, or on the frame beyond it. */
static int rim(float at, float from, float length)
{
    return at < from + edge ? -1 : at > from + length - edge ? 1 : 0;
}

static void pan_at_edges(Game *game, float seconds)
{
    Layout layout = layout_of(game);
    Desk *desk = &game->desk;
    bool inside = rect_holds(layout.bezel, game->pointer_x, game->pointer_y) && !desk->anchored && !game->lifted;
    int x = inside ? rim(game->pointer_x, layout.tube.x, layout.tube.w) : 0;
    int y = inside ? rim(game->pointer_y, layout.tube.y, layout.tube.h) : 0;
    if (rect_holds(layout.trace, game->pointer_x, game->pointer_y) || rect_holds(layout.bubble, game->pointer_x, game->pointer_y))
        x = y = 0; /* one points at it to be told of it */
    desk->edge_seconds = x || y ? desk->edge_seconds + seconds : 0;
    if (desk->edge_seconds < edge_wait)
        x = y = 0;
    if (x || y)
        sea_look_at(game, desk->want_x + (float)x * pan_speed * seconds, desk->want_y + (float)y * pan_speed * seconds);
}

void pointer_update(Game *game, float seconds)
{
    bool pointed = !game->desk.by_keys && game->play.spectator.source == SOURCE_PLAYER;
    if (!day_at_desk(&game->play.day))
        pointer_drop(&game->desk);
    else if (pointed)
        pan_at_edges(game, seconds);
}
