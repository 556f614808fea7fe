/* argue_charter.h - whom `mdr argue` prints of a level whose mode is charter: no rules, each alone, all, and those with a name. */
#pragma once

#include "base/buffer.h"
#include "level/level.h"

/* All that are printed; bit i is whom Side.who calls i. */
uint64_t charter_everybody(const Level *level);
/* What an expectation calls them, bots too. */
const char *charter_who_word(const Level *level, int who);
/* Of the named ones that are shown, the rules in them: a line each. */
void charter_rules_named(const Level *level, uint64_t shown, Buffer *out);
