/* grain.h - the slight unevenness of the phosphor: a stretch of noise, from which each row takes its own part. */
#pragma once

#include "paint/mix.h"

typedef struct Grain {
    int most; /* light it adds at most; what `light` was made for */
    uint32_t step;
    uint8_t noise[MIX_GRAIN], light[MIX_GRAIN + MIX_SLACK];
} Grain;

void grain_open(Grain *grain);
/* The grain of that step: the same step is the same grain. */
void grain_set(Grain *grain, int most, uint32_t step);
/* Where row y begins in `light`. */
int grain_from(const Grain *grain, int y);
