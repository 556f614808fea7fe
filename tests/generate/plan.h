/* plan.h - what a made-up level is to have, settled before a line of it is written, since lines speak of each other. */
#pragma once

#include "generate/draw.h"

enum { PLAN_REPORTS = 2 };

typedef struct Plan {
    uint64_t seed;
    Rng chance;
    bool large; /* as many of everything as may be */
    Mode mode;
    int days, amend;
    Weekday starts;
    int here; /* a day that is not off */
    int start, end; /* the shift */
    int shifts[LEVEL_DAYS_MAX + 1][2];
    bool other_shift[LEVEL_DAYS_MAX + 1];
    int evening; /* minutes of it */
    int people, desks, files, tools, rules, colleagues, charters;
    int payees;                   /* named so far */
    int rows[LEVEL_DAYS_MAX + 1]; /* so far */
    int constants[CONSTANT_COUNT];
    bool constant_set[CONSTANT_COUNT];
    Buffer reports[PLAN_REPORTS]; /* their texts, quoted; owned */
} Plan;

Plan plan_make(uint64_t seed);
void plan_free(Plan *plan);
/* How many of something there are to be, of at most so many: few, or now and then all. */
int plan_count(Plan *plan, int least, int most);
/* The id of one of them, or of any. */
void plan_id(const Plan *plan, const char *word, int index, Buffer *out);
