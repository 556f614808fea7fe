/* check.h - reading a sound level for sense: what its author may not have meant. Warnings and notes only. */
#pragma once

#include "level/reader.h"

/* The rules of the timetable, as far as they can surprise an author. */
enum { SENSE_QUIET_MINUTES = 30, SENSE_GAP_MINUTES = 12, SENSE_EVENING_MINUTES = 180, SENSE_LUNCH_START = 12 * 60 + 30, SENSE_LUNCH_MINUTES = 20 };

void check_sense(Reader *reader);
