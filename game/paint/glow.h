/* glow.h - light that spills round what is bright: gathered into cells of four by four pixels, blurred there, and
 * stretched back row by row. What is done with it is the tube's matter. */
#pragma once

#include "paint/lanes.h"
#include "paint/plane.h"

enum { GLOW_CELL = 4, GLOW_MARGIN = 16, GLOW_REACH_MAX = 4 };

typedef struct Glow {
    uint8_t *cells, *spare; /* of the frame with a dark margin all round; the spare is as large */
    int pitch, rows;
    uint8_t *lines[3]; /* stretched rows, by their number modulo three */
    int line_width;
    int next; /* the first row that is not stretched yet */
} Glow;

/* False when there is no memory for a frame of that size; the glow is then empty. */
bool glow_resize(Glow *glow, int width, int height);
void glow_free(Glow *glow);

/* Gathers what is bright in `area` of the plane, outside of which the plane is dark. `gain` is in 1/256 of the sum of
 * four pixels; `reach`, 1..GLOW_REACH_MAX, is how far it spills. */
void glow_gather(Lanes lanes, Glow *glow, const Plane *plane, Area area, int gain, int reach);

/* The glow of a row of the frame lies between two rows that have been stretched. */
typedef struct GlowRow {
    const uint8_t *near, *far; /* one pixel after the other */
    bool outer;                /* 3/8 of it is the far one's, else 1/8 */
} GlowRow;

/* The glow of row y from column `left` on. Rows are to be asked for in their order. */
void glow_row(Lanes lanes, Glow *glow, int y, int left, GlowRow *out);
