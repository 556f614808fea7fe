/* argument.h - what `mdr argue` found out about one level, as its printers want it: data only. */
#pragma once

#include "mdr/seeds.h"
#include "mdr/unwritten.h"
#include "work/tally.h"

typedef struct Argument {
    const char *path;
    const Level *level;
    Seeds seeds;
    uint64_t shown; /* who is printed; bits as in claim_play_all */
    bool per_seed, by_day;
    bool margin;    /* what holds slightly is not enough */
} Argument;

/* Who got what on one seed. */
typedef struct SeedRow {
    int64_t seed;
    int who;
    int measures[MEASURE_COUNT]; /* of the whole run */
} SeedRow;

/* On which seeds a line did not hold. */
enum { BROKEN_SEEDS_NAMED = 6 };
typedef struct BrokenSeeds {
    int count;
    int64_t first[BROKEN_SEEDS_NAMED];
} BrokenSeeds;

/* What came out of all seeds. */
typedef struct Sums {
    int64_t measures[WHO_COUNT][LEVEL_DAYS_MAX + 1][MEASURE_COUNT]; /* 0: the whole run; then the days */
    Tally tallies[LEVEL_EXPECTS_MAX];
    BrokenSeeds broken[LEVEL_EXPECTS_MAX];
    Unwritten unwritten;
    SeedRow *rows; /* of --per-seed; owned */
    int64_t row_count, row_room;
    bool failed;   /* there was no memory for them */
} Sums;

/* argue_who.c: who is printed as the `index`th, a variant below whom it varies; WHO_COUNT: there are fewer. */
int argue_shown_at(const Argument *argument, int64_t index);
/* As a line of [expect] has them, less the measure: agreeable without "Second status". */
void argue_who(const Level *level, int who, Buffer *out);
/* Whom those of the variants vary, and which of the variants vary one of those; bits as in claim_play_all. */
uint64_t argue_varied(const Level *level, uint64_t variants);
uint64_t argue_variants_of(const Level *level, uint64_t who, uint64_t variants);

/* A value of which `per` make one, with two decimals, cut. */
void argue_decimal(Buffer *out, int64_t value, int64_t per);
/* argue_table.c */
void argue_tables(const Argument *argument, const Sums *sums, Buffer *out);
/* argue_off.c: days that a side, or a line, speaks of and that are off, a bit each. */
uint32_t argue_days_off_of(const Level *level, const Side *side);
uint32_t argue_days_off(const Level *level, const Expect *expect);
/* argue_lines.c: what the level expects, and whether it holds. */
void argue_lines(const Argument *argument, const Sums *sums, Buffer *out);
/* argue_json.c */
void argue_json(const Argument *argument, const Sums *sums, Buffer *out);
