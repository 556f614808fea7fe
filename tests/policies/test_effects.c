/* test_effects.c - the signs of what each choice does: the rows of game/work/EFFECTS.md whose sign is as wanted are played again in a
 * small form, and must lie within a range; one that does not is named. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "search/effects.h"
#include "search/traits.h"
#include "shipped.h"

enum { SEEDS_FROM = 301, SEEDS = 12, THREADS = 4 };

typedef enum Which { OF_PROGRESS, OF_BUSYNESS } Which;

/* Of an option against another, by their words; the range in tenths of a per cent. */
typedef struct Wanted {
    const char *trait, *option, *other;
    BotKind around;
    BotKind hands;
    Which which;
    int least, most;
} Wanted;

static const Wanted wanted[] = {
    {"pings", "now", "batch", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -500, -100},
    {"pings", "now", "batch", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -500, -100},
    {"pings", "now", "batch", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, 200, 1000},
    {"pings", "mute", "batch", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -500, -50},
    {"batches", "12", "3 a day", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -30},
    {"batches", "none", "3 a day", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -300, -50},
    {"batches", "none", "3 a day", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -30},
    {"manner where it decides", "speak", "quiet", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, 5, 80},
    {"manner in status", "speak", "quiet", BOT_PERFORMER, BOT_BALANCED, OF_PROGRESS, -250, -30},
    {"reports with a reader", "write", "leave", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, 10, 120},
    {"reports with a reader", "write", "leave", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, 10, 200},
    {"tool", "ignore", "refuse", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -30},
    {"tool", "ignore", "refuse", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -150, 0},
    {"bins open", "3", "up to 5", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, 5, 120},
    {"what decides", "decline", "join", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -400, -50},
    {"what decides", "decline", "join", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -400, -50},
    {"status meetings", "join", "note", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -400, -100},
    {"status meetings", "join", "note", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, 300, 1000},
    {"status meetings", "decline", "note", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -30},
    {"status meetings", "decline", "note", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -150, -30},
    {"reports without", "write", "leave", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -20},
    {"tool", "layer", "refuse", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -250, -50},
    {"tool", "replace", "refuse", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, 30, 200},
    {"tool", "replace", "refuse", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -20, 200},
    {"jiggle", "every 10", "never", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -400, -100},
    {"jiggle", "every 10", "never", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, 50, 500},
    {"jiggle", "without end", "never", BOT_PERFORMER, BOT_BALANCED, OF_BUSYNESS, -100, 100},
    {"evening replies", "all", "none", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -350, -50},
    {"evening replies", "all", "none", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, 100, 500},
    {"stays", "3 hours", "home at five", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, 120, 350},
    {"stays", "3 hours", "home at five", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, 0, 0},
    {"hands", "in haste", "with care", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -150, -30},
    {"hands", "in haste", "with care", BOT_BALANCED, BOT_NEWCOMER_BALANCED, OF_PROGRESS, -150, -30},
    {"hands", "in haste", "with care", BOT_PERFORMER, BOT_BALANCED, OF_PROGRESS, 50, 300},
    {"bins open", "1", "3", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -200, -30},
    {"puts off reports", "to the last minute", "no", BOT_BALANCED, BOT_BALANCED, OF_BUSYNESS, -50, 5},
    {"puts off the tray", "to the last minute", "no", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -200, 10},
    {"puts off the tool", "to the last minute", "no", BOT_BALANCED, BOT_BALANCED, OF_PROGRESS, -200, 0},
};

static Level ordinary_week(void)
{
    Level level = {0};
    read_shipped("ordinary-week", &level);
    return level;
}

static Course opened(const Level *level)
{
    Course course;
    assert_true(course_open(level, SEEDS_FROM, SEEDS_FROM + SEEDS - 1, THREADS, &course));
    return course;
}

static int option_of(int trait, const char *words)
{
    for (int i = 0; i < traits[trait].option_count; i++) {
        if (text_is(text_of(words), traits[trait].options[i].words))
            return i;
    }
    fail_msg("%s has no option %s", traits[trait].words, words);
    return 0;
}

static bool holds(const Course *course, const Wanted *row)
{
    int trait = trait_find(text_of(row->trait));
    assert_true(trait >= 0);
    Context context;
    context_of_one(&context, "", policy_of(row->around), row->hands, SEEDS);
    Effect effect = effect_against(course, &context, trait, option_of(trait, row->option), option_of(trait, row->other));
    int found = row->which == OF_PROGRESS ? effect.progress : effect.busyness;
    if (found >= row->least && found <= row->most)
        return true;
    print_error("%s: %s, not %s: %d in a thousand, wanted %d to %d\n", row->trait, row->option, row->other, found, row->least, row->most);
    return false;
}

static void every_choice_has_the_sign_that_its_source_gives(void **state)
{
    (void)state;
    Level level = ordinary_week();
    Course course = opened(&level);
    int wrong = 0;
    for (int i = 0; i < COUNT_OF(wanted); i++)
        wrong += !holds(&course, &wanted[i]);
    assert_int_equal(wrong, 0);
    course_close(&course);
    level_free(&level);
}

static void no_policy_that_the_old_tricks_made_leads_both(void **state)
{
    (void)state;
    Level level = ordinary_week();
    Course course = opened(&level);
    Policy policy = *policy_of(BOT_BALANCED);
    policy.status = MEETINGS_DECLINE;
    policy.read = policy.unread = REPORTS_LEAVE;
    policy.jiggle_every = 1;
    policy.jiggle_from = 360;
    policy.stays = 180;
    policy.last_tray = policy.last_tool = 1;
    Trial trial = {.policy = policy, .hands = BOT_BALANCED};
    trials_play(&course, SEEDS, &trial, 1);
    assert_int_equal(trial.score.both, 0);
    course_close(&course);
    level_free(&level);
}

static void a_policy_changed_differs_and_only_in_what_is_tried(void **state)
{
    (void)state;
    Rng rng = rng_stream(7, 7, 7);
    for (int i = 0; i < 200; i++) {
        Policy drawn = policy_drawn(&rng), other = policy_drawn(&rng);
        Policy changed = policy_changed(&drawn, &rng), both = policy_of_both(&drawn, &other, &rng);
        int changes = 0;
        for (int trait = 0; trait < trait_count; trait++) {
            int value = trait_value(&both, trait);
            assert_true(value == trait_value(&drawn, trait) || value == trait_value(&other, trait));
            changes += trait_value(&changed, trait) != trait_value(&drawn, trait);
        }
        assert_true(changes <= 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_choice_has_the_sign_that_its_source_gives),
        cmocka_unit_test(no_policy_that_the_old_tricks_made_leads_both),
        cmocka_unit_test(a_policy_changed_differs_and_only_in_what_is_tried),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
