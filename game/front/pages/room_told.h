/* room_told.h - what is said of a watched room as a whole, large: where its minutes went, its dearest interruption,
 * what the level asks it. Every figure is of report/. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* In one of the views ROOM_MINUTES, ROOM_DEAREST and ROOM_QUESTIONS; the room has at least one run. */
void room_tell(const Game *game, Ui *ui, Rect at);
