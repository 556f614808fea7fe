/* climb.h - looking for the policies that lead: drawn at random first, then bred from the best, for one goal after the other. */
#pragma once

#include "search/trials.h"

/* The named policies: those that differ from balanced in one thing alone are not among them, the search finds as much of it as it wants. */
enum { SEARCH_NAMED = BOT_STAYER };

typedef enum Goal {
    GOAL_PROGRESS, /* the most Progress of any kind */
    GOAL_HOME,     /* of those that go home at five and answer nobody there */
    GOAL_PLAIN,    /* of those, with nothing put off to the last minutes and no eye on the clock of the judge */
    GOAL_BUSYNESS,
    GOAL_BOTH,     /* the lesser of Progress against balanced's and Busyness against performer's */
    GOAL_SEEN,     /* standing, judged on what is seen */
    GOAL_COUNT
} Goal;

extern const char *const goal_words[GOAL_COUNT];

enum { KEPT = 24 }; /* for each goal */

typedef struct Best {
    Trial kept[GOAL_COUNT][KEPT]; /* the best first */
    int count[GOAL_COUNT];
    int played;                   /* policies */
} Best;

/* Plays about so many policies on the course; `hands` says whose. The same course and `chance` give the same best. */
void climb(const Course *course, BotKind hands, int policies, uint64_t chance, const Hearer *hearer, Best *best);
