/* check_week.h - warnings on what a day of the week has for itself: its lunch, and hours in which nobody calls. Private to level/. */
#pragma once

#include "level/reader.h"

/* The lunch that a day has; false: it has none, or its shift has no room for one. */
bool check_lunch_of(const Reader *reader, int day, Shift *lunch);
void check_week(Reader *reader);
