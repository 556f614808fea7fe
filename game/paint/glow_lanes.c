#include "paint/glow_lanes.h"

#include "paint/glow.h"

/* ---- plain ---- */

static uint8_t mean(int a, int b)
{
    return (uint8_t)((a + b + 1) >> 1);
}

void glow_average_plain(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count)
{
    for (int i = 0; i < count; i++)
        out[i] = (uint8_t)((a[i] + b[i] + up) >> 1);
}

static int spilling(const uint8_t *light, int pitch)
{
    int rows[GLOW_CELL];
    for (int i = 0; i < GLOW_CELL; i++)
        rows[i] = max_int(0, light[i * pitch] - GLOW_LEAST);
    return mean(mean(rows[0], rows[1]), mean(rows[2], rows[3]));
}

void glow_gather_plain(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count)
{
    for (int i = 0; i < count; i++) {
        int sum = 0;
        for (int j = 0; j < GLOW_CELL; j++)
            sum += spilling(light + i * GLOW_CELL + j, pitch);
        cells[i] = (uint8_t)min_int(255, sum * gain >> 8);
    }
}

/* One and three eighths of the way from a cell to another. */
static void between(int cell, int other, uint8_t *inner, uint8_t *outer)
{
    uint8_t half = mean(cell, other), quarter = mean(cell, half);
    *inner = mean(cell, quarter);
    *outer = mean(half, quarter);
}

void glow_stretch_plain(const uint8_t *cells, uint8_t *out, int count)
{
    for (int i = 0; i < count; i++, out += GLOW_CELL) {
        int cell = cells[i];
        between(cell, cells[i - 1], &out[1], &out[0]);
        between(cell, cells[i + 1], &out[2], &out[3]);
    }
}

#if LANES_X86

#include <immintrin.h>

/* ---- 16 ---- */

static inline __m128i load_16(const uint8_t *cells)
{
    return _mm_loadu_si128((const __m128i *)(const void *)cells);
}

static inline void store_16(uint8_t *cells, __m128i values)
{
    _mm_storeu_si128((__m128i *)(void *)cells, values);
}

/* Rounding down is rounding up the other way round. */
void glow_average_16(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count)
{
    const __m128i flip = _mm_set1_epi8(up ? 0 : -1);
    int i = 0;
    for (; i + 16 <= count; i += 16) {
        __m128i mean = _mm_avg_epu8(_mm_xor_si128(load_16(a + i), flip), _mm_xor_si128(load_16(b + i), flip));
        store_16(out + i, _mm_xor_si128(mean, flip));
    }
    glow_average_plain(a + i, b + i, up, out + i, count - i);
}

/* Sixteen columns of four rows to four sums, times the gain. */
static inline __m128i sums_16(const uint8_t *light, int pitch, __m128i gain)
{
    const __m128i least = _mm_set1_epi8((char)GLOW_LEAST);
    __m128i rows[GLOW_CELL];
    for (int i = 0; i < GLOW_CELL; i++)
        rows[i] = _mm_subs_epu8(load_16(light + i * pitch), least);
    __m128i column = _mm_avg_epu8(_mm_avg_epu8(rows[0], rows[1]), _mm_avg_epu8(rows[2], rows[3]));
    __m128i pairs = _mm_add_epi16(_mm_and_si128(column, _mm_set1_epi16(255)), _mm_srli_epi16(column, 8));
    return _mm_srli_epi32(_mm_madd_epi16(pairs, gain), 8);
}

void glow_gather_16(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count)
{
    const __m128i gains = _mm_set1_epi16((short)gain);
    int i = 0;
    for (; i + 16 <= count; i += 16, light += 64) {
        __m128i low = _mm_packs_epi32(sums_16(light, pitch, gains), sums_16(light + 16, pitch, gains));
        __m128i high = _mm_packs_epi32(sums_16(light + 32, pitch, gains), sums_16(light + 48, pitch, gains));
        store_16(cells + i, _mm_packus_epi16(low, high));
    }
    glow_gather_plain(light, pitch, gain, cells + i, count - i);
}

static inline void between_16(__m128i cells, __m128i others, __m128i *inner, __m128i *outer)
{
    __m128i half = _mm_avg_epu8(cells, others), quarter = _mm_avg_epu8(cells, half);
    *inner = _mm_avg_epu8(cells, quarter);
    *outer = _mm_avg_epu8(half, quarter);
}

void glow_stretch_16(const uint8_t *cells, uint8_t *out, int count)
{
    int i = 0;
    for (; i + 16 <= count; i += 16, out += 64) {
        __m128i here = load_16(cells + i), of[GLOW_CELL];
        between_16(here, load_16(cells + i - 1), &of[1], &of[0]);
        between_16(here, load_16(cells + i + 1), &of[2], &of[3]);
        __m128i left_low = _mm_unpacklo_epi8(of[0], of[1]), left_high = _mm_unpackhi_epi8(of[0], of[1]);
        __m128i right_low = _mm_unpacklo_epi8(of[2], of[3]), right_high = _mm_unpackhi_epi8(of[2], of[3]);
        store_16(out, _mm_unpacklo_epi16(left_low, right_low));
        store_16(out + 16, _mm_unpackhi_epi16(left_low, right_low));
        store_16(out + 32, _mm_unpacklo_epi16(left_high, right_high));
        store_16(out + 48, _mm_unpackhi_epi16(left_high, right_high));
    }
    glow_stretch_plain(cells + i, out, count - i);
}

/* ---- 32 ---- */

WITH_LANES_32 static inline __m256i load_32(const uint8_t *cells)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)cells);
}

WITH_LANES_32 static inline void store_32(uint8_t *cells, __m256i values)
{
    _mm256_storeu_si256((__m256i *)(void *)cells, values);
}

WITH_LANES_32 void glow_average_32(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count)
{
    const __m256i flip = _mm256_set1_epi8(up ? 0 : -1);
    int i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i mean =
            _mm256_avg_epu8(_mm256_xor_si256(load_32(a + i), flip), _mm256_xor_si256(load_32(b + i), flip));
        store_32(out + i, _mm256_xor_si256(mean, flip));
    }
    glow_average_16(a + i, b + i, up, out + i, count - i);
}

WITH_LANES_32 static inline __m256i sums_32(const uint8_t *light, int pitch, __m256i gain)
{
    const __m256i least = _mm256_set1_epi8((char)GLOW_LEAST);
    __m256i rows[GLOW_CELL];
    for (int i = 0; i < GLOW_CELL; i++)
        rows[i] = _mm256_subs_epu8(load_32(light + i * pitch), least);
    __m256i column = _mm256_avg_epu8(_mm256_avg_epu8(rows[0], rows[1]), _mm256_avg_epu8(rows[2], rows[3]));
    __m256i pairs = _mm256_maddubs_epi16(column, _mm256_set1_epi8(1));
    return _mm256_srli_epi32(_mm256_madd_epi16(pairs, gain), 8);
}

/* Packing works on each half by itself; the words are put in order at the end. */
WITH_LANES_32 void glow_gather_32(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count)
{
    const __m256i gains = _mm256_set1_epi16((short)gain), order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    int i = 0;
    for (; i + 32 <= count; i += 32, light += 128) {
        __m256i low = _mm256_packs_epi32(sums_32(light, pitch, gains), sums_32(light + 32, pitch, gains));
        __m256i high = _mm256_packs_epi32(sums_32(light + 64, pitch, gains), sums_32(light + 96, pitch, gains));
        store_32(cells + i, _mm256_permutevar8x32_epi32(_mm256_packus_epi16(low, high), order));
    }
    glow_gather_16(light, pitch, gain, cells + i, count - i);
}

#else

void glow_average_16(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count)
{
    glow_average_plain(a, b, up, out, count);
}

void glow_average_32(const uint8_t *a, const uint8_t *b, bool up, uint8_t *out, int count)
{
    glow_average_plain(a, b, up, out, count);
}

void glow_gather_16(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count)
{
    glow_gather_plain(light, pitch, gain, cells, count);
}

void glow_gather_32(const uint8_t *light, int pitch, int gain, uint8_t *cells, int count)
{
    glow_gather_plain(light, pitch, gain, cells, count);
}

void glow_stretch_16(const uint8_t *cells, uint8_t *out, int count)
{
    glow_stretch_plain(cells, out, count);
}

#endif
