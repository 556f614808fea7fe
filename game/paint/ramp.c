#include "paint/ramp.h"

#include "paint/ramp_lanes.h"

enum { UNIT = 64 };

static int channel(uint32_t colour, int index, int per_mille)
{
    return (int)(colour >> (8 * index) & 255) * per_mille / 1000;
}

static int shade(const Ramp *ramp, int channel, int light)
{
    int risen = ramp->rise[channel] * light + ramp->bend[channel] * max_int(light - RAMP_KNEE, 0);
    return ramp->ground[channel] + risen / UNIT;
}

/* Rounded so that neither piece ends above where it should. */
static void set_channel(Ramp *ramp, int index, int from, int knee, int to)
{
    enum { BEYOND = 255 - RAMP_KNEE };
    assert(from <= knee && knee <= to);
    int rise = (knee - from) * UNIT / RAMP_KNEE;
    int bend = (int)div_floor((to - from) * UNIT - rise * 255, BEYOND);
    ramp->ground[index] = (uint8_t)from;
    ramp->rise[index] = (int8_t)rise;
    ramp->bend[index] = (int8_t)min_int(bend, INT8_MAX);
    for (int i = 0; i < RAMP_SHADES; i++)
        ramp->shades[index][i] = (uint8_t)shade(ramp, index, 2 * i);
}

Ramp ramp_through(uint32_t ground, uint32_t phosphor, int per_mille)
{
    Ramp ramp;
    for (int i = 0; i < 3; i++)
        set_channel(&ramp, i, channel(ground, i, per_mille), channel(phosphor, i, per_mille), 255 * per_mille / 1000);
    return ramp;
}

void ramp_row(Lanes lanes, const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    static RampRow *const rows[LANES_COUNT] = {
        [LANES_PLAIN] = ramp_row_plain,
        [LANES_16] = ramp_row_16,
        [LANES_32] = ramp_row_32,
        [LANES_64] = ramp_row_64,
    };
    rows[lanes](ramp, light, pixels, count);
}
