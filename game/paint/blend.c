#include "paint/blend.h"

#include "paint/blend_lanes.h"

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

void blend_four(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    cover_pixels(pixels, cover, words_of(colour), factor_of(strength));
}

void blend_two(uint32_t *pixels, uint32_t cover, uint32_t colour, int strength)
{
    cover_pair(pixels, cover, words_of(colour), factor_of(strength));
}

static inline __m128i eight_words(const uint16_t *words)
{
    return _mm_loadu_si128((const __m128i *)(const void *)words);
}

void blend_ends(uint32_t *left, uint32_t *right, const BlendEnds *ends)
{
    __m128i below = _mm_unpacklo_epi32(_mm_cvtsi32_si128((int)*left), _mm_cvtsi32_si128((int)*right));
    __m128i kept = _mm_mullo_epi16(_mm_unpacklo_epi8(below, _mm_setzero_si128()), eight_words(ends->keep));
    __m128i mixed = _mm_srli_epi16(_mm_add_epi16(kept, eight_words(ends->add)), 8);
    __m128i pixels = _mm_packus_epi16(mixed, mixed);
    *right = (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(pixels, 4));
    *left = (uint32_t)_mm_cvtsi128_si32(pixels);
}

void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength)
{
    const __m128i above = words_of(colour), factor = factor_of(strength);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        uint32_t four;
        memcpy(&four, cover + i, sizeof four);
        if (four != 0)
            cover_pixels(pixels + i, four, above, factor);
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

void blend_cover(uint32_t *pixels, const uint8_t *cover, int count, uint32_t colour, int strength)
{
    blend_cover_plain(pixels, cover, count, colour, strength);
}

static uint32_t blend_end(uint32_t below, const uint16_t *add, const uint16_t *keep)
{
    uint32_t mixed = 0;
    for (int i = 0; i < 4; i++)
        mixed |= (uint32_t)(((int)(below >> 8 * i & 255) * keep[i] + add[i]) >> 8) << 8 * i;
    return mixed;
}

void blend_ends(uint32_t *left, uint32_t *right, const BlendEnds *ends)
{
    uint32_t below = *left;
    *right = blend_end(*right, ends->add + 4, ends->keep + 4);
    *left = blend_end(below, ends->add, ends->keep);
}

#endif

/* Of each channel of either pixel what its share of the colour adds, and what is left of the pixel in 1/256. */
BlendEnds blend_ends_of(const uint8_t cover[2], uint32_t colour, int strength)
{
    BlendEnds ends;
    for (int i = 0; i < COUNT_OF(ends.add); i++) {
        int weight = weight_of(cover[i / 4] * (strength + 1) >> 8);
        ends.add[i] = (uint16_t)((int)(colour >> 8 * (i % 4) & 255) * weight);
        ends.keep[i] = (uint16_t)(256 - weight);
    }
    return ends;
}

void blend_even(uint32_t *pixels, int count, uint32_t colour, int strength)
{
    blend_even_by(lanes_here(), pixels, count, colour, strength);
}
