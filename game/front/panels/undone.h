/* undone.h - what the end of a shift cut short, and what came of it. */
#pragma once

#include "front/state/state.h"

enum { UNDONE_MAX = 640, UNDONE_NAMED = 2 };

/* "Weekly compile: 20 of 50 minutes. Not done." The first UNDONE_NAMED of them, the others counted; "" when all was done. `brief`: one,
 * and in fewer words. */
void undone_day(const Game *game, bool brief, char out[UNDONE_MAX]);
