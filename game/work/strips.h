/* strips.h - the strips of all days of a run, for whoever plays or replays it: a day itself has room for its own alone. */
#pragma once

#include "work/day.h"

typedef struct Strips {
    Strip days[LEVEL_DAYS_MAX]; /* index day - 1; Strip.day 0: nothing of it is known */
} Strips;

/* Keeps the strip of the day that began last: to be called before each COMMAND_BEGIN, which begins another one, and in the end; any
 * number of times. */
void strips_keep(Strips *strips, const Day *day);
/* The player's own yield, as strip_yield has it, over all these days. */
int strips_yield(const Strips *strips);
