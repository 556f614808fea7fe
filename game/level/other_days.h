/* other_days.h - the days of a row in another dress: "Monday", "days 1 to 3", "day 1, 3", "on Tue and Thu". Private to level/. */
#pragma once

#include "level/plain.h"

/* The list that was probably meant at the start of a row, as it stands behind `day`, and how much of the row it takes, `day` and all. False
 * where nothing of the kind stands there, or the list as it is written. A guess: whoever asks reads it. */
bool other_days(Text row, Plain *list, Text *whole);
