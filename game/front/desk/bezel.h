/* bezel.h - what holds the glass: a flat frame with cut corners, and in its chin the day's focus as a thin trace,
 * between the instruments of others. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* Drawn before the glass. */
void bezel_draw(const Game *game, const Layout *layout, Ui *ui);
