/* glyphs.h - the shapes of characters at the sizes and sub-pixel places in use, filtered from large masters when first
 * asked for. Who rasters the masters, and from which font file, is not known here. */
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

/* What a shape is looked up by; never 0. */
typedef uint64_t GlyphKey;

GlyphKey glyph_key(const GlyphPlace *place, uint32_t code);
/* The shape of that key, or NULL when glyphs_find would have to make it. Nothing is dropped: all shapes stay good. */
const Coverage *glyphs_known(const Glyphs *glyphs, GlyphKey key);
/* Says that the key is looked up soon. */
void glyphs_expect(const Glyphs *glyphs, GlyphKey key);

/* The em to raster for a wanted size in pixels: steps too fine to be seen, so that what swells does not fill the cache.
 */
int glyph_quarters(float pixels);

/* The middle of a font's '0' from the pen, in ems, right and up: where a number turns about. */
CanvasPoint glyphs_middle(Glyphs *glyphs, Font font);
