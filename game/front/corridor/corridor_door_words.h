/* corridor_door_words.h - a door from the outside: who or what is behind it, what going in costs, and whether it is
 * seen. */
#pragma once

#include "front/state/state.h"
#include "front/words/prices.h"

/* What is said where one stands, and what can be done there. */
typedef struct DoorWords {
    char says[480];
    bool offered; /* something can be done: */
    char label[120];
    Price price;
} DoorWords;

/* False between doors. */
bool corridor_door_words(const Play *play, DoorWords *words);
/* Does what was offered. */
void corridor_open_door(Game *game);
