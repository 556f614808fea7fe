/* ending_payees.h - who waited, at the end of a run: how many were paid, and of each who is named whether they were, and what came
 * between. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Whether there is anything to say: somebody is counted, or no file of the level serves anybody. */
bool ending_has_payees(const Level *level);
void ending_payees(const Game *game, Ui *ui, float bottom);
