/* canvas.c - appending to the display list, and looking at it without a painter. It draws no pixel. */
#include "io/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"

/* canvas_hash reads items as words, so there must be no padding in them. */
_Static_assert(sizeof(CanvasItem) == 36, "an item is 8 bytes, 5 floats and 2 indices");
_Static_assert(sizeof(CanvasPoint) == 8, "a point is 2 floats");

void canvas_clear(Canvas *canvas)
{
    canvas->item_count = canvas->point_count = canvas->text_length = canvas->dropped = 0;
    canvas->offset_x = canvas->offset_y = 0;
    canvas->tube = (TubeLook){0};
}

void canvas_shift(Canvas *canvas, float x, float y)
{
    canvas->offset_x += x;
    canvas->offset_y += y;
}

/* Every item comes through here. False when it did not fit. */
static bool add(Canvas *canvas, CanvasItem item)
{
    if (canvas->item_count == CANVAS_ITEMS_MAX) {
        canvas->dropped++;
        return false;
    }
    item.x += canvas->offset_x;
    item.y += canvas->offset_y;
    canvas->items[canvas->item_count++] = item;
    return true;
}

static uint8_t strength_of(int strength)
{
    return (uint8_t)clamp_int(strength, 0, 255);
}

void canvas_glyph(Canvas *canvas, char glyph, float x, float y, float size, Ink ink, int strength)
{
    add(canvas, (CanvasItem){.kind = ITEM_GLYPH,
                             .ink = (uint8_t)ink,
                             .font = FONT_NUMBERS,
                             .align = ALIGN_CENTRE,
                             .glyph = glyph,
                             .strength = strength_of(strength),
                             .x = x,
                             .y = y,
                             .size = size});
}

/* Adds an item for `length` bytes that lie at the end of the pool already, and keeps them if it fits. */
static void add_text(Canvas *canvas, CanvasItem item, int length)
{
    item.kind = ITEM_TEXT;
    item.strength = 255;
    item.first = canvas->text_length;
    item.length = (uint16_t)length;
    item.count = length;
    if (add(canvas, item))
        canvas->text_length += length;
}

void canvas_text(Canvas *canvas, Font font, float size, Align align, float x, float y, Ink ink, Text text)
{
    if (text.length <= 0)
        return;
    if (text.length > CANVAS_TEXT_MAX - canvas->text_length || text.length > UINT16_MAX) {
        canvas->dropped++;
        return;
    }
    memcpy(canvas->text + canvas->text_length, text.at, (size_t)text.length);
    add_text(
        canvas,
        (CanvasItem){.ink = (uint8_t)ink, .font = (uint8_t)font, .align = (uint8_t)align, .x = x, .y = y, .size = size},
        text.length);
}

void canvas_print(Canvas *canvas, Font font, float size, Align align, float x, float y, Ink ink, const char *format,
                  ...)
{
    size_t room = CANVAS_TEXT_MAX - (size_t)canvas->text_length;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(canvas->text + canvas->text_length, room, format, arguments);
    va_end(arguments);
    if (length == 0)
        return;
    if (length < 0 || (size_t)length >= room || length > UINT16_MAX) {
        canvas->dropped++;
        return;
    }
    add_text(
        canvas,
        (CanvasItem){.ink = (uint8_t)ink, .font = (uint8_t)font, .align = (uint8_t)align, .x = x, .y = y, .size = size},
        length);
}

void canvas_rect(Canvas *canvas, float x, float y, float w, float h, Ink ink, int strength)
{
    add(canvas,
        (CanvasItem){
            .kind = ITEM_RECT, .ink = (uint8_t)ink, .strength = strength_of(strength), .x = x, .y = y, .w = w, .h = h});
}

void canvas_frame(Canvas *canvas, float x, float y, float w, float h, float thick, Ink ink, int strength)
{
    add(canvas, (CanvasItem){.kind = ITEM_FRAME,
                             .ink = (uint8_t)ink,
                             .strength = strength_of(strength),
                             .x = x,
                             .y = y,
                             .w = w,
                             .h = h,
                             .size = thick});
}

void canvas_line(Canvas *canvas, float x, float y, float to_x, float to_y, float thick, Ink ink, int strength)
{
    add(canvas, (CanvasItem){.kind = ITEM_LINE,
                             .ink = (uint8_t)ink,
                             .strength = strength_of(strength),
                             .x = x,
                             .y = y,
                             .w = to_x - x,
                             .h = to_y - y,
                             .size = thick});
}

void canvas_polygon(Canvas *canvas, const CanvasPoint *points, int count, Ink ink, int strength)
{
    assert(count >= 3 && count <= POLYGON_POINTS_MAX);
    if (count > CANVAS_POINTS_MAX - canvas->point_count) {
        canvas->dropped++;
        return;
    }
    CanvasItem item = {.kind = ITEM_POLYGON,
                       .ink = (uint8_t)ink,
                       .strength = strength_of(strength),
                       .first = canvas->point_count,
                       .count = count};
    if (!add(canvas, item))
        return;
    for (int i = 0; i < count; i++)
        canvas->points[canvas->point_count++] =
            (CanvasPoint){points[i].x + canvas->offset_x, points[i].y + canvas->offset_y};
}

void canvas_show(Canvas *canvas, int picture, CanvasPoint at, CanvasPoint size, Bend bend, float by, int strength)
{
    assert(picture >= 0 && picture < PICTURE_SHEETS * PICTURE_PARTS);
    add(canvas, (CanvasItem){.kind = ITEM_PICTURE,
                             .align = (uint8_t)bend,
                             .strength = strength_of(strength),
                             .first = picture,
                             .x = at.x,
                             .y = at.y,
                             .w = size.x,
                             .h = size.y,
                             .size = by});
}

void canvas_tube(Canvas *canvas, float x, float y, float w, float h, TubeLook look)
{
    canvas->tube = look;
    add(canvas, (CanvasItem){.kind = ITEM_TUBE, .ink = INK_TUBE, .strength = 255, .x = x, .y = y, .w = w, .h = h});
}

void canvas_tube_end(Canvas *canvas)
{
    add(canvas, (CanvasItem){.kind = ITEM_TUBE_END});
}

float canvas_width(Font font, float size, Text text)
{
    static const float pitch[FONT_COUNT] = {[FONT_NUMBERS] = 0.5f, [FONT_TEXT] = 0.6f, [FONT_BOLD] = 0.6f};
    return (float)text_columns(text) * pitch[font] * size;
}

/* A grid of characters; a cell holds one in UTF-8, shorter ones end with a zero byte. */
enum { PICTURE_COLUMNS_MAX = 320, PICTURE_ROWS_MAX = 100 };

typedef struct Picture {
    int columns, rows;
    char cells[PICTURE_ROWS_MAX][PICTURE_COLUMNS_MAX][4];
} Picture;

static void put(Picture *picture, int column, int row, const char *character, int length)
{
    if (column < 0 || column >= picture->columns || row < 0 || row >= picture->rows)
        return;
    char *cell = picture->cells[row][column];
    memset(cell, 0, 4);
    memcpy(cell, character, (size_t)length);
}

static int column_at(const Picture *picture, float x)
{
    return (int)(x * (float)picture->columns / CANVAS_WIDTH);
}

static int row_at(const Picture *picture, float y)
{
    return (int)(y * (float)picture->rows / CANVAS_HEIGHT);
}

static void picture_text(Picture *picture, const CanvasItem *item, Text text)
{
    static const int share[] = {[ALIGN_LEFT] = 0, [ALIGN_CENTRE] = 1, [ALIGN_RIGHT] = 2};
    int column = column_at(picture, item->x) - text_columns(text) * share[item->align] / 2;
    int row = row_at(picture, item->y - item->size / 3); /* the middle of its small letters, not its baseline */
    for (int at = 0; at < text.length; column++) {
        uint32_t code;
        int length = text_character(text, at, &code);
        bool shown = length > 0 && !text_forbidden(code);
        put(picture, column, row, shown ? text.at + at : "?", shown ? length : 1);
        at += max_int(length, 1);
    }
}

static void picture_run(Picture *picture, int column, int row, int length, bool down, const char *character)
{
    for (int i = 0; i < length; i++)
        put(picture, column + (down ? 0 : i), row + (down ? i : 0), character, 1);
}

static void picture_box(Picture *picture, const CanvasItem *item)
{
    int left = column_at(picture, item->x), right = column_at(picture, item->x + item->w - 1);
    int top = row_at(picture, item->y), bottom = row_at(picture, item->y + item->h - 1);
    picture_run(picture, left, top, right - left + 1, false, "-");
    picture_run(picture, left, bottom, right - left + 1, false, "-");
    picture_run(picture, left, top, bottom - top + 1, true, "|");
    picture_run(picture, right, top, bottom - top + 1, true, "|");
    put(picture, left, top, "+", 1);
    put(picture, right, top, "+", 1);
    put(picture, left, bottom, "+", 1);
    put(picture, right, bottom, "+", 1);
}

/* Upright and level lines only; a slanting one is no line of letters. */
static void picture_line(Picture *picture, const CanvasItem *item)
{
    int left = column_at(picture, item->x), right = column_at(picture, item->x + item->w);
    int top = row_at(picture, item->y), bottom = row_at(picture, item->y + item->h);
    if (top == bottom)
        picture_run(picture, min_int(left, right), top, 1 + max_int(left, right) - min_int(left, right), false, "-");
    else if (left == right)
        picture_run(picture, left, min_int(top, bottom), 1 + max_int(top, bottom) - min_int(top, bottom), true, "|");
}

static void picture_item(Picture *picture, const Canvas *canvas, const CanvasItem *item)
{
    switch ((ItemKind)item->kind) {
    case ITEM_GLYPH: put(picture, column_at(picture, item->x), row_at(picture, item->y), &item->glyph, 1); break;
    case ITEM_TEXT: picture_text(picture, item, (Text){canvas->text + item->first, item->length}); break;
    case ITEM_FRAME: picture_box(picture, item); break;
    case ITEM_TUBE: picture_box(picture, item); break;
    case ITEM_LINE: picture_line(picture, item); break;
    case ITEM_RECT: break;
    case ITEM_POLYGON: break;
    case ITEM_TUBE_END: break;
    case ITEM_PICTURE: break;
    }
}

static void print_row(const Picture *picture, int row, Buffer *out)
{
    int columns = picture->columns;
    while (columns > 0 && picture->cells[row][columns - 1][0] == ' ')
        columns--;
    for (int i = 0; i < columns; i++) {
        const char *cell = picture->cells[row][i];
        buffer_add(out, (Text){cell, (int)strnlen(cell, 4)});
    }
    buffer_text(out, "\n");
}

void canvas_picture(const Canvas *canvas, int columns, int rows, Buffer *out)
{
    Picture picture = {clamp_int(columns, 1, PICTURE_COLUMNS_MAX), clamp_int(rows, 1, PICTURE_ROWS_MAX), {{{0}}}};
    for (int row = 0; row < picture.rows; row++)
        picture_run(&picture, 0, row, picture.columns, false, " ");
    for (int i = 0; i < canvas->item_count; i++)
        picture_item(&picture, canvas, &canvas->items[i]);
    for (int row = 0; row < picture.rows; row++)
        print_row(&picture, row, out);
}

/* Eight bytes at a time: a frame is some 40 KB, and this runs once a frame. */
static void hash_words(Hash *hash, const void *bytes, size_t length)
{
    const char *at = bytes;
    for (; length >= 8; at += 8, length -= 8) {
        int64_t word;
        memcpy(&word, at, 8);
        hash_int(hash, word);
    }
    hash_bytes(hash, at, length);
}

/* Field by field: there is padding in it. Its time is no part of what is seen. */
static void hash_tube(Hash *hash, const TubeLook *look)
{
    const uint8_t strengths[] = {look->glow, look->trail, look->scan, look->vignette, look->grain};
    for (int i = 0; i < COUNT_OF(strengths); i++)
        hash_int(hash, strengths[i]);
    hash_int(hash, look->grain_step);
}

uint64_t canvas_hash(const Canvas *canvas)
{
    Hash hash = hash_start();
    hash_tube(&hash, &canvas->tube);
    hash_words(&hash, canvas->items, (size_t)canvas->item_count * sizeof(CanvasItem));
    hash_words(&hash, canvas->points, (size_t)canvas->point_count * sizeof(CanvasPoint));
    hash_words(&hash, canvas->text, (size_t)canvas->text_length);
    hash_int(&hash, canvas->item_count);
    return hash.value;
}
