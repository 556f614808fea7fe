/* sea.h - the field of numbers as seen: what has come up where, the lens, the marks of a selection. It looks, and takes
 * nothing. */
#pragma once

#include "front/state/state.h"

/* Another field is on the glass. */
void sea_open(Game *game);
/* The digit that a cell shows. */
char sea_digit(const Game *game, int cell);
/* The box that is being selected; false when there is none. */
bool sea_selection(const Game *game, Box *box);
/* A box is to be seen: one is begun, and it is more than a press that may become a click. */
bool sea_draws_box(const Desk *desk);
/* Where the hand points at in the field; false when it is elsewhere. */
bool sea_pointed(const Game *game, int *column, int *row);
/* How far the lens lifts something so many cells away from its middle: 1, smooth to 0 at the rim. */
float sea_lens_at(float x, float y);
/* Moves what is eased: the lens, clusters coming up and being found, the climate. */
void sea_update(Game *game, float seconds);
/* The view goes there and stays in the field. */
void sea_look_at(Game *game, float column, float row);
