/* corridor_click.h - what lies under the pointer in the corridor's picture. */
#pragma once

#include "front/corridor/corridor_draw.h"
#include "front/state/state.h"

/* The picture was clicked: floor and doors are walked to, its left and right thirds turn, the rest is a step ahead. */
void corridor_click(Game *game, Rect region, float x, float y);
/* The corridor as the walker sees it. */
CorridorView corridor_view(const Game *game, Rect region, Rect clear);
