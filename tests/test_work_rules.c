/* test_work_rules.c - proposals, what each bought rule changes, and the floor it changes it for. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "desk.h"
#include "work/bots.h"
#include "work/choices.h"
#include "work/floor.h"

#define RESTED "[constants]\nbreed = 0\nfocus-start = 1000\nlate-from = 1440\nmisaligns-every = 480\n"
#define HEARD "standing-start = 1000\n"

/* In the lift with the rule of that kind bought. */
static Desk *with_rule(const char *does, LevelText text)
{
    char more[800];
    snprintf(more, sizeof more, "[rule bought]\nname = \"A rule\"\ndoes = %s\n%s%s" HEARD, does, or_nothing(text.more),
             RESTED);
    Desk *desk = desk_open((LevelText){.day = text.day, .file = "clusters = 1/day", .rows = text.rows, .more = more});
    must(desk, order(COMMAND_PROPOSE, 0));
    return desk;
}

/* ---- proposals ---- */

static void a_proposal_is_heard_from_430_and_paid_from_all_three_standings(void **state)
{
    (void)state;
    static const struct {
        int standing, cost;
        bool heard;
    } cases[] = {{429, 150, false}, {430, 150, true}, {430, 431, false}, {430, 430, true}, {1000, 0, true}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char more[200];
        snprintf(more, sizeof more,
                 "[rule retire]\nname = \"Retired\"\ncost = %d\ndoes = retire\n[constants]\nstanding-start = %d\n",
                 cases[i].cost, cases[i].standing);
        Desk *desk = desk_open((LevelText){.more = more});
        assert_int_equal(day_may_propose(&desk->day, 0), cases[i].heard);
        if (!cases[i].heard) {
            must_not(desk, order(COMMAND_PROPOSE, 0));
            desk_close(desk);
            continue;
        }
        must(desk, order(COMMAND_PROPOSE, 0));
        assert_int_equal(desk->counts[EVENT_RULE_BOUGHT], 1);
        assert_int_equal(desk->day.ledger.official, cases[i].standing - cases[i].cost);
        for (int count = 0; count < JUDGED_COUNT; count++)
            assert_int_equal(desk->day.ledger.standing[count], cases[i].standing - cases[i].cost);
        assert_int_equal(office(desk)->rule_day[0], 1);
        must_not(desk, order(COMMAND_PROPOSE, 0)); /* once */
        must_not(desk, order(COMMAND_PROPOSE, 1));
        must_not(desk, order(COMMAND_PROPOSE, -1));
        desk_close(desk);
    }
}

static void proposals_are_made_in_the_lift_alone_and_hold_for_the_run(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 3",
                                       .rows = "10:00 report \"Weekly compile\" minutes=50 legacy",
                                       .more = "[rule retire]\nname = \"Retired\"\ndoes = retire\n" RESTED HEARD});
    begin(desk);
    must_not(desk, order(COMMAND_PROPOSE, 0));
    run_to(desk, 10, 0);
    assert_non_null(offered(desk, ENTRY_REPORT));
    run_to_closing(desk);
    must_not(desk, order(COMMAND_PROPOSE, 0));
    sleep_over(desk);
    must(desk, order(COMMAND_PROPOSE, 0));
    for (int day = 2; day <= 3; day++) {
        begin(desk);
        run_to(desk, 10, 0);
        assert_null(offered(desk, ENTRY_REPORT));
        run_to_closing(desk);
        sleep_over(desk);
    }
    assert_int_equal(office(desk)->rule_day[0], 2);
    desk_close(desk);
}

/* ---- what each rule does ---- */

static void under_quiet_hours_pings_wait_for_their_end_and_nobody_walks(void **state)
{
    (void)state;
    Desk *desk =
        with_rule("quiet 09:00-12:00", (LevelText){.rows = "10:00 ping ines \"Line 14 has no bank\" needs-you\n"
                                                           "12:00 ping quill \"A tiny thing?\"\n"});
    begin(desk);
    run_to(desk, 11, 59);
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    assert_int_equal(desk->day.tray_count, 1);
    assert_int_equal(desk->counts[EVENT_WALKED_IN], 0);
    assert_int_equal(office(desk)->expectation, 100); /* a rule teaches nobody to expect less */
    forget(desk);
    run_to(desk, 12, 4);
    assert_int_equal(desk->counts[EVENT_OFFER], 2); /* the one that waited, and the one of that minute */
    assert_int_equal(desk->day.tray_count, 0);
    run_to(desk, 16, 0);
    assert_int_equal(desk->counts[EVENT_WALKED_IN], 0);
    desk_close(desk);
}

static void outside_of_quiet_hours_pings_come_as_ever(void **state)
{
    (void)state;
    static const char *const rows[] = {"10:00 ping ines \"A tiny thing?\"", "12:00 ping ines \"A tiny thing?\""};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Desk *desk = with_rule("quiet 11:00-12:00", (LevelText){.rows = rows[i]});
        begin(desk);
        run_to(desk, 12, 0);
        assert_int_equal(desk->counts[EVENT_OFFER], 1);
        desk_close(desk);
    }
}

static void batched_pings_come_with_their_batch(void **state)
{
    (void)state;
    Desk *desk = with_rule(
        "batch-pings",
        (LevelText){.rows = "10:00 ping ines \"Line 14 has no bank\" needs-you\n13:00 ping quill \"A tiny thing?\"\n"});
    begin(desk);
    run_to(desk, 10, 20);
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    assert_int_equal(desk->day.tray_count, 1);
    run_to(desk, 10, 30); /* ninety minutes into the shift */
    assert_int_equal(desk->counts[EVENT_OFFER], 1);
    assert_int_equal(desk->day.tray_count, 0);
    run_to(desk, 10, 48); /* left alone, it lies in the tray like any other */
    must(desk, order(COMMAND_EMPTY_TRAY, 0));
    until_at_the_desk(desk);
    assert_int_equal(figures(desk, 1)->progress, 28);
    desk_close(desk);
}

static void a_note_stands_in_for_status_meetings_and_deciding_ones_are_still_held(void **state)
{
    (void)state;
    Desk *desk = with_rule("notes-for-status",
                           (LevelText){.rows = "10:00 meeting quill \"Pre-alignment\" for=45m note-would-do\n"
                                               "11:00 meeting quill \"What we drop\" for=30m decides\n"});
    begin(desk);
    run_to(desk, 10, 30);
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    run_to(desk, 11, 0);
    assert_non_null(offered(desk, ENTRY_MEETING));
    assert_int_equal(figures(desk, 1)->meetings, 1);
    desk_close(desk);
}

static void a_retired_report_is_due_no_more_but_a_tools_own_is(void **state)
{
    (void)state;
    static const struct {
        Choice tool;
        int minutes; /* 0: not due */
    } cases[] = {{CHOICE_NONE, 0}, {CHOICE_REFUSE, 0}, {CHOICE_REPLACE, 15}, {CHOICE_LAYER, 15}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = with_rule(
            "retire", (LevelText){.rows = "10:00 tool digest\n14:00 report \"Weekly compile\" minutes=50 legacy\n"
                                          "15:00 report \"Monthly collation\" minutes=40 legacy\n"
                                          "16:00 report \"Accident book\" minutes=20\n",
                                  .more = "[tool digest]\nname = \"AutoDigest\"\nlayered = -19% report=15m\n"
                                          "replace = +12% setup=10m ends=\"Weekly compile\"\n"});
        begin(desk);
        run_to(desk, 10, 0);
        if (cases[i].tool != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, cases[i].tool);
        run_to(desk, 14, 0);
        const Offer *compile = offered(desk, ENTRY_REPORT);
        assert_int_equal(compile == NULL ? 0 : day_price(&desk->day, compile, CHOICE_WRITE), cases[i].minutes);
        if (compile != NULL)
            choose(desk, ENTRY_REPORT, CHOICE_LEAVE);
        run_to(desk, 15, 0);
        assert_null(offered(desk, ENTRY_REPORT));
        run_to(desk, 16, 0);
        assert_int_equal(day_price(&desk->day, offered(desk, ENTRY_REPORT), CHOICE_WRITE), 20);
        desk_close(desk);
    }
}

static void judged_otherwise_standing_follows_the_other_count_from_then_on(void **state)
{
    (void)state;
    Desk *desk = with_rule("judged served", (LevelText){.rows = "09:30 ping ines \"Line 14 has no bank\" needs-you"});
    begin(desk);
    run_to(desk, 9, 30);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    until_at_the_desk(desk);
    desk->day.ledger.days[0].progress = 53;
    run_to(desk, 10, 0);
    assert_int_equal(desk->last[EVENT_JUDGED].b, 10);
    assert_int_equal(desk->day.ledger.official, 860);
    assert_int_equal(desk->day.ledger.standing[JUDGED_SERVED], 860);
    assert_true(desk->day.ledger.standing[JUDGED_SEEN] < 850);
    desk_close(desk);
}

static void own_hours_lift_the_signal_by_a_quarter_for_three_hours(void **state)
{
    (void)state;
    static const struct {
        int hour, minute, signal;
    } cases[] = {{9, 29, 400}, {9, 30, 500}, {12, 29, 500}, {12, 30, 400}, {15, 0, 400}};
    Desk *desk = with_rule("own-hours", (LevelText){0});
    begin(desk);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        run_to(desk, cases[i].hour, cases[i].minute);
        desk->day.office.focus = 400;
        office_sense(&desk->day.office, &desk->level, (Around){.worked = cases[i].hour * 60 + cases[i].minute - 9 * 60});
        assert_int_equal(office(desk)->signal, cases[i].signal);
    }
    desk->day.office.focus = 1000;
    office_sense(&desk->day.office, &desk->level, (Around){.worked = 60});
    assert_int_equal(office(desk)->signal, 1000); /* no more than full */
    desk_close(desk);
}

static void disconnected_evenings_bring_no_pings_and_heal(void **state)
{
    (void)state;
    Desk *desk =
        with_rule("disconnect", (LevelText){.day = "days = 2", .rows = "17:20 ping quill \"Saw this?\" evening"});
    begin(desk);
    run_to_closing(desk);
    desk->day.office.burnout = 100;
    sleep_over(desk);
    assert_int_equal(figures(desk, 1)->evening_pings, 0);
    assert_int_equal(office(desk)->burnout, 85);
    desk_close(desk);
}

/* ---- the floor ---- */

static const char floor_rows[] =
    "09:30-16:30 pings any rate=2/hour needs=3\n09:40~10m meeting quill \"Pre-alignment\" for=45m note-would-do\n"
    "14:45~10m meeting quill \"Post-alignment\" for=45m note-would-do\n13:30 report \"Weekly compile\" minutes=50 "
    "legacy\n"
    "17:20 ping quill \"Saw this?\" evening\n";

/* Plays two idle days on which the rules are bought in the lift of the first, and takes the floor's Progress. */
static void play_floor(const char *rule, const char *constants, bool buy, int floor[LEVEL_DAYS_MAX])
{
    char more[400];
    snprintf(more, sizeof more, "[rule bought]\nname = \"A rule\"\ndoes = %s\n[constants]\n" HEARD "%s", rule,
             constants);
    Desk *desk = desk_open((LevelText){.day = "days = 2", .rows = floor_rows, .more = more});
    if (buy)
        must(desk, order(COMMAND_PROPOSE, 0));
    idle_day(desk);
    idle_day(desk);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    floor_progress(&desk->day, NULL, floor);
    desk_close(desk);
}

static void a_bought_rule_holds_for_the_whole_floor(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        bool helps;
    } cases[] = {{"notes-for-status", true}, {"retire", true}, {"own-hours", true}, {"judged served", false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        int before[LEVEL_DAYS_MAX] = {0}, after[LEVEL_DAYS_MAX] = {0};
        play_floor(cases[i].rule, "", false, before);
        play_floor(cases[i].rule, "", true, after);
        assert_true(before[0] > 100);
        assert_int_equal(after[0] > before[0], cases[i].helps);
        assert_int_equal(after[1] > before[1], cases[i].helps);
    }
}

static void the_floor_has_a_rule_from_the_morning_it_was_bought(void **state)
{
    (void)state;
    int never[LEVEL_DAYS_MAX] = {0}, at_once[LEVEL_DAYS_MAX] = {0}, late[LEVEL_DAYS_MAX] = {0};
    play_floor("retire", "", false, never);
    play_floor("retire", "", true, at_once);
    Desk *desk =
        desk_open((LevelText){.day = "days = 2",
                              .rows = floor_rows,
                              .more = "[rule retire]\nname = \"Retired\"\ndoes = retire\n[constants]\n" HEARD});
    idle_day(desk);
    must(desk, order(COMMAND_PROPOSE, 0));
    idle_day(desk);
    floor_progress(&desk->day, NULL, late);
    assert_int_equal(late[0], never[0]);
    assert_true(late[1] > never[1]);
    assert_true(at_once[0] > never[0]);
    desk_close(desk);
}

static void the_floor_is_ones_own_progress_and_that_of_so_many_colleagues(void **state)
{
    (void)state;
    int nobody[LEVEL_DAYS_MAX] = {0}, one[LEVEL_DAYS_MAX] = {0}, three[LEVEL_DAYS_MAX] = {0};
    play_floor("hire", "floor-colleagues = 0", false, nobody);
    play_floor("hire", "floor-colleagues = 1", false, one);
    play_floor("hire", "floor-colleagues = 3", false, three);
    assert_int_equal(nobody[0], 0); /* an idle player's own */
    assert_true(one[0] > 100);
    assert_true(three[0] > 2 * one[0] && three[0] < 4 * one[0]);
}

static void hiring_anywhere_brings_a_colleague_from_that_day_on(void **state)
{
    (void)state;
    int before[LEVEL_DAYS_MAX] = {0}, after[LEVEL_DAYS_MAX] = {0};
    play_floor("hire", "floor-colleagues = 1\n", false, before);
    play_floor("hire", "floor-colleagues = 1\n", true, after);
    assert_true(after[0] > before[0] + 100);

    Desk *desk = desk_open((LevelText){
        .day = "days = 2",
        .rows = floor_rows,
        .more = "[rule hire]\nname = \"Anywhere\"\ndoes = hire\n[constants]\nfloor-colleagues = 1\n" HEARD});
    idle_day(desk);
    must(desk, order(COMMAND_PROPOSE, 0));
    idle_day(desk);
    int late[LEVEL_DAYS_MAX] = {0};
    floor_progress(&desk->day, NULL, late);
    assert_int_equal(late[0], before[0]);
    assert_int_equal(late[1], after[1]);
    desk_close(desk);
}

/* The day before it is bought: what it would do is what it then does. */
static void a_forecast_is_what_then_comes_of_a_rule(void **state)
{
    (void)state;
    static const char *const rules[] = {"notes-for-status", "retire", "own-hours", "hire", "judged served"};
    for (int i = 0; i < COUNT_OF(rules); i++) {
        int before[LEVEL_DAYS_MAX] = {0}, after[LEVEL_DAYS_MAX] = {0};
        char more[200];
        FloorForecast forecast;
        play_floor(rules[i], "", false, before);
        play_floor(rules[i], "", true, after);
        snprintf(more, sizeof more, "[rule bought]\nname = \"A rule\"\ndoes = %s\n[constants]\n" HEARD, rules[i]);
        Desk *desk = desk_open((LevelText){.day = "days = 2", .rows = floor_rows, .more = more});
        floor_forecast(&desk->day, 5, &forecast);
        assert_int_equal(forecast.days, 2); /* the run has no more */
        assert_int_equal(forecast.progress, before[0] + before[1]);
        assert_int_equal(forecast.gain[0], after[0] + after[1] - before[0] - before[1]);
        floor_forecast(&desk->day, 1, &forecast);
        assert_int_equal(forecast.gain[0], after[0] - before[0]);
        desk_close(desk);
    }
}

static void a_colleague_has_no_field_and_is_paid_by_the_minute(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", RESTED "floor-par = 200\nmisaligned-start = 0\n");
    day_start_colleague(&desk->day, &desk->level, SEED);
    begin(desk);
    assert_int_equal(desk->day.field.count, 0);
    must_not(desk, order_box((Box){0, 0, 2, 2}));
    must_not(desk, order_at(COMMAND_LENS, 0, 0));
    assert_int_equal(day_bar(&desk->day), 0);
    run_minutes(desk, 50);
    assert_int_equal(figures(desk, 1)->progress, 100);
    run_to_closing(desk);
    must(desk, order(COMMAND_STAY, 0));
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_proposal_is_heard_from_430_and_paid_from_all_three_standings),
        cmocka_unit_test(proposals_are_made_in_the_lift_alone_and_hold_for_the_run),
        cmocka_unit_test(under_quiet_hours_pings_wait_for_their_end_and_nobody_walks),
        cmocka_unit_test(outside_of_quiet_hours_pings_come_as_ever),
        cmocka_unit_test(batched_pings_come_with_their_batch),
        cmocka_unit_test(a_note_stands_in_for_status_meetings_and_deciding_ones_are_still_held),
        cmocka_unit_test(a_retired_report_is_due_no_more_but_a_tools_own_is),
        cmocka_unit_test(judged_otherwise_standing_follows_the_other_count_from_then_on),
        cmocka_unit_test(own_hours_lift_the_signal_by_a_quarter_for_three_hours),
        cmocka_unit_test(disconnected_evenings_bring_no_pings_and_heal),
        cmocka_unit_test(a_bought_rule_holds_for_the_whole_floor),
        cmocka_unit_test(the_floor_has_a_rule_from_the_morning_it_was_bought),
        cmocka_unit_test(the_floor_is_ones_own_progress_and_that_of_so_many_colleagues),
        cmocka_unit_test(hiring_anywhere_brings_a_colleague_from_that_day_on),
        cmocka_unit_test(a_forecast_is_what_then_comes_of_a_rule),
        cmocka_unit_test(a_colleague_has_no_field_and_is_paid_by_the_minute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
