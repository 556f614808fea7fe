/* hidden.h - which places of some rows are hidden already by what lies above, found from above to below. */
#pragma once

#include "base/base.h"

/* Half open. */
typedef struct Range {
    int from, to;
} Range;

enum { HIDDEN_RANGES = 16 };

/* Ranges from left to right; no two of them meet or touch. */
typedef struct Hidden {
    int count;
    Range ranges[HIDDEN_RANGES];
} Hidden;

/* When there is no room for one more it is forgotten: what is below is painted in vain. */
void hidden_add(Hidden *hidden, Range range);
/* The least range that holds all of it that is seen. */
Range hidden_hull(const Hidden *hidden, Range range);
/* All that is seen of it; returns how many ranges that is. */
int hidden_parts(const Hidden *hidden, Range range, Range parts[HIDDEN_RANGES + 1]);
