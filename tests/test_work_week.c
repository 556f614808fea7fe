/* test_work_week.c - what days of a week have for themselves. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"
#include "work/bots.h"
#include "work/overlap.h"
#include "work/payees.h"

static Timetable draw(LevelText text, uint64_t seed, int day)
{
    Level level = {0};
    Timetable timetable;
    read_level(text, &level);
    timetable_draw(&level, seed, day, &timetable);
    level_free(&level);
    return timetable;
}

/* ---- which rows hold ---- */

static void a_row_comes_on_the_days_it_names_and_on_no_other(void **state)
{
    (void)state;
    LevelText text = {.day = "days = 12\nstarts = wed", .rows = "day 2,5-6 10:00 ping ines \"Saw this?\"\nday mon 12:00 ping quill \"And this?\"\n"};
    static const int comes[13] = {0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0}; /* Monday is day 4, 9 */
    for (int day = 1; day <= 12; day++)
        assert_int_equal(draw(text, 7, day).count, comes[day]);
}

/* ---- lunch ---- */

static void each_day_has_its_own_lunch(void **state)
{
    (void)state;
    LevelText text = {.day = "days = 5\nlunch = 12:00-12:45", .rows = "day 2 lunch 13:10-13:30\nday wed lunch none\nday 4 shift 12:30-17:00\n"};
    Timetable usual = draw(text, 7, 1), late = draw(text, 7, 2), none = draw(text, 7, 3), outside = draw(text, 7, 4);
    assert_true(usual.lunch_start == 720 && usual.lunch_end == 765);
    assert_true(late.lunch_start == 790 && late.lunch_end == 810);
    assert_true(none.lunch_start == -1 && none.lunch_end == -1);
    assert_true(outside.lunch_start == -1);
}

static void minutes_of_lunch_are_rest(void **state)
{
    (void)state;
    static const char *const days[] = {"", "lunch = 12:00-12:45", "lunch = none", "shift = 13:00-17:00"};
    static const int rests[] = {20, 45, 0, 0};
    for (int i = 0; i < 4; i++) {
        Desk *desk = desk_open((LevelText){.day = days[i]});
        begin(desk);
        run_to(desk, 16, 0);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_REST], rests[i]);
        desk_close(desk);
    }
}

static void lunch_of_ones_own_has_the_hands_when_it_says(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "lunch = 13:10-13:55"});
    begin(desk);
    run_to(desk, 13, 9);
    assert_true(day_at_desk(&desk->day));
    run_to(desk, 13, 10);
    assert_int_equal(office(desk)->jobs[0].kind, JOB_LUNCH);
    run_to(desk, 13, 55);
    assert_true(day_at_desk(&desk->day));
    desk_close(desk);
}

/* ---- hours in which nobody calls ---- */

static bool is_call(const Entry *entry)
{
    return entry->kind == ENTRY_PING || entry->kind == ENTRY_MEETING;
}

static bool within(const Timetable *timetable, int minute)
{
    for (int i = 0; i < timetable->focus_count; i++)
        if (minute >= timetable->focus[i].from && minute < timetable->focus[i].until)
            return true;
    return false;
}

static const char calls[] = "09:00-17:00 pings any rate=5/hour needs=20%\n"
                            "10:00~40m meeting quill \"Pre-alignment\" for=30m note-would-do\n"
                            "10:15 report \"Weekly compile\" minutes=20\n"
                            "13:40 perk melon-bar for=10m\n"
                            "10:50 meeting ines \"What we drop\" for=30m decides\n"
                            "18:00 ping ines \"Still there?\" evening\n"
                            "day 1 focus 09:30-11:00\nfocus 13:30-14:30\nday 2 focus 14:00-15:10\n";

/* Nothing is lost either, and twelve minutes are kept. */
static void nobody_calls_in_hours_of_focus(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        for (int day = 1; day <= 2; day++) {
            Timetable timetable = draw((LevelText){.day = "days = 2", .rows = calls}, seed, day);
            int last = 9 * 60 + 30 - 12, all = 40 + 5;
            assert_int_equal(timetable.count, all);
            for (int i = 0; i < timetable.count; i++) {
                const Entry *entry = &timetable.entries[i];
                if (entry->kind == ENTRY_EVENING_PING)
                    continue;
                assert_false(is_call(entry) && within(&timetable, entry->minute));
                assert_true(entry->minute >= last + 12);
                last = entry->minute;
            }
        }
    }
}

static void what_is_nobodys_to_call_in_comes_all_the_same(void **state)
{
    (void)state;
    static const char rows[] = "10:00 ping ines \"Saw this?\"\n10:15 report \"Weekly compile\" minutes=20\n10:40 perk melon-bar for=10m\n"
                               "11:00 meeting quill \"Pre-alignment\" for=30m\n10:20 ping quill \"And this?\"\nfocus 09:00-11:00\n";
    static const int minutes[] = {615, 640, 660, 672, 684}; /* a report, a perk, who comes at eleven anyway, who waits in turn */
    static const int kinds[] = {ENTRY_REPORT, ENTRY_PERK, ENTRY_MEETING, ENTRY_PING, ENTRY_PING};
    Timetable timetable = draw((LevelText){.rows = rows}, 7, 1);
    assert_int_equal(timetable.count, 5);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(timetable.entries[i].minute, minutes[i]);
        assert_int_equal(timetable.entries[i].kind, kinds[i]);
    }
    assert_int_equal(timetable.entries[3].person, 0); /* in the order in which they would have come */
}

static void hours_of_focus_that_adjoin_are_one(void **state)
{
    (void)state;
    Timetable timetable = draw((LevelText){.rows = "focus 11:00-12:00\nfocus 10:00-11:00\n10:30 ping ines \"Saw this?\"\n"}, 7, 1);
    assert_int_equal(timetable.entries[0].minute, 12 * 60);
    assert_int_equal(timetable_calls(&timetable, 9 * 60 + 59), 9 * 60 + 59);
    assert_int_equal(timetable_calls(&timetable, 12 * 60), 12 * 60);
}

static void nobody_is_bred_to_call_in_them_and_nobody_walks_in(void **state)
{
    (void)state;
    static const char rows[] = "09:40 ping ines \"Line 14 has no bank\" needs-you\nfocus 09:45-14:00\n";
    Desk *desk = desk_open((LevelText){.rows = rows, .more = "[constants]\nbreed = 40\nexpect-start = 1000\nwalk-after = 45\n"});
    begin(desk);
    run_to(desk, 9, 45);
    assert_int_equal(day_focus(&desk->day), 14 * 60);
    forget(desk);
    run_to(desk, 13, 59);
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    assert_int_equal(desk->counts[EVENT_WALKED_IN], 0);
    run_to(desk, 14, 1);
    assert_int_equal(desk->counts[EVENT_WALKED_IN], 1);
    assert_int_equal(day_focus(&desk->day), 0);
    run_to(desk, 16, 0);
    assert_true(desk->counts[EVENT_OFFER] > 0);
    desk_close(desk);
}

static void a_batch_that_falls_into_focus_comes_at_its_end(void **state)
{
    (void)state;
    static const char rows[] = "09:40 ping ines \"Saw this?\"\nfocus 10:00-11:00\n";
    Desk *desk = desk_open((LevelText){.rows = rows, .more = "[rule batch]\nname = \"Batches\"\ncost = 0\ndoes = batch-pings\n"
                                                             "[constants]\nrule-heard = 0\n"});
    must(desk, order(COMMAND_PROPOSE, 0));
    begin(desk);
    run_to(desk, 10, 59);
    assert_int_equal(desk->day.offer_count, 0);
    run_to(desk, 11, 0);
    assert_int_equal(desk->day.offer_count, 1);
    desk_close(desk);
}

/* ---- days off ---- */

static const char waited_for[] = "waits = \"teachers of a school\" 40\n- \"Mrs. Adeyemi\"\n- \"Mr. Brandt\"\n- \"Ms. Grieve\"\n- \"Mr. Tamm\"\n";

/* What standing and mind were the evening before, healed by a free evening, stands for a day that is off. */
static void a_day_off_is_passed_over(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 5", .rows = "day wed off\n18:00 ping quill \"Saw this?\" evening\n",
                                       .more = "[constants]\nnight-free = 10\nnight-expect = 300\n"});
    idle_day(desk);
    assert_int_equal(today(desk), 2);
    begin(desk);
    run_to_closing(desk);
    must(desk, order(COMMAND_LEAVE, 0));
    run_until(desk, beat_at(3, 0));
    assert_int_equal(today(desk), 4);
    assert_int_equal(desk->day.phase, PHASE_BRIEFING);
    assert_int_equal(day_over(&desk->day), 2);
    assert_true(figures(desk, 2)->burnout > 10);
    assert_int_equal(figures(desk, 3)->burnout, figures(desk, 2)->burnout - 10);
    assert_int_equal(office(desk)->burnout, figures(desk, 3)->burnout);
    assert_int_equal(all_minutes(figures(desk, 3)), 0);
    assert_int_equal(figures(desk, 3)->official, figures(desk, 2)->official);
    desk_close(desk);
}

static void the_week_ends_where_its_last_days_are_off(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 5", .rows = "day 1,4-5 off\n"});
    assert_int_equal(today(desk), 2);
    assert_true(day_is_first(&desk->day) && !day_is_last(&desk->day));
    idle_day(desk);
    assert_int_equal(today(desk), 3);
    assert_true(day_is_last(&desk->day));
    idle_day(desk);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    DayFigures total = ledger_total(&desk->day.ledger, 5);
    assert_int_equal(total.official, desk->day.ledger.official);
    assert_int_equal(total.energy, 1000);
    desk_close(desk);
}

static void the_bet_is_on_the_first_day_that_is_not_off(void **state)
{
    (void)state;
    static const char bet[] = "[bet]\n? \"More?\"\nyes right when you.progress > 0\nno right when you.progress = 0\n";
    Desk *desk = desk_open((LevelText){.day = "days = 3", .rows = "day 1 off\n", .more = bet});
    must(desk, order(COMMAND_BET, 1));
    idle_day(desk);
    must_not(desk, order(COMMAND_BET, 0));
    desk_close(desk);
}

static void who_waits_is_due_on_days_that_are_not_off(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){.day = "days = 5", .file = waited_for, .rows = "day wed off\n"}, &level);
    static const int due[] = {0, 10, 20, 20, 30, 40}, days[] = {1, 2, 4, 5};
    for (int day = 0; day <= 5; day++)
        assert_int_equal(payees_due(&level, 0, day), due[day]);
    for (int i = 0; i < 4; i++)
        assert_int_equal(payee_day(&level, i), days[i]);
    level_free(&level);
}

static void a_week_is_over_even_if_its_friday_is_off(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 10", .rows = "day 5 off\n"});
    for (int i = 0; i < 3; i++)
        idle_day(desk);
    assert_int_equal(office(desk)->week_minutes, 3 * 8 * 60);
    idle_day(desk);
    assert_int_equal(today(desk), 6);
    assert_int_equal(office(desk)->week_minutes, 0);
    desk_close(desk);
}

static void a_week_that_starts_on_wednesday_is_over_on_friday(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 10\nstarts = wed"});
    static const int worked[] = {0, 480, 960, 0, 480};
    for (int i = 0; i < 5; i++) {
        assert_int_equal(office(desk)->week_minutes, worked[i]);
        idle_day(desk);
    }
    desk_close(desk);
}

/* ---- meetings that overlap ---- */

static const char two_that_decide[] = "10:00 meeting ines \"What we keep\" for=60m decides\n10:30 meeting quill \"What we drop\" for=60m decides\n";
static const char one_that_decides[] = "10:00 meeting ines \"What we keep\" for=60m decides\n10:20 meeting quill \"Stand-up\" for=30m note-would-do\n";

static int meetings_held(const Desk *desk)
{
    int count = 0;
    for (int i = 0; i < office(desk)->job_count; i++)
        count += office(desk)->jobs[i].kind == JOB_MEETING;
    return count;
}

static void who_joins_another_meeting_leaves_the_first(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, two_that_decide, "");
    const Offer *first = offered(desk, ENTRY_MEETING);
    Overlap beside = day_overlap(&desk->day, first);
    assert_true(beside.kind == OVERLAP_COMES && beside.row == 1 && beside.minute == 630);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 10, 30);
    beside = day_overlap(&desk->day, offered(desk, ENTRY_MEETING));
    assert_true(beside.kind == OVERLAP_SAT_IN && beside.row == 0);
    int before = office(desk)->misalignment;
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    assert_int_equal(office(desk)->misalignment, before + constant(desk, CONSTANT_MISSED_DECISION) * 30 / 60);
    assert_int_equal(meetings_held(desk), 1);
    run_to(desk, 11, 29);
    assert_int_equal(meetings_held(desk), 1);
    run_to(desk, 11, 30);
    assert_true(day_at_desk(&desk->day));
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], 90);
    desk_close(desk);
}

static void who_declines_the_other_stays_in_the_first(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, two_that_decide, "");
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 10, 30);
    choose(desk, ENTRY_MEETING, CHOICE_DECLINE);
    run_to(desk, 11, 0);
    assert_true(day_at_desk(&desk->day));
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], 60);
    desk_close(desk);
}

static void a_note_about_the_other_is_written_after_the_first(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, one_that_decides, "");
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 10, 20);
    choose(desk, ENTRY_MEETING, CHOICE_NOTE);
    run_to(desk, 10, 59);
    assert_int_equal(meetings_held(desk), 1);
    run_to(desk, 11, 0);
    assert_int_equal(office(desk)->jobs[0].kind, JOB_NOTE);
    run_to(desk, 11, 10);
    assert_true(day_at_desk(&desk->day));
    desk_close(desk);
}

static void joining_one_of_two_at_hand_sends_the_other_a_note(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 20, one_that_decides, "");
    assert_int_equal(desk->day.offer_count, 2);
    Overlap beside = day_overlap(&desk->day, &desk->day.offers[0]);
    assert_true(beside.kind == OVERLAP_OFFERED && beside.row == 1 && overlap_gets_note(&desk->day, &beside));
    choose(desk, ENTRY_MEETING, CHOICE_JOIN); /* the first, which decides */
    assert_int_equal(desk->day.offer_count, 0);
    assert_int_equal(office(desk)->job_count, 2);
    run_to(desk, 11, 0);
    assert_int_equal(office(desk)->jobs[0].kind, JOB_NOTE);
    desk_close(desk);
}

static void joining_one_of_two_at_hand_declines_what_no_note_would_do_for(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 20, one_that_decides, "");
    int before = office(desk)->misalignment;
    Command join = choice_about(desk, ENTRY_MEETING, CHOICE_JOIN);
    join.event = desk->day.offers[1].name;
    must(desk, join);
    assert_int_equal(desk->day.offer_count, 0);
    assert_int_equal(office(desk)->job_count, 1);
    assert_int_equal(office(desk)->misalignment, before + constant(desk, CONSTANT_MISSED_DECISION));
    desk_close(desk);
}

static void meetings_that_only_touch_do_not_overlap(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 meeting ines \"One\" for=30m decides\n10:30 meeting quill \"Two\" for=30m decides\n", "");
    assert_int_equal(day_overlap(&desk->day, offered(desk, ENTRY_MEETING)).kind, OVERLAP_NONE);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to(desk, 10, 30);
    assert_int_equal(day_overlap(&desk->day, offered(desk, ENTRY_MEETING)).kind, OVERLAP_NONE);
    desk_close(desk);
}

/* What was played before there was a rule about it plays on as it did. */
static void no_shipped_level_has_meetings_that_overlap(void **state)
{
    (void)state;
    static const char *const names[] = {"00-template", "2-quick-reply", "3-standing-stand-up", "4-the-dashboard", "5-senior-refiner", "7-the-late-bell",
                                        "8-what-is-it-for", "9-charter", "ordinary-week", "tour", "workshop-10", "workshop-20", "workshop-20b",
                                        "workshop-45", "workshop-charter"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Level level = {0};
        read_shipped(names[i], &level);
        for (uint64_t seed = 1; seed <= 100; seed++) {
            for (int day = 1; day <= level.days; day++) {
                Timetable timetable;
                int until = 0;
                timetable_draw(&level, seed, day, &timetable);
                for (int k = 0; k < timetable.count; k++) {
                    const Entry *entry = &timetable.entries[k];
                    if (entry->kind != ENTRY_MEETING)
                        continue;
                    assert_true(entry->minute >= until);
                    until = max_int(until, entry->minute + level.rows[entry->row].minutes);
                }
            }
        }
        level_free(&level);
    }
}

/* ---- a week as it is ---- */

static const char a_week[] = "day mon,tue,thu focus 09:00-11:00\nday wed off\nday thu lunch 13:00-13:30\n"
                             "10:00-16:30 pings any rate=4/hour needs=20%\n"
                             "day mon-fri 11:10 meeting quill \"Stand-up\" for=60m note-would-do\n"
                             "day 1,4,5 11:30 meeting ines \"What we drop\" for=60m decides\n"
                             "day 2,5 11:40 meeting quill \"Planning\" for=60m decides\n"
                             "day fri 16:00 meeting quill \"Retrospective\" for=45m decides\nday fri 16:10 meeting ines \"Planning\" for=50m\n"
                             "14:00 report \"Weekly compile\" minutes=30\n18:00 ping quill \"Saw this?\" evening\n";

/* One sits in one of them, and none lasts longer than it was called for. */
static void every_bot_plays_it_to_its_end(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){.day = "days = 5\nlunch = 12:30-13:15", .rows = a_week}, &level);
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Day day;
        Bot bot;
        day_start(&day, &level, 3);
        bot_start(&bot, (BotKind)kind, &day);
        while (day.phase != PHASE_OVER) {
            int meetings = 0;
            bot_step(&bot, &day);
            for (int i = 0; i < day.office.job_count; i++)
                meetings += day.office.jobs[i].kind == JOB_MEETING;
            assert_true(meetings <= 1);
            assert_int_not_equal(day_number(&day), 3);
        }
        assert_int_equal(day.ledger.days[2].minutes[ACCOUNT_REFINING], 0);
    }
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_comes_on_the_days_it_names_and_on_no_other),
        cmocka_unit_test(each_day_has_its_own_lunch),
        cmocka_unit_test(minutes_of_lunch_are_rest),
        cmocka_unit_test(lunch_of_ones_own_has_the_hands_when_it_says),
        cmocka_unit_test(nobody_calls_in_hours_of_focus),
        cmocka_unit_test(what_is_nobodys_to_call_in_comes_all_the_same),
        cmocka_unit_test(hours_of_focus_that_adjoin_are_one),
        cmocka_unit_test(nobody_is_bred_to_call_in_them_and_nobody_walks_in),
        cmocka_unit_test(a_batch_that_falls_into_focus_comes_at_its_end),
        cmocka_unit_test(a_day_off_is_passed_over),
        cmocka_unit_test(the_week_ends_where_its_last_days_are_off),
        cmocka_unit_test(the_bet_is_on_the_first_day_that_is_not_off),
        cmocka_unit_test(who_waits_is_due_on_days_that_are_not_off),
        cmocka_unit_test(a_week_is_over_even_if_its_friday_is_off),
        cmocka_unit_test(a_week_that_starts_on_wednesday_is_over_on_friday),
        cmocka_unit_test(who_joins_another_meeting_leaves_the_first),
        cmocka_unit_test(who_declines_the_other_stays_in_the_first),
        cmocka_unit_test(a_note_about_the_other_is_written_after_the_first),
        cmocka_unit_test(joining_one_of_two_at_hand_sends_the_other_a_note),
        cmocka_unit_test(joining_one_of_two_at_hand_declines_what_no_note_would_do_for),
        cmocka_unit_test(meetings_that_only_touch_do_not_overlap),
        cmocka_unit_test(no_shipped_level_has_meetings_that_overlap),
        cmocka_unit_test(every_bot_plays_it_to_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
