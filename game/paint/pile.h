/* pile.h - flat shapes that lie over one another, painted together and row by row: so a row stays near while all of it
 * is painted, and nothing is painted below what hides a whole row. Inks and the logical space are unknown here. */
#pragma once

#include "paint/outline.h"
#include "paint/shape.h"

enum { PILE_FLATS = 2048, PILE_SIDES = 8192 };

/* A shape at the rows and places of the frame that it may touch. */
typedef struct Flat {
    uint32_t colour;
    int strength;
    int top, bottom; /* rows */
    int left, right; /* places that it may touch in any of them */
    int side, sides; /* of the pile's; none: its slab holds for all of its rows */
    int run, runs;   /* the one that its row may be in, and how many are left */
    int alike;       /* its slab is that of all rows before this one, and at either end a pixel at most is not covered
                      * wholly */
    Slab slab;
    uint8_t ends[2]; /* how much of that pixel is, while rows are alike; 0: there is none */
    int next;        /* begins at the same row, and was laid before; 0: none, else one more than its index */
} Flat;

typedef struct Pile {
    Frame frame;
    Area whole, clip; /* what the figures are seen in, and what of it is painted */
    int count, side_count, run_count;
    int top, bottom; /* rows that anything touches */
    Flat flats[PILE_FLATS];
    Flank sides[PILE_SIDES];
    Stretch runs[PILE_SIDES];
    int16_t starts[FRAME_SIDE_MAX]; /* the last flat that begins at a row, one more than its index */
    int under_way_count;
    int left, right;  /* places that any of those under way may touch */
    int lowest, next; /* of these the highest that hides all below it, or -1; the row from which on they are others */
    int16_t under_way[PILE_FLATS]; /* flats that the row may touch, the lowest first */
} Pile;

/* Begins an empty pile: shapes are cut at `whole`, and nothing outside `clip`, which lies in it and in the frame,
 * changes. What is in `clip` does not depend on it. */
void pile_begin(Pile *pile, const Frame *frame, Area whole, Area clip);
/* A colour (0xFFRRGGBB) at a strength of 0..255. */
void pile_rect(Pile *pile, Area rect, uint32_t colour, int strength);
/* At most POLYGON_POINTS_MAX points, convex, either way round; edges are anti-aliased. */
void pile_polygon(Pile *pile, const CanvasPoint *points, int count, uint32_t colour, int strength);
/* Paints it; it is empty again. What is laid on a full one is painted by itself. */
void pile_paint(Pile *pile);
