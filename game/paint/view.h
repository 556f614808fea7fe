/* view.h - where the logical 1600x900 lies in a window: as large as it fits, centred, with bars at two sides. Nothing
 * is drawn here. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"

typedef struct View {
    float scale;     /* pixels a logical unit */
    float left, top; /* pixels of the logical origin */
    Area area;       /* what the logical space covers */
} View;

View view_fit(int width, int height);
/* From pixels of the window to the logical space; outside the view it lies outside 1600x900. */
CanvasPoint view_logical(const View *view, float x, float y);
CanvasPoint view_pixels(const View *view, float x, float y);

/* Nearest whole pixel, or part of one. Values no screen has, and those that are no number, come out as far away. */
static inline int pixel_near(float value)
{
    const float far_away = 1e6f;
    float bounded = value > -far_away ? value : -far_away;
    float near = (bounded < far_away ? bounded : far_away) + 0.5f;
    int whole = (int)near;
    return whole - (near < (float)whole);
}
