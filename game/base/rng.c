/* rng.c - SplitMix64: streams by number, and draws from one. */
#include "base/rng.h"

static const uint64_t golden = 0x9E3779B97F4A7C15u;

static uint64_t scramble(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

uint64_t rng_mix(uint64_t a, uint64_t b, uint64_t c)
{
    uint64_t mixed = scramble(a + golden);
    mixed = scramble((mixed ^ b) + golden);
    return scramble((mixed ^ c) + golden);
}

Rng rng_stream(uint64_t seed, uint32_t purpose, uint32_t index)
{
    return (Rng){rng_mix(seed, purpose, index)};
}

uint64_t rng_next(Rng *rng)
{
    rng->state += golden;
    return scramble(rng->state);
}

int rng_below(Rng *rng, int limit)
{
    assert(limit > 0);
    return (int)(rng_next(rng) % (uint64_t)limit);
}

bool rng_chance(Rng *rng, int per_mille)
{
    return rng_below(rng, 1000) < per_mille;
}
