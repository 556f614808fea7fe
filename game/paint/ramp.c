#include "paint/ramp.h"

#if defined(__SSE2__)
#include <emmintrin.h>
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
    __m128i ground[3], rise[3], blaze, dark;
} Lanes;

static Lanes lanes_of(const Ramp *ramp)
{
    Lanes lanes = {.blaze = _mm_set1_epi16((short)ramp->blaze), .dark = _mm_set1_epi32((int)pixel_of(ramp, 0))};
    for (int i = 0; i < 3; i++) {
        lanes.ground[i] = _mm_set1_epi8((char)ramp->ground[i]);
        lanes.rise[i] = _mm_set1_epi16((short)ramp->rise[i]);
    }
    return lanes;
}

/* Sixteen cells times a slope, saturated. The cells stand in the upper bytes of words, so that the upper word of the
 * product is what is wanted. */
static inline __m128i times(__m128i low, __m128i high, __m128i slope)
{
    return _mm_packus_epi16(_mm_mulhi_epu16(low, slope), _mm_mulhi_epu16(high, slope));
}

static inline __m128i blaze_of(const Lanes *lanes, __m128i light)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i above = _mm_subs_epu8(light, _mm_set1_epi8((char)RAMP_KNEE));
    return times(_mm_unpacklo_epi8(zero, above), _mm_unpackhi_epi8(zero, above), lanes->blaze);
}

static inline __m128i shade_lane(const Lanes *lanes, int i, __m128i low, __m128i high, __m128i blazing)
{
    return _mm_adds_epu8(times(low, high, lanes->rise[i]), _mm_adds_epu8(blazing, lanes->ground[i]));
}

static inline void store_lane(uint32_t *pixels, __m128i blue, __m128i green, __m128i red)
{
    const __m128i opaque = _mm_set1_epi8((char)255);
    __m128i *place = (__m128i *)(void *)pixels;
    __m128i low = _mm_unpacklo_epi8(blue, green), high = _mm_unpackhi_epi8(blue, green);
    __m128i low_red = _mm_unpacklo_epi8(red, opaque), high_red = _mm_unpackhi_epi8(red, opaque);
    _mm_storeu_si128(place, _mm_unpacklo_epi16(low, low_red));
    _mm_storeu_si128(place + 1, _mm_unpackhi_epi16(low, low_red));
    _mm_storeu_si128(place + 2, _mm_unpacklo_epi16(high, high_red));
    _mm_storeu_si128(place + 3, _mm_unpackhi_epi16(high, high_red));
}

static inline void show_lane(const Lanes *lanes, __m128i light, uint32_t *pixels)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i low = _mm_unpacklo_epi8(zero, light), high = _mm_unpackhi_epi8(zero, light);
    __m128i blazing = blaze_of(lanes, light);
    store_lane(pixels, shade_lane(lanes, 0, low, high, blazing), shade_lane(lanes, 1, low, high, blazing),
               shade_lane(lanes, 2, low, high, blazing));
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
void ramp_row(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
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

void ramp_row(const Ramp *ramp, const uint8_t *light, uint32_t *pixels, int count)
{
    ramp_row_plain(ramp, light, pixels, count);
}

#endif
