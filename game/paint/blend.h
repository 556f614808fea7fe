/* blend.h - a colour laid over pixels, evenly or after a row of coverage. Where the row lies, and what it means, is the
 * caller's matter. */
#pragma once

#include "base/base.h"

/* strength 0..255: 0 leaves the pixels, 255 replaces them. Colours are 0xFFRRGGBB. */
void blend_even(uint32_t *pixels, int count, uint32_t colour, int strength);
void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength);

/* The same in plain C, to hold the others against. */
void blend_even_plain(uint32_t *pixels, int count, uint32_t colour, int strength);
void blend_cover_plain(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength);
