/* read_map.h - lines of [map]. Private to level/. */
#pragma once

#include "level/reader.h"

void read_map_line(Reader *reader, Text content);
/* At the end of the section. */
void read_finish_map(Reader *reader);
