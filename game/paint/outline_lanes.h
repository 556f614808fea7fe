/* outline_lanes.h - how much of some pixels eight slices cover, in registers; what outline.c and slope.c share. */
#pragma once

#include "paint/lanes.h"
#include "paint/outline.h"

#if LANES_X86

#include <emmintrin.h>

/* Eight crossings in steps from the piece's left; what is beyond it stays so. */
static inline __m128i crossings_from(__m128i low, __m128i high, __m128i left)
{
    return _mm_packs_epi32(_mm_sub_epi32(low, left), _mm_sub_epi32(high, left));
}

/* How much of a pixel that ends at `end` lies beyond each crossing; less than none where it lies before. */
static inline __m128i beyond(__m128i crossings, int end)
{
    return _mm_min_epi16(_mm_subs_epi16(_mm_set1_epi16((short)end), crossings), _mm_set1_epi16(OUTLINE_STEPS));
}

/* The same of two pixels, as bytes. */
static inline __m128i both_beyond(__m128i crossings, int pixel)
{
    return _mm_packus_epi16(beyond(crossings, (pixel + 1) * OUTLINE_STEPS),
                            beyond(crossings, (pixel + 2) * OUTLINE_STEPS));
}

/* All slices of two pixels, as a sum in either half. */
static inline __m128i covered(__m128i lefts, __m128i rights, int pixel)
{
    return _mm_sad_epu8(_mm_sub_epi8(both_beyond(lefts, pixel), both_beyond(rights, pixel)), _mm_setzero_si128());
}

static inline uint32_t cover_four(__m128i lefts, __m128i rights, int pixel)
{
    __m128i sums = _mm_packs_epi32(covered(lefts, rights, pixel), covered(lefts, rights, pixel + 2));
    __m128i shares = _mm_srli_epi32(_mm_sub_epi32(_mm_slli_epi32(sums, 8), sums), 8);
    return (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(_mm_packs_epi32(shares, shares), shares));
}

static inline uint32_t cover_two(__m128i lefts, __m128i rights)
{
    __m128i sums = covered(lefts, rights, 0);
    __m128i shares = _mm_srli_epi16(_mm_sub_epi16(_mm_slli_epi16(sums, 8), sums), 8);
    return (uint32_t)_mm_cvtsi128_si32(shares) | (uint32_t)_mm_extract_epi16(shares, 4) << 8;
}

/* Of up to four bytes those of the first pixels; there is one at least. */
static inline uint32_t cover_first(uint32_t cover, int pixels)
{
    return pixels < 4 ? cover & ((1u << 8 * pixels) - 1) : cover;
}

#endif
