/* corridor_list.h - where one might go: each door with its plaque and the minutes until one stands in it. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The doors of the level's map with their plaques and how long the way is, in a panel within `room`. */
void corridor_list(const Game *game, Ui *ui, Rect room);
/* Goes through the list's pages. */
void corridor_list_turn(Game *game, int pages);
