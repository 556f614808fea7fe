/* glyphs.h - the shapes of characters at the sizes and sub-pixel places in use, filtered from large masters when first
 * asked for.
 * Who rasters the masters, and from which font file, is not known here. */
#pragma once

#include "io/canvas.h"
#include "paint/plane.h"

enum {
    GLYPH_EM = 192,       /* pixels a master's em has: eight times a usual number's */
    GLYPH_SIDE_MAX = 512, /* of a master */
    GLYPH_PHASES = 4,     /* sub-pixel places each way */
};

/* A character's coverage at GLYPH_EM, cropped; `left` and `top` say where its upper left corner lies from the pen,
 * right and up. */
typedef struct Master {
    uint8_t *cells; /* width x height; malloc'd by the source, freed here */
    int width, height, left, top;
} Master;

/* Rasters one character; false when no font has it. It is asked once for each, and again only after very many others.
 */
typedef struct GlyphSource {
    bool (*raster)(void *owner, Font font, uint32_t code, Master *out);
    void *owner;
} GlyphSource;

/* How a glyph sits on the pixels: free where it moves; settled for text, so that its feet and heads fall on whole rows.
 */
typedef enum GlyphSeat { SEAT_FREE, SEAT_SETTLED } GlyphSeat;

typedef struct GlyphPlace {
    Font font;
    GlyphSeat seat;
    int quarters;         /* em in quarters of a pixel, from glyph_quarters */
    int phase_x, phase_y; /* 0..GLYPH_PHASES-1: the pen, in quarters of a pixel; settled glyphs have phase_y 0 */
} GlyphPlace;

typedef struct Glyphs Glyphs;

/* NULL when there is no memory. The source must outlive it. */
Glyphs *glyphs_open(GlyphSource source);
void glyphs_close(Glyphs *glyphs); /* NULL is fine */

/* The shape of `code`, good until the next call. An unknown character is a box. Settled pictures come without
 * allocation; the cache is bounded and starts over when it is full. */
const Coverage *glyphs_find(Glyphs *glyphs, const GlyphPlace *place, uint32_t code);

/* Whether there was memory for every shape asked for so far; one that found none is a blank. */
bool glyphs_whole(const Glyphs *glyphs);

/* A digit so small that very many may be seen: a shape of one small lane, found by its place in a table and packed into
 * a word, so that those of a picture stay near. From the lowest bit: its rows (4 bits; 0: glyphs_find has not made it
 * yet, or it is no spark), columns - 1 (3), rows above the pen (4), columns left of the pen + 4 (3), and where its
 * cells are, in SPARK_CELLS. */
typedef uint32_t SparkShape;

enum { SPARK_ROWS_AT = 0, SPARK_COLUMNS_AT = 4, SPARK_TOP_AT = 7, SPARK_LEFT_AT = 11, SPARK_CELLS_AT = 14 };

static inline int spark_rows(SparkShape shape)
{
    return (int)(shape & 15);
}

static inline int spark_columns(SparkShape shape)
{
    return (int)(shape >> SPARK_COLUMNS_AT & 7) + 1;
}

static inline int spark_top(SparkShape shape)
{
    return -(int)(shape >> SPARK_TOP_AT & 15);
}

static inline int spark_left(SparkShape shape)
{
    return (int)(shape >> SPARK_LEFT_AT & 7) - 4;
}

enum {
    SPARK_QUARTERS_MIN = 8,
    SPARK_QUARTERS_MAX = 80, /* of an em */
    SPARK_ROWS_MAX = 15,
    SPARK_CELLS = 64,
    SPARK_SLOTS = (SPARK_QUARTERS_MAX + 1 - SPARK_QUARTERS_MIN) << 8,
    SPARK_NONE = 15, /* a slot that stays empty */
};

/* The slot of a digit, 0..9, free on the pixels; SPARK_NONE when that cannot be a spark. */
static inline int glyph_spark(int quarters, int phase_x, int phase_y, int digit)
{
    int step = quarters - SPARK_QUARTERS_MIN;
    bool small = step >= 0 && step <= SPARK_QUARTERS_MAX - SPARK_QUARTERS_MIN && digit >= 0 && digit <= 9;
    return small ? step << 8 | phase_y << 6 | phase_x << 4 | digit : SPARK_NONE;
}

/* By slot. */
const SparkShape *glyphs_sparks(const Glyphs *glyphs);
/* Rows of COVERAGE_LANE_SMALL. */
const uint8_t *glyphs_cells(const Glyphs *glyphs);

/* The em to raster for a wanted size in pixels: steps too fine to be seen, so that what swells does not fill the cache.
 */
int glyph_quarters(float pixels);

/* The middle of a font's '0' from the pen, in ems, right and up: where a number turns about. */
CanvasPoint glyphs_middle(Glyphs *glyphs, Font font);
