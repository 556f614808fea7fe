/* scan.h - taking words off a line, and what a word may be. */
#pragma once

#include "level/reader.h"

/* The line without its comment, trimmed: `#` begins one at the start of a line or after a blank, outside quotes. */
Text scan_content(Text line);
/* Whether lines of a section have comments behind them: in some a # may be part of the line, walls, and words that somebody says. NULL: lines
 * before the first section have. */
bool scan_has_comments(const Section *section);
/* Takes the next blank-separated word off *rest; empty at the end. */
Text scan_word(Text *rest);
/* Takes a quoted text off *rest, quotes and all; complains and returns false when it does not close or holds a bad
 * escape. */
bool scan_quoted(Reader *reader, Text *rest, Text *inside);
/* The time of day HH:MM in the text. */
bool scan_clock(Text text, int *minute);
/* HH:MM-HH:MM; false when either is no time. */
bool scan_hours(Text text, int *from, int *to);
/* Up to two decimals, in hundredths, unsigned. */
bool scan_hundredths(Text text, int *value);
/* How many digits a text begins with. */
int scan_digits(Text text);

/* Takes a quoted text with its quotes, or else a word; complains and returns false as scan_quoted does. */
bool scan_value(Reader *reader, Text *rest, Text *value);

bool scan_is_id(Text text);
/* What an id could be made of a text: small letters, - for blanks and _. False when that is no id either. */
bool scan_id_from(Text text, char id[LEVEL_ID_MAX + 1]);
/* The index of a word; -1. */
int scan_word_index(Text word, const char *const *words, int count);
/* Whether it is one of the words between blanks in `words`. */
bool scan_is_among(Text word, const char *words);
