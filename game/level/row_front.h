/* row_front.h - how a row begins: [day DAYS] [HH:MM[-HH:MM]][~Nm] VERB, in any dress. Private to level/. */
#pragma once

#include "level/reader.h"

typedef struct RowFront {
    Text time;  /* empty where none is written */
    Text verb;
    bool timed; /* the time, or the day, is known as far as the verb wants one */
    bool unread; /* there is a time, and nobody knows which */
    bool shift; /* it says what its day is like: other hours, another lunch, none at all */
} RowFront;

/* Takes all of it off *rest, each mistake on its own; false when the verb is not known, and nothing behind it can be read. */
bool row_front_read(Reader *reader, Text *rest, Row *row, RowFront *front);
/* The verb of a row, whatever stands before it; false: it has none. */
bool row_verb(Text row, Text *word, Verb *verb);
