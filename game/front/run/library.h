/* library.h - the levels found in the folders handed in: each is read, so that one with errors is listed with its first
 * message. */
#pragma once

#include "front/state/state.h"

/* Looks through the folders anew: at most LISTED_MAX, in the order of folders and names, then the shortest first. */
void library_find(Game *game);
void library_free(Library *library); /* leaves an empty one */
