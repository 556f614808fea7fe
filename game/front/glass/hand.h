/* hand.h - what the hand does at the desk: points, boxes, gathers, carries, drops.
 * Whether it may is the day's to say. */
#pragma once

#include "front/state/state.h"
#include "front/ui/keys.h"

/* An act of the keyboard that is the hand's. False when it is not. */
bool hand_act(Game *game, Act act);
/* Gathers what the command says, or says why not. */
void hand_gather(Game *game, Command command);
/* What is in the box that is being drawn. */
void hand_gather_box(Game *game);
/* Why a gather there would find nothing right yet, or any more; NULL when that is not so. */
const char *hand_not_now(const Day *day, int column, int row);
/* A box begins there. */
void hand_anchor(Desk *desk, int column, int row);
/* Drops the box, or puts back what is in hand. */
void hand_release(Game *game);
/* The knot that shows, wherever the hand is. */
void hand_unpick(Game *game);
/* The bin was named: what is in hand goes into it. */
void hand_bin(Game *game, int bin);
/* The bin is cleared of what does not belong, for the minutes that are shown on it. */
void hand_clear(Game *game, int bin);
/* Moves the hand, or the view with the hand, by so many cells; parts of one count, as a stick has them. */
void hand_glide(Game *game, float x, float y);
void hand_pan(Game *game, float x, float y);
