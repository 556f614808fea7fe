/* ramp.h - light to colour: ground, then up to the phosphor's own colour, then on to white, in straight pieces. What
 * glows or lingers is the tube's matter, not the ramp's. */
#pragma once

#include "paint/lanes.h"

enum {
    RAMP_KNEE = 176, /* light at which the phosphor shows its own colour; beyond it goes to white */
    RAMP_SHADES = 128,
};

/* Channels are blue, green, red, as they lie in memory. A shade is ground + (rise * light + bend * (light beyond the
 * knee)) / 64, rounded down, and never beyond 255; every two levels of light share one. */
typedef struct Ramp {
    uint8_t ground[3];
    int8_t rise[3], bend[3];
    uint8_t shades[3][RAMP_SHADES]; /* by light / 2 */
} Ramp;

/* Colours 0xRRGGBB, and white, all at per_mille of their brightness; no channel of the phosphor is darker than the
 * ground's. */
Ramp ramp_through(uint32_t ground, uint32_t phosphor, int per_mille);

/* Turns `count` cells of light into pixels 0xFFRRGGBB. */
void ramp_row(Lanes lanes, const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count);
