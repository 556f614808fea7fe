/* test_nine.c - what the second to the fifth of the nine levels argue, where no bot says it: by plays of their own. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "runs/players.h"
#include "shipped.h"
#include "work/look.h"
#include "work/obey.h"

enum { FIRST = 301, SEEDS = 40 };

static void play_policy(const Level *level, uint64_t seed, const Policy *policy, Day *day)
{
    Bot bot;
    day_start(day, level, seed);
    bot_start_with(&bot, policy, BOT_BALANCED, day);
    bot_play(&bot, day);
}

static int progress_of(const Day *day)
{
    return ledger_total(&day->ledger, day->level->days).progress;
}

/* Progress of balanced over the seeds, with meetings as said. */
static int progress_with(const Level *level, Meetings deciding, Meetings status)
{
    Policy policy = *policy_of(BOT_BALANCED);
    Day day;
    int sum = 0;
    policy.deciding = (int16_t)deciding;
    policy.status = (int16_t)status;
    for (int i = 0; i < SEEDS; i++) {
        play_policy(level, FIRST + (uint64_t)i, &policy, &day);
        sum += progress_of(&day);
    }
    return sum;
}

static void of_five_meetings_none_is_worse_than_the_one_that_decides_and_all_are_worst(void **state)
{
    (void)state;
    Level level;
    read_shipped("3-standing-stand-up", &level);
    int none = progress_with(&level, MEETINGS_DECLINE, MEETINGS_DECLINE), one = progress_with(&level, MEETINGS_JOIN, MEETINGS_DECLINE);
    int all = progress_with(&level, MEETINGS_JOIN, MEETINGS_JOIN), notes = progress_with(&level, MEETINGS_JOIN, MEETINGS_NOTE);
    if (100 * one < 112 * none || 100 * none < 106 * all || 100 * notes < 100 * one)
        fail_msg("of %d seeds: none %d, the one %d, that and notes %d, all %d", SEEDS, none, one, notes, all);
    level_free(&level);
}

static int minutes_at(const Day *day, Account account)
{
    return ledger_total(&day->ledger, day->level->days).minutes[account];
}

static void one_is_promoted_without_a_number(void **state)
{
    (void)state;
    Level level;
    Day day;
    read_shipped("5-senior-refiner", &level);
    for (int i = 0; i < SEEDS; i++) {
        day_start(&day, &level, FIRST + (uint64_t)i);
        Player player = player_start(PLAYER_SEEN, 0, &day);
        while (day.phase != PHASE_OVER) {
            Command command = player_next(&player, &day);
            day_run(&day, command.beat, NULL);
            day_obey(&day, &command, NULL);
        }
        DayFigures total = ledger_total(&day.ledger, level.days);
        assert_int_equal(total.binned, 0);
        assert_int_equal(total.progress, 0);
        assert_int_equal(total.payees_paid, 0);
        assert_int_equal(ledger_promoted(&day.ledger, level.days), 1);
        assert_true(day.ledger.promoted.minute < day.timetable.shift_end);
        assert_true(minutes_at(&day, ACCOUNT_SHOW) > 0 && total.meetings_joined > 0 && total.reports_written > 0);
    }
    level_free(&level);
}

/* Who neither answers nor nods nor jiggles and refines all day is not. */
static void one_who_thinks_is_not(void **state)
{
    (void)state;
    Level level;
    Day day;
    read_shipped("5-senior-refiner", &level);
    for (int i = 0; i < SEEDS; i++) {
        play_policy(&level, FIRST + (uint64_t)i, policy_of(BOT_HERMIT), &day);
        assert_int_equal(ledger_promoted(&day.ledger, level.days), 0);
        assert_true(progress_of(&day) > 0);
        assert_true(day.ledger.official < level.constants[CONSTANT_STANDING_START]);
    }
    level_free(&level);
}

/* Minutes that sealing a bin takes, the tool being where it is. */
static int sealing(const Level *level, ToolState tool)
{
    Day day;
    day_start(&day, level, FIRST);
    day.office.tool = 0;
    day.office.tool_state = (uint8_t)tool;
    return day_seal_minutes(&day, 1);
}

static void the_panel_says_a_fifth_more_while_sealing_is_slower(void **state)
{
    (void)state;
    Level level;
    Day day;
    Policy policy = *policy_of(BOT_REFUSER);
    int refused = 0, layered = 0;
    read_shipped("4-the-dashboard", &level);
    assert_int_equal(level.tool_count, 1);
    assert_int_equal(level.tools[0].claims, 20);
    assert_true(sealing(&level, TOOL_LAYERED) > sealing(&level, TOOL_REFUSED));
    assert_true(sealing(&level, TOOL_REFUSED) > sealing(&level, TOOL_REPLACED));
    for (int i = 0; i < SEEDS; i++) {
        policy.tool = TOOLS_REFUSE;
        play_policy(&level, FIRST + (uint64_t)i, &policy, &day);
        refused += progress_of(&day);
        policy.tool = TOOLS_LAYER;
        play_policy(&level, FIRST + (uint64_t)i, &policy, &day);
        layered += progress_of(&day);
    }
    if (100 * refused < 106 * layered)
        fail_msg("of %d seeds: %d refused, %d layered", SEEDS, refused, layered);
    level_free(&level);
}

/* Pings that came on that day, of all seeds, to one who deals with them so. */
static int pings_on(const Level *level, Pings pings, int number)
{
    Policy policy = *policy_of(BOT_BALANCED);
    Day day;
    int sum = 0;
    policy.pings = (int16_t)pings;
    for (int i = 0; i < SEEDS; i++) {
        play_policy(level, FIRST + (uint64_t)i, &policy, &day);
        sum += day.ledger.days[number - 1].pings;
    }
    return sum;
}

static void an_answer_breeds_pings_and_nothing_else_does(void **state)
{
    (void)state;
    Level level;
    read_shipped("2-quick-reply", &level);
    int first = pings_on(&level, PINGS_NOW, 1), second = pings_on(&level, PINGS_NOW, 2), last = pings_on(&level, PINGS_NOW, 3);
    int batched = pings_on(&level, PINGS_BATCH, 3), muted = pings_on(&level, PINGS_MUTE, 3);
    if (100 * second < 106 * first || 100 * last < 106 * second || 100 * first < 106 * batched || batched != muted)
        fail_msg("of %d seeds: answered %d, %d, %d; on the last day batched %d, muted %d", SEEDS, first, second, last, batched, muted);
    level_free(&level);
}

static void each_leads_on_to_the_next(void **state)
{
    (void)state;
    static const char *const names[] = {"1-orientation", "2-quick-reply", "3-standing-stand-up", "4-the-dashboard", "5-senior-refiner", "6-two-desks"};
    for (int i = 0; i + 1 < COUNT_OF(names); i++) {
        Level level;
        read_shipped(names[i], &level);
        assert_string_equal(level.next, names[i + 1]);
        level_free(&level);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_breeds_pings_and_nothing_else_does),
        cmocka_unit_test(of_five_meetings_none_is_worse_than_the_one_that_decides_and_all_are_worst),
        cmocka_unit_test(the_panel_says_a_fifth_more_while_sealing_is_slower),
        cmocka_unit_test(one_is_promoted_without_a_number),
        cmocka_unit_test(one_who_thinks_is_not),
        cmocka_unit_test(each_leads_on_to_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
