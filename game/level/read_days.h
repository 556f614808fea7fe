/* read_days.h - on which days a row holds: `day 2`, `day 1,3,5`, `day 2-4`, `day mon`, `day tue-thu`. Private to level/. */
#pragma once

#include "level/reader.h"

/* What row->days is where days are named and not known: no day, which is not what a row has that names none. */
enum { NO_DAYS = 1 };

/* Takes "day DAYS" off *rest where it stands there, and sets row->days; complains and returns false where it is not sound, and what is behind it
 * can be read all the same. */
bool read_days(Reader *reader, Text *rest, Row *row);

/* Complains of a day that no week of the office has, such as sat; false. */
bool read_days_weekend(Reader *reader, Text name);

/* The same days as a level would write them, without `day`: 1,3-5. */
void write_days(uint32_t days, Buffer *out);
