#include "paint/blit.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static const uint32_t opaque = 0xFF000000;

/* 0..255 to 0..256, so that 255 means all of it. */
static uint32_t weight_of(uint32_t share)
{
    return share + (share >> 7);
}

/* No channel overflows: a premultiplied one is at most its alpha, and what is below gets the rest. */
static uint32_t over(uint32_t below, uint32_t above, uint32_t weight)
{
    uint32_t rest = 256 - weight_of((above >> 24) * weight >> 8), pixel = 0;
    for (int shift = 0; shift < 32; shift += 8)
        pixel |= (((above >> shift & 255) * weight >> 8) + ((below >> shift & 255) * rest >> 8)) << shift;
    return pixel | opaque;
}

void blit_over_plain(uint32_t *pixels, const uint32_t *picture, int count, int strength)
{
    uint32_t weight = weight_of((uint32_t)strength);
    for (int i = 0; i < count; i++)
        pixels[i] = over(pixels[i], picture[i], weight);
}

void blit_between_plain(uint32_t *pixels, const uint32_t *picture, int count, int part)
{
    for (int i = 0; i < count; i++)
        pixels[i] = blit_mix(picture[i], picture[i + 1], (uint32_t)part);
}

#if defined(__SSE2__)

static inline __m128i load(const uint32_t *pixels)
{
    return _mm_loadu_si128((const __m128i *)(const void *)pixels);
}

static inline void store(uint32_t *pixels, __m128i four)
{
    _mm_storeu_si128((__m128i *)(void *)pixels, four);
}

/* Two pixels as words, each channel of which knows its pixel's alpha. */
static inline __m128i over_pair(__m128i below, __m128i above, __m128i weight)
{
    __m128i shown = _mm_srli_epi16(_mm_mullo_epi16(above, weight), 8);
    __m128i alpha = _mm_shufflehi_epi16(_mm_shufflelo_epi16(shown, 0xFF), 0xFF);
    __m128i rest = _mm_sub_epi16(_mm_set1_epi16(256), _mm_add_epi16(alpha, _mm_srli_epi16(alpha, 7)));
    return _mm_add_epi16(shown, _mm_srli_epi16(_mm_mullo_epi16(below, rest), 8));
}

static inline void over_four(uint32_t *pixels, __m128i above, __m128i weight)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i below = load(pixels);
    __m128i low = over_pair(_mm_unpacklo_epi8(below, zero), _mm_unpacklo_epi8(above, zero), weight);
    __m128i high = over_pair(_mm_unpackhi_epi8(below, zero), _mm_unpackhi_epi8(above, zero), weight);
    store(pixels, _mm_or_si128(_mm_packus_epi16(low, high), _mm_set1_epi32((int)opaque)));
}

static inline bool all_zero(__m128i four)
{
    return _mm_movemask_epi8(_mm_cmpeq_epi8(four, _mm_setzero_si128())) == 0xFFFF;
}

/* Most of a cut out picture is empty. */
void blit_over(uint32_t *pixels, const uint32_t *picture, int count, int strength)
{
    const __m128i weight = _mm_set1_epi16((short)weight_of((uint32_t)strength));
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i above = load(picture + i);
        if (!all_zero(above))
            over_four(pixels + i, above, weight);
    }
    blit_over_plain(pixels + i, picture + i, count - i, strength);
}

static inline __m128i between_pair(__m128i from, __m128i to, __m128i part, __m128i rest)
{
    return _mm_srli_epi16(_mm_add_epi16(_mm_mullo_epi16(from, rest), _mm_mullo_epi16(to, part)), 8);
}

void blit_between(uint32_t *pixels, const uint32_t *picture, int count, int part)
{
    const __m128i zero = _mm_setzero_si128(), to_part = _mm_set1_epi16((short)part),
                  rest = _mm_set1_epi16((short)(256 - part));
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        __m128i from = load(picture + i), to = load(picture + i + 1);
        __m128i low = between_pair(_mm_unpacklo_epi8(from, zero), _mm_unpacklo_epi8(to, zero), to_part, rest);
        __m128i high = between_pair(_mm_unpackhi_epi8(from, zero), _mm_unpackhi_epi8(to, zero), to_part, rest);
        store(pixels + i, _mm_packus_epi16(low, high));
    }
    blit_between_plain(pixels + i, picture + i, count - i, part);
}

#else

void blit_over(uint32_t *pixels, const uint32_t *picture, int count, int strength)
{
    blit_over_plain(pixels, picture, count, strength);
}

void blit_between(uint32_t *pixels, const uint32_t *picture, int count, int part)
{
    blit_between_plain(pixels, picture, count, part);
}

#endif
