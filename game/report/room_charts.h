/* room_charts.h - the other pictures of a room's page, as SVG. */
#pragma once

#include "report/room.h"

enum { CHART_WIDTH = 1200 };

/* The minutes of the room side by side by what had them; where somebody has played twice, once for the first and once
 * for the last runs. */
void chart_minutes(const Room *room, Buffer *out);
/* What each said of the minutes at the numbers, beside what it was; those who said nothing are left out. Returns how
 * many said something. */
int chart_guesses(const Room *room, Buffer *out);
/* Of each person the last run in which something was said, by how much too high it was; `sayers` has room for as many as
 * there are runs. Returns how many. */
int room_sayers(const Room *room, const RoomRun **sayers);
/* Everybody's place under each of the three counts, one's three places joined. */
void chart_verdicts(const Room *room, Buffer *out);

/* Minutes of the first or of the last runs, by account; returns the sum. */
int64_t room_minutes(const Room *room, bool last, int64_t minutes[ACCOUNT_COUNT]);
bool room_plays_twice(const Room *room);
