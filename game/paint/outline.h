/* outline.h - the outline of a convex figure: which pixels of a row it touches, which it covers wholly, and how much of
 * the others. Colours, and what else lies there, are unknown here. */
#pragma once

#include "io/canvas.h"
#include "paint/frame.h"

enum {
    OUTLINE_SLICES = 8,  /* of a row of pixels */
    OUTLINE_STEPS = 32,  /* of a pixel, across; all slices are covered in full by as many steps each */
    OUTLINE_PIECE = 256, /* pixels whose cover is found at once */
};

/* An edge from above to below. */
typedef struct Flank {
    float top, bottom; /* half open */
    float x, slope;    /* at the top, and what a pixel down adds */
} Flank;

/* At most POLYGON_POINTS_MAX points to as many sides; returns how many there are. */
int outline_sides(const CanvasPoint *points, int count, Flank *sides);

/* Rows that two sides bound and no others do: most rows are such. */
typedef struct Stretch {
    const Flank *left, *right;
    int first, last; /* half open */
    bool upright;    /* all its rows are alike */
} Stretch;

/* The run that begins at row y; last is y where none does. */
Stretch outline_run(const Flank *sides, int count, int y);

/* One row of pixels: where each slice begins and ends, in steps; the pixels they touch; and those within that all of
 * them cover wholly. */
typedef struct Slab {
    int lefts[OUTLINE_SLICES], rights[OUTLINE_SLICES];
    int left, right, full_left, full_right;
} Slab;

/* Row y of all sides, or of a run; nothing lies outside `clip`. Of what is touched, full_left..full_right are covered
 * wholly. */
void outline_slab(const Flank *sides, int count, int y, Area clip, Slab *slab);
void outline_slab_of_run(const Stretch *run, int y, Area clip, Slab *slab);

/* How much of each pixel in from..to is covered, 0..255; at most OUTLINE_PIECE of them. `cover` has room for whole
 * fours. */
void outline_cover(const Slab *slab, int from, int to, uint8_t *cover);
/* The same of the first four of them, a byte each as they lie in memory; what is beyond `to`, above `from`, is 0. */
uint32_t outline_four(const Slab *slab, int from, int to);
/* The same of the first two, where there are no more. */
uint32_t outline_two(const Slab *slab, int from, int to);
/* Where a side crosses the slices of row y, in steps. */
void outline_crossings(const Flank *side, int y, int steps[OUTLINE_SLICES]);
/* From the leftmost crossing of each slice to the rightmost; 0 to 0 where they are the same. */
void outline_spans(const Flank *sides, int count, int y, int lefts[OUTLINE_SLICES], int rights[OUTLINE_SLICES]);

/* The same in plain C, to hold the others against. */
void outline_cover_plain(const Slab *slab, int from, int to, uint8_t *cover);
void outline_crossings_plain(const Flank *side, int y, int steps[OUTLINE_SLICES]);
void outline_spans_plain(const Flank *sides, int count, int y, int lefts[OUTLINE_SLICES], int rights[OUTLINE_SLICES]);
