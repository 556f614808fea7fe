/* card.h - a card of the reveal: a table of few functions, and a file. Which cards there are, and in which order: settings/card_ids.h. How
 * they are turned: deck.h and pages/page_cards.c. */
#pragma once

#include "front/state/state.h"
#include "front/ui/widgets.h"

typedef struct Card {
    const char *name;                                /* as `mdr shot --at card:NAME` says it */
    bool (*holds)(const Game *game);                 /* NULL: always there */
    void (*draw)(const Game *game, Ui *ui, Rect at); /* the whole card within `at` */
    void (*choose)(Game *game, int id);              /* a button of its own; NULL none */
    void (*step)(Game *game, int by);                /* left and right within the card; NULL: they turn it */
    void (*open)(Game *game);                        /* as it comes up; NULL: nothing to prepare */
    void (*update)(Game *game, uint64_t elapsed);    /* microseconds, each frame; NULL: nothing is prepared or heard meanwhile */
    uint64_t (*wait)(const Game *game);              /* as game_wait; NULL: nothing moves by itself */
    int (*faces)(const Game *game);                  /* how often it is turned before the next one comes; NULL: once */
} Card;

#define CARD_HERE(id, name, daily) extern const Card card_##name;
CARDS(CARD_HERE)
#undef CARD_HERE
