/* desk.h - the desk's own memory: news, the light, which card is up. Fed by the day's events;
 * no rule. */
#pragma once

#include "front/state/state.h"

/* A run has been started or taken up again. */
void desk_open(Game *game);
/* One event of the day. */
void desk_event(Game *game, const Event *event);
/* Time goes by: meters run up, news go. */
void desk_update(Game *game, float seconds);

/* The light is green: something was seen of the player lately. */
bool desk_seen(const Game *game);
