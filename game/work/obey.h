/* obey.h - commands. A player, a bot and a replay all come through here. */
#pragma once

#include "work/day.h"

/* Runs up to command.beat (a beat in the past counts as now), then obeys. Returns false, with EVENT_REFUSED, when the
 * command makes no sense in this state; nothing else changes then. */
bool day_obey(Day *day, const Command *command, Events *events);

/* Whether the command would be obeyed now; for greying out what makes no sense. */
bool day_allows(const Day *day, const Command *command);
