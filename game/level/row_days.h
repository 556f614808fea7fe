/* row_days.h - on which of its days a row is in its place, and what is written before it so that it comes on those alone. Private to level/. */
#pragma once

#include "level/reader.h"

enum { ROW_DAYS_MAX = 80 };

/* Bit i: day i. Those on which the row holds and that are not off. */
uint32_t row_days_held(const Level *level, const Row *row);
/* Whether somebody calls by it, so that it waits where nobody may. */
bool row_calls(const Row *row);
/* The first minute, from that one on, that lies in none of the hours of that day in which nobody calls. */
int row_days_calls_from(const Reader *reader, int day, int minute);
/* When it is over if it comes at that minute, as far as that is written. */
int row_over(const Row *row, int minute);
/* Of the days on which it holds, those on which it could come at that minute and neither wait nor be out of the shift. */
uint32_t row_days_fit(const Reader *reader, const Row *row, int minute);

/* The days as rows of this level list them: "mon,tue" or "1,2". */
typedef struct RowDays {
    char text[ROW_DAYS_MAX];
} RowDays;

RowDays row_days_list(const Level *level, uint32_t days);
/* What makes a row come on those days alone; words are kept in *room. False: there are none of them, or the row was written otherwise. */
bool row_days_fix(const Reader *reader, int index, uint32_t days, RowDays *room, Fix *fix);

/* Of a row that is out of place on `bad` and told of for the first of these: ", and so on day wed,thu; it fits on day mon,tue"; nothing where
 * there is but one day. */
typedef struct RowDaysSaid {
    char text[3 * ROW_DAYS_MAX];
} RowDaysSaid;

RowDaysSaid row_days_said(const Level *level, const Row *row, uint32_t bad, uint32_t fit);
