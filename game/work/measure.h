/* measure.h - what a measure of [expect] reads off the figures of a day or a run. */
#pragma once

#include "work/ledger.h"

/* In how many units a measure is kept that [expect] writes as one: 100 for shares, which are hundredths of a per cent, and for rates. */
int measure_unit(Measure measure);
/* In those units. The floor and rank, which figures do not have, are 0; a rate is of all Progress. */
int measure_of(const DayFigures *figures, Measure measure);
