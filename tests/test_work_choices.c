/* test_work_choices.c - reports, tools, perks and gifts; what one starts oneself; which command makes sense when. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "desk.h"
#include "work/choices.h"

#define DIGEST                                                                                                         \
    "[tool digest]\nname = \"AutoDigest\"\nlayered = -19% report=15m\nreplace = +12% setup=10m ends=\"Weekly "         \
    "compile\"\n"
/* ---- reports ---- */

static void a_report_with_a_reader_pays_whoever_writes_it_and_nobody_else(void **state)
{
    (void)state;
    static const struct {
        Choice tool, choice;
        bool reader;
        int pays;
    } cases[] = {{CHOICE_NONE, CHOICE_WRITE, true, 60},     {CHOICE_NONE, CHOICE_WRITE, false, 0},
                 {CHOICE_NONE, CHOICE_LEAVE, true, 0},      {CHOICE_LAYER, CHOICE_WRITE, true, 60},
                 {CHOICE_LAYER, CHOICE_LET_TOOL, true, 0},  {CHOICE_REPLACE, CHOICE_WRITE, true, 60},
                 {CHOICE_REPLACE, CHOICE_LET_TOOL, true, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        uint64_t seed = 0;
        Desk *desk = NULL;
        do {
            if (desk != NULL)
                desk_close(desk);
            desk = desk_open_on(
                (LevelText){.rows = "10:00 tool digest\n14:00 report \"Weekly compile\" minutes=50 legacy\n",
                            .more = DIGEST STILL},
                ++seed);
        } while (desk->day.timetable.entries[1].reader != cases[i].reader);
        begin(desk);
        run_to(desk, 10, 0);
        if (cases[i].tool != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, cases[i].tool);
        run_to(desk, 14, 0);
        choose(desk, ENTRY_REPORT, cases[i].choice);
        assert_int_equal(figures(desk, 1)->progress, 0);
        until_at_the_desk(desk);
        assert_int_equal(figures(desk, 1)->progress, cases[i].pays);
        assert_int_equal(figures(desk, 1)->reports, 1);
        assert_int_equal(figures(desk, 1)->reports_written, cases[i].choice != CHOICE_LEAVE);
        desk_close(desk);
    }
}

static void a_tool_on_top_makes_both_reports_due_and_one_instead_its_own_alone(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        Choice tool, choice;
        int minutes, seen;
    } cases[] = {
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_LAYER, CHOICE_WRITE, 65, 5000},
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_LAYER, CHOICE_LET_TOOL, 10, 5000},
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_REPLACE, CHOICE_WRITE, 15, 2500},
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_REPLACE, CHOICE_LET_TOOL, 10, 2500},
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_REFUSE, CHOICE_WRITE, 50, 2500},
        {"14:00 report \"Weekly compile\" minutes=50 legacy", CHOICE_NONE, CHOICE_WRITE, 50, 2500},
        {"14:00 report \"Accident book\" minutes=20", CHOICE_LAYER, CHOICE_WRITE, 20, 2500},
        {"14:00 report \"Accident book\" minutes=20", CHOICE_REPLACE, CHOICE_WRITE, 20, 2500},
        {"14:00 report \"Monthly collation\" minutes=40 legacy", CHOICE_REPLACE, CHOICE_WRITE, 40,
         2500}, /* not what it ends */
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char rows[200];
        snprintf(rows, sizeof rows, "10:00 tool digest\n%s\nday 3 16:00 report \"Weekly compile\" minutes=50 legacy\n",
                 cases[i].row);
        Desk *desk = desk_at(10, 0, rows, DIGEST STILL);
        if (cases[i].tool != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, cases[i].tool);
        run_to(desk, 14, 0);
        assert_int_equal(day_price(&desk->day, offered(desk, ENTRY_REPORT), cases[i].choice), cases[i].minutes);
        choose(desk, ENTRY_REPORT, cases[i].choice);
        until_at_the_desk(desk);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_REPORTS], cases[i].minutes);
        assert_int_equal(desk->day.ledger.seen, cases[i].seen);
        desk_close(desk);
    }
}

static void without_a_tool_none_can_be_let_to_write(void **state)
{
    (void)state;
    static const Choice tools[] = {CHOICE_NONE, CHOICE_REFUSE};
    for (int i = 0; i < COUNT_OF(tools); i++) {
        Desk *desk =
            desk_at(10, 0, "10:00 tool digest\n14:00 report \"Weekly compile\" minutes=50 legacy\n", DIGEST STILL);
        if (tools[i] != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, tools[i]);
        run_to(desk, 14, 0);
        must_not(desk, choice_about(desk, ENTRY_REPORT, CHOICE_LET_TOOL));
        desk_close(desk);
    }
}

static void a_report_left_lying_is_gone_in_the_evening_and_costs_nothing(void **state)
{
    (void)state;
    Desk *desk = desk_at(16, 59, "10:00 report \"Weekly compile\" minutes=50 legacy\n", STILL);
    assert_non_null(offered(desk, ENTRY_REPORT));
    run_to_closing(desk);
    assert_null(offered(desk, ENTRY_REPORT));
    assert_int_equal(office(desk)->misalignment, 501);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_REFINING], 460);
    desk_close(desk);
}

/* ---- tools ---- */

static void a_tool_is_offered_once_and_another_is_another_question(void **state)
{
    (void)state;
    static const Choice choices[] = {CHOICE_NONE, CHOICE_LAYER, CHOICE_REPLACE, CHOICE_REFUSE};
    for (int i = 0; i < COUNT_OF(choices); i++) {
        Desk *desk = desk_at(
            10, 0,
            "10:00 tool digest\nday 2 13:00 tool ledger\nday 3 14:00 report \"Weekly compile\" minutes=50 legacy\n",
            DIGEST "[tool ledger]\nname = \"AutoLedger\"\n" STILL);
        if (choices[i] != CHOICE_NONE)
            choose(desk, ENTRY_TOOL, choices[i]);
        run_to_closing(desk);
        assert_null(offered(desk, ENTRY_TOOL));
        sleep_over(desk);
        begin(desk);
        run_to(desk, 10, 0);
        assert_null(offered(desk, ENTRY_TOOL)); /* left lying it was rolled out */
        forget(desk);
        run_to(desk, 13, 0);
        assert_int_equal(desk->counts[EVENT_OFFER], 1); /* another tool is another question */
        desk_close(desk);
    }
}

/* ---- time to answer ---- */

/* Real seconds an hour, and the minutes that twelve of them are; a level may ask for more, never for less. */
static void what_goes_by_itself_stays_twelve_real_seconds_at_every_pace(void **state)
{
    (void)state;
    static const char *const rows[] = {"10:00 ping ines \"A tiny thing?\"",
                                       "10:00 meeting quill \"Pre-alignment\" for=15m note-would-do",
                                       "10:00 perk melon-bar for=1m"};
    static const struct {
        const char *pace;
        int asked, minutes;
    } cases[] = {{"pace = 40s/hour", 5, 18}, {"pace = 10s/hour", 5, 72}, {"pace = 50s/hour", 1, 15},
                 {"pace = 240s/hour", 1, 3}, {"pace = 240s/hour", 5, 5}, {"pace = 40s/hour", 30, 30}};
    for (int i = 0; i < COUNT_OF(cases) * COUNT_OF(rows); i++) {
        int row = i % COUNT_OF(rows), asked = cases[i / COUNT_OF(rows)].asked;
        int minutes = cases[i / COUNT_OF(rows)].minutes;
        char more[120];
        snprintf(more, sizeof more, "[constants]\nbreed = 0\ninvitation-minutes = %d\n", asked);
        Desk *desk = desk_open_on(
            (LevelText){.day = cases[i / COUNT_OF(rows)].pace, .rows = rows[row], .more = more}, SEED);
        begin(desk);
        run_to(desk, 10, 0);
        run_minutes(desk, minutes - 1);
        assert_int_equal(desk->day.offer_count, 1);
        run_minutes(desk, 1);
        assert_int_equal(desk->day.offer_count, 0);
        desk_close(desk);
    }
}

/* ---- perks and gifts ---- */

static void perks_clear_residue_each_in_its_way_and_heal_a_little(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        int kept;
    } cases[] = {{"10:00 perk melon-bar for=10m", 500},
                 {"10:00 perk finger-trap for=10m", 1000},
                 {"10:00 perk waffle-party for=10m", 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(10, 0, cases[i].row, "[constants]\nresidue-minutes = 240\nbreed = 0\n");
        desk->day.office.residue = 200;
        desk->day.office.burnout = 100;
        choose(desk, ENTRY_PERK, CHOICE_TAKE);
        run_minutes(desk, 10);
        int before = 200 - 9;
        assert_int_equal(office(desk)->residue, max_int(0, before * cases[i].kept / 1000 - (cases[i].kept > 0)));
        assert_int_equal(office(desk)->burnout, 96);
        desk_close(desk);
    }
}

static void a_finger_trap_takes_longer_for_each_pull_up_to_twice_as_long(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 perk finger-trap for=4m", "");
    must_not(desk, order(COMMAND_PULL, 0));
    choose(desk, ENTRY_PERK, CHOICE_TAKE);
    run_minutes(desk, 1);
    for (int pulls = 1; pulls <= 4; pulls++) {
        must(desk, order(COMMAND_PULL, 0));
        assert_int_equal(desk->last[EVENT_TIGHTENED].a, 4 + pulls);
    }
    must_not(desk, order(COMMAND_PULL, 0));
    run_minutes(desk, 6);
    assert_int_equal(office(desk)->job_count, 1);
    run_minutes(desk, 1);
    assert_int_equal(office(desk)->job_count, 0);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_PERKS], 8);
    must_not(desk, order(COMMAND_PULL, 0));
    desk_close(desk);
}

static void only_a_finger_trap_is_pulled(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "10:00 perk melon-bar for=4m\n10:20 meeting quill \"Pre-alignment\" for=10m", "");
    choose(desk, ENTRY_PERK, CHOICE_TAKE);
    must_not(desk, order(COMMAND_PULL, 0));
    run_to(desk, 10, 20);
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    must_not(desk, order(COMMAND_PULL, 0));
    desk_close(desk);
    desk = desk_at(10, 0, "10:00 perk finger-trap for=4m", "[constants]\ntrap-tightens = 0\n");
    choose(desk, ENTRY_PERK, CHOICE_TAKE);
    must_not(desk, order(COMMAND_PULL, 0)); /* a trap that does not tighten cannot be pulled */
    desk_close(desk);
}

static void a_perk_is_there_as_long_as_it_lasts(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 29, "10:00 perk melon-bar for=30m", STILL);
    assert_non_null(offered(desk, ENTRY_PERK));
    run_minutes(desk, 1);
    assert_null(offered(desk, ENTRY_PERK));
    assert_int_equal(desk->counts[EVENT_OFFER_GONE], 1);
    desk_close(desk);
}

static void busyness_of_60_120_180_and_240_is_rewarded_on_the_spot(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "[constants]\nbreed = 0\nseen-refine = 0\nseen-jiggle = 30000\nseen-again = 1000\n");
    for (int i = 1; i <= 10; i++) {
        must_not(desk, order(COMMAND_WARRANT, 0));
        must(desk, order(COMMAND_JIGGLE, 0));
        until_at_the_desk(desk);
        assert_int_equal(day_busyness(&desk->day), 30 * i);
        assert_int_equal(desk->counts[EVENT_GIFT], min_int(4, i / 2));
        if (i == 8)
            break;
    }
    assert_int_equal(desk->last[EVENT_GIFT].a, GIFT_WARRANT);
    assert_int_equal(day_highlight(&desk->day), 450);
    must(desk, order(COMMAND_JIGGLE, 0));
    assert_int_equal(desk->counts[EVENT_GIFT], 4);
    desk_close(desk);
}

static void focus_builds_sooner_in_the_quieter_chair(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "[constants]\nbreed = 0\nseen-jiggle = 100000\nseen-again = 1000\n");
    for (int i = 0; i < 2; i++) {
        must(desk, order(COMMAND_JIGGLE, 0));
        until_at_the_desk(desk);
    }
    int focus = desk->day.office.focus = 400;
    run_minutes(desk, 1);
    assert_int_equal(office(desk)->focus, focus + 600 / 10);
    desk_close(desk);
}

static void the_waffle_warrant_is_good_for_one_party_that_clears_all_residue(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "[constants]\nbreed = 0\nseen-jiggle = 100000\nseen-again = 1000\nresidue-minutes = 240\n");
    for (int i = 0; i < 3; i++) {
        must(desk, order(COMMAND_JIGGLE, 0));
        must_not(desk, order(COMMAND_WARRANT, 0)); /* one has to be at the desk */
        until_at_the_desk(desk);
    }
    desk->day.office.residue = 900;
    must(desk, order(COMMAND_WARRANT, 0));
    run_minutes(desk, 15);
    assert_int_equal(office(desk)->residue, 0);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_PERKS], 15);
    assert_true(day_at_desk(&desk->day));
    must_not(desk, order(COMMAND_WARRANT, 0));
    run_to_closing(desk);
    sleep_over(desk);
    begin(desk);
    for (int i = 0; i < 3; i++) {
        must(desk, order(COMMAND_JIGGLE, 0));
        until_at_the_desk(desk);
    }
    must_not(desk, order(COMMAND_WARRANT, 0)); /* there is no second one */
    desk_close(desk);
}

/* ---- what is not done at the shift's end is not done ---- */

/* By hand: at 16:59 a report that is read (50 minutes), a tool that replaces (90), a tray with one that needs the player (3 minutes) and one
 * that does not (1), all begun, the tray last. One minute is left: nothing is paid, shown or installed. From 16:58 it answers nothing
 * yet either: the needed one came first and wants three. From 16:56 both are answered: 22 numbers and twice 2.5 points; nothing else. */
static void what_is_begun_before_the_end_pays_only_if_it_is_done_by_then(void **state)
{
    (void)state;
    static const struct {
        int left, answered, progress, seen;
    } cases[] = {{1, 0, 0, 0}, {2, 0, 0, 0}, {3, 1, 28, 2500}, {4, 2, 28, 5000}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(17, -cases[i].left,
                             "16:00 ping ines \"Line 14 has no bank\" needs-you\n16:20 ping quill \"A tiny thing?\"\n"
                             "15:00 tool digest\n15:30 report \"Weekly compile\" minutes=50 legacy\n",
                             "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=90m ends=\"Weekly compile\"\n" STILL);
        forget(desk);
        int64_t seen = desk->day.ledger.seen;
        choose(desk, ENTRY_TOOL, CHOICE_REPLACE);
        choose(desk, ENTRY_REPORT, CHOICE_WRITE);
        must(desk, order(COMMAND_EMPTY_TRAY, 0));
        run_to_closing(desk);
        assert_int_equal(figures(desk, 1)->pings_answered, cases[i].answered);
        assert_int_equal(desk->day.answering_count, 0);
        assert_int_equal(figures(desk, 1)->progress, cases[i].progress);
        assert_int_equal(desk->day.ledger.seen - seen, cases[i].seen);
        assert_int_equal(figures(desk, 1)->reports_written, 0);
        assert_int_equal(office(desk)->tool_state, TOOL_NONE);
        sleep_over(desk);
        begin(desk);
        run_minutes(desk, 120);
        assert_int_equal(figures(desk, 2)->pings_answered, 0); /* nor is it done in the morning */
        desk_close(desk);
    }
}

/* A third of what was decided is missed by who has to go after twenty minutes of thirty. */
static void a_decision_that_the_shifts_end_cuts_short_is_missed_in_part(void **state)
{
    (void)state;
    Desk *desk = desk_at(16, 40, "16:40 meeting quill \"What we drop\" for=30m decides", STILL);
    int before = office(desk)->misalignment;
    choose(desk, ENTRY_MEETING, CHOICE_JOIN);
    run_to_closing(desk);
    assert_int_equal(office(desk)->misalignment, before + 300 * 10 / 30 + 1); /* the day's own drift is one */
    desk_close(desk);
}

/* ---- what one starts oneself ---- */

static void a_jiggle_is_a_minute_of_show_and_a_cut_of_focus(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", STILL);
    must(desk, order(COMMAND_JIGGLE, 0));
    assert_int_equal(office(desk)->focus, 920);
    assert_int_equal(desk->day.ledger.seen, 0);
    must_not(desk, order(COMMAND_JIGGLE, 0));
    run_minutes(desk, 1);
    assert_int_equal(desk->day.ledger.seen, 2500);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_SHOW], 1);
    must(desk, order(COMMAND_JIGGLE, 0));
    desk_close(desk);
}

/* By hand: 2,500 at ten, a half at 10:02, a quarter at 10:04, an eighth at 10:30; at 11:10, when that of 10:30 is the only one within the hour,
 * a half; after an hour without one, all of it. */
static void the_same_show_within_the_hour_is_seen_less(void **state)
{
    (void)state;
    static const struct {
        int hour, minute, seen;
    } cases[] = {{10, 0, 2500}, {10, 2, 1250}, {10, 4, 625}, {10, 30, 312}, {11, 10, 1250}, {12, 15, 2500}};
    Desk *desk = desk_at(9, 30, "", STILL);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        run_to(desk, cases[i].hour, cases[i].minute);
        int64_t before = desk->day.ledger.seen;
        must(desk, order(COMMAND_JIGGLE, 0));
        run_minutes(desk, 1);
        assert_int_equal(desk->day.ledger.seen - before, cases[i].seen);
    }
    run_to_closing(desk);
    sleep_over(desk);
    begin(desk);
    int64_t before = desk->day.ledger.seen;
    must(desk, order(COMMAND_JIGGLE, 0));
    run_minutes(desk, 1);
    assert_int_equal(desk->day.ledger.seen - before, 2500); /* a new day looks anew */
    desk_close(desk);
}

static void asking_takes_a_walk_and_then_the_purpose_of_this_file_is_known(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "[file lantern]\nname = \"Third Lantern\"\n" STILL);
    must(desk, order(COMMAND_ASK, 0));
    run_minutes(desk, 11);
    assert_int_equal(office(desk)->known, 0);
    run_minutes(desk, 1);
    assert_int_equal(office(desk)->known, 1);
    assert_int_equal(desk->last[EVENT_PURPOSE].a, 0);
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_WALKING], 12);
    must_not(desk, order(COMMAND_ASK, 0));
    must(desk, order(COMMAND_OPEN_FILE, 1));
    run_minutes(desk, 2);
    must(desk, order(COMMAND_ASK, 0));
    run_minutes(desk, 12);
    assert_int_equal(office(desk)->known, 3);
    desk_close(desk);
}

static void each_file_has_its_own_field_bins_and_bar_and_switching_takes_two_minutes(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = "[file lantern]\nname = \"Third Lantern\"\nnumbers = 20x10\n" STILL});
    begin(desk);
    run_to(desk, 10, 0);
    must_not(desk, order(COMMAND_OPEN_FILE, 0));
    must_not(desk, order(COMMAND_OPEN_FILE, 2));
    must_not(desk, order(COMMAND_OPEN_FILE, -1));
    put_strays(desk, 0, 4, 0);
    must(desk, order_box((Box){0, 5, 3, 1}));
    must(desk, order(COMMAND_OPEN_FILE, 1));
    assert_int_equal(desk->day.hand.count, 0);
    assert_int_equal(desk->day.field.columns, 20);
    assert_int_equal(day_open_bins(&desk->day), 0);
    assert_int_equal(desk->day.bar[0], 4);
    assert_int_equal(desk->day.bar[1], 0);
    run_minutes(desk, 2);
    assert_true(day_at_desk(&desk->day));
    assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_TOOLS], 2);
    put_strays(desk, 9, 14, 0);
    assert_int_equal(day_bar(&desk->day), 7);
    must_not(desk, order_box((Box){30, 5, 3, 1})); /* outside of this field */
    run_minutes(desk, 58);
    must(desk, order(COMMAND_OPEN_FILE, 0));
    assert_int_equal(day_open_bins(&desk->day), 1);
    for (int i = 0; i < desk->day.field.count; i++)
        assert_true(desk->day.field.clusters[i].minute >= 10 * 60); /* what was there before has settled */
    desk_close(desk);
}

static void a_file_stays_open_while_a_bin_is_sealed(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.file = "tempers = woe:1 frolic:0 dread:0 malice:0",
                                       .more = "[file lantern]\nname = \"Third Lantern\"\n" STILL});
    begin(desk);
    refine(desk, TEMPER_WOE, 0, 48);
    must_not(desk, order(COMMAND_OPEN_FILE, 1));
    run_minutes(desk, 6);
    must(desk, order(COMMAND_OPEN_FILE, 1));
    desk_close(desk);
}

/* ---- mornings ---- */

static void standing_under_250_opens_the_day_with_a_conversation(void **state)
{
    (void)state;
    static const struct {
        const char *more;
        int minutes, misalignment;
    } cases[] = {{"[constants]\nbreed = 0\nstanding-start = 249\nmisaligns-every = 480\n", 60, 360},
                 {"[constants]\nbreed = 0\nstanding-start = 250\nmisaligns-every = 480\n", 0, 300}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_at(9, 0, "", cases[i].more);
        until_at_the_desk(desk);
        assert_int_equal(beat_minute(desk->day.beat), 9 * 60 + cases[i].minutes);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_MEETINGS], cases[i].minutes);
        assert_int_equal(office(desk)->misalignment, cases[i].misalignment);
        assert_int_equal(figures(desk, 1)->meetings_joined, 0);
        desk_close(desk);
    }
}

static void one_bets_in_the_lift_of_the_first_day(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){
        .day = "days = 2",
        .rows = "10:00 perk melon-bar for=10m",
        .more = "[bet]\n? \"More or fewer?\"\nmore right when you.pings > 3\nfewer right when you.pings <= 3\n"});
    assert_int_equal(desk->day.bet, -1);
    must_not(desk, order(COMMAND_BET, 2));
    must_not(desk, order(COMMAND_BET, -1));
    must(desk, order(COMMAND_BET, 1));
    must(desk, order(COMMAND_BET, 0)); /* one may think again until the doors open */
    assert_int_equal(desk->day.bet, 0);
    begin(desk);
    must_not(desk, order(COMMAND_BET, 1));
    run_to_closing(desk);
    sleep_over(desk);
    must_not(desk, order(COMMAND_BET, 1));
    desk_close(desk);
}

static void each_command_makes_sense_in_its_own_time(void **state)
{
    (void)state;
    static const bool allowed[COMMAND_COUNT][PHASE_COUNT] = {
        [COMMAND_BEGIN] = {[PHASE_BRIEFING] = true},
        [COMMAND_GATHER] = {[PHASE_SHIFT] = true, [PHASE_NIGHT] = true},
        [COMMAND_LENS] = {[PHASE_SHIFT] = true, [PHASE_NIGHT] = true},
        [COMMAND_JIGGLE] = {[PHASE_SHIFT] = true},
        [COMMAND_ASK] = {[PHASE_SHIFT] = true},
        [COMMAND_OPEN_FILE] = {[PHASE_SHIFT] = true},
        [COMMAND_STAY] = {[PHASE_CLOSING] = true},
        [COMMAND_LEAVE] = {[PHASE_CLOSING] = true, [PHASE_NIGHT] = true},
        [COMMAND_GUESS] = {[PHASE_EVENING] = true, [PHASE_OVER] = true},
        [COMMAND_VERDICT] = {[PHASE_OVER] = true},
    };
    Desk *desk = desk_open((LevelText){.more = "[file lantern]\nname = \"Third Lantern\"\n" STILL});
    Day moments[PHASE_COUNT];
    moments[PHASE_BRIEFING] = desk->day;
    begin(desk);
    moments[PHASE_SHIFT] = desk->day;
    run_to_closing(desk);
    moments[PHASE_CLOSING] = desk->day;
    must(desk, order(COMMAND_STAY, 0));
    moments[PHASE_NIGHT] = desk->day;
    must(desk, order(COMMAND_LEAVE, 0));
    moments[PHASE_EVENING] = desk->day;
    sleep_over(desk);
    moments[PHASE_OVER] = desk->day;
    for (int phase = 0; phase <= PHASE_OVER; phase++) { /* a steward's own is test_work_rate's */
        assert_int_equal(moments[phase].phase, phase);
        for (int kind = COMMAND_NONE + 1; kind <= COMMAND_COUNT; kind++) {
            Command command = {.kind = (uint8_t)kind, .argument = 1, .box = {2, 2, 2, 2}, .choice = CHOICE_NOW, .guess = {.kind = GUESS_UNKNOWN}};
            desk->day = moments[phase];
            if (kind < COMMAND_COUNT && allowed[kind][phase])
                must(desk, command);
            else
                must_not(desk, command);
        }
    }
    desk_close(desk);
}

static void a_command_is_obeyed_at_its_beat_and_one_from_the_past_now(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", STILL);
    Command jiggle = {.beat = desk->day.beat + 7 * BEATS_A_MINUTE, .kind = COMMAND_JIGGLE};
    assert_true(day_obey(&desk->day, &jiggle, NULL));
    assert_int_equal(desk->day.beat, jiggle.beat);
    jiggle.beat -= 600;
    run_minutes(desk, 1);
    assert_true(day_obey(&desk->day, &jiggle, NULL));
    assert_int_equal(desk->day.beat, jiggle.beat + 640);
    assert_true(day_obey(&desk->day, &(Command){.beat = desk->day.beat + 100}, NULL)); /* COMMAND_NONE waits */
    assert_int_equal(desk->day.beat, jiggle.beat + 740);
    desk_close(desk);
}

static void events_that_do_not_fit_are_counted_and_change_nothing(void **state)
{
    (void)state;
    Desk *desk = desk_at(9, 0, "09:30-16:30 pings any rate=4/hour", STILL);
    Day other = desk->day;
    Events events = {0};
    day_run(&desk->day, beat_at(1, 17 * 60), &events);
    assert_int_equal(events.count, EVENTS_MAX);
    assert_true(events.dropped > 200);
    day_run(&other, beat_at(1, 17 * 60), NULL);
    assert_true(day_hash(&other) == day_hash(&desk->day));
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_report_with_a_reader_pays_whoever_writes_it_and_nobody_else),
        cmocka_unit_test(a_tool_on_top_makes_both_reports_due_and_one_instead_its_own_alone),
        cmocka_unit_test(without_a_tool_none_can_be_let_to_write),
        cmocka_unit_test(a_report_left_lying_is_gone_in_the_evening_and_costs_nothing),
        cmocka_unit_test(a_tool_is_offered_once_and_another_is_another_question),
        cmocka_unit_test(what_goes_by_itself_stays_twelve_real_seconds_at_every_pace),
        cmocka_unit_test(perks_clear_residue_each_in_its_way_and_heal_a_little),
        cmocka_unit_test(a_finger_trap_takes_longer_for_each_pull_up_to_twice_as_long),
        cmocka_unit_test(only_a_finger_trap_is_pulled),
        cmocka_unit_test(a_perk_is_there_as_long_as_it_lasts),
        cmocka_unit_test(busyness_of_60_120_180_and_240_is_rewarded_on_the_spot),
        cmocka_unit_test(focus_builds_sooner_in_the_quieter_chair),
        cmocka_unit_test(the_waffle_warrant_is_good_for_one_party_that_clears_all_residue),
        cmocka_unit_test(what_is_begun_before_the_end_pays_only_if_it_is_done_by_then),
        cmocka_unit_test(a_decision_that_the_shifts_end_cuts_short_is_missed_in_part),
        cmocka_unit_test(a_jiggle_is_a_minute_of_show_and_a_cut_of_focus),
        cmocka_unit_test(the_same_show_within_the_hour_is_seen_less),
        cmocka_unit_test(asking_takes_a_walk_and_then_the_purpose_of_this_file_is_known),
        cmocka_unit_test(each_file_has_its_own_field_bins_and_bar_and_switching_takes_two_minutes),
        cmocka_unit_test(a_file_stays_open_while_a_bin_is_sealed),
        cmocka_unit_test(standing_under_250_opens_the_day_with_a_conversation),
        cmocka_unit_test(one_bets_in_the_lift_of_the_first_day),
        cmocka_unit_test(each_command_makes_sense_in_its_own_time),
        cmocka_unit_test(a_command_is_obeyed_at_its_beat_and_one_from_the_past_now),
        cmocka_unit_test(events_that_do_not_fit_are_counted_and_change_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
