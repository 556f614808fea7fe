/* cells.h - where the field's cells lie on the screen as the view stands, and where the hand is. */
#pragma once

#include "front/ui/layout.h"

/* The centre of a field cell on the screen; cells out of view lie outside the tube. */
CanvasPoint cells_centre(const Layout *layout, const Desk *desk, int column, int row);
/* The field cell at a place; false when it is not in the tube or not in the field. */
bool cells_hit(const Layout *layout, const Game *game, float x, float y, int *column, int *row);
/* Where the hand is: the pointer, or the cursor's cell when keys move it. */
CanvasPoint cells_hand(const Layout *layout, const Game *game);
