/* knot.h - a knot as seen: whether one shows, how far it has been unpicked, where to look for it. What it pays is the
 * day's matter. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* Index of the knot that shows somewhere in the field; -1 when there is none. */
int knot_showing(const Day *day);
/* The knot that shows and has a number at that cell; -1: none. */
int knot_under(const Day *day, int column, int row);
/* The cell of one of its numbers. */
void knot_number(const Day *day, int index, int *column, int *row);
/* All of it is on the glass. */
bool knot_in_view(const Game *game, int index);
enum { KNOT_TERMS_MAX = 160 };
/* What it pays, what it takes, and the key, button or click for it. */
void knot_terms(const Game *game, int index, char terms[KNOT_TERMS_MAX]);
/* 0..1: how far the number at (column, row) of that cluster has been given; 0 when nobody unpicks it. */
float knot_unpicked(const Play *play, int index, int column, int row);
/* The thread through what has been given. */
void knot_draw(const Game *game, const Layout *layout, Ui *ui);
/* Whether those words, by which a knot out of view can be clicked too, lie there. */
bool knot_sign_at(const Game *game, float x, float y);
/* Over the glass: corners around a knot, or at the rim the way to it, and what it is worth; nothing while it is unpicked. */
void knot_sign(const Game *game, Ui *ui);
