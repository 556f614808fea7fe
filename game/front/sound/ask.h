/* ask.h - asking for a sound, now. */
#pragma once

#include "front/state/state.h"

/* From the middle of the room. */
void ask_cue(Game *game, Cue cue);
/* `pan`: -1 left, 1 right. */
void ask_cue_at(Game *game, Cue cue, float pan);
