/* near.h - which of several known words somebody probably meant. Counts slips of the keyboard; knows no meaning. */
#pragma once

#include "base/text.h"

typedef struct Nearest {
    Text met;
    const char *word; /* the nearest so far; NULL: none is near */
    int distance;     /* below which a candidate is nearer; 0: the search is over */
} Nearest;

Nearest nearest(Text met);
void nearest_try(Nearest *search, const char *candidate);
/* Whether the two differ in the shift key alone. */
bool nearest_same(Text met, const char *known);
