/* messages.h - what a reader has to say about a text: place, sentence, remedy, tag. Collected, sorted by place, printed
 * once. */
#pragma once

#include "base/buffer.h"
#include "level/tags.h"

enum { MESSAGE_LENGTH = 480, REMEDY_LENGTH = 300, MESSAGES_KEPT = 50 };

/* Where in a text: line and column from 1, columns and width in characters. Width is at least 1. */
typedef struct Position {
    int line, column, width;
} Position;

/* What mends a slip: words in the place of those that stand there. A line's end is one character, so that a place may reach into
 * the next line; one of width 0 is before its column. Without words what stands there is taken out. */
typedef struct Fix {
    Position place;
    const char *words;
    bool safe; /* it makes that slip right and nothing else wrong, and need not be read first */
} Fix;

typedef struct Message {
    Strength strength;
    int line, column; /* from 1; columns count characters */
    int width;        /* characters under the caret, at least 1 */
    const char *tag;  /* from the table of tags; static */
    char sentence[MESSAGE_LENGTH];
    Position fix;     /* where the remedy belongs, as in Fix; line 0: there is none */
    char remedy[REMEDY_LENGTH]; /* what to write there */
    bool safe;        /* as in Fix: `check --fix` puts it there */
} Message;

typedef struct Messages {
    int count;                   /* kept, at most MESSAGES_KEPT */
    int errors, warnings, notes; /* met, kept or not */
    Message list[MESSAGES_KEPT];
} Messages;

/* The first in file order that keeps a text from being read; NULL: there is none. Warnings may stand before it. */
const Message *messages_first_error(const Messages *messages);
/* Leaves what keeps a text from being read, and nothing else. */
void messages_keep_errors(Messages *messages);

/* Adds one at its place; of those at one place the first stays first. When full, the last of the weakest goes, and is
 * still counted. A remedy, in the place of what is marked, that does not fit is left out. `remedy` may be NULL. */
void messages_add(Messages *messages, Tag tag, Position position, const char *remedy, bool safe, const char *format,
                  ...) PRINTF_LIKE(6, 7);
/* The same with a remedy whose place is another; NULL: none. */
void messages_add_fix(Messages *messages, Tag tag, Position position, const Fix *fix, const char *format, ...) PRINTF_LIKE(5, 6);

/* The part of the source that a place names; empty, before its column, where its width is 0 or the line is not there. */
Text message_place(Text source, Position place);

/* Prints all of them in file order as `name:line:column: strength: sentence [tag]`, escaped, with line and caret, and
 * "and N more" where cut. */
void messages_print(const Messages *messages, const char *name, Text source, Buffer *out);
/* The same for where every character has one cell, as in the game: the carets stand under the same characters. */
void messages_print_in_cells(const Messages *messages, const char *name, Text source, Buffer *out);
/* One object: file, errors, warnings, notes, and the kept messages. */
void messages_json(const Messages *messages, const char *name, Buffer *out);
