/* corridor_why.h - a key that does nothing on foot: why it does not, and what does instead. */
#pragma once

#include "front/state/state.h"
#include "front/ui/keys.h"

/* Says it on the help line. */
void corridor_say_why(Game *game, Act act);
