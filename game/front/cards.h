/* cards.h - what comes from outside, one at a time: who, what, and each choice with its price and what will be seen of
 * it. */
#pragma once

#include "front/scene.h"

enum { CARD_W = 520, CARD_MARGIN = 12 }; /* its width at 100 % text; from the edge of its room */

/* Where the card is, in the upper right corner of `room`; empty when none is up. */
Rect card_rect(const Game *game, const Ui *ui, Rect room);
/* The card, or a line saying that something waits. */
void card_draw(const Game *game, Ui *ui, Rect room);
/* The choice with that index on the card is taken. */
void card_choose(Game *game, int index);
