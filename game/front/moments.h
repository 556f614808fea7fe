/* moments.h - a game brought to a moment by a bot, by a recorded run, or by nobody: begun here, and at last the page
 * shown that has no clock. What they say on the way is spectate.h's. */
#pragma once

#include "front/state/state.h"

/* Each begins at the first briefing and goes no further than `until`, which must not be TITLE, SETTINGS or LEVELS. The
 * first two play the level that the game was opened with; the run must outlive the game and be of these rules. */
void moments_nobody(Play *play, Moment until);
void moments_bot(Play *play, BotKind bot, Moment until);
void moments_run(Game *game, const Run *run, Moment until);
/* Shows the page that the moment names, of those that have no clock, once the game has arrived. False when these
 * cards have no such one. */
bool moments_show(Game *game, Moment moment);
