/* pen.h - where a glyph's pen stands: a whole pixel, and quarters of one. What it draws is no matter here. */
#pragma once

#include "paint/glyphs.h"
#include "paint/view.h"

typedef struct Pen {
    int x, y;
    int phase_x, phase_y;
} Pen;

static const float PEN_FAR = 1e5f; /* values no screen has, and those that are no number, become far ones */

static inline int pen_quarters(float pixels)
{
    return pixel_near(pixels * GLYPH_PHASES);
}

/* `across` and `down` are in quarters of a pixel. */
Pen pen_at(int across, int down);

/* The pen of a number, and its em in pixels; `middle` is that of its font, in ems. */
Pen pen_of(const View *view, CanvasPoint middle, const CanvasItem *item, float *size);
