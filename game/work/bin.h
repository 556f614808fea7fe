/* bin.h - one of the five bins of a file: what it wants and what is in it. */
#pragma once

#include "level/level.h"

enum {
    BIN_COUNT = 5,
    BIN_NUMBERS = 48, /* right numbers that seal a bin */
    BIN_OTHERS = 12,  /* strays and phantoms it has room for; full of them, it takes nothing until one is picked */
};

typedef struct Bin {
    uint8_t right[TEMPER_COUNT];
    uint8_t quota[TEMPER_COUNT]; /* of BIN_NUMBERS, after the file's tempers */
    uint8_t others;              /* strays and phantoms, 0..BIN_OTHERS */
} Bin;

/* An empty one, its quotas shared out after the file's tempers. */
Bin bin_new(const NumberFile *file);
bool bin_empty(const Bin *bin);
int bin_right(const Bin *bin);     /* right numbers in it */
bool bin_complete(const Bin *bin); /* every quota met */
bool bin_jammed(const Bin *bin);   /* full of others: it takes nothing until one is picked */
