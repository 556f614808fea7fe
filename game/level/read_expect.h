/* read_expect.h - lines of [expect]. Private to level/. */
#pragma once

#include "level/reader.h"

void read_expect_line(Reader *reader, Text content);
/* The expectation behind "right when". */
bool read_bet_expect(Reader *reader, Text text, Expect *expect);
