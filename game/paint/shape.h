/* shape.h - rectangles in whole colours, laid at once, in pixels of the frame. Inks and the logical space are unknown
 * here; figures that lie over one another are pile.h's. */
#pragma once

#include "paint/frame.h"

/* A colour (0xFFRRGGBB) at a strength of 0..255, and where it may go: `clip` lies in the frame. */
typedef struct Brush {
    Frame frame;
    Area clip;
    uint32_t colour;
    int strength;
} Brush;

void shape_rect(const Brush *brush, Area rect);
/* The outline of a rect, inside it, `thick` pixels: as four rects that do not meet, and laid at once. */
void shape_sides(Area rect, int thick, Area sides[4]);
void shape_frame(const Brush *brush, Area rect, int thick);
