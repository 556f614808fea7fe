/* arrive.h - what comes from outside. Private to work/. */
#pragma once

#include "work/turn.h"

/* What comes at the present minute: rows of the timetable, bred pings, lunch, visits. */
void arrive(Turn *turn);
