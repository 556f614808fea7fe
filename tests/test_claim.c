/* test_claim.c - what an [expect] line asks of the outcomes: every operator, chain, factor, mean, day, share of seeds
 * and measure. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "between.h"
#include "desk.h"
#include "level/words.h"
#include "work/floor.h"
#include "work/tally.h"

/* A level with that one expectation. */
static void read_expect(const char *line, Level *level)
{
    char more[300];
    snprintf(more, sizeof more, "[rule notes]\nname = \"Notes\"\ndoes = notes-for-status\n[expect]\n%s\n", line);
    read_level((LevelText){.day = "days = 3", .rows = "10:00 perk melon-bar for=10m", .more = more}, level);
    assert_int_equal(level->expect_count, 1);
}

typedef struct Values {
    int performer, balanced, hermit;
} Values;

static void set(Outcome *outcome, Measure measure, int whole, int day_2)
{
    outcome->measures[0][measure] = whole;
    outcome->measures[2][measure] = day_2;
}

static Verdict judge_seeds(const char *line, Measure measure, const Values *seeds, int count)
{
    static Outcome performer, balanced, hermit;
    const Outcome *outcomes[BOT_COUNT] = {
        [BOT_PERFORMER] = &performer, [BOT_BALANCED] = &balanced, [BOT_HERMIT] = &hermit};
    Level level = {0};
    read_expect(line, &level);
    Tally tally = tally_start(&level.expects[0]);
    for (int i = 0; i < count; i++) {
        set(&performer, measure, seeds[i].performer, seeds[i].performer + 1000);
        set(&balanced, measure, seeds[i].balanced, seeds[i].balanced - 1000);
        set(&hermit, measure, seeds[i].hermit, seeds[i].hermit);
        tally_add(&tally, outcomes);
    }
    Verdict verdict = tally_verdict(&tally);
    level_free(&level);
    return verdict;
}

static void a_line_holds_on_a_seed_as_its_words_say(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        Values values;
        bool holds;
    } cases[] = {
        {"performer.sealed > balanced.sealed", {2, 1, 0}, true},
        {"performer.sealed > balanced.sealed", {1, 1, 0}, false},
        {"performer.sealed > balanced.sealed", {0, 1, 0}, false},
        {"performer.sealed >= balanced.sealed", {2, 1, 0}, true},
        {"performer.sealed >= balanced.sealed", {1, 1, 0}, true},
        {"performer.sealed >= balanced.sealed", {0, 1, 0}, false},
        {"performer.sealed < balanced.sealed", {2, 1, 0}, false},
        {"performer.sealed < balanced.sealed", {1, 1, 0}, false},
        {"performer.sealed < balanced.sealed", {0, 1, 0}, true},
        {"performer.sealed <= balanced.sealed", {2, 1, 0}, false},
        {"performer.sealed <= balanced.sealed", {1, 1, 0}, true},
        {"performer.sealed <= balanced.sealed", {0, 1, 0}, true},
        {"performer.sealed = balanced.sealed", {2, 1, 0}, false},
        {"performer.sealed = balanced.sealed", {1, 1, 0}, true},
        {"performer.sealed = balanced.sealed", {0, 1, 0}, false},
        /* chains: each neighbour with the next */
        {"performer.sealed > balanced.sealed > hermit.sealed", {3, 2, 1}, true},
        {"performer.sealed > balanced.sealed > hermit.sealed", {3, 2, 2}, false},
        {"performer.sealed > balanced.sealed > hermit.sealed", {2, 2, 1}, false},
        {"performer.sealed > balanced.sealed < hermit.sealed", {3, 1, 9}, true},
        {"performer.sealed > balanced.sealed < hermit.sealed = 9", {3, 1, 9}, true},
        {"performer.sealed > balanced.sealed < hermit.sealed = 8", {3, 1, 9}, false},
        /* factors and numbers */
        {"performer.sealed >= 1.5 x balanced.sealed", {3, 2, 0}, true},
        {"performer.sealed > 1.5 x balanced.sealed", {3, 2, 0}, false},
        {"performer.sealed < 1.51 x balanced.sealed", {3, 2, 0}, true},
        {"2 x performer.sealed = 0.5 x balanced.sealed", {1, 4, 0}, true},
        {"performer.sealed = 7", {7, 0, 0}, true},
        {"performer.sealed > 7", {7, 0, 0}, false},
        {"0.1 x performer.sealed < 0.71", {7, 0, 0}, true},
        {"6 < performer.sealed < 8", {7, 0, 0}, true},
        /* sums and differences */
        {"performer.sealed - balanced.sealed = 2", {3, 1, 0}, true},
        {"performer.sealed - balanced.sealed > 2", {3, 1, 0}, false},
        {"balanced.sealed - performer.sealed < 1", {3, 1, 0}, true},
        {"performer.sealed + balanced.sealed = 2 x hermit.sealed", {3, 1, 2}, true},
        {"performer.sealed = hermit.sealed + 1", {3, 1, 2}, true},
        {"4 - performer.sealed = balanced.sealed", {3, 1, 0}, true},
        {"2 x performer.sealed - 0.5 x balanced.sealed = 5.5", {3, 1, 0}, true},
        {"2 x performer.sealed + 3 x balanced.sealed > hermit.sealed + performer.sealed > hermit.sealed - balanced.sealed", {3, 1, 5}, true},
        {"2 x performer.sealed + 3 x balanced.sealed > hermit.sealed + performer.sealed > hermit.sealed - balanced.sealed", {3, 1, 6}, false},
        {"performer.sealed @day 2 - performer.sealed = 1000", {7, 0, 0}, true},
        {"balanced.sealed - balanced.sealed @day 2 >= 1.2 x performer.sealed", {833, 0, 0}, true},
        {"balanced.sealed - balanced.sealed @day 2 >= 1.2 x performer.sealed", {834, 0, 0}, false},
        /* days */
        {"performer.sealed @day 2 = 1007", {7, 0, 0}, true},
        {"performer.sealed @day 2 > balanced.sealed @day 2", {0, 1999, 0}, true},
        {"performer.sealed @day 2 > balanced.sealed @day 2", {0, 2000, 0}, false},
        {"performer.sealed @day 3 = 0", {7, 7, 7}, true},
        {"performer.sealed @day 1-2 = 1007", {7, 0, 0}, true},
        {"performer.sealed @day 2-3 = 1007", {7, 0, 0}, true},
        {"2 x performer.sealed @day 1-3 > balanced.sealed @day 1-2", {0, 2999, 0}, true},
        {"2 x performer.sealed @day 1-3 > balanced.sealed @day 1-2", {0, 3000, 0}, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Verdict verdict = judge_seeds(cases[i].line, MEASURE_SEALED, &cases[i].values, 1);
        if (verdict.holds != cases[i].holds || verdict.seeds_held != cases[i].holds)
            fail_msg("%s: %s", cases[i].line, verdict.holds ? "holds" : "does not hold");
        assert_int_equal(verdict.seeds, 1);
    }
}

static void several_days_add_up_but_what_stands_is_as_the_last_one_left_it(void **state)
{
    (void)state;
    static const Measure standing[] = {MEASURE_STANDING, MEASURE_STANDING_SERVED, MEASURE_ENERGY, MEASURE_BURNOUT};
    static const char *const until_2[] = {"performer.standing @day 1-2 = 1007", "performer.standing-served @day 1-2 = 1007",
                                          "performer.energy @day 1-2 = 1007", "performer.burnout @day 1-2 = 1007"};
    static const char *const until_3[] = {"performer.standing @day 2-3 = 0", "performer.standing-served @day 2-3 = 0",
                                          "performer.energy @day 2-3 = 0", "performer.burnout @day 2-3 = 0"};
    for (int i = 0; i < COUNT_OF(standing); i++) {
        assert_true(judge_seeds(until_2[i], standing[i], &(Values){7, 0, 0}, 1).holds);
        assert_true(judge_seeds(until_3[i], standing[i], &(Values){7, 0, 0}, 1).holds);
    }
}

static void shares_are_compared_to_the_hundredth_of_a_per_cent(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int share; /* hundredths of a per cent */
        bool holds;
    } cases[] = {
        {"performer.about-work >= 55%", 5500, true},
        {"performer.about-work >= 55%", 5499, false},
        {"performer.about-work <= 61.25%", 6125, true},
        {"performer.about-work <= 61.25%", 6126, false},
        {"performer.about-work > 2 x balanced.about-work", 5500, true},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Verdict verdict = judge_seeds(cases[i].line, MEASURE_ABOUT_WORK, &(Values){cases[i].share, 2700, 0}, 1);
        if (verdict.holds != cases[i].holds)
            fail_msg("%s of %d", cases[i].line, cases[i].share);
        assert_int_equal(verdict.left, cases[i].share);
    }
}

static void a_line_wants_so_many_of_the_seeds(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int held; /* of 20 */
        bool holds;
    } cases[] = {
        {"performer.sealed > balanced.sealed", 20, true},
        {"performer.sealed > balanced.sealed", 19, true},
        {"performer.sealed > balanced.sealed", 18, false},
        {"performer.sealed > balanced.sealed on 80% of seeds", 16, true},
        {"performer.sealed > balanced.sealed on 80% of seeds", 15, false},
        {"performer.sealed > balanced.sealed on 100% of seeds", 19, false},
        {"performer.sealed > balanced.sealed on 100% of seeds", 20, true},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Values seeds[20];
        for (int j = 0; j < 20; j++)
            seeds[j] = (Values){j < cases[i].held ? 5 : 1, 3, 0};
        Verdict verdict = judge_seeds(cases[i].line, MEASURE_SEALED, seeds, 20);
        assert_int_equal(verdict.seeds_held, cases[i].held);
        assert_int_equal(verdict.seeds, 20);
        if (verdict.holds != cases[i].holds)
            fail_msg("%s, held on %d", cases[i].line, cases[i].held);
    }
}

static void a_mean_compares_means_whatever_the_single_seeds_say(void **state)
{
    (void)state;
    static const Values seeds[] = {{90, 10, 1}, {1, 10, 1}, {1, 10, 1}};
    Verdict mean = judge_seeds("mean performer.progress > 3 x balanced.progress", MEASURE_PROGRESS, seeds, 3);
    assert_true(mean.holds);
    assert_int_equal(mean.seeds_held, 1);
    assert_int_equal(mean.left, 92 * 100 / 3);
    assert_int_equal(mean.right, 3 * 10 * 100);
    assert_false(judge_seeds("mean performer.progress > 3.07 x balanced.progress", MEASURE_PROGRESS, seeds, 3).holds);
    assert_false(judge_seeds("performer.progress > 3 x balanced.progress", MEASURE_PROGRESS, seeds, 3).holds);
    assert_true(judge_seeds("mean performer.progress > 30", MEASURE_PROGRESS, seeds, 3).holds);
    assert_false(judge_seeds("mean performer.progress > 31", MEASURE_PROGRESS, seeds, 3).holds);
}

/* ---- by how much ---- */

/* Differences between the sides of one seed are what varies, not the sides. */
static void a_mean_holds_by_so_much_of_its_sides_and_so_many_standard_errors(void **state)
{
    (void)state;
    static const Values uneven[] = {{110, 100, 0}, {90, 100, 0}, {110, 100, 0}, {90, 100, 0}};
    static const Values paired[] = {{1001, 1000, 0}, {2001, 2000, 0}, {3001, 3000, 0}};
    Verdict five = judge_seeds("mean performer.progress > 95", MEASURE_PROGRESS, uneven, 4);
    assert_true(five.means.has && five.holds && five.hair && !five.share.has);
    assert_true(!five.means.slight && five.slight);
    assert_int_equal(five.means.per_cent, 500);
    assert_int_equal(five.means.errors, 86); /* 5 of 11.55 / 2 */
    Verdict four = judge_seeds("mean performer.progress > 96", MEASURE_PROGRESS, uneven, 4);
    assert_int_equal(four.means.per_cent, 400);
    assert_true(four.holds && four.hair && four.means.slight);
    Verdict less = judge_seeds("mean performer.progress < 104", MEASURE_PROGRESS, uneven, 4);
    assert_int_equal(less.means.per_cent, 384);
    assert_true(less.holds && less.hair);
    Verdict alike = judge_seeds("mean performer.progress > balanced.progress", MEASURE_PROGRESS, paired, 3);
    assert_int_equal(alike.means.per_cent, 4);
    assert_int_equal(alike.means.errors, ERRORS_MOST);
    assert_true(alike.holds && !alike.hair);
}

/* Ten, of a difference that is off by twenty one way or the other. */
static Verdict ten_off(int seeds, const char *line)
{
    static Values values[36];
    for (int i = 0; i < seeds; i++)
        values[i] = (Values){i % 2 == 0 ? 1000 + 30 : 1000 - 10, 1000, 0};
    return judge_seeds(line, MEASURE_PROGRESS, values, seeds);
}

/* Of a difference it is what the difference is off by, of the larger of what stands on either side. */
static void the_margin_of_a_difference_is_that_of_its_side(void **state)
{
    (void)state;
    static const Values seeds[] = {{310, 200, 0}, {330, 220, 0}};
    Verdict verdict = judge_seeds("mean performer.progress - balanced.progress > 100", MEASURE_PROGRESS, seeds, 2);
    assert_int_equal(verdict.left, 11000);
    assert_int_equal(verdict.right, 10000);
    assert_int_equal(verdict.means.per_cent, 909);
    assert_int_equal(verdict.means.errors, ERRORS_MOST);
    assert_true(verdict.holds && !verdict.hair);
    assert_false(judge_seeds("mean balanced.progress - performer.progress > 0", MEASURE_PROGRESS, seeds, 2).holds);
}

static void less_than_two_standard_errors_is_a_hair_and_less_than_three_and_five_per_cent_is_slight(void **state)
{
    (void)state;
    Verdict one = ten_off(12, "mean performer.progress > balanced.progress");
    assert_between(one.means.errors, 164, 168); /* 10 of 20.89 / 3.46 */
    assert_true(one.holds && one.hair && one.slight);
    Verdict more = ten_off(36, "mean performer.progress > balanced.progress");
    assert_between(more.means.errors, 294, 299); /* 10 of 20.28 / 6 */
    assert_true(more.holds && !more.hair && more.slight);
    Verdict enough = ten_off(36, "mean performer.progress > 999");
    assert_between(enough.means.errors, 323, 327);
    assert_true(enough.holds && !enough.hair && !enough.slight);
}

static void what_fails_by_less_than_two_standard_errors_fails_by_a_hair(void **state)
{
    (void)state;
    Verdict hair = ten_off(12, "mean performer.progress < balanced.progress");
    assert_between(hair.means.errors, -168, -164);
    assert_true(!hair.holds && hair.hair && !hair.slight);
    Verdict far = ten_off(36, "mean performer.progress < balanced.progress");
    assert_true(!far.holds && !far.hair);
    Verdict one_far = ten_off(12, "mean performer.progress < balanced.progress < 900");
    assert_true(!one_far.holds && !one_far.hair);
    assert_int_equal(one_far.link, 1);
}

static void equality_has_no_margin_and_what_is_equal_everywhere_is_not_unequal_by_a_hair(void **state)
{
    (void)state;
    static const Values seeds[] = {{10, 10, 5}, {10, 10, 4}};
    Verdict equal = judge_seeds("performer.sealed = balanced.sealed", MEASURE_SEALED, seeds, 2);
    assert_true(equal.holds && !equal.means.has && !equal.hair);
    static const Values varied[] = {{10, 11, 0}, {11, 10, 0}};
    Verdict touching = judge_seeds("mean performer.sealed >= balanced.sealed", MEASURE_SEALED, varied, 2);
    assert_true(touching.holds && touching.hair && !touching.links[0].equal);
    assert_int_equal(touching.means.per_cent, 0);
    Verdict fails = judge_seeds("mean performer.sealed > balanced.sealed", MEASURE_SEALED, seeds, 2);
    assert_false(fails.holds || fails.hair);
    Verdict mixed = judge_seeds("mean performer.sealed = balanced.sealed > hermit.sealed", MEASURE_SEALED, seeds, 2);
    assert_true(mixed.holds && mixed.means.has && !mixed.hair);
    assert_int_equal(mixed.link, 1);
    assert_int_equal(mixed.means.per_cent, 5500);
}

/* Of one seed nobody can say that it never varies. */
static void what_is_equal_on_every_seed_lacks_no_margin_where_it_may_be(void **state)
{
    (void)state;
    static const Values seeds[] = {{10, 10, 5}, {12, 12, 4}};
    static const char *const lines[] = {"mean performer.sealed >= balanced.sealed", "performer.sealed <= balanced.sealed", "mean performer.sealed <= balanced.sealed > hermit.sealed"};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        Verdict alike = judge_seeds(lines[i], MEASURE_SEALED, seeds, 2);
        assert_true(alike.holds && alike.links[0].equal && !alike.links[0].margin.has);
        assert_false(alike.hair || alike.slight);
        assert_false(alike.link_count > 1 && alike.links[1].equal);
    }
    assert_false(judge_seeds("mean performer.sealed > balanced.sealed", MEASURE_SEALED, seeds, 2).links[0].equal);
    assert_true(judge_seeds(lines[0], MEASURE_SEALED, seeds, 1).slight);
}

/* Of two that break, the one that breaks on more seeds; its own values, and how many seeds there are of what. */
static void a_chain_that_fails_says_which_of_its_comparisons_broke(void **state)
{
    (void)state;
    static const Values seeds[] = {{9, 8, 7}, {9, 8, 8}, {9, 8, 9}, {7, 8, 7}};
    Verdict verdict = judge_seeds("performer.sealed > balanced.sealed > hermit.sealed", MEASURE_SEALED, seeds, 4);
    assert_false(verdict.holds);
    assert_int_equal(verdict.link_count, 2);
    assert_int_equal(verdict.link, 1);
    assert_int_equal(verdict.links[0].broken, 1);
    assert_int_equal(verdict.links[1].broken, 2);
    assert_int_equal(verdict.left, 800);
    assert_int_equal(verdict.right, 775);
    assert_int_equal(verdict.seeds_held, 1);
    assert_int_equal(verdict.seeds_wanted, 4);
    verdict = judge_seeds("mean performer.sealed > 9 > hermit.sealed", MEASURE_SEALED, seeds, 4);
    assert_int_equal(verdict.link, 0);
    assert_true(!verdict.links[0].holds && verdict.links[1].holds);
}

/* On all of twenty, by one and a half standard deviations: of twenty others, some break it. By three they do not; nor do a hundred. */
static void all_of_few_seeds_are_a_hair_where_the_difference_varies_much(void **state)
{
    (void)state;
    static const struct {
        int seeds, off; /* of a mean of 30 */
        bool hair;
    } cases[] = {{20, 20, true}, {20, 10, false}, {100, 20, false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Values seeds[100];
        for (int j = 0; j < cases[i].seeds; j++)
            seeds[j] = (Values){130 + (j % 2 == 0 ? cases[i].off : -cases[i].off), 100, 0};
        Verdict verdict = judge_seeds("performer.sealed > balanced.sealed", MEASURE_SEALED, seeds, cases[i].seeds);
        if (!verdict.holds || verdict.seeds_held != cases[i].seeds || verdict.hair != cases[i].hair)
            fail_msg("%d seeds, %d off", cases[i].seeds, cases[i].off);
    }
}

static void a_chain_is_as_strong_as_its_weakest_two(void **state)
{
    (void)state;
    static const Values seeds[] = {{200, 104, 100}, {200, 104, 104}};
    Verdict chain = judge_seeds("mean performer.sealed > balanced.sealed > hermit.sealed", MEASURE_SEALED, seeds, 2);
    assert_true(chain.holds && chain.hair && chain.slight);
    assert_int_equal(chain.means.per_cent, 192);
    chain = judge_seeds("mean hermit.sealed < balanced.sealed < performer.sealed", MEASURE_SEALED, seeds, 2);
    assert_true(chain.holds && chain.hair && chain.slight);
    assert_int_equal(chain.means.per_cent, 192);
}

/* Nineteen of twenty are what it wants, and no more. */
static void the_share_of_seeds_has_a_margin_of_its_own(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        int held; /* of 20 */
        bool hair, means;
    } cases[] = {
        {"performer.sealed > balanced.sealed", 20, false, true},
        {"performer.sealed > balanced.sealed", 19, true, true},
        {"performer.sealed > balanced.sealed on 80% of seeds", 19, false, true},
        {"performer.sealed > balanced.sealed on 80% of seeds", 17, true, true},
        {"performer.sealed > balanced.sealed on 80% of seeds", 16, true, true},
        {"performer.sealed > balanced.sealed on 30% of seeds", 12, false, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Values seeds[20];
        for (int j = 0; j < 20; j++)
            seeds[j] = (Values){j < cases[i].held ? 50 : 1, 3, 0};
        Verdict verdict = judge_seeds(cases[i].line, MEASURE_SEALED, seeds, 20);
        if (!verdict.holds || verdict.hair != cases[i].hair || verdict.means.has != cases[i].means || !verdict.share.has)
            fail_msg("%s, held on %d", cases[i].line, cases[i].held);
    }
}

/* As large as a side can be, and more than fits: no margin comes from it that is not there. */
static void figures_too_large_for_their_squares_do_no_harm(void **state)
{
    (void)state;
    static Values seeds[2000];
    for (int i = 0; i < COUNT_OF(seeds); i++)
        seeds[i] = (Values){i % 2 == 0 ? INT32_MAX - 1000 : 0, 0, 0};
    Verdict verdict = judge_seeds("mean 2 x performer.progress > balanced.progress", MEASURE_PROGRESS, seeds, COUNT_OF(seeds));
    assert_true(verdict.holds && !verdict.hair);
    assert_int_equal(verdict.means.per_cent, 10000);
    verdict = judge_seeds("mean performer.progress < 1000 x performer.progress", MEASURE_PROGRESS, seeds, COUNT_OF(seeds));
    assert_true(verdict.holds && !verdict.hair);
    assert_between(verdict.means.per_cent, 9989, 9990);
}

static void a_bet_is_settled_by_what_the_player_did(void **state)
{
    (void)state;
    Level level = {0};
    static Outcome you, performer;
    const Outcome *outcomes[BOT_COUNT] = {[BOT_PERFORMER] = &performer};
    read_level((LevelText){.day = "days = 2",
                           .rows = "10:00 perk melon-bar for=10m",
                           .more = "[bet]\n? \"Tomorrow?\"\nmore right when you.pings @day 2 > you.pings @day 1\n"
                                   "fewer right when you.pings @day 2 <= you.pings @day 1\nbetter right when "
                                   "you.progress > performer.progress\n"},
               &level);
    you.measures[1][MEASURE_PINGS] = 10;
    you.measures[2][MEASURE_PINGS] = 12;
    you.measures[0][MEASURE_PROGRESS] = performer.measures[0][MEASURE_PROGRESS] = 100;
    assert_true(expect_holds(&level.bet.choices[0].right_when, outcomes, &you));
    assert_false(expect_holds(&level.bet.choices[1].right_when, outcomes, &you));
    assert_false(expect_holds(&level.bet.choices[2].right_when, outcomes, &you));
    you.measures[0][MEASURE_PROGRESS]++;
    assert_true(expect_holds(&level.bet.choices[2].right_when, outcomes, &you));
    assert_int_equal(expect_bots(&level.bet.choices[0].right_when), 0);
    assert_int_equal(expect_bots(&level.bet.choices[2].right_when), 1u << BOT_PERFORMER);
    level_free(&level);
}

static void only_the_bots_that_a_line_names_are_played_and_the_floor_only_where_it_is_asked_for(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        uint32_t bots;
        bool floor;
    } cases[] = {
        {"performer.sealed > 3", 1u << BOT_PERFORMER, false},
        {"mean reformer.floor > 1.15 x balanced.floor", 1u << BOT_REFORMER | 1u << BOT_BALANCED, true},
        {"hermit.sealed < stamper.sealed < overtimer.floor", 1u << BOT_HERMIT | 1u << BOT_STAMPER | 1u << BOT_OVERTIMER,
         true},
        {"performer.sealed + 3 > 2 x hermit.sealed - stamper.floor", 1u << BOT_PERFORMER | 1u << BOT_HERMIT | 1u << BOT_STAMPER, true},
        {"0 < 1000 - overtimer.sealed @day 3", 1u << BOT_OVERTIMER, false},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Level level = {0};
        read_expect(cases[i].line, &level);
        assert_int_equal(expect_last_day(&level.expects[0]), i == COUNT_OF(cases) - 1 ? 3 : 0);
        assert_int_equal(expect_bots(&level.expects[0]), cases[i].bots);
        assert_int_equal(expect_wants_floor(&level.expects[0]), cases[i].floor);
        level_free(&level);
    }
}

/* ---- what the measures measure ---- */

static void every_measure_reads_its_own_figure_of_the_day_and_of_the_run(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 2"});
    Ledger *ledger = &desk->day.ledger;
    ledger->promoted = (Promotion){.day = 2, .minute = 660};
    ledger->waiting[0] = 7;
    ledger->credited[0] = 8;
    ledger->credited[1] = 4;
    for (int day = 0; day < 2; day++) {
        int tens = 100 * (day + 1);
        ledger->days[day] = (DayFigures){
            .progress = tens + 1,
            .busyness = tens + 2,
            .official = tens + 3,
            .standing = {tens + 4, tens + 5, tens + 6},
            .sealed = tens + 7,
            .knots = tens + 8,
            .pings = tens + 9,
            .meetings = 9999,
            .meetings_joined = tens + 10,
            .minutes = {[ACCOUNT_REFINING] = day == 0 ? 30 : 10, [ACCOUNT_PINGS] = day == 0 ? 10 : 30},
            .energy = tens + 11,
            .burnout = tens + 12,
            .payees_paid = tens + 13,
        };
    }
    static const struct {
        Measure measure;
        int day_1, day_2, run;
    } cases[] = {
        {MEASURE_PROGRESS, 108, 194, 302},        {MEASURE_FLOOR, 0, 0, 0},
        {MEASURE_BUSYNESS, 102, 202, 304},        {MEASURE_STANDING, 103, 203, 203},
        {MEASURE_STANDING_SEEN, 104, 204, 204},   {MEASURE_STANDING_COUNTED, 105, 205, 205},
        {MEASURE_STANDING_SERVED, 106, 206, 206}, {MEASURE_SEALED, 107, 207, 314},
        {MEASURE_KNOTS, 108, 208, 316},           {MEASURE_PINGS, 109, 209, 318},
        {MEASURE_MEETINGS, 110, 210, 320},        {MEASURE_ABOUT_WORK, 2500, 7500, 5000},
        {MEASURE_AN_HOUR, 20000, 114000, 43500}, /* what was credited is not the numbers' */
        {MEASURE_ENERGY, 111, 211, 211},          {MEASURE_BURNOUT, 112, 212, 212},
        {MEASURE_PAID, 113, 213, 326},            {MEASURE_RANK, 0, 1, 1},
    };
    static Outcome outcome;
    outcome_of(&desk->day, false, &outcome);
    assert_int_equal(COUNT_OF(cases), MEASURE_MINUTES);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        assert_int_equal(outcome.measures[1][cases[i].measure], cases[i].day_1);
        assert_int_equal(outcome.measures[2][cases[i].measure], cases[i].day_2);
        assert_int_equal(outcome.measures[0][cases[i].measure], cases[i].run);
    }
    assert_int_equal(outcome.total.progress, 302);
    desk_close(desk);
}

/* Whoever plays such a day answers and writes, and what that brings is no matter of the numbers. */
static void what_answers_and_reports_bring_is_kept_apart_from_the_numbers(void **state)
{
    (void)state;
    static const char *const rows[] = {"", "11:00 ping quill \"Which of the two?\" needs-you", "11:00 report \"Two pages\" minutes=10"};
    int credited[COUNT_OF(rows)];
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Desk *desk = desk_open((LevelText){.rows = rows[i], .more = "[constants]\nreader-chance = 1000\n"});
        Bot bot;
        bot_start(&bot, BOT_PERFORMER, &desk->day);
        bot_play(&bot, &desk->day);
        credited[i] = desk->day.ledger.credited[0];
        int numbers = desk->day.ledger.days[0].progress - credited[i];
        assert_int_equal(ledger_an_hour(&desk->day.ledger, 0, 1) / 100, 60 * numbers / desk->day.ledger.days[0].minutes[ACCOUNT_REFINING]);
        desk_close(desk);
    }
    assert_int_equal(credited[0], 0);
    assert_int_equal(credited[1], 28);
    assert_between(credited[2], 1, 60);
}

static void every_account_of_the_ledger_is_a_measure_of_its_minutes(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 2"});
    static Outcome outcome;
    for (int day = 0; day < 2; day++) {
        for (int i = 0; i < ACCOUNT_COUNT; i++)
            desk->day.ledger.days[day].minutes[i] = 100 * (day + 1) + i;
    }
    outcome_of(&desk->day, false, &outcome);
    for (int i = 0; i < ACCOUNT_COUNT; i++) {
        char word[40], line[120];
        snprintf(word, sizeof word, "minutes-%s", account_words[i]);
        assert_string_equal(measure_words[MEASURE_MINUTES + i], word);
        assert_int_equal(outcome.measures[1][MEASURE_MINUTES + i], 100 + i);
        assert_int_equal(outcome.measures[2][MEASURE_MINUTES + i], 200 + i);
        assert_int_equal(outcome.measures[0][MEASURE_MINUTES + i], 300 + 2 * i);
        snprintf(line, sizeof line, "performer.%s @day 1-2 > 1.5 x balanced.%s", word, word);
        assert_true(judge_seeds(line, (Measure)(MEASURE_MINUTES + i), &(Values){0, 600, 0}, 1).holds);
        assert_false(judge_seeds(line, (Measure)(MEASURE_MINUTES + i), &(Values){0, 700, 0}, 1).holds);
    }
    desk_close(desk);
}

static void a_played_claim_is_the_bots_run_with_the_floor_beside_it(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 2", .rows = "09:30-16:30 pings any rate=2/hour needs=3"});
    static Outcome with, without;
    Bot bot;
    claim_play(&desk->level, SEED, BOT_BALANCED, false, &without);
    claim_play(&desk->level, SEED, BOT_BALANCED, true, &with);
    bot_start(&bot, BOT_BALANCED, &desk->day);
    bot_play(&bot, &desk->day);
    int floor[LEVEL_DAYS_MAX];
    floor_progress(&desk->day, NULL, floor);
    assert_int_equal(with.measures[0][MEASURE_PROGRESS], figures(desk, 1)->progress + figures(desk, 2)->progress);
    assert_int_equal(without.measures[0][MEASURE_FLOOR], 0);
    int waiting = desk->day.ledger.waiting[0];
    assert_true(waiting > 0);
    assert_int_equal(with.measures[1][MEASURE_PROGRESS], figures(desk, 1)->progress + waiting);
    assert_int_equal(with.measures[2][MEASURE_PROGRESS], figures(desk, 2)->progress - waiting);
    assert_int_equal(with.measures[1][MEASURE_FLOOR], floor[0] + waiting);
    assert_int_equal(with.measures[2][MEASURE_FLOOR], floor[1] - waiting);
    assert_int_equal(with.measures[0][MEASURE_FLOOR], floor[0] + floor[1]);
    assert_true(floor[0] > figures(desk, 1)->progress);
    desk_close(desk);
}

/* ---- equal days ---- */

enum { EQUAL_SEEDS = 40, EQUAL_DAYS = 4 };

/* Means over the seeds, in hundredths, of balanced on equal days; every run is checked to be the sum of its days. */
static void play_equal_days(const Level *level, Measure measure, int progress[EQUAL_DAYS + 1][EQUAL_SEEDS])
{
    static Outcome outcome;
    for (int seed = 0; seed < EQUAL_SEEDS; seed++) {
        int sum = 0;
        claim_play(level, (uint64_t)seed + 1, BOT_BALANCED, false, &outcome);
        for (int day = 1; day <= level->days; day++) {
            progress[day][seed] = outcome.measures[day][measure];
            sum += progress[day][seed];
        }
        assert_int_equal(sum, outcome.measures[0][measure]);
    }
}

/* How far two days' means are apart, in hundredths of the standard error of their difference on the same seeds. */
static int64_t apart(const int a[EQUAL_SEEDS], const int b[EQUAL_SEEDS])
{
    int64_t sum = 0, squares = 0, error = 1;
    for (int i = 0; i < EQUAL_SEEDS; i++) {
        sum += a[i] - b[i];
        squares += (int64_t)(a[i] - b[i]) * (a[i] - b[i]);
    }
    while (error * error < EQUAL_SEEDS * squares - sum * sum)
        error++;
    return sum * 624 / error; /* 6.24 is the root of 39 */
}

static int64_t sum_of(const int values[EQUAL_SEEDS])
{
    int64_t sum = 0;
    for (int i = 0; i < EQUAL_SEEDS; i++)
        sum += values[i];
    return sum;
}

/* Nothing is brought along from day to day but what lies in the bins: misalignment stays, and no bin comes back. The first day alone begins
 * with none. */
static void equal_days_are_equal_and_the_last_is_not_paid_for_all(void **state)
{
    (void)state;
    static int progress[EQUAL_DAYS + 1][EQUAL_SEEDS];
    Level level = {0};
    read_level((LevelText){.day = "days = 4\nshift = 09:00-14:00", .more = "[constants]\nmisaligned-start = 0\nmisaligns-every = 480\nreturned = 0\n"}, &level);
    play_equal_days(&level, MEASURE_PROGRESS, progress);
    for (int day = 3; day <= EQUAL_DAYS; day++)
        assert_between(apart(progress[day], progress[2]), -200, 200);
    assert_between(100 * sum_of(progress[1]) / sum_of(progress[2]), 96, 112);
    level_free(&level);
}

/* What lay in open bins on the evening before two days off is that evening's still, on them and on the day after. */
static void a_day_off_has_nothing_and_takes_nothing_from_the_days_beside_it(void **state)
{
    (void)state;
    Level level = {0};
    Outcome outcome;
    read_level((LevelText){.day = "days = 5", .rows = "day 2-3 off\nday 5 off\n10:00 meeting quill \"Stand-up\" for=15m\n"}, &level);
    claim_play(&level, 3, BOT_BALANCED, true, &outcome);
    for (int measure = 0; measure < MEASURE_COUNT; measure++) {
        bool is_a_level = (measure >= MEASURE_STANDING && measure <= MEASURE_STANDING_SERVED) || measure == MEASURE_ENERGY || measure == MEASURE_BURNOUT || measure == MEASURE_RANK;
        for (int day = 2; day <= 5; day += day == 3 ? 2 : 1)
            assert_int_equal(outcome.measures[day][measure], is_a_level ? outcome.measures[day - 1][measure] : 0);
    }
    assert_true(outcome.measures[1][MEASURE_PROGRESS] > 100);
    assert_int_equal(outcome.measures[1][MEASURE_PROGRESS] + outcome.measures[4][MEASURE_PROGRESS], outcome.measures[0][MEASURE_PROGRESS]);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_holds_on_a_seed_as_its_words_say),
        cmocka_unit_test(several_days_add_up_but_what_stands_is_as_the_last_one_left_it),
        cmocka_unit_test(shares_are_compared_to_the_hundredth_of_a_per_cent),
        cmocka_unit_test(a_line_wants_so_many_of_the_seeds),
        cmocka_unit_test(a_mean_compares_means_whatever_the_single_seeds_say),
        cmocka_unit_test(a_mean_holds_by_so_much_of_its_sides_and_so_many_standard_errors),
        cmocka_unit_test(the_margin_of_a_difference_is_that_of_its_side),
        cmocka_unit_test(less_than_two_standard_errors_is_a_hair_and_less_than_three_and_five_per_cent_is_slight),
        cmocka_unit_test(what_fails_by_less_than_two_standard_errors_fails_by_a_hair),
        cmocka_unit_test(equality_has_no_margin_and_what_is_equal_everywhere_is_not_unequal_by_a_hair),
        cmocka_unit_test(what_is_equal_on_every_seed_lacks_no_margin_where_it_may_be),
        cmocka_unit_test(a_chain_that_fails_says_which_of_its_comparisons_broke),
        cmocka_unit_test(all_of_few_seeds_are_a_hair_where_the_difference_varies_much),
        cmocka_unit_test(a_chain_is_as_strong_as_its_weakest_two),
        cmocka_unit_test(the_share_of_seeds_has_a_margin_of_its_own),
        cmocka_unit_test(figures_too_large_for_their_squares_do_no_harm),
        cmocka_unit_test(a_bet_is_settled_by_what_the_player_did),
        cmocka_unit_test(only_the_bots_that_a_line_names_are_played_and_the_floor_only_where_it_is_asked_for),
        cmocka_unit_test(every_measure_reads_its_own_figure_of_the_day_and_of_the_run),
        cmocka_unit_test(what_answers_and_reports_bring_is_kept_apart_from_the_numbers),
        cmocka_unit_test(every_account_of_the_ledger_is_a_measure_of_its_minutes),
        cmocka_unit_test(a_played_claim_is_the_bots_run_with_the_floor_beside_it),
        cmocka_unit_test(equal_days_are_equal_and_the_last_is_not_paid_for_all),
        cmocka_unit_test(a_day_off_has_nothing_and_takes_nothing_from_the_days_beside_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
