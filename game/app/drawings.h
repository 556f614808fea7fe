/* drawings.h - the drawings of the places, from the game that knows their files to the painter. */
#pragma once

#include "front/state/state.h"
#include "paint/paint.h"
#include "sdl/pictures.h"

/* NULL when there is no memory. With `at_once` a layer is drawn within its order. Both must outlive them. */
Pictures *drawings_open(const Game *game, Painter *painter, bool at_once);
