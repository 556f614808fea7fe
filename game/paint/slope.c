#include "paint/slope.h"

#include "paint/blend.h"
#include "paint/blend_lanes.h"
#include "paint/outline_lanes.h"

#if LANES_X86

#include <immintrin.h>
#include <math.h>
#include <string.h>

enum { STEPS = OUTLINE_STEPS };

/* The colour as it is mixed, wherever. */
typedef struct Laid {
    __m128i above, factor;
    uint32_t colour;
    int strength, width; /* of the frame */
} Laid;

/* The crossings of one side with a row's slices: in steps, and the least and the greatest of them. */
typedef struct Crossed {
    __m128i low, high;
    int least, most;
} Crossed;

/* As pixel_near. */
WITH_LANES_32 static inline __m256i pixels_near(__m256 values)
{
    __m256 bounded = _mm256_min_ps(_mm256_max_ps(values, _mm256_set1_ps(-1e6f)), _mm256_set1_ps(1e6f));
    return _mm256_cvttps_epi32(_mm256_floor_ps(_mm256_add_ps(bounded, _mm256_set1_ps(0.5f))));
}

/* What leans does so evenly: the first slice and the last are the ends. */
WITH_LANES_32 static inline Crossed cross(const Flank *side, __m256 rows)
{
    __m256 down = _mm256_sub_ps(rows, _mm256_set1_ps(side->top));
    __m256 across = _mm256_add_ps(_mm256_set1_ps(side->x), _mm256_mul_ps(_mm256_set1_ps(side->slope), down));
    __m256i steps = pixels_near(_mm256_mul_ps(across, _mm256_set1_ps(STEPS)));
    Crossed crossed = {.low = _mm256_castsi256_si128(steps), .high = _mm256_extracti128_si256(steps, 1)};
    int first = _mm_cvtsi128_si32(crossed.low), last = _mm_extract_epi32(crossed.high, 3);
    crossed.least = min_int(first, last);
    crossed.most = max_int(first, last);
    return crossed;
}

/* The pixel that so many steps lie in, and the first that lies beyond them. */
static inline int pixel_of(int steps)
{
    enum { FAR = 1 << 28 }; /* no crossing lies as far to the left */
    return (int)((uint32_t)(steps + FAR) / STEPS) - FAR / STEPS;
}

static inline int pixel_after(int steps)
{
    return pixel_of(steps + STEPS - 1);
}

/* Up to four pixels from `from` on. Twos and fours reach beyond them, where they change nothing, but not beyond the
 * frame. */
WITH_LANES_32 static inline void lay_few(const Laid *laid, const Crossed *left, const Crossed *right, uint32_t *row,
                                         Range edge)
{
    const __m128i base = _mm_set1_epi32(edge.from * STEPS);
    int count = edge.to - edge.from;
    __m128i lefts = crossings_from(left->low, left->high, base);
    __m128i rights = _mm_max_epi16(lefts, crossings_from(right->low, right->high, base));
    if (count <= 2 && edge.from + 2 <= laid->width) {
        cover_pair(row + edge.from, cover_first(cover_two(lefts, rights), count), laid->above, laid->factor);
        return;
    }
    uint32_t cover = cover_first(cover_four(lefts, rights, 0), count);
    if (edge.from + 4 <= laid->width) {
        cover_pixels(row + edge.from, cover, laid->above, laid->factor);
        return;
    }
    uint8_t bytes[4];
    memcpy(bytes, &cover, sizeof bytes);
    blend_cover_plain(row + edge.from, bytes, min_int(count, COUNT_OF(bytes)), laid->colour, laid->strength);
}

WITH_LANES_32 static inline void lay_edge(const Laid *laid, const Crossed *left, const Crossed *right, uint32_t *row,
                                          Range edge)
{
    for (; edge.from < edge.to; edge.from += 4)
        lay_few(laid, left, right, row, edge);
}

WITH_LANES_32 static inline void lay_row(const Laid *laid, const Stretch *run, const Frame *frame, Area part, int y)
{
    const __m256 middles =
        _mm256_setr_ps(0.5f / 8, 1.5f / 8, 2.5f / 8, 3.5f / 8, 4.5f / 8, 5.5f / 8, 6.5f / 8, 7.5f / 8);
    const __m256 rows = _mm256_add_ps(_mm256_set1_ps((float)y), middles);
    Crossed left = cross(run->left, rows), right = cross(run->right, rows);
    Range touched = {max_int(part.left, pixel_of(left.least)), min_int(part.right, pixel_after(right.most))};
    if (touched.from >= touched.to)
        return;
    int from = clamp_int(max_int(part.left, pixel_after(left.most)), touched.from, touched.to);
    int to = clamp_int(min_int(part.right, pixel_of(right.least)), from, touched.to);
    uint32_t *row = frame_row(frame, 0, y);
    if (from < to)
        blend_even(row + from, to - from, laid->colour, laid->strength);
    lay_edge(laid, &left, &right, row, (Range){touched.from, from});
    lay_edge(laid, &left, &right, row, (Range){to, touched.to});
}

WITH_LANES_32 static void lay_rows(const Flat *flat, const Stretch *run, const Frame *frame, Area part, Ahead *ahead)
{
    const Laid laid = {words_of(flat->colour), factor_of(flat->strength), flat->colour, flat->strength, frame->width};
    for (int y = part.top; y < part.bottom; y++) {
        ahead_fetch(ahead);
        lay_row(&laid, run, frame, part, y);
    }
}

static bool leans_a_little(const Flank *side)
{
    const float most = 24; /* pixels a row: beyond, much of the edge is found quicker another way */
    return fabsf(side->slope) < most;
}

bool slope_lay(const Flat *flat, const Stretch *run, const Frame *frame, Area part, Ahead *ahead)
{
    if (lanes_here() < LANES_32 || !leans_a_little(run->left) || !leans_a_little(run->right))
        return false;
    lay_rows(flat, run, frame, part, ahead);
    return true;
}

#else

bool slope_lay(const Flat *flat, const Stretch *run, const Frame *frame, Area part, Ahead *ahead)
{
    (void)flat, (void)run, (void)frame, (void)part, (void)ahead;
    return false;
}

#endif
