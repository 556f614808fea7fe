/* reckoning.h - what a finished run came to, for its cards. */
#pragma once

#include "front/state/state.h"

/* Adds up the finished run, judges it under each count, and settles the bet. */
void reckon_run(Game *game);
