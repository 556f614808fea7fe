/* line.h - one line of a run file: eight hex digits that chain it to the line before, a space, its words. What the
 * words mean is known to command.h, figures.h and run_read.c. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"

enum { LINE_SUM_DIGITS = 8 };

/* The checksum of `words` after a line whose checksum was `before`. No defence against somebody who wants it to agree.
 */
uint32_t line_sum(uint32_t before, Text words);

/* Adds "SUM WORDS\n" to *out and leaves the line's own checksum in *sum. The words hold no newline. */
void line_add(uint32_t *sum, Text words, Buffer *out);

typedef enum LineState {
    LINE_GOOD,
    LINE_END,     /* the text is at its end */
    LINE_TAIL,    /* nothing good from here on: what a write that was cut off leaves */
    LINE_DAMAGED, /* a bad line with good ones after it */
} LineState;

/* Goes through the lines of a text. */
typedef struct LineReader {
    Text rest;
    uint32_t sum;  /* of the line before `rest` */
    int number;    /* of the line last taken, from 1 */
    size_t offset; /* bytes before `rest` */
} LineReader;

/* Takes the next line off when it is good, and leaves its words in *words. Otherwise takes nothing but counts it, so
 * that `number` is the bad line's. */
LineState line_next(LineReader *reader, Text *words);

/* The next word of a line, off *rest; words are parted by one space. */
bool word_next(Text *rest, Text *word);
/* The next word as a whole number in low..high; false otherwise. */
bool word_int(Text *rest, int64_t low, int64_t high, int64_t *value);
/* The next word's row in a table; false when it is in none. */
bool word_pick(Text *rest, const char *const *table, int count, int *row);
