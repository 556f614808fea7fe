/* corridor_finds.h - what nobody announced: a thing on each '+' of the map, and what is said of it. Which one it is
 * follows from where it is; a level may bring sentences of its own. */
#pragma once

#include "front/corridor/corridor_eye.h"
#include "level/level.h"

/* What is said of the thing on a '+' cell; "" of any other cell. */
const char *corridor_find(const Level *level, int column, int row);
void find_draw(const Eye *eye, const Level *level, int column, int row);
