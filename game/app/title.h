/* title.h - what the window is called. */
#pragma once

#include "front/game.h"

enum { TITLE_MAX = 256 };

/* The game's name, before it the file that is read again whenever it is saved. */
void title_of(const Game *game, char out[TITLE_MAX]);
