/* expect_day.h - which days a measure is of: @day 2, @day fri, @day 1-5, @day mon-wed. Private to level/. */
#pragma once

#include "level/expect_cursor.h"

/* Takes "@day DAYS" off the cursor where it stands there; complains and returns false where nothing behind it can be read. A day that is not
 * known is -1. */
bool expect_day(Cursor *cursor, Side *side);
