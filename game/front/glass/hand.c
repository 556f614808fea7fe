/* hand.c - keys and pointer at the glass, and the commands they make. What is seen of it is in flight.c and sea_draw.c.
 */
#include "front/glass/hand.h"

#include <math.h>

#include "base/translate.h"
#include "front/glass/cells.h"
#include "front/glass/flight.h"
#include "front/glass/knot.h"
#include "front/glass/sea.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "work/look.h"
#include "work/obey.h"

static Box cell_box(int column, int row)
{
    return (Box){(int16_t)column, (int16_t)row, 1, 1};
}

/* Says why the hands can do nothing at the moment. */
static void say_why(Game *game)
{
    static const char *const holds[] = {
        [HOLD_NONE] = NULL,
        [HOLD_SEAL] = N_("A bin is being sealed. The hands are held until it is done."),
        [HOLD_CLEAR] = N_("A bin is being cleared. The hands are held until it is done."),
        [HOLD_KNOT] = N_("A knot is being unpicked. It wants both hands."),
    };
    const Day *day = &game->play.day;
    if (!day_at_desk(day))
        news_say(&game->desk, "%s", _("The hands are not at the desk."));
    else if (holds[day->office.hold])
        news_say(&game->desk, "%s", translated(holds[day->office.hold]));
    else if (day->hand.count > 0)
        news_say(&game->desk, "%s", _("The hand is full: name a bin, or let go."));
    else
        news_say(&game->desk, "%s", _("There is nothing in hand."));
}

/* What shows there and is not right to take now: why; NULL where there is nothing of the kind. */
const char *hand_not_now(const Day *day, int column, int row)
{
    for (int i = 0; i < 9; i++) {
        int x = clamp_int(column + i % 3 - 1, 0, day->field.columns - 1), y = clamp_int(row + i / 3 - 1, 0, day->field.rows - 1);
        Sight sight = field_look(day->level, &day->field, day->beat, day->office.signal, x, y);
        if (sight.cluster < 0 || sight.kind != CLUSTER_TRUE || !field_present(&day->field, day->beat, x, y))
            continue;
        if (sight.stage == STAGE_STIRS)
            return _("These are not up yet.");
        if (sight.stage == STAGE_SINKS)
            return _("These are sinking already.");
    }
    return NULL;
}

static void say_nothing_there(Game *game, Box box)
{
    const char *why = day_highlight_works(&game->play.day) ? hand_not_now(&game->play.day, box.column, box.row) : NULL;
    news_say(&game->desk, "%s", why ? why : _("Nothing here belongs together."));
}

/* Gathers, or says why not; the box stays so that it can be asked for again. */
void hand_gather(Game *game, Command command)
{
    if (!day_allows(&game->play.day, &command)) {
        say_why(game);
        return;
    }
    game->desk.anchored = false;
    play_obey(&game->play, command);
    flight_lift(game);
    if (game->play.day.hand.count == 0)
        say_nothing_there(game, command.box);
    else if (game->desk.seconds >= game->desk.told_until)
        game->desk.news[0] = '\0'; /* what was said of a gather that failed is no longer so */
}

void hand_gather_box(Game *game)
{
    Box box;
    if (sea_selection(game, &box))
        hand_gather(game, (Command){.kind = COMMAND_GATHER, .box = box});
}

/* From the pointer to keys: the cursor begins where the pointer was, or in the middle of the view. */
static void take_to_keys(Game *game)
{
    Desk *desk = &game->desk;
    if (desk->by_keys)
        return;
    int column, row;
    if (!sea_pointed(game, &column, &row)) {
        column = (int)desk->pan_x + VIEW_COLUMNS / 2;
        row = (int)desk->pan_y + VIEW_ROWS / 2;
    }
    const Field *field = &game->play.day.field;
    desk->by_keys = true;
    desk->nudge_x = desk->nudge_y = 0;
    desk->cursor_column = clamp_int(column, 0, field->columns - 1);
    desk->cursor_row = clamp_int(row, 0, field->rows - 1);
}

/* A knot is not gathered: it says what it is, and its key. */
static void say_knot(Game *game, int index)
{
    char terms[KNOT_TERMS_MAX];
    knot_terms(game, index, terms);
    news_say(&game->desk, _("A knot is not gathered. %s"), terms);
}

static void gather_at(Game *game, int column, int row)
{
    int knot = knot_under(&game->play.day, column, row);
    if (knot >= 0)
        say_knot(game, knot);
    else
        hand_gather(game, (Command){.kind = COMMAND_LENS, .box = cell_box(column, row)});
}

static void gather_lens(Game *game)
{
    int column, row;
    if (game->desk.anchored) {
        hand_gather_box(game);
        return;
    }
    if (!sea_pointed(game, &column, &row))
        take_to_keys(game);
    if (sea_pointed(game, &column, &row))
        gather_at(game, column, row);
}

void hand_anchor(Desk *desk, int column, int row)
{
    desk->anchored = true;
    desk->anchor_column = desk->cursor_column = column;
    desk->anchor_row = desk->cursor_row = row;
}

void hand_release(Game *game)
{
    if (game->desk.anchored) {
        game->desk.anchored = false;
        return;
    }
    if (game->play.day.hand.count == 0)
        return;
    flight_release(game);
    play_obey(&game->play, (Command){.kind = COMMAND_RELEASE});
}

/* The knot that shows, wherever the hand is; one that is out of view is looked at first. */
void hand_unpick(Game *game)
{
    const Day *day = &game->play.day;
    int column, row, knot = knot_showing(day);
    if (knot < 0) {
        news_say(&game->desk, "%s", _("No knot shows now. One comes up now and then, to whoever is rested."));
        return;
    }
    knot_number(day, knot, &column, &row);
    Command command = {.kind = COMMAND_UNPICK, .box = cell_box(column, row)};
    if (!knot_in_view(game, knot))
        sea_look_at(game, (float)(column - VIEW_COLUMNS / 2), (float)(row - VIEW_ROWS / 2));
    if (!day_allows(day, &command))
        say_why(game);
    else
        play_obey(&game->play, command);
}

void hand_clear(Game *game, int bin)
{
    const Day *day = &game->play.day;
    Command command = {.kind = COMMAND_CLEAR, .argument = (int16_t)bin};
    int minutes = day_clearing_minutes(day, bin);
    if (day_allows(day, &command) && play_obey(&game->play, command))
        news_say(&game->desk, P_("Clearing bin %d: %d minute.", "Clearing bin %d: %d minutes.", minutes), bin + 1, minutes);
    else if (minutes > 0)
        say_why(game);
    else
        news_say(&game->desk, _("All that lies in bin %d belongs there."), bin + 1);
}

static void clear(Game *game)
{
    const Day *day = &game->play.day;
    int most = 0;
    for (int i = 1; i < BIN_COUNT; i++) {
        if (day->bins[day->file][i].others > day->bins[day->file][most].others)
            most = i;
    }
    if (day->bins[day->file][most].others > 0)
        hand_clear(game, most);
    else
        news_say(&game->desk, "%s", _("All that lies in the bins belongs there."));
}

void hand_bin(Game *game, int bin)
{
    Hand before = game->play.day.hand;
    Command command = {.kind = COMMAND_DEPOSIT, .argument = (int16_t)bin};
    if (!day_allows(&game->play.day, &command)) {
        say_why(game);
        return;
    }
    play_obey(&game->play, command);
    flight_deposit(game, &before, bin);
}

static void follow_cursor(Game *game)
{
    const Desk *desk = &game->desk;
    float x = desk->want_x, y = desk->want_y;
    x = fminf(x, (float)desk->cursor_column);
    x = fmaxf(x, (float)(desk->cursor_column - VIEW_COLUMNS + 1));
    y = fminf(y, (float)desk->cursor_row);
    y = fmaxf(y, (float)(desk->cursor_row - VIEW_ROWS + 1));
    sea_look_at(game, x, y);
}

static void move(Game *game, int x, int y)
{
    take_to_keys(game);
    const Field *field = &game->play.day.field;
    Desk *desk = &game->desk;
    desk->cursor_column = clamp_int(desk->cursor_column + x, 0, field->columns - 1);
    desk->cursor_row = clamp_int(desk->cursor_row + y, 0, field->rows - 1);
    desk->nudge_x = desk->nudge_y = 0;
    follow_cursor(game);
}

/* To the nearest cell, and what is left over beside its middle. */
static void shift(int *cell, float *nudge, float by, int cells)
{
    float at = fminf(fmaxf((float)*cell + *nudge + by, 0), (float)(cells - 1));
    *cell = (int)(at + 0.5f);
    *nudge = at - (float)*cell;
}

static void shift_hand(Game *game, float x, float y)
{
    const Field *field = &game->play.day.field;
    Desk *desk = &game->desk;
    shift(&desk->cursor_column, &desk->nudge_x, x, field->columns);
    shift(&desk->cursor_row, &desk->nudge_y, y, field->rows);
}

void hand_glide(Game *game, float x, float y)
{
    take_to_keys(game);
    shift_hand(game, x, y);
    follow_cursor(game);
}

void hand_pan(Game *game, float x, float y)
{
    take_to_keys(game);
    float from_x = game->desk.want_x, from_y = game->desk.want_y;
    sea_look_at(game, from_x + x, from_y + y);
    shift_hand(game, game->desk.want_x - from_x, game->desk.want_y - from_y);
}

/* Looks elsewhere; the cursor comes along. */
static void look(Game *game, int x, int y)
{
    enum { STEP = 5 };
    take_to_keys(game);
    Desk *desk = &game->desk;
    sea_look_at(game, desk->want_x + (float)(x * STEP), desk->want_y + (float)(y * STEP));
    const Field *field = &game->play.day.field;
    int left = max_int(0, (int)desk->want_x), top = max_int(0, (int)desk->want_y);
    desk->cursor_column =
        clamp_int(desk->cursor_column + x * STEP, left, min_int(left + VIEW_COLUMNS, field->columns) - 1);
    desk->cursor_row = clamp_int(desk->cursor_row + y * STEP, top, min_int(top + VIEW_ROWS, field->rows) - 1);
}

static void anchor(Game *game)
{
    take_to_keys(game);
    if (game->desk.anchored)
        hand_gather_box(game);
    else
        hand_anchor(&game->desk, game->desk.cursor_column, game->desk.cursor_row);
}

static void move_by(Game *game, Act act)
{
    static const struct {
        signed char x, y;
    } steps[] = {
        [ACT_UP] = {0, -1},     [ACT_DOWN] = {0, 1},     [ACT_LEFT] = {-1, 0},     [ACT_RIGHT] = {1, 0},
        [ACT_PAN_UP] = {0, -1}, [ACT_PAN_DOWN] = {0, 1}, [ACT_PAN_LEFT] = {-1, 0}, [ACT_PAN_RIGHT] = {1, 0},
    };
    if (act >= ACT_PAN_UP)
        look(game, steps[act].x, steps[act].y);
    else
        move(game, steps[act].x, steps[act].y);
}

bool hand_act(Game *game, Act act)
{
    if (act >= ACT_UP && act <= ACT_PAN_RIGHT) {
        move_by(game, act);
        return true;
    }
    if (act >= ACT_BIN_1 && act <= ACT_BIN_5) {
        hand_bin(game, (int)act - ACT_BIN_1);
        return true;
    }
    static void (*const acts[ACT_COUNT])(Game *) = {
        [ACT_ANCHOR] = anchor, [ACT_GATHER] = gather_lens, [ACT_RELEASE] = hand_release, [ACT_UNPICK] = hand_unpick,
        [ACT_CLEAR] = clear};
    if (!acts[act])
        return false;
    acts[act](game);
    return true;
}
