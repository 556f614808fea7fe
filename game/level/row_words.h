/* row_words.h - the words of a row between its verb and its options: who, what, which. Private to level/. */
#pragma once

#include "level/reader.h"

/* Takes them off *rest, each mistake on its own; false when one is not there, so that what follows says nothing. */
bool row_words_read(Reader *reader, Text *rest, Row *row);
