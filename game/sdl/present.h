/* present.h - how a frame gets from memory to a window: by the window's own surface, or by one streaming texture. A way
 * that fails gives way to the next, which is said. */
#pragma once

#include "base/buffer.h"
#include "paint/frame.h"
#include "sdl/shared.h"
#include "sdl/window.h"

#include <SDL.h>

typedef enum Way {
    WAY_SURFACE, /* SDL's, or on Wayland memory shared with the compositor */
    WAY_PACED, /* a texture, by an accelerated renderer that keeps the screen's pace */
    WAY_FREE,  /* a texture, by one that does not */
    WAY_COUNT
} Way;

enum { TROUBLE_ROOM = 200 };

typedef struct Presenter {
    SDL_Window *window;
    Presenting asked;
    Way way;
    SDL_Renderer *renderer; /* NULL: the surface */
    SDL_Texture *texture;
    Shared *shared;    /* NULL: the surface is SDL's, or there is a renderer */
    SDL_Surface *own; /* drawn to when the window's surface has another pixel format */
    int texture_width, texture_height;
    bool kept;                  /* the pixels of the last frame are those of the one before it */
    bool failed;                /* the last frame could not be shown */
    char trouble[TROUBLE_ROOM]; /* and why; SDL's own words, or "" */
    Buffer said;                /* not told yet */
} Presenter;

/* Takes the first way that works, those that were asked for first. False when none does: *error says why of each, and
 * there is nothing to close. */
bool presenter_open(Presenter *presenter, SDL_Window *window, Presenting asked, Buffer *error);
void presenter_close(Presenter *presenter); /* before the window; fine when it was never opened */

/* The pixels to draw, then showing them. False when that cannot be done now; the second time in a row another way is
 * taken. */
bool presenter_frame(Presenter *presenter, Frame *frame);
bool presenter_show(Presenter *presenter);
