/* screen.h - what is on the screen, so that an equal frame is left out. How it gets there is its caller's matter. */
#pragma once

#include "base/base.h"

/* Zero: nothing yet. */
typedef struct Screen {
    bool filled;   /* a frame is on it, and its hash is known */
    uint64_t hash; /* of that frame */
    bool behind;   /* the last frame that was to be shown could not be */
} Screen;

/* Draws and shows a frame; false when that cannot be done now. */
typedef bool ShowFrame(void *owner);

/* Has a frame of that hash shown, unless an equal one is there; `stale`: what is there is lost. A frame that could not
 * be shown counts for nothing: an equal one is shown the next time. */
void screen_show(Screen *screen, uint64_t hash, bool stale, ShowFrame *show, void *owner);
/* What is there looks different from now on, whatever its hash. */
void screen_forget(Screen *screen);
