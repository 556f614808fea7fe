/* late.h - whether rows come long after the time that is written for them, whatever the seed. */
#pragma once

#include "level/level.h"
#include "level/messages.h"

/* Warns of each row that what comes before it pushes back by more than half an hour on every seed that is tried. */
void late_check(const Level *level, Text source, Messages *messages);
