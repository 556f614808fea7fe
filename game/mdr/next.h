/* next.h - whether the level that another says is offered afterwards is there. */
#pragma once

#include "level/level.h"
#include "level/messages.h"

/* Warns where `next` names no level beside the file at `path`, nor one that comes with the game; with the nearest that there is. */
void next_check(const Level *level, Text source, const char *path, Messages *messages);
