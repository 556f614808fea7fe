/* tag_examples.h - what a message looks like that `mdr explain` is asked about: a slip and what mends it. */
#pragma once

#include "level/tags.h"

typedef struct TagExample {
    Tag tag;
    const char *slip, *mended; /* whole lines, as in the examples of keys and verbs */
} TagExample;

/* NULL: it has none. */
const TagExample *tag_example(Tag tag);
