/* tally.c - sums over seeds, and what they say of a line: which comparison broke, and what chance alone would make of the rest. */
#include "work/tally.h"

/* How far one of a line's comparisons is on the right side. */
static int64_t ahead(Op op, int64_t left, int64_t right)
{
    return op == OP_LESS || op == OP_AT_MOST ? right - left : left - right;
}

/* Of a hundred thousand seeds the squares fit together; their differences are never so far apart. */
static void spread_add(Spread *spread, int64_t difference, bool first)
{
    static const int64_t off_most = 9000000; /* hundredths */
    if (first)
        spread->first = difference;
    int64_t off = difference - spread->first;
    off = off > off_most ? off_most : off < -off_most ? -off_most : off;
    spread->sum += off;
    spread->squares += off * off;
}

Tally tally_start(const Expect *expect)
{
    return (Tally){.expect = expect};
}

bool tally_add(Tally *tally, const Outcome *const *outcomes)
{
    const Expect *expect = tally->expect;
    int64_t values[EXPECT_SIDES_MAX] = {0};
    bool first = tally->seeds == 0, holds = true;
    expect_values(expect, outcomes, NULL, values);
    for (int i = 0; i < expect->side_count; i++)
        tally->sums[i] += values[i];
    for (int i = 0; i + 1 < expect->side_count; i++) {
        bool broken = !op_holds(values[i], expect->ops[i], values[i + 1]);
        spread_add(&tally->spreads[i], ahead(expect->ops[i], values[i], values[i + 1]), first);
        tally->broken[i] += broken;
        holds = holds && !broken;
    }
    tally->seeds++;
    tally->seeds_held += holds;
    return holds;
}

/* ---- by how much ---- */

/* The largest whole number whose square is not more. */
static int64_t root(int64_t square)
{
    int64_t low = 0, high = INT32_MAX;
    while (low < high) {
        int64_t middle = (low + high + 1) / 2;
        if (middle * middle <= square)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static int within(int64_t value, int most)
{
    return (int)(value > most ? most : value < -most ? -most : value);
}

/* What never varies is off by no chance. */
static int in_errors(int64_t by, int64_t error)
{
    return within(error > 0 ? by * 100 / error : by > 0 ? ERRORS_MOST : by < 0 ? -ERRORS_MOST : 0, ERRORS_MOST);
}

/* `by` and its standard error of one scale; the larger side, of the same as `by`. */
static Margin margin_of(int64_t by, int64_t larger, int64_t error)
{
    for (; larger > INT64_MAX / 40000; larger /= 2, by /= 2)
        error /= 2;
    int errors = in_errors(by, error), per_cent = within(larger > 0 ? div_floor(by * 10000, larger) : 0, INT32_MAX);
    bool hair = errors < ERRORS_HAIR && errors > -ERRORS_HAIR;
    return (Margin){.has = true, .per_cent = per_cent, .errors = errors, .hair = hair, .slight = per_cent < MARGIN_LEAST && errors < ERRORS_LEAST};
}

/* Of the squares of what is off the mean, the sum. */
static int64_t squares_off(const Spread *spread, int seeds)
{
    int64_t squares = spread->squares - spread->sum / seeds * spread->sum;
    return squares > 0 ? squares : 0;
}

/* Of the sum over the seeds, as a whole number: 0 where nothing varies, or one seed cannot say. */
static int64_t error_of_sum(const Spread *spread, int seeds)
{
    return seeds < 2 ? 0 : root(squares_off(spread, seeds) / (seeds - 1)) * root((int64_t)seeds * 10000) / 100;
}

static int64_t larger_of(int64_t left, int64_t right)
{
    int64_t a = left < 0 ? -left : left, b = right < 0 ? -right : right;
    return a > b ? a : b;
}

/* How many standard deviations from the middle so many per cent of a bell lie on one side: hundredths; of all of them, those of 99.9. */
static int bell(int per_cent)
{
    static const int16_t from_the_middle[51] = {
        0,  3,  5,  8,  10, 13, 15, 18, 20, 23,  25,  28,  31,  33,  36,  39,  41,  44,  47,  50,  52,  55,  58,  61,  64, 67,
        71, 74, 77, 81, 84, 88, 92, 95, 99, 104, 108, 113, 117, 123, 128, 134, 141, 148, 155, 164, 175, 188, 205, 233, 309};
    return per_cent >= 50 ? from_the_middle[per_cent - 50] : -from_the_middle[50 - per_cent];
}

/* By how many standard errors the difference that `per_cent` of all seeds reach is on the right side, if it varies as in a bell: the mean less
 * so many deviations, whose own error comes of both. */
static Margin margin_of_reach(const Tally *tally, int link, int64_t by)
{
    int64_t seeds = tally->seeds, wanted = bell(tally->expect->per_cent);
    if (seeds < 2 || tally->expect->mean || tally->expect->ops[link] == OP_EQUAL)
        return (Margin){0};
    int64_t deviation = root(squares_off(&tally->spreads[link], tally->seeds) / (seeds - 1));
    int64_t error = root(100000000 / seeds + wanted * wanted * 5000 / (seeds - 1));
    if (deviation == 0)
        return (Margin){0};
    int errors = in_errors((within(by / seeds * 100 / deviation, ERRORS_MOST) - wanted) * 100, error);
    return (Margin){.has = true, .errors = errors, .hair = errors < ERRORS_HAIR};
}

static bool equal_everywhere(const Tally *tally, int link)
{
    const Spread *spread = &tally->spreads[link];
    Op op = tally->expect->ops[link];
    return (op == OP_AT_LEAST || op == OP_AT_MOST) && tally->seeds > 1 && spread->first == 0 && spread->squares == 0;
}

/* Whoever wants a line on half of the seeds or less says nothing of its mean. */
static Link link_of(const Tally *tally, int i)
{
    const Expect *expect = tally->expect;
    int seeds = max_int(1, tally->seeds);
    int64_t left = tally->sums[i], right = tally->sums[i + 1], by = ahead(expect->ops[i], left, right);
    bool enough = (int64_t)(tally->seeds - tally->broken[i]) * 100 >= (int64_t)tally->seeds * expect->per_cent;
    Link link = {.holds = expect->mean ? op_holds(left, expect->ops[i], right) : enough,
                 .broken = tally->broken[i],
                 .left = left / seeds,
                 .right = right / seeds,
                 .equal = equal_everywhere(tally, i),
                 .reach = margin_of_reach(tally, i, by)};
    if (!link.equal && expect->ops[i] != OP_EQUAL && (expect->mean || expect->per_cent > 50))
        link.margin = margin_of(by, larger_of(left, right), error_of_sum(&tally->spreads[i], tally->seeds));
    return link;
}

/* What broke is worse than what did not, and on more seeds than on fewer; then what is nearest to breaking. */
static bool worse(const Link *a, const Link *b, bool means)
{
    if (a->holds != b->holds)
        return !a->holds;
    if (!means && a->broken != b->broken)
        return a->broken > b->broken;
    if (!a->margin.has || !b->margin.has)
        return a->margin.has;
    if (a->holds && a->margin.hair != b->margin.hair)
        return a->margin.hair;
    return a->margin.per_cent < b->margin.per_cent;
}

/* Seeds are counted as if each were drawn: of `seeds`, `held` did. All in hundredths of a seed; the error, as what was found has it, which is
 * none where that was all. */
static Margin margin_of_share(const Tally *tally)
{
    int64_t seeds = tally->seeds, held = tally->seeds_held, wanted = seeds * tally->expect->per_cent;
    if (tally->expect->mean || seeds == 0)
        return (Margin){0};
    return margin_of(held * 100 - wanted, held * 100, root(held * (seeds - held) * 10000 / seeds));
}

/* The same, with what chance makes of just what is wanted: all of twenty seeds are hardly more than nineteen. */
static bool few_seeds(const Verdict *verdict, int per_cent)
{
    int64_t wanted = (int64_t)verdict->seeds * per_cent, by = (int64_t)verdict->seeds_held * 100 - wanted;
    return in_errors(by, root(wanted * (100 - min_int(per_cent, 99)))) < ERRORS_HAIR;
}

static bool any_reach_is_a_hair(const Verdict *verdict)
{
    bool hair = false;
    for (int i = 0; i < verdict->link_count; i++)
        hair = hair || (verdict->links[i].reach.has && verdict->links[i].reach.hair);
    return hair;
}

/* Of means: what holds, by any of its comparisons; what does not, only if all that broke did by a hair. Two sides that are equal on every seed
 * are not unequal by a hair. */
static bool means_hang_on_a_hair(const Verdict *verdict)
{
    bool any = false, all = true;
    for (int i = 0; i < verdict->link_count; i++) {
        const Link *link = &verdict->links[i];
        bool hair = link->margin.has && link->margin.hair;
        any = any || hair;
        all = all && (link->holds || (hair && link->margin.errors < 0));
    }
    return verdict->holds ? any : all;
}

/* Of a line that asks each seed: so many of them that it is one way or the other by chance; or all of too few, while the differences vary so
 * much that others would break it. */
static bool seeds_hang_on_a_hair(const Verdict *verdict, int per_cent)
{
    return verdict->share.hair || (verdict->holds && few_seeds(verdict, per_cent) && any_reach_is_a_hair(verdict));
}

static bool is_slight(const Verdict *verdict)
{
    bool slight = verdict->hair || (verdict->share.has && verdict->share.slight);
    for (int i = 0; i < verdict->link_count; i++)
        slight = slight || (verdict->links[i].margin.has && verdict->links[i].margin.slight);
    return verdict->holds && slight;
}

Verdict tally_verdict(const Tally *tally)
{
    const Expect *expect = tally->expect;
    Verdict verdict = {.seeds_held = tally->seeds_held,
                       .seeds = tally->seeds,
                       .seeds_wanted = (int)(((int64_t)tally->seeds * expect->per_cent + 99) / 100),
                       .link_count = expect->side_count - 1,
                       .share = margin_of_share(tally)};
    verdict.holds = expect->mean ? chain_holds(expect, tally->sums) : verdict.seeds_held >= verdict.seeds_wanted;
    for (int i = 0; i < verdict.link_count; i++) {
        verdict.links[i] = link_of(tally, i);
        if (worse(&verdict.links[i], &verdict.links[verdict.link], expect->mean))
            verdict.link = i;
    }
    const Link *link = &verdict.links[verdict.link];
    verdict.left = link->left;
    verdict.right = link->right;
    verdict.means = link->margin;
    verdict.hair = expect->mean ? means_hang_on_a_hair(&verdict) : seeds_hang_on_a_hair(&verdict, expect->per_cent);
    verdict.slight = is_slight(&verdict);
    return verdict;
}
