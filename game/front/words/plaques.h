/* plaques.h - what a door's plaque says. */
#pragma once

#include "level/level.h"

enum { PLAQUE_MAX = 164 };
void plaque(const Level *level, const Door *door, bool plain, char out[PLAQUE_MAX]);
