/* variant_dress.h - what was meant where the text of a row is wanted behind `without` and `with`. Guesses by the rows that have been read. Private
 * to level/. */
#pragma once

#include "level/reader.h"

typedef struct Titled {
    Text part;    /* what stands there */
    Buffer words; /* what to write in its place; to be freed */
    bool meant;   /* something was */
    bool safe;    /* it can be nothing else */
} Titled;

/* What stands in the place of a text between quotes, from its first word on. */
void variant_title(Reader *reader, Text text, Titled *out);
/* The row with the longest title that a text begins with, and the bytes of it; NULL: none has one. */
const Row *variant_row(const Level *level, Text text, int *length);
/* The words between quotes of any kind that a text begins with, or else its first word. */
Text variant_quoted(Text text);
