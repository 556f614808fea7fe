/* card_types.h - what is kept of the cards of the reveal as they are turned: data only. */
#pragma once

#include "base/base.h"
#include "front/settings/card_ids.h"

/* The cards as they are turned. */
typedef struct Deck {
    bool whole;     /* all of them, of a run that is over; else those of a day */
    CardId at;
    int face;       /* of the card that has several, from 0 */
    int day;        /* which day's strip is seen, from 1 */
    double seconds; /* this card has been up */
    int cued;       /* of what it shows one after another, so much was heard */
} Deck;

/* How the run came out, in words. */
enum { ENDING_SENTENCES = 3, ENDING_WORDS_MAX = 300 };
typedef struct EndingSaid {
    int8_t which; /* EndingId */
    char sentences[ENDING_SENTENCES][ENDING_WORDS_MAX];
} EndingSaid;
