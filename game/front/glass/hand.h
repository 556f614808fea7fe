/* hand.h - what the hand does at the desk: points, boxes, gathers, carries, drops; and the numbers in flight.
 * Whether it may is the day's to say. */
#pragma once

#include "front/state/state.h"
#include "front/ui/keys.h"

/* An act of the keyboard that is the hand's. False when it is not. */
bool hand_act(Game *game, Act act);
/* The pointer over the glass, and over the bins with the other button. */
void hand_pointer(Game *game, const Input *input);
/* The bin was named: what is in hand goes into it. */
void hand_bin(Game *game, int bin);
/* The bin is cleared of what does not belong, for the minutes that are shown on it. */
void hand_clear(Game *game, int bin);
/* Moves the hand, or the view with the hand, by so many cells; parts of one count, as a stick has them. */
void hand_glide(Game *game, float x, float y);
void hand_pan(Game *game, float x, float y);
/* Panning at the edges; time for what flies. */
void hand_update(Game *game, float seconds);
