/* tube.h - the glass of the terminal: light is gathered on its plane, then shown at once through the ramp with scan
 * lines. It knows neither numbers nor items. */
#pragma once

#include "paint/plane.h"
#include "paint/theme.h"

enum { TUBE_HEIGHTS = 4, TUBE_SPARKS = 128 };

/* Small glyphs of about one height that wait to be added. */
typedef struct SparkList {
    int count;
    Spark sparks[TUBE_SPARKS];
} SparkList;

typedef struct Tube {
    Plane plane;                       /* dark but between tube_begin and tube_show */
    Area area;                         /* of the frame; light falls nowhere else */
    SparkList lists[TUBE_HEIGHTS + 1]; /* by height in COVERAGE_ROWS, rounded up */
} Tube;

/* False when there is no memory for a frame of that size. */
bool tube_resize(Tube *tube, int width, int height);
void tube_free(Tube *tube);

/* Begins a dark tube at `area`, which lies in the frame. */
void tube_begin(Tube *tube, Area area);
/* Adds a glyph with its pen at (x, y). Its cells must stay until tube_flush or tube_show. */
void tube_add(Tube *tube, const Coverage *glyph, int x, int y, int strength);
/* Brings to the plane what waits. */
void tube_flush(Tube *tube);
/* Shows the light, and puts it out: every pixel of the area is replaced. */
void tube_show(Tube *tube, const Theme *theme, const Frame *frame);
