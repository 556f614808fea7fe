/* readout.h - the tool's own readout: what the tool claims, in its own hand. It claims the same whatever is true. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* There is one since a tool was layered or put in the place of the old way. */
bool readout_shows(const Day *day);
/* In one line; nothing where there is none, or no room. */
void readout_draw(const Play *play, Ui *ui, Rect at);
