/* sparks.h - digits so small that thousands may be seen at once, on their way from a canvas to a plane: the part of the
 * painter that has to be quick above all. What is large, cut at an edge or seen for the first time goes another way,
 * which is in numbers.c. */
#pragma once

#include "io/canvas.h"
#include "paint/glyphs.h"
#include "paint/lanes.h"
#include "paint/pen.h"

enum { SPARKS = 64, SPARKS_AT_ONCE = 8 };

/* So many, a value a row. */
typedef struct Sparks {
    int count;
    uint32_t cells[SPARKS];  /* of their shapes, in SPARK_CELLS from glyphs_cells */
    uint32_t places[SPARKS]; /* of their upper left corners, from the plane's cells */
    int factors[SPARKS];     /* strength + 1 */
    int heights[SPARKS];     /* rows; 0: it is none */
    uint64_t others;         /* which of them are none, from the lowest bit on */
} Sparks;

/* Where sparks come from and go to. */
typedef struct SparkField {
    const Glyphs *glyphs;
    const Plane *plane;
    Area area; /* of the plane; sparks lie whole in it */
    View view;
    CanvasPoint middle; /* of their font, in ems */
} SparkField;

/* Takes numbers from the first of `items` on, SPARKS_AT_ONCE at a time, until there is something else among them or
 * `sparks` is full, and says how many they were. Those that are no sparks are marked. */
int sparks_take(Lanes lanes, const SparkField *field, const CanvasItem *items, int count, Sparks *sparks);

/* Adds them to the plane of the field. */
void sparks_add(Lanes lanes, const Plane *plane, const uint8_t *cells, const Sparks *sparks);
