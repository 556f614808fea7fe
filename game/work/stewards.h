/* stewards.h - how a bot spends a steward's day: some rate by what they see, some go and look. Both know no more than who plays. */
#pragma once

#include "work/bots.h"

/* As bot_next, whichever the day: where mode = rate, the steward's, else one at a desk. */
Command steward_next(Bot *bot, const Day *day);
