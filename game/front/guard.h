/* guard.h - what was on its way: for 300 ms after a card, a panel or a choice has come, what is pressed was not meant
 * for it. A key or a click then means the card that was there before, if that still waits; else what lay there, or
 * nothing. Time is that of the frames. */
#pragma once

#include "front/state/state.h"

/* After time has passed, or an input: what asks now, and since when. */
void guard_look(Game *game);

/* The card as it was kept from an input, so that it is there again afterwards. */
typedef struct CardKept {
    bool swapped, up, put_up;
    EventName card, put;
    int corner;
} CardKept;

/* Before an input: has the card up that it is meant for. */
CardKept guard_before(Game *game, const Input *input);
/* After it: the card that came is up again, unless the input brought another. */
void guard_after(Game *game, const CardKept *kept);

/* The pointer went down on that button. */
void guard_pressed(Game *game, int id);
/* Whether that is a choice of a panel that has just come. */
bool guard_holds(const Game *game, int id);
/* Whether a panel has just come, and with it other keys. */
bool guard_new_panel(const Game *game);
