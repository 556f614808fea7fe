/* instruments.h - file and clock above the glass, keys and news below. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

void instruments_top(const Game *game, const Layout *layout, Ui *ui);
void instruments_help(const Game *game, const Layout *layout, Ui *ui);
/* Bars fill up. */
void instruments_update(Game *game, float seconds);
