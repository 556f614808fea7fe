/* read_row.h - lines of [schedule]. Private to level/. */
#pragma once

#include "level/reader.h"

void read_row(Reader *reader, Text content);
/* At the end of the whole: what rows say about each other and about tools. */
void read_finish_rows(Reader *reader);
