#include "paint/view.h"

static float smaller(float a, float b)
{
    return a < b ? a : b;
}

View view_fit(int width, int height)
{
    View view = {.scale = smaller((float)width / CANVAS_WIDTH, (float)height / CANVAS_HEIGHT)};
    view.area.left = pixel_near(((float)width - CANVAS_WIDTH * view.scale) / 2);
    view.area.top = pixel_near(((float)height - CANVAS_HEIGHT * view.scale) / 2);
    view.area.right = min_int(width, view.area.left + pixel_near(CANVAS_WIDTH * view.scale));
    view.area.bottom = min_int(height, view.area.top + pixel_near(CANVAS_HEIGHT * view.scale));
    view.left = (float)view.area.left;
    view.top = (float)view.area.top;
    return view;
}

CanvasPoint view_logical(const View *view, float x, float y)
{
    if (!(view->scale > 0))
        return (CanvasPoint){0, 0};
    return (CanvasPoint){(x - view->left) / view->scale, (y - view->top) / view->scale};
}

CanvasPoint view_pixels(const View *view, float x, float y)
{
    return (CanvasPoint){view->left + x * view->scale, view->top + y * view->scale};
}
