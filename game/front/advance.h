/* advance.h - the office's clock: real time becomes beats, and what happened meanwhile is told to the desk and to the
 * ear. Where the day then stands decides which page is wished for. */
#pragma once

#include "front/state/state.h"

/* Runs the day for `elapsed` microseconds, or until another page is wished for. */
void advance(Game *game, uint64_t elapsed);
/* Tells what the day did since it was last told. After anything that may have moved it. */
void advance_tell(Game *game);
