/* figures.h - a day's figures as the words of a line, and back: the result of a run, kept so that it can be shown under
 * other rules. */
#pragma once

#include "base/buffer.h"
#include "work/day.h"

/* "day 2 busyness 212 progress 480 ..."; what is 0 is left out. */
void figures_print(int day, const DayFigures *figures, Buffer *out);

/* No figure of a day is below 0 or above these, under whatever rules: so those of a run add up in an int. */
enum {
    FIGURE_MINUTES_MOST = 500000, /* of one account; a quarter's are those of a whole floor */
    FIGURE_COUNT_MOST = 50000000, /* points, numbers and whatever else is counted */
    FIGURE_MILLE_MOST = 1000,     /* standing, energy, burnout */
};

/* What is wrong with a day's figures. */
typedef struct FigureFault {
    Text word, found; /* whose number is out of its range, and that number; word is empty where it is no such line */
    int most;         /* the range is 0..most */
} FigureFault;

/* Reads what follows "day". Names that are not ours are skipped: other rules may count other things. On false *figures is as it was. */
bool figures_read(Text words, int *day, DayFigures *figures, FigureFault *fault);

/* The figures of day `number` (from 1, begun); for a day that is not over, with standing, energy and burnout as they
 * are now. */
DayFigures figures_so_far(const Day *day, int number);
