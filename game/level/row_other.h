/* row_other.h - rows that say in another form what there is a form for: half a day off, a meeting with its hours before it. Knows no rules of
 * rows: whoever asks reads the whole and sees. Private to level/. */
#pragma once

#include "level/plain.h"
#include "level/reader.h"

typedef struct OtherRow {
    Plain row;                     /* the whole row; empty: what is said is no remedy */
    Text part;                     /* of the one that is written, what changes */
    char words[REMEDY_LENGTH];     /* what it changes to */
    char sentence[MESSAGE_LENGTH]; /* what is said of it */
    Tag tag;
    bool safe;
} OtherRow;

/* What is probably meant by the row; false: it is in no such form. */
bool row_other(const Reader *reader, Text row, OtherRow *out);
/* Whether a line begins as a row does, with its day or its time, and a verb behind. */
bool row_begins(Text line);
