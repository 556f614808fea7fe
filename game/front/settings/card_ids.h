/* card_ids.h - the one table of the cards of the reveal, in the order they are turned: a moment names them, in both programs. A new card is
 * its own file in cards/ with `const Card card_NAME`, and a row here. */
#pragma once

/* ROW(ID, name, daily): daily, it is one of those after each day; after the run all are turned. */
#define CARDS(ROW)                                                                                                     \
    ROW(CERTIFICATE, certificate, false)                                                                               \
    ROW(DAY, day, true)                                                                                                \
    ROW(DEAREST, dearest, true)                                                                                        \
    ROW(VERDICTS, verdicts, false)                                                                                     \
    ROW(WAITED, waited, true)                                                                                          \
    ROW(SENTENCE, sentence, false)                                                                                     \
    ROW(ENDING, ending, false)                                                                                         \
    ROW(RATINGS, ratings, false) /* these three where mode = rate, and of the others the last alone */                 \
    ROW(FOLLOWED, followed, false)                                                                                     \
    ROW(ATTENDED, attended, false)                                                                                     \
    ROW(QUARTERS, quarters, false)                                                                                     \
    ROW(CLAIM, claim, false)                                                                                           \
    ROW(ROOM, room, false) /* where a room plays it */

#define CARD_ID(id, name, daily) CARD_##id,
typedef enum CardId { CARDS(CARD_ID) CARD_COUNT } CardId;
#undef CARD_ID
