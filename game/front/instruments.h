/* instruments.h - what stands around the glass: file, bar and clock above, meters at the right, bins and keys below. */
#pragma once

#include "front/layout.h"

void instruments_top(const Game *game, const Layout *layout, Ui *ui);
void instruments_column(const Game *game, const Layout *layout, Ui *ui);
void instruments_bins(const Game *game, const Layout *layout, Ui *ui);
void instruments_help(const Game *game, const Layout *layout, Ui *ui);
/* The view goes to where the map was clicked. */
void instruments_map_click(Game *game, float x, float y);
