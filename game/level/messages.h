/* messages.h - what a reader has to say about a text: place, sentence, remedy, tag. Collected, sorted by place, printed
 * once. */
#pragma once

#include "base/buffer.h"
#include "level/tags.h"

enum { MESSAGE_LENGTH = 320, REMEDY_LENGTH = 96, MESSAGES_KEPT = 50 };

/* Where in a text: line and column from 1, columns and width in characters. Width is at least 1. */
typedef struct Position {
    int line, column, width;
} Position;

typedef struct Message {
    Strength strength;
    int line, column; /* from 1; columns count characters */
    int width;        /* characters under the caret, at least 1 */
    const char *tag;  /* from the table of tags; static */
    char sentence[MESSAGE_LENGTH];
    char remedy[REMEDY_LENGTH]; /* what to write instead; "" none */
    bool safe;                  /* the remedy can be put in place of the marked words as it stands (`check --fix`) */
} Message;

typedef struct Messages {
    int count;                   /* kept, at most MESSAGES_KEPT */
    int errors, warnings, notes; /* met, kept or not */
    Message list[MESSAGES_KEPT];
} Messages;

/* Adds one at its place; of those at one place the first stays first. When full, the last in file order goes, and is
 * still counted. A remedy that does not fit is left out. `remedy` may be NULL. */
void messages_add(Messages *messages, Tag tag, Position position, const char *remedy, bool safe, const char *format,
                  ...) PRINTF_LIKE(6, 7);

/* Prints all of them in file order as `name:line:column: strength: sentence [tag]`, escaped, with line and caret, and
 * "and N more" where cut. */
void messages_print(const Messages *messages, const char *name, Text source, Buffer *out);
/* One object: file, errors, warnings, notes, and the kept messages. */
void messages_json(const Messages *messages, const char *name, Buffer *out);
