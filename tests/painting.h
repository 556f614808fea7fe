/* painting.h - what both tests of the painter draw with: random input, frames without a byte to spare, and glyphs by
 * rule instead of a font file. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "paint/paint.h"

/* ---- random input ---- */

static inline int below(Rng *rng, int limit)
{
    return rng_below(rng, limit);
}

static inline void fill_random(Rng *rng, void *bytes, size_t length)
{
    uint8_t *byte = bytes;
    for (size_t i = 0; i < length; i++)
        byte[i] = (uint8_t)below(rng, 256);
}

/* ---- fonts by rule ---- */

/* Every character is an ellipse ring, as wide as its code says, so that no two look alike. No font has the snowman. */
static inline bool raster_ring(void *owner, Font font, uint32_t code, Master *out)
{
    int *asked = owner;
    if (asked)
        (*asked)++;
    if (code == 0x2603)
        return false;
    int width = 60 + (int)(code % 40), height = code == 'x' ? 100 : 130 + (int)font;
    uint8_t *cells = malloc((size_t)(width * height));
    assert_non_null(cells);
    for (int i = 0; i < width * height; i++) {
        int x = 2 * (i % width) + 1 - width, y = 2 * (i / width) + 1 - height;
        int64_t far = (int64_t)x * x * 1000 / (width * width) + (int64_t)y * y * 1000 / (height * height);
        cells[i] = far <= 1000 && far > 500 ? 255 : 0;
    }
    *out = (Master){cells, width, height, 10, height};
    return true;
}

static inline Painter *open_painter(int *asked)
{
    Painter *painter = painter_open((GlyphSource){raster_ring, asked});
    assert_non_null(painter);
    return painter;
}

static inline Canvas *new_canvas(void)
{
    Canvas *canvas = calloc(1, sizeof *canvas);
    assert_non_null(canvas);
    return canvas;
}

/* A frame with nothing to spare at either end, so that a sanitizer sees a single pixel too much. */
static inline Frame new_frame(int width, int height)
{
    Frame frame = {malloc((size_t)width * (size_t)height * sizeof(uint32_t)), width, height, width};
    assert_non_null(frame.pixels);
    memset(frame.pixels, 0x5A, (size_t)width * (size_t)height * sizeof(uint32_t));
    return frame;
}

static inline size_t frame_bytes(const Frame *frame)
{
    return (size_t)frame->pitch * (size_t)frame->height * sizeof(uint32_t);
}
