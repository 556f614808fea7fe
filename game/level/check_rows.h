/* check_rows.h - sense in the schedule. Private to level/. */
#pragma once

#include "level/reader.h"

void check_rows(Reader *reader);
