/* figures.h - what `mdr bench` measures, each beside its floor: what nothing that does the same could go below. */
#pragma once

#include "base/base.h"

typedef enum Figure {
    FIGURE_DIGITS_720,
    FIGURE_TUBE_720,
    FIGURE_PLAYED_720,
    FIGURE_DIGITS_1080,
    FIGURE_TUBE_1080,
    FIGURE_PLAYED_1080,
    FIGURE_PLACE_1080,
    FIGURE_CORRIDOR_1080,
    FIGURE_DAY,
    FIGURE_ARGUE,
    FIGURE_RESUME,
    FIGURE_CHECK,
    FIGURE_START, /* from here on the window, from outside */
    FIGURE_CORE_720,
    FIGURE_CORE_1080,
    FIGURE_FRAMES_720,
    FIGURE_FRAMES_1080,
    FIGURE_MEMORY,
    FIGURE_ALLOCATIONS,
    FIGURE_INPUT_720,
    FIGURE_INPUT_P95_720,
    FIGURE_INPUT_1080,
    FIGURE_INPUT_P95_1080,
    FIGURE_IDLE_CORE,
    FIGURE_IDLE_FRAMES,
    FIGURE_COUNT
} Figure;

/* In the unit of its row. */
typedef struct Timing {
    bool measured, spread; /* spread: p99 was measured too */
    double median, p99;
    double floor; /* a median too; 0: there is none */
} Timing;

typedef struct Figures {
    Timing list[FIGURE_COUNT];
    const char *no_window; /* why the window was not measured; NULL: it was */
} Figures;

/* The value below which so many per cent of `values` are; sorts them. */
double figure_share(double *values, int count, int per_cent);
