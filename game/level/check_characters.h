/* check_characters.h - warnings on characters that no font draws, or that are drawn otherwise than they are written.
 * The fonts are those of whoever asks: no level is wrong by them. */
#pragma once

#include "level/messages.h"

typedef enum Drawn { DRAWN, NOT_DRAWN, DRAWN_UNKNOWN } Drawn;

/* Who knows what the fonts draw. */
typedef struct DrawnBy {
    Drawn (*ask)(void *owner, uint32_t code);
    const char *(*why)(void *owner); /* after DRAWN_UNKNOWN: what is missing, in a sentence */
    void *owner;
} DrawnBy;

/* Adds what there is to say about the texts of a level that level_read took: a warning a character, where it first stands.
 * Asks for nothing within ASCII, and no more once something is not known. */
void check_characters(Text source, const DrawnBy *by, Messages *messages);
