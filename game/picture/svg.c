/* svg.c - an element an item, in the order of the list. */
#include "picture/svg.h"

#include "base/own.h"

static void add_escaped(Text text, Buffer *out)
{
    for (int i = 0; i < text.length; i++) {
        switch (text.at[i]) {
        case '&': buffer_text(out, "&amp;"); break;
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        default: buffer_add(out, text_part(text, i, 1)); break;
        }
    }
}

static unsigned colour(ThemeName theme, const CanvasItem *item)
{
    return (unsigned)themes[theme].inks[item->ink] & 0xFFFFFF;
}

/* The colour of what is filled or drawn as a line, and how much of it. */
static void add_paint(const char *what, ThemeName theme, const CanvasItem *item, Buffer *out)
{
    buffer_print(out, " %s=\"#%06x\"", what, colour(theme, item));
    if (item->strength < 255)
        buffer_print(out, " %s-opacity=\"%.3f\"", what, item->strength / 255.0);
}

static void add_rect(ThemeName theme, const CanvasItem *item, Buffer *out)
{
    float in = item->kind == ITEM_FRAME ? item->size / 2 : 0;
    buffer_print(out, "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"", (double)(item->x + in), (double)(item->y + in),
                 (double)(item->w - 2 * in), (double)(item->h - 2 * in));
    if (item->kind == ITEM_FRAME) {
        buffer_print(out, " fill=\"none\" stroke-width=\"%.2f\"", (double)item->size);
        add_paint("stroke", theme, item, out);
    } else {
        add_paint("fill", theme, item, out);
    }
    buffer_text(out, "/>\n");
}

static void add_line(ThemeName theme, const CanvasItem *item, Buffer *out)
{
    buffer_print(out, "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke-width=\"%.2f\"", (double)item->x, (double)item->y,
                 (double)(item->x + item->w), (double)(item->y + item->h), (double)item->size);
    add_paint("stroke", theme, item, out);
    buffer_text(out, "/>\n");
}

static void add_polygon(const Canvas *canvas, ThemeName theme, const CanvasItem *item, Buffer *out)
{
    buffer_text(out, "<polygon points=\"");
    for (int i = 0; i < item->count; i++) {
        CanvasPoint point = canvas->points[item->first + i];
        buffer_print(out, "%s%.2f,%.2f", i > 0 ? " " : "", (double)point.x, (double)point.y);
    }
    buffer_text(out, "\"");
    add_paint("fill", theme, item, out);
    buffer_text(out, "/>\n");
}

static void add_text(ThemeName theme, const CanvasItem *item, Text text, Buffer *out)
{
    static const char *const anchors[] = {[ALIGN_LEFT] = "start", [ALIGN_CENTRE] = "middle", [ALIGN_RIGHT] = "end"};
    static const char *const families[FONT_COUNT] = {[FONT_NUMBERS] = "'IBM 3270', '3270', monospace",
                                                     [FONT_TEXT] = "'JetBrains Mono', 'DejaVu Sans Mono', monospace",
                                                     [FONT_BOLD] = "'JetBrains Mono', 'DejaVu Sans Mono', monospace"};
    buffer_print(out, "<text x=\"%.2f\" y=\"%.2f\" font-family=\"%s\" font-size=\"%.2f\"", (double)item->x, (double)item->y, families[item->font],
                 (double)item->size);
    if (item->font == FONT_BOLD)
        buffer_text(out, " font-weight=\"bold\"");
    buffer_print(out, " text-anchor=\"%s\" textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"", anchors[item->align],
                 (double)canvas_width((Font)item->font, item->size, text));
    add_paint("fill", theme, item, out);
    buffer_text(out, ">");
    add_escaped(text, out);
    buffer_text(out, "</text>\n");
}

static void add_item(const Canvas *canvas, ThemeName theme, const CanvasItem *item, Buffer *out)
{
    switch ((ItemKind)item->kind) {
    case ITEM_TEXT: add_text(theme, item, (Text){canvas->text + item->first, item->length}, out); break;
    case ITEM_RECT:
    case ITEM_FRAME: add_rect(theme, item, out); break;
    case ITEM_LINE: add_line(theme, item, out); break;
    case ITEM_POLYGON: add_polygon(canvas, theme, item, out); break;
    case ITEM_GLYPH:
    case ITEM_TUBE:
    case ITEM_TUBE_END:
    case ITEM_PICTURE: break; /* of the glass and of the places: not in a still picture */
    }
}

void svg_print(const Canvas *canvas, ThemeName theme, SvgSize size, Buffer *out)
{
    buffer_print(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n", size.width, size.height,
                 CANVAS_WIDTH, size.units);
    buffer_text(out, OWN_COMMENT);
    for (int i = 0; i < canvas->item_count; i++)
        add_item(canvas, theme, &canvas->items[i], out);
    buffer_text(out, "</svg>\n");
}

bool svg_write(const char *path, const Canvas *canvas, ThemeName theme, SvgSize size, FileError *error)
{
    Buffer text = {0};
    if (!own_may_replace(path, error))
        return false;
    svg_print(canvas, theme, size, &text);
    bool written = text.failed ? file_fail(error, EXIT_BUG, "make the picture", path, "there is not enough memory")
                               : file_write(path, buffer_view(&text), error);
    buffer_free(&text);
    return written;
}
