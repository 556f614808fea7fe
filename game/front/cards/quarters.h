/* quarters.h - the quarters of a charter side by side: which rules held in each, and what came of it. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Adds up those that are over; returns the one with most Progress, the first of equals. 0: none is. */
int quarters_reckon(Game *game);
/* All of them in `at`; the best is marked where `marks`. */
void quarters_draw(const Game *game, Ui *ui, Rect at, bool marks);
/* Rules in a charter. */
int quarters_rules(uint32_t rules);
