/* numbers.h - the numbers of a canvas on the pixels: where their pens stand, which shapes they have, and how they get
 * to a tube. Thousands of small ones go through sparks.h. */
#pragma once

#include "paint/lanes.h"
#include "paint/pen.h"
#include "paint/tube.h"

/* What the numbers of a frame have in common. */
typedef struct Numbers {
    Lanes lanes;
    Glyphs *glyphs;
    View view;
    CanvasPoint middle; /* of FONT_NUMBERS, from glyphs_middle */
} Numbers;

/* Adds to the tube the numbers that shine with nothing between them, from `items` on, and says how many they were. */
int numbers_light(const Numbers *numbers, Tube *tube, const CanvasItem *items, int count);

/* One number by itself: its shape, good until the next call for one, and its pen. */
const Coverage *number_shape(const Numbers *numbers, const CanvasItem *item, Pen *pen);
