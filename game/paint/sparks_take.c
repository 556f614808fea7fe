/* sparks_take.c - sparks_take by lanes: eight numbers from item to spark at once. */
#include "paint/sparks_lanes.h"

#if LANES_X86

#include <immintrin.h>

_Static_assert(offsetof(CanvasItem, strength) == 4 && offsetof(CanvasItem, glyph) == 5 && offsetof(CanvasItem, x) == 8,
               "an item begins with kind, ink, font, align; strength, glyph, length; x; y");
_Static_assert(offsetof(CanvasItem, h) + sizeof(float) == offsetof(CanvasItem, size), "size follows h");

/* A value of each of eight items, or numbers. */
typedef struct Eight {
    __m256i kinds, looks; /* the first two words of the items */
    __m256 x, y, size;
} Eight;

/* Four floats of an item from `at` on, and of the item four further. */
WITH_LANES_32 static inline __m256 pair(const CanvasItem *item, size_t at)
{
    const float *first = (const float *)(const void *)((const char *)item + at);
    const float *second = (const float *)(const void *)((const char *)(item + 4) + at);
    return _mm256_insertf128_ps(_mm256_castps128_ps256(_mm_loadu_ps(first)), _mm_loadu_ps(second), 1);
}

WITH_LANES_32 static inline __m256 halves(__m256 a, __m256 b, bool upper)
{
    __m256d low = _mm256_castps_pd(a), high = _mm256_castps_pd(b);
    return _mm256_castpd_ps(upper ? _mm256_unpackhi_pd(low, high) : _mm256_unpacklo_pd(low, high));
}

WITH_LANES_32 static inline Eight read_eight(const CanvasItem *items)
{
    __m256 a = pair(items, 0), b = pair(items + 1, 0), c = pair(items + 2, 0), d = pair(items + 3, 0);
    __m256 ab = _mm256_unpacklo_ps(a, b), cd = _mm256_unpacklo_ps(c, d);
    __m256 ab_places = _mm256_unpackhi_ps(a, b), cd_places = _mm256_unpackhi_ps(c, d);
    const size_t h = offsetof(CanvasItem, h);
    __m256 ab_sizes = _mm256_unpacklo_ps(pair(items, h), pair(items + 1, h));
    __m256 cd_sizes = _mm256_unpacklo_ps(pair(items + 2, h), pair(items + 3, h));
    return (Eight){.kinds = _mm256_castps_si256(halves(ab, cd, false)),
                   .looks = _mm256_castps_si256(halves(ab, cd, true)),
                   .x = halves(ab_places, cd_places, false),
                   .y = halves(ab_places, cd_places, true),
                   .size = halves(ab_sizes, cd_sizes, true)};
}

WITH_LANES_32 static inline __m256 tame(__m256 values)
{
    return _mm256_min_ps(_mm256_max_ps(values, _mm256_set1_ps(-PEN_FAR)), _mm256_set1_ps(PEN_FAR));
}

WITH_LANES_32 static inline __m256i quarters(__m256 pixels)
{
    __m256 near = _mm256_add_ps(_mm256_mul_ps(pixels, _mm256_set1_ps(GLYPH_PHASES)), _mm256_set1_ps(0.5f));
    return _mm256_cvttps_epi32(_mm256_floor_ps(near));
}

/* All bits where 0 <= value <= limit. */
WITH_LANES_32 static inline __m256i up_to(__m256i values, int limit)
{
    return _mm256_cmpeq_epi32(_mm256_min_epu32(values, _mm256_set1_epi32(limit)), values);
}

WITH_LANES_32 static inline __m256i bits(__m256i values, int from, int mask)
{
    return _mm256_and_si256(_mm256_srli_epi32(values, from), _mm256_set1_epi32(mask));
}

/* glyph_spark */
WITH_LANES_32 static inline __m256i slots_of(__m256 size, __m256i across, __m256i down, __m256i digits)
{
    const __m256i phases = _mm256_set1_epi32(GLYPH_PHASES - 1);
    __m256 near = _mm256_add_ps(_mm256_mul_ps(size, _mm256_set1_ps(4)), _mm256_set1_ps(0.5f));
    __m256i step = _mm256_sub_epi32(_mm256_cvttps_epi32(near), _mm256_set1_epi32(SPARK_QUARTERS_MIN));
    __m256i slot = _mm256_or_si256(_mm256_slli_epi32(step, 8), digits);
    slot = _mm256_or_si256(slot, _mm256_slli_epi32(_mm256_and_si256(down, phases), 6));
    slot = _mm256_or_si256(slot, _mm256_slli_epi32(_mm256_and_si256(across, phases), 4));
    __m256i small = _mm256_and_si256(up_to(step, SPARK_QUARTERS_MAX - SPARK_QUARTERS_MIN), up_to(digits, 9));
    return _mm256_blendv_epi8(_mm256_set1_epi32(SPARK_NONE), slot, small);
}

WITH_LANES_32 static inline __m256i at_least(__m256i values, int least)
{
    return _mm256_cmpgt_epi32(values, _mm256_set1_epi32(least - 1));
}

/* All bits where one has been made and lies whole in the area. */
WITH_LANES_32 static inline __m256i hold(const Area *area, __m256i shapes, __m256i left, __m256i top)
{
    __m256i rows = bits(shapes, SPARK_ROWS_AT, 15), columns = bits(shapes, SPARK_COLUMNS_AT, 7);
    __m256i outside = _mm256_or_si256(at_least(_mm256_add_epi32(left, columns), area->right),
                                      at_least(_mm256_add_epi32(top, rows), area->bottom + 1));
    __m256i inside = _mm256_and_si256(at_least(left, area->left), at_least(top, area->top));
    return _mm256_andnot_si256(outside, _mm256_and_si256(inside, at_least(rows, 1)));
}

WITH_LANES_32 static inline bool all_numbers(__m256i kinds)
{
    const __m256i wanted = _mm256_set1_epi32(ITEM_GLYPH | INK_NUMBER << 8);
    return _mm256_movemask_epi8(_mm256_cmpeq_epi32(bits(kinds, 0, 0xFFFF), wanted)) == -1;
}

WITH_LANES_32 static inline void put(void *values, __m256i eight)
{
    _mm256_storeu_si256((__m256i *)values, eight);
}

WITH_LANES_32 static inline bool take_eight(const SparkField *field, const CanvasItem *items, int at, Sparks *sparks)
{
    const __m256 scale = _mm256_set1_ps(field->view.scale);
    Eight eight = read_eight(items);
    if (!all_numbers(eight.kinds))
        return false;
    __m256 size = _mm256_mul_ps(tame(eight.size), scale);
    __m256 x = _mm256_add_ps(_mm256_set1_ps(field->view.left), _mm256_mul_ps(tame(eight.x), scale));
    __m256 y = _mm256_add_ps(_mm256_set1_ps(field->view.top), _mm256_mul_ps(tame(eight.y), scale));
    __m256i across = quarters(_mm256_sub_ps(x, _mm256_mul_ps(_mm256_set1_ps(field->middle.x), size)));
    __m256i down = quarters(_mm256_add_ps(y, _mm256_mul_ps(_mm256_set1_ps(field->middle.y), size)));
    __m256i digits = _mm256_sub_epi32(bits(eight.looks, 8, 255), _mm256_set1_epi32('0'));
    __m256i slots = slots_of(size, across, down, digits);
    __m256i shapes = _mm256_i32gather_epi32((const int *)(const void *)glyphs_sparks(field->glyphs), slots, 4);
    __m256i left = _mm256_add_epi32(_mm256_srai_epi32(across, 2),
                                    _mm256_sub_epi32(bits(shapes, SPARK_LEFT_AT, 7), _mm256_set1_epi32(4)));
    __m256i top = _mm256_sub_epi32(_mm256_srai_epi32(down, 2), bits(shapes, SPARK_TOP_AT, 15));
    __m256i ones = hold(&field->area, shapes, left, top);
    sparks->others |= (uint64_t)(~_mm256_movemask_ps(_mm256_castsi256_ps(ones)) & 255) << at;
    put(sparks->cells + at, _mm256_srli_epi32(shapes, SPARK_CELLS_AT));
    put(sparks->places + at, _mm256_add_epi32(_mm256_mullo_epi32(top, _mm256_set1_epi32(field->plane->pitch)), left));
    put(sparks->factors + at, _mm256_add_epi32(bits(eight.looks, 0, 255), _mm256_set1_epi32(1)));
    put(sparks->heights + at, _mm256_and_si256(bits(shapes, SPARK_ROWS_AT, 15), ones));
    return true;
}

/* Cells are asked for now, so that they are near when they are added. */
WITH_LANES_32 static inline void expect_eight(const uint8_t *cells, const uint32_t *places)
{
    for (int i = 0; i < SPARKS_AT_ONCE; i++)
        _mm_prefetch((const char *)cells + (size_t)places[i] * SPARK_CELLS, _MM_HINT_T0);
}

WITH_LANES_32 int sparks_take_32(const SparkField *field, const CanvasItem *items, int count, Sparks *sparks)
{
    const SparkField here = *field; /* nothing that is written lies in it */
    const uint8_t *cells = glyphs_cells(field->glyphs);
    int done = 0, most = min_int(count, SPARKS);
    sparks->others = 0;
    for (; done + SPARKS_AT_ONCE <= most && take_eight(&here, items + done, done, sparks); done += SPARKS_AT_ONCE)
        expect_eight(cells, sparks->cells + done);
    sparks->count = done;
    return done;
}

#else

int sparks_take_32(const SparkField *field, const CanvasItem *items, int count, Sparks *sparks)
{
    return sparks_take_plain(field, items, count, sparks);
}

#endif
