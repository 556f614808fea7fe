/* card_types.h - the one table of the cards of the reveal, in the order they are turned, and what is kept of them: data only. A new card
 * is its own file in cards/ with `const Card card_NAME`, and a row here. */
#pragma once

#include "base/base.h"

/* ROW(ID, name, daily): daily, it is one of those after each day; after the run all are turned. */
#define CARDS(ROW)                                                                                                     \
    ROW(CERTIFICATE, certificate, false)                                                                               \
    ROW(DAY, day, true)                                                                                                \
    ROW(DEAREST, dearest, true)                                                                                        \
    ROW(VERDICTS, verdicts, false)                                                                                     \
    ROW(WAITED, waited, true)                                                                                          \
    ROW(SENTENCE, sentence, false)                                                                                     \
    ROW(ENDING, ending, false)                                                                                         \
    ROW(CLAIM, claim, false)

#define CARD_ID(id, name, daily) CARD_##id,
typedef enum CardId { CARDS(CARD_ID) CARD_COUNT } CardId;
#undef CARD_ID

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
