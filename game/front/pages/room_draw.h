/* room_draw.h - the picture of a watched room: everybody's dot, and what the view has around it. */
#pragma once

#include "front/ui/widgets.h"
#include "front/state/state.h"

/* `at` is the place for it. */
void room_draw(const Game *game, Ui *ui, Rect at);
