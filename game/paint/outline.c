#include "paint/outline.h"

#include "paint/outline_lanes.h"
#include "paint/view.h"

#include <limits.h>
#include <string.h>

enum { SLICES = OUTLINE_SLICES, STEPS = OUTLINE_STEPS, FULL = SLICES * STEPS };

/* ---- sides ---- */

static Flank side_of(CanvasPoint a, CanvasPoint b)
{
    CanvasPoint high = a.y <= b.y ? a : b, low = a.y <= b.y ? b : a;
    return (Flank){high.y, low.y, high.x, (low.x - high.x) / (low.y - high.y)};
}

/* Level edges bound nothing. */
int outline_sides(const CanvasPoint *points, int count, Flank *sides)
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        Flank side = side_of(points[i], points[i + 1 < count ? i + 1 : 0]);
        if (side.top < side.bottom)
            sides[kept++] = side;
    }
    return kept;
}

static float side_at(const Flank *side, float y)
{
    return side->x + side->slope * (y - side->top);
}

static bool upright(const Flank *side)
{
    return !(side->slope > 0 || side->slope < 0);
}

Stretch outline_run(const Flank *sides, int count, int y)
{
    Stretch run = {.first = y, .last = INT_MAX};
    for (int i = 0; i < count; i++) {
        const Flank *side = &sides[i];
        if (side->bottom <= (float)y || side->top >= (float)y + 1)
            continue;
        run.last = side->top > (float)y || run.right ? y : min_int(run.last, pixel_near(side->bottom - 0.5f));
        *(run.left ? &run.right : &run.left) = side;
    }
    if (!run.right || run.last <= y)
        return (Stretch){.first = y, .last = y};
    float middle = ((float)y + (float)run.last) / 2;
    run.upright = upright(run.left) && upright(run.right);
    if (side_at(run.left, middle) > side_at(run.right, middle))
        return (Stretch){run.right, run.left, y, run.last, run.upright};
    return run;
}

/* ---- where they cross a row ---- */

static const float beyond_all = 1e9f; /* beyond all that is crossed */

static float slice_middle(int y, int slice)
{
    return (float)y + ((float)slice + 0.5f) / SLICES;
}

void outline_crossings_plain(const Flank *side, int y, int steps[SLICES])
{
    for (int i = 0; i < SLICES; i++)
        steps[i] = pixel_near(side_at(side, slice_middle(y, i)) * STEPS);
}

/* From the leftmost crossing of one slice to the rightmost; none where they are the same. */
static void span_at(const Flank *sides, int count, float y, int *from, int *to)
{
    float left = beyond_all, right = -beyond_all;
    for (int i = 0; i < count; i++) {
        const Flank *side = &sides[i];
        if (y < side->top || y >= side->bottom)
            continue;
        float x = side_at(side, y);
        left = x < left ? x : left;
        right = x > right ? x : right;
    }
    bool crossed = left < right;
    *from = crossed ? pixel_near(left * STEPS) : 0;
    *to = crossed ? pixel_near(right * STEPS) : 0;
}

void outline_spans_plain(const Flank *sides, int count, int y, int lefts[SLICES], int rights[SLICES])
{
    for (int i = 0; i < SLICES; i++)
        span_at(sides, count, slice_middle(y, i), &lefts[i], &rights[i]);
}

#if LANES_X86

/* As pixel_near, of four: what is no number becomes far away to the left. */
static inline __m128i pixels_near(__m128 values)
{
    const __m128 far_away = _mm_set1_ps(1e6f);
    __m128 bounded = _mm_min_ps(_mm_max_ps(values, _mm_set1_ps(-1e6f)), far_away);
    __m128 near = _mm_add_ps(bounded, _mm_set1_ps(0.5f));
    __m128i whole = _mm_cvttps_epi32(near);
    return _mm_add_epi32(whole, _mm_castps_si128(_mm_cmplt_ps(near, _mm_cvtepi32_ps(whole))));
}

static inline __m128 sides_at(const Flank *side, __m128 rows)
{
    __m128 down = _mm_sub_ps(rows, _mm_set1_ps(side->top));
    return _mm_add_ps(_mm_set1_ps(side->x), _mm_mul_ps(_mm_set1_ps(side->slope), down));
}

static inline __m128i steps_of(__m128 across)
{
    return pixels_near(_mm_mul_ps(across, _mm_set1_ps(STEPS)));
}

/* The middles of four slices, the first half of a row's or the second. */
static inline __m128 four_middles(int y, int half)
{
    const __m128 first = _mm_setr_ps(0.5f / 8, 1.5f / 8, 2.5f / 8, 3.5f / 8),
                 second = _mm_setr_ps(4.5f / 8, 5.5f / 8, 6.5f / 8, 7.5f / 8);
    return _mm_add_ps(_mm_set1_ps((float)y), half == 0 ? first : second);
}

static inline void store_steps(int *steps, int half, __m128i four)
{
    _mm_storeu_si128((__m128i *)(void *)(steps + 4 * half), four);
}

void outline_crossings(const Flank *side, int y, int steps[SLICES])
{
    for (int half = 0; half < 2; half++)
        store_steps(steps, half, steps_of(sides_at(side, four_middles(y, half))));
}

static inline __m128 chosen(__m128 mask, __m128 yes, __m128 no)
{
    return _mm_or_ps(_mm_and_ps(mask, yes), _mm_andnot_ps(mask, no));
}

void outline_spans(const Flank *sides, int count, int y, int lefts[SLICES], int rights[SLICES])
{
    const __m128 far_left = _mm_set1_ps(-beyond_all), far_right = _mm_set1_ps(beyond_all);
    for (int half = 0; half < 2; half++) {
        __m128 rows = four_middles(y, half), left = far_right, right = far_left;
        for (int i = 0; i < count; i++) {
            __m128 x = sides_at(&sides[i], rows);
            __m128 in = _mm_and_ps(_mm_cmpge_ps(rows, _mm_set1_ps(sides[i].top)),
                                   _mm_cmplt_ps(rows, _mm_set1_ps(sides[i].bottom)));
            left = _mm_min_ps(chosen(in, x, far_right), left);
            right = _mm_max_ps(chosen(in, x, far_left), right);
        }
        __m128i crossed = _mm_castps_si128(_mm_cmplt_ps(left, right));
        store_steps(lefts, half, _mm_and_si128(crossed, steps_of(left)));
        store_steps(rights, half, _mm_and_si128(crossed, steps_of(right)));
    }
}

#else

void outline_crossings(const Flank *side, int y, int steps[SLICES])
{
    outline_crossings_plain(side, y, steps);
}

void outline_spans(const Flank *sides, int count, int y, int lefts[SLICES], int rights[SLICES])
{
    outline_spans_plain(sides, count, y, lefts, rights);
}

#endif

/* ---- slabs ---- */

/* The pixel that so many steps lie in. */
static int pixel_of(int steps)
{
    const int far_away = 1 << 28; /* no crossing lies as far to the left */
    return (int)((uint32_t)(steps + far_away) / STEPS) - far_away / STEPS;
}

static void start_slab(Slab *slab, Area clip)
{
    slab->left = clip.right;
    slab->right = clip.left;
    slab->full_left = clip.left;
    slab->full_right = clip.right;
}

/* Slices that begin and end between two places each. */
static void add_slices(Slab *slab, int left, int last_left, int right, int last_right)
{
    slab->left = min_int(slab->left, pixel_of(min_int(left, last_left)));
    slab->right = max_int(slab->right, pixel_of(max_int(right, last_right) + STEPS - 1));
    slab->full_left = max_int(slab->full_left, pixel_of(max_int(left, last_left) + STEPS - 1));
    slab->full_right = min_int(slab->full_right, pixel_of(min_int(right, last_right)));
}

/* What is covered wholly lies within what is touched. */
static void end_slab(Slab *slab, Area clip)
{
    slab->left = max_int(slab->left, clip.left);
    slab->right = min_int(slab->right, clip.right);
    slab->full_left = clamp_int(slab->full_left, slab->left, max_int(slab->left, slab->right));
    slab->full_right = clamp_int(slab->full_right, slab->full_left, max_int(slab->full_left, slab->right));
}

void outline_slab(const Flank *sides, int count, int y, Area clip, Slab *slab)
{
    int left = INT_MAX, last_left = INT_MIN, right = INT_MAX, last_right = INT_MIN, slices = 0;
    start_slab(slab, clip);
    outline_spans(sides, count, y, slab->lefts, slab->rights);
    for (int i = 0; i < SLICES; i++) {
        if (slab->lefts[i] >= slab->rights[i])
            continue;
        left = min_int(left, slab->lefts[i]);
        last_left = max_int(last_left, slab->lefts[i]);
        right = min_int(right, slab->rights[i]);
        last_right = max_int(last_right, slab->rights[i]);
        slices++;
    }
    if (slices > 0)
        add_slices(slab, left, last_left, right, last_right);
    if (slices < SLICES)
        slab->full_right = clip.left;
    end_slab(slab, clip);
}

/* What lies between the first slice and the last one lies between them across too. */
void outline_slab_of_run(const Stretch *run, int y, Area clip, Slab *slab)
{
    start_slab(slab, clip);
    outline_crossings(run->left, y, slab->lefts);
    outline_crossings(run->right, y, slab->rights);
    add_slices(slab, slab->lefts[0], slab->lefts[SLICES - 1], slab->rights[0], slab->rights[SLICES - 1]);
    end_slab(slab, clip);
}

/* ---- cover ---- */

/* From `at` on, in steps from the piece's left, all is covered by so much more; `rises` say how the cover changes from
 * pixel to pixel, and this one pixel is covered in part. */
static void add_rise(int16_t *rises, int at, int sign)
{
    int pixel = at / STEPS, part = at % STEPS;
    rises[pixel] = (int16_t)(rises[pixel] + sign * (STEPS - part));
    rises[pixel + 1] = (int16_t)(rises[pixel + 1] + sign * part);
}

void outline_cover_plain(const Slab *slab, int from, int to, uint8_t *cover)
{
    int16_t rises[OUTLINE_PIECE + 2];
    int width = to - from, sum = 0;
    memset(rises, 0, (size_t)(width + 2) * sizeof *rises); /* an edge is a few pixels wide, a piece is many */
    for (int i = 0; i < SLICES; i++) {
        int left = clamp_int(slab->lefts[i] - from * STEPS, 0, width * STEPS);
        int right = clamp_int(slab->rights[i] - from * STEPS, left, width * STEPS);
        add_rise(rises, left, 1);
        add_rise(rises, right, -1);
    }
    for (int i = 0; i < width; i++) {
        sum += rises[i];
        cover[i] = (uint8_t)(sum * 255 / FULL);
    }
}

#if LANES_X86

static inline __m128i crossings_of(const int steps[SLICES], __m128i left)
{
    const __m128i *eight = (const __m128i *)(const void *)steps;
    return crossings_from(_mm_loadu_si128(eight), _mm_loadu_si128(eight + 1), left);
}

uint32_t outline_four(const Slab *slab, int from, int to)
{
    const __m128i left = _mm_set1_epi32(from * STEPS);
    __m128i lefts = crossings_of(slab->lefts, left), rights = crossings_of(slab->rights, left);
    return cover_first(cover_four(lefts, _mm_max_epi16(lefts, rights), 0), to - from);
}

uint32_t outline_two(const Slab *slab, int from, int to)
{
    const __m128i left = _mm_set1_epi32(from * STEPS);
    __m128i lefts = crossings_of(slab->lefts, left), rights = crossings_of(slab->rights, left);
    return cover_first(cover_two(lefts, _mm_max_epi16(lefts, rights)), to - from);
}

/* Most edges are a few pixels wide; of wide ones it is quicker to follow what changes. */
void outline_cover(const Slab *slab, int from, int to, uint8_t *cover)
{
    enum { NARROW = 24 };
    if (to - from > NARROW) {
        outline_cover_plain(slab, from, to, cover);
        return;
    }
    const __m128i left = _mm_set1_epi32(from * STEPS);
    __m128i lefts = crossings_of(slab->lefts, left), rights = crossings_of(slab->rights, left);
    rights = _mm_max_epi16(lefts, rights);
    for (int i = 0; i < to - from; i += 4) {
        uint32_t four = cover_four(lefts, rights, i);
        memcpy(cover + i, &four, sizeof four);
    }
}

#else

uint32_t outline_four(const Slab *slab, int from, int to)
{
    uint8_t cover[4] = {0};
    uint32_t four;
    outline_cover_plain(slab, from, min_int(to, from + 4), cover);
    memcpy(&four, cover, sizeof four);
    return four;
}

uint32_t outline_two(const Slab *slab, int from, int to)
{
    return outline_four(slab, from, to);
}

void outline_cover(const Slab *slab, int from, int to, uint8_t *cover)
{
    outline_cover_plain(slab, from, to, cover);
}

#endif
