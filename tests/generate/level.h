/* level.h - levels made up: each is valid, and together they have every section, key, verb and option, both ends of
 * every range, and as many of everything as there may be. What there is to write is taken from the tables of
 * level/keys.h, so that a new key comes by itself; what keys have to do with each other is known here. */
#pragma once

#include "base/buffer.h"

/* The level of that number, always the same. */
void level_make(uint64_t seed, Buffer *out);
