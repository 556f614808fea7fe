/* ending.h - the reckoning that the pages of the end show. */
#pragma once

#include "front/state/state.h"

/* Adds up the finished run, judges it under each count, and settles the bet. */
void ending_reckon(Game *game);
