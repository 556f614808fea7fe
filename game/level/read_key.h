/* read_key.h - lines of the form key = value, of [constants], of texts and of questions. Private to level/. */
#pragma once

#include "level/reader.h"

void read_key(Reader *reader, Text content);
void read_constant(Reader *reader, Text content);
void read_text_line(Reader *reader, Text content);
void read_question(Reader *reader, Text content);
