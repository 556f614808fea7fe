/* sitting.h - a bot at a day, to be gone on with a little at a time. */
#pragma once

#include "work/bots.h"

typedef struct Sitting {
    Day day;
    Bot bot;
} Sitting;

/* Plays on up to the beat `until`, or the end of the run, in at most `most` steps, each of which asks the bot once. Returns how many it
 * took; what it stopped for, sitting_reached says. However the steps are cut, the day is the same. */
int sitting_play(Sitting *sitting, Beat until, int most);
bool sitting_reached(const Sitting *sitting, Beat until);

/* By then that day is over, and its strip is whole. */
static inline Beat day_is_over_by(int day)
{
    return beat_at(day + 1, 0);
}
