/* facts.h - the one table of what may be quoted from outside the game: who found it, how far it goes, what speaks against it, and what of the
 * game leans on it. Numbers from research stand nowhere else in what the player reads. */
#pragma once

typedef struct Fact {
    const char *source; /* "Pencavel 2014" */
    const char *figure; /* what may be said */
    const char *doubt;  /* and what with it */
    const char *here;   /* the card or the rule that it stands behind */
} Fact;

enum { FACT_COUNT = 22 };
extern const Fact facts[FACT_COUNT];
