/* read_variant.h - what may stand behind a side of an expectation: without "TITLE", without tool ID, with COUNT of "TITLE". Private to
 * level/. */
#pragma once

#include "level/reader.h"

/* Reads what stands behind `without` or `with` off *rest, and makes *who that variant of whoever it is; complains and returns false. */
bool read_variant(Reader *reader, Text word, Text *rest, int *who);
/* Once all rows are read: every variant is of rows that there are. */
void read_finish_variants(Reader *reader);
