/* expect_whole.h - expectations in another shape: brackets, mean within them, two quotients, two comparisons in one line. Knows what is meant, not
 * whether it is right: whoever asks reads the whole and sees. Private to level/. */
#pragma once

#include "level/plain.h"

/* What about a line is otherwise here. */
typedef struct Shape {
    const char *sentence;
    Text part;         /* where it is met */
    char words[160];   /* what stands there then; "" : that would be too long */
    bool unsure;       /* somebody should look first */
} Shape;

/* The whole line as it is written here; false: its shape is one that there is, or that nobody understands. */
bool expect_reshape(Text line, Plain *out, Shape *shape);
/* Sets part and words: from the first word that differs to the last one. */
void expect_difference(Text line, Text out, Shape *shape);
/* Where a shape that has no remedy is met, and what is said of it; false: there is none. */
bool expect_misshapen(Text line, Shape *shape);
