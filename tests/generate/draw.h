/* draw.h - what a made-up level is made of: numbers that like the ends of their range, texts that like to be as long as
 * they may, ids. */
#pragma once

#include "base/buffer.h"
#include "base/rng.h"
#include "level/keys.h"

/* One of low..high: each end in a third of the draws. */
int draw_between(Rng *chance, int low, int high);

/* A text in quotes of one to `most` characters, as long as may be in a third of the draws, of letters of one to four
 * bytes, accents apart from their letter, blanks and escapes; no word of it means anything to the format. `plain`:
 * without the quotes. */
void draw_text(Rng *chance, int most, bool plain, Buffer *out);

/* An id that begins with the word and the number, sometimes as long as an id may be. The same for the same `level` each
 * time. */
void draw_id(uint64_t level, const char *word, int number, Buffer *out);

/* "HH:MM" */
void print_clock(int minute, Buffer *out);
