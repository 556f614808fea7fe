/* fonts.h - font files rastered large, for the painter to bring down to size. Which character goes where is not known
 * here. */
#pragma once

#include "paint/glyphs.h"

typedef struct Fonts Fonts;

/* Opens the game's fonts from a `fonts` folder beside the program, else from where the system's packages put them. On
 * failure NULL, and *error names the file and the package it comes in. Needs no display. */
Fonts *fonts_open(Buffer *error);
void fonts_close(Fonts *fonts); /* NULL is fine */

/* Characters a font lacks come from DejaVu Sans Mono if that is there. */
GlyphSource fonts_source(Fonts *fonts);
