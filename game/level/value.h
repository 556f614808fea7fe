/* value.h - a value of any kind into the struct of a level. Private to level/. */
#pragma once

#include "level/reader.h"

/* Reads a slot's value; `value` is trimmed and, for a text, has its quotes. Complains and returns false. */
bool slot_read(Reader *reader, const Slot *slot, Text value, void *object);
