/* rated.h - a steward's stamps held against the two desks: hour by hour, which of them was stamped higher, and which was ahead in what. */
#pragma once

#include "work/desks.h"

typedef enum RatedBy { RATED_BY_SEEN, RATED_BY_DONE, RATED_BY_COUNT } RatedBy;

/* What that desk had of it in that hour: Busyness, or Progress. */
int rated_had(const Desks *desks, RatedBy by, int desk, int hour);
/* Hours in which the stamps put the desk ahead that was ahead in it; where both were stamped alike, those in which neither was. */
int rated_followed(const Day *steward, const Desks *desks, RatedBy by);
/* Of one desk: the sum of its stamps. */
int rated_sum(const Day *steward, int desk);
/* Hours before whose stamps one walked over to a desk; each desk counts. */
int rated_looks(const Day *steward);
