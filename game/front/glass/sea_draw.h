/* sea_draw.h - the numbers on the glass. What moves how is in motion.c; what is where comes from the field. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

void sea_draw(const Game *game, const Layout *layout, Ui *ui);
