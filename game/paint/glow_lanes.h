/* glow_lanes.h - the inner loops of glow.h by so many bytes at once; the plain ones are the twins that the others are
 * held against. */
#pragma once

#include "paint/lanes.h"

enum { GLOW_LEAST = 144 }; /* light up to here does not glow */

/* out[i] = the mean of a[i] and b[i], rounded up or down, so that many of them in turn add nothing. No two may lie over
 * each other. */
typedef void GlowAverage(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count);
/* `count` cells from four rows of light, `pitch` apart. */
typedef void GlowGather(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count);
/* Four times as many pixels as `count` cells, each between its neighbours; there is one more cell at either end. */
typedef void GlowStretch(const uint8_t *cells, uint8_t *out, int count);

GlowAverage glow_average_plain, glow_average_16, glow_average_32;
GlowGather glow_gather_plain, glow_gather_16, glow_gather_32;
GlowStretch glow_stretch_plain, glow_stretch_16;
