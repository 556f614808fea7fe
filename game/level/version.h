/* version.h - what comes before anything is read: whether the file is text at all, and its first line. Private to level/. */
#pragma once

#include "level/reader.h"

/* False, with one message, when it is a document of a word processor, UTF-16, or anything else that is no plain text. */
bool whole_is_text(Text source, Messages *messages);
/* The first line; false when the rest cannot be read in this version. */
bool version_read(Reader *reader);
