/* shades.h - light of the tube to colour, row by row: the ramps of bright and dark rows, and darker ones towards the
 * corners. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"
#include "paint/ramp.h"
#include "paint/theme.h"

enum {
    SHADES_STEPS = 24, /* from the middle to the corners */
    SHADES_BLOCK = 64, /* pixels of a row that are shaded alike, unless rows differ */
    SHADES_ROWS = 4,   /* of a block */
};

/* What all of it follows from. */
typedef struct ShadesKey {
    uint32_t ground, phosphor;
    int scan, vignette; /* per mille that dark rows, and the corners, keep */
    int line;           /* rows of a scan line */
    Area area;
} ShadesKey;

typedef struct Shades {
    ShadesKey key;
    Ramp ramps[2][SHADES_STEPS + 1]; /* of bright rows, and of dark ones */
    int lit;                         /* bright rows of a scan line */
    int blocks;                      /* in a row */
    uint8_t *map;                    /* steps of blocks, in quarters */
} Shades;

/* False when there is no memory for a frame of that size. */
bool shades_resize(Shades *shades, int width, int height);
void shades_free(Shades *shades);

/* Sets the ramps for an area of a frame of that height. */
void shades_set(Shades *shades, const Theme *theme, const TubeLook *look, int height, Area area);
/* A whole row of the area: row y of the frame. */
void shades_row(Lanes lanes, const Shades *shades, int y, const uint8_t *light, uint32_t *pixels);
