/* ui.h - what every page is laid out with, as the game is set. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* `canvas` NULL: only the buttons are wanted. */
Ui ui_of(const Game *game, Canvas *canvas);
