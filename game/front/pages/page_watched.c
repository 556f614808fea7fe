/* page_watched.c - the results of a room out of a folder that is looked at once a second, large enough for a projector.
 * It reads nothing itself: room_watch.h; and draws no dot: room_draw.h. */
#include "base/translate.h"
#include "front/pages/page.h"
#include "front/pages/room_draw.h"
#include "front/pages/room_watch.h"
#include "front/run/go.h"
#include "front/state/choosable.h"
#include "front/ui/flow.h"
#include "report/room_charts.h"

enum {
    MARGIN = 60,
    TOP = 30,
    FOOT = 24,
    GAP = 12,
    LOOK = 1000000, /* microseconds between two looks at the folder */
    FRAME = 16667,
    BUTTONS = ROOM_VIEW_COUNT + 2,
};

static void enter(Game *game)
{
    game->watched.read = false;
    game->watched.view = ROOM_ALL;
    game->watched.first = false;
    game->watched.wide = 1;
    watched_look(game);
    watched_aim(&game->watched);
}

static void update(Game *game, uint64_t elapsed)
{
    WatchedRoom *watched = &game->watched;
    watched->waited += elapsed;
    if (watched->waited >= LOOK)
        watched_look(game);
    watched_move(watched, (float)elapsed / 1e6f, game->settings.reduced_motion);
}

static uint64_t wait(const Game *game)
{
    const WatchedRoom *watched = &game->watched;
    uint64_t look = watched->waited < LOOK ? LOOK - watched->waited : 0;
    return !watched_rests(watched) && look > FRAME ? 0 : look;
}

static void choose(Game *game, int id)
{
    WatchedRoom *watched = &game->watched;
    game->focus = id;
    if (id == CHOOSE_BACK) {
        go_to_button(game, PAGE_TITLE, CHOOSE_WATCHED);
        return;
    }
    if (id == CHOOSE_ROUND) {
        watched->first = watched->view != ROOM_ALL || !watched->first;
        watched->view = ROOM_ALL;
    } else {
        RoomView view = (RoomView)(id - CHOOSE_VIEW);
        watched->turned = watched->view == view ? watched->turned + 1 : 0;
        watched->view = view;
        watched->first = false;
    }
    watched_aim(watched);
}

/* ---- the foot ---- */

static ButtonLook view_button(const WatchedRoom *watched, RoomView view, char character, const char *label)
{
    return (ButtonLook){.id = CHOOSE_VIEW + (int)view,
                        .key = KEY_CHARACTER,
                        .character = (unsigned char)character,
                        .label = label,
                        .on = watched->view == view && !watched->first};
}

static int buttons_of(const WatchedRoom *watched, ButtonLook looks[BUTTONS])
{
    int count = 0;
    looks[count++] = view_button(watched, ROOM_ALL, 'e', _("All"));
    if (room_plays_twice(&watched->room))
        looks[count++] = (ButtonLook){.id = CHOOSE_ROUND,
                                      .key = KEY_CHARACTER,
                                      .character = 'r',
                                      .label = watched->first ? _("Last") : _("First"),
                                      .on = watched->first};
    looks[count++] = view_button(watched, ROOM_VERDICT + JUDGED_SEEN, '1', _("Seen"));
    looks[count++] = view_button(watched, ROOM_VERDICT + JUDGED_COUNTED, '2', _("Counted"));
    looks[count++] = view_button(watched, ROOM_VERDICT + JUDGED_SERVED, '3', _("Served"));
    looks[count++] = view_button(watched, ROOM_GUESSES, 'g', _("Said"));
    looks[count++] = view_button(watched, ROOM_MINUTES, 'm', _("Minutes"));
    looks[count++] = view_button(watched, ROOM_DEAREST, 'd', _("Dearest"));
    looks[count++] = view_button(watched, ROOM_QUESTIONS, 'q', _("Questions"));
    if (watched->left_count > 0)
        looks[count++] = view_button(watched, ROOM_LEFT_OUT, 'l', _("Left out"));
    looks[count++] = (ButtonLook){.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Back")};
    return count;
}

/* The least at which the label has one line. */
static float own_width(const Ui *ui, ButtonLook look)
{
    enum { STEP = 8 };
    float line = ui_button_height(ui, CANVAS_WIDTH, look), w = 10 * STEP;
    while (ui_button_height(ui, w, look) > line)
        w += STEP;
    return w;
}

/* Each as wide as its label, in as many rows as that takes, from 0 down. Returns the height of all. */
static float place_foot(const Ui *ui, const ButtonLook *looks, int count, Rect *places)
{
    float x = MARGIN, y = 0, h = 0;
    for (int i = 0; i < count; i++) {
        float w = own_width(ui, looks[i]);
        h = ui_button_height(ui, w, looks[i]);
        if (x > MARGIN && x + w > CANVAS_WIDTH - MARGIN) {
            x = MARGIN;
            y += h + GAP;
        }
        places[i] = (Rect){x, y, w, h};
        x += w + GAP;
    }
    return y + h;
}

/* Returns its top. */
static float draw_foot(const WatchedRoom *watched, Ui *ui)
{
    ButtonLook looks[BUTTONS];
    Rect places[BUTTONS];
    int count = buttons_of(watched, looks);
    float top = CANVAS_HEIGHT - FOOT - place_foot(ui, looks, count, places);
    for (int i = 0; i < count; i++)
        ui_button(ui, places[i].x, top + places[i].y, places[i].w, looks[i]);
    return top;
}

/* ---- the head ---- */

static void draw_who(const WatchedRoom *watched, Flow *flow)
{
    TextLook look = {FONT_TEXT, TEXT_BODY, INK_DIM, ALIGN_LEFT, 2, false};
    char people[60], runs[60], code[ROOM_CODE_MAX], said[400];
    const Room *room = &watched->room;
    text_print(people, sizeof people, P_("%d person", "%d people", room->people), room->people);
    text_print(runs, sizeof runs, P_("%d run", "%d runs", room->count), room->count);
    int length = text_print(said, sizeof said, "%s, %s", people, runs);
    if (run_result_code(&room->runs[watched->day].result, code))
        length += text_print(said + length, sizeof said - (size_t)length, ", %s", code);
    if (watched->same < room->count) {
        look.ink = INK_BUSY;
        text_print(said + length, sizeof said - (size_t)length,
                   P_("; %d run was of another day", "; %d runs were of another day", room->count - watched->same),
                   room->count - watched->same);
    }
    flow_text(flow, look, "%s", said);
}

/* The first that is none of ours is named at once. */
static void draw_trouble(const WatchedRoom *watched, Flow *flow)
{
    TextLook look = {FONT_TEXT, TEXT_SMALL, INK_BUSY, ALIGN_LEFT, 1, false};
    Text rest = buffer_view(&watched->left_out), first;
    if (watched->left_count > 0 && watched->view != ROOM_LEFT_OUT && text_next_line(&rest, &first))
        flow->y += ui_wrap(flow->ui, flow->x, flow->y, flow->w, look, first);
}

static float draw_heading(const WatchedRoom *watched, Ui *ui)
{
    TextLook head = look_head;
    head.most = 1;
    Flow flow = {ui, MARGIN, TOP, CANVAS_WIDTH - 2 * MARGIN};
    if (watched->view == ROOM_LEFT_OUT)
        flow_text(&flow, head, _("Left out: %d"), watched->left_count);
    else if (watched->room.count > 0)
        flow_text(&flow, head, "%s", watched->room.runs[watched->day].result.title);
    else
        flow_text(&flow, head, "%s", _("The room"));
    if (watched->room.count > 0 && watched->view != ROOM_LEFT_OUT)
        draw_who(watched, &flow);
    draw_trouble(watched, &flow);
    return flow.y;
}

static void draw(const Game *game, Ui *ui)
{
    float top = draw_heading(&game->watched, ui) + GAP, bottom = draw_foot(&game->watched, ui) - GAP;
    room_draw(game, ui, (Rect){MARGIN, top, CANVAS_WIDTH - 2 * MARGIN, bottom - top});
}

const Page page_watched = {
    .name = "watched", .enter = enter, .update = update, .choose = choose, .draw = draw, .wait = wait};
