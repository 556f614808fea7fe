/* refine.h - the hands' moves, for obey.c; each is checked by day_allows before it is made. */
#pragma once

#include "work/day_parts.h"

void gather_box(Turn *turn, Box box);
void gather_lens(Turn *turn, int column, int row);
void release_hand(Turn *turn);
void deposit(Turn *turn, int index);
void unpick(Turn *turn, int column, int row);
/* The ripe, surfaced, untouched knot at a cell; -1 none. */
int knot_at(const Day *day, int column, int row);
