/* argued.h - whether the arguments of listed levels hold, as far as that has been played out: by the hash of their text, for one program and
 * its rules. Who plays them, aside, and who has the file: app/arguing.c. */
#pragma once

#include "front/state/state.h"

/* Reads and writes what is known; `program` and RULES_VERSION say of what. What is of another program, or damaged, is not known. */
void argued_read(Argued *argued, Text file, const char *program);
void argued_print(const Argued *argued, const char *program, Buffer *out);

/* Puts what is known into the list. */
void argued_fill(const Argued *argued, Library *library);
/* A level whose argument is shown and not known: those in view first. NULL: there is none, or no list is shown. */
const Listed *argued_wanted(const Game *game);
/* Keeps what came of it, and tells whoever is listed. `wanted`: the hash that was asked for; where the text has changed since, the row is of
 * another, or there is none: NULL. It is not asked for again until the folders are looked through anew. */
void argued_take(Game *game, uint64_t wanted, const ArguedRow *row);

/* "its argument holds"; "" where nothing is to be said yet. Returns `out`. */
enum { ARGUED_WORDS_MAX = 80 };
const char *argued_words(const Listed *listed, char out[ARGUED_WORDS_MAX]);
