/* value_word.h - texts, names, who waits, and words of closed lists into the structs of a level. Private to level/. */
#pragma once

#include "level/reader.h"

/* One reader a family of kinds, as slot_read promises; value.c picks. */
bool value_text(Reader *reader, const Slot *slot, Text value, void *object);
bool value_name(Reader *reader, const Slot *slot, Text value, void *object);
/* A name as well: what is a language's is for language_code to say. */
bool value_language(Reader *reader, const Slot *slot, Text value, void *object);
bool value_word(Reader *reader, const Slot *slot, Text value, void *object);
bool value_waits(Reader *reader, const Slot *slot, Text value, void *object);
