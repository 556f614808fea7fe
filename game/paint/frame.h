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

static inline Area frame_area(const Frame *frame)
{
    return (Area){0, 0, frame->width, frame->height};
}

static inline uint32_t *frame_row(const Frame *frame, int x, int y)
{
    return frame->pixels + (ptrdiff_t)y * frame->pitch + x;
}
