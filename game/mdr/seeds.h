/* seeds.h - bots play a level on many seeds, as many at a time as there are processors. */
#pragma once

#include "work/claim.h"

typedef struct Seeds {
    const Level *level;
    int64_t first, last;
    uint64_t bots; /* who plays; bits as in claim_play_all */
    bool own;      /* after them the level's own seed is played, which is none of them */
} Seeds;

static inline int64_t seeds_count(const Seeds *seeds)
{
    return seeds->last - seeds->first + 1 + seeds->own;
}

/* What came out of a seed, as Side.who says who; NULL: did not play. */
typedef void SeedPlayed(int64_t seed, const Outcome *const *outcomes, void *owner);

enum { THREADS_MAX = 32 };

/* Processors that can be used now, 1 to THREADS_MAX. */
int seeds_threads(void);
/* Plays all of them on so many threads at most; those that cannot be started are done without. `played` is called for
 * one seed at a time and in their order, so that nothing depends on the number of threads. */
void seeds_play(const Seeds *seeds, int threads, SeedPlayed *played, void *owner);
