/* test_ghosts.c - the same day by others: hands fitted to a player's, ghosts, colleagues and days played again come out the same however
 * their counting is cut into slices, and no slice takes more than it was given. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "between.h"
#include "desk.h"
#include "work/again.h"
#include "work/claim.h"
#include "work/floor.h"
#include "work/ghosts.h"
#include "work/hours.h"

enum { ENOUGH = 1000000 };

typedef struct Table {
    Level level;
    Sitting sitting;
    Ghosts ghosts;
    FloorCount floor;
    Again again;
    Hours hours;
    Day day;
} Table;

static Table *table_with(const char *rows, const char *more)
{
    Table *table = calloc(1, sizeof *table);
    assert_non_null(table);
    read_level((LevelText){.day = "days = 2\n", .rows = rows, .more = more}, &table->level);
    return table;
}

static const char *const some_rows = "09:40-10:40 pings quill rate=8/hour\n11:00 meeting quill \"Alignment\" for=30m note-would-do\n";


static void clear(Table *table)
{
    level_free(&table->level);
    free(table);
}

/* ---- hands ---- */

/* The usual hands put 200 of 250 where they belong in 100 minutes, you 150 of 180: theirs is 1.333 times your pace, a third more of the
 * difference makes 1.444, and 1.4 is the most. Wrong: you 166 of 1000, they 200, so 0.83. */
static void hands_are_fitted_by_pace_and_by_what_went_wrong(void **state)
{
    (void)state;
    Fitted fitted = fitted_to(&(Sharp){100, 150, 30}, &(Sharp){100, 200, 50});
    assert_true(fitted.known);
    assert_int_equal(fitted.skill.time, 1400);
    assert_true(fitted.time_held);
    assert_int_equal(fitted.skill.slips, 830);
    assert_false(fitted.slips_held);
    assert_int_equal(sharp_pace(&fitted.you), 90);
    assert_int_equal(sharp_pace(&fitted.usual), 120);
    assert_int_equal(sharp_wrong(&fitted.you), 16);
    fitted = fitted_to(&(Sharp){50, 110, 10}, &(Sharp){100, 200, 50}); /* 0.909: 1 - 0.091 x 4 / 3 = 0.879 */
    assert_int_equal(fitted.skill.time, 879);
    assert_int_equal(fitted.skill.slips, 700); /* 83 of 1000 against 200 */
    assert_true(fitted.slips_held);
}

static void hands_of_whom_nothing_is_known_are_the_usual_ones(void **state)
{
    (void)state;
    static const Sharp none[] = {{0, 0, 0}, {FITTED_MINUTES - 1, 100, 1}};
    for (int i = 0; i < COUNT_OF(none); i++) {
        Fitted fitted = fitted_to(&none[i], &(Sharp){100, 200, 50});
        assert_false(fitted.known);
        assert_int_equal(fitted.skill.time, SKILL_USUAL);
        assert_int_equal(fitted.skill.slips, SKILL_USUAL);
    }
    Fitted idle = fitted_to(&(Sharp){100, 0, 0}, &(Sharp){100, 200, 50});
    assert_int_equal(idle.skill.time, FITTED_MOST);
    assert_int_equal(fitted_to(&(Sharp){1000000, 1, 0}, &(Sharp){15, 1000000, 50}).skill.time, FITTED_MOST);
}

static uint64_t hash_of(Table *table, Skill skill)
{
    day_start(&table->sitting.day, &table->level, SEED);
    bot_start(&table->sitting.bot, BOT_BALANCED, &table->sitting.day);
    if (skill.time != 0)
        table->sitting.bot.skill = skill;
    bot_play(&table->sitting.bot, &table->sitting.day);
    return day_hash(&table->sitting.day);
}

static void usual_skill_changes_nothing_and_any_other_does(void **state)
{
    (void)state;
    Table *table = table_with(some_rows, "");
    uint64_t plain = hash_of(table, (Skill){0, 0});
    assert_true(plain == hash_of(table, (Skill){SKILL_USUAL, SKILL_USUAL}));
    assert_true(plain != hash_of(table, (Skill){900, SKILL_USUAL}));
    assert_true(plain != hash_of(table, (Skill){SKILL_USUAL, 1400}));
    clear(table);
}

/* Over some seeds, so that no luck of one day speaks. */
static Sharp sharp_of(Table *table, const Level *level, Skill skill)
{
    Sharp sum = {0};
    for (uint64_t seed = 1; seed <= 8; seed++) {
        day_start(&table->sitting.day, level, seed);
        bot_start(&table->sitting.bot, BOT_BALANCED, &table->sitting.day);
        table->sitting.bot.skill = skill;
        bot_play(&table->sitting.bot, &table->sitting.day);
        const Sharp *one = &table->sitting.day.ledger.sharp;
        sum.minutes += one->minutes;
        sum.right += one->right;
        sum.wrong += one->wrong;
    }
    return sum;
}

static void hands_so_quick_are_found_to_be_so_quick(void **state)
{
    (void)state;
    static const char *const names[] = {"ordinary-week", "1-orientation"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        Table *table = calloc(1, sizeof *table);
        assert_non_null(table);
        read_shipped(names[i], &table->level);
        Sharp usual = sharp_of(table, &table->level, (Skill){SKILL_USUAL, SKILL_USUAL});
        for (int16_t time = 750; time <= 1350; time = (int16_t)(time + 150)) {
            Sharp sharp = sharp_of(table, &table->level, (Skill){time, SKILL_USUAL});
            int found = fitted_to(&sharp, &usual).skill.time;
            if (abs(found - time) > 60)
                fail_msg("%s: hands of %d are taken for %d", names[i], time, found);
        }
        clear(table);
    }
}

/* ---- ghosts ---- */

static int count_ghosts(Table *table, int day, const Sharp *you, int slice)
{
    int steps = 0;
    ghosts_start(&table->ghosts, &table->level, SEED, day, you);
    while (!ghosts_done(&table->ghosts)) {
        int took = ghosts_on(&table->ghosts, &table->sitting, slice);
        assert_between(took, 1, slice);
        steps += took;
    }
    return steps;
}

static void ghosts_with_usual_hands_are_the_bots_of_the_argument(void **state)
{
    (void)state;
    Table *table = table_with(some_rows, "");
    count_ghosts(table, 1, &(Sharp){0}, ENOUGH);
    for (int i = 0; i < GHOST_COUNT; i++) {
        static Outcome outcome;
        claim_play(&table->level, SEED, ghost_bot((GhostId)i), false, &outcome);
        assert_int_equal(table->ghosts.ghosts[i].busyness, outcome.measures[0][MEASURE_BUSYNESS]);
        assert_int_equal(table->ghosts.ghosts[i].progress, outcome.measures[0][MEASURE_PROGRESS]);
        const Strip *strip = &table->ghosts.ghosts[i].strip;
        Day day;
        Bot bot;
        day_start_desk(&day, &table->level, SEED);
        bot_start(&bot, ghost_bot((GhostId)i), &day);
        bot_play(&bot, &day);
        assert_int_equal(strip->progress + strip->after_progress, day.ledger.days[0].progress);
    }
    clear(table);
}

static void ghosts_are_the_same_however_they_are_cut(void **state)
{
    (void)state;
    static const int slices[] = {1, 7, 400};
    static const Sharp you = {100, 100, 10};
    Table *whole = table_with(some_rows, ""), *cut = table_with(some_rows, "");
    int steps = count_ghosts(whole, 2, &you, ENOUGH);
    assert_true(whole->ghosts.fitted.known);
    for (int i = 0; i < COUNT_OF(slices); i++) {
        assert_int_equal(count_ghosts(cut, 2, &you, slices[i]), steps);
        assert_memory_equal(cut->ghosts.ghosts, whole->ghosts.ghosts, sizeof whole->ghosts.ghosts);
        assert_int_equal(cut->ghosts.fitted.skill.time, whole->ghosts.fitted.skill.time);
    }
    count_ghosts(cut, 2, &(Sharp){0}, ENOUGH); /* usual hands come to something else */
    for (int i = 0; i < GHOST_COUNT; i++) {
        assert_int_equal(whole->ghosts.ghosts[i].strip.day, 2);
        assert_memory_not_equal(&cut->ghosts.ghosts[i].strip, &whole->ghosts.ghosts[i].strip, sizeof(Strip));
    }
    clear(whole);
    clear(cut);
}

/* ---- the floor ---- */

static void the_floor_in_slices_is_the_floor(void **state)
{
    (void)state;
    Table *table = table_with("09:40 meeting quill \"Status\" for=1h note-would-do\n13:00 meeting quill \"Status\" for=1h note-would-do\n",
                              "[rule notes]\nname = \"Notes\"\ndoes = notes-for-status\n[rule hire]\nname = \"Hire\"\ndoes = hire\n");
    int unruled[LEVEL_DAYS_MAX], ruled[LEVEL_DAYS_MAX];
    day_start(&table->day, &table->level, SEED);
    for (int rules = 0; rules <= table->level.rule_count; rules++) {
        for (int i = 0; i < rules; i++) {
            table->day.office.rules |= 1u << i;
            table->day.office.rule_day[i] = (uint8_t)(i + 1);
        }
        floor_unruled(&table->level, SEED, unruled);
        floor_progress(&table->day, NULL, ruled);
        floor_count_start(&table->floor, &table->day, 2);
        while (!floor_count_done(&table->floor, &table->day))
            assert_between(floor_count_on(&table->floor, &table->day, &table->sitting, 11), 1, 11);
        assert_memory_equal(table->floor.without, unruled, 2 * sizeof unruled[0]);
        assert_memory_equal(table->floor.with, ruled, 2 * sizeof ruled[0]);
    }
    assert_true(ruled[1] > unruled[1]);
    clear(table);
}

/* ---- the other way ---- */

static void play_day(Table *table, BotKind kind, int day)
{
    day_start(&table->sitting.day, &table->level, SEED);
    bot_start(&table->sitting.bot, kind, &table->sitting.day);
    sitting_play(&table->sitting, day_is_over_by(day), INT32_MAX);
    table->day = table->sitting.day;
}

static Policy read_habits(const Table *table)
{
    const Day *day = &table->day;
    return habits_of(&table->level, &day->ledger.strip, &day->ledger.days[day->ledger.strip.day - 1], &day->office);
}

static void habits_are_read_off_a_day(void **state)
{
    (void)state;
    Table *table = table_with(some_rows, "");
    play_day(table, BOT_PERFORMER, 1);
    Policy habits = read_habits(table);
    assert_int_equal(habits.pings, PINGS_NOW);
    assert_int_equal(habits.status, MEETINGS_JOIN);
    assert_true(habits.jiggle_every > 0);
    assert_true(habits_already(&habits, OTHERWISE_NOTHING));
    assert_false(habits_already(&habits, OTHERWISE_SILENT));
    assert_false(habits_already(&habits, OTHERWISE_NOTES));
    play_day(table, BOT_BALANCED, 1);
    habits = read_habits(table);
    assert_int_equal(habits.pings, PINGS_BATCH);
    assert_int_equal(habits.status, MEETINGS_NOTE);
    assert_int_equal(habits.jiggle_every, 0);
    assert_true(habits_already(&habits, OTHERWISE_NOTES));
    play_day(table, BOT_HERMIT, 1);
    habits = read_habits(table);
    assert_int_equal(habits.pings, PINGS_LIE);
    assert_int_equal(habits.status, MEETINGS_DECLINE);
    clear(table);
}

static int minutes_of(const Strip *strip, Account account)
{
    int minutes = 0;
    for (int i = 0; i < strip->count; i++)
        minutes += strip->minutes[i].account == account;
    return minutes;
}

static void play_again(Table *table, const Day *morning, Otherwise other, int slice)
{
    Policy habits = *policy_of(BOT_AGREEABLE);
    again_start(&table->again, &table->sitting, morning, habits, other, (Skill){SKILL_USUAL, SKILL_USUAL});
    while (!table->again.over)
        assert_between(again_on(&table->again, &table->sitting, INT32_MAX, slice), 0, slice);
}

static void a_day_again_begins_in_its_own_morning_and_ends_with_it(void **state)
{
    (void)state;
    Table *table = table_with(some_rows, "");
    play_day(table, BOT_AGREEABLE, 1);
    const Day morning = table->day; /* of day 2 */
    play_again(table, &morning, OTHERWISE_NOTHING, 5);
    Again slow = table->again;
    play_again(table, &morning, OTHERWISE_NOTHING, ENOUGH);
    assert_int_equal(slow.strip.day, 2);
    assert_int_equal(slow.progress, table->again.progress);
    assert_memory_equal(&slow.strip, &table->again.strip, sizeof slow.strip);
    assert_int_equal(slow.progress, slow.strip.progress + slow.strip.after_progress);
    assert_int_equal(minutes_of(&slow.strip, ACCOUNT_MEETINGS), 30);
    play_again(table, &morning, OTHERWISE_NOTES, ENOUGH);
    assert_int_equal(minutes_of(&table->again.strip, ACCOUNT_MEETINGS), 0);
    assert_int_equal(minutes_of(&table->again.strip, ACCOUNT_NOTES), 10);
    play_again(table, &morning, OTHERWISE_SILENT, ENOUGH);
    assert_int_equal(minutes_of(&table->again.strip, ACCOUNT_PINGS), 0);
    clear(table);
}

static void a_day_again_is_shown_as_far_as_it_is_played(void **state)
{
    (void)state;
    Table *table = table_with(some_rows, "");
    play_day(table, BOT_AGREEABLE, 1);
    const Day morning = table->day; /* with yesterday's strip */
    again_start(&table->again, &table->sitting, &morning, *policy_of(BOT_AGREEABLE), OTHERWISE_PROMPT, (Skill){SKILL_USUAL, SKILL_USUAL});
    again_on(&table->again, &table->sitting, INT32_MAX, 1);
    assert_true(table->again.strip.count < 2);
    again_on(&table->again, &table->sitting, beat_at(2, 12 * 60), ENOUGH);
    assert_false(table->again.over);
    assert_int_equal(table->again.strip.count, 12 * 60 - table->again.strip.start);
    clear(table);
}

/* ---- the same weeks at other hours ---- */

static Table *weeks_of(const char *days, const char *evening)
{
    Table *table = calloc(1, sizeof *table);
    assert_non_null(table);
    read_level((LevelText){.day = days, .rows = evening, .more = "[constants]\nevening-minutes = 360\n"}, &table->level);
    return table;
}

static const char one_message[] = "17:30 ping quill \"Saw this?\" evening\n";

static void other_hours_are_counted_alike_however_they_are_cut(void **state)
{
    (void)state;
    static const int slices[] = {ENOUGH, 1, 777};
    Hours first = {0};
    for (int i = 0; i < COUNT_OF(slices); i++) {
        Table *table = weeks_of("days = 5", one_message);
        Hours *hours = &table->hours;
        hours_start(hours, &table->level, 3, policy_of(BOT_BALANCED));
        for (int turns = 0; !hours_done(hours); turns++) {
            assert_true(hours_on(hours, &table->sitting, (Skill){SKILL_USUAL, SKILL_USUAL}, slices[i]) <= slices[i]);
            if (turns == 3) { /* somebody else had the sitting */
                memset(&table->sitting, 0, sizeof table->sitting);
                hours_interrupted(hours);
            }
        }
        assert_int_equal(hours->runs, HOURS_COUNT);
        if (i == 0)
            first = *hours;
        assert_memory_equal(hours->weeks, first.weeks, sizeof first.weeks);
        clear(table);
    }
    assert_int_equal(worked_hours(&first.weeks[HOURS_HOME][HOURS_FIRST_WEEK]), 40);
    assert_int_equal(worked_hours(&first.weeks[HOURS_LONGER][HOURS_FIRST_WEEK]), 55);
    assert_int_equal(worked_hours(&first.weeks[HOURS_LONGEST][HOURS_FIRST_WEEK]), 70);
    assert_int_equal(first.weeks[HOURS_HOME][HOURS_FOURTH_WEEK].minutes, 0);
    for (int i = 1; i < HOURS_COUNT; i++) /* and hour for hour the longer the less */
        assert_true(worked_an_hour(&first.weeks[i][HOURS_FIRST_WEEK]) < worked_an_hour(&first.weeks[i - 1][HOURS_FIRST_WEEK]));
}

/* They are the bots of those hours, where the habits are balanced's. */
static void the_weeks_are_those_of_who_goes_home_and_who_stays(void **state)
{
    (void)state;
    static const BotKind bots[HOURS_COUNT] = {BOT_BALANCED, BOT_STAYER, BOT_RESIDENT};
    Table *table = weeks_of("days = 20", one_message);
    hours_start(&table->hours, &table->level, 4, policy_of(BOT_BALANCED));
    hours_on(&table->hours, &table->sitting, (Skill){SKILL_USUAL, SKILL_USUAL}, ENOUGH);
    assert_true(hours_done(&table->hours));
    for (int i = 0; i < HOURS_COUNT; i++) {
        int weeks[HOURS_WEEK_COUNT] = {0};
        day_start(&table->sitting.day, &table->level, 4);
        bot_start(&table->sitting.bot, bots[i], &table->sitting.day);
        bot_play(&table->sitting.bot, &table->sitting.day);
        for (int day = 0; day < 20; day++)
            weeks[day / 15] += day < 5 || day >= 15 ? table->sitting.day.ledger.days[day].progress : 0;
        assert_int_equal(table->hours.weeks[i][HOURS_FIRST_WEEK].progress, weeks[0]);
        assert_int_equal(table->hours.weeks[i][HOURS_FOURTH_WEEK].progress, weeks[1]);
    }
    clear(table);
}

static void they_are_told_of_weeks_with_evenings_alone(void **state)
{
    (void)state;
    static const struct {
        const char *days, *rows;
        bool told;
    } cases[] = {{"days = 5", one_message, true}, {"days = 4", one_message, false}, {"days = 20", "10:00 ping quill \"Hm?\"\n", false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Table *table = weeks_of(cases[i].days, cases[i].rows);
        hours_start(&table->hours, &table->level, 3, policy_of(BOT_BALANCED));
        assert_int_equal(hours_told(&table->level), cases[i].told);
        assert_int_equal(hours_done(&table->hours), !cases[i].told);
        clear(table);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_hours_are_counted_alike_however_they_are_cut),
        cmocka_unit_test(the_weeks_are_those_of_who_goes_home_and_who_stays),
        cmocka_unit_test(they_are_told_of_weeks_with_evenings_alone),
        cmocka_unit_test(hands_are_fitted_by_pace_and_by_what_went_wrong),
        cmocka_unit_test(hands_of_whom_nothing_is_known_are_the_usual_ones),
        cmocka_unit_test(usual_skill_changes_nothing_and_any_other_does),
        cmocka_unit_test(hands_so_quick_are_found_to_be_so_quick),
        cmocka_unit_test(ghosts_with_usual_hands_are_the_bots_of_the_argument),
        cmocka_unit_test(ghosts_are_the_same_however_they_are_cut),
        cmocka_unit_test(the_floor_in_slices_is_the_floor),
        cmocka_unit_test(habits_are_read_off_a_day),
        cmocka_unit_test(a_day_again_begins_in_its_own_morning_and_ends_with_it),
        cmocka_unit_test(a_day_again_is_shown_as_far_as_it_is_played),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
