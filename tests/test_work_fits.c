/* test_work_fits.c - what is left of the day: whether something begun now is done before the shift ends, what it keeps from being
 * done, and what is kept of all that is not. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "desk.h"
#include "work/choices.h"

#define WORK                                                                                                           \
    "12:00 report \"Weekly compile\" minutes=%d legacy\n13:00 report \"Accident book\" minutes=%d\n"                    \
    "12:05 tool digest\n15:00 ping ines \"Line 14 has no bank\" needs-you\n15:10 ping quill \"A tiny thing?\"\n"
#define DIGEST "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=90m\n" STILL

/* So many minutes before the end of the shift, with two reports of so many minutes that nobody has touched. */
static Desk *before_five(int minutes, int first, int second)
{
    char rows[400];
    snprintf(rows, sizeof rows, WORK, first, second);
    return desk_at(17, -minutes, rows, DIGEST);
}

/* ---- whether it fits ---- */

/* By hand, forty minutes before the end. A report of thirty in hand: ten more leave it its thirty, eleven do not; one of fifty, which is
 * not done in any case, nothing is lost by. */
static void what_fits_is_what_is_left_and_what_it_spares(void **state)
{
    (void)state;
    static const struct {
        int in_hand, minutes;
        bool done, spares;
    } cases[] = {{0, 0, true, true},    {0, 40, true, true},   {0, 41, false, true},   {30, 0, true, true},  {30, 10, true, true},
                 {30, 11, true, false}, {30, 40, true, false}, {30, 41, false, false}, {50, 11, true, true}, {50, 41, false, true}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = before_five(40, max_int(cases[i].in_hand, 1), 5);
        if (cases[i].in_hand > 0)
            choose(desk, ENTRY_REPORT, CHOICE_WRITE);
        assert_int_equal(day_minutes_left(&desk->day), 40);
        Fit fit = day_fits(&desk->day, cases[i].minutes);
        assert_int_equal(fit.done, cases[i].done);
        assert_int_equal(fit.spares, cases[i].spares);
        run_to_closing(desk);
        assert_int_equal(day_minutes_left(&desk->day), 0);
        fit = day_fits(&desk->day, cases[i].minutes); /* no shift, no end of it */
        assert_true(fit.done && fit.spares);
        desk_close(desk);
    }
}

/* Lunch, a step and somebody at the desk lose nothing by being cut short. */
static void what_nothing_comes_of_is_not_kept_from_being_done(void **state)
{
    (void)state;
    for (int kind = 0; kind < JOB_COUNT; kind++) {
        bool nothing = kind == JOB_LUNCH || kind == JOB_STEP || kind == JOB_TALK || kind == JOB_SWITCH;
        Desk *desk = before_five(40, 1, 1);
        for (int somebody = 0; somebody <= 1; somebody++) {
            desk->day.office.job_count = 1;
            desk->day.office.jobs[0] = (Job){.kind = (uint8_t)kind, .minutes = 30, .row = (int16_t)(somebody - 1)};
            assert_int_equal(day_fits(&desk->day, 20).spares, nothing || (kind == JOB_WALK && somebody));
        }
        desk_close(desk);
    }
}

/* What is said before comes true, also of what is chosen between two minutes. Once under other work: of what it spares as well. */
static void what_is_said_to_fit_is_done_and_nothing_else_is(void **state)
{
    (void)state;
    enum { LONG = 12, BELOW = 9 };
    int met[2][2] = {{0}};
    for (int left = LONG - 2; left <= LONG + BELOW + 2; left++) {
        for (int beats = 0; beats < BEATS_A_MINUTE; beats += 13) {
            Desk *desk = before_five(left + 1, BELOW, LONG);
            run_until(desk, desk->day.beat + BEATS_A_MINUTE - beats);
            choose(desk, ENTRY_REPORT, CHOICE_WRITE);
            bool would = day_minutes_left(&desk->day) >= BELOW;
            Fit fit = day_fits(&desk->day, LONG);
            choose(desk, ENTRY_REPORT, CHOICE_WRITE);
            run_to_closing(desk);
            assert_true(would);
            assert_int_equal(figures(desk, 1)->reports_written, fit.done + (fit.done && fit.spares));
            met[fit.done][fit.spares]++;
            desk_close(desk);
        }
    }
    assert_true(met[false][false] > 0 && met[true][false] > 0 && met[true][true] > 0);
}

static void a_trays_price_is_a_span_of_what_may_need_somebody(void **state)
{
    (void)state;
    Desk *desk = before_five(40, 1, 1);
    int least, most;
    day_tray_price(&desk->day, &least, &most);
    assert_int_equal(desk->day.tray_count, 2); /* one of them needs somebody, and that is not said */
    assert_int_equal(least, 2);
    assert_int_equal(most, 6);
    desk->day.tray_count = 0;
    day_tray_price(&desk->day, &least, &most);
    assert_int_equal(least + most, 0);
    desk_close(desk);
}

/* ---- what was not done ---- */

/* By hand: from 16:40 a tool (90 minutes), from 16:45 a report (50) over it, from 16:50 half an hour of what has no end to miss, from 16:55
 * ten minutes of show. At five that makes five of ten, five of fifty, five of ninety; the half hour is not told of. */
static void the_shifts_end_keeps_what_it_left_undone_until_the_morning(void **state)
{
    (void)state;
    Desk *desk = before_five(20, 50, 1);
    choose(desk, ENTRY_TOOL, CHOICE_REPLACE);
    run_minutes(desk, 5);
    choose(desk, ENTRY_REPORT, CHOICE_WRITE);
    run_minutes(desk, 5);
    desk->day.office.jobs[desk->day.office.job_count++] = (Job){.kind = JOB_LUNCH, .minutes = 30, .length = 30, .row = -1};
    run_minutes(desk, 5);
    desk->day.office.jobs[desk->day.office.job_count++] = (Job){.kind = JOB_SHOW, .minutes = 10, .length = 10, .row = -1};
    forget(desk);
    run_to_closing(desk);
    static const struct {
        JobKind kind;
        int had, of;
    } undone[] = {{JOB_SHOW, 5, 10}, {JOB_REPORT, 5, 50}, {JOB_TOOL, 5, 90}};
    assert_int_equal(desk->last[EVENT_SHIFT_ENDS].a, COUNT_OF(undone));
    assert_int_equal(desk->day.undone_count, COUNT_OF(undone));
    for (int i = 0; i < COUNT_OF(undone); i++) {
        const Job *job = &desk->day.undone[i];
        assert_int_equal(job->kind, undone[i].kind);
        assert_int_equal(job->length - job->minutes, undone[i].had);
        assert_int_equal(job->length, undone[i].of);
    }
    sleep_over(desk);
    assert_int_equal(desk->day.undone_count, 0);
    begin(desk);
    run_to_closing(desk);
    assert_int_equal(desk->last[EVENT_SHIFT_ENDS].a, 0);
    desk_close(desk);
}

/* Fifty minutes of its own, whatever came between; twelve numbers where somebody reads it. */
static void a_report_says_what_it_took_and_whether_it_was_read(void **state)
{
    (void)state;
    for (int reader = 0; reader <= 1; reader++) {
        Desk *desk = before_five(120, 50, 1);
        desk->day.offers[0].reader = reader;
        assert_int_equal(desk->day.offers[0].name.kind, ENTRY_REPORT);
        forget(desk);
        choose(desk, ENTRY_REPORT, CHOICE_WRITE);
        run_minutes(desk, 20);
        must(desk, order(COMMAND_EMPTY_TRAY, 0));
        until_at_the_desk(desk);
        assert_int_equal(desk->counts[EVENT_WRITTEN], 1);
        assert_int_equal(desk->last[EVENT_WRITTEN].a, 50);
        assert_int_equal(desk->last[EVENT_WRITTEN].b, reader ? constant(desk, CONSTANT_READER_CREDIT) : 0);
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_what_is_left_and_what_it_spares),
        cmocka_unit_test(what_nothing_comes_of_is_not_kept_from_being_done),
        cmocka_unit_test(what_is_said_to_fit_is_done_and_nothing_else_is),
        cmocka_unit_test(a_trays_price_is_a_span_of_what_may_need_somebody),
        cmocka_unit_test(the_shifts_end_keeps_what_it_left_undone_until_the_morning),
        cmocka_unit_test(a_report_says_what_it_took_and_whether_it_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
