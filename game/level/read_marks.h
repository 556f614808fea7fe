/* read_marks.h - marks in a text of a level. Private to level/. */
#pragma once

#include "level/reader.h"

/* Whether the marks in a text name what a day gives; complains where they do not. */
bool read_marks(Reader *reader, Text text);
