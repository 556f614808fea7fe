/* print.h - Level -> canonical text, without comments. level_read of what it prints gives an equal level. */
#pragma once

#include "base/buffer.h"
#include "level/level.h"

void level_print(const Level *level, Buffer *out);
