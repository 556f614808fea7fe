/* corridor_plan.h - the house from above, as on the wall beside the lifts: floor, doors, and an arrow where one is.
 * What nobody announced is not on it. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The house from above, small, in the upper left corner of `room`; returns how wide it is. */
float corridor_plan(const Game *game, Ui *ui, Rect room);
