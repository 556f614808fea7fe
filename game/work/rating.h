/* rating.h - a steward's day, where mode = rate: two desks are watched, rated on each hour, and may be walked over to. What happens at
 * them is desks.h, and nothing of it is asked here: a steward changes nothing. */
#pragma once

#include "work/turn.h"

/* The minute that is over, and the one that begins. */
void rating_minute(Turn *turn);
bool rating_allows(const Day *day, const Command *command);
void rating_execute(Turn *turn, const Command *command);

/* Hours of the shift, the last one begun counted whole. */
int rating_hours(const Day *day);
/* Whether the present hour has both its stamps. */
bool rating_stamped(const Day *day);
/* One's own meeting that is held now, in Level.rows, whether one is in it or not; -1: none. */
int rating_meeting(const Day *day);
/* Minutes of one's own meetings that walking over now would miss. */
int rating_look_misses(const Day *day);
/* Of the minutes of one's own meetings so far those one was there for, per mille; 1000 where there was none. */
int rating_attendance(const Day *day);
/* The same as a stamp, 1..RATING_MOST: what one's own steward makes of it. */
int rating_of_you(const Day *day);
