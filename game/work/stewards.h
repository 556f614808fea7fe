/* stewards.h - how a bot spends a steward's day: some rate by what they see, some go and look. Both know no more than who plays. */
#pragma once

#include "work/bots.h"

/* As bot_next, where mode = rate and the day is the steward's. */
Command steward_next(Bot *bot, const Day *day);
