/* tool_panel.h - the tool's own panel: what the tool claims, in its own hand. It claims the same whatever is true. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* There is one since a tool was layered or put in the place of the old way. */
bool tool_panel_shows(const Day *day);
/* In one line; nothing where there is none, or no room. */
void tool_panel_draw(const Play *play, Ui *ui, Rect at);
