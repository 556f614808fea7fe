/* mend.h - the remedies of messages put in their places, where that is safe, until none is left. */
#pragma once

#include "level/messages.h"

/* Says what is wrong with a text; replaces *messages. */
typedef void MendRead(Text text, void *context, Messages *messages);

typedef struct Mended {
    int remedies;    /* put in place on the way to the text */
    Messages before; /* what the text was told at first, */
    Messages after;  /* and what it is told now */
} Mended;

/* Makes *out (replaced) `source` with each remedy in its place that is safe, and then those of what is said next, and so on; the best text
 * on that way, which never has more errors than `source`, nor as many and more warnings. What is said is asked of `read`. A byte order mark and
 * the ends of lines stay. */
void level_mend(Text source, MendRead *read, void *context, Buffer *out, Mended *mended);
