/* bench.h - what `mdr bench` measures, each beside its floor: what nothing that does the same could go below. How
 * the figures are judged and printed is in table.c. */
#pragma once

#include "mdr/tools.h"

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

/* Measures everything, in a temporary folder that is gone afterwards. EXIT_CLEAN, or what went wrong, which has been
 * said. Takes some ten seconds, and fifty more for the window. */
int bench_measure(Figures *figures);

/* ---- its parts ---- */

/* Runs a program of the folder that this one lies in, and waits for its end. What it prints is added to *out; NULL:
 * goes nowhere. Returns its exit status; -1: it cannot be started, or did not end by itself. */
int bench_run(const char *folder, char *const argv[], Buffer *out);
/* The value below which so many per cent of `values` are; sorts them. */
double bench_share(double *values, int count, int per_cent);
/* The window's figures, by the helper that a build with tests has beside its programs. False: it has been said why. */
bool bench_window(const char *folder, const char *level, Figures *figures);
