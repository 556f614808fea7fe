/* claim.h - a level's argument put to the test: bots play it over seeds, and each [expect] line is held against what came out. */
#pragma once

#include "work/bots.h"

/* A finished run as the measures see it. Index 0 is the whole run, 1.. the days. Where a charter was written index 0 is the last quarter,
 * 1.. the quarters, and those that were not lived are as the last one. */
typedef struct Outcome {
    int measures[LEVEL_DAYS_MAX + 1][MEASURE_COUNT]; /* in units of measure_unit */
    DayFigures total;
    int talks; /* days that began with the conversation after low standing */
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
/* All that is measured in it, one after the other from 0; NULL past the last. */
const Side *expect_measured(const Expect *expect, int number);
/* The first of the days that go into what a side measures; 0: the whole run. */
int side_first_day(const Side *side);
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

/* What a side that is no number measures, before its factor: of several days the sum, or what stands at the end of the last. */
int64_t outcome_of_side(const Outcome *outcome, const Side *side);

/* ---- for whoever adds up over seeds: tally.h ---- */

/* All sides of a line on one seed, in hundredths, factors applied; 0 where nobody played one. */
void expect_values(const Expect *expect, const Outcome *const *outcomes, const Outcome *you, int64_t values[EXPECT_SIDES_MAX]);
bool op_holds(int64_t left, Op op, int64_t right);
bool chain_holds(const Expect *expect, const int64_t values[EXPECT_SIDES_MAX]);
