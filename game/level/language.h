/* language.h - whether the game's own sentences may stand between a level's, and which the level has to bring itself. */
#pragma once

#include "level/level.h"

/* True of en, en-gb and so on: the game's own sentences are English, and in a level of another language none is said. */
bool level_is_english(const Level *level);
/* Which kinds of [lines] something in the level draws from, and the level does not bring. Returns how many. */
int level_lacks_lines(const Level *level, bool lacks[LINES_COUNT]);
