/* argument.c - a tally a line, a seed after the other. */
#include "report/argument.h"

#include <stdlib.h>

#include "work/tally.h"

typedef struct Arguing {
    Tally tallies[LEVEL_EXPECTS_MAX];
    Outcome outcomes[WHO_COUNT];
    const Outcome *played[WHO_COUNT]; /* NULL: does not play */
} Arguing;

static uint64_t who_plays(const Level *level)
{
    uint64_t who = 0;
    for (int i = 0; i < level->expect_count; i++)
        who |= expect_bots(&level->expects[i]);
    return who;
}

static bool play_seeds(const Level *level, Arguing *arguing, ArgumentStop *stop, void *owner)
{
    uint64_t who = who_plays(level);
    for (int i = 0; i < WHO_COUNT; i++)
        arguing->played[i] = who >> i & 1u ? &arguing->outcomes[i] : NULL;
    for (int i = 0; i < level->expect_count; i++)
        arguing->tallies[i] = tally_start(&level->expects[i]);
    bool own = level->has_seed && (level->seed < 1 || level->seed > ARGUMENT_SEEDS);
    for (uint64_t i = 1; i <= ARGUMENT_SEEDS + (own ? 1 : 0); i++) {
        uint64_t seed = i > ARGUMENT_SEEDS ? level->seed : i;
        if (stop(owner))
            return false;
        claim_play_all(level, seed, who, arguing->outcomes);
        for (int line = 0; line < level->expect_count; line++)
            tally_add(&arguing->tallies[line], arguing->played);
    }
    return true;
}

bool argument_play(const Level *level, ArgumentStop *stop, void *owner, ArgumentVerdict *out)
{
    Arguing *arguing = calloc(1, sizeof *arguing);
    bool played = arguing && play_seeds(level, arguing, stop, owner);
    if (played) {
        *out = (ArgumentVerdict){.lines = level->expect_count};
        for (int i = 0; i < level->expect_count; i++)
            out->failed += !tally_verdict(&arguing->tallies[i]).holds;
    }
    free(arguing);
    return played;
}
