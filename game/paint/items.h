/* items.h - what one item of the display list is in pixels. */
#pragma once

#include "paint/painter.h"

/* Whether it replaces every pixel of an area. */
bool item_covers(const Painter *painter, const CanvasItem *item, Area area);
/* Draws an item inside the clip. What is flat waits on the pile for what is not, or for pile_paint. */
void item_draw(Painter *painter, const CanvasItem *item);
/* Adds the light of a text to the tube. */
void item_light(Painter *painter, const CanvasItem *item);
/* A rectangle of the logical space in pixels. */
Area item_pixels(const View *view, float x, float y, float w, float h);
/* The pixels that it may touch, whatever the clip is. */
Area item_reach(Painter *painter, const CanvasItem *item);
