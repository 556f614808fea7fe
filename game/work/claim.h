/* claim.h - a level's argument put to the test: bots play it over seeds, and each [expect] line is held against what came out. */
#pragma once

#include "work/bots.h"

/* A finished run as the measures see it. Index 0 is the whole run, 1.. the days. Where a charter was written index 0 is the last quarter,
 * 1.. the quarters, and those that were not lived are as the last one. */
typedef struct Outcome {
    int measures[LEVEL_DAYS_MAX + 1][MEASURE_COUNT]; /* about-work in hundredths of a per cent; the rest whole */
    DayFigures total;
} Outcome;

/* Reads a finished run; the floor is 0 unless asked for. */
void outcome_of(const Day *finished, bool with_floor, Outcome *out);

/* Plays one bot on one seed. `with_floor` costs the colleagues' days. */
void claim_play(const Level *level, uint64_t seed, BotKind bot, bool with_floor, Outcome *out);

/* Plays several (bit i is whom Side.who calls i: a BotKind, or a charter's floor) on one seed, with the floor; what is the same beside all
 * of them is played once. `outcomes` has WHO_COUNT places; those of the others are left as they are. */
void claim_play_all(const Level *level, uint64_t seed, uint64_t who, Outcome *outcomes);

/* Who an expectation needs, but for the player; bits as above. */
uint64_t expect_bots(const Expect *expect);
bool expect_wants_floor(const Expect *expect);
/* The last day that it speaks of by number; 0: none. */
int expect_last_day(const Expect *expect);

/* Whether one seed's outcomes (indexed as Side.who; NULL where not played) satisfy the line. Never for `mean` lines. `you` may be NULL. */
bool expect_holds(const Expect *expect, const Outcome *const *outcomes, const Outcome *you);

/* Plays whom the choices of the level's bet speak of on a finished run's own seed: the first choice that came true, or -1. `compared` may be
 * NULL. */
typedef struct BetCompared {
    const Outcome *played[WHO_COUNT]; /* as expect_holds wants them */
    Outcome you, outcomes[WHO_COUNT];
} BetCompared;
int claim_bet(const Day *finished, BetCompared *compared);

enum {
    MARGIN_LEAST = 500,   /* hundredths of a per cent */
    ERRORS_LEAST = 300,   /* hundredths of a standard error */
    ERRORS_MOST = 999900, /* and what never varies */
};

/* By how much a line holds: what its two sides differ by, in hundredths of a per cent of the larger one, and the same in hundredths of the
 * standard error of that difference. Less than MARGIN_LEAST and than ERRORS_LEAST is a hair. */
typedef struct Margin {
    bool has; /* not where equality is asked for */
    int per_cent, errors;
    bool hair;
} Margin;
/* What a side that is no number measures, before its factor: of several days the sum, or what stands at the end of the last. */
int64_t outcome_of_side(const Outcome *outcome, const Side *side);

typedef struct Verdict {
    bool holds;
    int seeds_held, seeds;
    int64_t left, right; /* means over the seeds of the first two sides, hundredths, factors applied */
    Margin means;        /* of the mean difference of sides on the same seed; of a chain's weakest two */
    Margin share;        /* of the seeds it held on beside those it wants; not of a line of means */
    bool hair;           /* it holds, and one of them is */
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
} Tally;

Tally tally_start(const Expect *expect);
void tally_add(Tally *tally, const Outcome *const *outcomes);
Verdict tally_verdict(const Tally *tally);
