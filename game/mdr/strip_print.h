/* strip_print.h - the strips of a run as `mdr replay --strip` prints them: an hour a line to look at, or a JSON object a minute. */
#pragma once

#include "base/buffer.h"
#include "work/strips.h"

void strip_print(const Level *level, const Strips *strips, Buffer *out);
/* One object a line. Busyness and Progress are those of the day so far; the last minute of a day has all of it. Of what interrupted
 * there is also what it took, what signal was lost since and the price, the last two in thousandths. */
void strip_print_json(const Level *level, const Strips *strips, Buffer *out);
