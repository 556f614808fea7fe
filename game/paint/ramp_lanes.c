#include "paint/ramp_lanes.h"

void ramp_row_plain(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    for (int i = 0; i < count; i++) {
        int half = light[i] / 2;
        pixels[i] = 0xFF000000u | (uint32_t)ramp->shades[2][half] << 16 | (uint32_t)ramp->shades[1][half] << 8 |
                    ramp->shades[0][half];
    }
}

#if LANES_X86

#include <immintrin.h>

/* Light and light beyond the knee stand side by side in the bytes of words, so that one multiplication gives a shade
 * in 1/64. */

static inline __m128i slopes_16(const Ramp *ramp, int channel)
{
    return _mm_set1_epi16((short)((uint8_t)ramp->rise[channel] | (uint8_t)ramp->bend[channel] << 8));
}

/* SSE2 lacks that multiplication: rise and bend by themselves. */
typedef struct Lanes16 {
    __m128i rise[3], bend[3], cool, warm;
} Lanes16;

static Lanes16 lanes_16_of(const Ramp *ramp)
{
    Lanes16 lanes = {.cool = _mm_set1_epi16((short)(ramp->ground[0] | ramp->ground[1] << 8)),
                     .warm = _mm_set1_epi16((short)(ramp->ground[2] | 0xFF00))};
    for (int i = 0; i < 3; i++) {
        lanes.rise[i] = _mm_set1_epi16(ramp->rise[i]);
        lanes.bend[i] = _mm_set1_epi16(ramp->bend[i]);
    }
    return lanes;
}

/* Eight shades, less the ground. */
static inline __m128i risen_16(const Lanes16 *lanes, int channel, __m128i light, __m128i beyond)
{
    __m128i sum =
        _mm_add_epi16(_mm_mullo_epi16(light, lanes->rise[channel]), _mm_mullo_epi16(beyond, lanes->bend[channel]));
    return _mm_srli_epi16(sum, 6);
}

/* Eight pixels. */
static inline void show_16(const Lanes16 *lanes, __m128i light, uint32_t *pixels)
{
    __m128i beyond = _mm_subs_epu16(light, _mm_set1_epi16(RAMP_KNEE));
    __m128i green = _mm_slli_epi16(risen_16(lanes, 1, light, beyond), 8);
    __m128i cool = _mm_add_epi8(_mm_or_si128(risen_16(lanes, 0, light, beyond), green), lanes->cool);
    __m128i warm = _mm_add_epi8(risen_16(lanes, 2, light, beyond), lanes->warm);
    __m128i *place = (__m128i *)(void *)pixels;
    _mm_storeu_si128(place, _mm_unpacklo_epi16(cool, warm));
    _mm_storeu_si128(place + 1, _mm_unpackhi_epi16(cool, warm));
}

void ramp_row_16(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    enum { LANE = 16 };
    const Lanes16 lanes = lanes_16_of(ramp);
    const __m128i zero = _mm_setzero_si128(), even = _mm_set1_epi8((char)0xFE);
    int i = 0;
    for (; i + LANE <= count; i += LANE) {
        __m128i cells = _mm_and_si128(_mm_loadu_si128((const __m128i *)(const void *)(light + i)), even);
        show_16(&lanes, _mm_unpacklo_epi8(cells, zero), pixels + i);
        show_16(&lanes, _mm_unpackhi_epi8(cells, zero), pixels + i + LANE / 2);
    }
    ramp_row_plain(ramp, light + i, pixels + i, count - i);
}

/* Pixels before the next line of the cache: what is stored across two lines is stored slowly. */
static int to_line(const uint32_t *pixels)
{
    enum { LINE = 64 / sizeof *pixels };
    return (int)(-((uintptr_t)pixels / sizeof *pixels) % LINE);
}

/* ---- 32 ---- */

typedef struct Lanes32 {
    __m256i slopes[3], cool, warm;
} Lanes32;

WITH_LANES_32 static inline Lanes32 lanes_32_of(const Ramp *ramp)
{
    Lanes32 lanes = {.cool = _mm256_set1_epi16((short)(ramp->ground[0] | ramp->ground[1] << 8)),
                     .warm = _mm256_set1_epi16((short)(ramp->ground[2] | 0xFF00))};
    for (int i = 0; i < 3; i++)
        lanes.slopes[i] = _mm256_broadcastw_epi16(slopes_16(ramp, i));
    return lanes;
}

/* Sixteen pixels; their light and that beyond the knee in words. */
WITH_LANES_32 static inline void show_32(const Lanes32 *lanes, __m256i light, uint32_t *pixels)
{
    const __m256i upper = _mm256_set1_epi16((short)0xFF00);
    __m256i blue = _mm256_srli_epi16(_mm256_maddubs_epi16(light, lanes->slopes[0]), 6);
    __m256i green = _mm256_slli_epi16(_mm256_maddubs_epi16(light, lanes->slopes[1]), 2);
    __m256i red = _mm256_srli_epi16(_mm256_maddubs_epi16(light, lanes->slopes[2]), 6);
    __m256i cool = _mm256_add_epi8(_mm256_blendv_epi8(blue, green, upper), lanes->cool);
    __m256i warm = _mm256_add_epi8(red, lanes->warm);
    __m256i *place = (__m256i *)(void *)pixels;
    _mm256_storeu_si256(place, _mm256_unpacklo_epi16(cool, warm));
    _mm256_storeu_si256(place + 1, _mm256_unpackhi_epi16(cool, warm));
}

/* Unpacking works on each half by itself. Cells are put in this order before, so that pixels come out in theirs. */
WITH_LANES_32 void ramp_row_32(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    enum { LANE = 32 };
    const Lanes32 lanes = lanes_32_of(ramp);
    const __m256i order = _mm256_setr_epi32(0, 2, 4, 6, 1, 3, 5, 7);
    const __m256i knee = _mm256_set1_epi8((char)RAMP_KNEE), even = _mm256_set1_epi8((char)0xFE);
    int i = min_int(count, to_line(pixels));
    if (i > 0)
        ramp_row_16(ramp, light, pixels, i);
    for (; i + LANE <= count; i += LANE) {
        __m256i cells = _mm256_loadu_si256((const __m256i *)(const void *)(light + i));
        cells = _mm256_and_si256(_mm256_permutevar8x32_epi32(cells, order), even);
        __m256i beyond = _mm256_subs_epu8(cells, knee);
        show_32(&lanes, _mm256_unpacklo_epi8(cells, beyond), pixels + i);
        show_32(&lanes, _mm256_unpackhi_epi8(cells, beyond), pixels + i + LANE / 2);
    }
    if (i < count)
        ramp_row_16(ramp, light + i, pixels + i, count - i);
}

/* ---- 64 ---- */

/* One permutation reaches all shades of a channel; it looks at seven bits of each cell. */
typedef struct Shades64 {
    __m512i low, high;
} Shades64;

WITH_LANES_64 static inline Shades64 shades_64_of(const Ramp *ramp, int channel)
{
    const uint8_t *shades = ramp->shades[channel];
    return (Shades64){_mm512_loadu_si512(shades), _mm512_loadu_si512(shades + RAMP_SHADES / 2)};
}

WITH_LANES_64 static inline __m512i shade_64(const Shades64 *shades, __m512i half)
{
    return _mm512_permutex2var_epi8(shades->low, half, shades->high);
}

WITH_LANES_64 void ramp_row_64(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    enum { LANE = 64 };
    const Shades64 blue = shades_64_of(ramp, 0), green = shades_64_of(ramp, 1), red = shades_64_of(ramp, 2);
    const __m512i order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    const __m512i opaque = _mm512_set1_epi8(-1);
    int i = min_int(count, to_line(pixels));
    if (i > 0)
        ramp_row_16(ramp, light, pixels, i);
    for (; i + LANE <= count; i += LANE) {
        __m512i cells = _mm512_permutexvar_epi32(order, _mm512_loadu_si512(light + i));
        __m512i half = _mm512_srli_epi16(cells, 1);
        __m512i b = shade_64(&blue, half), g = shade_64(&green, half), r = shade_64(&red, half);
        __m512i cool_low = _mm512_unpacklo_epi8(b, g), cool_high = _mm512_unpackhi_epi8(b, g);
        __m512i warm_low = _mm512_unpacklo_epi8(r, opaque), warm_high = _mm512_unpackhi_epi8(r, opaque);
        _mm512_storeu_si512(pixels + i, _mm512_unpacklo_epi16(cool_low, warm_low));
        _mm512_storeu_si512(pixels + i + 16, _mm512_unpackhi_epi16(cool_low, warm_low));
        _mm512_storeu_si512(pixels + i + 32, _mm512_unpacklo_epi16(cool_high, warm_high));
        _mm512_storeu_si512(pixels + i + 48, _mm512_unpackhi_epi16(cool_high, warm_high));
    }
    if (i < count)
        ramp_row_32(ramp, light + i, pixels + i, count - i);
}

#else

void ramp_row_16(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_plain(ramp, light, pixels, count);
}

void ramp_row_32(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_plain(ramp, light, pixels, count);
}

void ramp_row_64(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_plain(ramp, light, pixels, count);
}

#endif
