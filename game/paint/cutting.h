/* cutting.h - a picture cut down to what is in it, and laid somewhere on a frame: straight, turned, or leaning. Which
 * picture it is, and when it is shown, is not known here. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"

/* Premultiplied pixels, 0xAARRGGBB, with an empty rim unless it is opaque. `area` says where in the whole picture it
 * lies. */
typedef struct Cutting {
    uint32_t *pixels; /* owned; NULL: nothing is in the picture */
    Area area;
    bool opaque;
} Cutting;

/* Cuts what is not empty out of a premultiplied picture. False when there is no memory. */
bool cutting_make(const Frame *picture, Cutting *cutting);
void cutting_free(Cutting *cutting); /* leaves an empty one */

/* How a cutting is laid: the whole picture's upper left corner in pixels of the frame, its bend (BEND_LEAN in pixels),
 * its strength 0..255, what it is seen in, and the part of that which may be touched: the same is painted there,
 * whatever part it is. */
typedef struct Laying {
    float x, y;
    Bend bend;
    float by;
    int strength;
    Area whole, clip;
} Laying;

/* One that is not turned keeps to whole rows, so that a level camera costs one pass; an opaque one is never turned. */
void cutting_lay(const Cutting *cutting, const Laying *laying, const Frame *frame);
/* The pixels that it may touch, whatever the clip is. */
Area cutting_reach(const Cutting *cutting, const Laying *laying);
/* Whether it replaces every pixel of an area. */
bool cutting_covers(const Cutting *cutting, const Laying *laying, Area area);
