/* measured.h - what shim.c counts inside a program and measure.c reads from outside, in a file both map. */
#pragma once

#include <stdint.h>

enum { WAITS_MOST = 4096, FRAMES_MOST = 4096 };

typedef struct Measured {
    uint64_t first;    /* end of the first present; ns of CLOCK_MONOTONIC, 0 none yet */
    uint64_t presents;
    uint64_t input;    /* when the oldest input not yet shown left the queue; 0 none */
    uint32_t made;     /* allocations since the last present: calls of malloc, calloc and realloc */
    uint32_t frame_count, wait_count;
    uint32_t frames[FRAMES_MOST]; /* allocations in each frame */
    uint32_t waits[WAITS_MOST];   /* ns from such an input to the end of the next present */
} Measured;
