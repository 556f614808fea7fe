/* row_whole.h - a row that is right once its words stand in another order, or once the next line is joined to it. Knows no rules of rows:
 * whoever asks reads the whole and sees. Private to level/. */
#pragma once

#include "level/plain.h"
#include "level/reader.h"

typedef struct Reordered {
    Plain row;                 /* the whole row */
    Text part;                 /* of the one that is written, what changes */
    char words[REMEDY_LENGTH]; /* what it changes to */
    Verb verb;
    Tag tag;
} Reordered;

/* Day, time, verb, words and options in their order; false when they are, or cannot be told apart. */
bool row_reorder(Text row, Reordered *out);

typedef struct Joined {
    Plain row;
    Position marked, joint; /* what is complained about, and where the two lines meet */
    bool comment;           /* stood behind the first, and goes */
} Joined;

/* The row with the next line behind it, where that begins with an option or the row ends in a backslash. */
bool row_join(Reader *reader, Text row, Joined *out);
/* Complains, and passes the next line over. */
void row_fail_joined(Reader *reader, const Joined *joined);
