/* pointer.h - what a pointer does over glass and bins. */
#pragma once

#include "front/state/state.h"
#include "io/input.h"

/* The pointer over the glass, and over the bins. */
void pointer_input(Game *game, const Input *input);
/* The box that was begun, and whatever else is held with a button, is no more. */
void pointer_drop(Desk *desk);
/* The view moves where a pointer rests at the glass's rim. */
void pointer_update(Game *game, float seconds);
