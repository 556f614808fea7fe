/* frame.h - pixels to draw into, and rectangles of them. Who owns the memory, and how it reaches a screen, is no matter
 * here. */
#pragma once

#include "base/base.h"

/* Opaque pixels, 0xFFRRGGBB. */
typedef struct Frame {
    uint32_t *pixels;
    int width, height;
    int pitch; /* pixels from one row to the next */
} Frame;

enum { FRAME_SIDE_MAX = 8192 }; /* a wider or higher frame is not drawn */

/* Half open: `right` and `bottom` lie outside. */
typedef struct Area {
    int left, top, right, bottom;
} Area;

static inline bool area_empty(Area area)
{
    return area.left >= area.right || area.top >= area.bottom;
}

static inline Area area_meet(Area a, Area b)
{
    return (Area){max_int(a.left, b.left), max_int(a.top, b.top), min_int(a.right, b.right),
                  min_int(a.bottom, b.bottom)};
}

/* The least area that holds both. */
static inline Area area_both(Area a, Area b)
{
    if (area_empty(a) || area_empty(b))
        return area_empty(a) ? b : a;
    return (Area){min_int(a.left, b.left), min_int(a.top, b.top), max_int(a.right, b.right),
                  max_int(a.bottom, b.bottom)};
}

static inline bool area_within(Area outer, Area inner)
{
    return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right &&
           inner.bottom <= outer.bottom;
}

static inline int64_t area_pixels(Area area)
{
    return area_empty(area) ? 0 : (int64_t)(area.right - area.left) * (area.bottom - area.top);
}

/* What is left of an area round a hole in it: above, to the left, to the right, below. */
static inline void area_around(Area area, Area hole, Area sides[4])
{
    sides[0] = (Area){area.left, area.top, area.right, hole.top};
    sides[1] = (Area){area.left, hole.top, hole.left, hole.bottom};
    sides[2] = (Area){hole.right, hole.top, area.right, hole.bottom};
    sides[3] = (Area){area.left, hole.bottom, area.right, area.bottom};
}

static inline Area frame_area(const Frame *frame)
{
    return (Area){0, 0, frame->width, frame->height};
}

static inline uint32_t *frame_row(const Frame *frame, int x, int y)
{
    return frame->pixels + (ptrdiff_t)y * frame->pitch + x;
}
