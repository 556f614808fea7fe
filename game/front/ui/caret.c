/* caret.c - a line and its caret are one picture: cut at the same columns, so that the caret is seen. */
#include "front/ui/caret.h"

static const TextLook line_look = {FONT_TEXT, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};
static const TextLook remedy_look = {FONT_BOLD, TEXT_SMALL, INK_TEXT, ALIGN_LEFT, 0, false};

static const char rule[] = " | "; /* between the number of a line and the line */

/* The bytes that the first characters take. */
static int bytes_of(Text text, int characters)
{
    uint32_t code;
    int at = 0;
    while (characters-- > 0 && at < text.length)
        at += max_int(1, text_character(text, at, &code));
    return min_int(at, text.length);
}

static Text cut(Text text, int from, int characters)
{
    Text behind = text_part(text, bytes_of(text, from), text.length);
    return text_part(behind, 0, bytes_of(behind, characters));
}

/* Offset behind the rule; -1: there is none. */
static int behind_rule(Text line)
{
    int length = text_of(rule).length;
    for (int at = 0; at + length <= line.length; at++) {
        if (text_starts(text_part(line, at, length), rule))
            return at + length;
        if (line.at[at] != ' ' && (line.at[at] < '0' || line.at[at] > '9'))
            return -1;
    }
    return -1;
}

/* Where its marks begin; -1: it is no line of a caret. */
static int marks_of(Text line)
{
    int at = behind_rule(line);
    while (at >= 0 && at < line.length && line.at[at] == ' ')
        at++;
    return at >= 0 && at < line.length && line.at[at] == '^' ? at : -1;
}

static int end_of_marks(Text line, int from)
{
    int at = from + 1;
    while (at < line.length && line.at[at] == '~')
        at++;
    return at;
}

/* A caret with its marks, and what is said behind them. */
typedef struct Caret {
    Text marks, remedy;
    int at; /* its column behind the rule */
} Caret;

/* A line and the lines of its carets: what is wrong, and where its remedy belongs when that is elsewhere. */
typedef struct Quoted {
    Text line;
    int gutter; /* columns up to and with the rule */
    int count;
    Caret carets[2];
} Quoted;

static bool take_caret(Text *rest, Quoted *quoted)
{
    Text behind = *rest, line;
    if (quoted->count == COUNT_OF(quoted->carets) || !text_next_line(&behind, &line) || behind_rule(line) != quoted->gutter || marks_of(line) < 0)
        return false;
    int from = marks_of(line), to = end_of_marks(line, from);
    quoted->carets[quoted->count++] =
        (Caret){text_part(line, from, to - from), text_trim(text_part(line, to, line.length)), from - quoted->gutter};
    *rest = behind;
    return true;
}

static bool take_quoted(Text *rest, Text line, Quoted *quoted)
{
    *quoted = (Quoted){.line = line, .gutter = behind_rule(line)};
    while (quoted->gutter >= 0 && take_caret(rest, quoted))
        continue;
    return quoted->count > 0;
}

/* Columns of the line that are left out at its left, so that there is something to see on both sides of the caret. */
static int left_out(const Caret *caret, int room)
{
    int seen = min_int(caret->marks.length, room / 2), end = caret->at + seen;
    return end < room ? 0 : max_int(0, end - room * 3 / 4);
}

static float column_of(const Ui *ui)
{
    return canvas_width(FONT_TEXT, ui_size(ui, TEXT_SMALL), text_of("0"));
}

/* As it stands, blanks before it too. */
static void put(Ui *ui, float x, float y, Font font, Ink ink, Text text)
{
    float size = ui_size(ui, TEXT_SMALL);
    int blanks = 0;
    while (blanks < text.length && text.at[blanks] == ' ')
        blanks++;
    if (ui->canvas && blanks < text.length)
        canvas_text(ui->canvas, font, size, ALIGN_LEFT, x + column_of(ui) * (float)blanks, y + size * 1.02f, ink,
                    text_part(text, blanks, text.length));
}

static float draw_remedy(Ui *ui, float x, float w, float y, float after, Text remedy)
{
    float line = ui_line(ui, TEXT_SMALL), right = x + w;
    bool beside = after + column_of(ui) * (float)(text_columns(remedy) + 1) <= right;
    return beside ? ui_wrap(ui, after, y, right - after, remedy_look, remedy)
                  : line + ui_wrap(ui, x, y + line, w, remedy_look, remedy);
}

/* Under the columns of a line from `out` on; one that stands outside them is seen at their edge. */
static float draw_caret(Ui *ui, float x, float y, float w, const Caret *caret, int out)
{
    float column = column_of(ui);
    int room = (int)(w / column), at = clamp_int(caret->at - out, 0, max_int(0, room - 1));
    Text marks = text_part(caret->marks, 0, max_int(1, room - at));
    float from = x + column * (float)at;
    put(ui, from, y, FONT_BOLD, INK_BUSY, marks);
    if (caret->remedy.length == 0)
        return ui_line(ui, TEXT_SMALL);
    return draw_remedy(ui, x, w, y, from + column * (float)(marks.length + 1), caret->remedy);
}

static float draw_quoted(Ui *ui, float x, float y, float w, const Quoted *quoted)
{
    float column = column_of(ui), h = ui_line(ui, TEXT_SMALL), in = x + column * (float)quoted->gutter, room = w - (in - x);
    int columns = (int)(w / column) - quoted->gutter, out = left_out(&quoted->carets[0], columns);
    Text number = cut(quoted->line, 0, quoted->gutter), text = text_part(quoted->line, number.length, quoted->line.length);
    put(ui, x, y, FONT_TEXT, INK_DIM, number);
    put(ui, in, y, FONT_TEXT, INK_TEXT, cut(text, out, columns));
    for (int i = 0; i < quoted->count; i++)
        h += draw_caret(ui, in, y + h, room, &quoted->carets[i], out);
    return h;
}

float caret_draw(Ui *ui, float x, float y, float w, Text *rest)
{
    Text line;
    Quoted quoted;
    if (!text_next_line(rest, &line))
        return 0;
    if (take_quoted(rest, line, &quoted))
        return draw_quoted(ui, x, y, w, &quoted);
    float h = ui_wrap(ui, x, y, w, line_look, line);
    return h > 0 ? h : ui_line(ui, TEXT_SMALL) / 2;
}

/* Of the text that is left: whether it goes on with what belongs to the sentence before. */
static bool goes_on(Text rest)
{
    Text line;
    return text_next_line(&rest, &line) && (behind_rule(line) >= 0 || text_starts(line, " "));
}

float caret_draw_message(Ui *ui, float x, float y, float w, Text *rest)
{
    float h = caret_draw(ui, x, y, w, rest);
    while (goes_on(*rest))
        h += caret_draw(ui, x, y + h, w, rest);
    return h;
}
