/* test_search.c - what the search finds is the same on any number of threads, lies apart from what it climbed on, and is said in one
 * sentence first. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <pthread.h>
#include <string.h>

#include "between.h"
#include "desk.h"
#include "search/report.h"
#include "search/traits.h"

enum { POLICIES = 450 };

/* How many threads can still be started. */
static int startable;
static int started;

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared);

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *shared)
{
    if (startable == 0)
        return 11;
    startable--;
    started++;
    return __real_pthread_create(thread, how, run, shared);
}

static void short_day(Level *level)
{
    read_level((LevelText){.day = "days = 1\nshift = 09:00-10:00",
                           .file = "numbers = 24x12\nclusters = 20/day",
                           .rows = "09:00-10:00 pings any rate=12/hour needs=50%\n09:30 meeting quill \"Status\" for=10m note-would-do"},
               level);
}

static Search short_search(const Level *level)
{
    return (Search){.level = level, .policies = POLICIES, .climb_from = 11, .climb_to = 12, .seed_from = 1, .seed_to = 3, .chance = 1,
                    .effects = true, .only = trait_find(text_of("stays")), .threads = 1};
}

/* All that is said, both ways. */
static Buffer said_of(const Search *search, int can_be_started)
{
    Found found;
    Buffer said = {0};
    startable = can_be_started;
    started = 0;
    assert_true(search_policies(search, &found));
    report_text(search, &found, "short.level", &said);
    report_json(search, &found, "short.level", &said);
    assert_false(said.failed);
    return said;
}

static void all_is_the_same_on_any_number_of_threads(void **state)
{
    (void)state;
    static const struct {
        int threads, can_be_started;
    } rows[] = {{2, INT16_MAX}, {3, INT16_MAX}, {7, 3}, {7, 0}};
    Level level = {0};
    short_day(&level);
    Search search = short_search(&level);
    search.effects = false;
    Buffer alone = said_of(&search, INT16_MAX);
    assert_int_equal(started, 0);
    for (int i = 0; i < COUNT_OF(rows); i++) {
        search.threads = rows[i].threads;
        Buffer said = said_of(&search, rows[i].can_be_started);
        assert_int_equal(started > 0, rows[i].can_be_started > 0);
        assert_string_equal(said.data, alone.data);
        buffer_free(&said);
    }
    buffer_free(&alone);
    level_free(&level);
}

static void another_chance_is_another_search(void **state)
{
    (void)state;
    Level level = {0};
    short_day(&level);
    Search search = short_search(&level);
    search.effects = false;
    search.policies = 40;
    Buffer one = said_of(&search, 0);
    search.chance = 2;
    Buffer other = said_of(&search, 0);
    assert_string_not_equal(one.data, other.data);
    buffer_free(&other);
    buffer_free(&one);
    level_free(&level);
}

static void a_newcomer_s_hands_are_those_of_all(void **state)
{
    (void)state;
    Level level = {0};
    Found found;
    short_day(&level);
    Search search = short_search(&level);
    search.effects = false;
    search.newcomer = true;
    search.policies = 40;
    assert_true(search_policies(&search, &found));
    for (int i = 0; i < SEARCH_NAMED; i++)
        assert_int_equal(found.named[i].hands, BOT_NEWCOMER_BALANCED);
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        assert_int_equal(found.best[goal].hands, BOT_NEWCOMER_BALANCED);
    level_free(&level);
}

/* ---- what is found ---- */

/* One search, which several tests look at. */
typedef struct Searched {
    Level level;
    Search search;
    Found found;
    int heard, of; /* policies */
} Searched;

static void hear(const char *what, int done, int of, const void *owner)
{
    Searched *searched = *(Searched *const *)owner;
    assert_true(done <= of);
    if (text_is(text_of(what), "policies")) {
        assert_true(done > searched->heard);
        searched->heard = done;
        searched->of = of;
    }
}

static int search_once(void **state)
{
    Searched *searched = calloc(1, sizeof *searched);
    *state = searched;
    if (searched == NULL)
        return 1;
    short_day(&searched->level);
    searched->search = short_search(&searched->level);
    searched->search.hearer = (Hearer){hear, state};
    return !search_policies(&searched->search, &searched->found);
}

static int free_search(void **state)
{
    Searched *searched = *state;
    level_free(&searched->level);
    free(searched);
    return 0;
}

static void nothing_on_the_front_has_less_of_both_than_another(void **state)
{
    const Searched *searched = *state;
    const Found *found = &searched->found;
    assert_between(found->front_count, 2, found->examined);
    for (int i = 1; i < found->front_count; i++) {
        assert_true(found->front[i].score.progress < found->front[i - 1].score.progress);
        assert_true(found->front[i].score.busyness > found->front[i - 1].score.busyness);
    }
}

static void all_is_shown_on_the_seeds_asked_for_and_none_of_those_climbed_on(void **state)
{
    const Searched *searched = *state;
    const Search *search = &searched->search;
    Course course;
    assert_true(course_open(search->level, search->seed_from, search->seed_to, 1, &course));
    for (int goal = 0; goal < GOAL_COUNT; goal++) {
        Trial again = {.policy = searched->found.best[goal].policy, .hands = BOT_BALANCED};
        trials_play(&course, course.count, &again, 1);
        assert_int_equal(again.score.seeds, 3);
        assert_memory_equal(&again.score, &searched->found.best[goal].score, sizeof again.score);
    }
    course_close(&course);
}

static void those_that_go_home_at_five_do(void **state)
{
    const Searched *searched = *state;
    const Trial *best = searched->found.best;
    for (Goal goal = GOAL_HOME; goal <= GOAL_PLAIN; goal++) {
        assert_int_equal(best[goal].policy.stays, 0);
        assert_int_equal(best[goal].policy.replies, 0);
    }
    assert_true(best[GOAL_PROGRESS].policy.stays > 0);
    assert_true(best[GOAL_PROGRESS].score.progress > best[GOAL_HOME].score.progress);
}

static void how_far_it_is_rises_to_all_that_were_played(void **state)
{
    const Searched *searched = *state;
    assert_int_equal(searched->heard, searched->of);
    assert_int_equal(searched->heard, searched->found.played);
    assert_between(searched->heard, POLICIES * 9 / 10, POLICIES);
}

static void effects_are_those_of_the_habit_asked_for(void **state)
{
    const Searched *searched = *state;
    const EffectTable *effects = &searched->found.effects;
    assert_int_equal(effects->count, traits[searched->search.only].option_count - 1);
    for (int i = 0; i < effects->count; i++) {
        assert_int_equal(effects->rows[i].trait, searched->search.only);
        assert_true(effects->rows[i].effects[0].progress > 0); /* whoever stays gets more done that day */
    }
}

static void unless_asked_effects_are_those_of_all_habits_or_of_none(void **state)
{
    Found found;
    Search search = ((const Searched *)*state)->search;
    int options = 0;
    for (int i = 0; i < trait_count; i++)
        options += traits[i].option_count - 1;
    search.hearer = (Hearer){0};
    search.only = -1;
    search.policies = search.seed_to = 1;
    assert_true(search_policies(&search, &found));
    assert_int_equal(found.effects.count, options);
    search.effects = false;
    assert_true(search_policies(&search, &found));
    assert_int_equal(found.effects.count, 0);
}

/* ---- how it is said ---- */

static void the_first_sentence_says_whether_anybody_leads_both(void **state)
{
    (void)state;
    static const struct {
        int leading, most, seeds;
        const char *sentence;
    } rows[] = {
        {0, 0, 100,
         "x.level: nobody leads both ledgers: of the best 141 ways to play that were found, none got more done than the bot balanced and "
         "looked busier than the bot performer on any of 100 seeds."},
        {0, 5, 100,
         "x.level: hardly anybody leads both ledgers: of the best 141 ways to play that were found, none got more done than the bot balanced "
         "and looked busier than the bot performer on more than 5 % of seeds, the strongest on 5 of 100 seeds."},
        {43, 1, 1,
         "x.level: somebody leads both ledgers: of the best 141 ways to play that were found, 43 got more done than the bot balanced and "
         "looked busier than the bot performer on more than 5 % of seeds, the strongest on 1 of 1 seed."},
    };
    Level level = {.days = 1};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Search search = {.level = &level, .seed_from = 1, .seed_to = rows[i].seeds};
        Found found = {.examined = 141, .leading = rows[i].leading, .most = rows[i].most};
        Buffer said = {0};
        report_text(&search, &found, "x.level", &said);
        Text rest = buffer_view(&said), line;
        assert_true(text_next_line(&rest, &line));
        if (!text_is(line, rows[i].sentence))
            fail_msg("%s", said.data);
        buffer_free(&said);
    }
}

static void a_small_loss_has_its_sign_and_a_policy_keeps_to_its_lines(void **state)
{
    (void)state;
    Level level = {.days = 1};
    Search search = {.level = &level, .seed_to = 1, .effects = true};
    Found found = {.effects = {.contexts = 1, .count = 1, .words = {"balanced"}, .rows = {{0, 1, {{-4, 104}}}}}};
    Buffer said = {0};
    report_text(&search, &found, "x.level", &said);
    assert_non_null(strstr(said.data, "pings: now, not batch"));
    assert_non_null(strstr(said.data, "     -0.4    +10.4\n"));
    Text rest = buffer_view(&said), line;
    text_next_line(&rest, &line); /* the sentence */
    while (text_next_line(&rest, &line))
        assert_between(line.length, 0, 120);
    buffer_free(&said);
    report_json(&search, &found, "x.level", &said);
    assert_non_null(strstr(said.data, "{\"progress\":-0.4,\"busyness\":10.4}"));
    buffer_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_the_same_on_any_number_of_threads),
        cmocka_unit_test(another_chance_is_another_search),
        cmocka_unit_test(a_newcomer_s_hands_are_those_of_all),
        cmocka_unit_test(the_first_sentence_says_whether_anybody_leads_both),
        cmocka_unit_test(a_small_loss_has_its_sign_and_a_policy_keeps_to_its_lines),
    };
    const struct CMUnitTest found[] = {
        cmocka_unit_test(nothing_on_the_front_has_less_of_both_than_another),
        cmocka_unit_test(all_is_shown_on_the_seeds_asked_for_and_none_of_those_climbed_on),
        cmocka_unit_test(those_that_go_home_at_five_do),
        cmocka_unit_test(how_far_it_is_rises_to_all_that_were_played),
        cmocka_unit_test(effects_are_those_of_the_habit_asked_for),
        cmocka_unit_test(unless_asked_effects_are_those_of_all_habits_or_of_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) + cmocka_run_group_tests(found, search_once, free_search);
}
