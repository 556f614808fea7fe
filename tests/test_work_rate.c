/* test_work_rate.c - a steward's day by its rules: when the clock stands, what a stamp and a walk do, what is attended, and that nothing of
 * it touches the desks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "work/claim.h"
#include "work/rated.h"
#include "work/rating.h"
#include "work/stewards.h"

static const char *const two_desks = "[desk left]\nname = \"Mr. Corin Vasey\"\nplays = performer\n"
                                     "[desk right]\nname = \"Ms. Hanne Tarn\"\nplays = balanced\n";
static const char *const rows = "09:35-11:20 pings any rate=3/hour\n"
                                "10:10 meeting quill \"Pre-alignment\" for=30m note-would-do\n"
                                "09:40 meeting quill \"Calibration of the stamp\" for=40m yours\n";

/* Three hours and a half, in the lift. */
static Desk *come_in(void)
{
    return desk_open((LevelText){.day = "mode = rate\nshift = 09:00-12:30", .rows = rows, .more = two_desks});
}

static bool does(Desk *desk, CommandKind kind, int argument)
{
    Command command = order(kind, argument);
    Events events = {0};
    command.beat = desk->day.beat;
    bool obeyed = day_obey(&desk->day, &command, &events);
    listen(desk, &events);
    return obeyed;
}

static bool stamps(Desk *desk, int which, int rating)
{
    return does(desk, COMMAND_STAMP, which * STAMP_DESK + rating);
}

static Desk *begun(void)
{
    Desk *desk = come_in();
    assert_true(does(desk, COMMAND_BEGIN, 0));
    return desk;
}

/* Both, and on. */
static void stamp_hour(Desk *desk, int left, int right)
{
    assert_true(stamps(desk, 0, left));
    assert_true(stamps(desk, 1, right));
    assert_true(does(desk, COMMAND_BEGIN, 0));
}

static void assert_at(const Desk *desk, int hour, int minute)
{
    assert_int_equal(desk->day.beat, beat_at(1, hour * 60 + minute));
}

static void the_clock_stands_on_the_hour_until_both_have_a_stamp(void **state)
{
    (void)state;
    Desk *desk = begun();
    run_until(desk, beat_at(1, 12 * 60));
    assert_at(desk, 10, 0);
    assert_int_equal(desk->day.phase, PHASE_STAMPING);
    assert_int_equal(desk->last[EVENT_STAMPS_DUE].a, 0);
    assert_false(does(desk, COMMAND_BEGIN, 0));
    assert_true(stamps(desk, 1, 2));
    assert_false(does(desk, COMMAND_BEGIN, 0));
    assert_true(stamps(desk, 0, 5));
    run_until(desk, beat_at(1, 12 * 60));
    assert_at(desk, 10, 0);
    assert_true(does(desk, COMMAND_BEGIN, 0));
    run_until(desk, beat_at(1, 12 * 60));
    assert_at(desk, 11, 0);
    assert_int_equal(desk->day.rating.hour, 1);
    desk_close(desk);
}

static void a_stamp_can_be_changed_until_the_clock_goes_on_and_not_after(void **state)
{
    (void)state;
    Desk *desk = begun();
    assert_false(stamps(desk, 0, 3)); /* the hour is not over */
    assert_int_equal(desk->last[EVENT_REFUSED].a, COMMAND_STAMP);
    run_until(desk, beat_at(1, 10 * 60));
    assert_true(stamps(desk, 0, 3));
    assert_true(stamps(desk, 1, 3));
    assert_true(stamps(desk, 0, 5));
    assert_int_equal(desk->day.rating.stamps[0][0], 5);
    assert_true(does(desk, COMMAND_BEGIN, 0));
    assert_false(stamps(desk, 0, 1));
    assert_int_equal(desk->day.rating.stamps[0][0], 5);
    desk_close(desk);
}

static void no_stamp_is_given_that_there_is_not(void **state)
{
    (void)state;
    static const int wrong[] = {-1, 0, 6, 7, STAMP_DESK, STAMP_DESK + 6, 2 * STAMP_DESK + 1, INT16_MAX, INT16_MIN};
    Desk *desk = begun();
    run_until(desk, beat_at(1, 10 * 60));
    uint64_t before = day_hash(&desk->day);
    for (int i = 0; i < COUNT_OF(wrong); i++)
        assert_false(does(desk, COMMAND_STAMP, wrong[i]));
    assert_false(does(desk, COMMAND_LOOK, -1));
    assert_false(does(desk, COMMAND_LOOK, LEVEL_DESKS));
    assert_true(day_hash(&desk->day) == before);
    desk_close(desk);
}

static void the_last_hour_may_be_shorter_and_after_it_the_run_is_over(void **state)
{
    (void)state;
    Desk *desk = begun();
    assert_int_equal(rating_hours(&desk->day), 4);
    for (int hour = 0; hour < 4; hour++) {
        run_until(desk, beat_at(1, 20 * 60));
        assert_int_equal(desk->day.phase, PHASE_STAMPING);
        stamp_hour(desk, 4, 2);
    }
    assert_at(desk, 12, 30);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    assert_int_equal(desk->counts[EVENT_RUN_OVER], 1);
    assert_int_equal(desk->counts[EVENT_EVENING_BEGINS], 0);
    assert_false(day_asks(&desk->day));
    desk_close(desk);
}

/* ---- minutes ---- */

static void every_minute_is_booked_and_meetings_are_gone_to_unasked(void **state)
{
    (void)state;
    Desk *desk = begun();
    for (int hour = 0; hour < 4; hour++) {
        run_until(desk, beat_at(1, 20 * 60));
        stamp_hour(desk, 3, 3);
    }
    const DayFigures *figures = &desk->day.ledger.days[0];
    int sum = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sum += figures->minutes[i];
    assert_int_equal(sum, 210);
    assert_int_equal(figures->minutes[ACCOUNT_MEETINGS], 40);
    assert_int_equal(figures->minutes[ACCOUNT_NOTES], 170);
    assert_int_equal(figures->meetings, 1);
    assert_int_equal(figures->meetings_joined, 1);
    assert_int_equal(figures->pings, 0); /* nobody writes to a steward */
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    assert_int_equal(rating_attendance(&desk->day), 1000);
    assert_int_equal(rating_of_you(&desk->day), 5);
    desk_close(desk);
}

static void a_walk_takes_its_minutes_and_a_meeting_goes_on_without(void **state)
{
    (void)state;
    Desk *desk = begun();
    int price = constant(desk, CONSTANT_LOOK_MINUTES);
    run_to(desk, 9, 45);
    assert_true(rating_meeting(&desk->day) >= 0);
    assert_int_equal(rating_look_misses(&desk->day), price);
    assert_true(does(desk, COMMAND_LOOK, 1));
    assert_int_equal(desk->day.rating.at, 1);
    assert_false(does(desk, COMMAND_LOOK, 0)); /* one is over there already */
    run_to(desk, 9, 45 + price);
    assert_int_equal(desk->day.rating.at, -1);
    assert_int_equal(desk->day.rating.looked[1], 9 * 60 + 45 + price);
    assert_int_equal(desk->day.rating.looked[0], 0);
    assert_int_equal(desk->last[EVENT_LOOKED].a, 1);
    run_to(desk, 10, 0);
    stamp_hour(desk, 1, 1);
    run_to(desk, 10, 30);
    assert_int_equal(desk->day.rating.due, 40);
    assert_int_equal(desk->day.rating.attended, 40 - price);
    assert_int_equal(day_figures(&desk->day)->minutes[ACCOUNT_WALKING], price);
    assert_int_equal(rating_attendance(&desk->day), 1000 * (40 - price) / 40);
    assert_int_equal(desk->day.ledger.official, rating_attendance(&desk->day));
    assert_int_equal(rating_of_you(&desk->day), 4);
    desk_close(desk);
}

static void a_walk_from_the_hour_puts_its_stamps_off(void **state)
{
    (void)state;
    Desk *desk = begun();
    run_to(desk, 10, 0);
    assert_true(stamps(desk, 0, 5));
    assert_true(does(desk, COMMAND_LOOK, 0));
    assert_int_equal(desk->day.phase, PHASE_SHIFT);
    assert_false(stamps(desk, 0, 4));
    run_until(desk, beat_at(1, 12 * 60));
    assert_at(desk, 10, constant(desk, CONSTANT_LOOK_MINUTES));
    assert_int_equal(desk->day.phase, PHASE_STAMPING);
    assert_int_equal(desk->day.rating.hour, 0);
    assert_int_equal(desk->day.rating.looks[0], 1);
    assert_int_equal(desk->day.rating.stamps[0][0], 5); /* it lies there still, */
    assert_true(stamps(desk, 0, 2));                    /* and can be changed now */
    assert_true(stamps(desk, 1, 4));
    assert_true(does(desk, COMMAND_BEGIN, 0));
    run_until(desk, beat_at(1, 12 * 60));
    assert_at(desk, 11, 0);
    desk_close(desk);
}

static void nobody_is_walked_over_to_who_will_have_gone_home(void **state)
{
    (void)state;
    Desk *desk = begun();
    for (int hour = 0; hour < 3; hour++) {
        run_until(desk, beat_at(1, 20 * 60));
        stamp_hour(desk, 3, 3);
    }
    int price = constant(desk, CONSTANT_LOOK_MINUTES);
    run_to(desk, 12, 30 - price);
    assert_true(day_allows(&desk->day, &(Command){.kind = COMMAND_LOOK}));
    run_to(desk, 12, 31 - price);
    assert_false(does(desk, COMMAND_LOOK, 0));
    run_until(desk, beat_at(1, 20 * 60));
    assert_int_equal(desk->day.phase, PHASE_STAMPING);
    assert_false(does(desk, COMMAND_LOOK, 0));
    desk_close(desk);
}

/* From one desk to the other and back past an hour: both are stamped before another minute goes by. */
static void two_hours_may_be_stamped_at_once(void **state)
{
    (void)state;
    Desk *desk = begun();
    run_to(desk, 10, 0);
    stamp_hour(desk, 3, 3);
    run_to(desk, 11, 0);
    stamp_hour(desk, 3, 3);
    for (int i = 0; i < 3; i++) {
        run_to(desk, 12, i * constant(desk, CONSTANT_LOOK_MINUTES));
        assert_true(does(desk, COMMAND_LOOK, i % LEVEL_DESKS));
    }
    run_until(desk, beat_at(1, 20 * 60));
    assert_int_equal(desk->day.rating.hour, 2);
    stamp_hour(desk, 1, 5);
    assert_int_equal(desk->day.phase, PHASE_STAMPING);
    assert_at(desk, 12, 30);
    stamp_hour(desk, 5, 1);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    desk_close(desk);
}

/* ---- what a steward may not ---- */

static void whatever_hands_do_is_refused(void **state)
{
    (void)state;
    Desk *desk = begun();
    run_to(desk, 9, 50);
    uint64_t before = day_hash(&desk->day);
    for (int kind = COMMAND_BET; kind < (int)COMMAND_COUNT; kind++) {
        if (kind != COMMAND_LOOK)
            assert_false(does(desk, (CommandKind)kind, 0));
    }
    assert_true(day_hash(&desk->day) == before);
    desk_close(desk);
}

static void whoever_plays_a_day_has_no_stamp(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.rows = "10:00 ping ines \"?\"\n"});
    assert_false(desk->day.rating.on);
    assert_true(does(desk, COMMAND_BEGIN, 0));
    run_to(desk, 10, 0);
    assert_int_equal(desk->day.phase, PHASE_SHIFT);
    assert_false(stamps(desk, 0, 3));
    assert_false(does(desk, COMMAND_LOOK, 0));
    desk_close(desk);
}

/* ---- the desks ---- */

static void a_desk_is_a_bots_day_with_all_rows_but_the_stewards(void **state)
{
    (void)state;
    Desk *desk = begun();
    Desks *desks = calloc(1, sizeof *desks);
    assert_non_null(desks);
    desks_play(&desk->level, SEED, desks);
    assert_int_equal(desks->length, 210);
    for (int i = 0; i < LEVEL_DESKS; i++) {
        Day day;
        Bot bot;
        day_start_desk(&day, &desk->level, SEED);
        assert_int_equal(day.rating.on, false);
        bot_start(&bot, desk->level.desks[i].plays, &day);
        bot_play(&bot, &day);
        assert_memory_equal(&desks->days[i].figures, &day.ledger.days[0], sizeof(DayFigures));
        assert_int_equal(day.ledger.days[0].meetings, 1);
        assert_int_equal(desks->days[i].minutes[210].busyness, day.ledger.days[0].busyness);
        assert_int_equal(desks->days[i].minutes[210].progress + day.ledger.handed_in, day.ledger.days[0].progress);
        for (int minute = 1; minute <= 210; minute++)
            assert_true(desks->days[i].minutes[minute].busyness >= desks->days[i].minutes[minute - 1].busyness);
    }
    free(desks);
    desk_close(desk);
}

static void a_steward_changes_nothing_at_the_desks(void **state)
{
    (void)state;
    Desk *desk = begun();
    Desks *before = calloc(1, sizeof *before), *after = calloc(1, sizeof *after);
    assert_true(before && after);
    desks_play(&desk->level, SEED, before);
    assert_true(does(desk, COMMAND_LOOK, 0));
    run_until(desk, beat_at(1, 10 * 60));
    desks_play(&desk->level, desk->day.seed, after);
    assert_memory_equal(before, after, sizeof *before);
    free(before);
    free(after);
    desk_close(desk);
}

/* A green light belongs to whoever does something, or did within six minutes. */
static void the_light_is_grey_while_somebody_only_refines(void **state)
{
    (void)state;
    Desk *desk = begun();
    Desks *desks = calloc(1, sizeof *desks);
    int green[LEVEL_DESKS] = {0};
    assert_non_null(desks);
    desks_play(&desk->level, SEED, desks);
    for (int i = 0; i < LEVEL_DESKS * 210; i++)
        green[i % LEVEL_DESKS] += desks->days[i % LEVEL_DESKS].minutes[i / LEVEL_DESKS].light;
    assert_true(green[0] > 2 * green[1]);
    assert_true(green[1] < 70);
    free(desks);
    desk_close(desk);
}

/* ---- stewards ---- */

static Desk *rated_by(BotKind kind)
{
    Desk *desk = come_in();
    Bot bot;
    bot_start(&bot, kind, &desk->day);
    while (desk->day.phase != PHASE_OVER) {
        Command command = steward_next(&bot, &desk->day);
        if (command.kind == COMMAND_NONE)
            day_run(&desk->day, command.beat, NULL);
        else
            assert_true(day_obey(&desk->day, &command, NULL));
    }
    return desk;
}

static void one_steward_goes_by_what_is_seen_and_another_goes_and_looks(void **state)
{
    (void)state;
    Desks *desks = calloc(1, sizeof *desks);
    assert_non_null(desks);
    Desk *sees = rated_by(BOT_PERFORMER), *looks = rated_by(BOT_BALANCED);
    desks_play(&sees->level, SEED, desks);
    assert_int_equal(rated_looks(&sees->day), 0);
    assert_int_equal(rating_attendance(&sees->day), 1000);
    assert_int_equal(rated_looks(&looks->day), 6); /* not before the last hour's: they will have gone home */
    assert_true(rating_attendance(&looks->day) < 1000);
    assert_true(rated_followed(&sees->day, desks, RATED_BY_SEEN) > rated_followed(&sees->day, desks, RATED_BY_DONE));
    assert_true(rated_followed(&looks->day, desks, RATED_BY_DONE) > rated_followed(&looks->day, desks, RATED_BY_SEEN));
    assert_true(rated_sum(&sees->day, 0) > rated_sum(&sees->day, 1));
    assert_true(rated_sum(&looks->day, 0) < rated_sum(&looks->day, 1));
    free(desks);
    desk_close(sees);
    desk_close(looks);
}

static void a_bot_that_does_not_look_up_gives_threes(void **state)
{
    (void)state;
    Desk *desk = come_in();
    Bot bot;
    bot_start(&bot, BOT_BALANCED, &desk->day);
    bot_play(&bot, &desk->day);
    for (int i = 0; i < 4 * LEVEL_DESKS; i++)
        assert_int_equal(desk->day.rating.stamps[i / LEVEL_DESKS][i % LEVEL_DESKS], 3);
    assert_int_equal(rated_looks(&desk->day), 0);
    desk_close(desk);
}

static void equal_stamps_follow_only_an_hour_in_which_neither_was_ahead(void **state)
{
    (void)state;
    Day day = {.rating = {.on = true, .hour = 3, .stamps = {{3, 3}, {3, 3}, {1, 4}}}};
    Desks *desks = calloc(1, sizeof *desks);
    assert_non_null(desks);
    desks->length = 180;
    for (int minute = 61; minute <= 180; minute++) /* alike in the first hour; then the first desk, then the second */
        desks->days[0].minutes[minute].progress = 10;
    for (int minute = 121; minute <= 180; minute++)
        desks->days[1].minutes[minute].progress = 30;
    assert_int_equal(rated_followed(&day, desks, RATED_BY_DONE), 2);
    assert_int_equal(rated_followed(&day, desks, RATED_BY_SEEN), 2);
    assert_int_equal(rated_sum(&day, 0), 7);
    free(desks);
}

/* The claim of the shipped level, as a steward meets it: on each seed the busier desk leads in most hours, and the other in the day's work. */
static void the_busier_desk_leads_in_what_a_steward_sees(void **state)
{
    (void)state;
    enum { SEEDS = 100 };
    Level level;
    int led = 0;
    Desks *desks = calloc(1, sizeof *desks);
    assert_non_null(desks);
    read_shipped("6-two-desks", &level);
    for (int seed = 1; seed <= SEEDS; seed++) {
        int hours = 0;
        desks_play(&level, (uint64_t)seed, desks);
        for (int hour = 0; hour < desks_hours(desks); hour++)
            hours += desks_busyness(desks, 0, hour) > desks_busyness(desks, 1, hour);
        const DayFigures *left = &desks->days[0].figures, *right = &desks->days[1].figures;
        led += hours >= 6 && left->busyness > right->busyness && right->progress > left->progress;
    }
    assert_true(led >= SEEDS * 95 / 100);
    free(desks);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_clock_stands_on_the_hour_until_both_have_a_stamp),
        cmocka_unit_test(a_stamp_can_be_changed_until_the_clock_goes_on_and_not_after),
        cmocka_unit_test(no_stamp_is_given_that_there_is_not),
        cmocka_unit_test(the_last_hour_may_be_shorter_and_after_it_the_run_is_over),
        cmocka_unit_test(every_minute_is_booked_and_meetings_are_gone_to_unasked),
        cmocka_unit_test(a_walk_takes_its_minutes_and_a_meeting_goes_on_without),
        cmocka_unit_test(a_walk_from_the_hour_puts_its_stamps_off),
        cmocka_unit_test(nobody_is_walked_over_to_who_will_have_gone_home),
        cmocka_unit_test(two_hours_may_be_stamped_at_once),
        cmocka_unit_test(whatever_hands_do_is_refused),
        cmocka_unit_test(whoever_plays_a_day_has_no_stamp),
        cmocka_unit_test(a_desk_is_a_bots_day_with_all_rows_but_the_stewards),
        cmocka_unit_test(a_steward_changes_nothing_at_the_desks),
        cmocka_unit_test(the_light_is_grey_while_somebody_only_refines),
        cmocka_unit_test(one_steward_goes_by_what_is_seen_and_another_goes_and_looks),
        cmocka_unit_test(a_bot_that_does_not_look_up_gives_threes),
        cmocka_unit_test(equal_stamps_follow_only_an_hour_in_which_neither_was_ahead),
        cmocka_unit_test(the_busier_desk_leads_in_what_a_steward_sees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
