/* campaign_record.h - what is written into the record of the campaign: each run as it ends, and what kept runs say where the record was lost
 * or damaged, or does not know of them. */
#pragma once

#include "front/state/state.h"

/* The run that is over and was just added up, once. Runs looked at again, those of bots, and other levels are none of it. */
void campaign_note(Game *game);
/* Nothing is played. Where more runs of a level are kept than the record has plays, it is made of them; said once if there was none. */
void campaign_gather(Game *game);
