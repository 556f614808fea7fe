#include "paint/paint.h"
#include "paint/blend.h"
#include "paint/numbers.h"
#include "paint/ramp.h"
#include "paint/shape.h"

#include <math.h>
#include <stdlib.h>

struct Painter {
    Glyphs *glyphs;
    const Theme *theme;
    Tube tube;
    Album album;
    /* of the frame being drawn */
    const Canvas *canvas;
    Frame frame;
    View view;
    Numbers numbers;
    Area clip;
};

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

static Brush brush_of(const Painter *painter, const CanvasItem *item)
{
    return (Brush){painter->frame, painter->clip, painter->theme->inks[item->ink], item->strength};
}

static Area pixels_of(const View *view, float x, float y, float w, float h)
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

static void light_text(Painter *painter, const CanvasItem *item)
{
    each_letter(painter, item, stamp_light);
}

static void draw_rect(Painter *painter, const CanvasItem *item)
{
    Brush brush = brush_of(painter, item);
    shape_rect(&brush, pixels_of(&painter->view, item->x, item->y, item->w, item->h));
}

static void draw_frame(Painter *painter, const CanvasItem *item)
{
    Brush brush = brush_of(painter, item);
    Area rect = pixels_of(&painter->view, item->x, item->y, item->w, item->h);
    shape_frame(&brush, rect, thickness(&painter->view, item->size));
}

/* Level and upright lines fall on whole pixels, so that they are sharp. */
static void draw_straight(const Painter *painter, const CanvasItem *item, const Brush *brush)
{
    Area line = pixels_of(&painter->view, item->x, item->y, item->w, item->h);
    Area rect = {min_int(line.left, line.right), min_int(line.top, line.bottom), max_int(line.left, line.right),
                 max_int(line.top, line.bottom)};
    int thick = thickness(&painter->view, item->size);
    if (line.top == line.bottom) {
        rect.top -= thick / 2;
        rect.bottom = rect.top + thick;
    } else {
        rect.left -= thick / 2;
        rect.right = rect.left + thick;
    }
    shape_rect(brush, rect);
}

static void draw_sloped(const Painter *painter, const CanvasItem *item, const Brush *brush)
{
    const View *view = &painter->view;
    CanvasPoint from = view_pixels(view, item->x, item->y),
                to = view_pixels(view, item->x + item->w, item->y + item->h);
    float along_x = to.x - from.x, along_y = to.y - from.y;
    float length = sqrtf(along_x * along_x + along_y * along_y);
    if (!(length > 0))
        return;
    float thick = item->size * view->scale, half = (thick > 1 ? thick : 1) / 2 / length;
    float side_x = -along_y * half, side_y = along_x * half;
    CanvasPoint corners[4] = {{from.x + side_x, from.y + side_y},
                              {to.x + side_x, to.y + side_y},
                              {to.x - side_x, to.y - side_y},
                              {from.x - side_x, from.y - side_y}};
    shape_polygon(brush, corners, 4);
}

static void draw_line(Painter *painter, const CanvasItem *item)
{
    Brush brush = brush_of(painter, item);
    bool straight = fabsf(item->w) < 0.01f || fabsf(item->h) < 0.01f;
    (straight ? draw_straight : draw_sloped)(painter, item, &brush);
}

static void draw_polygon(Painter *painter, const CanvasItem *item)
{
    Brush brush = brush_of(painter, item);
    CanvasPoint points[POLYGON_POINTS_MAX];
    int count = min_int(item->count, POLYGON_POINTS_MAX);
    for (int i = 0; i < count; i++) {
        CanvasPoint point = painter->canvas->points[item->first + i];
        points[i] = view_pixels(&painter->view, point.x, point.y);
    }
    shape_polygon(&brush, points, count);
}

static void draw_picture(Painter *painter, const CanvasItem *item)
{
    album_lay(&painter->album, item, &painter->view, painter->clip, &painter->frame);
}

typedef void Draw(Painter *painter, const CanvasItem *item);

static Draw *const draws[] = {
    [ITEM_GLYPH] = draw_glyph, [ITEM_TEXT] = draw_text, [ITEM_RECT] = draw_rect,
    [ITEM_FRAME] = draw_frame, [ITEM_LINE] = draw_line, [ITEM_POLYGON] = draw_polygon,
    [ITEM_TUBE] = NULL,        [ITEM_TUBE_END] = NULL,  [ITEM_PICTURE] = draw_picture,
};

static void draw_items(Painter *painter, int from, int to)
{
    for (int i = from; i < to; i++) {
        const CanvasItem *item = &painter->canvas->items[i];
        if (draws[item->kind] && item->strength > 0)
            draws[item->kind](painter, item);
    }
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
                light_text(painter, item);
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
    for (int i = from; i < to; i++) {
        if (!is_light(&painter->canvas->items[i]))
            draw_items(painter, i, i + 1);
    }
}

static Area tube_area(const Painter *painter, const CanvasItem *item)
{
    return area_meet(painter->view.area, pixels_of(&painter->view, item->x, item->y, item->w, item->h));
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
    Area whole = painter->clip;
    int others[2];
    painter->clip = tube_area(painter, &painter->canvas->items[from]);
    if (area_empty(painter->clip))
        painter->clip = (Area){0};
    tube_begin(&painter->tube, painter->clip);
    int end = light_items(painter, from + 1, others);
    tube_show(painter->numbers.lanes, &painter->tube, painter->theme, &painter->canvas->tube, &painter->frame);
    draw_others(painter, others[0], others[1]);
    painter->clip = whole;
    return end;
}

/* Behind everything, but not where the first tube will replace every pixel anyway. */
static void draw_ground(const Painter *painter)
{
    int width = painter->frame.width, height = painter->frame.height;
    Brush brush = {painter->frame, frame_area(&painter->frame), painter->theme->inks[INK_BACK], 255};
    int first = next_of(painter->canvas, 0, ITEM_TUBE);
    Area tube = {0};
    if (first < painter->canvas->item_count)
        tube = tube_area(painter, &painter->canvas->items[first]);
    if (area_empty(tube))
        tube = (Area){0};
    shape_rect(&brush, (Area){0, 0, width, tube.top});
    shape_rect(&brush, (Area){0, tube.top, tube.left, tube.bottom});
    shape_rect(&brush, (Area){tube.right, tube.top, width, tube.bottom});
    shape_rect(&brush, (Area){0, tube.bottom, width, height});
}

static void draw_canvas(Painter *painter)
{
    const Canvas *canvas = painter->canvas;
    for (int i = 0; i < canvas->item_count;) {
        int tube = next_of(canvas, i, ITEM_TUBE);
        int end = tube;
        draw_items(painter, i, tube);
        if (tube < canvas->item_count)
            end = draw_tube(painter, tube);
        i = end + 1;
    }
}

bool paint_frame(Painter *painter, const Canvas *canvas, const Frame *frame)
{
    if (frame->width < 1 || frame->height < 1 || frame->width > FRAME_SIDE_MAX || frame->height > FRAME_SIDE_MAX)
        return false;
    if (!tube_resize(&painter->tube, frame->width, frame->height))
        return false;
    painter->canvas = canvas;
    painter->frame = *frame;
    painter->view = view_fit(frame->width, frame->height);
    painter->clip = painter->view.area;
    painter->numbers =
        (Numbers){lanes_here(), painter->glyphs, painter->view, glyphs_middle(painter->glyphs, FONT_NUMBERS)};
    draw_ground(painter);
    draw_canvas(painter);
    return true;
}
