/* flight.h - numbers on their way: lifted into the hand, carried, thrown into a bin, coming back. Only to be seen. */
#pragma once

#include "front/ui/layout.h"
#include "front/ui/widgets.h"

/* The hand has just been filled: its numbers rise from their cells. */
void flight_lift(Game *game);
/* The hand is about to let go: its numbers drift back. */
void flight_release(Game *game);
/* `before` was in hand and has been put in a bin: numbers fly there, and those that came back fly on. */
void flight_deposit(Game *game, const Hand *before, int bin);
/* What is on its way to a bin and not in it yet, and the lid that waits for it. */
typedef struct Landing {
    int right[TEMPER_COUNT], others; /* numbers still in the air */
    bool fresh[TEMPER_COUNT];        /* one of these has just landed */
    float open;                      /* 0..1 */
} Landing;

void flight_landings(const Game *game, Landing landings[BIN_COUNT]);
/* The numbers in hand and in flight, above all else. */
void flight_draw(const Game *game, const Layout *layout, Ui *ui);
/* Whether something is under way. */
bool flight_moves(const Desk *desk);
