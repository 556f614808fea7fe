/* day_hash.h - a day as one number, to hold two ways of playing it against each other. */
#pragma once

#include "work/day.h"

/* Every field that a rule reads, in order; equal on every build. */
uint64_t day_hash(const Day *day);
