/* slots.h - the slots of a section or a row together. Private to level/. */
#pragma once

#include "level/reader.h"

/* Sets a slot to what it is when nothing is written. */
void slot_clear(Reader *reader, const Slot *slot, void *object);
/* Complains about needed slots that were not seen. */
void slots_finish(Reader *reader, const Slot *slots, const Position *seen, const char *owner, Position at);
