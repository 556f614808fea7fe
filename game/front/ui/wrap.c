/* wrap.c - text cut into lines by columns. No allocation. */
#include "front/ui/wrap.h"

#include <stdarg.h>

enum { PRINT_MAX = 2400 }; /* bytes of one text; a level's longest has 2,000 characters */

float ui_size(const Ui *ui, int size)
{
    float grown = (float)size * ui->scale;
    float most = 2 * TEXT_BODY + (float)(size - TEXT_BODY) * 0.5f;
    float large = grown < most ? grown : most;
    float own = large > (float)size ? large : (float)size;
    return own > ui->least ? own : ui->least;
}

float ui_line(const Ui *ui, int size)
{
    return ui_size(ui, size) * 1.32f;
}

static float pitch(Font font, float size)
{
    return canvas_width(font, size, text_of("0"));
}

static int columns_in(const Ui *ui, float w, TextLook look)
{
    return max_int(1, (int)(w / pitch(look.font, ui_size(ui, look.size)) + 0.01f));
}

/* Bytes of the first `columns` characters, or of those before the first '\n': what comes after it is not looked at, so
 * that a text of many short lines is gone through once. */
static int bytes_of(Text text, int columns)
{
    int at = 0;
    while (columns-- > 0 && at < text.length && text.at[at] != '\n') {
        uint32_t code;
        at += max_int(1, text_character(text, at, &code));
    }
    return at;
}

/* Bytes of the text that go on one line of `columns`. */
static int line_bytes(Text text, int columns)
{
    int most = bytes_of(text, columns);
    if (most == text.length || text.at[most] == '\n' || text.at[most] == ' ')
        return most;
    for (int i = most; i > 0; i--) {
        if (text.at[i - 1] == ' ')
            return i;
    }
    return most;
}

/* Takes a line off *rest, without the space or newline that ended it. */
static Text take_line(Text *rest, int columns)
{
    int bytes = line_bytes(*rest, columns);
    Text line = text_part(*rest, 0, bytes);
    if (bytes < rest->length && (rest->at[bytes] == '\n' || rest->at[bytes] == ' '))
        bytes++;
    *rest = text_part(*rest, bytes, rest->length - bytes);
    return line;
}

static void put_line(Ui *ui, float x, float y, float w, TextLook look, Text line, bool cut)
{
    static const float share[] = {[ALIGN_LEFT] = 0, [ALIGN_CENTRE] = 0.5f, [ALIGN_RIGHT] = 1};
    float size = ui_size(ui, look.size);
    float baseline = y + size * 1.02f;
    if (cut)
        canvas_print(ui->canvas, look.font, size, look.align, x + w * share[look.align], baseline, look.ink, "%.*s…",
                     line.length, line.at);
    else
        canvas_text(ui->canvas, look.font, size, look.align, x + w * share[look.align], baseline, look.ink,
                    text_trim(line));
}

/* Goes through the lines; draws them when there is a canvas. */
static int lines_of(Ui *ui, const Ui *measure, float x, float y, float w, TextLook look, Text text)
{
    int columns = columns_in(measure, w, look);
    int count = 0;
    if (measure->most > 0)
        look.most = look.most > 0 ? min_int(look.most, measure->most) : measure->most;
    while (text.length > 0 && (look.most == 0 || count < look.most)) {
        Text before = text;
        Text line = take_line(&text, columns);
        bool cut = count + 1 == look.most && text.length > 0;
        if (cut)
            line = text_trim(text_part(before, 0, bytes_of(before, min_int(columns - 1, text_columns(line)))));
        if (ui)
            put_line(ui, x, y + (float)count * ui_line(measure, look.size), w, look, line, cut);
        count++;
    }
    return count;
}

float ui_wrap_height(const Ui *ui, float w, TextLook look, Text text)
{
    return (float)lines_of(NULL, ui, 0, 0, w, look, text) * ui_line(ui, look.size);
}

float ui_wrap(Ui *ui, float x, float y, float w, TextLook look, Text text)
{
    return (float)lines_of(ui->canvas ? ui : NULL, ui, x, y, w, look, text) * ui_line(ui, look.size);
}

/* The scale at which the text is as wide as its room, but no smaller than at 100 %. */
static float fitting(const Ui *ui, float w, TextLook look, Text text)
{
    float wide = canvas_width(look.font, ui_size(ui, look.size), text);
    float scale = wide > w ? ui->scale * w / wide : ui->scale;
    return scale > 1 ? scale : 1;
}

/* A label that was made smaller keeps the height of its line. */
static void put_label(Ui *ui, float x, float y, float w, TextLook look, Text text)
{
    float scale = ui->scale, line = ui_line(ui, look.size);
    if (look.fit)
        ui->scale = fitting(ui, w, look, text);
    ui_wrap(ui, x, y + (line - ui_line(ui, look.size)) / 2, w, look, text);
    ui->scale = scale;
}

float ui_label(Ui *ui, float x, float y, float w, TextLook look, const char *format, ...)
{
    look.most = 1;
    if (!ui->canvas)
        return ui_line(ui, look.size);
    char out[PRINT_MAX];
    va_list arguments;
    va_start(arguments, format);
    Text text = {out, text_vprint(out, sizeof out, format, arguments)};
    va_end(arguments);
    put_label(ui, x, y, w, look, text);
    return ui_line(ui, look.size);
}

float ui_text(Ui *ui, float x, float y, float w, TextLook look, const char *format, ...)
{
    char out[PRINT_MAX];
    va_list arguments;
    va_start(arguments, format);
    Text text = {out, text_vprint(out, sizeof out, format, arguments)};
    va_end(arguments);
    return ui_wrap(ui, x, y, w, look, text);
}
