/* argue_charter.h - what `mdr argue` prints of a level whose mode is charter: no rules, each alone, all, and those with a name. */
#pragma once

#include "base/buffer.h"
#include "level/level.h"

/* All that are printed; bit i is whom Side.who calls i. */
uint64_t charter_everybody(const Level *level);
/* What an expectation calls them, and how wide the longest is, with a blank: at least that of a bot. */
const char *charter_who_word(const Level *level, int who);
int charter_who_width(const Level *level);
/* Sums over so many seeds. */
void charter_table(const Level *level, uint64_t shown, const int64_t sums[WHO_COUNT][MEASURE_COUNT], int64_t seeds, Buffer *out);
