/* expect_cursor.h - where the reading of an expectation is, and the next word of it. Private to level/. */
#pragma once

#include "level/reader.h"

typedef struct Cursor {
    Reader *reader;
    Text rest; /* trimmed */
    Text word; /* the last one taken */
    bool bet;
    bool unknown; /* a bot, measure or day was not known; the rest is read all the same */
    bool share;   /* a number was written with %, the last one as share_word */
    Text share_word;
    int small;      /* the first number without % that is more than 0 and less than 1, in hundredths, as small_word; 0: there is none */
    Text small_word;
} Cursor;

/* The next word; operators and @day need no blanks around them. */
Text cursor_next(Cursor *cursor);
/* The same, left where it is. */
Text cursor_peek(const Cursor *cursor);
/* Complains about the word taken last, where something else is wanted; false. */
bool cursor_wants(Cursor *cursor, const char *what);
