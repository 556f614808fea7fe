/* sheet.c - an element a line. */
#include "mdr/sheet.h"

#include "base/character.h"
#include "base/own.h"
#include "report/html.h"

static const char *const fills[FILL_COUNT] = {
    [FILL_NONE] = "none",    [FILL_WHITE] = "#fff",          [FILL_PALE] = "#f2f2f2",
    [FILL_LIGHT] = "#ddd",   [FILL_MIDDLE] = "#aaa",         [FILL_DARK] = "#666",
    [FILL_BLACK] = "#000",   [FILL_STRIPES] = "url(#stripes)", [FILL_BACK_STRIPES] = "url(#back)",
    [FILL_DOTS] = "url(#dots)", [FILL_GRID] = "url(#grid)",
};

static const char *const strokes[STROKE_COUNT] = {
    [STROKE_NONE] = "",
    [STROKE_THIN] = " stroke=\"#000\" stroke-width=\"1\"",
    [STROKE_LINE] = " stroke=\"#000\" stroke-width=\"2\"",
    [STROKE_THICK] = " stroke=\"#000\" stroke-width=\"5\"",
    [STROKE_DASHED] = " stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"6 4\"",
    [STROKE_FAINT] = " stroke=\"#888\" stroke-width=\"1\"",
};

/* ---- words ---- */

/* The places of the character there, and its bytes. */
static int places_at(Text text, int at, int *bytes)
{
    uint32_t code;
    *bytes = text_character(text, at, &code);
    if (*bytes > 0)
        return character_places(code);
    *bytes = 1;
    return 1;
}

int sheet_places(Text text)
{
    int places = 0;
    for (int i = 0, bytes; i < text.length; i += bytes)
        places += places_at(text, i, &bytes);
    return places;
}

Text sheet_cut(Text text, int places)
{
    int at = 0;
    for (int bytes; at < text.length; at += bytes) {
        places -= places_at(text, at, &bytes);
        if (places < 0)
            break;
    }
    return text_part(text, 0, at);
}

bool sheet_take_line(Text *rest, int places, Text *line)
{
    if (rest->length == 0)
        return false;
    int newline = text_find(*rest, '\n');
    Text all = newline < 0 ? *rest : text_part(*rest, 0, newline), fits = sheet_cut(all, max_int(2, places));
    int end = fits.length;
    if (end < all.length) {
        while (end > 0 && all.at[end] != ' ')
            end--;
        if (end == 0)
            end = fits.length;
    }
    *line = text_part(all, 0, end);
    int next = end + (end < rest->length && (rest->at[end] == ' ' || rest->at[end] == '\n'));
    *rest = text_part(*rest, next, rest->length);
    return true;
}

void sheet_words(Sheet *sheet, int x, int y, int size, bool bold, Text text)
{
    int places = sheet_places(text);
    if (places == 0)
        return;
    buffer_print(&sheet->body, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">", x, y,
                 size, bold ? " font-weight=\"bold\"" : "", places * sheet_place(size));
    html_text(&sheet->body, text);
    buffer_text(&sheet->body, "</text>\n");
}

/* ---- shapes ---- */

void sheet_box(Sheet *sheet, int x, int y, int w, int h, Fill fill, Stroke stroke)
{
    buffer_print(&sheet->body, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"%s/>\n", x, y, w, h, fills[fill], strokes[stroke]);
}

void sheet_rule(Sheet *sheet, int x1, int y1, int x2, int y2, Stroke stroke)
{
    buffer_print(&sheet->body, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"%s/>\n", x1, y1, x2, y2, strokes[stroke]);
}

static void polygon(Sheet *sheet, const int points[][2], int count, int x, int y, Fill fill)
{
    buffer_text(&sheet->body, "<polygon points=\"");
    for (int i = 0; i < count; i++)
        buffer_print(&sheet->body, "%s%d,%d", i > 0 ? " " : "", x + points[i][0], y + points[i][1]);
    buffer_print(&sheet->body, "\" fill=\"%s\"%s/>\n", fills[fill], strokes[STROKE_LINE]);
}

void sheet_flag(Sheet *sheet, int x, int y, Fill fill)
{
    static const int points[][2] = {{-9, -8}, {9, -8}, {0, 9}};
    polygon(sheet, points, COUNT_OF(points), x, y, fill);
}

void sheet_diamond(Sheet *sheet, int x, int y, Fill fill)
{
    static const int points[][2] = {{0, -13}, {13, 0}, {0, 13}, {-13, 0}};
    polygon(sheet, points, COUNT_OF(points), x, y, fill);
}

void sheet_arrow(Sheet *sheet, int x, int y)
{
    static const int points[][2] = {{-10, -5}, {0, 0}, {-10, 5}};
    polygon(sheet, points, COUNT_OF(points), x, y, FILL_BLACK);
}

/* ---- the whole ---- */

void sheet_over(Sheet *sheet, Sheet *over)
{
    buffer_add(&sheet->body, buffer_view(&over->body));
    sheet->body.failed |= over->body.failed;
    buffer_free(&over->body);
}

static const char patterns[] =
    "<defs>\n"
    "<pattern id=\"stripes\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
    "<path d=\"M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6\" stroke=\"#000\" stroke-width=\"2\"/></pattern>\n"
    "<pattern id=\"back\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">"
    "<path d=\"M-3,9 L3,15 M0,0 L12,12 M9,-3 L15,3\" stroke=\"#000\" stroke-width=\"1\"/></pattern>\n"
    "<pattern id=\"dots\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><circle cx=\"4\" cy=\"4\" r=\"1.4\" fill=\"#000\"/></pattern>\n"
    "<pattern id=\"grid\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
    "<path d=\"M0,4 H8 M4,0 V8\" stroke=\"#000\" stroke-width=\"1\"/></pattern>\n"
    "</defs>\n";

void sheet_finish(Sheet *sheet, Text title, int length, Buffer *out)
{
    length = max_int(length, SHEET_LENGTH);
    buffer_print(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"%dmm\" height=\"%d.%dmm\" viewBox=\"0 0 %d %d\">\n",
                 SHEET_WIDTH / 10, length / 10, length % 10, SHEET_WIDTH, length);
    buffer_text(out, OWN_COMMENT "<title>");
    html_text(out, title);
    buffer_text(out, "</title>\n");
    buffer_text(out, patterns);
    buffer_print(out, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n<g font-family=\"monospace\" fill=\"#000\">\n", SHEET_WIDTH, length);
    buffer_add(out, buffer_view(&sheet->body));
    buffer_text(out, "</g>\n</svg>\n");
    out->failed |= sheet->body.failed;
    buffer_free(&sheet->body);
}
