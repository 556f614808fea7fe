/* climate.h - how the room feels: rested it has a voice, interrupted it goes numb, and before a knot it holds its
 * breath. It follows the signal and is only looked at and listened to; what surfaces is the field's matter. */
#pragma once

#include "front/state/state.h"

/* The desk is taken up as the signal stands: nothing has just happened. */
void climate_open(Game *game);
/* Follows the signal: down within a second, up no quicker than the signal itself. */
void climate_update(Game *game, float seconds);
/* The work was interrupted just now. */
void climate_cut(Desk *desk);
/* How much of a voice the room has at that signal, 0..1. */
float climate_voice(int signal);
/* What the tube makes of it. */
TubeLook climate_tube(const Game *game);
/* The same for a field that is looked at apart from the desk, after so many seconds. */
TubeLook climate_picture(const Settings *settings, double seconds);
