/* mix.h - a row of light as the glass shows it: what has just gone lingers, what is bright spills over, all of it is
 * grained. One pass, since it is run for every row of every frame. */
#pragma once

#include "paint/glow.h"
#include "paint/lanes.h"

enum { MIX_GRAIN = 4096, MIX_SLACK = 64 }; /* bytes of grain, a power of two, and how many of the first follow again */

typedef struct Mix {
    const uint8_t *light;
    uint8_t *trail; /* what lingers; changed */
    int fade, keep; /* 0..256: how much of it is left, and how much of the light joins it */
    GlowRow glow;
    const uint8_t *grain; /* MIX_GRAIN bytes and MIX_SLACK more */
    int grain_from;       /* 0..MIX_GRAIN - 1 */
    uint8_t *out;
} Mix;

void mix_row(Lanes lanes, const Mix *mix, int count);
