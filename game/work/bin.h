/* bin.h - one of the five bins of a file: what it wants and what is in it. */
#pragma once

#include "level/level.h"

enum {
    BIN_COUNT = LEVEL_BINS,
    BIN_OTHERS = 60, /* strays and phantoms it has room for; further ones come back to their cells */
};

typedef struct Bin {
    uint8_t right[TEMPER_COUNT];
    uint8_t quota[TEMPER_COUNT]; /* what it wants of each, after the file's tempers */
    uint8_t others;              /* strays and phantoms, 0..BIN_OTHERS: they stop nothing, but are taken out before it is sealed */
} Bin;

/* An empty one, its quotas shared out after the file's tempers. */
Bin bin_new(const NumberFile *file);
/* The same as the run begins, where the first may be smaller. */
Bin bin_at_start(const NumberFile *file, int index);
bool bin_empty(const Bin *bin);
int bin_size(const Bin *bin);      /* right numbers that seal it */
int bin_right(const Bin *bin);     /* right numbers in it */
bool bin_complete(const Bin *bin); /* every quota met */
