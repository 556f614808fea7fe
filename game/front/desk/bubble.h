/* bubble.h - a spirit level: how far what is done has drifted from what was decided, and the day's last decision. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* The desk is taken up as things stand: nothing glides. */
void bubble_open(Game *game);
/* A meeting has decided something just now; `row` is its place in Level.rows. */
void bubble_decided(Game *game, int row);
/* The bubble goes to where it belongs; it waits while another place hides it. */
void bubble_update(Game *game, float seconds);
void bubble_draw(const Game *game, const Layout *layout, Ui *ui);
/* 0..1: how far the bubble is from the middle, and what lies in the bins aslant. */
float bubble_slope(const Desk *desk);
/* Units by which what lies in the bins still has to fall. */
float bubble_jolt(const Desk *desk);
/* Whether what is done is, near enough, what was decided. */
bool bubble_aligned(const Day *day);
