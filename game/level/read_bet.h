/* read_bet.h - lines of [bet]. Private to level/. */
#pragma once

#include "level/reader.h"

void read_bet_line(Reader *reader, Text content);
/* At the end of the section. */
void read_finish_bet(Reader *reader);
