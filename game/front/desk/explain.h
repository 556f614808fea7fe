/* explain.h - what an instrument of the desk is, in a sentence, for whoever points at it or reaches it by keys or controller. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

enum { EXPLAINED_MAX = 320 };

/* What is drawn and can be pointed at, but does nothing when it is taken: CHOOSE_EXPLAIN + Instrument. */
typedef enum Instrument {
    INSTRUMENT_BUSYNESS,
    INSTRUMENT_PROGRESS,
    INSTRUMENT_PAYEES,
    INSTRUMENT_REWARD, /* + Gift */
    INSTRUMENT_FOCUS = INSTRUMENT_REWARD + GIFT_COUNT,
    INSTRUMENT_LEVEL,
    INSTRUMENT_BAR,
    INSTRUMENT_COUNT
} Instrument;

/* Makes it one that can be pointed at, and marks it while keys or controller have come to it. */
void explain_place(const Game *game, Ui *ui, Rect at, Instrument instrument);
/* What the button or instrument with that id is; false when there is nothing to say of it. */
bool explain_words(const Game *game, int id, char words[EXPLAINED_MAX]);
/* The same of what the pointer is over, or keys or controller have come to. `ui` has all of the desk by now. `news`: something was
 * said just now, and of a bin on which the pointer still lies that is what matters. */
bool explain_pointed(const Game *game, const Ui *ui, bool news, char words[EXPLAINED_MAX]);
