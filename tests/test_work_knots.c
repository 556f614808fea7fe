/* test_work_knots.c - knots: the deep work. What they ask for, what they pay, and all that they are lost to. */
#include <stdlib.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"

#define CALM "[constants]\n" CALM_CONSTANTS "late-from = 1440\n"

/* Rested, at a knot that is ripe from that moment on for a quarter of an hour at least: the first seed that has one. */
static Desk *at_a_knot(int hour, int minute, const char *rows, int *knot)
{
    for (uint64_t seed = 1; seed < 100; seed++) {
        Desk *desk = desk_open_on((LevelText){.file = "weight = 2", .rows = rows, .more = CALM "knots = 8\n"}, seed);
        begin(desk);
        run_to(desk, hour, minute);
        *knot = find_cluster(desk, CLUSTER_KNOT, STAGE_RIPE, -1);
        Beat later = desk->day.beat + 18 * BEATS_A_MINUTE;
        if (*knot >= 0 && cluster_stage(&desk->level, &desk->day.field.clusters[*knot], later) == STAGE_RIPE)
            return desk;
        desk_close(desk);
    }
    fail_msg("no knot at %02d:%02d on any seed", hour, minute);
    abort();
}

static Command unpick_of(const Desk *desk, int knot)
{
    const Cluster *cluster = &desk->day.field.clusters[knot];
    return order_at(COMMAND_UNPICK, cluster->column + 5, cluster->row + 5);
}

static void a_knot_takes_720_unbroken_beats_and_pays_36(void **state)
{
    (void)state;
    int knot;
    Desk *desk = at_a_knot(10, 30, "", &knot);
    must(desk, unpick_of(desk, knot));
    assert_int_equal(desk->counts[EVENT_KNOT_STARTED], 1);
    must_not(desk, order_box((Box){0, 0, 2, 2}));
    run_until(desk, desk->day.beat + 719);
    assert_int_equal(figures(desk, 1)->knots, 0);
    run_until(desk, desk->day.beat + 1);
    assert_int_equal(figures(desk, 1)->knots, 1);
    assert_int_equal(figures(desk, 1)->progress, 36 * 2);
    assert_int_equal(desk->last[EVENT_KNOT_DONE].b, 36 * 2);
    must_not(desk, unpick_of(desk, knot)); /* once */
    desk_close(desk);
}

static void a_knot_asks_for_signal_for_ripeness_and_to_be_whole(void **state)
{
    (void)state;
    int knot;
    Desk *desk = at_a_knot(10, 30, "", &knot);
    Day before = desk->day;
    desk->day.office.signal = 849;
    must_not(desk, unpick_of(desk, knot));
    desk->day.office.signal = 850;
    must(desk, unpick_of(desk, knot));

    desk->day = before;
    const Cluster *cluster = &desk->day.field.clusters[knot];
    must_not(desk, order_at(COMMAND_UNPICK, -1, 0));
    must_not(desk, order_at(COMMAND_UNPICK, 64, 0));
    must(desk, order_box((Box){cluster->column, cluster->row, 1, 1}));
    assert_int_equal(desk->last[EVENT_GATHERED].b, 0); /* its numbers are strays one by one */
    must_not(desk, unpick_of(desk, knot));
    must(desk, order(COMMAND_RELEASE, 0));
    run_minutes(desk, 60);
    assert_int_equal(cluster_stage(&desk->level, cluster, desk->day.beat), STAGE_GONE);
    must_not(desk, unpick_of(desk, knot));
    desk_close(desk);
}

static void an_ordinary_cluster_is_no_knot(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = CALM});
    begin(desk);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    Box box = box_around(&desk->day.field.clusters[index]);
    must_not(desk, order_at(COMMAND_UNPICK, box.column, box.row));
    desk_close(desk);
}

static void assert_lost(Desk *desk, int knot)
{
    assert_int_equal(desk->counts[EVENT_KNOT_LOST], 1);
    assert_int_equal(desk->last[EVENT_KNOT_LOST].a, knot);
    assert_int_equal(desk->day.office.hold, HOLD_NONE);
    must_not(desk, unpick_of(desk, knot)); /* it does not come back */
    run_minutes(desk, 15);
    assert_int_equal(figures(desk, 1)->knots, 0);
    desk_close(desk);
}

static void a_knot_is_lost_to_what_one_starts_oneself(void **state)
{
    (void)state;
    static const CommandKind commands[] = {COMMAND_JIGGLE, COMMAND_ASK};
    for (int i = 0; i < COUNT_OF(commands); i++) {
        int knot;
        Desk *desk = at_a_knot(10, 30, "", &knot);
        must(desk, unpick_of(desk, knot));
        run_minutes(desk, 3);
        must(desk, order(commands[i], 0));
        assert_lost(desk, knot);
    }
}

static void a_knot_is_lost_to_any_interruption_that_is_let_in(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        EntryKind kind;
        Choice choice;
    } cases[] = {
        {"10:40 ping ines \"A tiny thing?\"", ENTRY_PING, CHOICE_NOW},
        {"10:40 meeting quill \"Pre-alignment\" for=30m", ENTRY_MEETING, CHOICE_JOIN},
        {"10:40 meeting quill \"Pre-alignment\" for=30m note-would-do", ENTRY_MEETING, CHOICE_NOTE},
        {"10:40 report \"Weekly compile\" minutes=50", ENTRY_REPORT, CHOICE_WRITE},
        {"10:40 perk finger-trap for=10m", ENTRY_PERK, CHOICE_TAKE},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        int knot;
        Desk *desk = at_a_knot(10, 30, cases[i].row, &knot);
        must(desk, unpick_of(desk, knot));
        run_minutes(desk, 10);
        assert_int_equal(desk->counts[EVENT_KNOT_LOST], 0);
        choose(desk, cases[i].kind, cases[i].choice);
        assert_lost(desk, knot);
    }
}

static void a_knot_is_lost_to_lunch_to_a_visit_and_to_the_end_of_the_shift(void **state)
{
    (void)state;
    static const struct {
        int hour, minute;
        const char *row;
    } cases[] = {{12, 20, ""}, {16, 50, ""}, {14, 20, "13:00 ping ines \"Line 14 has no bank\" needs-you"}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        int knot;
        Desk *desk = at_a_knot(cases[i].hour, cases[i].minute, cases[i].row, &knot);
        must(desk, unpick_of(desk, knot));
        run_until(desk, desk->day.beat + 10 * BEATS_A_MINUTE - 1);
        assert_int_equal(desk->counts[EVENT_KNOT_LOST], 0);
        run_until(desk, desk->day.beat + 1);
        assert_lost(desk, knot);
    }
}

static void a_knot_is_lost_when_the_signal_falls(void **state)
{
    (void)state;
    int knot;
    Desk *desk = at_a_knot(10, 30, "", &knot);
    must(desk, unpick_of(desk, knot));
    desk->day.office.residue = 160; /* signal 849 after a minute */
    run_minutes(desk, 1);
    assert_int_equal(desk->counts[EVENT_KNOT_LOST], desk->day.office.signal < 850);
    desk->day.office.residue = 200;
    run_minutes(desk, 1);
    assert_lost(desk, knot);
}

static void a_toast_that_is_left_alone_breaks_no_knot(void **state)
{
    (void)state;
    int knot;
    Desk *desk = at_a_knot(10, 30, "10:00-17:00 pings any rate=5/hour", &knot);
    forget(desk);
    must(desk, unpick_of(desk, knot));
    run_until(desk, desk->day.beat + 720);
    assert_true(desk->counts[EVENT_OFFER] > 0);
    assert_int_equal(figures(desk, 1)->knots, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_knot_takes_720_unbroken_beats_and_pays_36),
        cmocka_unit_test(a_knot_asks_for_signal_for_ripeness_and_to_be_whole),
        cmocka_unit_test(an_ordinary_cluster_is_no_knot),
        cmocka_unit_test(a_knot_is_lost_to_what_one_starts_oneself),
        cmocka_unit_test(a_knot_is_lost_to_any_interruption_that_is_let_in),
        cmocka_unit_test(a_knot_is_lost_to_lunch_to_a_visit_and_to_the_end_of_the_shift),
        cmocka_unit_test(a_knot_is_lost_when_the_signal_falls),
        cmocka_unit_test(a_toast_that_is_left_alone_breaks_no_knot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
