/* pad.h - the hand by game controller. On pages its buttons are keys; at the desk they are acts of the table in keys.h,
 * and the sticks move hand and view. What the hand may do is hand.h's and the day's to say. */
#pragma once

#include "front/state/state.h"

/* Takes a controller's input. */
void pad_input(Game *game, const Input *input);
/* Another kind of input came: the controller is put aside. */
void pad_rest(Game *game);
/* What the sticks do while time goes by at the terminal. */
void pad_update(Game *game, float seconds);
/* A stick is held: the picture changes by it. */
bool pad_moves(const Game *game);
