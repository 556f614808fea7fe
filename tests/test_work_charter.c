/* test_work_charter.c - a floor under a charter: what each rule takes, that elsewhere nothing of it holds, and the run of who writes one. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "levels.h"
#include "work/charter.h"
#include "work/claim.h"
#include "work/day_hash.h"
#include "work/obey.h"

enum { DAYS = 4, SEATS = 2, RULES = 8 };

/* In the order in which the level has them. */
enum { QUIETLY = 1, BATCHED = 2, NOTES = 4, RETIRE = 8, HOURS = 16, HIRE = 32, SERVED = 64, EVENINGS = 128 };

static const char rules[] = "[rule quiet]\nname = \"q\"\ndoes = quiet 09:00-12:00\ntakes = \"a\"\n"
                            "[rule batches]\nname = \"b\"\ndoes = batch-pings\ntakes = \"a\"\n"
                            "[rule notes]\nname = \"n\"\ndoes = notes-for-status\ntakes = \"a\"\n"
                            "[rule retire]\nname = \"r\"\ndoes = retire\ntakes = \"a\"\n"
                            "[rule hours]\nname = \"h\"\ndoes = own-hours\ntakes = \"a\"\n"
                            "[rule hire]\nname = \"i\"\ndoes = hire\ntakes = \"a\"\n"
                            "[rule served]\nname = \"s\"\ndoes = judged served\ntakes = \"a\"\n"
                            "[rule evenings]\nname = \"e\"\ndoes = disconnect\ntakes = \"a\"\n";

/* A floor of two who play alike; `rows` of the schedule, and constants. */
static Level floor_of(const char *plays, const char *rows, const char *constants)
{
    char text[4000];
    snprintf(text, sizeof text,
             "mdr-level 1\n[day]\ntitle = \"T\"\nmode = charter\ndays = %d\nslots = 3\namend = 2\n" FILE_ PERSON "[schedule]\n%s\n%s"
             "[colleague one]\nname = \"One\"\nplays = %s\n[colleague two]\nname = \"Two\"\nplays = %s\n"
             "[charter few]\nrules = notes retire\n[bet]\n? \"More?\"\nyes right when you.floor @day 1 > no-rules.floor\n"
             "no right when you.floor @day 1 <= no-rules.floor\n[constants]\nbreed = 0\nconversation-under = 0\n%s\n",
             DAYS, rows, rules, plays, plays, constants);
    return read_sound(text_of(text));
}

static DayFigures lived(const Level *level, uint32_t mask)
{
    Quarter quarter;
    charter_quarter(level, 11, mask, &quarter);
    return quarter.total;
}

#define MEETS "10:00 meeting quill \"Status\" for=40m note-would-do\n"
#define DECIDES "10:00 meeting quill \"What we drop\" for=30m decides\n"
#define REPORTS "10:00 report \"Weekly\" minutes=5 legacy\n"
#define NEEDED "09:35 ping quill \"Line 14\" needs-you\n10:20 ping quill \"Line 15\" needs-you\n"
#define AT_NIGHT "18:00 ping quill \"Saw this?\" evening\n"

/* ---- the floor ---- */

static void a_quarter_is_the_same_each_time_and_another_on_another_seed(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", "09:30-16:30 pings any rate=3/hour needs=3\n" MEETS, "");
    Quarter first, again, other;
    charter_quarter(&level, 11, QUIETLY | NOTES, &first);
    charter_quarter(&level, 11, QUIETLY | NOTES, &again);
    charter_quarter(&level, 12, QUIETLY | NOTES, &other);
    assert_memory_equal(&first, &again, sizeof first);
    assert_int_not_equal(first.total.progress, other.total.progress);
    assert_int_equal(first.seats, SEATS);
    assert_int_equal(first.total.progress, first.progress[DAYS - 1][QUARTER_SLICES - 1]);
    assert_int_equal(first.total.busyness, first.busyness[DAYS - 1][QUARTER_SLICES - 1]);
    for (int i = 1; i < DAYS * QUARTER_SLICES; i++)
        assert_true(first.progress[i / QUARTER_SLICES][i % QUARTER_SLICES] >=
                    first.progress[(i - 1) / QUARTER_SLICES][(i - 1) % QUARTER_SLICES]);
    level_free(&level);
}

/* Rules that have nothing to do here: what is left is what it takes to have them. */
static void each_rule_is_kept_and_every_two_have_a_case_between_them(void **state)
{
    (void)state;
    Level level = floor_of("balanced", "", "rule-kept = 5\nrule-pairs = 2");
    int none = lived(&level, 0).minutes[ACCOUNT_MEETINGS];
    assert_int_equal(none, 0);
    assert_int_equal(lived(&level, RETIRE).minutes[ACCOUNT_MEETINGS], SEATS * DAYS * 5);
    assert_int_equal(lived(&level, RETIRE | EVENINGS).minutes[ACCOUNT_MEETINGS], SEATS * DAYS * (10 + 2));
    assert_int_equal(lived(&level, RETIRE | EVENINGS | NOTES).minutes[ACCOUNT_MEETINGS], SEATS * DAYS * (15 + 6));
    assert_true(lived(&level, RETIRE | EVENINGS | NOTES).progress < lived(&level, RETIRE).progress);
    assert_true(lived(&level, RETIRE).progress < lived(&level, 0).progress);
    level_free(&level);
}

#define FREE "rule-kept = 0\nrule-pairs = 0\n"

static void a_note_that_stands_in_is_written_by_everybody(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", MEETS, FREE "note-minutes = 9");
    DayFigures before = lived(&level, 0), after = lived(&level, NOTES);
    assert_int_equal(before.minutes[ACCOUNT_NOTES], 0);
    assert_int_equal(before.minutes[ACCOUNT_MEETINGS], SEATS * DAYS * 40);
    assert_int_equal(after.minutes[ACCOUNT_NOTES], SEATS * DAYS * 9);
    assert_int_equal(after.minutes[ACCOUNT_MEETINGS], 0);
    level_free(&level);
}

/* More of them are begun than a head holds; what is beyond is not begun. */
static void notes_that_pile_up_end(void **state)
{
    enum { MEETINGS = 36, FIRST = 9 * 60 + 30, APART = 12, LONGEST = 120 };
    char rows[3000] = "";
    int length = 0;
    (void)state;
    for (int i = 0; i < MEETINGS; i++) {
        int minute = FIRST + i * APART;
        length += snprintf(rows + length, sizeof rows - (size_t)length, "%02d:%02d meeting quill \"S\" for=5m note-would-do\n", minute / 60, minute % 60);
    }
    Level level = floor_of("agreeable", rows, FREE "note-minutes = 120");
    DayFigures figures = lived(&level, NOTES);
    assert_true(figures.minutes[ACCOUNT_NOTES] > SEATS * DAYS * LONGEST);
    assert_int_equal(figures.minutes[ACCOUNT_MEETINGS], 0);
    level_free(&level);
}

static void a_retired_report_is_missed_by_who_read_it(void **state)
{
    (void)state;
    Level read = floor_of("balanced", REPORTS, FREE "reader-chance = 1000"), unread = floor_of("agreeable", REPORTS, FREE "reader-chance = 0");
    assert_int_equal(lived(&read, RETIRE).reports, 0);
    assert_true(lived(&read, RETIRE).progress < lived(&read, 0).progress);       /* its credit, and what is missed */
    assert_true(lived(&unread, RETIRE).progress > lived(&unread, 0).progress); /* nobody's loss */
    level_free(&read);
    level_free(&unread);
    Level left = floor_of("hermit", REPORTS, FREE "reader-chance = 1000\nmissed-reader = 300");
    assert_int_equal(lived(&left, RETIRE).progress, lived(&left, 0).progress); /* who left it lying is missed as before */
    level_free(&left);
}

static void own_hours_make_one_late_for_what_decides(void **state)
{
    (void)state;
    Level late = floor_of("balanced", DECIDES, FREE "peak-late = 30\nmissed-decision = 300\npeak = 1000");
    Level never = floor_of("balanced", DECIDES, FREE "peak-late = 0\nmissed-decision = 300\npeak = 1000");
    assert_int_equal(lived(&never, HOURS).progress, lived(&never, 0).progress);
    assert_true(lived(&late, HOURS).progress < lived(&late, 0).progress);
    level_free(&late);
    level_free(&never);
}

static void who_is_hired_brings_a_share_and_is_shown_round_by_the_others(void **state)
{
    (void)state;
    Level none = floor_of("balanced", "", FREE "hired-yield = 0\nshown-round = 20"), some = floor_of("balanced", "", FREE "hired-yield = 500\nshown-round = 0");
    Quarter quarter;
    charter_quarter(&none, 11, HIRE, &quarter);
    assert_int_equal(quarter.seats, SEATS + 1);
    assert_int_equal(quarter.hired, 1);
    assert_int_equal(quarter.total.minutes[ACCOUNT_MEETINGS], (SEATS + 1) * DAYS * 20); /* who is shown round is there, too */
    assert_true(quarter.total.progress < lived(&none, 0).progress);
    assert_true(lived(&some, HIRE).progress > lived(&some, 0).progress);
    assert_true(lived(&some, HIRE).progress < lived(&some, 0).progress * 3 / 2);
    level_free(&none);
    level_free(&some);
}

static void what_is_served_is_accounted_for_and_nobody_is_seen_for_its_own_sake(void **state)
{
    (void)state;
    Level level = floor_of("performer", AT_NIGHT, FREE "accounted = 12");
    DayFigures before = lived(&level, 0), after = lived(&level, SERVED);
    assert_true(before.minutes[ACCOUNT_SHOW] > 0 && before.evening_answered > 0);
    assert_int_equal(after.minutes[ACCOUNT_SHOW], 0);
    assert_int_equal(after.evening_answered, 0);
    assert_int_equal(after.minutes[ACCOUNT_REPORTS] - before.minutes[ACCOUNT_REPORTS], SEATS * DAYS * 12);
    level_free(&level);
}

static void what_the_evening_is_spared_comes_in_the_morning(void **state)
{
    (void)state;
    Level level = floor_of("performer", AT_NIGHT, FREE "ping-minutes = 7");
    DayFigures before = lived(&level, 0), after = lived(&level, EVENINGS);
    assert_int_equal(before.evening_pings, SEATS * DAYS);
    assert_int_equal(after.evening_pings, 0);
    assert_int_equal(before.minutes[ACCOUNT_PINGS], 0);
    assert_int_equal(after.minutes[ACCOUNT_PINGS], SEATS * (DAYS - 1) * 7); /* the last evening has no morning */
    assert_true(after.burnout < before.burnout);
    level_free(&level);
}

/* Where hardly anything is refined, Progress is what the answers pay. */
static void quiet_and_batches_let_those_wait_who_need_somebody(void **state)
{
    (void)state;
    Level level = floor_of("performer", NEEDED, FREE "floor-par = 1\nneeded-fresh = 10");
    DayFigures now = lived(&level, 0), quiet = lived(&level, QUIETLY), batched = lived(&level, BATCHED);
    assert_int_equal(quiet.pings_needed_answered, now.pings_needed_answered);
    assert_int_equal(batched.pings_needed_answered, now.pings_needed_answered);
    assert_true(quiet.progress * 3 < now.progress * 2);
    assert_true(batched.progress * 3 < now.progress * 2);
    level_free(&level);
}

/* ---- the run of who writes one ---- */

static Command order(const Day *day, CommandKind kind, int argument)
{
    return (Command){.beat = day->beat, .kind = (uint8_t)kind, .argument = (int16_t)argument};
}

static bool asked(Day *day, CommandKind kind, int argument)
{
    Command command = order(day, kind, argument);
    return day_obey(day, &command, NULL);
}

static void live_it(Day *day)
{
    assert_true(asked(day, COMMAND_BEGIN, 0));
    day_run(day, beat_at(beat_day(day->beat), day->level->shift_end - 1), NULL);
    assert_int_equal(day->phase, PHASE_SHIFT);
    day_run(day, INT32_MAX, NULL);
    assert_int_equal(day->phase, PHASE_CLOSING);
}

static void a_charter_is_chosen_rule_by_rule_as_far_as_there_is_room(void **state)
{
    (void)state;
    Level level = floor_of("balanced", "", "");
    Day day;
    day_start(&day, &level, 11);
    assert_true(charter_run_is(&day));
    assert_int_equal(charter_rules(&day, 1), 0);
    uint64_t empty = day_hash(&day);
    for (int rule = 0; rule < 3; rule++)
        assert_true(asked(&day, COMMAND_ADOPT, rule));
    assert_int_equal(charter_rules(&day, 1), QUIETLY | BATCHED | NOTES);
    assert_false(asked(&day, COMMAND_ADOPT, 3)); /* there are three slots */
    assert_true(asked(&day, COMMAND_ADOPT, 1));
    assert_true(asked(&day, COMMAND_ADOPT, 3));
    assert_int_equal(charter_rules(&day, 1), QUIETLY | NOTES | RETIRE);
    assert_false(asked(&day, COMMAND_ADOPT, RULES));
    assert_false(asked(&day, COMMAND_ADOPT, -1));
    assert_true(day_hash(&day) != empty);
    assert_true(asked(&day, COMMAND_BET, 1));
    assert_int_equal(day.bet, 1);
    level_free(&level);
}

static void what_has_no_place_in_it_is_refused(void **state)
{
    (void)state;
    static const CommandKind kinds[] = {COMMAND_PROPOSE, COMMAND_GATHER, COMMAND_LENS, COMMAND_DEPOSIT, COMMAND_JIGGLE, COMMAND_WALK,
                                        COMMAND_STAY, COMMAND_GUESS, COMMAND_VERDICT, COMMAND_OPEN_FILE};
    Level level = floor_of("balanced", "", "");
    Day day;
    day_start(&day, &level, 11);
    for (int part = 0; part < 3; part++) {
        for (int i = 0; i < COUNT_OF(kinds); i++)
            assert_false(asked(&day, kinds[i], 0));
        assert_false(part > 0 && asked(&day, COMMAND_ADOPT, 0));
        assert_false(part != 1 && asked(&day, COMMAND_AMEND, 0));
        assert_false(part != 1 && asked(&day, COMMAND_LEAVE, 0));
        if (part == 0)
            live_it(&day);
        else if (part == 1)
            assert_true(asked(&day, COMMAND_LEAVE, 0));
    }
    assert_int_equal(day.phase, PHASE_OVER);
    level_free(&level);
}

static void a_charter_is_amended_as_often_as_the_level_says(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", MEETS REPORTS, FREE);
    Day day;
    day_start(&day, &level, 11);
    live_it(&day);
    assert_int_equal(charter_lived(&day), 1);
    assert_true(asked(&day, COMMAND_AMEND, 0));
    assert_false(asked(&day, COMMAND_BET, 0));
    assert_true(asked(&day, COMMAND_ADOPT, 2));
    live_it(&day);
    assert_true(asked(&day, COMMAND_AMEND, 0));
    assert_int_equal(charter_rules(&day, 3), NOTES); /* it begins with what held */
    assert_true(asked(&day, COMMAND_ADOPT, 3));
    live_it(&day);
    assert_false(asked(&day, COMMAND_AMEND, 0)); /* twice */
    assert_true(asked(&day, COMMAND_LEAVE, 0));
    assert_int_equal(charter_lived(&day), 3);
    assert_int_equal(charter_rules(&day, 1), 0);
    assert_int_equal(charter_rules(&day, 2), NOTES);
    assert_int_equal(charter_figures(&day, 2).progress, lived(&level, NOTES).progress);
    assert_int_equal(charter_figures(&day, 3).progress, lived(&level, NOTES | RETIRE).progress);
    assert_true(charter_figures(&day, 3).progress > charter_figures(&day, 1).progress);
    level_free(&level);
}

/* ---- who is compared ---- */

static void a_bot_that_buys_rules_writes_the_first_charter_and_others_none(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", MEETS REPORTS, "");
    static const struct {
        BotKind bot;
        uint32_t rules;
    } cases[] = {{BOT_REFORMER, NOTES | RETIRE}, {BOT_BALANCED, 0}, {BOT_PERFORMER, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Day day;
        Bot bot;
        day_start(&day, &level, 11);
        bot_start(&bot, cases[i].bot, &day);
        bot_play(&bot, &day);
        assert_int_equal(day.phase, PHASE_OVER);
        assert_int_equal(charter_lived(&day), 1);
        assert_int_equal(charter_rules(&day, 1), cases[i].rules);
    }
    level_free(&level);
}

static void all_that_an_expectation_can_name_are_lived(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", MEETS REPORTS, "");
    static Outcome outcomes[WHO_COUNT];
    uint64_t who = UINT64_C(1) << WHO_NO_RULES | UINT64_C(1) << WHO_ALL_RULES | UINT64_C(1) << (WHO_RULE + 2) | UINT64_C(1) << WHO_CHARTER |
                   UINT64_C(1) << BOT_REFORMER | UINT64_C(1) << BOT_BALANCED;
    claim_play_all(&level, 11, who, outcomes);
    assert_int_equal(outcomes[WHO_NO_RULES].measures[0][MEASURE_FLOOR], lived(&level, 0).progress);
    assert_int_equal(outcomes[WHO_ALL_RULES].measures[0][MEASURE_FLOOR], lived(&level, charter_all(&level)).progress);
    assert_int_equal(outcomes[WHO_RULE + 2].measures[0][MEASURE_PROGRESS], lived(&level, NOTES).progress);
    assert_int_equal(outcomes[WHO_CHARTER].measures[3][MEASURE_BUSYNESS], lived(&level, NOTES | RETIRE).busyness);
    assert_int_equal(outcomes[BOT_REFORMER].measures[0][MEASURE_FLOOR], outcomes[WHO_CHARTER].measures[0][MEASURE_FLOOR]);
    assert_int_equal(outcomes[BOT_BALANCED].measures[0][MEASURE_FLOOR], outcomes[WHO_NO_RULES].measures[0][MEASURE_FLOOR]);
    level_free(&level);
}

static void a_bet_is_settled_by_the_quarter_that_it_names(void **state)
{
    (void)state;
    Level level = floor_of("agreeable", MEETS REPORTS, "");
    Outcome you, none = {0};
    const Outcome *outcomes[WHO_COUNT] = {[WHO_NO_RULES] = &none};
    Day day;
    day_start(&day, &level, 11);
    live_it(&day);
    assert_true(asked(&day, COMMAND_AMEND, 0));
    assert_true(asked(&day, COMMAND_ADOPT, 2));
    live_it(&day);
    assert_true(asked(&day, COMMAND_LEAVE, 0));
    outcome_of(&day, true, &you);
    none.measures[0][MEASURE_FLOOR] = lived(&level, 0).progress;
    assert_int_equal(you.measures[1][MEASURE_FLOOR], lived(&level, 0).progress);
    assert_int_equal(you.measures[2][MEASURE_FLOOR], lived(&level, NOTES).progress);
    assert_int_equal(you.measures[0][MEASURE_FLOOR], you.measures[2][MEASURE_FLOOR]); /* what stood in the end, */
    assert_int_equal(you.measures[3][MEASURE_FLOOR], you.measures[2][MEASURE_FLOOR]); /* and would have gone on standing */
    assert_false(expect_holds(&level.bet.choices[0].right_when, outcomes, &you));
    assert_true(expect_holds(&level.bet.choices[1].right_when, outcomes, &you));
    assert_true(expect_bots(&level.bet.choices[0].right_when) == UINT64_C(1) << WHO_NO_RULES);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quarter_is_the_same_each_time_and_another_on_another_seed),
        cmocka_unit_test(each_rule_is_kept_and_every_two_have_a_case_between_them),
        cmocka_unit_test(a_note_that_stands_in_is_written_by_everybody),
        cmocka_unit_test(notes_that_pile_up_end),
        cmocka_unit_test(a_retired_report_is_missed_by_who_read_it),
        cmocka_unit_test(own_hours_make_one_late_for_what_decides),
        cmocka_unit_test(who_is_hired_brings_a_share_and_is_shown_round_by_the_others),
        cmocka_unit_test(what_is_served_is_accounted_for_and_nobody_is_seen_for_its_own_sake),
        cmocka_unit_test(what_the_evening_is_spared_comes_in_the_morning),
        cmocka_unit_test(quiet_and_batches_let_those_wait_who_need_somebody),
        cmocka_unit_test(a_charter_is_chosen_rule_by_rule_as_far_as_there_is_room),
        cmocka_unit_test(what_has_no_place_in_it_is_refused),
        cmocka_unit_test(a_charter_is_amended_as_often_as_the_level_says),
        cmocka_unit_test(a_bot_that_buys_rules_writes_the_first_charter_and_others_none),
        cmocka_unit_test(all_that_an_expectation_can_name_are_lived),
        cmocka_unit_test(a_bet_is_settled_by_the_quarter_that_it_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
