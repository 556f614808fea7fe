/* examples.h - a line of a level for each word that the tables have, as somebody would write it. */
#pragma once

#include "base/buffer.h"
#include "level/constants.h"
#include "level/keys.h"

/* "pace = 40s/hour", under its section; of an option of a key, that key with it. */
void example_of_key(const Section *section, const Slot *slot, const Slot *option, Buffer *out);
/* A row with the word, option or flag in it. */
void example_of_option(const VerbRow *verb, const Slot *slot, Buffer *out);
/* A line with one word of a closed list. */
void example_of_word(ListKind list, int index, Buffer *out);
/* The constant under another value than its own. */
void example_of_constant(const ConstantRow *row, Buffer *out);
