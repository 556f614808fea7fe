/* check_week.h - warnings on what a day of the week has for itself: its lunch, and hours in which nobody calls. Private to level/. */
#pragma once

#include "level/reader.h"

void check_week(Reader *reader);
