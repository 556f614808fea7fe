/* stress.h - pictures that are measured: 10,000 small digits at once, on a plain tube and on a full one, and a terminal
 * as played. The clock is the caller's. */
#pragma once

#include "paint/paint.h"

typedef enum StressPicture { STRESS_DIGITS, STRESS_TUBE, STRESS_PLAYED, STRESS_COUNT } StressPicture;

extern const char *const stress_words[STRESS_COUNT];

/* Frame `index` of the picture; every digit has its own place, size and strength, and moves from frame to frame. */
void stress_draw(StressPicture picture, int index, Canvas *canvas);

/* What no painter can go below: an 8-bit plane and a 32-bit frame of that size, set to one value. */
void stress_floor(const Plane *plane, const Frame *frame, int index);

/* Medians in nanoseconds over `frames` frames of `picture` (the same of the floor), by a clock that gives nanoseconds.
 */
typedef struct StressResult {
    uint64_t floor, draw, draw_p99;
} StressResult;

/* False when there is no memory. `frames` 1..STRESS_FRAMES_MAX. */
enum { STRESS_FRAMES_MAX = 1000 };
bool stress_run(Painter *painter, StressPicture picture, int width, int height, int frames, uint64_t (*clock)(void),
                StressResult *result);
