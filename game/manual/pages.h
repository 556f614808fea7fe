/* pages.h - the manual pages, a file each. What a program or the level format has in a table stands in its page; what
 * is told of it besides is written there. */
#pragma once

#include "base/buffer.h"

/* Of which the pages are. */
typedef struct Edition {
    const char *version, *date; /* YYYY-MM-DD */
} Edition;

void page_mdr(Edition edition, Buffer *out);   /* mdr(6) */
void page_play(Edition edition, Buffer *out);  /* mdr-play(6) */
void page_level(Edition edition, Buffer *out); /* macrodata-level(5) */
