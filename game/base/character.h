/* character.h - what single characters are: the names of those nobody sees, marks that stand on the character before,
 * scripts that are written another way, and accents put together. libutf8proc knows Unicode; whether a font draws one
 * is not known here. */
#pragma once

#include "base/buffer.h"

/* The name of a character that is not seen or is taken for a blank: "no-break space"; NULL: it is seen, or is a blank.
 */
const char *character_unseen(uint32_t code);

/* Adds to *buffer the text escaped as buffer_escaped does, but unseen characters by code point and name: <U+00A0
 * no-break space>. */
void character_name_unseen(Text text, Buffer *buffer);

/* A mark that stands on the character before it, such as a combining accent. */
bool character_is_mark(uint32_t code);
/* The cells of a terminal that it takes: 0 for a mark on the character before, 2 for wide ones. */
int character_cells(uint32_t code);
/* The letter under an accent: e of é; a character that has none is its own. */
uint32_t character_base(uint32_t code);
/* Writes the capital of a letter, or what has none as it is. Returns its bytes. */
enum { CHARACTER_BYTES = 4 };
int character_capital(uint32_t code, char out[CHARACTER_BYTES]);
/* Of a script that is written from right to left. */
bool character_runs_left(uint32_t code);

/* How many places of a text in even columns it takes: of most letters one, of Han and the like two, of a mark none. */
int character_places(uint32_t code);

/* Puts letters and the accents behind them together (Unicode's form C), in place. Returns the bytes there are then,
 * never more than `length`: what would grow, is not well-formed UTF-8 or has more than COMPOSED_MAX characters stays as
 * it is. */
enum { COMPOSED_MAX = 2048 };
int character_compose(char *text, int length);
