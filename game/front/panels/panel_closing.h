/* panel_closing.h - the end of the shift: go home or stay, each with what it is worth and what it costs, before it is
 * chosen. The figures are day_night_price's. */
#pragma once

#include "front/state/state.h"
#include "front/ui/flow.h"

/* What it shows at the end of the shift. */
void panel_closing(const Game *game, Flow *flow);
