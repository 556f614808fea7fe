/* text.h - the only place where strings are read: slices, UTF-8, numbers, escapes and nearness. What grows as it is written
 * is buffer.h. A Text is a view and owns nothing. Columns count characters (code points), not bytes. */
#pragma once

#include <stdarg.h>

#include "base/base.h"

typedef struct Text {
    const char *at; /* not terminated */
    int length;     /* bytes */
} Text;

Text text_of(const char *terminated);
Text text_part(Text text, int from, int length); /* clipped to the text */
bool text_equal(Text a, Text b);
bool text_is(Text text, const char *terminated);
bool text_starts(Text text, const char *prefix);
bool text_ends(Text text, const char *ending); /* ASCII, in small or capital letters */
Text text_without(Text text, const char *ending); /* less that ending, where it has it */
int text_find(Text text, char byte); /* its first offset; -1: not there */
Text text_trim(Text text); /* spaces and tabs, both ends */

/* Takes the next line off *rest, without its newline (LF or CRLF). False at the end. */
bool text_next_line(Text *rest, Text *line);

/* Takes everything up to the next `separator` off *rest; the separator is dropped. False when *rest is empty. */
bool text_split(Text *rest, char separator, Text *part);

/* Characters in the text; a malformed byte counts as one. */
int text_columns(Text text);

/* Decodes the character at byte `offset`; returns its bytes (1..4), or 0 when it is not well-formed UTF-8
 * (overlong forms, surrogates and values beyond U+10FFFF included). */
int text_character(Text text, int offset, uint32_t *code);

/* As much of its beginning as `bytes` hold, never ending within a character. */
Text text_cut(Text text, int bytes);

/* Prints into out[room], of four bytes at least, terminated; what does not fit is cut as above and ends with "…".
 * Returns the bytes there. The one way into an array for words of a level or a path: nobody knows their bytes. */
int text_print(char *out, size_t room, const char *format, ...) PRINTF_LIKE(3, 4);
int text_vprint(char *out, size_t room, const char *format, va_list arguments) PRINTF_LIKE(3, 0);

/* True for C0 and C1 controls, bidi overrides and isolates, and other characters that no level may hold.
 * Tab and newline count as controls here. */
bool text_forbidden(uint32_t code);

/* Whole decimal integers with an optional sign; false when anything else is there or it does not fit. */
bool text_int(Text text, int64_t *value);
bool text_hex64(Text text, uint64_t *value); /* 1..16 hex digits */

/* Edit distance with transpositions, in characters, capped at `most` + 1. */
int text_distance(Text a, Text b, int most);
