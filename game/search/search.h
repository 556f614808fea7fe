/* search.h - the search over policies: plays thousands of them on a level, climbs to the best, and plays those again on seeds that it did
 * not climb on, to see who leads, in what, and what each habit does by itself. How what was found is said: report.h. */
#pragma once

#include "search/climb.h"
#include "search/effects.h"

typedef struct Search {
    const Level *level;
    int policies;              /* played on the way, about so many */
    int climb_from, climb_to;  /* seeds climbed on */
    int seed_from, seed_to;    /* seeds that all is shown on */
    uint64_t chance;           /* another one is another search */
    bool newcomer;             /* whose hands all policies have */
    bool effects;              /* of habits are measured, too; */
    int only;                  /* of this one alone; -1: of all */
    int threads;               /* at most; what is found does not depend on them */
    Hearer hearer;
} Search;

/* A policy leads both ledgers when it is ahead of balanced in Progress and of performer in Busyness on more than so many per cent of seeds. */
enum { LEADING_PER_CENT = 5, EXAMINED_MAX = GOAL_COUNT * KEPT };

/* Scores are those of the seeds that all is shown on. */
typedef struct Found {
    int played;                 /* policies */
    Trial named[SEARCH_NAMED];  /* by BotKind */
    Trial best[GOAL_COUNT];
    int examined, leading;      /* of the best of all goals, each once; of those, those that lead both ledgers */
    int most;                   /* seeds on which the strongest of them does */
    int front_count;
    Trial front[EXAMINED_MAX];  /* of those, none of which has less of both than another; the most Progress first */
    EffectTable effects;        /* empty unless asked for */
} Found;

/* Whose hands all policies have, unless they have a bot's own. */
BotKind search_hands(const Search *search);
/* False when there is no memory. */
bool search_policies(const Search *search, Found *found);
