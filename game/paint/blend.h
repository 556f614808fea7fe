/* blend.h - a colour laid over pixels, evenly or after a row of coverage. Where the row lies, and what it means, is the
 * caller's matter. */
#pragma once

#include "paint/lanes.h"

/* strength 0..255: 0 leaves the pixels, 255 replaces them. Colours are 0xFFRRGGBB. */
void blend_even(uint32_t *pixels, int count, uint32_t colour, int strength);
/* The same by so many lanes; the above takes as many as there are. */
void blend_even_by(Lanes lanes, uint32_t *pixels, int count, uint32_t colour, int strength);
void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength);
/* Four pixels and their coverage, a byte each as they lie in memory. */
void blend_four(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength);
/* The same of two. */
void blend_two(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength);

/* The same colour over two pixels of each of many rows, each of the two with a coverage of its own. */
typedef struct BlendEnds {
    uint16_t add[8], keep[8];
} BlendEnds;

BlendEnds blend_ends_of(const uint8_t cover[2], uint32_t colour, int strength);
/* Where both are one pixel, the coverage of the right one is 0. */
void blend_ends(uint32_t *left, uint32_t *right, const BlendEnds *ends);

/* The same in plain C, to hold the others against. */
void blend_even_plain(uint32_t *pixels, int count, uint32_t colour, int strength);
void blend_cover_plain(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength);
