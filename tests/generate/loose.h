/* loose.h - a level's text as a careless hand would have it: blanks, tabs, remarks and ends of lines where none are needed. */
#pragma once

#include "base/buffer.h"

/* Adds `text`, written so, to *out; it says the same. */
void loosen(uint64_t seed, Text text, Buffer *out);
