/* write.h - a slot's value as a level would write it, and whether two are equal. The counterpart of value.c. Private to
 * level/. */
#pragma once

#include "base/buffer.h"
#include "level/keys.h"

/* Writes the value alone; false, and nothing, when there is none to write. */
bool slot_write(const Level *level, const Slot *slot, const void *object, Buffer *out);
bool slot_equal(const Slot *slot, const void *a, const void *b);
/* A text between quotes, with its escapes. */
void write_quoted(const char *text, Buffer *out);
