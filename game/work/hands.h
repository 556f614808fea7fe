/* hands.h - the hands all bots share: they see what has surfaced in one view, take their time, and err as a person would.
 * Times are beats, 60 to their "second" (ruling 8), so a bot's day is the same at every pace. */
#pragma once

#include "work/bots.h"

/* The hands' next move: a gather, a deposit, a release, an unpick; or COMMAND_NONE, to look again at its beat. */
Command hands_next(Bot *bot, const Day *day, Care care);
/* Something came between: the move that was planned is forgotten. */
void hands_interrupted(Bot *bot);
