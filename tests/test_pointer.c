/* test_pointer.c - wheel, drags and the left button on all pages: a notch is a notch however small its parts are told.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "front/cards/deck.h"
#include "front/glass/cells.h"
#include "front/run/go.h"
#include "io/wheel.h"
#include "short_days.h"
#include "work/look.h"

/* ---- the wheel ---- */

enum { STEP_TIME = 20000 }; /* microseconds between two steps of a touchpad */

typedef struct Turn {
    float by;
    int times;
} Turn;

static int turned(Wheel *wheel, Turn turn, uint64_t *now)
{
    int notches = 0;
    for (int i = 0; i < turn.times; i++)
        notches += wheel_turn(wheel, turn.by, *now += STEP_TIME);
    return notches;
}

static void parts_are_summed_to_notches(void **state)
{
    static const struct {
        Turn turn;
        int notches;
    } rows[] = {{{0.15f, 40}, 6}, {{-0.15f, 40}, -6}, {{1.0f / 120, 240}, 2}, {{0.1f, 10}, 1},   {{0.1f, 9}, 0},
                {{1, 3}, 3},      {{-2, 1}, -2},      {{1.5f, 2}, 3},         {{1e9f, 1}, 1000}, {{0, 5}, 0}};
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Wheel wheel = {0};
        uint64_t now = 0;
        if (turned(&wheel, rows[i].turn, &now) != rows[i].notches)
            fail_msg("%d times %.3f is not %d notches", rows[i].turn.times, (double)rows[i].turn.by, rows[i].notches);
    }
}

static void the_other_way_begins_anew(void **state)
{
    Wheel wheel = {0};
    uint64_t now = 0;
    (void)state;
    assert_int_equal(turned(&wheel, (Turn){0.3f, 3}, &now), 0);
    assert_int_equal(turned(&wheel, (Turn){-0.3f, 3}, &now), 0);
    assert_int_equal(turned(&wheel, (Turn){-0.3f, 1}, &now), -1);
}

static void who_has_paused_begins_anew(void **state)
{
    Wheel wheel = {0};
    uint64_t now = 0;
    (void)state;
    assert_int_equal(turned(&wheel, (Turn){0.3f, 3}, &now), 0);
    now += 1000000;
    assert_int_equal(turned(&wheel, (Turn){0.3f, 3}, &now), 0);
    assert_int_equal(turned(&wheel, (Turn){0.3f, 1}, &now), 1);
}

static void turn_by(Player *player, float by, int times)
{
    for (int i = 0; i < times; i++) {
        player->now += STEP_TIME;
        give(player, (Input){.kind = INPUT_WHEEL, .wheel_y = by, .x = 600, .y = 300});
    }
}

static int scrolled(const Player *player)
{
    return player->game->scroll;
}

static Player *at_list(Player *player)
{
    char name[64];
    for (int i = 0; i < 60; i++) {
        snprintf(name, sizeof name, "levels/c-%02d.level", i);
        put(in(player->scratch, name), short_days);
    }
    come_in(player, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    assert_int_equal(player->game->page, PAGE_LEVELS);
    return player;
}

static Player *at_settings(Player *player)
{
    come_in(player, &(GameOptions){.seed = 5});
    player->game->settings.text_per_cent = 200;
    letter(player, 's');
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    return player;
}

static Player *at_messages(Player *player)
{
    put(in(player->scratch, "levels/b-broken.level"),
        "mdr-level 1\n[day]\na = 1\nb = 1\nc = 1\nd = 1\ne = 1\nf = 1\ng = 1\n");
    come_in(player, &(GameOptions){.seed = 5});
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_ENTRY + 1);
    assert_int_equal(player->game->page, PAGE_BROKEN);
    return player;
}

static Player *at_cards(Player *player)
{
    come_in(player, &(GameOptions){.seed = 5});
    bool shown = play_show(player->game, MDR_SOURCE "/tests/runs/balanced.run", &player->game->broken);
    if (!shown)
        fail_msg("%s", player->game->broken.data);
    go_to(player->game, PAGE_CARDS);
    pass(player, TICK);
    for (int i = 0; i < 20; i++)
        pass(player, TICK);
    return player;
}

static int card_up(const Player *player)
{
    return (int)player->game->deck.at;
}

typedef struct Turning {
    const char *name;
    Player *(*come)(Player *player);
    int (*at)(const Player *player);
    bool steps; /* a card may have steps of its own */
} Turning;

static const Turning turnings[] = {{"messages", at_messages, scrolled, false},
                                   {"levels", at_list, scrolled, false},
                                   {"settings", at_settings, scrolled, false},
                                   {"cards", at_cards, card_up, true}};

/* As far by parts as by whole notches, and not at all by less than one. */
static void each_page_turns_by_notches(void **state)
{
    for (int i = 0; i < COUNT_OF(turnings); i++) {
        Player *player = turnings[i].come(*state);
        int first = turnings[i].at(player);
        turn_by(player, -0.15f, 6);
        if (turnings[i].at(player) != first)
            fail_msg("%s moves by less than a notch", turnings[i].name);
        turn_by(player, -0.15f, 1);
        int second = turnings[i].at(player);
        if (second == first)
            fail_msg("%s does not move by a notch in parts", turnings[i].name);
        if (turnings[i].steps)
            continue;
        turn_by(player, 1, 1);
        if (turnings[i].at(player) != first)
            fail_msg("%s does not go back by a notch", turnings[i].name);
        turn_by(player, -0.15f, 20);
        int by_parts = turnings[i].at(player);
        turn_by(player, 1, 3);
        assert_int_equal(turnings[i].at(player), first);
        turn_by(player, -1, 3);
        assert_int_equal(turnings[i].at(player), by_parts);
        assert_int_not_equal(by_parts, second);
    }
}

/* ---- what is held ---- */

static const float from_x = 500, from_y = 300, to_x = 760, to_y = 480;

static void hold_middle(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_MIDDLE, from_x, from_y);
    point_at(player, from_x + 40, from_y + 40);
}

static void hold_box(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, from_x, from_y);
    point_at(player, from_x + 120, from_y + 120);
    assert_true(player->game->desk.dragging && player->game->desk.moved);
}

static void begin_box(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, from_x, from_y);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, from_x, from_y);
    player->game->desk.anchored = true; /* whatever lay there */
}

static void begin_box_by_keys(Player *player)
{
    key(player, KEY_SPACE);
    key(player, KEY_RIGHT);
    assert_true(player->game->desk.anchored);
}

static void hold_full_hand(Player *player)
{
    key(player, KEY_RIGHT);
    letter(player, 'g');
    assert_true(day_of(player)->hand.count > 0);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, from_x, from_y);
}

static void press_escape(Player *player)
{
    key(player, KEY_ESCAPE);
}

static void lose_focus(Player *player)
{
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
}

static void hide(Player *player)
{
    give(player, (Input){.kind = INPUT_HIDDEN});
}

static void let_go_elsewhere(Player *player, int button)
{
    Rect bin = layout_of(player->game).bins[2];
    button_at(player, INPUT_BUTTON_UP, button, bin.x + bin.w / 2, bin.y + bin.h / 2);
}

/* The release is lost, comes on another page, or after one has gone on, over a bin. */
static void no_drag_outlives_a_pause_or_the_focus(void **state)
{
    static void (*const holds[])(Player *) = {hold_middle, hold_box, begin_box, begin_box_by_keys, hold_full_hand};
    static void (*const ends[])(Player *) = {press_escape, lose_focus, hide};
    for (int i = 0; i < COUNT_OF(holds) * COUNT_OF(ends) * 3; i++) {
        Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
        const Desk *desk = &player->game->desk;
        int button = i % COUNT_OF(holds) == 0 ? BUTTON_MIDDLE : BUTTON_PRIMARY,
            release = i / COUNT_OF(holds) / COUNT_OF(ends);
        pass(player, TICK);
        holds[i % COUNT_OF(holds)](player);
        ends[i / COUNT_OF(holds) % COUNT_OF(ends)](player);
        pass(player, TICK);
        assert_int_equal(player->game->page, PAGE_PAUSE);
        if (release == 1)
            let_go_elsewhere(player, button);
        float x = desk->want_x, y = desk->want_y;
        int held = day_of(player)->hand.count;
        key(player, KEY_ESCAPE);
        point_at(player, to_x, to_y);
        point_at(player, from_x, from_y);
        pass(player, TICK);
        assert_int_equal(player->game->page, PAGE_DESK);
        if (release == 2)
            let_go_elsewhere(player, button);
        bool still = fabsf(desk->want_x - x) < 0.01f && fabsf(desk->want_y - y) < 0.01f;
        if (!still || desk->anchored || desk->dragging || day_of(player)->hand.count != held)
            fail_msg("hold %d outlives end %d with release %d", i % COUNT_OF(holds),
                     i / COUNT_OF(holds) % COUNT_OF(ends), release);
    }
}

/* A panel that comes takes the glass away. */
static void no_drag_outlives_the_glass(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    hold_middle(player);
    assert_true(player->game->desk.panning);
    for (int i = 0; i < DAY_TICKS_MAX && day_at_desk(day_of(player)); i++) {
        pass(player, TICK);
        if (player->game->desk.card_up)
            key(player, KEY_F1);
    }
    assert_false(day_at_desk(day_of(player)));
    pass(player, TICK);
    assert_false(player->game->desk.panning);
}

/* Where no clock runs there is no pause, and a bar is let go all the same. */
static void no_bar_is_held_without_the_focus(void **state)
{
    Player *player = *state;
    come_in(player, &(GameOptions){.seed = 5});
    letter(player, 's');
    Ui ui = game_buttons(player->game);
    Rect row = ui_button_of(&ui, CHOOSE_SETTING + SETTING_GRAIN)->at;
    float x = row.x + row.w * 0.6f, y = row.y + row.h / 2;
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, x, y);
    int pressed = game_settings(player->game)->grain;
    assert_between(pressed, 5, 95);
    lose_focus(player);
    point_at(player, row.x + row.w, y);
    assert_int_equal(game_settings(player->game)->grain, pressed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_summed_to_notches),   cmocka_unit_test(the_other_way_begins_anew),
        cmocka_unit_test(who_has_paused_begins_anew),    AT_SHELF(each_page_turns_by_notches),
        AT_SHELF(no_drag_outlives_a_pause_or_the_focus), AT_SHELF(no_drag_outlives_the_glass),
        AT_SHELF(no_bar_is_held_without_the_focus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
