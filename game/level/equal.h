/* equal.h - whether two levels are the same. */
#pragma once

#include "level/level.h"

/* Field by field; strings by their bytes; line numbers do not count. */
bool level_equal(const Level *a, const Level *b);
