/* tally.h - a line of [expect] over many seeds: whether it holds, by how much, and which of its comparisons broke. What a side is worth on
 * one seed is claim.h. */
#pragma once

#include "work/claim.h"

enum {
    ERRORS_HAIR = 200,    /* hundredths of a standard error; less, on either side, is a hair */
    MARGIN_LEAST = 500,   /* hundredths of a per cent; less than that, */
    ERRORS_LEAST = 300,   /* and than so many hundredths of a standard error, is slight */
    ERRORS_MOST = 999900, /* and what never varies */
};

/* By how much: what two sides differ by, in hundredths of a per cent of the larger one, and the same in hundredths of the standard error of
 * that difference; less than 0 where it is the wrong way round. */
typedef struct Margin {
    bool has; /* not where equality is asked for, nor where it is what is found on every seed and allowed */
    int per_cent, errors;
    bool hair, slight;
} Margin;

/* One comparison of a line: `a < b` and `b < c` of `a < b < c`. */
typedef struct Link {
    bool holds;          /* alone */
    int broken;          /* does not on so many seeds */
    int64_t left, right; /* means over the seeds, hundredths, factors applied */
    bool equal;          /* on every seed, of some, where <= or >= is asked for: = would do */
    Margin margin;       /* of the mean difference on the same seed */
    Margin reach;        /* of a line that is not of means: of the difference that so many seeds as it wants have, going by how it varies */
} Link;

typedef struct Verdict {
    bool holds;
    int seeds_held, seeds_wanted, seeds;
    int link_count;
    Link links[EXPECT_SIDES_MAX - 1];
    int link;             /* the one that broke, of several the worst; where the line holds, the weakest */
    int64_t left, right;  /* that one's, */
    Margin means;         /* and this */
    Margin share;         /* of the seeds it held on beside those it wants; not of a line of means */
    bool hair;            /* other seeds of the same number may say otherwise */
    bool slight;          /* it holds by a hair or slightly, in the mean or on seeds: `mdr argue --margin` */
} Verdict;

/* How a difference varies from seed to seed, by what it is off its first. */
typedef struct Spread {
    int64_t first, sum, squares;
} Spread;

/* Gathers outcomes seed by seed; sums only, so it needs no memory for the seeds. */
typedef struct Tally {
    const Expect *expect;
    int seeds, seeds_held;
    int64_t sums[EXPECT_SIDES_MAX]; /* hundredths */
    Spread spreads[EXPECT_SIDES_MAX - 1];
    int broken[EXPECT_SIDES_MAX - 1];
} Tally;

Tally tally_start(const Expect *expect);
/* Whether it holds on that seed, which nobody asks of a line of means. */
bool tally_add(Tally *tally, const Outcome *const *outcomes);
Verdict tally_verdict(const Tally *tally);
