/* hints.h - the office explains itself, to who is stuck: a sentence at the moment at which it matters, once, and not in the
 * first minute. What somebody does without being told is not told. */
#pragma once

#include "front/state/state.h"

enum { HINT_MAX = 320 };

/* One event of the day: what has been done is learnt. */
void hints_event(Game *game, const Event *event);
/* Time goes by at the desk. */
void hints_update(Game *game, float seconds);
/* What is to be said now, for the device in use; false when nothing is. */
bool hints_words(const Game *game, char words[HINT_MAX]);
