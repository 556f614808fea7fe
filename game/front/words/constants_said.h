/* constants_said.h - the constants of the rules in words, for who plays a level that has some of its own. */
#pragma once

#include <stddef.h>

#include "level/constants.h"

/* "Focus when a day begins: 45 %, not 30 %.": the value that a level gives it, and the usual one, in the unit that people have. Returns
 * its length. */
int constant_said(Constant constant, int value, char *out, size_t room);
