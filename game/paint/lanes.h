/* lanes.h - how many bytes the processor works on at once. The painter's inner loops are written once in plain C, and
 * again for each of these; a test holds all of them to the same bytes. */
#pragma once

#include "base/base.h"

typedef enum Lanes {
    LANES_PLAIN, /* one: any processor */
    LANES_16,    /* SSE2 */
    LANES_32,    /* AVX2 */
    LANES_64,    /* AVX-512 with its byte permutations */
    LANES_COUNT
} Lanes;

/* The most that this processor, and the compiler that built us, can do. */
Lanes lanes_here(void);

/* Where there is code for them at all. */
#if defined(__SSE2__) && defined(__GNUC__)
#define LANES_X86 1
#define WITH_LANES_32 __attribute__((target("avx2")))
#define WITH_LANES_64 __attribute__((target("avx512f,avx512bw,avx512vbmi")))
#else
#define LANES_X86 0
#endif
