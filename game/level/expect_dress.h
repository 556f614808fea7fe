/* expect_dress.h - expectations in other signs and words: ≥, 1,2, 60 %, "is more than". Knows what is meant, not whether it is right: whoever
 * asks reads the whole and sees. Private to level/. */
#pragma once

#include "level/plain.h"
#include "level/reader.h"

enum { UNDRESSED_MAX = 8 };

/* The part of a line that is written in another way here. */
typedef struct Undressed {
    Text part;
    char words[160];
    Tag tag;
    bool unsure; /* somebody should look first */
} Undressed;

/* The measure that another name, such as meeting-minutes or progress-floor, probably says; NULL. */
const char *expect_other_measure(Text name);

/* The whole line as it is written here, and what changes; 0: nothing does. */
int expect_undress(const Level *level, Text line, Plain *out, Undressed changes[UNDRESSED_MAX]);
