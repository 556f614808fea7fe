/* test_left.c - the left button alone, which is all that a finger has: each act of the keys at the desk has a form that
 * it reaches, and so has what another button does on any page; and what a finger is that a mouse is not. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front/cards/deck.h"
#include "front/desk/explain.h"
#include "front/glass/knot.h"
#include "front/run/go.h"
#include "front/run/waiting.h"
#include "front/ui/keys.h"
#include "front_player.h"
#include "work/look.h"
#include "work/obey.h"

enum { TICK = 50000, TICKS_MAX = 4000, RESTED = SIGNAL_FULL };

static const char level[] =
    "mdr-level 1\n[day]\ntitle = \"A Day\"\nshift = 09:00-12:00\npace = 30s/hour\nseed = 77\n[person ines]\nname = "
    "\"Ines Farrow\"\n"
    "[file thimble]\nname = \"Thimble\"\nnumbers = 64x40\nclusters = 300/day\nserves = \"a school\"\n"
    "[file second]\nname = \"Second\"\nnumbers = 64x40\nclusters = 300/day\n"
    "[schedule]\n09:32 ping ines \"Line 14\" needs-you\n09:36 ping ines \"Line 15\" needs-you\n09:42 ping ines \"Line "
    "16\" needs-you\n";

static Office *office(Player *player)
{
    return &player->game->play.day.office;
}

static void rest(Player *player)
{
    office(player)->signal = RESTED;
    pass(player, TICK);
    office(player)->signal = RESTED;
}

/* At the desk on the first day, with nothing but a pointer from there on. */
static Player *at_desk(Player *player)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    point_at(player, 700, 400);
    rest(player);
    return player;
}

/* ---- what is there to be done ---- */

static void nothing(Player *player)
{
    (void)player;
}

/* The middle of a number in view that is, or is not, right to take. */
static CanvasPoint number(Player *player, bool right)
{
    for (int tick = 0; tick < TICKS_MAX; tick++) {
        Layout layout = layout_of(player->game);
        const Desk *desk = &player->game->desk;
        for (int i = 0; i < VIEW_COLUMNS * VIEW_ROWS; i++) {
            int column = (int)desk->pan_x + i % VIEW_COLUMNS, row = (int)desk->pan_y + i / VIEW_COLUMNS;
            bool lens = day_lens_cluster(day_of(player), column, row) >= 0;
            bool highlit = day_highlights(day_of(player), column, row);
            if (lens == right && lens == highlit && (right || !hand_not_now(day_of(player), column, row)))
                return cells_centre(&layout, desk, column, row);
        }
        rest(player);
    }
    fail_msg("there is no such number");
    return (CanvasPoint){0, 0};
}

static void take_cluster(Player *player)
{
    CanvasPoint at = number(player, true);
    click_at(player, at.x, at.y);
    assert_true(day_of(player)->hand.count > 0);
}

static void soil_bin(Player *player)
{
    player->game->play.day.bins[0][2].others = 4;
}

static void wait_for_knot(Player *player)
{
    for (int i = 0; i < 40 * TICKS_MAX && knot_showing(day_of(player)) < 0; i++)
        rest(player);
    sea_look_at(player->game, 0, 0);
    rest(player);
}

static void wait_for_cards(Player *player, int count)
{
    for (int i = 0; i < TICKS_MAX && day_of(player)->offer_count < count; i++)
        rest(player);
    assert_int_equal(day_of(player)->offer_count, count);
    assert_true(player->game->desk.card_up);
    while (player->now < player->game->guard.card_until)
        pass(player, TICK);
}

static void wait_for_card(Player *player)
{
    wait_for_cards(player, 1);
}

static void wait_for_two(Player *player)
{
    wait_for_cards(player, 2);
}

static void fill_tray(Player *player)
{
    wait_for_card(player);
    click(player, CHOOSE_ANSWER + 1); /* later */
    for (int i = 0; i < TICKS_MAX && !offered(player, CHOOSE_TRAY); i++)
        rest(player);
}

static void mute(Player *player)
{
    office(player)->muted = true;
}

static void earn_warrant(Player *player)
{
    office(player)->warrant_left = true;
}

static void stay_late(Player *player)
{
    player->game->play.day.phase = PHASE_NIGHT;
}

/* ---- by the left button ---- */

static void point_at_glass(Player *player)
{
    point_at(player, 300, 300);
}

static void click_map(Player *player)
{
    Ui ui = game_buttons(player->game);
    Rect map = ui_button_of(&ui, CHOOSE_MAP)->at;
    click_at(player, map.x + map.w - 4, map.y + map.h - 4);
}

/* Its corners, around what is right; the first where nothing is. */
static void click_corners(Player *player)
{
    CanvasPoint from = number(player, false);
    Rect glass = layout_of(player->game).numbers;
    click_at(player, from.x, from.y);
    assert_true(player->game->desk.anchored);
    click_at(player, glass.x + glass.w - 20, glass.y + glass.h - 20);
}

static void click_cluster(Player *player)
{
    CanvasPoint at = number(player, true);
    click_at(player, at.x, at.y);
}

/* The whole field is looked through for its first number. */
static void click_knot(Player *player)
{
    int column, row;
    knot_number(day_of(player), knot_showing(day_of(player)), &column, &row);
    sea_look_at(player->game, (float)(column - VIEW_COLUMNS / 2), (float)(row - VIEW_ROWS / 2));
    for (int i = 0; i < 30; i++)
        rest(player);
    Layout layout = layout_of(player->game);
    CanvasPoint at = cells_centre(&layout, &player->game->desk, column, row);
    click_at(player, at.x, at.y);
}

static void point_at_meter(Player *player)
{
    Ui ui = game_buttons(player->game);
    Rect at = ui_button_of(&ui, CHOOSE_EXPLAIN + INSTRUMENT_BUSYNESS)->at;
    point_at(player, at.x + at.w / 2, at.y + at.h / 2);
}

/* ---- what has come of it ---- */

static bool obeyed(Player *player, const Play *before)
{
    return player->game->play.commands == before->commands + 1;
}

static bool lens_is_there(Player *player, const Play *before)
{
    int column, row;
    (void)before;
    return sea_pointed(player->game, &column, &row) && player->game->desk.cursor_column == column;
}

static bool view_moved(Player *player, const Play *before)
{
    (void)before;
    return player->game->desk.want_x > 0 && player->game->desk.want_y > 0;
}

static bool gathered(Player *player, const Play *before)
{
    (void)before;
    return day_of(player)->hand.count > 0;
}

static bool released(Player *player, const Play *before)
{
    return before->day.hand.count > 0 && day_of(player)->hand.count == 0 && day_of(player)->field.absent_count == 0;
}

static bool deposited(Player *player, const Play *before)
{
    return obeyed(player, before) && before->day.hand.count > 0 && day_of(player)->hand.count == 0;
}

static bool clears(Player *player, const Play *before)
{
    (void)before;
    return office(player)->hold == HOLD_CLEAR && office(player)->hold_target == 2;
}

static bool unpicks(Player *player, const Play *before)
{
    (void)before;
    return office(player)->hold == HOLD_KNOT;
}

static bool told(Player *player, const Play *before)
{
    (void)before;
    return shows(player, "what has been seen of you today");
}

static bool put_aside(Player *player, const Play *before)
{
    return !player->game->desk.card_up && day_of(player)->offer_count == before->day.offer_count;
}

static bool paused(Player *player, const Play *before)
{
    (void)before;
    return player->game->page == PAGE_PAUSE;
}

typedef struct Left {
    void (*prepare)(Player *player);
    void (*left)(Player *player); /* NULL: a click on */
    int click;
    bool (*done)(Player *player, const Play *before);
} Left;

static const Left forms[ACT_COUNT] = {
    [ACT_UP] = {nothing, point_at_glass, .done = lens_is_there},
    [ACT_DOWN] = {nothing, point_at_glass, .done = lens_is_there},
    [ACT_LEFT] = {nothing, point_at_glass, .done = lens_is_there},
    [ACT_RIGHT] = {nothing, point_at_glass, .done = lens_is_there},
    [ACT_PAN_UP] = {nothing, click_map, .done = view_moved},
    [ACT_PAN_DOWN] = {nothing, click_map, .done = view_moved},
    [ACT_PAN_LEFT] = {nothing, click_map, .done = view_moved},
    [ACT_PAN_RIGHT] = {nothing, click_map, .done = view_moved},
    [ACT_ANCHOR] = {nothing, click_corners, .done = gathered},
    [ACT_GATHER] = {nothing, click_cluster, .done = gathered},
    [ACT_RELEASE] = {take_cluster, .click = CHOOSE_RELEASE, .done = released},
    [ACT_BIN_1] = {take_cluster, .click = CHOOSE_BIN + 0, .done = deposited},
    [ACT_BIN_2] = {take_cluster, .click = CHOOSE_BIN + 1, .done = deposited},
    [ACT_BIN_3] = {take_cluster, .click = CHOOSE_BIN + 2, .done = deposited},
    [ACT_BIN_4] = {take_cluster, .click = CHOOSE_BIN + 3, .done = deposited},
    [ACT_BIN_5] = {take_cluster, .click = CHOOSE_BIN + 4, .done = deposited},
    [ACT_CLEAR] = {soil_bin, .click = CHOOSE_CLEAR + 2, .done = clears},
    [ACT_UNPICK] = {wait_for_knot, click_knot, .done = unpicks},
    [ACT_POINT] = {nothing, point_at_meter, .done = told},
    [ACT_JIGGLE] = {nothing, .click = CHOOSE_JIGGLE, .done = obeyed},
    [ACT_ASK] = {nothing, .click = CHOOSE_ASK, .done = obeyed},
    [ACT_FILES] = {nothing, .click = CHOOSE_FILES, .done = obeyed},
    [ACT_TRAY] = {fill_tray, .click = CHOOSE_TRAY, .done = obeyed},
    [ACT_UNMUTE] = {mute, .click = CHOOSE_UNMUTE, .done = obeyed},
    [ACT_WARRANT] = {earn_warrant, .click = CHOOSE_WARRANT, .done = obeyed},
    [ACT_HOME] = {stay_late, .click = CHOOSE_HOME, .done = obeyed},
    [ACT_CARD] = {wait_for_card, .click = CHOOSE_CARD, .done = put_aside},
    [ACT_FIRST] = {wait_for_card, .click = CHOOSE_ANSWER, .done = obeyed},
    [ACT_SECOND] = {wait_for_card, .click = CHOOSE_ANSWER + 1, .done = obeyed},
    [ACT_THIRD] = {wait_for_card, .click = CHOOSE_ANSWER + 2, .done = obeyed},
    [ACT_PAUSE] = {nothing, .click = CHOOSE_PAUSE, .done = paused},
};

static void each_act_at_the_desk_has_a_left_form(void **state)
{
    static Play before;
    for (int act = ACT_NONE + 1; act < ACT_COUNT; act++) {
        const Left *form = &forms[act];
        if (!form->done)
            fail_msg("act %d, '%s', has no left form", act, bindings[act].shown ? bindings[act].shown : "");
        Player *player = at_desk(*state);
        form->prepare(player);
        before = player->game->play;
        if (form->left)
            form->left(player);
        else
            click(player, form->click);
        if (!form->done(player, &before))
            fail_msg("act %d, '%s', was not done by its left form", act,
                     bindings[act].shown ? bindings[act].shown : "");
    }
}

/* ---- what other buttons do ---- */

static void a_box_is_dropped_by_leaving_the_glass(void **state)
{
    Player *player = at_desk(*state);
    CanvasPoint at = number(player, false);
    click_at(player, at.x, at.y);
    assert_true(player->game->desk.anchored);
    assert_non_null(strstr(player->game->desk.news, "leaving the glass drops it"));
    click_at(player, CANVAS_WIDTH - 4, CANVAS_HEIGHT - 4);
    assert_false(player->game->desk.anchored);
    assert_int_equal(day_of(player)->hand.count, 0);
}

/* At every size of text, while something is in hand and no longer. */
static void what_lets_go_is_there_while_something_is_in_hand(void **state)
{
    Player *player = at_desk(*state);
    assert_false(offered(player, CHOOSE_RELEASE));
    take_cluster(player);
    for (int size = 0; size < SIZES; size++) {
        see_size(player, size);
        assert_true(offered(player, CHOOSE_RELEASE));
    }
    assert_string_equal(player->worst, "");
    click(player, CHOOSE_RELEASE);
    assert_false(offered(player, CHOOSE_RELEASE));
}

static void the_head_of_a_card_leads_to_what_else_waits(void **state)
{
    Player *player = at_desk(*state);
    wait_for_two(player);
    EventName first = player->game->desk.card;
    Ui ui = game_buttons(player->game);
    Rect head = ui_button_of(&ui, CHOOSE_CARD)->at;
    point_at(player, head.x + head.w / 2, head.y + head.h / 2);
    assert_true(shows(player, "See what else waits"));
    click(player, CHOOSE_CARD);
    assert_true(player->game->desk.card_up && !event_name_equal(first, player->game->desk.card));
    click(player, CHOOSE_CARD);
    assert_false(player->game->desk.card_up);
    click(player, CHOOSE_CARD); /* what says how many wait */
    assert_true(player->game->desk.card_up && event_name_equal(first, player->game->desk.card));
}

/* There is one button, and no key leads anywhere else. */
static void consent_can_be_put_off_by_a_click_on_what_says_so(void **state)
{
    Player *player = sit_down_to(*state, level, &(GameOptions){.seed = 5});
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_CONSENT);
    for (int size = 0; size < SIZES; size++) {
        see_size(player, size);
        assert_true(offered(player, CHOOSE_PAUSE));
    }
    assert_string_equal(player->worst, "");
    key(player, KEY_DOWN);
    key(player, KEY_TAB);
    assert_int_equal(player->game->focus, CHOOSE_AGREE);
    click_at(player, 8, 8);
    assert_int_equal(player->game->page, PAGE_CONSENT);
    click(player, CHOOSE_PAUSE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
}

static void the_cards_turn_back_by_a_button(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.seed = 5});
    assert_true(play_show(player->game, MDR_SOURCE "/tests/runs/balanced.run", &player->game->broken));
    go_to(player->game, PAGE_CARDS);
    pass(player, TICK);
    CardId first = player->game->deck.at;
    click(player, CHOOSE_LATER);
    assert_int_not_equal(player->game->deck.at, first);
    click(player, CHOOSE_EARLIER);
    assert_int_equal(player->game->deck.at, first);
    while (offered(player, CHOOSE_LATER))
        click(player, CHOOSE_LATER);
    click(player, CHOOSE_BEYOND);
    assert_int_equal(player->game->page, PAGE_BEYOND);
    click(player, CHOOSE_BACK);
    assert_int_equal(player->game->page, PAGE_CARDS);
}

/* ---- a finger ---- */

static void finger(Player *player, InputKind kind, CanvasPoint at)
{
    give(player,
         (Input){
             .kind = kind, .button = kind == INPUT_POINTER ? 0 : BUTTON_PRIMARY, .touch = true, .x = at.x, .y = at.y});
}

static void tap(Player *player, CanvasPoint at)
{
    finger(player, INPUT_POINTER, at);
    finger(player, INPUT_BUTTON_DOWN, at);
    finger(player, INPUT_BUTTON_UP, at);
}

static void a_tap_takes_and_a_tap_puts(void **state)
{
    Player *player = at_desk(*state);
    tap(player, number(player, true));
    assert_true(day_of(player)->hand.count > 0);
    Rect bin = layout_of(player->game).bins[0];
    tap(player, (CanvasPoint){bin.x + bin.w / 2, bin.y + bin.h - 12});
    assert_int_equal(day_of(player)->hand.count, 0);
}

static void a_finger_draws_a_box(void **state)
{
    Player *player = at_desk(*state);
    Rect glass = layout_of(player->game).numbers;
    CanvasPoint from = {glass.x + 20, glass.y + 20}, to = {glass.x + glass.w - 20, glass.y + glass.h - 20};
    finger(player, INPUT_POINTER, from);
    finger(player, INPUT_BUTTON_DOWN, from);
    finger(player, INPUT_POINTER, to);
    finger(player, INPUT_BUTTON_UP, to);
    assert_true(day_of(player)->hand.count > 0);
}

/* A mouse that rests there moves the view. */
static void a_finger_that_is_lifted_is_at_no_rim(void **state)
{
    Player *player = at_desk(*state);
    Rect frame = layout_of(player->game).bezel;
    CanvasPoint rim = {frame.x + frame.w - 2, frame.y + frame.h - 2};
    tap(player, rim);
    for (int i = 0; i < 40; i++)
        pass(player, TICK);
    assert_false(view_moved(player, NULL));
    point_at(player, rim.x, rim.y);
    for (int i = 0; i < 40; i++)
        pass(player, TICK);
    assert_true(view_moved(player, NULL));
}

static void a_second_finger_ends_what_the_first_draws(void **state)
{
    Player *player = at_desk(*state);
    finger(player, INPUT_BUTTON_DOWN, (CanvasPoint){300, 300});
    finger(player, INPUT_POINTER, (CanvasPoint){700, 500});
    assert_true(player->game->desk.dragging);
    give(player, (Input){.kind = INPUT_DROPPED});
    assert_false(player->game->desk.dragging || player->game->desk.anchored);
    finger(player, INPUT_POINTER, (CanvasPoint){800, 500});
    finger(player, INPUT_BUTTON_UP, (CanvasPoint){800, 500});
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_false(player->game->desk.anchored);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(each_act_at_the_desk_has_a_left_form),
        PLAYED(a_box_is_dropped_by_leaving_the_glass),
        PLAYED(what_lets_go_is_there_while_something_is_in_hand),
        PLAYED(the_head_of_a_card_leads_to_what_else_waits),
        PLAYED(consent_can_be_put_off_by_a_click_on_what_says_so),
        PLAYED(the_cards_turn_back_by_a_button),
        PLAYED(a_tap_takes_and_a_tap_puts),
        PLAYED(a_finger_draws_a_box),
        PLAYED(a_finger_that_is_lifted_is_at_no_rim),
        PLAYED(a_second_finger_ends_what_the_first_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
