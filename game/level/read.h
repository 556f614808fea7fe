/* read.h - level text -> Level. Says everything that is wrong in one run; installs nothing when there is an error. */
#pragma once

#include "level/level.h"
#include "level/messages.h"

/* Reads `source`. On true *level is a whole valid level (free it with level_free); warnings and notes may be in *messages.
 * On false *level is as it was. *messages is always replaced. Does not open any file. */
bool level_read(Text source, Level *level, Messages *messages);

/* Frees what the level owns and leaves it empty; fine on an empty one. */
void level_free(Level *level);
