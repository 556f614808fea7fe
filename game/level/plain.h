/* plain.h - text as a typewriter has it: dashes, quotes, blanks, signs and digits of a word processor become those that the format
 * knows. Knows no forms of values. Private to level/. */
#pragma once

#include "base/text.h"

enum { PLAIN_MAX = 400 };

/* A text put together piece by piece; what does not fit is cut. */
typedef struct Plain {
    char text[PLAIN_MAX + 1]; /* terminated */
    int length;
} Plain;

Text plain_view(const Plain *plain);
void plain_add(Plain *plain, Text text);

/* All of it plain; quotes of every kind become " or '. */
Plain plain_of(Text text);
/* Small ASCII letters for large ones. */
Plain plain_small(Text text);
/* What an id could be made of a text: small letters without their accents, - between words. "" where nothing is left. */
Plain plain_id(Text text);
/* The same, with ae, oe and ue for the letters with dots. */
Plain plain_german_id(Text text);

/* How many bytes of quotes, of any kind, the text begins or ends with. */
int plain_quotes_before(Text text);
int plain_quotes_behind(Text text);
/* The text without the quotes around it, and trimmed. */
Text plain_unquoted(Text text);
