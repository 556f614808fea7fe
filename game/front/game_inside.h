/* game_inside.h - what the two files of game.h share; nobody else's. */
#pragma once

#include "front/state/state.h"

/* Keeps the keyboard on a button that is there. */
void game_refocus(Game *game);
/* Whoever looks elsewhere while something is held lets it go, wherever it is let go: nothing is done by it, and nothing stays half done. */
void game_end_drags(Game *game);
/* Up to `now`, in microseconds as game_update has them. */
void game_tick(Game *game, uint64_t now);
/* Keeps what is to be kept; the game is over then. */
void game_leave(Game *game);
