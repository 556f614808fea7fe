/* pile.h - flat shapes that lie over one another, painted together, a few rows at a time: so these stay near while all
 * of them is painted, and nothing is painted below what hides them. Inks and the logical space are unknown here. */
#pragma once

#include "paint/flat.h"
#include "paint/shape.h"

enum { PILE_FLATS = 2048, PILE_SIDES = 8192 };

/* What is seen of a flat in some rows. */
typedef struct Part {
    Flat *flat;
    Range range;
} Part;

typedef struct Pile {
    Frame frame;
    Area whole, clip; /* what the figures are seen in, and what of it is painted */
    int count, side_count, run_count;
    int top, bottom; /* rows that anything touches */
    Flat flats[PILE_FLATS];
    Range rows[PILE_FLATS]; /* that each of them touches: looked at far more often than they are painted */
    int curtain_count;
    Range curtains[PILE_FLATS]; /* rows that a rect hides all of */
    Flank sides[PILE_SIDES];
    Stretch runs[PILE_SIDES];
    int part_count;
    Part parts[PILE_FLATS + HIDDEN_RANGES]; /* of some rows, the highest first */
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
