/* words_built_in.h - the texts of assets/words as bytes of the program; assets/words/embed.cmake writes their .c file
 * when the program is built. So none can be missing. */
#pragma once

#include "level/grammar_read.h"

extern const unsigned char words_meetings[], words_reports[], words_phrases[];
extern const int words_meetings_length, words_reports_length, words_phrases_length; /* bytes */

/* Reads one of them; they have been found sound by the tests. */
static inline void words_read(const unsigned char *bytes, int length, Grammar *grammar)
{
    Messages messages;
    bool sound = grammar_read((Text){(const char *)bytes, length}, grammar, &messages);
    assert(sound);
    (void)sound;
}
