/* shape.h - rectangles and convex polygons in whole colours, in pixels of the frame. Inks and the logical space are
 * unknown here. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"

/* A colour (0xFFRRGGBB) at a strength of 0..255, and where it may go: `clip` lies in the frame. */
typedef struct Brush {
    Frame frame;
    Area clip;
    uint32_t colour;
    int strength;
} Brush;

void shape_rect(const Brush *brush, Area rect);
/* The outline of a rect, inside it, `thick` pixels. */
void shape_frame(const Brush *brush, Area rect, int thick);
/* At most POLYGON_POINTS_MAX points, convex, either way round; edges are anti-aliased. */
void shape_polygon(const Brush *brush, const CanvasPoint *points, int count);
