/* waiting.h - what waits for an answer: one offer at a time is up as a card, the others wait behind it. */
#pragma once

#include "front/state/state.h"

/* The card on the screen; NULL when there is none. */
const Offer *waiting_card(const Game *game);
/* Puts the card aside for the next thing that waits; after the last there is none, and then the first again. */
void waiting_next(Game *game);
/* Things that wait besides the card. */
int waiting_count(const Game *game);
/* Beats a real second: `pace`, or less where something that goes by itself would else be there for less than twelve
 * real seconds. */
double waiting_pace(const Game *game, double pace);
/* Real seconds until it goes by itself, as the clock goes now. */
double waiting_left(const Game *game, const Offer *offer);
/* Whether the clock stands for the card on the screen, by the settings and the level: until it is answered or put
 * aside, or another command says that work goes on, or one is in bed. Never for a bot or a recorded run. */
bool waiting_stands(const Game *game);
/* Time goes by: a card that is left alone gives way, so that no report hides an invitation. */
void waiting_update(Game *game, float seconds);
