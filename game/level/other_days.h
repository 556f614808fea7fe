/* other_days.h - the days of a row in another dress: "Monday", "days 1 to 3", "day 1, 3", "on Tue and Thu". Private to level/. */
#pragma once

#include "level/level.h"
#include "level/near.h"
#include "level/plain.h"

/* The weekday that at least three letters of its name say, in small or capital ones, with an s or not, or its name in German; -1. */
int other_weekday(Text name);
/* The weekday whose name, or what stands for it, a search finds near; NULL. */
const char *other_weekday_near(Nearest search);
/* Whether it is a day at the end of a week, when there is no office. */
bool other_weekend(Text name);
/* The first of the level's days of that weekday; *only: there is no other. 0: none is. */
int other_day_of(const Level *level, int weekday, bool *only);

/* The days that a text begins with, by numbers and names in any dress, as a level writes them; the bytes they take, 0: it begins with none. */
int other_day_list(Text text, Plain *list);

/* The list that was probably meant at the start of a row, as it stands behind `day`, and how much of the row it takes, `day` and all. False
 * where nothing of the kind stands there, or the list as it is written. A guess: whoever asks reads it. */
bool other_days(Text row, Plain *list, Text *whole);
