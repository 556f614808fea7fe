/* input.h - SDL's events as the game's inputs, key by key. What an input means, and when it comes, is not known here.
 */
#pragma once

#include "io/input.h"
#include "io/keyboard.h"
#include "paint/view.h"

#include <SDL.h>

/* From the window's coordinates to the logical space: pixels a coordinate, then the view of those pixels. */
typedef struct Pointing {
    float pixels_x, pixels_y;
    View view;
} Pointing;

/* False when the event means nothing to the game. A path in it is the event's. */
bool input_of_event(const SDL_Event *event, const Pointing *pointing, Input *input);
/* The layout that holds now. */
void input_keyboard(Keyboard *keyboard);
