/* blend_lanes.h - a colour laid over a few pixels, in registers; what blend.c and slope.c share. */
#pragma once

#include "paint/lanes.h"

#if LANES_X86

#include <emmintrin.h>

/* Two pixels as words; `weight` holds 0..256 for each of their channels. */
static inline __m128i mix_pair(__m128i below, __m128i above, __m128i weight)
{
    __m128i rest = _mm_sub_epi16(_mm_set1_epi16(256), weight);
    return _mm_srli_epi16(_mm_add_epi16(_mm_mullo_epi16(below, rest), _mm_mullo_epi16(above, weight)), 8);
}

static inline void mix_four(uint32_t *pixels, __m128i above, __m128i weight_low, __m128i weight_high)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i *place = (__m128i *)(void *)pixels;
    __m128i below = _mm_loadu_si128(place);
    __m128i low = mix_pair(_mm_unpacklo_epi8(below, zero), above, weight_low);
    __m128i high = mix_pair(_mm_unpackhi_epi8(below, zero), above, weight_high);
    _mm_storeu_si128(place, _mm_packus_epi16(low, high));
}

static inline __m128i words_of(uint32_t colour)
{
    return _mm_unpacklo_epi8(_mm_set1_epi32((int)colour), _mm_setzero_si128());
}

/* Four bytes of coverage to four words of weight. */
static inline __m128i weights_of(uint32_t four, __m128i factor)
{
    __m128i cover = _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)four), _mm_setzero_si128());
    __m128i share = _mm_srli_epi16(_mm_mullo_epi16(cover, factor), 8);
    return _mm_add_epi16(share, _mm_srli_epi16(share, 7));
}

static inline void cover_pixels(uint32_t *pixels, uint32_t four, __m128i above, __m128i factor)
{
    __m128i weights = weights_of(four, factor);
    __m128i doubled = _mm_unpacklo_epi16(weights, weights);
    mix_four(pixels, above, _mm_unpacklo_epi32(doubled, doubled), _mm_unpackhi_epi32(doubled, doubled));
}

static inline void cover_pair(uint32_t *pixels, uint32_t two, __m128i above, __m128i factor)
{
    __m128i *place = (__m128i *)(void *)pixels;
    __m128i weights = weights_of(two, factor);
    __m128i doubled = _mm_unpacklo_epi16(weights, weights);
    __m128i below = _mm_unpacklo_epi8(_mm_loadl_epi64(place), _mm_setzero_si128());
    __m128i mixed = mix_pair(below, above, _mm_unpacklo_epi32(doubled, doubled));
    _mm_storel_epi64(place, _mm_packus_epi16(mixed, mixed));
}

static inline __m128i factor_of(int strength)
{
    return _mm_set1_epi16((short)(strength + 1));
}

#endif
