/* bins.h - the five bins: what is in them, what they lack, what does not belong; lids, and what sealing looks like.
 * What is still in the air is not in them yet. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

void bins_draw(const Game *game, const Layout *layout, Ui *ui);
