/* filter.h - a large coverage brought down to a small one by exact area, in integers. Knows no fonts: the edges say
 * what falls where. */
#pragma once

#include "base/base.h"

enum {
    FILTER_UNIT = 256,      /* edges are in 1/256 of a source cell */
    FILTER_SIDE_MAX = 1024, /* cells of a source row */
};

typedef struct Source {
    const uint8_t *cells; /* width x height, no padding */
    int width, height;
} Source;

/* Cell (i, j) of the result covers columns[i]..columns[i + 1] by rows[j]..rows[j + 1] of the source; edges rise, and
 * what lies outside the source is empty. `out` has rows of `stride`. */
void filter_area(const Source *source, const int32_t *columns, int width, const int32_t *rows, int height, uint8_t *out,
                 int stride);
