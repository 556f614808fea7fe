/* sitting.c - playing on, by steps. */
#include "work/sitting.h"

bool sitting_reached(const Sitting *sitting, Beat until)
{
    return sitting->day.phase == PHASE_OVER || sitting->day.beat >= until;
}

int sitting_play(Sitting *sitting, Beat until, int most)
{
    int steps = 0;
    while (steps < most && !sitting_reached(sitting, until)) {
        bot_step(&sitting->bot, &sitting->day);
        steps++;
    }
    return steps;
}
