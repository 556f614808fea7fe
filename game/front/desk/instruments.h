/* instruments.h - what stands around the glass: file and clock above, what holds the glass, meters at the right, bins
 * and keys below. */
#pragma once

#include "front/glass/layout.h"

void instruments_top(const Game *game, const Layout *layout, Ui *ui);
/* Drawn before the glass. */
void instruments_bezel(const Game *game, const Layout *layout, Ui *ui);
/* `card`: where the card lies, which what is quiet in the column makes room for. */
void instruments_column(const Game *game, const Layout *layout, Ui *ui, Rect card);
void instruments_bins(const Game *game, const Layout *layout, Ui *ui);
void instruments_help(const Game *game, const Layout *layout, Ui *ui);

/* What of the column is left below the meters and buttons: the card's place, where it is large enough. */
Rect instruments_slot(const Game *game, const Layout *layout, const Ui *ui);
/* Bars fill up. */
void instruments_update(Game *game, float seconds);
/* The view goes to where the map was clicked. */
void instruments_map_click(Game *game, float x, float y);
