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
