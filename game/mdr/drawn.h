/* drawn.h - what the game's fonts draw, asked of FreeType, which is opened with the first character that ASCII lacks.
 * No SDL. */
#pragma once

#include "level/check_characters.h"

typedef struct FontFiles FontFiles;

FontFiles *font_files_new(void);        /* NULL: no memory, and nothing is known */
void font_files_free(FontFiles *files); /* NULL is fine */
/* Good until they are freed. */
DrawnBy font_files_ask(FontFiles *files);
