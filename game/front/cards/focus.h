/* focus.h - a day's interruptions in their order, each with its price, and the chosen one in words. Pure functions of the strip. */
#pragma once

#include "front/state/state.h"

enum { FOCUS_SAID_MAX = 700 };

typedef struct Notches {
    int count;
    int16_t events[STRIP_EVENTS_MAX]; /* of the strip, in order of time */
    int yield;
} Notches;

/* Of that day; `yield` as play_yield has it. */
Notches focus_notches(const Strip *strip, int yield);
/* The index of the dearest; 0 where there is none. */
int focus_dearest(const Strip *strip, const Notches *notches);
/* "10:42, “Pre-alignment”: (45 minutes taken + 9.4 of signal lost since) × 1.31 numbers a minute = 71 numbers not done." */
void focus_say(const Game *game, const StripEvent *event, const StripPrice *price, char out[FOCUS_SAID_MAX]);
