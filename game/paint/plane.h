/* plane.h - the phosphor: one byte of light a pixel, onto which glyphs are added until it is full. Colour comes later,
 * in ramp.h. */
#pragma once

#include "paint/frame.h"

/* How much of each pixel a shape covers, 0..255; places are relative to the pen on the baseline. Behind the last row
 * there are zeros up to a multiple of COVERAGE_ROWS. */
typedef struct Coverage {
    const uint8_t *cells;
    int16_t width, height;
    int16_t stride; /* from coverage_stride; cells beyond `width` are 0 */
    int16_t left, top;
} Coverage;

enum { COVERAGE_LANE = 16, COVERAGE_LANE_SMALL = 8, COVERAGE_ROWS = 4 };

/* Cells a row takes: whole lanes. Small glyphs, of which there may be very many, take a small one. */
static inline int coverage_stride(int width)
{
    return width <= COVERAGE_LANE_SMALL ? COVERAGE_LANE_SMALL
                                        : (width + COVERAGE_LANE - 1) / COVERAGE_LANE * COVERAGE_LANE;
}

enum { PLANE_LINE = 64 }; /* of the cache: rows begin at one */

typedef struct Plane {
    uint8_t *cells;
    int width, height;
    int pitch; /* at least width + COVERAGE_LANE; behind the last row there are COVERAGE_ROWS - 1 more */
} Plane;

/* Makes the plane fit; what it held is dropped. False when there is no memory, the plane is then empty. */
bool plane_resize(Plane *plane, int width, int height);
void plane_free(Plane *plane);

/* No light inside `area`, which lies in the plane. */
void plane_clear(Plane *plane, Area area);

/* Adds a glyph with its pen at (x, y), dimmed to strength + 1 in 256; a full cell stays full. Nothing outside `clip`
 * changes; `clip` lies in the plane. */
void plane_add(Plane *plane, Area clip, const Coverage *glyph, int x, int y, int strength);
/* The same in plain C, to hold the other against. */
void plane_add_plain(Plane *plane, Area clip, const Coverage *glyph, int x, int y, int strength);

static inline uint8_t *plane_row(const Plane *plane, int x, int y)
{
    return plane->cells + (ptrdiff_t)y * plane->pitch + x;
}
