/* met.h - what made-up levels have had between them, so that a key that none has is noticed. */
#pragma once

#include "base/buffer.h"
#include "level/keys.h"

typedef struct Met {
    bool sections[SECTION_COUNT];
    bool keys[SECTION_COUNT][SLOTS_MAX];
    bool verbs[VERB_COUNT];
    bool options[VERB_COUNT][SLOTS_MAX];
    bool lowest[CONSTANT_COUNT], highest[CONSTANT_COUNT];
} Met;

/* Looks through the text of a level that was read from it. */
void met_note(Met *met, Text text, const Level *level);
/* Adds a line for each that was not met; of constants, both ends, where `constants`. */
void met_missing(const Met *met, bool constants, Buffer *out);
