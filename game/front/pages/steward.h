/* steward.h - what the Steward of Attendance makes of one, and her page of proposals: what each rule costs, whether it
 * would be heard, what it would do for the floor. The page lies within the briefing; buying is the day's matter. */
#pragma once

#include "front/state/state.h"

/* Rules that would be heard this morning. */
int steward_hears(const Play *play);

enum { FORECAST_MAX = 240 };
/* What a rule would do for the floor, as the last forecast has it. */
void steward_effect(const Game *game, int rule, char out[FORECAST_MAX]);
/* Whether it would be heard, and if not, why; or since when it holds. */
void steward_hearing(const Game *game, int rule, char out[FORECAST_MAX]);

/* Looks at the floor for each rule; when the page comes up, and after a purchase. */
void steward_enter(Game *game);
