/* slope.h - the rows of a run whose sides lean a little, laid by as many lanes as there are. Most rows of a corridor
 * are such. */
#pragma once

#include "paint/flat.h"

/* False, and nothing laid, where it is not for this: without AVX2, or with sides that lean so far that their edges are
 * wide. The bytes are those of flat.c's general way. */
bool slope_lay(const Flat *flat, const Stretch *run, const Frame *frame, Area part, Ahead *ahead);
