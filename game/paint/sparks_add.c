/* sparks_add.c - sparks_add by lanes. Neighbours lie over each other at their edges, and a row that has just been
 * written is slow to be read again: so every second spark first, and then the others. */
#include "paint/sparks_lanes.h"

#if LANES_X86

#include <immintrin.h>

/* Two rows of light, that of the first in the lower half. */
static inline __m128i load_two(const uint8_t *row, ptrdiff_t pitch)
{
    __m128i first = _mm_loadl_epi64((const __m128i *)(const void *)row);
    return _mm_castps_si128(_mm_loadh_pi(_mm_castsi128_ps(first), (const __m64 *)(const void *)(row + pitch)));
}

static inline void store_two(uint8_t *row, ptrdiff_t pitch, __m128i light)
{
    _mm_storel_epi64((__m128i *)(void *)row, light);
    _mm_storeh_pi((__m64 *)(void *)(row + pitch), _mm_castsi128_ps(light));
}

/* Coverage stands in the upper bytes of words, so that the upper word of the product with strength + 1 is the share of
 * light. */
static inline void add_two(uint8_t *row, ptrdiff_t pitch, const uint8_t *cover, __m128i factor)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i cells = _mm_loadu_si128((const __m128i *)(const void *)cover);
    __m128i upper = _mm_mulhi_epu16(_mm_unpacklo_epi8(zero, cells), factor);
    __m128i lower = _mm_mulhi_epu16(_mm_unpackhi_epi8(zero, cells), factor);
    store_two(row, pitch, _mm_adds_epu8(load_two(row, pitch), _mm_packus_epi16(upper, lower)));
}

static inline void add_one_16(uint8_t *row, ptrdiff_t pitch, const uint8_t *cover, int factor, int height)
{
    const __m128i factors = _mm_set1_epi16((short)factor);
    for (; height > 0;
         height -= COVERAGE_ROWS, row += COVERAGE_ROWS * pitch, cover += COVERAGE_ROWS * COVERAGE_LANE_SMALL) {
        add_two(row, pitch, cover, factors);
        add_two(row + 2 * pitch, pitch, cover + 2 * COVERAGE_LANE_SMALL, factors);
    }
}

void sparks_add_16(const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    const ptrdiff_t pitch = plane->pitch;
    for (int odd = 0; odd < 2; odd++) {
        for (int i = odd; i < sparks->count; i += 2)
            add_one_16(plane->cells + sparks->places[i], pitch, cells + (size_t)sparks->cells[i] * SPARK_CELLS,
                       sparks->factors[i], sparks->heights[i]);
    }
}

/* Four rows at once. Unpacking and packing work on each half by itself, and undo each other. */
WITH_LANES_32 static inline void add_four(uint8_t *row, ptrdiff_t pitch, const uint8_t *cover, __m256i factor)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i cells = _mm256_loadu_si256((const __m256i *)(const void *)cover);
    __m256i upper = _mm256_mulhi_epu16(_mm256_unpacklo_epi8(zero, cells), factor);
    __m256i lower = _mm256_mulhi_epu16(_mm256_unpackhi_epi8(zero, cells), factor);
    __m256i light =
        _mm256_inserti128_si256(_mm256_castsi128_si256(load_two(row, pitch)), load_two(row + 2 * pitch, pitch), 1);
    light = _mm256_adds_epu8(light, _mm256_packus_epi16(upper, lower));
    store_two(row, pitch, _mm256_castsi256_si128(light));
    store_two(row + 2 * pitch, pitch, _mm256_extracti128_si256(light, 1));
}

WITH_LANES_32 static inline void add_one_32(uint8_t *row, ptrdiff_t pitch, const uint8_t *cover, int factor, int height)
{
    const __m256i factors = _mm256_set1_epi16((short)factor);
    for (; height > 0;
         height -= COVERAGE_ROWS, row += COVERAGE_ROWS * pitch, cover += COVERAGE_ROWS * COVERAGE_LANE_SMALL)
        add_four(row, pitch, cover, factors);
}

WITH_LANES_32 void sparks_add_32(const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    const ptrdiff_t pitch = plane->pitch;
    for (int odd = 0; odd < 2; odd++) {
        for (int i = odd; i < sparks->count; i += 2)
            add_one_32(plane->cells + sparks->places[i], pitch, cells + (size_t)sparks->cells[i] * SPARK_CELLS,
                       sparks->factors[i], sparks->heights[i]);
    }
}

#else

void sparks_add_16(const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    sparks_add_plain(plane, cells, sparks);
}

void sparks_add_32(const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    sparks_add_plain(plane, cells, sparks);
}

#endif
