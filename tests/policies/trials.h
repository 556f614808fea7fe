/* trials.h - policies played over seeds, as many at a time as there are processors. What comes out does not depend on their number. */
#pragma once

#include "work/claim.h"

/* Sums over the seeds. */
typedef struct Score {
    int seeds;
    int64_t progress, busyness, refining;
    int64_t standing[JUDGED_COUNT];
    int64_t burnout;
    int both; /* seeds on which it leads balanced in Progress and performer in Busyness */
} Score;

typedef struct Trial {
    Policy policy;
    BotKind hands;
    Score score;
} Trial;

/* What the policies are held against, seed by seed. */
typedef struct Marks {
    int progress; /* balanced's */
    int busyness; /* performer's */
} Marks;

typedef struct Seeds {
    const Level *level;
    int first, count;
    Marks *marks; /* `count` of them, owned */
} Seeds;

Seeds seeds_open(const Level *level, int first, int count);
void seeds_close(Seeds *seeds);

/* Plays every trial on the first `seed_count` of the seeds and fills in its score. */
void trials_play(const Seeds *seeds, int seed_count, Trial *trials, int count);

/* Means over the seeds. */
int score_progress(const Score *score);
int score_busyness(const Score *score);
