/* rate_draw.h - two desks behind glass, and what a steward sees of them: light, replies, presence, the bar, Busyness. What is in the bins is
 * seen of whoever was walked over to. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The desk that the digits stamp. */
int rate_side(const Game *game);
/* Real seconds after both stamps until the clock goes on by itself. */
extern const double rate_goes_on;
void rate_draw(const Game *game, Ui *ui);
