#include "paint/items.h"

#include <limits.h>
#include <math.h>

#include "paint/blend.h"
#include "paint/ramp.h"

static Brush brush_of(const Painter *painter, const CanvasItem *item)
{
    return (Brush){painter->frame, painter->clip, painter->theme->inks[item->ink], item->strength};
}

Area item_pixels(const View *view, float x, float y, float w, float h)
{
    CanvasPoint from = view_pixels(view, x, y), to = view_pixels(view, x + w, y + h);
    return (Area){pixel_near(from.x), pixel_near(from.y), pixel_near(to.x), pixel_near(to.y)};
}

static int thickness(const View *view, float size)
{
    return max_int(1, pixel_near(size * view->scale));
}

static void blend_glyph(const Brush *brush, const Coverage *glyph, int x, int y)
{
    int left = x + glyph->left, top = y + glyph->top;
    Area part = area_meet(brush->clip, (Area){left, top, left + glyph->width, top + glyph->height});
    if (area_empty(part))
        return;
    const uint8_t *cells = glyph->cells + (ptrdiff_t)(part.top - top) * glyph->stride + (part.left - left);
    for (int row = part.top; row < part.bottom; row++, cells += glyph->stride)
        blend_cover(frame_row(&brush->frame, part.left, row), cells, part.right - part.left, brush->colour,
                    brush->strength);
}

/* What is done with each letter: light on the tube, or ink on the frame. */
typedef void Stamp(Painter *painter, const Brush *brush, const Coverage *glyph, const Pen *pen);

/* Text shines in the phosphor's own colour; full strength would be white. */
static void stamp_light(Painter *painter, const Brush *brush, const Coverage *glyph, const Pen *pen)
{
    tube_add(&painter->tube, glyph, pen->x, pen->y, brush->strength * RAMP_KNEE / 255);
}

static void stamp_ink(Painter *painter, const Brush *brush, const Coverage *glyph, const Pen *pen)
{
    (void)painter;
    blend_glyph(brush, glyph, pen->x, pen->y);
}

/* 0, half or all of a text's width lies left of its anchor. */
static const float shares_left[] = {[ALIGN_LEFT] = 0, [ALIGN_CENTRE] = 0.5f, [ALIGN_RIGHT] = 1};

static void each_letter(Painter *painter, const CanvasItem *item, Stamp *stamp)
{
    Brush brush = brush_of(painter, item);
    Text text = {painter->canvas->text + item->first, item->length};
    float size = item->size * painter->view.scale;
    float width = canvas_width((Font)item->font, item->size, text);
    float step = canvas_width((Font)item->font, size, text_of("0"));
    CanvasPoint start = view_pixels(&painter->view, item->x - width * shares_left[item->align], item->y);
    start.x += step / 2 - glyphs_middle(painter->glyphs, (Font)item->font).x * size;
    GlyphPlace place = {.font = (Font)item->font, .seat = SEAT_SETTLED, .quarters = glyph_quarters(size)};
    int column = 0;
    for (int at = 0; at < text.length; column++) {
        uint32_t code = 0xFFFD;
        at += max_int(1, text_character(text, at, &code));
        if (code == ' ')
            continue;
        Pen pen = pen_at(pen_quarters(start.x + (float)column * step), pixel_near(start.y) * GLYPH_PHASES);
        place.phase_x = pen.phase_x;
        stamp(painter, &brush, glyphs_find(painter->glyphs, &place, code), &pen);
    }
}

static void draw_glyph(Painter *painter, const CanvasItem *item)
{
    Brush brush = brush_of(painter, item);
    Pen pen;
    const Coverage *shape = number_shape(&painter->numbers, item, &pen);
    blend_glyph(&brush, shape, pen.x, pen.y);
}

static void draw_text(Painter *painter, const CanvasItem *item)
{
    each_letter(painter, item, stamp_ink);
}

void item_light(Painter *painter, const CanvasItem *item)
{
    each_letter(painter, item, stamp_light);
}

static uint32_t colour_of(const Painter *painter, const CanvasItem *item)
{
    return painter->theme->inks[item->ink];
}

static void lay_rect(Painter *painter, const CanvasItem *item)
{
    pile_rect(&painter->pile, item_pixels(&painter->view, item->x, item->y, item->w, item->h), colour_of(painter, item),
              item->strength);
}

static void lay_frame(Painter *painter, const CanvasItem *item)
{
    Area rect = item_pixels(&painter->view, item->x, item->y, item->w, item->h), sides[4];
    shape_sides(rect, thickness(&painter->view, item->size), sides);
    for (int i = 0; i < COUNT_OF(sides); i++)
        pile_rect(&painter->pile, sides[i], colour_of(painter, item), item->strength);
}

/* Level and upright lines fall on whole pixels, so that they are sharp. */
static Area straight_line(const View *view, const CanvasItem *item)
{
    Area line = item_pixels(view, item->x, item->y, item->w, item->h);
    Area rect = {min_int(line.left, line.right), min_int(line.top, line.bottom), max_int(line.left, line.right),
                 max_int(line.top, line.bottom)};
    int thick = thickness(view, item->size);
    if (line.top == line.bottom) {
        rect.top -= thick / 2;
        rect.bottom = rect.top + thick;
    } else {
        rect.left -= thick / 2;
        rect.right = rect.left + thick;
    }
    return rect;
}

/* False when it has no length. */
static bool sloped_line(const View *view, const CanvasItem *item, CanvasPoint corners[4])
{
    CanvasPoint from = view_pixels(view, item->x, item->y),
                to = view_pixels(view, item->x + item->w, item->y + item->h);
    float along_x = to.x - from.x, along_y = to.y - from.y;
    float length = sqrtf(along_x * along_x + along_y * along_y);
    if (!(length > 0))
        return false;
    float thick = item->size * view->scale, half = (thick > 1 ? thick : 1) / 2 / length;
    float side_x = -along_y * half, side_y = along_x * half;
    corners[0] = (CanvasPoint){from.x + side_x, from.y + side_y};
    corners[1] = (CanvasPoint){to.x + side_x, to.y + side_y};
    corners[2] = (CanvasPoint){to.x - side_x, to.y - side_y};
    corners[3] = (CanvasPoint){from.x - side_x, from.y - side_y};
    return true;
}

static void lay_line(Painter *painter, const CanvasItem *item)
{
    bool straight = fabsf(item->w) < 0.01f || fabsf(item->h) < 0.01f;
    CanvasPoint corners[4];
    if (straight)
        pile_rect(&painter->pile, straight_line(&painter->view, item), colour_of(painter, item), item->strength);
    else if (sloped_line(&painter->view, item, corners))
        pile_polygon(&painter->pile, corners, 4, colour_of(painter, item), item->strength);
}

static void lay_polygon(Painter *painter, const CanvasItem *item)
{
    CanvasPoint points[POLYGON_POINTS_MAX];
    int count = min_int(item->count, POLYGON_POINTS_MAX);
    for (int i = 0; i < count; i++) {
        CanvasPoint point = painter->canvas->points[item->first + i];
        points[i] = view_pixels(&painter->view, point.x, point.y);
    }
    pile_polygon(&painter->pile, points, count, colour_of(painter, item), item->strength);
}

static void draw_picture(Painter *painter, const CanvasItem *item)
{
    album_lay(&painter->album, item, &painter->view, painter->whole, painter->clip, &painter->frame);
}

/* ---- where it reaches ---- */

static void stamp_reach(Painter *painter, const Brush *brush, const Coverage *glyph, const Pen *pen)
{
    (void)brush;
    int left = pen->x + glyph->left, top = pen->y + glyph->top;
    painter->reach = area_both(painter->reach, (Area){left, top, left + glyph->width, top + glyph->height});
}

static Area text_reach(Painter *painter, const CanvasItem *item)
{
    painter->reach = (Area){0};
    each_letter(painter, item, stamp_reach);
    return painter->reach;
}

static Area glyph_reach(Painter *painter, const CanvasItem *item)
{
    Pen pen;
    const Coverage *shape = number_shape(&painter->numbers, item, &pen);
    int left = pen.x + shape->left, top = pen.y + shape->top;
    return (Area){left, top, left + shape->width, top + shape->height};
}

static Area rect_reach(Painter *painter, const CanvasItem *item)
{
    return item_pixels(&painter->view, item->x, item->y, item->w, item->h);
}

/* A pixel more at each side, for what an edge covers in part. */
static Area points_reach(const View *view, const CanvasPoint *points, int count)
{
    Area reach = {INT_MAX, INT_MAX, INT_MIN, INT_MIN};
    for (int i = 0; i < count; i++) {
        CanvasPoint point = view_pixels(view, points[i].x, points[i].y);
        int x = pixel_near(point.x), y = pixel_near(point.y);
        reach = (Area){min_int(reach.left, x - 1), min_int(reach.top, y - 1), max_int(reach.right, x + 1),
                       max_int(reach.bottom, y + 1)};
    }
    return reach;
}

static Area polygon_reach(Painter *painter, const CanvasItem *item)
{
    return points_reach(&painter->view, painter->canvas->points + item->first, item->count);
}

static Area line_reach(Painter *painter, const CanvasItem *item)
{
    const CanvasPoint ends[2] = {{item->x, item->y}, {item->x + item->w, item->y + item->h}};
    Area reach = points_reach(&painter->view, ends, 2);
    int thick = thickness(&painter->view, item->size);
    return (Area){reach.left - thick, reach.top - thick, reach.right + thick, reach.bottom + thick};
}

static Area picture_reach(Painter *painter, const CanvasItem *item)
{
    return album_reach(&painter->album, item, &painter->view);
}

/* ---- by kind ---- */

/* What is flat is laid on the pile, all else drawn at once over what lies there. */
typedef struct Way {
    void (*draw)(Painter *painter, const CanvasItem *item);
    Area (*reach)(Painter *painter, const CanvasItem *item);
    bool flat;
} Way;

static const Way ways[] = {
    [ITEM_GLYPH] = {draw_glyph, glyph_reach, false},
    [ITEM_TEXT] = {draw_text, text_reach, false},
    [ITEM_RECT] = {lay_rect, rect_reach, true},
    [ITEM_FRAME] = {lay_frame, rect_reach, true},
    [ITEM_LINE] = {lay_line, line_reach, true},
    [ITEM_POLYGON] = {lay_polygon, polygon_reach, true},
    [ITEM_TUBE] = {NULL, NULL, false},
    [ITEM_TUBE_END] = {NULL, NULL, false},
    [ITEM_PICTURE] = {draw_picture, picture_reach, false},
};

void item_draw(Painter *painter, const CanvasItem *item)
{
    const Way *way = &ways[item->kind];
    if (!way->draw || item->strength == 0)
        return;
    if (!way->flat)
        pile_paint(&painter->pile);
    way->draw(painter, item);
}

Area item_reach(Painter *painter, const CanvasItem *item)
{
    const Way *way = &ways[item->kind];
    return way->reach && item->strength > 0 ? area_meet(way->reach(painter, item), painter->view.area) : (Area){0};
}

bool item_covers(const Painter *painter, const CanvasItem *item, Area area)
{
    if (item->strength < 255)
        return false;
    if (item->kind == ITEM_PICTURE)
        return album_covers(&painter->album, item, &painter->view, area);
    return item->kind == ITEM_RECT &&
           area_within(item_pixels(&painter->view, item->x, item->y, item->w, item->h), area);
}
