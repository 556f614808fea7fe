/* steward_page.h - the page of proposals: a band under the steward, who is looking on. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

void steward_draw(const Game *game, Ui *ui);
/* Up and down the list. */
void steward_turn(Game *game, int step);
