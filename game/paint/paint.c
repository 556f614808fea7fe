#include "paint/paint.h"

#include <stdlib.h>

#include "paint/items.h"

Painter *painter_open(GlyphSource source)
{
    Painter *painter = calloc(1, sizeof *painter);
    if (!painter)
        return NULL;
    painter->theme = &themes[THEME_PHOSPHOR];
    tube_open(&painter->tube);
    painter->glyphs = glyphs_open(source);
    if (painter->glyphs)
        return painter;
    free(painter);
    return NULL;
}

bool painter_whole(const Painter *painter)
{
    return glyphs_whole(painter->glyphs);
}

void painter_close(Painter *painter)
{
    if (!painter)
        return;
    glyphs_close(painter->glyphs);
    album_free(&painter->album);
    tube_free(&painter->tube);
    free(painter);
}

void painter_theme(Painter *painter, ThemeName theme)
{
    painter->theme = &themes[theme];
    painter->past.known = false;
}

void painter_pictures(Painter *painter, PictureSource source)
{
    painter->album.source = source;
}

bool painter_prepare(Painter *painter, const Sheets *sheets)
{
    return album_prepare(&painter->album, sheets, painter->view.scale);
}

uint32_t painter_ready(const Painter *painter)
{
    return album_ready(&painter->album);
}

int painter_edition(const Painter *painter)
{
    return painter->album.edition;
}

/* ---- tubes ---- */

static void begin_items(Painter *painter)
{
    pile_begin(&painter->pile, &painter->frame, painter->whole, painter->clip);
}

static void draw_items(Painter *painter, int from, int to)
{
    begin_items(painter);
    for (int i = from; i < to; i++)
        item_draw(painter, &painter->canvas->items[i]);
    pile_paint(&painter->pile);
}

static bool is_light(const CanvasItem *item)
{
    return item->ink == INK_NUMBER && (item->kind == ITEM_GLYPH || item->kind == ITEM_TEXT);
}

/* What the hand holds is drawn white over the glass, but under it it shines as well, so that it glows and lingers. */
static void light_held(Painter *painter, const CanvasItem *item)
{
    const TubeLook *look = &painter->canvas->tube;
    if (item->kind != ITEM_GLYPH || item->ink != INK_HAND || (look->glow == 0 && look->trail == 0))
        return;
    Pen pen;
    const Coverage *shape = number_shape(&painter->numbers, item, &pen);
    tube_add(&painter->tube, shape, pen.x, pen.y, item->strength);
}

/* Index of the tube's end. `others` become those that are no light: the first, and one past the last. */
static int light_items(Painter *painter, int from, int others[2])
{
    const Canvas *canvas = painter->canvas;
    int i = from;
    others[0] = others[1] = from;
    while (i < canvas->item_count && canvas->items[i].kind != ITEM_TUBE_END) {
        const CanvasItem *item = &canvas->items[i];
        int numbers = numbers_light(&painter->numbers, &painter->tube, item, canvas->item_count - i);
        i += numbers;
        if (numbers > 0)
            continue;
        if (is_light(item)) {
            if (item->strength > 0)
                item_light(painter, item);
        } else {
            light_held(painter, item);
            others[0] = others[1] == from ? i : others[0];
            others[1] = i + 1;
        }
        i++;
    }
    return i;
}

static void draw_others(Painter *painter, int from, int to)
{
    begin_items(painter);
    for (int i = from; i < to; i++) {
        if (!is_light(&painter->canvas->items[i]))
            item_draw(painter, &painter->canvas->items[i]);
    }
    pile_paint(&painter->pile);
}

static Area tube_area(const Painter *painter, const CanvasItem *item)
{
    return area_meet(painter->view.area, item_pixels(&painter->view, item->x, item->y, item->w, item->h));
}

/* Index of the next item of that kind at or after `from`; item_count when there is none. */
static int next_of(const Canvas *canvas, int from, ItemKind kind)
{
    int i = from;
    while (i < canvas->item_count && canvas->items[i].kind != kind)
        i++;
    return i;
}

/* What lies between two items of a tube: its light first and at once, then whatever is not light, both cut at the
 * glass. */
static int draw_tube(Painter *painter, int from)
{
    Area whole = painter->whole;
    int others[2];
    painter->clip = tube_area(painter, &painter->canvas->items[from]);
    if (area_empty(painter->clip))
        painter->clip = (Area){0};
    painter->whole = painter->clip;
    tube_begin(&painter->tube, painter->clip);
    int end = light_items(painter, from + 1, others);
    tube_show(painter->numbers.lanes, &painter->tube, painter->theme, &painter->canvas->tube, &painter->frame);
    draw_others(painter, others[0], others[1]);
    painter->whole = painter->clip = whole;
    return end;
}

/* Behind everything, but not where every pixel will be replaced anyway. */
static void draw_ground(const Painter *painter, Area hole)
{
    Brush brush = {painter->frame, frame_area(&painter->frame), painter->theme->inks[INK_BACK], 255};
    Area sides[4];
    area_around(brush.clip, area_empty(hole) ? (Area){0} : hole, sides);
    for (int i = 0; i < COUNT_OF(sides); i++)
        shape_rect(&brush, sides[i]);
}

/* Of a list with a tube all is painted: what lingers in it is never equal. */
static void paint_tubes(Painter *painter, int first)
{
    const Canvas *canvas = painter->canvas;
    draw_ground(painter, tube_area(painter, &canvas->items[first]));
    for (int i = 0; i < canvas->item_count;) {
        int tube = next_of(canvas, i, ITEM_TUBE);
        int end = tube;
        draw_items(painter, i, tube);
        if (tube < canvas->item_count)
            end = draw_tube(painter, tube);
        i = end + 1;
    }
    painter->past.known = false;
}

/* ---- lists without one ---- */

static void find_reaches(Painter *painter)
{
    for (int i = 0; i < painter->canvas->item_count; i++)
        painter->reaches[i] = item_reach(painter, &painter->canvas->items[i]);
}

/* From the highest item on that hides all below it; -1: there is none. */
static int lowest_seen(const Painter *painter, Area area)
{
    int i = painter->canvas->item_count - 1;
    while (i >= 0 && !item_covers(painter, &painter->canvas->items[i], area))
        i--;
    return i;
}

static void paint_area(Painter *painter, Area area)
{
    painter->clip = area_meet(area, painter->whole);
    if (area_empty(painter->clip))
        return;
    int lowest = lowest_seen(painter, painter->clip);
    begin_items(painter);
    if (lowest < 0)
        pile_rect(&painter->pile, painter->clip, painter->theme->inks[INK_BACK], 255);
    for (int i = max_int(lowest, 0); i < painter->canvas->item_count; i++) {
        if (!area_empty(area_meet(painter->reaches[i], painter->clip)))
            item_draw(painter, &painter->canvas->items[i]);
    }
    pile_paint(&painter->pile);
}

/* The largest part that something hides of a picture that covers all; empty when nothing does. */
static Area hidden_part(const Painter *painter)
{
    const Canvas *canvas = painter->canvas;
    int picture = lowest_seen(painter, painter->whole);
    Area largest = {0};
    if (picture < 0 || canvas->items[picture].kind != ITEM_PICTURE)
        return largest;
    for (int i = picture + 1; i < canvas->item_count; i++) {
        Area reach = painter->reaches[i];
        if (area_pixels(reach) > area_pixels(largest) && item_covers(painter, &canvas->items[i], reach))
            largest = reach;
    }
    return largest;
}

static void paint_all(Painter *painter)
{
    Area hidden = hidden_part(painter), sides[4];
    draw_ground(painter, painter->whole);
    area_around(painter->whole, hidden, sides);
    for (int i = 0; i < COUNT_OF(sides); i++)
        paint_area(painter, sides[i]);
    paint_area(painter, hidden);
}

static bool frame_holds_past(const Painter *painter)
{
    const Frame *now = &painter->frame, *last = &painter->last;
    return painter->past.known && now->pixels == last->pixels && now->width == last->width &&
           now->height == last->height && now->pitch == last->pitch && painter->edition == painter->album.edition;
}

/* What has changed, unless that is much of it. */
static bool paint_changes(Painter *painter)
{
    Changes changes;
    int64_t most = area_pixels(painter->whole) / 2;
    if (!frame_holds_past(painter) || !past_changes(&painter->past, painter->canvas, painter->reaches, most, &changes))
        return false;
    for (int i = 0; i < changes.count; i++)
        paint_area(painter, changes.areas[i]);
    return true;
}

static void paint_plain(Painter *painter)
{
    find_reaches(painter);
    if (!paint_changes(painter))
        paint_all(painter);
    past_keep(&painter->past, painter->canvas, painter->reaches);
    painter->past.known = glyphs_whole(painter->glyphs);
    painter->last = painter->frame;
    painter->edition = painter->album.edition;
}

bool paint_frame(Painter *painter, const Canvas *canvas, const Frame *frame)
{
    painter->past.known = false;
    return paint_onward(painter, canvas, frame);
}

bool paint_onward(Painter *painter, const Canvas *canvas, const Frame *frame)
{
    if (frame->width < 1 || frame->height < 1 || frame->width > FRAME_SIDE_MAX || frame->height > FRAME_SIDE_MAX)
        return false;
    if (!tube_resize(&painter->tube, frame->width, frame->height))
        return false;
    painter->canvas = canvas;
    painter->frame = *frame;
    painter->view = view_fit(frame->width, frame->height);
    painter->whole = painter->clip = painter->view.area;
    painter->numbers =
        (Numbers){lanes_here(), painter->glyphs, painter->view, glyphs_middle(painter->glyphs, FONT_NUMBERS)};
    int tube = next_of(canvas, 0, ITEM_TUBE);
    if (tube < canvas->item_count)
        paint_tubes(painter, tube);
    else
        paint_plain(painter);
    return true;
}
