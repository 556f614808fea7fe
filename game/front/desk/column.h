/* column.h - the instruments at the right: Busyness and what it buys next, Progress, light, tray; then the slot where a
 * card comes in; the map at the foot, beside it what was given where the bins leave no room. What has no room left
 * is not drawn. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* `card`: where the card lies, which what is quiet in the column makes room for. */
void column_draw(const Game *game, const Layout *layout, Ui *ui, Rect card);
/* The view goes to where the map was clicked. */
void column_map_click(Game *game, const Ui *ui, float x, float y);
/* What of the column is left below the meters and buttons: the card's place, where it is large enough. */
Rect column_slot(const Game *game, const Layout *layout, const Ui *ui);
