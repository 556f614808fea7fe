/* check_week.h - warnings on what a day of the week has for itself: its lunch, and hours in which nobody calls. Private to level/. */
#pragma once

#include "level/reader.h"

/* The first minute, from that one on, that lies in none of the hours of that day in which nobody calls. */
int check_calls_from(const Level *level, int day, int minute);
/* The lunch that a day has; false: it has none, or its shift has no room for one. */
bool check_lunch_of(const Reader *reader, int day, Shift *lunch);
void check_week(Reader *reader);
