/* deck.h - the cards in their order: which of them is up, and turning to the one beside it. */
#pragma once

#include "front/cards/card.h"

const Card *card_of(CardId id);
/* Whether it belongs to these cards, and has something to show. */
bool deck_has(const Game *game, CardId id);

/* Takes the cards of the day that is over, or of the run if that is; the first one is up. */
void deck_open(Game *game);
/* That card is up, at its first face. */
void deck_show(Game *game, CardId id);
/* Turns to the next face or card (by 1), or to the one before (-1). False at the ends. */
bool deck_turn(Game *game, int by);
/* Whether there is one. */
bool deck_ends(const Game *game, int by);
