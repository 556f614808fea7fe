/* bet_words.h - what a choice of [bet] is called: the label a player reads, and the id that runs, results and messages have. Which choice is
 * right is not known here. */
#pragma once

#include "level/level.h"
#include "level/plain.h"

enum {
    BET_LABEL_MAX = 32, /* characters: two lines on a button at the largest text */
    BET_WORDS_MAX = LEVEL_ID_MAX + 1
};

/* As a player reads it: its label; where it has none its id with a capital and blanks for its dashes, put into `room`. */
const char *bet_words(const Bet *bet, int choice, char room[BET_WORDS_MAX]);

/* What was probably meant by a choice that is no id: an id, and a label behind it where the id would be shown as something else than what was
 * written. */
typedef struct BetMeant {
    char id[LEVEL_ID_MAX + 1]; /* "" : nobody knows */
    Plain label;               /* with its quotes; empty: none */
    Plain whole;               /* both */
} BetMeant;

/* `number`: which choice it is, from 1; what it is called where its letters have no id in them. */
BetMeant bet_meant(Text written, int number);
