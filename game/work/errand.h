/* errand.h - the ways a bot goes on the level's map, to a door and back to its desk. */
#pragma once

#include "work/bots.h"

/* The next command of an errand, one under way or one that the policy asks for now; false: none. */
bool errand_next(Bot *bot, const Day *day, Command *out);
