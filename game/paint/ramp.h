/* ramp.h - light to colour: ground, then up to the phosphor's own colour, then on to white. Straight pieces and no
 * table, so that sixteen pixels go through at a time. What glows or lingers is the tube's matter, not the ramp's. */
#pragma once

#include "base/base.h"

enum { RAMP_KNEE = 176 }; /* light at which the phosphor shows its own colour; beyond it goes to white */

/* Channels are blue, green, red, as they lie in memory. Slopes are in 1/256. */
typedef struct Ramp {
    uint8_t ground[3];
    uint16_t rise[3]; /* per step of light */
    uint16_t blaze;   /* per step above the knee, on top, alike for all */
} Ramp;

/* Colours 0xRRGGBB; no channel of the phosphor is darker than the ground's. */
Ramp ramp_through(uint32_t ground, uint32_t phosphor);
/* The same ramp at per_mille of its brightness: the dark rows of a scan line. */
Ramp ramp_dimmed(const Ramp *ramp, int per_mille);

/* Turns `count` cells of light into pixels 0xFFRRGGBB. */
void ramp_row(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count);
/* The same on processors without AVX2. */
void ramp_row_narrow(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count);
/* The same in plain C, to hold the others against. */
void ramp_row_plain(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count);
