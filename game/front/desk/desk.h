/* desk.h - the terminal's own memory: news, the light, the trace of focus, which card is up. Fed by the day's events;
 * no rule. */
#pragma once

#include "front/state/state.h"

/* A run has been started or taken up again. */
void desk_open(Game *game);
/* One event of the day. */
void desk_event(Game *game, const Event *event);
/* An offer was answered, in whichever way: what is being answered now, and what one kept away from, follow from it. */
void desk_answered(Game *game, const Offer *offer, Choice choice);
/* Says something on the help line for some seconds. */
void desk_news(Game *game, const char *format, ...) PRINTF_LIKE(2, 3);
/* Says why the hands can do nothing at the moment. */
void desk_say_why(Game *game);
/* Time goes by: meters run up, news go. */
void desk_update(Game *game, float seconds);

/* The card on the screen; NULL when there is none. */
const Offer *desk_card(const Game *game);
/* Puts the card aside for the next thing that waits; after the last there is none, and then the first again. */
void desk_next_card(Game *game);
/* Things that wait besides the card. */
int desk_waiting(const Game *game);
/* The light is green: something was seen of the player lately. */
bool desk_seen(const Game *game);
