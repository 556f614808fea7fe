/* clock.h - the units of time. A beat is a fortieth of an office minute; beats are counted from 00:00 of day 1, 57,600 a day,
 * so that day, minute and clock are one division away. */
#pragma once

#include "base/base.h"

enum {
    BEATS_A_MINUTE = 40,
    MINUTES_A_DAY = 24 * 60,
    BEATS_A_DAY = BEATS_A_MINUTE * MINUTES_A_DAY,
    EVENING_MINUTES = 180,  /* the usual evening, by which burnout is measured; how long a level's lasts: evening-minutes */
    QUIET_START_MINUTES = 30, /* no interruption in a shift's first half hour */
    INTERRUPTION_GAP = 12,    /* least minutes between two rows of the timetable */
};

typedef int32_t Beat;

static inline int beat_day(Beat beat) { return beat / BEATS_A_DAY + 1; }
/* The minute of the clock, 0..1439. */
static inline int beat_minute(Beat beat) { return beat % BEATS_A_DAY / BEATS_A_MINUTE; }
static inline Beat beat_at(int day, int minute) { return (day - 1) * BEATS_A_DAY + minute * BEATS_A_MINUTE; }
