/* tube.h - the glass of the terminal: light is gathered on its plane, then shown at once through the ramp with scan
 * lines. It knows neither numbers nor items. */
#pragma once

#include "paint/plane.h"
#include "paint/theme.h"

typedef struct Tube {
    Plane plane;
    Area area; /* of the frame; light falls nowhere else */
} Tube;

/* False when there is no memory for a frame of that size. */
bool tube_resize(Tube *tube, int width, int height);
void tube_free(Tube *tube);

/* Begins a dark tube at `area`, which lies in the frame. */
void tube_begin(Tube *tube, Area area);
/* Adds a glyph with its pen at (x, y). */
void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength);
/* Shows the light: every pixel of the area is replaced. */
void tube_show(const Tube *tube, const Theme *theme, const Frame *frame);
