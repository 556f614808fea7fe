/* pad.c - buttons to keys and acts, sticks to cells. */
#include "front/desk/pad.h"

#include <math.h>

#include "base/translate.h"
#include "front/desk/explain.h"
#include "front/glass/hand.h"
#include "front/glass/sea.h"
#include "front/run/go.h"
#include "front/run/news.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "work/look.h"
#include "work/obey.h"

static const float hand_speed = 20;  /* cells a second with the stick at its rim, */
static const float hand_more = 0.9f; /* and by so much of it faster once it has stayed there */
static const float hand_seconds = 0.8f;
static const float view_speed = 26;
static const float flick = 0.6f; /* a stick that goes so far moves the focus by one, */
static const float back = 0.35f; /* and by one more after it was back here */

/* ---- pages ---- */

static const Key page_keys[PAD_BUTTON_COUNT] = {
    [PAD_A] = KEY_ENTER,
    [PAD_B] = KEY_ESCAPE,
    [PAD_LEFT_SHOULDER] = KEY_PAGE_UP,
    [PAD_RIGHT_SHOULDER] = KEY_PAGE_DOWN,
    [PAD_UP] = KEY_UP,
    [PAD_DOWN] = KEY_DOWN,
    [PAD_LEFT] = KEY_LEFT,
    [PAD_RIGHT] = KEY_RIGHT,
    [PAD_BACK] = KEY_ESCAPE,
};

/* Before anything is played Start goes on; later it stops, and goes on from there. */
static Key start_key(const Game *game)
{
    return game->page == PAGE_TITLE || game->page == PAGE_CAMPAIGN || game->page == PAGE_LEVELS ||
                   game->page == PAGE_KEPT
               ? KEY_ENTER
               : KEY_ESCAPE;
}

static Stroke stroke(Key key, uint32_t character)
{
    return (Stroke){.key = key, .character = character};
}

static Stroke press_on_page(const Game *game, PadButton button)
{
    if (game->page == PAGE_BOOT)
        return stroke(KEY_ENTER, 0); /* whatever it is, it cuts it short */
    if (game->page == PAGE_CARDS && button == PAD_B)
        return stroke(KEY_BACKSPACE, 0);
    return stroke(button == PAD_START ? start_key(game) : page_keys[button], 0);
}

/* ---- panels: somebody else has the hands, and the clock runs ---- */

static bool at_report(const Game *game)
{
    const Job *job = play_job(&game->play);
    return game->page == PAGE_DESK && job && job->kind == JOB_REPORT;
}

static bool writes(const Game *game, PadButton button)
{
    bool face = button >= PAD_A && button <= PAD_Y;
    return at_report(game) && face && (button != PAD_A || game->focus == BUTTON_NONE);
}

static Stroke press_on_panel(const Game *game, PadButton button)
{
    bool leaves = button == PAD_START || (button == PAD_B && game->page != PAGE_DESK);
    if (writes(game, button))
        return stroke(KEY_SPACE, 0);
    if (leaves)
        return stroke(KEY_ESCAPE, 0);
    bool moves = button == PAD_A || (button >= PAD_UP && button <= PAD_RIGHT);
    return stroke(moves ? page_keys[button] : KEY_NONE, 0);
}

/* ---- the desk ---- */

static bool unpicks(const Game *game)
{
    int column, row;
    if (!sea_pointed(game, &column, &row))
        return false;
    Command command = {.kind = COMMAND_UNPICK, .box = {(int16_t)column, (int16_t)row, 1, 1}};
    return day_allows(&game->play.day, &command);
}

/* One button for what is next: what is in hand goes into the bin, a box is gathered, a knot unpicked, the lens gathers.
 */
static void do_next(Game *game)
{
    if (game->play.day.hand.count > 0)
        hand_bin(game, game->pad.bin);
    else
        hand_act(game, !game->desk.anchored && unpicks(game) ? ACT_UNPICK : ACT_GATHER);
}

void pad_reach(Game *game, bool reaching)
{
    game->pad.reaching = reaching;
    game->focus = !reaching ? BUTTON_NONE : game->pad.used ? CHOOSE_TRAY : CHOOSE_EXPLAIN + INSTRUMENT_BUSYNESS;
}

static Act act_of(PadButton button)
{
    for (int i = 0; i < ACT_COUNT; i++) {
        if (bindings[i].pad == button)
            return (Act)i;
    }
    return ACT_NONE;
}

static void next_bin(PadHand *pad, int step)
{
    pad->bin = (pad->bin + step + BIN_COUNT) % BIN_COUNT;
}

static Stroke press_at_desk(Game *game, PadButton button)
{
    Act act = act_of(button);
    if (button == PAD_A)
        do_next(game);
    else if (button == PAD_Y)
        pad_reach(game, true);
    else if (button == PAD_LEFT_SHOULDER || button == PAD_RIGHT_SHOULDER)
        next_bin(&game->pad, button == PAD_LEFT_SHOULDER ? -1 : 1);
    else if (act == ACT_CLEAR)
        hand_clear(game, game->pad.bin);
    else if (act != ACT_NONE)
        return stroke(bindings[act].key, (unsigned char)bindings[act].character); /* as built in: that is what it means */
    return (Stroke){0};
}

/* The cross goes over the instruments; what was pressed there is done, and the hand is back at the glass. */
static Stroke press_reaching(Game *game, PadButton button)
{
    bool cross = button >= PAD_UP && button <= PAD_RIGHT;
    if (cross)
        return stroke(page_keys[button], 0);
    if (button == PAD_A)
        return (Stroke){.key = KEY_ENTER, .last = true};
    pad_reach(game, false);
    bool leaves = button == PAD_B || button == PAD_Y || game->page == PAGE_CORRIDOR;
    return leaves ? (Stroke){0} : press_at_desk(game, button);
}

/* ---- on foot ---- */

static Stroke press_on_foot(Game *game, PadButton button)
{
    static const Key keys[PAD_BUTTON_COUNT] = {
        [PAD_A] = KEY_ENTER,   [PAD_UP] = KEY_UP,       [PAD_DOWN] = KEY_DOWN,
        [PAD_LEFT] = KEY_LEFT, [PAD_RIGHT] = KEY_RIGHT, [PAD_START] = KEY_ESCAPE};
    if (button == PAD_X || button == PAD_B)
        return stroke(KEY_CHARACTER, button == PAD_X ? 'c' : 'b');
    if (button == PAD_Y)
        pad_reach(game, true);
    return stroke(keys[button], 0);
}

/* ---- all of it ---- */

static Stroke press(Game *game, const Ui *ui, PadButton button)
{
    if (game->pad.reaching)
        return press_reaching(game, button);
    if (!game->shown.timed || game->page == PAGE_BOOT)
        return press_on_page(game, button);
    if (game->page == PAGE_CORRIDOR && !ui->page)
        return press_on_foot(game, button);
    return ui->page ? press_on_panel(game, button) : press_at_desk(game, button);
}

/* Sideways or up and down, whichever it is more. */
static PadButton way_of(CanvasPoint stick)
{
    if (fabsf(stick.x) > fabsf(stick.y))
        return stick.x > 0 ? PAD_RIGHT : PAD_LEFT;
    return stick.y > 0 ? PAD_DOWN : PAD_UP;
}

/* On a page a stick is a cross. */
static Stroke flick_focus(Game *game, const Ui *ui, CanvasPoint stick)
{
    PadHand *pad = &game->pad;
    float far = hypotf(stick.x, stick.y);
    if (far < back)
        pad->flicked = false;
    if (far < flick || pad->flicked || !(ui->page || game->page == PAGE_CORRIDOR))
        return (Stroke){0};
    pad->flicked = true;
    return press(game, ui, way_of(stick));
}

static Stroke turn_stick(Game *game, const Ui *ui, const Input *input)
{
    game->pad.sticks[input->stick] = (CanvasPoint){input->x, input->y};
    return input->stick == STICK_LEFT ? flick_focus(game, ui, game->pad.sticks[STICK_LEFT]) : (Stroke){0};
}

static void lose(Game *game)
{
    bool used = game->pad.used;
    game->pad.sticks[STICK_LEFT] = game->pad.sticks[STICK_RIGHT] = (CanvasPoint){0, 0};
    pad_rest(game);
    if (used && game->shown.timed)
        go_pause(game);
}

Stroke pad_input(Game *game, const Ui *ui, const Input *input)
{
    if (input->kind == INPUT_PAD_GONE) {
        lose(game);
        return (Stroke){0};
    }
    game->pad.used = true;
    if (input->kind == INPUT_PAD_DOWN)
        return press(game, ui, input->pad);
    return input->kind == INPUT_PAD_STICK ? turn_stick(game, ui, input) : (Stroke){0};
}

/* Hands not at the desk may see it in the settings. */
static void name_unknown(Game *game)
{
    PadHand *pad = &game->pad;
    if (!pad->unknown[0] || pad->named)
        return;
    news_tell(&game->desk, _("'%s' is known as no controller. The settings say how it becomes one."), pad->unknown);
    pad->named = true;
}

void pad_unknown(PadHand *pad, const Input *input)
{
    text_print(pad->unknown, sizeof pad->unknown, "%s", input->name[0] ? input->name : "?");
    text_print(pad->guid, sizeof pad->guid, "%s", input->guid);
    pad->named = false;
}

void pad_rest(Game *game)
{
    if (game->pad.reaching && game->pad.used)
        pad_reach(game, false); /* by keys it was begun by keys */
    game->pad.used = false;
}

/* ---- sticks ---- */

static bool held(CanvasPoint stick)
{
    return stick.x < 0 || stick.x > 0 || stick.y < 0 || stick.y > 0;
}

bool pad_moves(const PadHand *pad)
{
    return held(pad->sticks[STICK_LEFT]) || held(pad->sticks[STICK_RIGHT]);
}

/* Cells a second: fine near the middle, and faster for whoever stays at the rim. */
static float speed_of(PadHand *pad, float seconds)
{
    CanvasPoint stick = pad->sticks[STICK_LEFT];
    float far = hypotf(stick.x, stick.y);
    pad->rim_seconds = far > 0.95f ? fminf(pad->rim_seconds + seconds, hand_seconds) : 0;
    return hand_speed * far * (1 + hand_more * pad->rim_seconds / hand_seconds);
}

static void move_hand(Game *game, float seconds)
{
    CanvasPoint stick = game->pad.sticks[STICK_LEFT];
    float far = speed_of(&game->pad, seconds) * seconds;
    hand_glide(game, stick.x * far, stick.y * far);
}

void pad_update(Game *game, float seconds)
{
    name_unknown(game);
    if (!day_at_desk(&game->play.day)) {
        game->pad.reaching = false;
        return;
    }
    if (game->pad.reaching)
        return;
    CanvasPoint view = game->pad.sticks[STICK_RIGHT];
    if (held(game->pad.sticks[STICK_LEFT]))
        move_hand(game, seconds);
    if (held(view))
        hand_pan(game, view.x * view_speed * seconds, view.y * view_speed * seconds);
}
