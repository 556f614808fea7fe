/* stress_places.h - how long each place takes to draw as it is seen: picture, what moves, live text and a band. The
 * clock is the caller's. */
#pragma once

#include "paint/glyphs.h"

/* Prints a line a place, "FLOOR MEDIAN P99 WIDTHxHEIGHT WORDS" in nanoseconds as for the painter's own pictures, and at
 * last the slowest again, as "a place". False: *error says why. */
bool stress_places(GlyphSource source, uint64_t (*clock)(void), Buffer *error);
