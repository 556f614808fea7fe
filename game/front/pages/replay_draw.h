/* replay_draw.h - kept runs as an audience sees them: both ledgers large, the day's minutes as they come, what came in
 * between; two of them left and right, and at their end what they differ by. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* What is shown, between `top` and `bottom`. */
void replay_draw(const Game *game, Ui *ui, float top, float bottom);
