/* day_named.h - a day as an option says it, by its number or as a day of the week, of which only a level knows which day that is. In levels it
 * is read_days.h and read_expect.h. */
#pragma once

#include "base/buffer.h"
#include "level/level.h"

/* What it may be, for a sentence. */
extern const char day_named_wants[];

/* "3", or "wed", which comes out less than 0. */
bool day_named_read(Text text, int *day);
/* The day of the week that a word is near to: tue of tusday; NULL. */
const char *day_named_near(Text word);
/* How one writes a day of the level: "tue" where the level names weekdays and has that one once, else by its number. */
enum { DAY_WORD_MAX = 8 };
Text day_named_word(const Level *level, int day, char room[DAY_WORD_MAX]);
/* The number of that day, one of the level's; 0: with a sentence in *error. Of a number it is the same, whether the level has it or not. */
int day_named_of(const Level *level, int day, Buffer *error);

/* "day 3 (wed) is off; the next that is not is day 4: write --day 4" */
void day_off_said(const Level *level, int day, Buffer *out);
