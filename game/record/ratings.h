/* ratings.h - a steward's day as plain text: the stamps of each hour beside what was seen and what was done. */
#pragma once

#include "base/buffer.h"
#include "work/day.h"

/* Nothing where the day is no steward's. */
void ratings_print(const Day *day, Buffer *out);
