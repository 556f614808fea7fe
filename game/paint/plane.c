#include "paint/plane.h"

#include <stdlib.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

bool plane_resize(Plane *plane, int width, int height)
{
    if (plane->cells && plane->width == width && plane->height == height)
        return true;
    plane_free(plane);
    int pitch = (width + COVERAGE_LANE + PLANE_LINE - 1) / PLANE_LINE * PLANE_LINE;
    size_t bytes = (size_t)(height + COVERAGE_ROWS - 1) * (size_t)pitch;
    uint8_t *cells = aligned_alloc(PLANE_LINE, bytes);
    if (!cells)
        return false;
    memset(cells, 0, bytes);
    *plane = (Plane){cells, width, height, pitch};
    return true;
}

void plane_free(Plane *plane)
{
    free(plane->cells);
    *plane = (Plane){0};
}

void plane_clear(Plane *plane, Area area)
{
    if (area_empty(area))
        return;
    for (int y = area.top; y < area.bottom; y++)
        memset(plane_row(plane, area.left, y), 0, (size_t)(area.right - area.left));
}

/* The part of the glyph that may be seen, in the plane. */
static Area lit(Area clip, const Coverage *glyph, int x, int y)
{
    int left = x + glyph->left, top = y + glyph->top;
    return area_meet(clip, (Area){left, top, left + glyph->width, top + glyph->height});
}

static const uint8_t *cells_from(const Coverage *glyph, int x, int y, Area part)
{
    int column = part.left - x - glyph->left, row = part.top - y - glyph->top;
    return glyph->cells + (ptrdiff_t)row * glyph->stride + column;
}

static void add_row_plain(uint8_t *row, const uint8_t *cells, int count, int factor)
{
    for (int i = 0; i < count; i++)
        row[i] = (uint8_t)min_int(255, row[i] + (cells[i] * factor >> 8));
}

void plane_add_plain(Plane *plane, Area clip, const Coverage *glyph, int x, int y, int strength)
{
    Area part = lit(clip, glyph, x, y);
    if (area_empty(part))
        return;
    const uint8_t *cells = cells_from(glyph, x, y, part);
    for (int row = part.top; row < part.bottom; row++, cells += glyph->stride)
        add_row_plain(plane_row(plane, part.left, row), cells, part.right - part.left, strength + 1);
}

#if defined(__SSE2__)

/* Coverage stands in the upper bytes of words, so that the upper word of the product with strength + 1 is the share of
 * light. */
static inline void add_sixteen(uint8_t *row, const uint8_t *cells, __m128i factor)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i cover = _mm_loadu_si128((const __m128i *)(const void *)cells);
    __m128i low = _mm_mulhi_epu16(_mm_unpacklo_epi8(zero, cover), factor);
    __m128i high = _mm_mulhi_epu16(_mm_unpackhi_epi8(zero, cover), factor);
    __m128i *place = (__m128i *)(void *)row;
    _mm_storeu_si128(place, _mm_adds_epu8(_mm_loadu_si128(place), _mm_packus_epi16(low, high)));
}

static inline void add_eight(uint8_t *row, const uint8_t *cells, __m128i factor)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i cover = _mm_loadl_epi64((const __m128i *)(const void *)cells);
    __m128i share = _mm_mulhi_epu16(_mm_unpacklo_epi8(zero, cover), factor);
    __m128i *place = (__m128i *)(void *)row;
    _mm_storel_epi64(place, _mm_adds_epu8(_mm_loadl_epi64(place), _mm_packus_epi16(share, share)));
}

/* Whole lanes are added. They reach past the glyph, where they add nothing and the pitch leaves room; so only a glyph
 * that is cut at a side goes the plain way. */
void plane_add(Plane *plane, Area clip, const Coverage *glyph, int x, int y, int strength)
{
    Area part = lit(clip, glyph, x, y);
    if (area_empty(part))
        return;
    if (part.right - part.left < glyph->width) {
        plane_add_plain(plane, clip, glyph, x, y, strength);
        return;
    }
    const __m128i factor = _mm_set1_epi16((short)(strength + 1));
    const uint8_t *cells = cells_from(glyph, x, y, part);
    uint8_t *row = plane_row(plane, part.left, part.top);
    const ptrdiff_t pitch = plane->pitch, stride = glyph->stride;
    const int width = glyph->width;
    for (int left = part.bottom - part.top; left > 0; left--, cells += stride, row += pitch) {
        if (width <= COVERAGE_LANE_SMALL) {
            add_eight(row, cells, factor);
            continue;
        }
        for (int i = 0; i < width; i += COVERAGE_LANE)
            add_sixteen(row + i, cells + i, factor);
    }
}

#else

void plane_add(Plane *plane, Area clip, const Coverage *glyph, int x, int y, int strength)
{
    plane_add_plain(plane, clip, glyph, x, y, strength);
}

#endif
