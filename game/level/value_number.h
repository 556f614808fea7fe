/* value_number.h - numbers, times and sizes into the structs of a level. Private to level/. */
#pragma once

#include "level/reader.h"

/* Sets an int, or an enum of the same size, at an offset. */
void slot_put(void *object, size_t offset, int value);

/* One reader a family of kinds, as slot_read promises; value.c picks. */
bool value_number(Reader *reader, const Slot *slot, Text value, void *object);
bool value_seed(Reader *reader, const Slot *slot, Text value, void *object);
bool value_needs(Reader *reader, const Slot *slot, Text value, void *object);
bool value_clock(Reader *reader, const Slot *slot, Text value, void *object);
bool value_hours(Reader *reader, const Slot *slot, Text value, void *object);
bool value_lunch(Reader *reader, const Slot *slot, Text value, void *object);
bool value_size(Reader *reader, const Slot *slot, Text value, void *object);
bool value_bins(Reader *reader, const Slot *slot, Text value, void *object);
bool value_tempers(Reader *reader, const Slot *slot, Text value, void *object);
