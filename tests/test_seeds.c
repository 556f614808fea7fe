/* test_seeds.c - what `mdr argue` adds up is the same on any number of threads, and when none can be started. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <pthread.h>
#include <string.h>

#include "between.h"
#include "desk.h"
#include "mdr/seeds.h"

enum { FIRST = 3, LAST = 14, BOTS = 1u << BOT_PERFORMER | 1u << BOT_HERMIT };

typedef struct Heard {
    int count;
    int64_t seeds[LAST - FIRST + 1];
    int progress[LAST - FIRST + 1][BOT_COUNT]; /* -1: did not play */
} Heard;

/* How many threads can still be started. */
static int startable;
static int started;

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared);

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared)
{
    if (started == startable)
        return 11;
    started++;
    return __real_pthread_create(thread, how, run, shared);
}

static void hear(int64_t seed, const Outcome *const outcomes[BOT_COUNT], void *owner)
{
    Heard *heard = owner;
    heard->seeds[heard->count] = seed;
    for (int i = 0; i < BOT_COUNT; i++)
        heard->progress[heard->count][i] = outcomes[i] ? outcomes[i]->measures[0][MEASURE_PROGRESS] : -1;
    heard->count++;
}

static Heard play(int threads, int can_be_started)
{
    Level level = {0};
    Heard heard = {0};
    read_level((LevelText){.day = "days = 1", .rows = "10:00 perk melon-bar for=10m", .more = ""}, &level);
    startable = can_be_started;
    started = 0;
    seeds_play(&(Seeds){.level = &level, .first = FIRST, .last = LAST, .bots = BOTS}, threads, hear, &heard);
    level_free(&level);
    return heard;
}

static void seeds_are_handed_over_in_order_each_with_the_bots_asked_for(void **state)
{
    (void)state;
    Heard heard = play(4, THREADS_MAX);
    assert_int_equal(started, 3);
    assert_int_equal(heard.count, LAST - FIRST + 1);
    for (int i = 0; i < heard.count; i++) {
        assert_int_equal(heard.seeds[i], FIRST + i);
        for (int bot = 0; bot < BOT_COUNT; bot++)
            assert_int_equal(heard.progress[i][bot] >= 0, BOTS >> bot & 1u);
    }
}

static void all_is_the_same_on_any_number_of_threads(void **state)
{
    (void)state;
    static const int threads[] = {2, 3, 7, 1000};
    Heard alone = play(1, THREADS_MAX);
    for (int i = 0; i < COUNT_OF(threads); i++) {
        Heard heard = play(threads[i], THREADS_MAX);
        assert_memory_equal(&heard, &alone, sizeof heard);
    }
}

static void threads_that_cannot_be_started_are_done_without(void **state)
{
    (void)state;
    Heard alone = play(1, 0);
    for (int can = 0; can < 3; can++) {
        Heard heard = play(6, can);
        assert_int_equal(started, can);
        assert_memory_equal(&heard, &alone, sizeof heard);
    }
}

static void no_more_threads_are_started_than_there_are_seeds_or_than_the_limit(void **state)
{
    (void)state;
    play(1000, 1000);
    assert_int_equal(started, LAST - FIRST);
    assert_between(seeds_threads(), 1, THREADS_MAX);
}

static void the_levels_own_seed_is_played_after_the_others(void **state)
{
    (void)state;
    Level level = {0};
    Heard heard = {0};
    Seeds seeds = {.level = &level, .first = 3, .last = 5, .bots = BOTS, .own = true};
    read_level((LevelText){.day = "days = 1\nseed = 1847", .rows = "10:00 perk melon-bar for=10m", .more = ""}, &level);
    assert_int_equal(seeds_count(&seeds), 4);
    startable = THREADS_MAX;
    seeds_play(&seeds, 3, hear, &heard);
    assert_int_equal(heard.count, 4);
    assert_int_equal(heard.seeds[0], 3);
    assert_int_equal(heard.seeds[2], 5);
    assert_int_equal(heard.seeds[3], 1847);
    Outcome alone;
    claim_play(&level, 1847, BOT_HERMIT, false, &alone);
    assert_int_equal(heard.progress[3][BOT_HERMIT], alone.measures[0][MEASURE_PROGRESS]);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seeds_are_handed_over_in_order_each_with_the_bots_asked_for),
        cmocka_unit_test(all_is_the_same_on_any_number_of_threads),
        cmocka_unit_test(the_levels_own_seed_is_played_after_the_others),
        cmocka_unit_test(threads_that_cannot_be_started_are_done_without),
        cmocka_unit_test(no_more_threads_are_started_than_there_are_seeds_or_than_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
