/* panels.h - what lies over the glass while the hands are not free: a meeting, a report, a visit; and the end of the
 * shift. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* Whether the day asks for a panel; if so the glass is dimmed. */
bool panel_shade(const Game *game, Ui *ui, Rect glass);
/* The same, with the panel in `room`. */
bool panel_draw(const Game *game, Ui *ui, Rect glass, Rect room);
