/* paint.h - a display list becomes pixels: sized to the window, centred, in the theme's colours. Equal lists give equal
 * pixels, but for the after-image that lists before them left. No window, no clock, no font file: a Frame and a
 * GlyphSource are handed in. */
#pragma once

#include "io/canvas.h"
#include "paint/album.h"
#include "paint/glyphs.h"
#include "paint/theme.h"
#include "paint/view.h"

typedef struct Painter Painter;

/* NULL when there is no memory. What the source leans on must outlive the painter. */
Painter *painter_open(GlyphSource source);
void painter_close(Painter *painter); /* NULL is fine */
void painter_theme(Painter *painter, ThemeName theme);

/* Where its pictures come from; until then none are drawn. What the source leans on must outlive the painter. */
void painter_pictures(Painter *painter, PictureSource source);
/* A step towards having these sheets at the size of the last frame; whether more is to come. Allocates until then. */
bool painter_prepare(Painter *painter, const Sheets *sheets);
/* A bit for each sheet that is ready: its pictures are seen. */
uint32_t painter_ready(const Painter *painter);
/* Another number whenever a picture came, went or is another: an equal canvas may look different then. */
int painter_edition(const Painter *painter);

/* Draws the whole list; every pixel of the frame is replaced. Allocates when the frame's size or a character is new,
 * else never. False when there is no memory or the frame is beyond FRAME_SIDE_MAX; the frame is then as it was. */
bool paint_frame(Painter *painter, const Canvas *canvas, const Frame *frame);
/* The same, of a frame whose pixels nobody has touched since this painter painted it last: what is equal to then is
 * left.
 */
bool paint_onward(Painter *painter, const Canvas *canvas, const Frame *frame);

/* Whether every character drawn so far is there; one for whose shape there was no memory is a blank. */
bool painter_whole(const Painter *painter);
