/* beyond_list.h - what lies behind the cards: a menu of further ones. */
#pragma once

#include "front/cards/card.h"

#define BEYOND_HERE(id, name) extern const Card beyond_##name;
BEYONDS(BEYOND_HERE)
#undef BEYOND_HERE

const Card *beyond_card(BeyondId id);
/* What it is called in the menu, and a line about it. */
const char *beyond_title(BeyondId id);
const char *beyond_line(BeyondId id);

/* Whether the run that is shown has anything for it. */
bool beyond_told(const Game *game, BeyondId id);
/* The one after it (step 1) or before (-1), of those that have. */
BeyondId beyond_next(const Game *game, BeyondId id, int step);

/* That card is up. */
void beyond_open(Game *game, BeyondId id);
