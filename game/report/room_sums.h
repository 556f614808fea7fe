/* room_sums.h - what is said of a whole room, for whoever shows it: its dearest interruption, shares of its minutes,
 * and what it is asked. */
#pragma once

#include "level/level.h"
#include "report/room.h"

/* The run with the interruption that cost its room most; of equal ones the first. NULL: nobody was interrupted. */
const RoomRun *room_dearest(const Room *room);
/* Minutes at the numbers, by day and by night, out of what room_minutes fills. */
int64_t room_at_numbers(const int64_t minutes[ACCOUNT_COUNT]);
/* Rounded, in per cent; `sum` is more than 0. */
int room_per_cent(int64_t part, int64_t sum);

/* Thousandths as a number with one digit behind its point, cut: "4.1". Not negative. */
enum { THOUSANDTHS_TEXT_MAX = 16 };
void thousandths_print(int value, char out[THOUSANDTHS_TEXT_MAX]);

/* The level's questions, which stay the level's; without any, or where `level` is NULL, the room's own. Returns how
 * many. */
int room_questions(const Level *level, const char *questions[LEVEL_QUESTIONS_MAX]);
/* Whether those are the room's own, which can be translated. */
bool room_asks_its_own(const Level *level);
