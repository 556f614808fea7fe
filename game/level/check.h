/* check.h - reading a sound level for sense: what its author may not have meant. Warnings and notes only. */
#pragma once

#include "level/reader.h"

/* The rules of the timetable, as far as they can surprise an author. */
enum { SENSE_QUIET_MINUTES = 30, SENSE_GAP_MINUTES = 12, SENSE_EVENING_MINUTES = 180 };

/* The key of [day] that fills this field; the heading of [day] where it is not written. */
Position check_day_key(const Reader *reader, size_t offset);

void check_sense(Reader *reader);
