/* weekdays.h - what a day is called on the screen: Monday where the level names days of the week, else its number. */
#pragma once

#include "level/level.h"

enum { DAY_WORDS_MAX = 48 };

/* In the language of the interface. */
const char *weekday_said(Weekday weekday);

/* "Day 3", or "Wednesday"; of more than a week "Wednesday, day 8". */
void day_said(const Level *level, int day, char out[DAY_WORDS_MAX]);
/* "Day 3 of 5", or "Wednesday, day 3 of 5". */
void day_said_of(const Level *level, int day, char out[DAY_WORDS_MAX]);
/* Where there is little room: "Day 3 of 5", or "Wednesday". */
void day_said_short(const Level *level, int day, char out[DAY_WORDS_MAX]);
/* The same of the day alone: "Day 3", or "Wednesday". */
void day_said_named(const Level *level, int day, char out[DAY_WORDS_MAX]);
/* Within a sentence: "on day 3", or "on Wednesday"; of more than a week "on Wednesday, day 8". */
void day_said_on(const Level *level, int day, char out[DAY_WORDS_MAX]);
