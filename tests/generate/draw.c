#include "generate/draw.h"

#include <string.h>

int draw_between(Rng *chance, int low, int high)
{
    int end = rng_below(chance, 3);
    if (end == 0 || high <= low)
        return low;
    if (end == 1)
        return high;
    return low + rng_below(chance, high - low + 1);
}

/* What a reader counts as one character; the blanks lie in between, so that no text is blank. */
static const char *const letters[] = {
    "a",
    "b",
    "Q",
    "7",
    "x",
    "-",
    "'",
    "#",
    "=",
    "~",
    "%",
    "]",
    "\\\"",
    "\\\\",
    "\\n",
    "\xC3\xA9",
    "e\xCC\x81",
    "\xD0\xB6",
    "\xE2\x82\xAC",
    "\xE6\x96\x87",
    "\xF0\x9F\x98\x80",
    " ",
    " ",
};
enum { PLAIN_LETTERS = 5 };

void draw_text(Rng *chance, int most, bool plain, Buffer *out)
{
    int characters = draw_between(chance, 1, most), room = plain ? LEVEL_LINE_MAX / 2 : TEXT_BYTES_MAX;
    int kinds = rng_chance(chance, 500) ? PLAIN_LETTERS : COUNT_OF(letters);
    buffer_text(out, plain ? "" : "\"");
    for (int i = 0; i < characters; i++) {
        const char *letter = letters[rng_below(chance, i == 0 ? PLAIN_LETTERS : kinds)];
        room -= (int)strlen(letter);
        if (room < 0)
            break;
        buffer_text(out, letter);
    }
    buffer_text(out, plain ? "" : "\"");
}

void draw_id(uint64_t level, const char *word, int number, Buffer *out)
{
    size_t before = out->length;
    buffer_print(out, "%s%d", word, number);
    if (rng_mix(level, (uint64_t)number, (uint64_t)word[0]) % 4 != 0)
        return;
    while (out->length - before < LEVEL_ID_MAX)
        buffer_text(out, (out->length - before) % 2 == 0 ? "-" : "z");
}

void print_clock(int minute, Buffer *out)
{
    buffer_print(out, "%02d:%02d", minute / 60, minute % 60);
}
