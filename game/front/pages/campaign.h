/* campaign.h - the campaign as it was played so far: what its record says of each of its levels, which comes next, which can be opened.
 * Its levels are the first `chain` of the library. */
#pragma once

#include "front/state/state.h"

/* NULL: it was not played to its end. */
const Best *campaign_best(const Game *game, int level);
int campaign_played(const Game *game); /* how many were */
/* The first that was not; -1: there is none. */
int campaign_next(const Game *game);
/* Those that were played, the next, and all where it is so set. */
bool campaign_open(const Game *game, int level);
/* What the title offers: the next of the campaign; where there is no campaign, what the list says. NULL: nothing. */
const Listed *campaign_onward(const Game *game);
