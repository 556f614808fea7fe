#include "paint/grain.h"

#include "base/rng.h"

/* The mean of two draws: seldom much, seldom nothing. */
void grain_open(Grain *grain)
{
    for (int i = 0; i < MIX_GRAIN; i++) {
        uint64_t draw = rng_mix((uint64_t)i, 3, 1);
        grain->noise[i] = (uint8_t)(((draw & 255) + (draw >> 8 & 255)) / 2);
    }
    grain->most = -1;
    grain_set(grain, 0, 0);
}

void grain_set(Grain *grain, int most, uint32_t step)
{
    grain->step = step;
    if (most == grain->most)
        return;
    grain->most = most;
    for (int i = 0; i < MIX_GRAIN + MIX_SLACK; i++)
        grain->light[i] = (uint8_t)(grain->noise[i & (MIX_GRAIN - 1)] * (most + 1) >> 8);
}

int grain_from(const Grain *grain, int y)
{
    return (int)(rng_mix((uint64_t)y, grain->step, 5) & (MIX_GRAIN - 1));
}
