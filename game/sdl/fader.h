/* fader.h - a tone's loudness on each side, moved smoothly while it is mixed: no step is heard. */
#pragma once

#include <stdatomic.h>

#include "io/cue.h"

typedef struct Fader {
    atomic_int left, right;  /* where to; set from anywhere */
    int now_left, now_right; /* the mixing thread's */
} Fader;

/* How much of a sound of that loudness is on each side, 0..`full`: as loud in the middle as at a side. */
void loudness_sides(Loudness loudness, int full, int *left, int *right);

void fader_to(Fader *fader, Loudness loudness);
/* An effect of SDL2_mixer over two channels of 16 bits, 44,100 a second; `user` is the Fader. */
void fader_mix(int channel, void *stream, int bytes, void *user);
