#include "paint/ramp.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

static int channel(uint32_t colour, int index)
{
    return (int)(colour >> (8 * index) & 255);
}

/* The channel that lies lowest at full light is the one to be brought to white. */
Ramp ramp_through(uint32_t ground, uint32_t phosphor)
{
    Ramp ramp;
    int lowest = 255;
    for (int i = 0; i < 3; i++) {
        int from = channel(ground, i), to = channel(phosphor, i);
        assert(from <= to);
        ramp.ground[i] = (uint8_t)from;
        ramp.rise[i] = (uint16_t)((to - from) * 256 / RAMP_KNEE);
        lowest = min_int(lowest, from + (255 * ramp.rise[i] >> 8));
    }
    ramp.blaze = (uint16_t)((255 - lowest + 1) * 256 / (255 - RAMP_KNEE));
    return ramp;
}

Ramp ramp_dimmed(const Ramp *ramp, int per_mille)
{
    Ramp dim = {.blaze = (uint16_t)(ramp->blaze * per_mille / 1000)};
    for (int i = 0; i < 3; i++) {
        dim.ground[i] = (uint8_t)(ramp->ground[i] * per_mille / 1000);
        dim.rise[i] = (uint16_t)(ramp->rise[i] * per_mille / 1000);
    }
    return dim;
}

static uint32_t shade(const Ramp *ramp, int i, int light, int blazing)
{
    int risen = min_int(255, light * ramp->rise[i] >> 8);
    return (uint32_t)min_int(255, ramp->ground[i] + risen + blazing) << (8 * i);
}

static uint32_t pixel_of(const Ramp *ramp, int light)
{
    int blazing = min_int(255, max_int(light - RAMP_KNEE, 0) * ramp->blaze >> 8);
    return 0xFF000000u | shade(ramp, 0, light, blazing) | shade(ramp, 1, light, blazing) |
           shade(ramp, 2, light, blazing);
}

void ramp_row_plain(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    for (int i = 0; i < count; i++)
        pixels[i] = pixel_of(ramp, light[i]);
}

#if defined(__SSE2__)

enum { LANE = 16, BLOCK = 4 * LANE };

/* The ramp spread over lanes. */
typedef struct Lanes {
    __m128i ground[3], rise[3], blaze, dark, opaque_red;
} Lanes;

static Lanes lanes_of(const Ramp *ramp)
{
    Lanes lanes = {.blaze = _mm_set1_epi16((short)ramp->blaze), .dark = _mm_set1_epi32((int)pixel_of(ramp, 0))};
    for (int i = 0; i < 3; i++) {
        lanes.ground[i] = _mm_set1_epi8((char)ramp->ground[i]);
        lanes.rise[i] = _mm_set1_epi16((short)ramp->rise[i]);
    }
    lanes.opaque_red = _mm_set1_epi16((short)(0xFF00 | ramp->ground[2]));
    return lanes;
}

/* Cells stand in the upper bytes of words, so that the upper word of a product is the share of a slope. */
static inline __m128i times(__m128i light, __m128i slope)
{
    return _mm_mulhi_epu16(light, slope);
}

static inline __m128i above_knee(__m128i light)
{
    return _mm_subs_epu16(light, _mm_set1_epi16((short)(RAMP_KNEE << 8)));
}

/* Eight cells' red with opacity in the byte above: what is beyond 255 stays there, for 0xFF00 lies below. */
static inline __m128i red_of(const Lanes *lanes, __m128i light, __m128i blazing)
{
    return _mm_adds_epu16(_mm_add_epi16(times(light, lanes->rise[2]), blazing), lanes->opaque_red);
}

static inline void show_lane(const Lanes *lanes, __m128i light, uint32_t *pixels)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i low = _mm_unpacklo_epi8(zero, light), high = _mm_unpackhi_epi8(zero, light);
    __m128i blaze_low = times(above_knee(low), lanes->blaze), blaze_high = times(above_knee(high), lanes->blaze);
    __m128i blazing = _mm_packus_epi16(blaze_low, blaze_high), shade[2];
    for (int i = 0; i < 2; i++) {
        __m128i risen = _mm_packus_epi16(times(low, lanes->rise[i]), times(high, lanes->rise[i]));
        shade[i] = _mm_adds_epu8(risen, _mm_adds_epu8(blazing, lanes->ground[i]));
    }
    __m128i cool_low = _mm_unpacklo_epi8(shade[0], shade[1]), cool_high = _mm_unpackhi_epi8(shade[0], shade[1]);
    __m128i red_low = red_of(lanes, low, blaze_low), red_high = red_of(lanes, high, blaze_high);
    __m128i *place = (__m128i *)(void *)pixels;
    _mm_storeu_si128(place, _mm_unpacklo_epi16(cool_low, red_low));
    _mm_storeu_si128(place + 1, _mm_unpackhi_epi16(cool_low, red_low));
    _mm_storeu_si128(place + 2, _mm_unpacklo_epi16(cool_high, red_high));
    _mm_storeu_si128(place + 3, _mm_unpackhi_epi16(cool_high, red_high));
}

static inline __m128i load_lane(const uint8_t *light)
{
    return _mm_loadu_si128((const __m128i *)(const void *)light);
}

static inline bool dark_block(const uint8_t *light)
{
    __m128i any = _mm_or_si128(load_lane(light), load_lane(light + LANE));
    for (int i = 2 * LANE; i < BLOCK; i += LANE)
        any = _mm_or_si128(any, load_lane(light + i));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(any, _mm_setzero_si128())) == 0xFFFF;
}

static inline void show_dark(const Lanes *lanes, uint32_t *pixels)
{
    for (int i = 0; i < BLOCK; i += 4)
        _mm_storeu_si128((__m128i *)(void *)(pixels + i), lanes->dark);
}

static inline void show_block(const Lanes *lanes, const uint8_t *light, uint32_t *pixels)
{
    for (int i = 0; i < BLOCK; i += LANE)
        show_lane(lanes, load_lane(light + i), pixels + i);
}

/* Dark stretches are only filled. They are looked for in blocks of several lanes: lane by lane the branch is guessed
 * wrong so often that it costs more than it saves. */
void ramp_row_narrow(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    const Lanes lanes = lanes_of(ramp);
    int i = 0;
    for (; i + BLOCK <= count; i += BLOCK) {
        if (dark_block(light + i))
            show_dark(&lanes, pixels + i);
        else
            show_block(&lanes, light + i, pixels + i);
    }
    for (; i + LANE <= count; i += LANE)
        show_lane(&lanes, load_lane(light + i), pixels + i);
    ramp_row_plain(ramp, light + i, pixels + i, count - i);
}

#else

void ramp_row_narrow(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_plain(ramp, light, pixels, count);
}

#endif

#if defined(__SSE2__) && defined(__GNUC__)

/* The same over lanes twice as wide, for processors that have them. */

enum { LANE_WIDE = 2 * LANE };

#define WIDE __attribute__((target("avx2")))

typedef struct LanesWide {
    __m256i ground[3], rise[3], blaze, dark, opaque_red, knee, order;
} LanesWide;

/* Unpacking works on each half by itself. Cells are put in this order before, so that pixels come out in theirs. */
WIDE static inline LanesWide lanes_wide_of(const Ramp *ramp)
{
    LanesWide lanes = {.blaze = _mm256_set1_epi16((short)ramp->blaze),
                       .dark = _mm256_set1_epi32((int)pixel_of(ramp, 0)),
                       .knee = _mm256_set1_epi16((short)(RAMP_KNEE << 8)),
                       .order = _mm256_setr_epi32(0, 2, 4, 6, 1, 3, 5, 7)};
    for (int i = 0; i < 3; i++) {
        lanes.ground[i] = _mm256_set1_epi8((char)ramp->ground[i]);
        lanes.rise[i] = _mm256_set1_epi16((short)ramp->rise[i]);
    }
    lanes.opaque_red = _mm256_set1_epi16((short)(0xFF00 | ramp->ground[2]));
    return lanes;
}

WIDE static inline __m256i red_wide_of(const LanesWide *lanes, __m256i light, __m256i blazing)
{
    __m256i risen = _mm256_mulhi_epu16(light, lanes->rise[2]);
    return _mm256_adds_epu16(_mm256_add_epi16(risen, blazing), lanes->opaque_red);
}

WIDE static inline __m256i blaze_wide_of(const LanesWide *lanes, __m256i light)
{
    return _mm256_mulhi_epu16(_mm256_subs_epu16(light, lanes->knee), lanes->blaze);
}

WIDE static inline __m256i load_wide(const LanesWide *lanes, const uint8_t *light)
{
    return _mm256_permutevar8x32_epi32(_mm256_loadu_si256((const __m256i *)(const void *)light), lanes->order);
}

WIDE static inline void show_wide(const LanesWide *lanes, __m256i light, uint32_t *pixels)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i low = _mm256_unpacklo_epi8(zero, light), high = _mm256_unpackhi_epi8(zero, light);
    __m256i blaze_low = blaze_wide_of(lanes, low), blaze_high = blaze_wide_of(lanes, high);
    __m256i blazing = _mm256_packus_epi16(blaze_low, blaze_high), shade[2];
    for (int i = 0; i < 2; i++) {
        __m256i risen =
            _mm256_packus_epi16(_mm256_mulhi_epu16(low, lanes->rise[i]), _mm256_mulhi_epu16(high, lanes->rise[i]));
        shade[i] = _mm256_adds_epu8(risen, _mm256_adds_epu8(blazing, lanes->ground[i]));
    }
    __m256i cool_low = _mm256_unpacklo_epi8(shade[0], shade[1]), cool_high = _mm256_unpackhi_epi8(shade[0], shade[1]);
    __m256i red_low = red_wide_of(lanes, low, blaze_low), red_high = red_wide_of(lanes, high, blaze_high);
    __m256i *place = (__m256i *)(void *)pixels;
    _mm256_storeu_si256(place, _mm256_unpacklo_epi16(cool_low, red_low));
    _mm256_storeu_si256(place + 1, _mm256_unpackhi_epi16(cool_low, red_low));
    _mm256_storeu_si256(place + 2, _mm256_unpacklo_epi16(cool_high, red_high));
    _mm256_storeu_si256(place + 3, _mm256_unpackhi_epi16(cool_high, red_high));
}

WIDE static inline void show_dark_wide(const LanesWide *lanes, uint32_t *pixels)
{
    for (int i = 0; i < BLOCK; i += 8)
        _mm256_storeu_si256((__m256i *)(void *)(pixels + i), lanes->dark);
}

WIDE static void ramp_row_wide(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    const LanesWide lanes = lanes_wide_of(ramp);
    int i = 0;
    for (; i + BLOCK <= count; i += BLOCK) {
        if (dark_block(light + i)) {
            show_dark_wide(&lanes, pixels + i);
            continue;
        }
        show_wide(&lanes, load_wide(&lanes, light + i), pixels + i);
        show_wide(&lanes, load_wide(&lanes, light + i + LANE_WIDE), pixels + i + LANE_WIDE);
    }
    ramp_row_narrow(ramp, light + i, pixels + i, count - i);
}

void ramp_row(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    bool wide = __builtin_cpu_supports("avx2");
    (wide ? ramp_row_wide : ramp_row_narrow)(ramp, light, pixels, count);
}

#else

void ramp_row(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_narrow(ramp, light, pixels, count);
}

#endif
