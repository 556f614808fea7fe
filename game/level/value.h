/* value.h - a value of any kind into the struct of a level. Private to level/. */
#pragma once

#include "level/meant.h"

/* Reads a slot's value; `value` is trimmed and, for a text, has its quotes. Complains and returns false; where what was meant is known that
 * is set all the same. */
bool slot_read(Reader *reader, const Slot *slot, Text value, void *object);
/* Whether slot_read would take it; says nothing. `object` may be written to. */
bool slot_sound(Reader *reader, const Slot *slot, Text value, void *object);
/* What was probably meant by a value that is not sound; false: nobody knows. Likewise. */
bool slot_meant(Reader *reader, const Slot *slot, Text value, void *object, Meant *meant);
