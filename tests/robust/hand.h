/* hand.h - what hand.c, loaded into the game, tells the test that started it: through a file both have mapped, so that
 * a kill leaves it as it was. Moments are microseconds of the game's own steady clock since it started. */
#pragma once

#include <stdint.h>

typedef struct HandTold {
    _Atomic int64_t now;
    _Atomic int64_t begun; /* when the first key was handed over; 0: not yet */
    _Atomic int64_t wrote; /* when a run's last write came back; 0: none yet */
    _Atomic int64_t ran;   /* when a line was first written that says how far the day has run; 0: not yet */
} HandTold;
