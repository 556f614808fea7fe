/* again.h - a day that was played, once more from its own morning: by hands and habits like the player's, with one thing done otherwise. */
#pragma once

#include "work/fitted.h"
#include "work/sitting.h"

typedef struct Again {
    int day;
    Otherwise other;
    bool over;
    Strip strip;            /* as far as it is played */
    int busyness, progress; /* of the day, so far */
} Again;

/* `morning`: the day in its briefing, with all that was decided there. */
void again_start(Again *again, Sitting *sitting, const Day *morning, Policy habits, Otherwise other, Skill skill);
/* Plays on up to that beat, or till the day is over, in at most `most` steps; returns how many it took. */
int again_on(Again *again, Sitting *sitting, Beat until, int most);
