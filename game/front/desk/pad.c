/* pad.c - buttons to keys and acts, sticks to cells. */
#include "front/desk/pad.h"

#include <math.h>

#include "front/glass/hand.h"
#include "front/run/play.h"
#include "front/pages/page.h"
#include "front/glass/sea.h"
#include "work/look.h"
#include "work/obey.h"

static const float hand_speed = 20;  /* cells a second with the stick at its rim, */
static const float hand_more = 0.9f; /* and by so much of it faster once it has stayed there */
static const float hand_seconds = 0.8f;
static const float view_speed = 26;
static const float flick = 0.6f; /* a stick that goes so far moves the focus by one, */
static const float back = 0.35f; /* and by one more after it was back here */

/* ---- pages ---- */

static const Key flow_keys[PAD_BUTTON_COUNT] = {
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
    return game->page == PAGE_TITLE || game->page == PAGE_LEVELS ? KEY_ENTER : KEY_ESCAPE;
}

static void press_on_page(Game *game, PadButton button)
{
    Key key = button == PAD_START ? start_key(game) : flow_keys[button];
    if (game->page == PAGE_BOOT)
        key = KEY_ENTER; /* whatever it is, it cuts it short */
    if (key != KEY_NONE)
        game_press(game, key, 0);
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

static void press_on_panel(Game *game, PadButton button)
{
    bool leaves = button == PAD_START || (button == PAD_B && game->page != PAGE_DESK);
    if (writes(game, button))
        game_press(game, KEY_SPACE, 0);
    else if (leaves)
        game_press(game, KEY_ESCAPE, 0);
    else if (button == PAD_A || (button >= PAD_UP && button <= PAD_RIGHT))
        game_press(game, flow_keys[button], 0);
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

static void reach(Game *game, bool reaching)
{
    game->pad.reaching = reaching;
    game->focus = reaching ? CHOOSE_TRAY : BUTTON_NONE;
}

static Act act_of(PadButton button)
{
    for (int i = 0; i < ACT_COUNT; i++) {
        if (bindings[i].pad == button)
            return (Act)i;
    }
    return ACT_NONE;
}

static void next_bin(Game *game, int step)
{
    game->pad.bin = (game->pad.bin + step + BIN_COUNT) % BIN_COUNT;
}

static void press_at_desk(Game *game, PadButton button)
{
    Act act = act_of(button);
    if (button == PAD_A)
        do_next(game);
    else if (button == PAD_Y)
        reach(game, true);
    else if (button == PAD_LEFT_SHOULDER || button == PAD_RIGHT_SHOULDER)
        next_bin(game, button == PAD_LEFT_SHOULDER ? -1 : 1);
    else if (act == ACT_PICK)
        hand_pick(game, game->pad.bin);
    else if (act != ACT_NONE)
        game_press(game, bindings[act].key, (unsigned char)bindings[act].character);
}

/* The cross goes over the instruments; what was pressed there is done, and the hand is back at the glass. */
static void press_reaching(Game *game, PadButton button)
{
    bool cross = button >= PAD_UP && button <= PAD_RIGHT;
    if (cross) {
        game_press(game, flow_keys[button], 0);
        return;
    }
    if (button == PAD_A)
        game_press(game, KEY_ENTER, 0);
    bool leaves = button == PAD_A || button == PAD_B || button == PAD_Y || game->page == PAGE_CORRIDOR;
    reach(game, false);
    if (!leaves)
        press_at_desk(game, button);
}

/* ---- on foot ---- */

static void press_on_foot(Game *game, PadButton button)
{
    static const Key keys[PAD_BUTTON_COUNT] = {
        [PAD_A] = KEY_ENTER, [PAD_UP] = KEY_UP,       [PAD_DOWN] = KEY_DOWN,
        [PAD_LEFT] = KEY_LEFT, [PAD_RIGHT] = KEY_RIGHT, [PAD_START] = KEY_ESCAPE};
    if (button == PAD_Y)
        reach(game, true);
    else if (button == PAD_X || button == PAD_B)
        game_press(game, KEY_CHARACTER, button == PAD_X ? 'c' : 'b');
    else if (keys[button] != KEY_NONE)
        game_press(game, keys[button], 0);
}

/* ---- all of it ---- */

static void press(Game *game, PadButton button)
{
    Ui ui;
    game_buttons(game, &ui);
    if (game->pad.reaching)
        press_reaching(game, button);
    else if (!page_of(game->page)->timed || game->page == PAGE_BOOT)
        press_on_page(game, button);
    else if (game->page == PAGE_CORRIDOR && !ui.page)
        press_on_foot(game, button);
    else
        (ui.page ? press_on_panel : press_at_desk)(game, button);
}

/* Sideways or up and down, whichever it is more. */
static PadButton way_of(CanvasPoint stick)
{
    if (fabsf(stick.x) > fabsf(stick.y))
        return stick.x > 0 ? PAD_RIGHT : PAD_LEFT;
    return stick.y > 0 ? PAD_DOWN : PAD_UP;
}

/* On a page a stick is a cross. */
static void flick_focus(Game *game, CanvasPoint stick)
{
    PadHand *pad = &game->pad;
    float far = hypotf(stick.x, stick.y);
    Ui ui;
    game_buttons(game, &ui);
    if (far < back)
        pad->flicked = false;
    if (far < flick || pad->flicked || !(ui.page || game->page == PAGE_CORRIDOR))
        return;
    pad->flicked = true;
    press(game, way_of(stick));
}

static void turn_stick(Game *game, const Input *input)
{
    game->pad.sticks[input->stick] = (CanvasPoint){input->x, input->y};
    if (input->stick == STICK_LEFT)
        flick_focus(game, game->pad.sticks[STICK_LEFT]);
}

static void lose(Game *game)
{
    bool used = game->pad.used;
    game->pad.sticks[STICK_LEFT] = game->pad.sticks[STICK_RIGHT] = (CanvasPoint){0, 0};
    pad_rest(game);
    if (used && page_of(game->page)->timed)
        game_pause(game);
}

void pad_input(Game *game, const Input *input)
{
    if (input->kind == INPUT_PAD_GONE) {
        lose(game);
        return;
    }
    game->pad.used = true;
    if (input->kind == INPUT_PAD_DOWN)
        press(game, input->pad);
    else if (input->kind == INPUT_PAD_STICK)
        turn_stick(game, input);
}

void pad_rest(Game *game)
{
    if (game->pad.reaching)
        reach(game, false);
    game->pad.used = false;
}

/* ---- sticks ---- */

static bool held(CanvasPoint stick)
{
    return stick.x < 0 || stick.x > 0 || stick.y < 0 || stick.y > 0;
}

bool pad_moves(const Game *game)
{
    return held(game->pad.sticks[STICK_LEFT]) || held(game->pad.sticks[STICK_RIGHT]);
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
