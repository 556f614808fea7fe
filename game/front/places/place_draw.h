/* place_draw.h - a view of a place whose scenery is sound, on the canvas. */
#pragma once

#include "front/state/state.h"

void place_draw_view(const Game *game, const PlaceView *view, int strength, Canvas *canvas);
/* The size of a picture on the canvas: a little more than all of it, so that the camera has where to go. */
extern const float place_overscan;
