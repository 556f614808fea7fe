/* test_bots.c - the bots: they play by the commands alone, keep to what they are, and carry the argument of the
 * ordinary week. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "between.h"
#include "desk.h"
#include "level/words.h"
#include "work/sitting.h"
#include "work/tally.h"

static Day play(const Level *level, uint64_t seed, BotKind kind)
{
    Day day;
    Bot bot;
    day_start(&day, level, seed);
    bot_start(&bot, kind, &day);
    bot_play(&bot, &day);
    return day;
}

/* Progress of a policy over some seeds of a level. */
static int64_t progress_of(const Level *level, const Policy *policy, BotKind hands)
{
    int64_t sum = 0;
    for (uint64_t seed = 201; seed <= 300; seed++) {
        Day day;
        Bot bot;
        day_start(&day, level, seed);
        bot_start_with(&bot, policy, hands, &day);
        bot_play(&bot, &day);
        sum += ledger_total(&day.ledger, level->days).progress;
    }
    return sum;
}

/* ---- how they play ---- */

static void care_beats_haste_where_the_mind_is_clear_and_haste_gains_where_it_is_not(void **state)
{
    (void)state;
    static const BotKind hands[] = {BOT_BALANCED, BOT_NEWCOMER_BALANCED};
    Level level = {0};
    read_shipped("ordinary-week", &level);
    for (int i = 0; i < COUNT_OF(hands); i++) {
        Policy hasty = *policy_of(BOT_BALANCED);
        hasty.care = CARE_HASTE;
        int64_t care = progress_of(&level, policy_of(BOT_BALANCED), hands[i]), haste = progress_of(&level, &hasty, hands[i]);
        assert_true(care * 100 >= haste * 103 && care * 100 <= haste * 115);
    }
    Policy careful = *policy_of(BOT_PERFORMER);
    careful.care = CARE_GOOD;
    assert_true(progress_of(&level, policy_of(BOT_PERFORMER), BOT_PERFORMER) * 100 >= progress_of(&level, &careful, BOT_PERFORMER) * 105);
    level_free(&level);
}

static void a_bot_plays_to_the_end_and_the_same_way_twice(void **state)
{
    (void)state;
    Level level = {0};
    read_shipped("ordinary-week", &level);
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Day once = play(&level, 3, (BotKind)kind), twice = play(&level, 3, (BotKind)kind),
            other = play(&level, 4, (BotKind)kind);
        assert_int_equal(once.phase, PHASE_OVER);
        assert_true(day_hash(&once) == day_hash(&twice));
        assert_true(day_hash(&once) != day_hash(&other));
    }
    level_free(&level);
}

static void bots_give_no_order_that_a_player_could_not_give(void **state)
{
    (void)state;
    Level level = {0};
    read_shipped("ordinary-week", &level);
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Day day;
        Bot bot;
        day_start(&day, &level, 11);
        bot_start(&bot, (BotKind)kind, &day);
        while (day.phase != PHASE_OVER) {
            Command command = bot_next(&bot, &day);
            assert_true(command.beat >= day.beat);
            assert_true(command.kind != COMMAND_NONE || command.beat > day.beat);
            day_run(&day, command.beat, NULL);
            if (command.kind != COMMAND_NONE && (day.beat != command.beat || !day_obey(&day, &command, NULL)))
                fail_msg("%s gives command %d, which is refused", bot_words[kind], command.kind);
        }
    }
    level_free(&level);
}

static void two_bots_on_one_seed_meet_the_same_day(void **state)
{
    (void)state;
    Level level = {0};
    static Day mornings[LEVEL_DAYS_MAX];
    read_shipped("ordinary-week", &level);
    for (int kind = 0; kind < BOT_COUNT; kind++) {
        Day day;
        Bot bot;
        day_start(&day, &level, 11);
        bot_start(&bot, (BotKind)kind, &day);
        while (day.phase != PHASE_OVER) {
            Day *morning = &mornings[beat_day(day.beat) - 1];
            if (day.phase == PHASE_BRIEFING && kind == 0)
                *morning = day;
            if (day.phase == PHASE_BRIEFING) {
                assert_true(same_timetable(&day.timetable, &morning->timetable));
                assert_true(same_field(&day.field, &morning->field));
            }
            Command command = bot_next(&bot, &day);
            if (command.kind == COMMAND_NONE)
                day_run(&day, command.beat, NULL);
            else
                day_obey(&day, &command, NULL);
        }
    }
    level_free(&level);
}

static void bots_play_whatever_a_level_holds(void **state)
{
    (void)state;
    static const LevelText levels[] = {
        {0},
        {.file = "numbers = 8x8", .rows = "09:30-16:30 pings any rate=4/hour needs=30%"},
        {.file = "numbers = 320x200\nclusters = 600/day"},
        {.day = "days = 2\nshift = 09:00-21:00", .rows = "22:00 ping ines \"Only if you happen to be up.\" evening"},
        {.day = "shift = 12:45-13:45", .rows = "13:20 perk waffle-party for=10m"},
        {.file = "tempers = woe:0 frolic:0 dread:7 malice:0"},
        {.rows = "10:00 meeting quill \"All day\" for=4h decides\n10:12 meeting quill \"All day, too\" for=4h decides\n"
                 "10:24-16:00 pings any rate=5/hour needs=100%\n"},
        {.more = "[constants]\nripe-minutes = 1\nstir-minutes = 0\nsink-minutes = 0\nknots = 0\nphantoms = 0\n"},
    };
    for (int i = 0; i < COUNT_OF(levels); i++) {
        Level level = {0};
        read_level(levels[i], &level);
        for (int kind = 0; kind < BOT_COUNT; kind++)
            assert_int_equal(play(&level, 2, (BotKind)kind).phase, PHASE_OVER);
        level_free(&level);
    }
}

/* ---- what they are ---- */

enum { SEEDS = 10, ARGUED_SEEDS = 20, DAYS = 5 };

static DayFigures week_of(const Level *level, uint64_t seed, BotKind kind, Day *day)
{
    *day = play(level, seed, kind);
    return ledger_total(&day->ledger, level->days);
}

static void each_bot_keeps_to_what_it_is(void **state)
{
    (void)state;
    static const struct {
        BotKind kind;
        ToolState tool;
        bool answers, empties, joins_all, joins_none, writes, writes_read, answers_late, stays, reforms;
    } cases[] = {
        {BOT_PERFORMER, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true, .answers_late = true},
        {BOT_STAMPER, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true, .answers_late = true},
        {BOT_AGREEABLE, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true},
        {BOT_HERMIT, TOOL_LAYERED, .joins_none = true},
        {BOT_BALANCED, TOOL_REPLACED, .empties = true, .writes_read = true},
        {BOT_REFUSER, TOOL_REFUSED, .empties = true, .writes = true},
        {BOT_LAYERER, TOOL_LAYERED, .empties = true, .writes = true},
        {BOT_OVERTIMER, TOOL_REPLACED, .empties = true, .writes_read = true, .answers_late = true, .stays = true},
        {BOT_REFORMER, TOOL_REPLACED, .empties = true, .writes_read = true, .reforms = true},
        {BOT_STAYER, TOOL_REPLACED, .empties = true, .writes_read = true, .stays = true},
        {BOT_RESIDENT, TOOL_REPLACED, .empties = true, .writes_read = true, .stays = true},
        {BOT_ASKER, TOOL_REPLACED, .empties = true, .writes_read = true},
        {BOT_NEWCOMER, TOOL_LAYERED, .joins_none = true},
        {BOT_NEWCOMER_PERFORMER, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true, .answers_late = true},
        {BOT_NEWCOMER_STAMPER, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true, .answers_late = true},
        {BOT_NEWCOMER_AGREEABLE, TOOL_LAYERED, .answers = true, .joins_all = true, .writes = true},
        {BOT_NEWCOMER_HERMIT, TOOL_LAYERED, .joins_none = true},
        {BOT_NEWCOMER_BALANCED, TOOL_REPLACED, .empties = true, .writes_read = true},
        {BOT_NEWCOMER_REFUSER, TOOL_REFUSED, .empties = true, .writes = true},
        {BOT_NEWCOMER_LAYERER, TOOL_LAYERED, .empties = true, .writes = true},
        {BOT_NEWCOMER_OVERTIMER, TOOL_REPLACED, .empties = true, .writes_read = true, .answers_late = true, .stays = true},
        {BOT_NEWCOMER_REFORMER, TOOL_REPLACED, .empties = true, .writes_read = true, .reforms = true},
        {BOT_NEWCOMER_STAYER, TOOL_REPLACED, .empties = true, .writes_read = true, .stays = true},
        {BOT_NEWCOMER_RESIDENT, TOOL_REPLACED, .empties = true, .writes_read = true, .stays = true},
        {BOT_NEWCOMER_ASKER, TOOL_REPLACED, .empties = true, .writes_read = true},
    };
    Level level = {0};
    read_shipped("ordinary-week", &level);
    assert_int_equal(COUNT_OF(cases), BOT_COUNT);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Day day;
        DayFigures week = week_of(&level, 21, cases[i].kind, &day);
        assert_int_equal(day.office.tool_state, cases[i].tool);
        if (cases[i].answers)
            assert_between(week.pings_answered, week.pings - 3, week.pings);
        if (cases[i].empties)
            assert_true(week.pings_needed_answered > 0 && week.pings_answered < week.pings);
        assert_true(cases[i].answers || cases[i].empties || week.pings_answered == 0);
        assert_int_equal(week.meetings_joined == week.meetings, cases[i].joins_all);
        assert_int_equal(week.meetings_joined == 0, cases[i].joins_none);
        assert_true(cases[i].writes_read || week.reports_written == (cases[i].writes ? week.reports : 0));
        assert_true(!cases[i].writes_read || (week.reports_written > 0 && week.reports_written < week.reports));
        assert_int_equal(week.evening_answered, cases[i].answers_late ? week.evening_pings : 0);
        assert_int_equal(week.minutes[ACCOUNT_NIGHT], cases[i].stays ? DAYS * EVENING_MINUTES : 0);
        assert_int_equal(day.office.rules != 0, cases[i].reforms);
    }
    level_free(&level);
}

/* Up to the end of the first shift who only stays longer is who goes home; then the hours are what their names are for. */
static void the_same_week_at_forty_fifty_five_and_seventy_hours(void **state)
{
    (void)state;
    static const struct {
        BotKind kind, home;
        int night;
    } cases[] = {{BOT_BALANCED, BOT_BALANCED, 0},
                 {BOT_STAYER, BOT_BALANCED, 15 * 60},
                 {BOT_RESIDENT, BOT_BALANCED, 30 * 60},
                 {BOT_NEWCOMER_STAYER, BOT_NEWCOMER_BALANCED, 15 * 60},
                 {BOT_NEWCOMER_RESIDENT, BOT_NEWCOMER_BALANCED, 30 * 60}};
    Level level = {0};
    read_shipped("7-the-late-bell", &level);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Sitting longer, home;
        Day *days[] = {&longer.day, &home.day};
        for (int k = 0; k < COUNT_OF(days); k++)
            day_start(days[k], &level, 31);
        bot_start(&longer.bot, cases[i].kind, &longer.day);
        bot_start(&home.bot, cases[i].home, &home.day);
        sitting_play(&longer, beat_at(1, level.shift_end), INT32_MAX);
        sitting_play(&home, beat_at(1, level.shift_end), INT32_MAX);
        assert_true(day_hash(&longer.day) == day_hash(&home.day));
        sitting_play(&longer, beat_at(6, 0), INT32_MAX);
        int night = 0, answered = 0;
        for (int day = 0; day < 5; day++) {
            night += longer.day.ledger.days[day].minutes[ACCOUNT_NIGHT];
            answered += longer.day.ledger.days[day].evening_answered;
        }
        assert_int_equal(night, cases[i].night);
        assert_int_equal(answered, 0);
    }
    level_free(&level);
}

/* Means of a day over the week and ten seeds, in tenths. */
typedef struct Means {
    int clusters, sealed, right, others, binned;
} Means;

static Means means_of(const Level *level, BotKind kind)
{
    Means means = {0};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        Day day;
        DayFigures week = week_of(level, seed, kind, &day);
        means.clusters += week.gathered_clusters;
        means.sealed += week.sealed;
        means.right += week.right;
        means.others += week.strays + week.phantoms;
        means.binned += week.binned;
    }
    int *const all[] = {&means.clusters, &means.sealed, &means.right, &means.others, &means.binned};
    for (int i = 0; i < COUNT_OF(all); i++)
        *all[i] = *all[i] * 10 / (SEEDS * DAYS);
    return means;
}

static void the_hands_are_as_good_as_the_care_they_take(void **state)
{
    (void)state;
    Level level = {0};
    read_shipped("ordinary-week", &level);
    Means balanced = means_of(&level, BOT_BALANCED), performer = means_of(&level, BOT_PERFORMER),
          stamper = means_of(&level, BOT_STAMPER);
    assert_between(balanced.clusters, 500, 750);
    assert_between(performer.clusters, 100, 300);
    assert_true(100 * performer.others / (performer.right + performer.others) >
                100 * balanced.others / (balanced.right + balanced.others));
    assert_true(stamper.right * 4 < performer.right);
    assert_true(stamper.binned > 3 * balanced.binned);
    level_free(&level);
}

static void a_file_known_to_serve_nobody_slows_the_hands(void **state)
{
    (void)state;
    int gathered[2] = {0};
    for (int known = 0; known < 2; known++) {
        for (uint64_t seed = 1; seed <= SEEDS; seed++) {
            Desk *desk = desk_open_on((LevelText){.more = "[file lantern]\nname = \"Third Lantern\"\n"}, seed);
            Bot bot;
            desk->day.file = 1;
            desk->day.office.known = (uint32_t)known << 1;
            bot_start(&bot, BOT_BALANCED, &desk->day);
            bot_play(&bot, &desk->day);
            gathered[known] += figures(desk, 1)->gathered_clusters;
            desk_close(desk);
        }
    }
    assert_between(100 * gathered[1] / gathered[0], 70, 97);
}

/* ---- what they argue ---- */

/* All lines of the level's own [expect], over the seeds that `mdr argue` takes by itself. */
static void the_ordinary_week_carries_its_claim(void **state)
{
    (void)state;
    static Outcome outcomes[BOT_COUNT];
    const Outcome *seen[BOT_COUNT];
    Level level = {0};
    Tally tallies[LEVEL_EXPECTS_MAX];
    read_shipped("ordinary-week", &level);
    assert_true(level.expect_count >= 15);
    for (int i = 0; i < level.expect_count; i++)
        tallies[i] = tally_start(&level.expects[i]);
    for (uint64_t seed = 1; seed <= ARGUED_SEEDS; seed++) {
        for (int kind = 0; kind < BOT_COUNT; kind++) {
            bool floor = kind == BOT_REFORMER || kind == BOT_BALANCED;
            claim_play(&level, seed, (BotKind)kind, floor, &outcomes[kind]);
            seen[kind] = &outcomes[kind];
        }
        for (int i = 0; i < level.expect_count; i++)
            tally_add(&tallies[i], seen);
    }
    for (int i = 0; i < level.expect_count; i++) {
        Verdict verdict = tally_verdict(&tallies[i]);
        if (!verdict.holds)
            fail_msg("%s: held on %d of %d, %d against %d", level.expects[i].text, verdict.seeds_held, verdict.seeds,
                     (int)verdict.left, (int)verdict.right);
    }
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(care_beats_haste_where_the_mind_is_clear_and_haste_gains_where_it_is_not),
        cmocka_unit_test(a_bot_plays_to_the_end_and_the_same_way_twice),
        cmocka_unit_test(bots_give_no_order_that_a_player_could_not_give),
        cmocka_unit_test(two_bots_on_one_seed_meet_the_same_day),
        cmocka_unit_test(bots_play_whatever_a_level_holds),
        cmocka_unit_test(each_bot_keeps_to_what_it_is),
        cmocka_unit_test(the_same_week_at_forty_fifty_five_and_seventy_hours),
        cmocka_unit_test(the_hands_are_as_good_as_the_care_they_take),
        cmocka_unit_test(a_file_known_to_serve_nobody_slows_the_hands),
        cmocka_unit_test(the_ordinary_week_carries_its_claim),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
