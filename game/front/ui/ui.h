/* ui.h - what every page is laid out with, as the game is set. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* What text is multiplied by, 1..2: the setting, and more where the window is small, so that text is as many pixels
 * high there as in one of 1280x720, as far as twice goes. */
float ui_scale(const Game *game);
/* `canvas` NULL: only the buttons are wanted. */
Ui ui_of(const Game *game, Canvas *canvas);
/* How keys are called now. */
Caps caps_of(const Game *game);
