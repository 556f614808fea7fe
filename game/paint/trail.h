/* trail.h - the after-image: how long light lingers, by the picture's own time and not by its frames. The light itself
 * is laid over the row's in mix.h. */
#pragma once

#include "io/canvas.h"
#include "paint/plane.h"

typedef struct Trail {
    Plane plane; /* what lingers of frames before */
    Area area;   /* where; elsewhere it means nothing */
    uint32_t time;
    bool lit;
} Trail;

/* 0..256: how much of it is left after so many milliseconds; a half after TRAIL_HALF. */
enum { TRAIL_HALF = 90, TRAIL_GONE = 10 * TRAIL_HALF, TRAIL_LEAST = 8 };
int trail_fade_after(uint32_t milliseconds);

/* Begins a frame of that time, and says how much is left of what lingers. After a long while, in another place, or when
 * time has gone back, it is nothing. Less than TRAIL_LEAST milliseconds are kept for the next frame, since too little
 * fading would be rounded. */
int trail_begin(Trail *trail, Area area, uint32_t milliseconds);
/* Nothing lingers. */
void trail_forget(Trail *trail);
