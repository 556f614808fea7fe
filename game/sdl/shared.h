/* shared.h - frames in memory that a Wayland compositor has too, which it shows as they are: what a window's own surface is on X11. SDL by
 * itself has nothing but OpenGL there, and where no graphics card helps, that costs more than all that is painted. */
#pragma once

#include "paint/frame.h"

#include <SDL.h>

typedef struct Shared Shared;

/* NULL where the window is on no Wayland display, or there is no memory; SDL_GetError says which. The caller closes it, before the window. */
Shared *shared_open(SDL_Window *window);
void shared_close(Shared *shared); /* NULL is fine */

/* A frame of the window's size that nobody reads now; *kept when it holds the pixels that were shown last. False when there is none, and
 * SDL_GetError says why. */
bool shared_frame(Shared *shared, Frame *frame, bool *kept);
/* Hands the frame over; it does not wait for the screen. False when the compositor is gone, and SDL_GetError says so. */
bool shared_show(Shared *shared);
