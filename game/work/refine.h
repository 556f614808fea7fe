/* refine.h - the hands' moves; each is checked by day_allows before it is made. Private to work/. */
#pragma once

#include "work/turn.h"

void gather_box(Turn *turn, Box box);
void gather_lens(Turn *turn, int column, int row);
void release_hand(Turn *turn);
void deposit(Turn *turn, int index);
/* Begins to take out of a bin what does not belong. */
void clear_bin(Turn *turn, int index);
void unpick(Turn *turn, int column, int row);
/* The ripe, surfaced, untouched knot at a cell; -1 none. */
int knot_at(const Day *day, int column, int row);

/* Holds the hands for so many beats; at 0 it is done at once. */
void hold(Turn *turn, HoldKind kind, int beats, int target);
/* What held the hands is done. */
void finish_hold(Turn *turn);
/* What is in hand goes back, a knot is lost: the field is about to be another. */
void put_away(Turn *turn);
