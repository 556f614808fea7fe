/* run_again.h - what was commanded on one text of a level, commanded again on another: for whoever writes a level and looks at a day of it
 * meanwhile. No hash is compared, and no file is written. */
#pragma once

#include "base/buffer.h"
#include "work/strips.h"

typedef struct RunAgain {
    Day day;
    Strips strips; /* of its days, as far as it went */
    Day morning;   /* of the day that began last, as it began; without a level: none has */
    int given;     /* commands that there were */
    int dropped;   /* of those: what they name is not there any more, or the day did not obey */
} RunAgain;

/* One more of them, a line. It is one that a day of this level obeyed. */
void run_again_note(Buffer *inputs, const Command *command, const Level *level);
/* Plays them on this level, to the beat and the phase in which `was` stands. A day that stands where none of them goes on, since its hours are
 * others now, is begun or left by itself. The level must outlive *again. */
void run_again(Text inputs, const Level *level, uint64_t seed, const Day *was, RunAgain *again);
