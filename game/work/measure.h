/* measure.h - what a measure of [expect] reads off the figures of a day or a run. */
#pragma once

#include "work/ledger.h"

/* Shares in hundredths of a per cent, the rest whole. The floor and rank, which figures do not have, are 0. */
int measure_of(const DayFigures *figures, Measure measure);
