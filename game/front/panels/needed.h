/* needed.h - messages that needed somebody: said at once when they are answered, and listed when the day is over.
 * Before that nothing says which they are. */
#pragma once

#include "front/state/state.h"

/* A message was answered, or paid for. */
void needed_answered(Game *game, const Event *event);
/* False when it was not for an answer. */
bool needed_paid(Game *game, const Event *event);

/* All of the day in a sentence or two; "" when nothing needed anybody. `brief`: the numbers alone. */
void needed_day(const Play *play, bool brief, char *out, size_t room);
