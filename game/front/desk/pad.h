/* pad.h - the hand by game controller. On pages its buttons are keys; at the desk they are acts of the table in keys.h,
 * and the sticks move hand and view. What the hand may do is hand.h's and the day's to say. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

/* A key that a button stands for, for game.c to press. */
typedef struct Stroke {
    Key key; /* KEY_NONE: none */
    uint32_t character;
    bool last; /* after it the cross no longer goes over the instruments */
} Stroke;

/* Takes a controller's input; `ui` has what is to be seen now. */
Stroke pad_input(Game *game, const Ui *ui, const Input *input);
/* Whether the cross goes over the instruments. */
void pad_reach(Game *game, bool reaching);
/* There is a joystick that is known as no controller: it is named, once at the desk and in the settings. */
void pad_unknown(PadHand *pad, const Input *input);
/* Another kind of input came: the controller is put aside. */
void pad_rest(Game *game);
/* What the sticks do while time goes by at the desk. */
void pad_update(Game *game, float seconds);
/* A stick is held: the picture changes by it. */
bool pad_moves(const PadHand *pad);
