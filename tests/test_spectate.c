/* test_spectate.c - moments as they are written, and games that a bot, a kept run or nobody plays: the day that is seen
 * is the day that was played. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "front/game.h"
#include "front/moments.h"
#include "front/spectate.h"
#include "front/state/state.h"
#include "level/words.h"
#include "work/day_hash.h"
#include "work/obey.h"

#define LEVEL MDR_SOURCE "/tests/levels/pictures/every-event.level"
#define RUN MDR_SOURCE "/tests/runs/hand-layers.run"

enum { SEED = 7 };

static Moment moment_at(int day, const char *words)
{
    Moment moment = {.day = day};
    assert_true(moment_read(text_of(words), &moment));
    return moment;
}

/* ---- moments ---- */

static void a_moment_is_a_time_or_the_name_of_a_screen(void **state)
{
    static const struct {
        const char *words;
        MomentKind kind;
        int minute, page;
    } rows[] = {
        {"00:00", MOMENT_CLOCK, 0, 0}, {"09:30", MOMENT_CLOCK, 570, 0},   {"23:59", MOMENT_CLOCK, 1439, 0},
        {"title", MOMENT_TITLE, 0, 1}, {"levels", MOMENT_LEVELS, 0, 1},   {"briefing", MOMENT_BRIEFING, 0, 1},
        {"pause", MOMENT_PAUSE, 0, 1}, {"evening", MOMENT_EVENING, 0, 1}, {"end", MOMENT_END, 0, 1},
        {"day-end", MOMENT_DAY_END, 0, 1}, {"card:claim:3", MOMENT_CARD, 0, 3}, {"day-end:dearest", MOMENT_DAY_END, 0, 1},
    };
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Moment moment = moment_at(3, rows[i].words);
        assert_int_equal(moment.kind, rows[i].kind);
        assert_int_equal(moment.minute, rows[i].minute);
        assert_int_equal(moment.page, rows[i].page);
        assert_int_equal(moment.day, 3);
    }
}

static void all_that_completions_offer_are_moments(void **state)
{
    uint32_t kinds = 1u << MOMENT_CLOCK;
    (void)state;
    for (int i = 0; i < MOMENTS_NAMED; i++)
        kinds |= 1u << moment_at(1, moments_named[i]).kind;
    assert_int_equal(kinds, (1u << MOMENT_COUNT) - 1);
}

static void what_is_no_moment_is_refused(void **state)
{
    static const char *const rows[] = {"",      "9:30",   "09:60",  "24:00",  "09:3",   "09:300", "+9:30",
                                       "-1:30", "09.30",  " 09:30", "09:30 ", "09:+3",  "lunch",  "Title",
                                       "end:1", "card", "card:", "card:x", "card:day:", "card:day:0", "card:day:10", "card:day:x", "card:day:1x", "day-end:nobody", "endless"};
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Moment moment = {0};
        if (moment_read(text_of(rows[i]), &moment))
            fail_msg("taken for a moment: '%s'", rows[i]);
    }
}

/* ---- games ---- */

static Game *open_game(const char *level)
{
    Buffer error = {0};
    int status = 0;
    GameOptions options = {.level_path = level, .seed = SEED};
    Game *game = game_open(&options, &error, &status);
    if (!game)
        fail_msg("%s", error.data);
    return game;
}

/* Updates at an uneven pace until the game is there or will never be. */
static Arrival travel(Game *game)
{
    static const uint64_t steps[] = {16667, 250000, 1000, 33333, 100000};
    uint64_t now = game->now;
    Arrival arrival;
    game_update(game, now);
    for (int i = 0; (arrival = spectate_arrival(&game->play)) == ARRIVAL_AHEAD; i++) {
        now += steps[i % COUNT_OF(steps)];
        game_update(game, now);
        assert_true(i < 1000000);
    }
    return arrival;
}

/* The same bot without a game, up to what is commanded at that very minute. */
static uint64_t hash_without_game(const Level *level, uint64_t seed, BotKind kind, Beat until)
{
    Day day;
    Bot bot;
    day_start(&day, level, seed);
    bot_start(&bot, kind, &day);
    while (day.beat < until) {
        Command command = bot_next(&bot, &day);
        if (command.beat >= until && day.phase != PHASE_BRIEFING)
            break;
        if (command.kind == COMMAND_NONE)
            day_run(&day, command.beat, NULL);
        else
            day_obey(&day, &command, NULL);
    }
    day_run(&day, until, NULL);
    return day_hash(&day);
}

/* One day a bot, looked at as it goes on. */
static void a_bots_day_is_the_same_when_it_is_seen(void **state)
{
    static const char *const times[] = {"09:01", "10:00", "10:37", "12:40", "15:45", "17:00", "18:30"};
    (void)state;
    for (int bot = 0; bot < BOT_COUNT; bot++) {
        Game *game = open_game(LEVEL);
        const Play *play = &game->play;
        moments_bot(&game->play, (BotKind)bot, moment_at(1, times[0]));
        for (int i = 0; i < COUNT_OF(times); i++) {
            Moment moment = moment_at(1, times[i]);
            game->play.spectator.until = moment;
            assert_int_equal(travel(game), ARRIVAL_THERE);
            assert_int_equal(play->day.beat, beat_at(1, moment.minute));
            uint64_t wanted = hash_without_game(&play->level, play->day.seed, (BotKind)bot, play->day.beat);
            if (day_hash(&play->day) != wanted)
                fail_msg("%s at %s is another day when it is seen", bot_words[bot], times[i]);
        }
        game_close(game);
    }
}

static void load_run(Run *run)
{
    RunError error;
    *run = (Run){0};
    if (!run_load(RUN, run, &error))
        fail_msg("%s", error.sentence);
}

static uint64_t hash_of_run(const Run *run, Beat until)
{
    Day day;
    day_start(&day, &run->level, run->seed);
    for (int i = 0; i < run->command_count && run->commands[i].beat < until; i++)
        assert_true(day_obey(&day, &run->commands[i], NULL));
    day_run(&day, until, NULL);
    return day_hash(&day);
}

static void a_kept_run_is_the_same_when_it_is_seen(void **state)
{
    static const struct {
        int day;
        const char *words;
    } rows[] = {{1, "09:20"}, {1, "14:00"}, {1, "17:00"}, {2, "11:11"}};
    (void)state;
    Run run;
    load_run(&run);
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Moment moment = moment_at(rows[i].day, rows[i].words);
        Game *game = open_game(NULL);
        moments_run(game, &run, moment);
        assert_int_equal(travel(game), ARRIVAL_THERE);
        assert_int_equal(game->play.day.beat, beat_at(moment.day, moment.minute));
        assert_true(day_hash(&game->play.day) == hash_of_run(&run, game->play.day.beat));
        game_close(game);
    }
    run_free(&run);
}

static void what_comes_at_that_minute_lies_there_unanswered(void **state)
{
    (void)state;
    Game *game = open_game(LEVEL);
    moments_bot(&game->play, BOT_PERFORMER, moment_at(1, "10:00"));
    assert_int_equal(travel(game), ARRIVAL_THERE);
    assert_int_equal(game->play.day.offer_count, 1);
    assert_int_equal(game->page, PAGE_DESK);
    game_close(game);
}

static void screens_without_a_clock_are_arrived_at(void **state)
{
    static const struct {
        const char *words;
        PageId page;
    } rows[] = {
        {"briefing", PAGE_BRIEFING}, {"consent", PAGE_CONSENT}, {"boot:2", PAGE_BOOT},    {"pause", PAGE_PAUSE},
        {"proposals", PAGE_BRIEFING}, {"evening", PAGE_EVENING},   {"end", PAGE_CARDS},         {"17:00", PAGE_DESK},
    };
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Moment moment = moment_at(1, rows[i].words);
        Game *game = open_game(LEVEL);
        moments_nobody(&game->play, moment);
        assert_int_equal(travel(game), ARRIVAL_THERE);
        assert_true(moments_show(game, moment));
        assert_int_equal(game->page, rows[i].page);
        game_close(game);
    }
}

static void cards_are_turned_as_far_as_there_are_any(void **state)
{
    (void)state;
    Game *game = open_game(LEVEL);
    moments_nobody(&game->play, moment_at(1, "card:claim:2"));
    assert_int_equal(travel(game), ARRIVAL_THERE);
    assert_true(moments_show(game, moment_at(1, "card:claim:2")));
    assert_int_equal(game->deck.at, CARD_CLAIM);
    assert_int_equal(game->deck.face, 1);
    assert_true(moments_show(game, moment_at(1, "card:verdicts")));
    assert_int_equal(game->deck.at, CARD_VERDICTS);
    assert_false(moments_show(game, moment_at(1, "card:verdicts:2")));
    assert_false(moments_show(game, moment_at(1, "card:claim:9")));
    game_close(game);
}

static void a_day_has_fewer_cards_than_a_run(void **state)
{
    (void)state;
    Game *game = open_game(LEVEL);
    moments_nobody(&game->play, moment_at(1, "day-end"));
    assert_int_equal(travel(game), ARRIVAL_THERE);
    assert_true(moments_show(game, moment_at(1, "day-end")));
    assert_int_equal(game->deck.at, CARD_DAY);
    Moment never;
    assert_false(moment_read(text_of("day-end:certificate"), &never));
    game_close(game);
}

static void a_time_the_day_does_not_have_never_comes(void **state)
{
    static const char *const rows[] = {"08:59", "00:00", "20:01", "23:59"};
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Game *game = open_game(LEVEL);
        moments_nobody(&game->play, moment_at(1, rows[i]));
        assert_int_equal(travel(game), ARRIVAL_NEVER);
        game_close(game);
    }
}

/* A run left off in the morning, and one that was left off in the lift. */
static void a_run_that_was_left_off_does_not_go_on(void **state)
{
    (void)state;
    Run run;
    load_run(&run);
    int commands = 0;
    while (run.commands[commands].beat < beat_at(1, 600))
        commands++;
    run.command_count = commands;
    run.beat = beat_at(1, 600);
    Game *game = open_game(NULL);
    moments_run(game, &run, moment_at(1, "10:01"));
    assert_int_equal(travel(game), ARRIVAL_NEVER);
    assert_int_equal(game->play.day.beat, run.beat);
    run.beat = run.commands[commands - 1].beat; /* the program was killed right after the command */
    moments_run(game, &run, moment_at(1, "10:01"));
    assert_int_equal(travel(game), ARRIVAL_NEVER);
    assert_int_equal(game->play.day.beat, run.beat);
    run.command_count = 0;
    moments_run(game, &run, moment_at(1, "09:01"));
    assert_int_equal(travel(game), ARRIVAL_NEVER);
    game_close(game);
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moment_is_a_time_or_the_name_of_a_screen),
        cmocka_unit_test(all_that_completions_offer_are_moments),
        cmocka_unit_test(what_is_no_moment_is_refused),
        cmocka_unit_test(a_bots_day_is_the_same_when_it_is_seen),
        cmocka_unit_test(a_kept_run_is_the_same_when_it_is_seen),
        cmocka_unit_test(what_comes_at_that_minute_lies_there_unanswered),
        cmocka_unit_test(screens_without_a_clock_are_arrived_at),
        cmocka_unit_test(cards_are_turned_as_far_as_there_are_any),
        cmocka_unit_test(a_day_has_fewer_cards_than_a_run),
        cmocka_unit_test(a_time_the_day_does_not_have_never_comes),
        cmocka_unit_test(a_run_that_was_left_off_does_not_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
