/* corridor_list.h - where one might go: each door with its plaque and the minutes until one stands in it. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The doors of the level's map with their plaques and how long the way is, in a panel within `room`. */
void corridor_list(const Game *game, Ui *ui, Rect room);
/* Whether doors lie beside doors; where text is large they do not. */
bool corridor_list_wide(const Game *game);
/* From the door that has the focus to the one beside it, step 1 right and -1 left, on the next page where the list has
 * more; returns the button that has the focus then. */
int corridor_list_across(Game *game, int focus, int step);
/* Goes through the list's pages. */
void corridor_list_turn(Game *game, int pages);
