/* library.h - the levels found in the folders handed in: each is read, so that one with errors is listed with its first
 * message. */
#pragma once

#include "front/state/state.h"

/* Looks through the folders anew. */
void library_find(Game *game);
