/* test_work_meetings.c - meetings, notes and lunch; focus, residue and the late hours of a day. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "between.h"
#include "desk.h"
#include "work/choices.h"

/* ---- meetings ---- */

static void a_meeting_aligns_by_what_it_is_and_what_one_says(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        Manner manner;
        int minutes, clears, seen;
    } cases[] = {
        {"10:00 meeting quill \"What we drop\" for=30m decides", MANNER_QUIET, 30, 270, 30 * 900},
        {"10:00 meeting quill \"What we drop\" for=30m decides", MANNER_NOD, 30, 270, 30 * 1200},
        {"10:00 meeting quill \"What we drop\" for=30m decides", MANNER_SPEAK, 20, 270, 20 * 1200},
        {"10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", MANNER_QUIET, 30, 45, 30 * 900},
        {"10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", MANNER_NOD, 30, 45, 30 * 1200},
        {"10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", MANNER_SPEAK, 40, 60, 40 * 1200},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, STILL);
        must_not(desk, order(COMMAND_MANNER, MANNER_NOD));
        choose(desk, ENTRY_MEETING, CHOICE_JOIN);
        must(desk, order(COMMAND_MANNER, (int)cases[i].manner));
        must_not(desk, order(COMMAND_MANNER, MANNER_SPEAK + 1));
        must_not(desk, order(COMMAND_MANNER, -1));
        must(desk, order(COMMAND_MANNER, (int)cases[i].manner)); /* once is enough, and as much as it comes to */
        run_minutes(desk, cases[i].minutes - 1);
        assert_int_equal(office(desk)->misalignment, 500);
        run_minutes(desk, 1);
        assert_int_equal(office(desk)->misalignment, 500 - cases[i].clears);
        assert_int_equal(desk->day.ledger.seen, cases[i].seen);
        assert_int_equal(desk->counts[EVENT_DECIDED], i < 3);
        assert_int_equal(figures(desk, 1)->meetings_joined, 1);
        desk_close(desk);
    }
}

static void a_note_does_what_a_status_meeting_does_in_ten_minutes(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 meeting quill \"Pre-alignment\" for=45m note-would-do", STILL);
    choose(desk, ENTRY_MEETING, CHOICE_NOTE);
    run_minutes(desk, 10);
    assert_int_equal(office(desk)->misalignment, 500 - 63);
    assert_int_equal(figures(desk, 1)->meetings_joined, 0);
    desk_close(desk);
}

static void missing_what_is_decided_costs_and_so_does_what_a_note_would_have_done_for(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        Choice choice;
        int stays, costs;
    } cases[] = {
        {"10:00 meeting quill \"What we drop\" for=30m decides", CHOICE_DECLINE, 30, 300},
        {"10:00 meeting quill \"What we drop\" for=30m decides", CHOICE_NONE, 30, 300},
        {"10:00 meeting quill \"What we drop\" for=15m decides", CHOICE_NONE, 18, 300},
        {"10:00 meeting quill \"Pre-alignment\" for=30m", CHOICE_DECLINE, 18, 0},
        {"10:00 meeting quill \"Pre-alignment\" for=30m", CHOICE_NONE, 18, 0},
        {"10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", CHOICE_DECLINE, 30, 120},
        {"10:00 meeting quill \"Pre-alignment\" for=30m note-would-do", CHOICE_NONE, 18, 120},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, STILL);
        if (cases[i].choice != CHOICE_NONE)
            choose(desk, ENTRY_MEETING, cases[i].choice);
        run_minutes(desk, cases[i].stays - 1);
        assert_int_equal(desk->day.offer_count, cases[i].choice == CHOICE_NONE);
        run_minutes(desk, 1); /* an invitation lapses; one to a decision is there as long as it is being taken */
        assert_int_equal(desk->day.offer_count, 0);
        assert_int_equal(office(desk)->misalignment, 500 + cases[i].costs);
        assert_int_equal(figures(desk, 1)->meetings, 1);
        assert_int_equal(figures(desk, 1)->meetings_joined, 0);
        desk_close(desk);
    }
}

static void who_joins_late_sits_through_what_is_left(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 4, "10:00 meeting quill \"What we drop\" for=30m decides", STILL);
    assert_int_equal(day_price(&desk->day, offered(desk, ENTRY_MEETING), CHOICE_JOIN), 26);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    until_at_the_desk(desk);
    assert_int_equal(beat_minute(desk->day.beat), 10 * 60 + 30);
    assert_int_equal(office(desk)->misalignment, 500 - 9 * 26 + 300 * 4 / 30); /* has missed so much of it */
    desk_close(desk);
    desk = desk_at(10, 29, "10:00 meeting quill \"What we drop\" for=30m decides", STILL);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    until_at_the_desk(desk);
    assert_int_equal(beat_minute(desk->day.beat), 10 * 60 + 30);
    assert_int_equal(office(desk)->misalignment, 500 - 9 + 300 * 29 / 30); /* looking in is not having been there */
    desk_close(desk);
}

static void the_newest_interruption_comes_first_and_what_it_interrupted_waits(void **state)
{
    (void)state;
    Desk *desk =
        desk_at(10, 0, "10:00 meeting quill \"Pre-alignment\" for=45m\n10:20 ping ines \"A tiny thing?\"\n", STILL);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 10, 20);
    choose(desk, ENTRY_PING, CHOICE_NOW);
    assert_int_equal(office(desk)->job_count, 2);
    must_not(desk, order(COMMAND_MANNER, MANNER_NOD)); /* not while the ping is on top */
    must_not(desk, order(COMMAND_JIGGLE, 0));
    must_not(desk, order_box((Box){0, 0, 2, 2}));
    run_minutes(desk, 3);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_PINGS], 3);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], 20);
    until_at_the_desk(desk);
    assert_int_equal(beat_minute(desk->day.beat), 10 * 60 + 48);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], 45);
    desk_close(desk);
}

/* ---- lunch ---- */

static void lunch_is_twenty_minutes_of_rest_after_what_goes_on(void **state)
{
    (void)state;
    static const struct {
        const char *day, *row;
        int rest, back; /* minutes; minute of the clock, 0: never away */
    } cases[] = {
        {"", "", 20, 12 * 60 + 50},
        {"", "12:10 meeting quill \"Pre-alignment\" for=30m", 20, 13 * 60},
        {"shift = 12:30-17:00", "", 0, 0},
        {"shift = 09:00-12:50", "", 0, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.day = cases[i].day, .rows = cases[i].row, .more = STILL});
        begin(desk);
        int back = 0;
        bool away = false;
        while (desk->day.phase == PHASE_SHIFT) {
            run_minutes(desk, 1);
            if (offered(desk, ENTRY_MEETING) != NULL)
                choose(desk, ENTRY_MEETING, CHOICE_JOIN);
            if (away && day_at_desk(&desk->day))
                back = beat_minute(desk->day.beat);
            away = desk->day.phase == PHASE_SHIFT && !day_at_desk(&desk->day);
        }
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_REST], cases[i].rest);
        assert_int_equal(back, cases[i].back);
        desk_close(desk);
    }
}

/* ---- minds ---- */

static void focus_closes_a_twelfth_of_the_gap_each_undisturbed_minute(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", "[constants]\nfocus-start = 300\n");
    int focus = 300;
    for (int i = 0; i < 60; i++) {
        run_minutes(desk, 1);
        focus += (1000 - focus) / 12;
        assert_int_equal(office(desk)->focus, focus);
        assert_int_equal(office(desk)->signal, focus);
    }
    assert_between(focus, 980, 1000);
    desk_close(desk);
}

static void residue_fades_by_a_fourteenth_and_dims_the_signal_while_it_lasts(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", STILL);
    int residue = 300;
    desk->day.office.residue = residue;
    for (int i = 0; i < 70; i++) {
        run_minutes(desk, 1);
        residue = max_int(0, residue - max_int(1, residue / 14));
        assert_int_equal(office(desk)->residue, residue);
        assert_int_equal(office(desk)->signal, 1000 - residue);
    }
    assert_int_equal(residue, 0);
    desk_close(desk);
}

static void a_ping_costs_about_eight_minutes_of_full_signal_and_a_meeting_about_eight_more_than_it_lasts(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        EntryKind kind;
        Choice choice;
        int least, most; /* thousandths of a minute */
    } cases[] = {{"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, CHOICE_NOW, 6000, 9000},
                 {"10:00 meeting quill \"Pre-alignment\" for=45m", ENTRY_MEETING, CHOICE_JOIN, 50000, 55000}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, STILL);
        choose(desk, cases[i].kind, cases[i].choice);
        int lost = 0;
        for (int minute = 0; minute < 140; minute++) {
            lost += 1000 - (day_at_desk(&desk->day) ? office(desk)->signal : 0);
            run_minutes(desk, 1);
        }
        assert_between(lost, cases[i].least, cases[i].most);
        desk_close(desk);
    }
}

static void the_day_grows_late_after_six_hours(void **state)
{
    (void)state;
    Desk *desk = desk_at(15, 0, "", "[constants]\nfocus-start = 1000\n");
    assert_int_equal(office(desk)->signal, 1000);
    run_minutes(desk, 90);
    assert_int_equal(office(desk)->signal, 900);
    desk_close(desk);
}

static void misalignment_drifts_up_by_one_in_three_minutes_of_shift(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "", "[constants]\nmisaligned-start = 0\n");
    run_to_closing(desk);
    assert_int_equal(office(desk)->misalignment, 160);
    must(desk, order(COMMAND_STAY, 0));
    run_minutes(desk, 60);
    assert_int_equal(office(desk)->misalignment, 160); /* nobody decides anything at night */
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_meeting_aligns_by_what_it_is_and_what_one_says),
        cmocka_unit_test(a_note_does_what_a_status_meeting_does_in_ten_minutes),
        cmocka_unit_test(missing_what_is_decided_costs_and_so_does_what_a_note_would_have_done_for),
        cmocka_unit_test(who_joins_late_sits_through_what_is_left),
        cmocka_unit_test(the_newest_interruption_comes_first_and_what_it_interrupted_waits),
        cmocka_unit_test(lunch_is_twenty_minutes_of_rest_after_what_goes_on),
        cmocka_unit_test(focus_closes_a_twelfth_of_the_gap_each_undisturbed_minute),
        cmocka_unit_test(residue_fades_by_a_fourteenth_and_dims_the_signal_while_it_lasts),
        cmocka_unit_test(a_ping_costs_about_eight_minutes_of_full_signal_and_a_meeting_about_eight_more_than_it_lasts),
        cmocka_unit_test(the_day_grows_late_after_six_hours),
        cmocka_unit_test(misalignment_drifts_up_by_one_in_three_minutes_of_shift),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
