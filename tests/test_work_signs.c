/* test_work_signs.c - worked by hand: what it costs to leave something, to leave bins open, to speak; what rest, a party and a purpose
 * give. What all of them do to a week is tests/policies/test_effects.c. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "desk.h"

#define DIGEST "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=60m ends=\"Weekly compile\"\n"

/* ---- what stands open ---- */

static void each_open_bin_beyond_three_takes_a_twentieth_of_the_signal(void **state)
{
    (void)state;
    static const int signals[BIN_COUNT + 1] = {1000, 1000, 1000, 1000, 950, 900};
    Desk *desk = desk_at(10, 0, "", "[constants]\n" CALM_CONSTANTS "late-from = 1440\n");
    for (int open = 0; open <= BIN_COUNT; open++) {
        for (int i = 0; i < open; i++)
            desk->day.bins[0][i].right[TEMPER_WOE] = 1;
        run_minutes(desk, 1);
        assert_int_equal(office(desk)->signal, signals[open]);
    }
    desk_close(desk);
}

/* ---- what is left ---- */

/* Misalignment stands at 500; what waits at five is settled without the player. */
static void what_waits_at_five_is_missed_and_costs_what_it_was_worth(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        Choice choice;
        int misalignment;
    } cases[] = {
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", CHOICE_TRAY, 610},
        {"16:58 ping ines \"Line 14 has no bank\" needs-you", CHOICE_NONE, 610},
        {"10:00 ping ines \"A tiny thing?\"", CHOICE_TRAY, 500},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", CHOICE_NOW, 500},
        {"10:00 perk melon-bar for=10m", CHOICE_NONE, 500},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.file = "clusters = 1/day", .rows = cases[i].row, .more = STILL});
        begin(desk);
        run_to(desk, 10, 0);
        if (cases[i].choice != CHOICE_NONE)
            choose(desk, ENTRY_PING, cases[i].choice);
        run_to_closing(desk);
        assert_int_equal(office(desk)->misalignment - 1, cases[i].misalignment); /* it drifts up by one in the shift */
        desk_close(desk);
    }
}

static Desk *with_report(bool reader, const char *rows)
{
    char all[200];
    snprintf(all, sizeof all, "%s14:00 report \"Weekly compile\" minutes=50 legacy\n", rows);
    for (uint64_t seed = 1;; seed++) {
        Desk *desk = desk_open_on((LevelText){.file = "clusters = 1/day", .rows = all, .more = DIGEST STILL}, seed);
        const Timetable *timetable = &desk->day.timetable;
        if (timetable->entries[timetable->count - 1].reader == reader) {
            begin(desk);
            return desk;
        }
        desk_close(desk);
    }
}

static void a_report_that_somebody_reads_costs_when_it_is_left_and_the_other_does_not(void **state)
{
    (void)state;
    static const struct {
        bool reader, left;
        int misalignment;
    } cases[] = {{true, true, 800}, {true, false, 800}, {false, true, 500}, {false, false, 500}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = with_report(cases[i].reader, "");
        run_to(desk, 14, 0);
        if (cases[i].left)
            choose(desk, ENTRY_REPORT, CHOICE_LEAVE);
        run_to_closing(desk);
        assert_int_equal(office(desk)->misalignment - 1, cases[i].misalignment);
        desk_close(desk);
    }
}

/* Sixty numbers for a clear head. */
static void a_report_pays_by_the_signal_with_which_it_was_begun(void **state)
{
    (void)state;
    static const struct {
        int focus, pays;
    } cases[] = {{1000, 60}, {500, 30}, {250, 15}, {0, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = with_report(true, "");
        run_to(desk, 14, 0);
        desk->day.office.focus = desk->day.office.signal = cases[i].focus;
        choose(desk, ENTRY_REPORT, CHOICE_WRITE);
        until_at_the_desk(desk);
        assert_int_equal(figures(desk, 1)->progress, cases[i].pays);
        desk_close(desk);
    }
}

static void a_tool_nobody_said_no_to_lies_on_top_in_the_morning(void **state)
{
    (void)state;
    static const struct {
        Choice choice;
        ToolState after;
        int rolled_out;
    } cases[] = {{CHOICE_NONE, TOOL_LAYERED, 1}, {CHOICE_REFUSE, TOOL_REFUSED, 0}, {CHOICE_REPLACE, TOOL_REPLACED, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, "10:00 tool digest\n16:00 report \"Weekly compile\" minutes=50 legacy", DIGEST STILL);
        if (cases[i].choice != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, cases[i].choice);
        run_to_closing(desk);
        assert_int_equal(office(desk)->tool_state, cases[i].after);
        assert_int_equal(desk->counts[EVENT_ROLLED_OUT], cases[i].rolled_out);
        desk_close(desk);
    }
}

/* ---- what gives ---- */

#define FLOOR                                                                                                                          \
    "[map]\n#####\n#M.B#\n#.###\n#S..#\n#####\ndoor M  refinement\ndoor S  serves thimble\ndoor B  break-room\n"

static void walk_to(Desk *desk, Heading heading, int steps)
{
    must(desk, order(COMMAND_WALK, 0));
    for (int i = 0; i < steps; i++) {
        must(desk, order(COMMAND_STEP, (int)heading));
        run_minutes(desk, 1);
    }
    must(desk, order(COMMAND_VISIT, 0));
    run_minutes(desk, 10);
}

/* 1,060 in a thousand on a file that serves somebody, once one has asked; never more than all. */
static void who_knows_whom_it_is_for_has_a_little_more_signal(void **state)
{
    (void)state;
    static const struct {
        int focus, before, after;
    } cases[] = {{500, 500, 530}, {1000, 1000, 1000}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, "", "[constants]\nbreed = 0\nfocus-minutes = 120\nlate-from = 1440\n");
        desk->day.office.focus = cases[i].focus;
        office_sense(&desk->day.office, &desk->level, (Around){.worked = 60});
        assert_int_equal(office(desk)->signal, cases[i].before);
        office_sense(&desk->day.office, &desk->level, (Around){.worked = 60, .purpose = true});
        assert_int_equal(office(desk)->signal, cases[i].after);
        assert_false(day_knows_purpose(&desk->day));
        must(desk, order(COMMAND_ASK, 0));
        until_at_the_desk(desk);
        assert_true(day_knows_purpose(&desk->day));
        desk_close(desk);
    }
}

static void the_first_rest_of_a_day_heals_and_the_second_does_not(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", FLOOR STILL);
    desk->day.office.burnout = 100;
    desk->day.office.energy = 900;
    walk_to(desk, HEADING_EAST, 2);
    assert_int_equal(office(desk)->burnout, 92);
    assert_int_equal(office(desk)->energy, 908);
    must(desk, order(COMMAND_VISIT, 0));
    run_minutes(desk, 10);
    assert_int_equal(office(desk)->burnout, 92);
    desk_close(desk);
}

static void the_waffle_party_heals_a_fifth_of_all_and_energy_comes_back_at_once(void **state)
{
    (void)state;
    static const struct {
        int burnout, after;
    } cases[] = {{300, 100}, {150, 0}, {0, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, "", STILL);
        desk->day.office.warrant_left = true;
        desk->day.office.burnout = cases[i].burnout;
        desk->day.office.energy = SIGNAL_FULL - cases[i].burnout;
        must(desk, order(COMMAND_WARRANT, 0));
        until_at_the_desk(desk);
        assert_int_equal(office(desk)->burnout, cases[i].after);
        assert_int_equal(office(desk)->energy, SIGNAL_FULL - cases[i].after);
        desk_close(desk);
    }
}

/* ---- what is not seen ---- */

static void nobody_sees_a_light_at_night_and_everybody_an_answer(void **state)
{
    (void)state;
    Desk *desk = desk_at(16, 59, "17:20 ping quill \"Saw this?\" evening", "[constants]\nbreed = 0\n");
    run_to_closing(desk);
    int64_t seen = desk->day.ledger.seen;
    must(desk, order(COMMAND_STAY, 0));
    run_to(desk, 17, 20);
    assert_int_equal(desk->day.ledger.seen, seen);
    choose(desk, ENTRY_EVENING_PING, CHOICE_ANSWER);
    assert_int_equal(desk->day.ledger.seen, seen + 7000);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_open_bin_beyond_three_takes_a_twentieth_of_the_signal),
        cmocka_unit_test(what_waits_at_five_is_missed_and_costs_what_it_was_worth),
        cmocka_unit_test(a_report_that_somebody_reads_costs_when_it_is_left_and_the_other_does_not),
        cmocka_unit_test(a_report_pays_by_the_signal_with_which_it_was_begun),
        cmocka_unit_test(a_tool_nobody_said_no_to_lies_on_top_in_the_morning),
        cmocka_unit_test(who_knows_whom_it_is_for_has_a_little_more_signal),
        cmocka_unit_test(the_first_rest_of_a_day_heals_and_the_second_does_not),
        cmocka_unit_test(the_waffle_party_heals_a_fifth_of_all_and_energy_comes_back_at_once),
        cmocka_unit_test(nobody_sees_a_light_at_night_and_everybody_an_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
