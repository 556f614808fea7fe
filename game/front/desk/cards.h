/* cards.h - what comes from outside, one at a time: who, what, each choice with its price and what will be seen of it,
 * and how long it is there. A card covers nothing of the field: the column takes it, or the glass moves over for it; only
 * while a box is being drawn it lies on the glass, far from the hand. */
#pragma once

#include "front/ui/keys.h"
#include "front/ui/layout.h"
#include "front/ui/widgets.h"

enum { CARD_MARGIN = 12 }; /* from the edge of its room */

/* Where the card lies at the desk, or the line saying that something waits; empty when there is neither. */
Rect card_at_desk(const Game *game, const Layout *layout, const Ui *ui);
/* The same, in the upper right corner of `room`. */
Rect card_in_room(const Game *game, const Ui *ui, Rect room);
/* The card, or the line, at one of those places. */
void card_draw(const Game *game, Ui *ui, Rect at);
/* A card that is new lies down far from the hand, and gives way to a box being drawn and to the keys' own hand; never
 * to a pointer, which may be on its way to it. */
void card_update(Game *game, float seconds);
/* The choice with that index on the card is taken. */
void card_choose(Game *game, int index);
/* The keys of a card: a choice, or the next thing that waits. False when it is none of them. */
bool card_key(Game *game, Act act);
