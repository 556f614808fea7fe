/* anybody.h - a player who does anything: commands of all kinds, about anything there is or is not, whether they make
 * sense or not. */
#pragma once

#include "base/rng.h"
#include "work/day.h"

/* A command for now, mostly one that makes no sense. */
Command anybody_any(Rng *chance, const Day *day);
/* One that makes sense, or COMMAND_NONE: run to command.beat and ask again. */
Command anybody_next(Rng *chance, const Day *day);
