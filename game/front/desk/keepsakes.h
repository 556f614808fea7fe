/* keepsakes.h - what Busyness earned, as it stands about at the desk from then on: a plaque, a second lamp, a quieter
 * chair, and a warrant, of which the pin keeps a scrap. To be seen only; nothing here can be chosen. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* The desk is taken up: what is there has been there. */
void keepsakes_open(Game *game);
/* What has come goes to its place; it waits while another place hides it. */
void keepsakes_update(Game *game, float seconds);
/* The shelf and what stands on it, as large as `at` has room for but no larger than life; nothing where that is little.
 */
void keepsakes_draw(const Game *game, Ui *ui, Rect at);
