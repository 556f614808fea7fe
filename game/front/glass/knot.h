/* knot.h - a knot as seen: whether one shows, how far it has been unpicked, where to look for it. What it pays is the
 * day's matter. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* Index of the knot that shows somewhere in the field; -1 when there is none. */
int knot_showing(const Day *day);
/* 0..1: how far the number at (column, row) of that cluster has been given; 0 when nobody unpicks it. */
float knot_unpicked(const Play *play, int index, int column, int row);
/* The thread through what has been given, and at the rim of the glass the way to a knot out of view. */
void knot_draw(const Game *game, const Layout *layout, Ui *ui);
