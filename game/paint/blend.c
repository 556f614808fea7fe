#include "paint/blend.h"

#include <string.h>
#include <wchar.h>

#if LANES_X86
#include <immintrin.h>
#endif

/* 0..255 to 0..256, so that 255 means all of it. */
static int weight_of(int share)
{
    return share + (share >> 7);
}

static uint32_t mixed(uint32_t below, uint32_t above, int weight)
{
    const uint32_t even = 0x00FF00FF;
    uint32_t part = (uint32_t)weight, rest = 256 - part;
    uint32_t low = ((below & even) * rest + (above & even) * part) >> 8 & even;
    uint32_t high = ((below >> 8 & even) * rest + (above >> 8 & even) * part) & ~even;
    return low | high;
}

void blend_even_plain(uint32_t *pixels, int count, uint32_t colour, int strength)
{
    for (int i = 0; i < count; i++)
        pixels[i] = mixed(pixels[i], colour, weight_of(strength));
}

void blend_cover_plain(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength)
{
    for (int i = 0; i < count; i++)
        pixels[i] = mixed(pixels[i], colour, weight_of(cover[i] * (strength + 1) >> 8));
}

#if LANES_X86

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

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a pixel is filled as a wide character");

/* Most are short, and a call would take longer than they do. */
static void fill(uint32_t *pixels, int count, uint32_t colour)
{
    enum { SHORT = 32 };
    const __m128i four = _mm_set1_epi32((int)colour);
    if (count > SHORT) {
        wmemset((wchar_t *)pixels, (wchar_t)colour, (size_t)count);
    } else if (count >= 4) {
        for (int i = 0; i < count - 4; i += 4)
            _mm_storeu_si128((__m128i *)(void *)(pixels + i), four);
        _mm_storeu_si128((__m128i *)(void *)(pixels + count - 4), four);
    } else {
        for (int i = 0; i < count; i++)
            pixels[i] = colour;
    }
}

static void even_16(uint32_t *pixels, int count, uint32_t colour, int strength)
{
    const __m128i above = words_of(colour), weight = _mm_set1_epi16((short)weight_of(strength));
    int i = 0;
    for (; i + 4 <= count; i += 4)
        mix_four(pixels + i, above, weight, weight);
    blend_even_plain(pixels + i, count - i, colour, strength);
}

WITH_LANES_32 static void even_32(uint32_t *pixels, int count, uint32_t colour, int strength)
{
    const __m256i zero = _mm256_setzero_si256();
    const __m256i weight = _mm256_set1_epi16((short)weight_of(strength));
    const __m256i rest = _mm256_sub_epi16(_mm256_set1_epi16(256), weight);
    const __m256i above = _mm256_mullo_epi16(_mm256_unpacklo_epi8(_mm256_set1_epi32((int)colour), zero), weight);
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i *place = (__m256i *)(void *)(pixels + i);
        __m256i below = _mm256_loadu_si256(place);
        __m256i low = _mm256_mullo_epi16(_mm256_unpacklo_epi8(below, zero), rest);
        __m256i high = _mm256_mullo_epi16(_mm256_unpackhi_epi8(below, zero), rest);
        low = _mm256_srli_epi16(_mm256_add_epi16(low, above), 8);
        high = _mm256_srli_epi16(_mm256_add_epi16(high, above), 8);
        _mm256_storeu_si256(place, _mm256_packus_epi16(low, high));
    }
    _mm256_zeroupper(); /* gcc forgets it before a call that ends a function, and all that follows is slow */
    even_16(pixels + i, count - i, colour, strength);
}

void blend_even_by(Lanes lanes, uint32_t *pixels, int count, uint32_t colour, int strength)
{
    enum { SHORT = 16 };
    if (strength == 255)
        fill(pixels, count, colour);
    else if (lanes >= LANES_32 && count >= SHORT)
        even_32(pixels, count, colour, strength);
    else
        even_16(pixels, count, colour, strength);
}

/* Four bytes of coverage to four words of weight. */
static inline __m128i weights_of(uint32_t four, __m128i factor)
{
    __m128i cover = _mm_unpacklo_epi8(_mm_cvtsi32_si128((int)four), _mm_setzero_si128());
    __m128i share = _mm_srli_epi16(_mm_mullo_epi16(cover, factor), 8);
    return _mm_add_epi16(share, _mm_srli_epi16(share, 7));
}

static inline void cover_four(uint32_t *pixels, uint32_t four, __m128i above, __m128i factor)
{
    __m128i weights = weights_of(four, factor);
    __m128i doubled = _mm_unpacklo_epi16(weights, weights);
    mix_four(pixels, above, _mm_unpacklo_epi32(doubled, doubled), _mm_unpackhi_epi32(doubled, doubled));
}

void blend_four(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    cover_four(pixels, cover, words_of(colour), _mm_set1_epi16((short)(strength + 1)));
}

void blend_two(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i *place = (__m128i *)(void *)pixels;
    __m128i weights = weights_of(cover, _mm_set1_epi16((short)(strength + 1)));
    __m128i doubled = _mm_unpacklo_epi16(weights, weights);
    __m128i below = _mm_unpacklo_epi8(_mm_loadl_epi64(place), zero);
    __m128i mixed = mix_pair(below, words_of(colour), _mm_unpacklo_epi32(doubled, doubled));
    _mm_storel_epi64(place, _mm_packus_epi16(mixed, mixed));
}

/* A weight of 0..256 in four words. */
static inline __m128i pixel_weight(int cover, int strength)
{
    return _mm_shufflelo_epi16(_mm_cvtsi32_si128(weight_of(cover * (strength + 1) >> 8)), 0);
}

void blend_ends(uint32_t *left, uint32_t *right, const uint8_t cover[2], uint32_t colour, int strength)
{
    __m128i below = _mm_unpacklo_epi32(_mm_cvtsi32_si128((int)*left), _mm_cvtsi32_si128((int)*right));
    __m128i weight = _mm_unpacklo_epi64(pixel_weight(cover[0], strength), pixel_weight(cover[1], strength));
    __m128i mixed = mix_pair(_mm_unpacklo_epi8(below, _mm_setzero_si128()), words_of(colour), weight);
    __m128i pixels = _mm_packus_epi16(mixed, mixed);
    *right = (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(pixels, 4));
    *left = (uint32_t)_mm_cvtsi128_si32(pixels);
}

void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength)
{
    const __m128i above = words_of(colour), factor = _mm_set1_epi16((short)(strength + 1));
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        uint32_t four;
        memcpy(&four, cover + i, sizeof four);
        if (four != 0)
            cover_four(pixels + i, four, above, factor);
    }
    blend_cover_plain(pixels + i, cover + i, count - i, colour, strength);
}

#else

void blend_even_by(Lanes lanes, uint32_t *pixels, int count, uint32_t colour, int strength)
{
    (void)lanes;
    blend_even_plain(pixels, count, colour, strength);
}

void blend_four(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    uint8_t bytes[4];
    memcpy(bytes, &cover, sizeof bytes);
    blend_cover_plain(pixels, bytes, 4, colour, strength);
}

void blend_two(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    uint8_t bytes[4];
    memcpy(bytes, &cover, sizeof bytes);
    blend_cover_plain(pixels, bytes, 2, colour, strength);
}

void blend_ends(uint32_t *left, uint32_t *right, const uint8_t cover[2], uint32_t colour, int strength)
{
    blend_cover_plain(right, &cover[1], 1, colour, strength);
    blend_cover_plain(left, &cover[0], 1, colour, strength);
}

void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength)
{
    blend_cover_plain(pixels, cover, count, colour, strength);
}

#endif

void blend_even(uint32_t *pixels, int count, uint32_t colour, int strength)
{
    blend_even_by(lanes_here(), pixels, count, colour, strength);
}
