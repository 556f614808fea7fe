/* desk_draw.h - the desk as played, or the place that is seen in its stead. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Also with no canvas, to find the buttons. */
void desk_draw(const Game *game, Ui *ui);
