/* gauge.h - Busyness: a big lit dial, and what it buys. A busy instrument for what is seen; Progress is a line of text.
 */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

enum { GAUGE_H = 160, GAUGE_H_TIGHT = 166 };

/* The dial, as large as its height says, with its number and a lamp at the rim for each gift. */
void gauge_draw(const Game *game, Ui *ui, Rect at);
/* What Busyness buys next, with its price, in one line; returns its height. */
float gauge_next(const Game *game, Ui *ui, float x, float y, float w);
/* The others, one below the other. */
float gauge_others(const Game *game, Ui *ui, float x, float y, float w);
