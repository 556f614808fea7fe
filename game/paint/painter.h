/* painter.h - what the files that draw a list share: the painter, and what each kind of item becomes. Nobody else
 * includes it. */
#pragma once

#include "paint/numbers.h"
#include "paint/paint.h"
#include "paint/past.h"
#include "paint/pile.h"

struct Painter {
    Glyphs *glyphs;
    const Theme *theme;
    Tube tube;
    Album album;
    /* of the frame being drawn */
    const Canvas *canvas;
    Frame frame;
    View view;
    Numbers numbers;
    Area whole, clip; /* what is seen of the list, and what of it is painted now */
    Area reach;       /* of the letters so far */
    Pile pile;
    Area reaches[CANVAS_ITEMS_MAX];
    /* of the last one */
    Frame last;
    int edition; /* of the album */
    Past past;
};

/* Draws an item inside the clip. What is flat waits on the pile for what is not, or for pile_paint. */
void item_draw(Painter *painter, const CanvasItem *item);
/* Adds the light of a text to the tube. */
void item_light(Painter *painter, const CanvasItem *item);
/* The pixels that it may touch, whatever the clip is. */
Area item_reach(Painter *painter, const CanvasItem *item);
/* Whether it replaces every pixel of an area. */
bool item_covers(const Painter *painter, const CanvasItem *item, Area area);
/* A rectangle of the logical space in pixels. */
Area item_pixels(const View *view, float x, float y, float w, float h);
