/* ghosts.h - who else might have had this day: four of the bots on the player's own seed, with hands fitted to the player's. Counted in
 * slices, one run after another. */
#pragma once

#include "work/fitted.h"
#include "work/sitting.h"

typedef enum GhostId { GHOST_PERFORMER, GHOST_HERMIT, GHOST_BALANCED, GHOST_REFORMER, GHOST_COUNT } GhostId;
BotKind ghost_bot(GhostId id);

/* What became of one. */
typedef struct Ghost {
    Strip strip;            /* of the day that was asked for; day 0: not there yet */
    int busyness, progress; /* of the whole run */
} Ghost;

typedef struct Ghosts {
    const Level *level;
    uint64_t seed;
    Sharp you;
    int day;       /* whose strips are wanted */
    int runs;      /* that are over: the first is of the usual hands, for the fitting; then one a ghost */
    bool began;    /* the next one has */
    Fitted fitted; /* once the first run is over */
    Ghost ghosts[GHOST_COUNT];
} Ghosts;

/* The level must outlive them. `you`: what the player's hands did while sharp. */
void ghosts_start(Ghosts *ghosts, const Level *level, uint64_t seed, int day, const Sharp *you);
/* Goes on by at most `most` steps, as sitting_play has them; returns how many it took. `sitting` is theirs until they are done. */
int ghosts_on(Ghosts *ghosts, Sitting *sitting, int most);
bool ghosts_done(const Ghosts *ghosts);
