/* result.h - a run's figures as a table of plain text, a column a day. Pictures and pages are others' affair. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"
#include "work/day.h"

/* The first `days` (from 1) of a ledger, and the whole of them; a charter's days are its quarters. */
void result_print(const Ledger *ledger, int days, bool quarters, Buffer *out);

/* The days that a run has begun, as they stand. */
void result_print_day(const Day *day, Buffer *out);

/* A ledger that holds only these figures, for a run whose days cannot be played again. */
Ledger result_ledger(const DayFigures *figures, int days);
