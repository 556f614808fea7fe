/* results.h - what a run leaves of itself when it is over: a small file beside it, and the same for the card that a
 * room photographs. */
#pragma once

#include "front/state/state.h"

/* Of a run that has just been started from that text at that time: where its result is from. Takes Game.room, which
 * holds for one run. */
void results_of_start(Game *game, Text level_text, int64_t now);
/* The result of a run that is over. */
RunResult results_of(Play *play);
/* Writes it beside the run's file, unless it is there as it is; nothing while the run goes on. False when that cannot
 * be done. */
bool results_keep(Play *play, FileError *error);
/* What that file is called, without its folder; "" the run has none. */
void results_name(const Play *play, char out[RUN_TITLE_MAX]);
