#include "paint/numbers.h"

#include "paint/sparks.h"

const Coverage *number_shape(const Numbers *numbers, const CanvasItem *item, Pen *pen)
{
    float size;
    *pen = pen_of(&numbers->view, numbers->middle, item, &size);
    GlyphPlace place = {FONT_NUMBERS, SEAT_FREE, glyph_quarters(size), pen->phase_x, pen->phase_y};
    return glyphs_find(numbers->glyphs, &place, (uint8_t)item->glyph);
}

static void light_one(const Numbers *numbers, Tube *tube, const CanvasItem *item)
{
    Pen pen;
    const Coverage *shape = number_shape(numbers, item, &pen);
    tube_add(tube, shape, pen.x, pen.y, item->strength);
}

/* Making the shapes of these may drop those of sparks, which are on the plane by now. */
static void light_others(const Numbers *numbers, Tube *tube, const CanvasItem *items, uint64_t others)
{
    for (; others; others >>= 1, items++) {
        if (others & 1)
            light_one(numbers, tube, items);
    }
}

/* At most `count` of them, one by one, whatever their size. */
static int light_some(const Numbers *numbers, Tube *tube, const CanvasItem *items, int count)
{
    int done = 0;
    for (; done < count && items[done].kind == ITEM_GLYPH && items[done].ink == INK_NUMBER; done++)
        light_one(numbers, tube, &items[done]);
    return done;
}

int numbers_light(const Numbers *numbers, Tube *tube, const CanvasItem *items, int count)
{
    const SparkField field = {numbers->glyphs, &tube->plane, tube->area, numbers->view, numbers->middle};
    Sparks sparks;
    int done = 0;
    while (sparks_take(numbers->lanes, &field, items + done, count - done, &sparks) > 0) {
        sparks_add(numbers->lanes, &tube->plane, glyphs_cells(numbers->glyphs), &sparks);
        light_others(numbers, tube, items + done, sparks.others);
        done += sparks.count;
    }
    return done + light_some(numbers, tube, items + done, count - done);
}
