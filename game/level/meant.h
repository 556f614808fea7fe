/* meant.h - what a value in another dress was probably meant to be: other units, clocks, dashes, quotes and names. Guesses: whoever asks
 * reads each and takes the first that is sound. Private to level/. */
#pragma once

#include "level/reader.h"

typedef struct Meant {
    char text[REMEDY_LENGTH];
    bool safe; /* it can be nothing else */
} Meant;

enum { GUESSES_MAX = 3 };

/* The guess of that number, 0..GUESSES_MAX - 1, at a value of the slot's kind; false where there is none. */
bool meant_guess(const Reader *reader, const Slot *slot, Text value, int number, Meant *out);

/* A time of day in another dress, with am and pm, as HH:MM. `bare`: an hour may stand alone. */
bool meant_clock(Text value, bool bare, char clock[6]);
/* The time behind "until", "to", "-" or any dash split off the one before. */
bool meant_hours(Text value, char hours[12]);
/* Between straight quotes, those within undone; false when it does not fit. */
bool meant_text(Text text, char *out, size_t room);
