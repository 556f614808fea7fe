#include "paint/mix.h"

#if LANES_X86
#include <immintrin.h>
#endif

static int mean(int a, int b)
{
    return (a + b + 1) >> 1;
}

static int glow_at(const GlowRow *glow, int i)
{
    int near = glow->near[i], half = mean(near, glow->far[i]), quarter = mean(near, half);
    return mean(glow->outer ? half : near, quarter);
}

static void mix_plain_from(const Mix *mix, int from, int count)
{
    for (int i = from; i < count; i++) {
        int lingering = max_int(mix->trail[i] * mix->fade >> 8, mix->light[i] * mix->keep >> 8);
        int light = min_int(255, max_int(mix->light[i], lingering) + glow_at(&mix->glow, i));
        mix->trail[i] = (uint8_t)lingering;
        mix->out[i] = (uint8_t)min_int(255, light + mix->grain[(mix->grain_from + i) & (MIX_GRAIN - 1)]);
    }
}

static void mix_plain(const Mix *mix, int count)
{
    mix_plain_from(mix, 0, count);
}

#if LANES_X86

/* ---- 16 ---- */

static inline __m128i load_16(const uint8_t *cells)
{
    return _mm_loadu_si128((const __m128i *)(const void *)cells);
}

/* Cells stand in the upper bytes of words, so that the upper word of a product is the share. */
static inline __m128i share_16(__m128i cells, __m128i share)
{
    const __m128i zero = _mm_setzero_si128();
    return _mm_packus_epi16(_mm_mulhi_epu16(_mm_unpacklo_epi8(zero, cells), share),
                            _mm_mulhi_epu16(_mm_unpackhi_epi8(zero, cells), share));
}

static inline __m128i glow_16(const GlowRow *glow, int i)
{
    __m128i near = load_16(glow->near + i), half = _mm_avg_epu8(near, load_16(glow->far + i));
    return _mm_avg_epu8(glow->outer ? half : near, _mm_avg_epu8(near, half));
}

static void mix_16(const Mix *mix, int count)
{
    const __m128i fade = _mm_set1_epi16((short)mix->fade), keep = _mm_set1_epi16((short)mix->keep);
    int i = 0;
    for (; i + 16 <= count; i += 16) {
        __m128i light = load_16(mix->light + i);
        __m128i lingering = _mm_max_epu8(share_16(load_16(mix->trail + i), fade), share_16(light, keep));
        __m128i grain = load_16(mix->grain + ((mix->grain_from + i) & (MIX_GRAIN - 1)));
        _mm_storeu_si128((__m128i *)(void *)(mix->trail + i), lingering);
        light = _mm_adds_epu8(_mm_max_epu8(light, lingering), glow_16(&mix->glow, i));
        _mm_storeu_si128((__m128i *)(void *)(mix->out + i), _mm_adds_epu8(light, grain));
    }
    mix_plain_from(mix, i, count);
}

/* ---- 32 ---- */

WITH_LANES_32 static inline __m256i load_32(const uint8_t *cells)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)cells);
}

WITH_LANES_32 static inline __m256i share_32(__m256i cells, __m256i share)
{
    const __m256i zero = _mm256_setzero_si256();
    return _mm256_packus_epi16(_mm256_mulhi_epu16(_mm256_unpacklo_epi8(zero, cells), share),
                               _mm256_mulhi_epu16(_mm256_unpackhi_epi8(zero, cells), share));
}

WITH_LANES_32 static inline __m256i glow_32(const GlowRow *glow, int i)
{
    __m256i near = load_32(glow->near + i), half = _mm256_avg_epu8(near, load_32(glow->far + i));
    return _mm256_avg_epu8(glow->outer ? half : near, _mm256_avg_epu8(near, half));
}

WITH_LANES_32 static void mix_32(const Mix *mix, int count)
{
    const Mix here = *mix; /* nothing that is written lies in it */
    const __m256i fade = _mm256_set1_epi16((short)here.fade), keep = _mm256_set1_epi16((short)here.keep);
    int i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i light = load_32(here.light + i);
        __m256i lingering = _mm256_max_epu8(share_32(load_32(here.trail + i), fade), share_32(light, keep));
        __m256i grain = load_32(here.grain + ((here.grain_from + i) & (MIX_GRAIN - 1)));
        _mm256_storeu_si256((__m256i *)(void *)(here.trail + i), lingering);
        light = _mm256_adds_epu8(_mm256_max_epu8(light, lingering), glow_32(&here.glow, i));
        _mm256_storeu_si256((__m256i *)(void *)(here.out + i), _mm256_adds_epu8(light, grain));
    }
    _mm256_zeroupper(); /* gcc forgets it before a call that ends a function, and all that follows is slow */
    mix_plain_from(mix, i, count);
}

/* ---- 64 ---- */

WITH_LANES_64 static inline __m512i share_64(__m512i cells, __m512i share)
{
    const __m512i zero = _mm512_setzero_si512();
    return _mm512_packus_epi16(_mm512_mulhi_epu16(_mm512_unpacklo_epi8(zero, cells), share),
                               _mm512_mulhi_epu16(_mm512_unpackhi_epi8(zero, cells), share));
}

WITH_LANES_64 static inline __m512i glow_64(const GlowRow *glow, int i)
{
    __m512i near = _mm512_loadu_si512(glow->near + i), half = _mm512_avg_epu8(near, _mm512_loadu_si512(glow->far + i));
    return _mm512_avg_epu8(glow->outer ? half : near, _mm512_avg_epu8(near, half));
}

WITH_LANES_64 static void mix_64(const Mix *mix, int count)
{
    const Mix here = *mix; /* nothing that is written lies in it */
    const __m512i fade = _mm512_set1_epi16((short)here.fade), keep = _mm512_set1_epi16((short)here.keep);
    int i = 0;
    for (; i + 64 <= count; i += 64) {
        __m512i light = _mm512_loadu_si512(here.light + i);
        __m512i lingering = _mm512_max_epu8(share_64(_mm512_loadu_si512(here.trail + i), fade), share_64(light, keep));
        __m512i grain = _mm512_loadu_si512(here.grain + ((here.grain_from + i) & (MIX_GRAIN - 1)));
        _mm512_storeu_si512(here.trail + i, lingering);
        light = _mm512_adds_epu8(_mm512_max_epu8(light, lingering), glow_64(&here.glow, i));
        _mm512_storeu_si512(here.out + i, _mm512_adds_epu8(light, grain));
    }
    _mm256_zeroupper(); /* gcc forgets it before a call that ends a function, and all that follows is slow */
    mix_plain_from(mix, i, count);
}

#else

static void mix_16(const Mix *mix, int count)
{
    mix_plain(mix, count);
}

static void mix_32(const Mix *mix, int count)
{
    mix_plain(mix, count);
}

static void mix_64(const Mix *mix, int count)
{
    mix_plain(mix, count);
}

#endif

void mix_row(Lanes lanes, const Mix *mix, int count)
{
    static void (*const rows[LANES_COUNT])(const Mix *, int) = {
        [LANES_PLAIN] = mix_plain,
        [LANES_16] = mix_16,
        [LANES_32] = mix_32,
        [LANES_64] = mix_64,
    };
    rows[lanes](mix, count);
}
