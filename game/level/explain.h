/* explain.h - documentation out of the tables: what `mdr list KIND`, `mdr explain WORD` and levels/README.md print. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"

/* Prints everything of one kind, a line each: "sections", "keys", "verbs", "tags", "constants", "limits", or a list of
 * words such as "bots". False, and nothing printed, when there is no such kind. */
bool list_print(Text kind, Buffer *out);
/* The kinds there are, a line each. */
void list_kinds(Buffer *out);
/* Prints all that a word means: a section, key, verb, option, word of a list, constant, limit or tag. False when it
 * means nothing. */
bool explain_print(Text word, Buffer *out);
/* What list_print and explain_print know, each once, a line each. */
void list_names(Buffer *out);
void explain_names(Buffer *out);
/* What was probably meant; NULL. */
const char *list_near(Text kind);
const char *explain_near(Text word);
