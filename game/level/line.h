/* line.h - a line as such, before anybody reads it: its length, and characters that no level holds or that are taken for blanks.
 * Private to level/. */
#pragma once

#include "level/reader.h"

/* Complains about what is wrong with the characters of the present line; where that was blanks of another kind, the line is a copy with
 * blanks from there on. False when it has to be read without a word more. */
bool line_sound(Reader *reader, Text line);
