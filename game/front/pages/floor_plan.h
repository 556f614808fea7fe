/* floor_plan.h - a floor from above: a desk a colleague, and a lamp on it that says what they are at. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* At that moment of the quarter: the day, from 0, and the slice of it. */
void floor_plan_draw(const Game *game, Ui *ui, Rect at, int day, int slice);
