/* search.h - mdr argue --search: policies that nobody thought of play a level. */
#pragma once

#include "level/level.h"
#include "mdr/options.h"

/* Adds what was found to *out. Returns an ExitStatus; what is wrong has been said. */
int search_level(const Arguments *arguments, const char *path, const Level *level, Buffer *out);
