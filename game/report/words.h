/* words.h - the words that a room's code is made of. Which three say what: code.h. */
#pragma once

#include "base/text.h"

enum {
    ROOM_WORDS = 512,
    ROOM_WORD_MOST = 8, /* letters */
};

/* The word at that place, 0..ROOM_WORDS - 1: 3 to 8 lower-case letters. */
const char *room_word(int place);
/* Its place; -1: it is none of them. */
int room_word_place(Text word);
/* The first that begins with what was written, of three letters or more, else the nearest; NULL: none is near. */
const char *room_word_near(Text word);
