/* drop.h - a file dropped on the window: a level is played and a run gone on with, as if chosen from a list; where something is being played
 * one is asked first, and what is neither is refused in words. */
#pragma once

#include "front/state/state.h"

/* Pauses what is being played, if anything is that a file would take the place of. */
void drop_pauses(Game *game);
/* Opens it, or says on a page why not. What is being played is paused by now. */
void drop_file(Game *game, const char *path);
/* Opens the one that was asked about. */
void drop_open(Game *game);
/* The file's name, without where it lies. */
const char *drop_name(const Game *game);
