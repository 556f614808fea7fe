/* read_talk.h - lines of a [talk]. Private to level/. */
#pragma once

#include "level/reader.h"

void read_speech(Reader *reader, Text content);
/* At the end of the section. */
void read_finish_talk(Reader *reader);
