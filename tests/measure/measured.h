/* measured.h - what shim.c counts inside a program and measure.c reads from outside, in a file both map. */
#pragma once

#include <stdint.h>

enum { WAITS_MOST = 4096 };

typedef struct Measured {
    uint64_t first;            /* end of the first present; ns of CLOCK_MONOTONIC, 0 none yet */
    uint64_t presents;
    uint64_t allocations;      /* malloc, calloc and realloc by anything in the process */
    uint64_t input;            /* when the oldest input not yet shown left the queue; 0 none */
    uint64_t wait_count;
    uint32_t waits[WAITS_MOST]; /* ns from such an input to the end of the next present */
} Measured;
