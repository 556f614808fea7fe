/* test_rest.c - the days pass: hands and habits like the player's have the desk, and give it back in any morning. What they do is in the
 * run like what a player does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "front/game.h"
#include "front/run/rest.h"
#include "front_player.h"
#include "devices.h"
#include "replayed.h"
#include "work/day_hash.h"

enum { TICK = 50000, SECOND = 1000000, DAYS = 6 };

static const char week[] = "mdr-level 1\n[day]\ntitle = \"Six Short Days\"\nshift = 09:00-11:00\npace = 30s/hour\ndays = 6\nseed = 77\n"
                           "[person quill]\nname = \"Mr. Ansel Quill\"\n[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n"
                           "[schedule]\n09:40 ping quill \"A tiny thing?\"\n12:30 ping quill \"Saw this?\" evening\n";
static const char two_days[] = "mdr-level 1\n[day]\ntitle = \"Two Short Days\"\nshift = 09:00-11:00\npace = 30s/hour\ndays = 2\nseed = 77\n"
                               "[file thimble]\nname = \"Thimble\"\nserves = \"a school\"\n";

static Player *come_in(void **state, const char *level)
{
    GameOptions options = {.seed = 5, .opened = 1000000};
    Player *player = *state;
    static char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(player->scratch, "runs"));
    options.run_folder = folder;
    settings_give(&options.given, SETTING_BOOT, false);
    settings_give(&options.given, SETTING_HINTS, false);
    return sit_down_to(player, level, &options);
}

static PageId page(const Player *player)
{
    return player->game->page;
}

/* A day in which everything is left lying, to the next morning's lift. */
static void have_a_day(Player *player, bool stays)
{
    int number = beat_day(day_of(player)->beat);
    letter(player, 'b');
    if (page(player) == PAGE_CONSENT)
        key(player, KEY_ENTER);
    for (int ticks = 0; ticks < 20000 && (beat_day(day_of(player)->beat) == number || page(player) != PAGE_BRIEFING); ticks++) {
        if (day_of(player)->phase == PHASE_CLOSING)
            letter(player, stays ? 'b' : 'z');
        look_back(player);
        pass(player, TICK);
    }
    assert_int_equal(page(player), PAGE_BRIEFING);
    assert_int_equal(beat_day(day_of(player)->beat), number + 1);
}

static const DayFigures *figures(const Player *player, int day)
{
    return &day_of(player)->ledger.days[day - 1];
}

/* Seconds until the page is another one. */
static double until_it_is_another(Player *player)
{
    uint64_t from = player->now;
    PageId before = page(player);
    for (int ticks = 0; ticks < 20 * 120 && page(player) == before; ticks++)
        pass(player, TICK);
    assert_true(page(player) != before);
    return (double)(player->now - from) / SECOND;
}

/* The run's file says all of it: what the hands did as well. */
static void assert_replays(Player *player)
{
    Day day;
    int days = day_of(player)->level->days;
    DayFigures total = ledger_total(&day_of(player)->ledger, days);
    close_and_replay(player, &day);
    assert_int_equal(ledger_total(&day.ledger, days).progress, total.progress);
}

/* ---- whether, and how it is chosen ---- */

static void the_rest_is_offered_after_a_day_of_ones_own_and_where_there_are_more_than_two(void **state)
{
    Player *player = come_in(state, week);
    assert_false(offered(player, CHOOSE_REST));
    letter(player, 'd');
    assert_int_equal(page(player), PAGE_BRIEFING);
    have_a_day(player, false);
    assert_true(offered(player, CHOOSE_REST) && shows(player, "Let days pass"));
    player = come_in(state, two_days);
    have_a_day(player, false);
    assert_false(offered(player, CHOOSE_REST));
}

static void keys_mouse_and_pad_let_the_days_pass_and_want_the_desk_back(void **state)
{
    const Device *const devices[] = {&by_keys, &by_mouse, &by_pad};
    for (int i = 0; i < COUNT_OF(devices); i++) {
        Player *player = come_in(state, week);
        have_a_day(player, false);
        devices[i]->take(player, CHOOSE_REST);
        pass(player, TICK);
        assert_int_equal(page(player), PAGE_REST);
        assert_int_equal(player->game->focus, CHOOSE_REST_ENDS);
        devices[i]->take(player, CHOOSE_REST_ENDS);
        assert_true(player->game->play.rest.stops && shows(player, "in the morning"));
        char standing[40];
        snprintf(standing, sizeof standing, "Standing %d of", day_of(player)->ledger.official);
        assert_true(shows(player, standing));
        double seconds = until_it_is_another(player);
        assert_true(seconds > 3 && seconds < 6.5);
        assert_int_equal(page(player), PAGE_BRIEFING);
        assert_int_equal(beat_day(day_of(player)->beat), 3);
    }
}

/* ---- what it does ---- */

static void the_days_pass_at_five_seconds_each_and_the_run_is_kept_like_any(void **state)
{
    Player *player = come_in(state, week);
    have_a_day(player, false);
    assert_int_equal(figures(player, 1)->progress, 0);
    letter(player, 'd');
    pass(player, TICK);
    double seconds = until_it_is_another(player);
    assert_true(seconds > 4.5 * (DAYS - 1) && seconds < 5.5 * (DAYS - 1));
    assert_true(at_the_end(player));
    for (int day = 2; day <= DAYS; day++)
        assert_true(figures(player, day)->binned > 0);
    assert_int_equal(player->game->play.spectator.source, SOURCE_PLAYER);
    assert_replays(player);
}

static void both_ledgers_grow_on_the_screen(void **state)
{
    Player *player = come_in(state, week);
    have_a_day(player, false);
    letter(player, 'd');
    bool days[DAYS + 1] = {false};
    int progress = -1, rises = 0;
    for (int ticks = 0; ticks < 20 * 60 && !at_the_end(player); ticks++) {
        pass(player, TICK);
        if (page(player) != PAGE_REST)
            continue;
        char figure[48];
        int now = ledger_total(&day_of(player)->ledger, DAYS).progress;
        snprintf(figure, sizeof figure, "Progress %d", now);
        assert_true(shows(player, figure));
        rises += now > progress;
        progress = now;
        snprintf(figure, sizeof figure, "Day %d of 6", beat_day(day_of(player)->beat));
        assert_true(shows(player, figure));
        days[beat_day(day_of(player)->beat)] = true;
        if (ticks == 40)
            see_sizes(player);
    }
    assert_string_equal(player->worst, "");
    assert_true(rises > 10);
    for (int day = 2; day <= DAYS; day++)
        assert_true(days[day]);
}

/* Nobody is asked, or told, about a day they did not have; the next day is one's own, and is asked about. */
static void the_desk_comes_back_in_the_morning_and_the_day_is_ones_own(void **state)
{
    Player *player = come_in(state, week);
    have_a_day(player, false);
    letter(player, 'd');
    for (int i = 0; i < 20 * 8; i++)
        pass(player, TICK);
    letter(player, 'b');
    until_it_is_another(player);
    assert_int_equal(page(player), PAGE_BRIEFING);
    assert_int_equal(beat_day(day_of(player)->beat), 4);
    player->seen[PAGE_QUESTION] = player->seen[PAGE_CARDS] = false;
    for (int i = 0; i < 40; i++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->phase, PHASE_BRIEFING); /* the lift waits */
    assert_false(player->seen[PAGE_QUESTION] || player->seen[PAGE_CARDS]);
    have_a_day(player, false);
    assert_true(player->seen[PAGE_QUESTION] && player->seen[PAGE_CARDS]);
    assert_int_equal(figures(player, 4)->binned, 0);
    letter(player, 'd');
    pass(player, TICK);
    until_it_is_another(player);
    assert_replays(player);
}

static void wanted_back_by_mistake_the_desk_stays_where_it_is(void **state)
{
    Player *player = come_in(state, week);
    have_a_day(player, false);
    letter(player, 'd');
    pass(player, TICK);
    letter(player, 'b');
    letter(player, 'b');
    assert_true(until_it_is_another(player) > 20);
    assert_true(at_the_end(player));
}

/* Who stayed has hands that stay, who went home has hands that go home. */
static void the_hands_keep_the_hours_of_the_day_that_was_ones_own(void **state)
{
    for (int stays = 0; stays < 2; stays++) {
        Player *player = come_in(state, week);
        have_a_day(player, stays);
        letter(player, 'd');
        pass(player, TICK);
        until_it_is_another(player);
        for (int day = 1; day <= DAYS; day++) {
            assert_int_equal(figures(player, day)->minutes[ACCOUNT_NIGHT], stays ? EVENING_MINUTES : 0);
            assert_int_equal(figures(player, day)->pings_answered, 0);
        }
    }
}

static void a_pause_holds_the_days_and_a_run_left_there_goes_on_at_the_desk(void **state)
{
    Player *player = come_in(state, week);
    have_a_day(player, false);
    letter(player, 'd');
    for (int i = 0; i < 20 * 6; i++)
        pass(player, TICK);
    key(player, KEY_ESCAPE);
    assert_int_equal(page(player), PAGE_PAUSE);
    uint64_t hash = day_hash(day_of(player));
    for (int i = 0; i < 20 * 2; i++)
        pass(player, TICK);
    assert_true(day_hash(day_of(player)) == hash && day_of(player)->phase == PHASE_SHIFT);
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(player->scratch, "runs"));
    sit_down(player, &(GameOptions){.seed = 5, .run_folder = folder, .opened = 2000000});
    click(player, CHOOSE_RESUME);
    assert_int_equal(page(player), PAGE_DESK);
    assert_int_equal(player->game->play.spectator.source, SOURCE_PLAYER);
    assert_true(day_hash(day_of(player)) == hash);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(the_rest_is_offered_after_a_day_of_ones_own_and_where_there_are_more_than_two),
        PLAYED(keys_mouse_and_pad_let_the_days_pass_and_want_the_desk_back),
        PLAYED(the_days_pass_at_five_seconds_each_and_the_run_is_kept_like_any),
        PLAYED(both_ledgers_grow_on_the_screen),
        PLAYED(the_desk_comes_back_in_the_morning_and_the_day_is_ones_own),
        PLAYED(wanted_back_by_mistake_the_desk_stays_where_it_is),
        PLAYED(the_hands_keep_the_hours_of_the_day_that_was_ones_own),
        PLAYED(a_pause_holds_the_days_and_a_run_left_there_goes_on_at_the_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
