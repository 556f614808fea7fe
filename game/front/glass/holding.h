/* holding.h - what the hand says of what it holds: as much as somebody so rested would know. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* A plate beside the hand, or over the bins: how many, and below it what is known of them. Nothing for an empty hand. */
void holding_draw(const Game *game, const Layout *layout, Ui *ui);
