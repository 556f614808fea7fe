/* value.h - what may stand for an option's value or an operand, as all shells are told. */
#pragma once

#include "options/option.h"

/* The words, a line each; nothing where there is no closed list of them. */
void value_words(const OptionRow *row, Buffer *out);
/* The same of a command's operands that are no files. */
void operand_words(const Synopsis *synopsis, Buffer *out);
/* Whether --help lists the option. */
bool is_told(const OptionRow *row);
/* Whether its value is the next argument where none is joined to it. */
bool takes_next(const OptionRow *row);
/* `text` with a backslash before each of `special`, and what is a single quote as the shells have it in single quotes.
 */
void add_quoted(const char *text, const char *special, Buffer *out);
