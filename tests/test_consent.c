/* test_consent.c - what is agreed to before the first day: it comes once, holds the clock, has one button, is agreed to by
 * each device, and can be paused, which is no answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>

#include "front/game.h"
#include "front/moments.h"
#include "front/spectate.h"
#include "front/state/choosable.h"
#include "front/ui/widgets.h"
#include "front_player.h"
#include "work/day_hash.h"

#define LEVEL MDR_SOURCE "/levels/ordinary-week.level"

enum { TICK = 50000 };

static Player *come_in(void **state, const GameOptions *wanted)
{
    GameOptions options = *wanted;
    options.level_path = LEVEL;
    return sit_down(*state, &options);
}

static Player *before_the_sheet(void **state)
{
    Player *player = come_in(state, &(GameOptions){.seed = 5});
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_CONSENT);
    return player;
}

static PageId page(const Player *player)
{
    return player->game->page;
}

/* ---- when it comes ---- */

/* Lets time pass, and goes home, until the lift of the next morning. */
static void spend_the_day(Player *player)
{
    for (int ticks = 0; ticks < 40000 && page(player) != PAGE_BRIEFING; ticks++) {
        if (day_of(player)->phase == PHASE_CLOSING)
            letter(player, 'z');
        look_back(player);
        pass(player, TICK);
    }
    assert_int_equal(page(player), PAGE_BRIEFING);
}

static void it_comes_once_on_the_first_day(void **state)
{
    Player *player = before_the_sheet(state);
    player->game->settings.clock_stands = STANDING_NEVER; /* nobody answers anything */
    key(player, KEY_ENTER);
    assert_int_equal(page(player), PAGE_BOOT);
    key(player, KEY_ENTER);
    player->seen[PAGE_CONSENT] = false;
    spend_the_day(player);
    assert_int_equal(beat_day(day_of(player)->beat), 2);
    letter(player, 'b');
    assert_int_equal(page(player), PAGE_BOOT);
    key(player, KEY_ENTER);
    assert_int_equal(page(player), PAGE_DESK);
    assert_false(player->seen[PAGE_CONSENT]);
}

static void who_does_without_the_start_does_without_it(void **state)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    Player *player = come_in(state, &options);
    letter(player, 'b');
    assert_int_equal(page(player), PAGE_DESK);
}

static void nobody_else_is_asked(void **state)
{
    Player *player = come_in(state, &(GameOptions){.seed = 5});
    moments_bot(&player->game->play, BOT_BALANCED, (Moment){.kind = MOMENT_CLOCK, .day = 1, .minute = 9 * 60 + 30});
    for (int ticks = 0; ticks < 2000 && spectate_arrival(&player->game->play) == ARRIVAL_AHEAD; ticks++)
        pass(player, TICK);
    assert_true(player->seen[PAGE_DESK]);
    assert_false(player->seen[PAGE_CONSENT]);
}

static void the_clock_stands_until_one_agrees(void **state)
{
    Player *player = before_the_sheet(state);
    uint64_t hash = day_hash(day_of(player));
    assert_true(game_wait(player->game) == UINT64_MAX);
    for (int ticks = 0; ticks < 200; ticks++)
        pass(player, TICK);
    assert_int_equal(page(player), PAGE_CONSENT);
    assert_true(day_hash(day_of(player)) == hash);
    key(player, KEY_ENTER);
    assert_true(day_hash(day_of(player)) == hash); /* it is no command */
}

/* ---- how it is answered ---- */

static void it_has_one_button(void **state)
{
    Player *player = before_the_sheet(state);
    Ui ui = game_buttons(player->game);
    assert_int_equal(ui.count - ui.ring, 1); /* what says how to pause takes a click, and no key comes there */
    assert_int_equal(ui.buttons[ui.ring].id, CHOOSE_AGREE);
    assert_true(ui.buttons[ui.ring].enabled);
    assert_int_equal(player->game->focus, CHOOSE_AGREE);
}

static void press_enter(Player *player)
{
    key(player, KEY_ENTER);
}

static void press_space(Player *player)
{
    key(player, KEY_SPACE);
}

static void click_it(Player *player)
{
    click(player, CHOOSE_AGREE);
}

static void press_pad(Player *player)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_A});
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = PAD_A});
}

static void each_device_can_agree(void **state)
{
    static void (*const ways[])(Player *) = {press_enter, press_space, click_it, press_pad};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Player *player = before_the_sheet(state);
        ways[i](player);
        assert_int_equal(page(player), PAGE_BOOT);
        for (int ticks = 0; ticks < 10; ticks++)
            pass(player, TICK);
        assert_int_equal(page(player), PAGE_BOOT); /* its letting go cuts nothing short */
    }
}

/* The key that began the day, still held, and a click beside the button. */
static void nothing_else_agrees(void **state)
{
    Player *player = before_the_sheet(state);
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_ENTER, .repeat = true});
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_SPACE, .repeat = true});
    letter(player, 'b');
    key(player, KEY_DOWN);
    click_at(player, 5, 5);
    assert_int_equal(page(player), PAGE_CONSENT);
}

static void escape(Player *player)
{
    key(player, KEY_ESCAPE);
}

static void click_right(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_SECONDARY, 700, 300);
    button_at(player, INPUT_BUTTON_UP, BUTTON_SECONDARY, 700, 300);
}

static void press_start(Player *player)
{
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_START});
}

static void look_away(Player *player)
{
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
}

static void each_device_can_pause_and_comes_back_to_it(void **state)
{
    static void (*const ways[])(Player *) = {escape, click_right, press_start, look_away};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Player *player = before_the_sheet(state);
        ways[i](player);
        assert_int_equal(page(player), PAGE_PAUSE);
        click(player, CHOOSE_CONTINUE);
        assert_int_equal(page(player), PAGE_CONSENT);
        assert_int_equal(player->game->focus, CHOOSE_AGREE);
    }
}

/* ---- what it says ---- */

static void its_texts_lie_apart_at_every_size(void **state)
{
    for (uint64_t seed = 1; seed <= 24; seed++) {
        Player *player = come_in(state, &(GameOptions){.seed = seed});
        letter(player, 'b');
        assert_int_equal(page(player), PAGE_CONSENT);
        see_sizes(player);
        press_start(player); /* once more with the names of a controller's buttons */
        press_start(player);
        assert_int_equal(page(player), PAGE_CONSENT);
        see_sizes(player);
        assert_string_equal(player->worst, "");
    }
}

static uint64_t hash_of_sheet(void **state, uint64_t seed)
{
    Player *player = come_in(state, &(GameOptions){.seed = seed});
    letter(player, 'b');
    assert_int_equal(page(player), PAGE_CONSENT);
    see(player);
    return canvas_hash(player->canvas);
}

static void it_differs_from_run_to_run_and_is_the_same_in_one(void **state)
{
    int others = 0;
    uint64_t first = hash_of_sheet(state, 1);
    for (uint64_t seed = 2; seed <= 9; seed++)
        others += hash_of_sheet(state, seed) != first;
    assert_true(others >= 4);
    assert_true(hash_of_sheet(state, 1) == first);
}

static void no_line_of_it_comes_twice(void **state)
{
    enum { LEAST = 12 }; /* letters of a line that says something */
    for (uint64_t seed = 1; seed <= 9; seed++) {
        Player *player = come_in(state, &(GameOptions){.seed = seed});
        const Canvas *canvas = player->canvas;
        letter(player, 'b');
        see(player);
        for (int i = 0; i < canvas->item_count; i++) {
            const CanvasItem *a = &canvas->items[i];
            for (int j = 0; j < i && a->kind == ITEM_TEXT && a->length >= LEAST; j++) {
                const CanvasItem *b = &canvas->items[j];
                assert_false(b->kind == ITEM_TEXT && b->length == a->length &&
                             memcmp(canvas->text + a->first, canvas->text + b->first, (size_t)a->length) == 0);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(it_comes_once_on_the_first_day),
        PLAYED(who_does_without_the_start_does_without_it),
        PLAYED(nobody_else_is_asked),
        PLAYED(the_clock_stands_until_one_agrees),
        PLAYED(it_has_one_button),
        PLAYED(each_device_can_agree),
        PLAYED(nothing_else_agrees),
        PLAYED(each_device_can_pause_and_comes_back_to_it),
        PLAYED(its_texts_lie_apart_at_every_size),
        PLAYED(it_differs_from_run_to_run_and_is_the_same_in_one),
        PLAYED(no_line_of_it_comes_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
