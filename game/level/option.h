/* option.h - name=value and flags behind the words of a row or the value of a key. Private to level/. */
#pragma once

#include "level/value.h"

/* Reads them all off *rest, each mistake on its own; `seen` has a place for each slot. */
void option_read(Reader *reader, const Slot *slots, const char *owner, Text *rest, Position *seen, void *object);
/* What stands before the next of them, trimmed. */
Text option_before(const Slot *slots, Text rest);
/* Whether the text begins with one of them. */
bool option_start(const Slot *slots, Text text);
/* A value that runs over blanks: as much of `beyond`, words that follow it and belong to nothing else, as gives it a meaning. */
Text option_stretch(Reader *reader, const Slot *slot, Text value, Text beyond, void *object);
/* What is meant as a text in quotes at the start of `text`, however its quotes are. */
Text option_text(Reader *reader, const Slot *slots, Text text);
