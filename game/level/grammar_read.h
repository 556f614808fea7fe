/* grammar_read.h - text -> Grammar. */
#pragma once

#include "level/grammar.h"
#include "level/messages.h"

/* Reads a text that begins with `mdr-words 1`, a [list] a section and a line - "text" [plural]. False when there are
 * errors; *grammar is then not to be used. In what it accepts nothing goes round in a circle and no sentence can draw
 * twice from one list. */
bool grammar_read(Text source, Grammar *grammar, Messages *messages);
