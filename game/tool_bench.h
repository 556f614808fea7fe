/* tool_bench.h - what `mdr bench` measures, each beside its floor: what nothing that does the same could go below. How
 * the figures are judged and printed is in tool_bench.c. */
#pragma once

#include "tools.h"

typedef enum Figure {
    FIGURE_DIGITS_720,
    FIGURE_PLAYED_720,
    FIGURE_DIGITS_1080,
    FIGURE_PLAYED_1080,
    FIGURE_DAY,
    FIGURE_ARGUE,
    FIGURE_RESUME,
    FIGURE_CHECK,
    FIGURE_COUNT
} Figure;

/* Milliseconds; the floor is a median too. */
typedef struct Timing {
    double median, p99;
    double floor; /* 0: there is none */
} Timing;

/* Measures everything, in a temporary folder that is gone afterwards. EXIT_CLEAN, or what went wrong, which has been
 * said. Takes some ten seconds. */
int bench_measure(Timing timings[FIGURE_COUNT]);
