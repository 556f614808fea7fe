/* rng.h - splitmix64 streams: one stream a purpose, integers only, the same on every machine.
 * Not for secrets. One draw a statement, so that no compiler chooses the order. */
#pragma once

#include "base/base.h"

typedef struct Rng {
    uint64_t state;
} Rng;

/* A stream of its own for (seed, purpose, index); different triples give unrelated streams. */
Rng rng_stream(uint64_t seed, uint32_t purpose, uint32_t index);

/* The next 64 bits. */
uint64_t rng_next(Rng *rng);

/* A number in 0 .. limit-1; limit > 0. The bias is below limit / 2^64. */
int rng_below(Rng *rng, int limit);

/* True `per_mille` times in 1000. */
bool rng_chance(Rng *rng, int per_mille);

/* A stateless draw: mixes three numbers into 64 bits. */
uint64_t rng_mix(uint64_t a, uint64_t b, uint64_t c);
