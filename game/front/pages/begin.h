/* begin.h - how a page begins a level that was chosen on it: its first page, whatever its mode, or why it cannot be played. */
#pragma once

#include "front/state/state.h"

/* `path` may lie in the library, which is read anew. */
void begin_level(Game *game, const char *path);
