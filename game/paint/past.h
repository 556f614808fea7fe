/* past.h - what was painted last, and where a new list is to be painted anew because it differs. It paints nothing;
 * where an item reaches is for the painter to say. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"

enum { PAST_AREAS = 8 };

typedef struct Past {
    bool known; /* the frame holds it */
    Canvas canvas;
    Area reaches[CANVAS_ITEMS_MAX]; /* pixels that its items may have touched */
} Past;

/* Where pictures differ, as areas that may meet. */
typedef struct Changes {
    int count;
    Area areas[PAST_AREAS];
} Changes;

/* Where `canvas`, whose items reach as said, differs from what was painted last; false when that is more than so many
 * pixels. */
bool past_changes(const Past *past, const Canvas *canvas, const Area *reaches, int64_t most, Changes *changes);
/* It has been painted. */
void past_keep(Past *past, const Canvas *canvas, const Area *reaches);
