/* test_work_office.c - what each choice about an offer takes, pays and leaves behind; pings and the tray. More of
 * meetings: test_work_meetings.c; of reports, tools, perks and what one starts oneself: test_work_choices.c. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "between.h"
#include "desk.h"
#include "work/choices.h"

static void open_two_bins(Desk *desk)
{
    put_strays(desk, 0, 1, 0);
    put_strays(desk, 1, 1, 1);
}

/* ---- prices ---- */

static void each_choice_takes_what_it_says_beforehand(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        EntryKind kind;
        Choice choice;
        Account account;
        int minutes, seen, cut, residue; /* residue with two bins open */
    } cases[] = {
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, CHOICE_NOW, ACCOUNT_PINGS, 3, 5000, 300, 60},
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, CHOICE_TRAY, ACCOUNT_PINGS, 0, 0, 0, 0},
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, CHOICE_MUTE, ACCOUNT_PINGS, 0, 0, 0, 0},
        {"10:00 meeting quill \"Pre-alignment\" for=45m", ENTRY_MEETING, CHOICE_JOIN, ACCOUNT_MEETINGS, 45, 45 * 900,
         500, 120},
        {"10:00 meeting quill \"Pre-alignment\" for=45m", ENTRY_MEETING, CHOICE_DECLINE, ACCOUNT_MEETINGS, 0, 0, 0, 0},
        {"10:00 meeting quill \"Pre-alignment\" for=45m note-would-do", ENTRY_MEETING, CHOICE_NOTE, ACCOUNT_NOTES, 10,
         2000, 0, 0},
        {"10:00 report \"Weekly compile\" minutes=50", ENTRY_REPORT, CHOICE_WRITE, ACCOUNT_REPORTS, 50, 2500, 0, 0},
        {"10:00 report \"Weekly compile\" minutes=50", ENTRY_REPORT, CHOICE_LEAVE, ACCOUNT_REPORTS, 0, 0, 0, 0},
        {"10:00 tool digest", ENTRY_TOOL, CHOICE_LAYER, ACCOUNT_TOOLS, 15, 0, 0, 0},
        {"10:00 tool digest", ENTRY_TOOL, CHOICE_REPLACE, ACCOUNT_TOOLS, 80, 0, 0, 0},
        {"10:00 tool digest", ENTRY_TOOL, CHOICE_REFUSE, ACCOUNT_TOOLS, 0, 0, 0, 0},
        {"10:00 perk finger-trap for=12m", ENTRY_PERK, CHOICE_TAKE, ACCOUNT_PERKS, 12, 0, 100, 0},
        {"10:00 perk finger-trap for=12m", ENTRY_PERK, CHOICE_PASS, ACCOUNT_PERKS, 0, 0, 0, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk =
            desk_at(10, 0, cases[i].row, "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=80m\n" STILL);
        open_two_bins(desk);
        assert_int_equal(day_price(&desk->day, offered(desk, cases[i].kind), cases[i].choice), cases[i].minutes);
        choose(desk, cases[i].kind, cases[i].choice);
        assert_int_equal(office(desk)->focus, 1000 - cases[i].cut);
        assert_int_equal(office(desk)->residue, cases[i].residue);
        until_at_the_desk(desk);
        assert_int_equal(figures(desk, 1)->minutes[cases[i].account], cases[i].minutes);
        assert_int_equal(beat_minute(desk->day.beat), 600 + cases[i].minutes);
        assert_int_equal(desk->day.ledger.seen, cases[i].seen);
        desk_close(desk);
    }
}

static void every_offer_has_two_honest_choices_at_least(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        EntryKind kind;
        int count;
        Choice choices[3];
    } cases[] = {
        {"10:00 ping ines \"A tiny thing?\"", ENTRY_PING, 3, {CHOICE_NOW, CHOICE_TRAY, CHOICE_MUTE}},
        {"10:00 meeting quill \"Pre-alignment\" for=45m note-would-do",
         ENTRY_MEETING,
         3,
         {CHOICE_JOIN, CHOICE_DECLINE, CHOICE_NOTE}},
        {"10:00 meeting quill \"What we drop\" for=45m decides", ENTRY_MEETING, 2, {CHOICE_JOIN, CHOICE_DECLINE}},
        {"10:00 report \"Weekly compile\" minutes=50", ENTRY_REPORT, 2, {CHOICE_WRITE, CHOICE_LEAVE}},
        {"10:00 tool digest", ENTRY_TOOL, 3, {CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE}},
        {"10:00 perk melon-bar for=10m", ENTRY_PERK, 2, {CHOICE_TAKE, CHOICE_PASS}},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, "[tool digest]\nname = \"AutoDigest\"\n" STILL);
        Choice choices[3];
        assert_int_equal(day_choices(&desk->day, offered(desk, cases[i].kind), choices), cases[i].count);
        for (int j = 0; j < CHOICE_COUNT; j++) {
            bool has = false;
            for (int k = 0; k < cases[i].count; k++)
                has |= cases[i].choices[k] == (Choice)j;
            Command command = choice_about(desk, cases[i].kind, (Choice)j);
            command.beat = desk->day.beat;
            assert_int_equal(day_allows(&desk->day, &command), has);
            if (!has)
                must_not(desk, command);
        }
        desk_close(desk);
    }
}

static void an_answer_to_what_never_came_or_is_gone_is_refused(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 ping ines \"A tiny thing?\"", STILL);
    Command answer = choice_about(desk, ENTRY_PING, CHOICE_NOW), other = answer;
    other.event.minute++;
    must_not(desk, other);
    other = answer, other.event.person = 1;
    must_not(desk, other);
    other = answer, other.event.day = 2;
    must_not(desk, other);
    other = answer, other.event.kind = ENTRY_MEETING;
    must_not(desk, other);
    must(desk, answer);
    must_not(desk, answer);
    desk_close(desk);
}

/* ---- pings ---- */

static void people_learn_from_answers_what_to_expect(void **state)
{
    (void)state;
    static const struct {
        Choice choice;
        int change;
    } cases[] = {{CHOICE_NOW, 4}, {CHOICE_TRAY, -4}, {CHOICE_MUTE, -4}, {CHOICE_NONE, -4}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, "10:00 ping ines \"A tiny thing?\"", STILL);
        if (cases[i].choice != CHOICE_NONE)
            choose(desk, ENTRY_PING, cases[i].choice);
        run_minutes(desk, 18); /* left alone it slides into the tray */
        assert_int_equal(office(desk)->expectation, 100 + cases[i].change);
        desk_close(desk);
    }
}

static void expectation_breeds_pings_after_the_first_half_hour(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 29, "16:00 perk melon-bar for=10m", "[constants]\nbreed = 1000\nexpect-start = 1000\n");
    assert_int_equal(figures(desk, 1)->pings, 0);
    run_minutes(desk, 11);
    assert_int_equal(figures(desk, 1)->pings, 11); /* one a minute where it is certain */
    assert_int_equal(figures(desk, 1)->pings_needed, 0);
    desk_close(desk);
}

static void the_more_is_expected_the_more_come(void **state)
{
    (void)state;
    static const struct {
        int expectation, least, most; /* pings in 100 days of 450 minutes */
    } cases[] = {{0, 0, 0}, {300, 440, 640}, {1000, 1600, 2000}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char more[100];
        int pings = 0;
        snprintf(more, sizeof more, "[constants]\nexpect-tray = 0\nexpect-start = %d\n", cases[i].expectation);
        for (uint64_t seed = 1; seed <= 100; seed++) {
            Desk *desk = desk_open_on(
                (LevelText){.file = "clusters = 1/day", .rows = "16:00 perk melon-bar for=10m", .more = more}, seed);
            begin(desk);
            run_to_closing(desk);
            pings += figures(desk, 1)->pings;
            desk_close(desk);
        }
        assert_between(pings, cases[i].least, cases[i].most);
    }
}

static void nothing_at_all_comes_where_the_level_brings_nothing(void **state)
{
    (void)state;
    Desk *desk = desk_at(16, 0, "", "[constants]\nbreed = 1000\nexpect-start = 1000\n");
    assert_int_equal(figures(desk, 1)->pings, 0);
    desk_close(desk);
}

static void a_toast_left_alone_slides_into_the_tray_and_can_be_answered_there(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 17, "10:00 ping ines \"A tiny thing?\"", STILL);
    assert_int_equal(desk->day.offer_count, 1);
    run_minutes(desk, 1);
    assert_int_equal(desk->day.offer_count, 0);
    assert_int_equal(desk->day.tray_count, 1);
    assert_int_equal(desk->counts[EVENT_OFFER_GONE], 1);
    must_not(desk, choice_about(desk, ENTRY_PING, CHOICE_TRAY));
    must_not(desk, choice_about(desk, ENTRY_PING, CHOICE_MUTE));
    choose(desk, ENTRY_PING, CHOICE_NOW);
    assert_int_equal(desk->day.tray_count, 0);
    run_minutes(desk, 3);
    assert_int_equal(figures(desk, 1)->pings_answered, 1);
    desk_close(desk);
}

static void a_ping_that_needed_the_player_pays_and_pays_half_after_three_hours(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        int after, pays;
    } cases[] = {
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", 0, 28},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", 177, 28},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you", 178, 14},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you about=linen", 0, 28 * 3},
        {"10:00 ping ines \"Line 14 has no bank\" needs-you about=lantern", 0, 0},
        {"10:00 ping ines \"A tiny thing?\"", 0, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row,
                             "[file linen]\nname = \"Linen Count\"\nserves = \"a laundry\"\nweight = 3\n"
                             "[file lantern]\nname = \"Third Lantern\"\n" STILL);
        choose(desk, ENTRY_PING, CHOICE_TRAY);
        run_minutes(desk, cases[i].after);
        choose(desk, ENTRY_PING, CHOICE_NOW);
        run_minutes(desk, 2);
        assert_int_equal(figures(desk, 1)->progress, 0);
        run_minutes(desk, 1);
        assert_int_equal(figures(desk, 1)->progress, cases[i].pays);
        assert_int_equal(figures(desk, 1)->pings_needed, i < 5);
        assert_int_equal(figures(desk, 1)->pings_needed_answered, i < 5);
        desk_close(desk);
    }
}

static void where_no_file_serves_anybody_an_answer_still_does(void **state)
{
    (void)state;
    Level level = {0};
    Day day;
    read_text(text_of("mdr-level 1\n[day]\ntitle = \"Nobody\"\n[person ines]\nname = \"Ines\"\n[file lantern]\nname = "
                      "\"Third Lantern\"\n"
                      "[schedule]\n10:00 ping ines \"Line 14 has no bank\" needs-you\n"),
              &level);
    day_start(&day, &level, SEED);
    assert_true(day_obey(&day, &(Command){.kind = COMMAND_BEGIN}, NULL));
    Command empty = {.beat = beat_at(1, 10 * 60 + 18), .kind = COMMAND_EMPTY_TRAY};
    assert_true(day_obey(&day, &empty, NULL));
    day_run(&day, empty.beat + 10 * BEATS_A_MINUTE, NULL);
    assert_int_equal(day_figures(&day)->progress, 28);
    level_free(&level);
}

static void a_needed_ping_left_alone_walks_to_the_desk_after_ninety_minutes(void **state)
{
    (void)state;
    static const Choice ways[] = {CHOICE_NONE, CHOICE_MUTE};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Desk *desk = desk_at(10, 0, "10:00 ping ines \"Line 14 has no bank\" needs-you", STILL);
        open_two_bins(desk);
        if (ways[i] != CHOICE_NONE)
            choose(desk, ENTRY_PING, ways[i]);
        run_minutes(desk, 89);
        assert_int_equal(desk->counts[EVENT_WALKED_IN], 0);
        int before = office(desk)->focus;
        run_minutes(desk, 1);
        assert_int_equal(desk->counts[EVENT_WALKED_IN], 1);
        assert_int_equal(desk->day.tray_count, 0);
        assert_int_equal(office(desk)->focus, before * 400 / 1000);
        assert_int_equal(office(desk)->residue, 120);
        assert_int_equal(office(desk)->misalignment, 500 + 180);
        until_at_the_desk(desk);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_WALKING], 10);
        assert_int_equal(figures(desk, 1)->progress, 0);
        assert_int_equal(office(desk)->known, 0); /* they came to ask, not to tell */
        desk_close(desk);
    }
}

static void who_was_told_that_it_waits_does_not_walk_and_neither_does_who_needs_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        Choice choice;
    } cases[] = {{"10:00 ping ines \"Line 14 has no bank\" needs-you", CHOICE_TRAY},
                 {"10:00 ping ines \"A tiny thing?\"", CHOICE_NONE},
                 {"10:00 ping ines \"A tiny thing?\"", CHOICE_MUTE},
                 {"16:00 ping ines \"Line 14 has no bank\" needs-you", CHOICE_NONE}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, STILL);
        if (cases[i].choice != CHOICE_NONE)
            choose(desk, ENTRY_PING, cases[i].choice);
        run_to_closing(desk);
        assert_int_equal(desk->counts[EVENT_WALKED_IN], 0);
        assert_int_equal(desk->day.tray_count, 1);
        sleep_over(desk);
        assert_int_equal(desk->day.tray_count, 0); /* in the morning nobody knows of it */
        desk_close(desk);
    }
}

static void muting_sends_all_further_pings_of_the_day_to_the_tray_unseen(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00-16:00 pings any rate=2/hour", STILL);
    must_not(desk, order(COMMAND_UNMUTE, 0));
    while (offered(desk, ENTRY_PING) == NULL)
        run_minutes(desk, 1);
    choose(desk, ENTRY_PING, CHOICE_MUTE);
    forget(desk);
    run_to(desk, 13, 0);
    assert_int_equal(desk->counts[EVENT_OFFER], 0);
    assert_int_equal(desk->day.tray_count, figures(desk, 1)->pings);
    must(desk, order(COMMAND_UNMUTE, 0));
    run_to(desk, 14, 0);
    assert_int_equal(desk->counts[EVENT_OFFER], 2);
    run_to(desk, 14, 20);
    while (desk->day.offer_count == 0)
        run_minutes(desk, 1);
    choose(desk, ENTRY_PING, CHOICE_MUTE);
    run_to_closing(desk);
    sleep_over(desk);
    assert_false(office(desk)->muted); /* a new day is heard again */
    desk_close(desk);
}

static void emptying_the_tray_is_one_interruption_of_three_minutes_for_needed_and_one_for_the_rest(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 30, "09:30-11:30 pings any rate=4/hour needs=2\n", STILL);
    must_not(desk, order(COMMAND_EMPTY_TRAY, 0));
    while (figures(desk, 1)->pings < 8) {
        run_minutes(desk, 1);
        if (desk->day.offer_count > 0)
            choose(desk, ENTRY_PING, CHOICE_TRAY);
    }
    open_two_bins(desk);
    forget(desk);
    must(desk, order(COMMAND_EMPTY_TRAY, 0));
    assert_int_equal(desk->counts[EVENT_INTERRUPTED], 1);
    assert_int_equal(office(desk)->focus, 700);
    assert_int_equal(office(desk)->residue, 0);
    assert_int_equal(desk->day.tray_count, 0);
    assert_int_equal(figures(desk, 1)->pings_answered, 0);
    until_at_the_desk(desk);
    assert_int_equal(figures(desk, 1)->pings_answered, 8);
    assert_int_equal(figures(desk, 1)->pings_needed_answered, 2);
    assert_int_equal(figures(desk, 1)->progress, 2 * 28);
    assert_int_equal(desk->day.ledger.seen, 8 * 2500);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_PINGS], 2 * 3 + 6);
    assert_int_equal(office(desk)->expectation, 100 - 8 * 4);
    desk_close(desk);
}

static void a_full_tray_loses_the_oldest_that_needs_nobody(void **state)
{
    (void)state;
    EventName needed = {0};
    Desk *desk = desk_at(9, 36, "09:35 ping ines \"Line 14 has no bank\" needs-you\n",
                         "[constants]\nbreed = 1000\nexpect-start = 1000\nexpect-tray = 0\n");
    for (int i = 0; i < desk->day.offer_count; i++) {
        if (desk->day.offers[i].needs)
            needed = desk->day.offers[i].name;
    }
    must(desk, (Command){.kind = COMMAND_ANSWER, .event = needed, .choice = CHOICE_TRAY});
    run_to(desk, 16, 0);
    assert_int_equal(desk->day.tray_count, TRAY_MAX);
    assert_non_null(day_offer(&desk->day, needed));
    assert_true(figures(desk, 1)->pings > 2 * TRAY_MAX);
    desk_close(desk);
}

static void no_more_than_24_offers_and_32_interruptions_are_borne_at_once(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 30, "16:00 perk melon-bar for=10m",
                         "[constants]\nbreed = 1000\nexpect-start = 1000\nexpect-tray = 0\ninvitation-minutes = "
                         "60\nping-minutes = 60\n");
    assert_int_equal(desk->day.offer_count, OFFERS_MAX);
    while (office(desk)->job_count < JOBS_MAX) {
        choose(desk, ENTRY_PING, CHOICE_NOW);
        if (desk->day.offer_count == 0)
            run_minutes(desk, 1);
    }
    run_minutes(desk, 1);
    must_not(desk, choice_about(desk, ENTRY_PING, CHOICE_NOW));
    assert_int_equal(all_minutes(figures(desk, 1)), beat_minute(desk->day.beat) - 9 * 60);
    run_to(desk, 12, 45); /* lunch finds no room either */
    assert_true(office(desk)->job_count <= JOBS_MAX);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_choice_takes_what_it_says_beforehand),
        cmocka_unit_test(every_offer_has_two_honest_choices_at_least),
        cmocka_unit_test(an_answer_to_what_never_came_or_is_gone_is_refused),
        cmocka_unit_test(people_learn_from_answers_what_to_expect),
        cmocka_unit_test(expectation_breeds_pings_after_the_first_half_hour),
        cmocka_unit_test(the_more_is_expected_the_more_come),
        cmocka_unit_test(nothing_at_all_comes_where_the_level_brings_nothing),
        cmocka_unit_test(a_toast_left_alone_slides_into_the_tray_and_can_be_answered_there),
        cmocka_unit_test(a_ping_that_needed_the_player_pays_and_pays_half_after_three_hours),
        cmocka_unit_test(where_no_file_serves_anybody_an_answer_still_does),
        cmocka_unit_test(a_needed_ping_left_alone_walks_to_the_desk_after_ninety_minutes),
        cmocka_unit_test(who_was_told_that_it_waits_does_not_walk_and_neither_does_who_needs_nothing),
        cmocka_unit_test(muting_sends_all_further_pings_of_the_day_to_the_tray_unseen),
        cmocka_unit_test(emptying_the_tray_is_one_interruption_of_three_minutes_for_needed_and_one_for_the_rest),
        cmocka_unit_test(a_full_tray_loses_the_oldest_that_needs_nobody),
        cmocka_unit_test(no_more_than_24_offers_and_32_interruptions_are_borne_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
