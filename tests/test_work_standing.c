/* test_work_standing.c - standing under the three counts, the verdict flip, ranks, and what the ledger adds up. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"
#include "work/bots.h"

#define RESTED "[constants]\nbreed = 0\nfocus-start = 1000\nlate-from = 1440\nmisaligns-every = 480\n"

/* ---- standing ---- */

static void an_hour_is_judged_by_its_count_rounded_down_and_by_twenty_at_most(void **state)
{
    (void)state;
    static const struct {
        Judged count;
        int value, by;
    } cases[] = {
        {JUDGED_SEEN, 20000, 0},  {JUDGED_SEEN, 21399, 0},   {JUDGED_SEEN, 21400, 1},    {JUDGED_SEEN, 19999, -1},
        {JUDGED_SEEN, 48000, 20}, {JUDGED_SEEN, 900000, 20}, {JUDGED_SEEN, 0, -15},      {JUDGED_COUNTED, 90, 0},
        {JUDGED_COUNTED, 93, 0},  {JUDGED_COUNTED, 94, 1},   {JUDGED_COUNTED, 89, -1},   {JUDGED_COUNTED, 86, -1},
        {JUDGED_COUNTED, 85, -2}, {JUDGED_COUNTED, 0, -20},  {JUDGED_COUNTED, 5000, 20}, {JUDGED_SERVED, 32, 0},
        {JUDGED_SERVED, 34, 0},   {JUDGED_SERVED, 35, 1},    {JUDGED_SERVED, 31, -1},    {JUDGED_SERVED, 0, -16},
        {JUDGED_SERVED, 500, 20},
    };
    Level level = {0};
    read_level((LevelText){0}, &level);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Hour hour = {.heat = 20000, .binned = 90, .served = 32, .day = 1};
        if (cases[i].count == JUDGED_SEEN)
            hour.heat = cases[i].value;
        else if (cases[i].count == JUDGED_COUNTED)
            hour.binned = (int16_t)cases[i].value;
        else
            hour.served = (int16_t)cases[i].value;
        for (int count = 0; count < JUDGED_COUNT; count++)
            assert_int_equal(ledger_judge(&level, &hour, (Judged)count),
                             count == (int)cases[i].count ? cases[i].by : 0);
    }
    level_free(&level);
}

static void what_was_seen_leaks_away_over_ninety_minutes(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 5, "", "[constants]\nbreed = 0\n");
    int heat = 0, sum = 0;
    for (int i = 0; i < 5; i++)
        heat += 150, heat -= heat / 90, sum += heat;
    assert_int_equal(office(desk)->heat, heat);
    must(desk, order(COMMAND_JIGGLE, 0));
    heat += 2500;
    run_minutes(desk, 1);
    heat -= heat / 90, sum += heat;
    assert_int_equal(office(desk)->heat, heat);
    for (int i = 6; i < 60; i++)
        heat += 150, heat -= heat / 90, sum += heat;
    run_to(desk, 10, 0);
    assert_int_equal(office(desk)->heat, heat);
    assert_int_equal(desk->day.ledger.hours[0].heat, sum / 60); /* the hour is judged, not its last minute */
    assert_int_equal(desk->day.ledger.official, 400 + (int)div_floor(sum / 60 - 20000, 1400));
    assert_int_equal(desk->last[EVENT_JUDGED].a, desk->day.ledger.official);
    desk_close(desk);
}

/* The sum of an hour's minutes is then more than 31 bits hold: some 38 million each. */
static void an_hours_mean_is_right_where_as_much_is_seen_as_may_be(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", "[constants]\nbreed = 0\nseen-refine = 100000\nseen-minutes = 1440\nseen-par = 1000000\n");
    run_to(desk, 17, 0);
    const Ledger *ledger = &desk->day.ledger;
    assert_int_equal(ledger->hour_count, 8);
    for (int i = 1; i < 8; i++)
        assert_true(ledger->hours[i].heat > ledger->hours[i - 1].heat);
    assert_true(ledger->hours[7].heat > 36 * 1000 * 1000 && ledger->hours[7].heat <= office(desk)->heat);
    desk_close(desk);
}

/* By hand: nothing else is seen and nothing leaks (one part in 1440 a minute of less than 1440 is nothing). A jiggle of 1,200 seen at the
 * end of minute 50 is in sight for the last ten of the hour's sixty: a mean of 200. The same in the first minute: 1,200. */
static void an_hours_mean_is_judged_and_not_its_last_minutes(void **state)
{
    (void)state;
    static const struct {
        int minute, mean;
    } cases[] = {{0, 1200}, {30, 600}, {50, 200}, {59, 20}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(9, cases[i].minute, "", "[constants]\nbreed = 0\nseen-refine = 0\nseen-jiggle = 1200\nseen-minutes = 1440\n");
        must(desk, order(COMMAND_JIGGLE, 0));
        run_to(desk, 10, 0);
        assert_int_equal(desk->day.ledger.hours[0].heat, cases[i].mean);
        run_to(desk, 11, 0);
        assert_int_equal(desk->day.ledger.hours[1].heat, 1200);
        desk_close(desk);
    }
}

static void standing_is_judged_at_each_full_hour_of_the_shift(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", RESTED);
    run_to_closing(desk);
    assert_int_equal(desk->counts[EVENT_JUDGED], 8);
    assert_int_equal(desk->day.ledger.hour_count, 8);
    sleep_over(desk);
    assert_int_equal(desk->counts[EVENT_JUDGED], 8);
    desk_close(desk);
}

static void hours_are_judged_on_the_days_mean_of_what_was_binned_and_served(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "10:30 ping ines \"Line 14 has no bank\" needs-you", RESTED);
    put_strays(desk, 0, 12, 0);
    put_strays(desk, 1, 14, 0);
    run_to(desk, 10, 30);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    run_to(desk, 12, 0);
    const Hour *hours = desk->day.ledger.hours;
    static const int binned[] = {26, 13, 8}, served[] = {0, 14, 9};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(hours[i].binned, binned[i]);
        assert_int_equal(hours[i].served, served[i]);
        assert_int_equal(hours[i].day, 1);
    }
    desk_close(desk);
}

static void the_verdict_flip_is_the_recorded_hours_judged_again(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){0}, &level);
    static Ledger ledger;
    ledger = (Ledger){.hour_count = 4,
                      .hours = {{.heat = 53000, .binned = 100, .served = 0, .day = 1},
                                {.heat = 34000, .binned = 0, .served = 40, .day = 1},
                                {.heat = 20000, .binned = 90, .served = 32, .day = 3},
                                {.heat = 0, .binned = 0, .served = 0, .day = 3}},
                      .spent = {0, 150, 0, 40}};
    assert_int_equal(ledger_verdict(&ledger, &level, JUDGED_SEEN), 400 + 20 + 10 - 150 + 0 - 15 - 40);
    assert_int_equal(ledger_verdict(&ledger, &level, JUDGED_COUNTED), 400 + 2 - 20 - 150 + 0 - 20 - 40);
    assert_int_equal(ledger_verdict(&ledger, &level, JUDGED_SERVED), 400 - 16 + 3 - 150 + 0 - 16 - 40);
    ledger.spent[1] = 1000;
    assert_int_equal(ledger_verdict(&ledger, &level, JUDGED_SEEN), 0); /* nobody has less than none */
    level.constants[CONSTANT_STANDING_START] = 995;
    ledger = (Ledger){.hour_count = 1, .hours = {{.heat = 53000, .day = 1}}};
    assert_int_equal(ledger_verdict(&ledger, &level, JUDGED_SEEN), 1000);
    level_free(&level);
}

static void the_flip_of_a_played_week_is_the_standing_that_ran_along(void **state)
{
    (void)state;
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Desk *desk =
            desk_open((LevelText){.day = "days = 5\njudged = seen",
                                  .rows = "09:30-16:30 pings any rate=2/hour needs=3\n10:00 meeting quill "
                                          "\"Pre-alignment\" for=45m\n17:20 ping quill \"Saw this?\" evening\n",
                                  .more = "[rule notes]\nname = \"Notes\"\ndoes = notes-for-status\n[rule "
                                          "served]\nname = \"Served\"\ndoes = judged served\ncost = 100\n"
                                          "[constants]\nrule-heard = 390\n"});
        Bot bot;
        bot_start(&bot, (BotKind)kind, &desk->day);
        bot_play(&bot, &desk->day);
        for (int count = 0; count < JUDGED_COUNT; count++) {
            assert_int_equal(ledger_verdict(&desk->day.ledger, &desk->level, (Judged)count),
                             desk->day.ledger.standing[count]);
            assert_int_equal(figures(desk, 5)->standing[count], desk->day.ledger.standing[count]);
        }
        if (desk->day.office.rules == 0)
            assert_int_equal(desk->day.ledger.official, desk->day.ledger.standing[JUDGED_SEEN]);
        assert_int_equal(desk->day.office.rules != 0, kind == BOT_REFORMER || kind == BOT_NEWCOMER_REFORMER);
        desk_close(desk);
    }
}

static void ranks_are_rare(void **state)
{
    (void)state;
    static const int standings[] = {0, 249, 250, 429, 430, 549, 550, 699, 700, 879, 880, 1000};
    for (int i = 0; i < COUNT_OF(standings); i++)
        assert_int_equal(ledger_rank(standings[i]), i / 2);
}

/* Two days of the performer where that is the standing of a promotion. */
static Desk *performed(const char *constants)
{
    Desk *desk = desk_open((LevelText){.day = "days = 2\njudged = seen", .rows = "09:30-16:30 pings any rate=4/hour", .more = constants});
    Bot bot;
    bot_start(&bot, BOT_PERFORMER, &desk->day);
    bot_play(&bot, &desk->day);
    return desk;
}

/* Minute of the clock at which the judged hours first came to that standing; 0: they did not. */
static int first_at(const Desk *desk, int standing)
{
    const Ledger *ledger = &desk->day.ledger;
    int now = constant(desk, CONSTANT_STANDING_START);
    for (int i = 0; i < ledger->hour_count; i++) {
        now += ledger_judge(&desk->level, &ledger->hours[i], JUDGED_SEEN);
        if (now >= standing)
            return (9 + i % 8 + 1) * 60;
    }
    return 0;
}

static void standing_alone_promotes_once_and_nothing_follows_from_it(void **state)
{
    (void)state;
    Desk *never = performed("[constants]\npromoted-at = 1001\n"), *soon = performed("[constants]\npromoted-at = 420\n");
    assert_int_equal(never->day.ledger.promoted.day, 0);
    assert_int_equal(soon->day.ledger.promoted.day, 1);
    assert_true(first_at(soon, 420) > 10 * 60);
    assert_int_equal(soon->day.ledger.promoted.minute, first_at(soon, 420));
    for (int day = 0; day <= 2; day++) {
        assert_int_equal(ledger_promoted(&soon->day.ledger, day), day >= 1);
        assert_int_equal(ledger_promoted(&never->day.ledger, day), 0);
    }
    assert_int_equal(day_hash(&soon->day), day_hash(&never->day));
    desk_close(never);
    desk_close(soon);
}

static void the_share_about_work_leaves_out_rest_and_perks_and_counts_nights_as_work(void **state)
{
    (void)state;
    DayFigures figures = {.minutes = {[ACCOUNT_REFINING] = 200,
                                      [ACCOUNT_NIGHT] = 40,
                                      [ACCOUNT_MEETINGS] = 100,
                                      [ACCOUNT_PINGS] = 60,
                                      [ACCOUNT_REST] = 20,
                                      [ACCOUNT_PERKS] = 10}};
    assert_int_equal(figures_about_work(&figures), 4000);
    assert_int_equal(figures_about_work(&(DayFigures){0}), 0);
    assert_int_equal(figures_about_work(&(DayFigures){.minutes = {[ACCOUNT_REST] = 20}}), 0);
}

static void the_total_of_a_run_adds_up_its_days_and_ends_as_the_last_did(void **state)
{
    (void)state;
    static Ledger ledger;
    ledger = (Ledger){
        .seen = 12999,
        .days = {
            {.minutes = {1, 2}, .busyness = 5, .progress = 10, .sealed = 1, .knots = 1, .official = 410, .energy = 990},
            {.minutes = {10, 20},
             .busyness = 7,
             .progress = 100,
             .sealed = 2,
             .returned = 3,
             .official = 420,
             .energy = 970,
             .burnout = 30}}};
    DayFigures total = ledger_total(&ledger, 2);
    assert_int_equal(total.minutes[0], 11);
    assert_int_equal(total.minutes[1], 22);
    assert_int_equal(total.busyness, 12); /* of the thousandths, not of the days' whole points */
    assert_int_equal(total.progress, 110);
    assert_int_equal(total.sealed, 3);
    assert_int_equal(total.returned, 3);
    assert_int_equal(total.knots, 1);
    assert_int_equal(total.official, 420);
    assert_int_equal(total.energy, 970);
    assert_int_equal(total.burnout, 30);
    assert_int_equal(ledger_total(&ledger, 1).progress, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_hour_is_judged_by_its_count_rounded_down_and_by_twenty_at_most),
        cmocka_unit_test(what_was_seen_leaks_away_over_ninety_minutes),
        cmocka_unit_test(an_hours_mean_is_right_where_as_much_is_seen_as_may_be),
        cmocka_unit_test(an_hours_mean_is_judged_and_not_its_last_minutes),
        cmocka_unit_test(standing_is_judged_at_each_full_hour_of_the_shift),
        cmocka_unit_test(hours_are_judged_on_the_days_mean_of_what_was_binned_and_served),
        cmocka_unit_test(the_verdict_flip_is_the_recorded_hours_judged_again),
        cmocka_unit_test(the_flip_of_a_played_week_is_the_standing_that_ran_along),
        cmocka_unit_test(ranks_are_rare),
        cmocka_unit_test(standing_alone_promotes_once_and_nothing_follows_from_it),
        cmocka_unit_test(the_share_about_work_leaves_out_rest_and_perks_and_counts_nights_as_work),
        cmocka_unit_test(the_total_of_a_run_adds_up_its_days_and_ends_as_the_last_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
