#include "paint/pen.h"

static float tame(float value)
{
    return value > -PEN_FAR ? value < PEN_FAR ? value : PEN_FAR : -PEN_FAR;
}

/* The same as pen_quarters for what is tame. */
static int tame_quarters(float pixels)
{
    float near = pixels * GLYPH_PHASES + 0.5f;
    int whole = (int)near;
    return whole - (near < (float)whole);
}

Pen pen_at(int across, int down)
{
    int phase_x = across & (GLYPH_PHASES - 1), phase_y = down & (GLYPH_PHASES - 1);
    return (Pen){(across - phase_x) / GLYPH_PHASES, (down - phase_y) / GLYPH_PHASES, phase_x, phase_y};
}

Pen pen_of(const View *view, CanvasPoint middle, const CanvasItem *item, float *size)
{
    *size = tame(item->size) * view->scale;
    return pen_at(tame_quarters(view->left + tame(item->x) * view->scale - middle.x * *size),
                  tame_quarters(view->top + tame(item->y) * view->scale + middle.y * *size));
}
