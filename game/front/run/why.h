/* why.h - what a key would do that does nothing now, and why not: a dry line in the place of the news. */
#pragma once

#include "front/state/state.h"
#include "front/ui/keys.h"

/* After the buttons have had the key. False when the act is not one of those, or has something to do. */
bool why_not(Game *game, Act act);
