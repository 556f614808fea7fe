/* loop.h - moves data round: inputs to the game, pictures to the window, cues to the card, until the game is over. It
 * opens nothing but what must wait for the first frame. */
#pragma once

#include "app/arguing.h"
#include "app/screen.h"
#include "app/title.h"
#include "front/state/state.h"
#include "paint/paint.h"
#include "sdl/pictures.h"
#include "sdl/sound.h"
#include "sdl/window.h"

/* Whoever fills it opens game, window, painter and canvas before and closes everything after; the rest begins as zero.
 */
typedef struct Loop {
    Game *game;
    Window *window;
    Painter *painter;
    Canvas *canvas;
    Screen screen;
    uint64_t due;           /* when the picture changes by itself */
    uint64_t shown, before; /* when the last two frames were */
    bool hidden;
    bool unpainted;       /* the last frame failed in the painter */
    uint64_t blind_since; /* no frame could be shown since then; 0: the last one was */
    const char *trouble;  /* why not */
    bool lost;            /* for so long that the game was left */
    Settings applied;     /* to painter and window */
    char title[TITLE_MAX]; /* what the window is called; "" as it was opened */
    Sound *sound;
    bool sound_tried, pads_started;
    Pictures *pictures;
    bool preparing;           /* pictures are still to come */
    int edition;              /* of the pictures, at the last look */
    Arguing *arguing;         /* NULL: nobody does */
    bool argues;              /* what comes of it is still to come */
    GlyphSource source;       /* for a picture that is kept, */
    const char *certificates; /* and the folder it is kept in; NULL: there is none */
} Loop;

void loop_run(Loop *loop);
