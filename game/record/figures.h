/* figures.h - a day's figures as the words of a line, and back: the result of a run, kept so that it can be shown under
 * other rules. */
#pragma once

#include "base/buffer.h"
#include "work/day.h"

/* "day 2 busyness 212 progress 480 ..."; what is 0 is left out. */
void figures_print(int day, const DayFigures *figures, Buffer *out);

/* Reads what follows "day". Names that are not ours are skipped: other rules may count other things. */
bool figures_read(Text words, int *day, DayFigures *figures);

/* The figures of day `number` (from 1, begun); for a day that is not over, with standing, energy and burnout as they
 * are now. */
DayFigures figures_so_far(const Day *day, int number);
