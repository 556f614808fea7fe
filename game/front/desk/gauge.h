/* gauge.h - Busyness: a big lit dial, and what it buys. A busy instrument for what is seen; Progress is a line of text.
 */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

enum { GAUGE_H = 186, GAUGE_H_TIGHT = 166 };

/* The dial, as large as its height says, with its number and a lamp at the rim for each gift. */
void gauge_draw(const Game *game, Ui *ui, Rect at);
/* The gifts one below the other, each with its price in Busyness; returns the height. */
float gauge_gifts(const Game *game, Ui *ui, float x, float y, float w);
