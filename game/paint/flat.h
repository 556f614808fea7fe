/* flat.h - a flat shape, laid on some rows of the frame at a time, from above to below. What else lies there is
 * pile.h's matter. */
#pragma once

#include "paint/hidden.h"
#include "paint/outline.h"

typedef struct Flat {
    uint32_t colour;
    int strength;
    Area touched;       /* what it may touch of the frame */
    const Flank *sides; /* NULL: it is all that it touches */
    int side_count;
    int run_count;
    const Stretch *runs; /* the one that its next row may be in, and those after it */
} Flat;

/* Pixels that will be painted soon, and how many of them are fetched with each row of a flat: so they come little by
 * little while others are painted, and nobody waits for all of them at once. */
typedef struct Ahead {
    const uint32_t *pixels;
    int count, share;
} Ahead;

static inline void ahead_fetch(Ahead *ahead)
{
    enum { LINE = 16 }; /* pixels that the cache takes at once */
    int count = min_int(ahead->share, ahead->count);
    for (int i = 0; i < count; i += LINE)
        __builtin_prefetch(ahead->pixels + i, 1);
    ahead->pixels += count;
    ahead->count -= count;
}

/* Rows and places of it; the rows come after those laid before. */
void flat_lay(Flat *flat, const Frame *frame, Area part, Ahead *ahead);
/* Where nothing below it is seen in any of these rows. */
Range flat_hides(const Flat *flat, Area rows);
