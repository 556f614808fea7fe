/* read_door.h - doors of a map. Private to level/. */
#pragma once

#include "level/reader.h"

/* Reads door LETTER KIND [ID], in any dress; false when the line is none. */
bool read_door_line(Reader *reader, Text content);
