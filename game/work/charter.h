/* charter.h - where the level's mode is charter: a floor lives a quarter under some of its rules. A pure function of level, seed and
 * rules. The run of whoever writes the charter is charter_run.h. */
#pragma once

#include "work/charter_run.h"

enum {
    QUARTER_SLICES = 16, /* of a day, for showing it */
    QUARTER_SEATS_MAX = LEVEL_COLLEAGUES_MAX + 8, /* with those hired */
};

/* A quarter as it was lived. */
typedef struct Quarter {
    uint32_t rules;
    int seats, hired;   /* all of them; the last ones came by a rule */
    DayFigures total;   /* of the floor: sums; standing, energy and burnout are means over its seats */
    int progress[LEVEL_DAYS_MAX][QUARTER_SLICES], busyness[LEVEL_DAYS_MAX][QUARTER_SLICES]; /* of the floor, from its first day to the end of each slice */
    uint8_t doing[QUARTER_SEATS_MAX][LEVEL_DAYS_MAX][QUARTER_SLICES]; /* Account that had most of it */
} Quarter;

/* Lives it; rules: bit i is Level.rules[i]. Costs the colleagues' days. */
void charter_quarter(const Level *level, uint64_t seed, uint32_t rules, Quarter *out);
/* What a quarter of that run came to, from 1; all 0 where it is not over. Costs the same. */
DayFigures charter_figures(const Day *day, int quarter);

/* All rules of the level. */
uint32_t charter_all(const Level *level);
/* The rules meant by a side of an expectation that is no bot. */
uint32_t charter_rules_of(const Level *level, int who);
