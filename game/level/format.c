/* format.c - where the cells of a sheet stand: the columns of a section, the options of rows, and remarks below each other. */
#include "level/format.h"

#include "level/scan.h"
#include "level/sheet.h"

#include <stdlib.h>

/* What stands in one column is as wide as the widest, but for what is longer than the shortest by more than this. */
enum { SPREAD = 28 };

typedef struct Layout {
    Sheet sheet;
    Buffer pool;    /* what each line holds before its remark */
    Cell *contents; /* owned; one a line, bytes of that pool */
    int *remark_at; /* owned; the column of its remark */
} Layout;

/* A column being settled: going twice over what may stand in it, first for the shortest. */
typedef struct Column {
    int least, most;
} Column;

static const Column nothing_yet = {INT32_MAX - SPREAD, 0};

static void column_shortest(Column *column, int width)
{
    column->least = min_int(column->least, width);
}

static void column_widest(Column *column, int width)
{
    if (width <= column->least + SPREAD)
        column->most = max_int(column->most, width);
}

/* How far apart the cells of a line stand. */
static int gap_of(LineKind kind)
{
    return kind == LINE_KEY ? 1 : 2;
}

static void add_blanks(Buffer *out, int count)
{
    for (int i = 0; i < count; i++)
        buffer_text(out, " ");
}

/* The line behind the last one of the section that begins at `from`, or of the stretch without a blank line. */
static int section_end(const Sheet *sheet, int from)
{
    int end = from + 1;
    while (end < sheet->count && sheet->lines[end].kind != LINE_HEADING)
        end++;
    return end;
}

static int stretch_end(const Sheet *sheet, int from, int end)
{
    while (from < end && sheet->lines[from].kind != LINE_BLANK)
        from++;
    return from;
}

/* ---- what stands before the remarks ---- */

/* How wide each of the first cells is in this section: whole columns, of keys, choices, doors, and of when, verb and who in rows. */
static void settle_widths(const Sheet *sheet, int from, int end, int *widths)
{
    for (int i = from; i < end; i++)
        for (int cell = 0; cell < 3; cell++)
            if (sheet->lines[i].kind != LINE_PLAIN && sheet->lines[i].kind != LINE_HEADING)
                widths[cell] = max_int(widths[cell], sheet->lines[i].cells[cell].columns);
}

/* The cells from the first to before `last`, each but the final one filled up to its column; where a choice has no label its place is left free. Returns the columns they take. */
static int add_cells(const Sheet *sheet, const SheetLine *line, const int *widths, int last, Buffer *out)
{
    int columns = 0, owed = 0;
    for (int i = 0; i < last; i++) {
        const Cell *cell = &line->cells[i];
        if (cell->length == 0) {
            owed += line->kind == LINE_CHOICE && i == 1 && widths[1] > 0 ? widths[1] + gap_of(line->kind) : 0;
            continue;
        }
        add_blanks(out, owed);
        buffer_add(out, sheet_cell(sheet, cell));
        columns += owed + cell->columns;
        owed = gap_of(line->kind) + (i < 3 ? max_int(0, widths[i] - cell->columns) : 0);
    }
    return columns;
}

static int front_columns(const Sheet *sheet, const SheetLine *line, const int *widths)
{
    Buffer front = {0};
    int columns = add_cells(sheet, line, widths, CELLS_MAX - 1, &front);
    buffer_free(&front);
    return columns;
}

static bool has_text_and_options(const SheetLine *line)
{
    return line->kind == LINE_ROW && line->cells[3].length > 0 && line->cells[4].length > 0;
}

/* The column that options stand in behind the texts of a stretch of rows. */
static int settle_options(const Sheet *sheet, int from, int end, const int *widths)
{
    Column column = nothing_yet;
    for (int i = from; i < end; i++)
        if (has_text_and_options(&sheet->lines[i]))
            column_shortest(&column, front_columns(sheet, &sheet->lines[i], widths));
    for (int i = from; i < end; i++)
        if (has_text_and_options(&sheet->lines[i]))
            column_widest(&column, front_columns(sheet, &sheet->lines[i], widths));
    return column.most + gap_of(LINE_ROW);
}

static void lay_line(Layout *layout, int at, const int *widths, int options_at)
{
    const SheetLine *line = &layout->sheet.lines[at];
    Buffer *pool = &layout->pool;
    Cell *content = &layout->contents[at];
    content->at = (int)pool->length;
    content->columns = add_cells(&layout->sheet, line, widths, has_text_and_options(line) ? CELLS_MAX - 1 : CELLS_MAX, pool);
    if (has_text_and_options(line)) {
        const Cell *options = &line->cells[CELLS_MAX - 1];
        int blanks = max_int(gap_of(LINE_ROW), options_at - content->columns);
        add_blanks(pool, blanks);
        buffer_add(pool, sheet_cell(&layout->sheet, options));
        content->columns += blanks + options->columns;
    }
    content->length = (int)pool->length - content->at;
}

static void lay_contents(Layout *layout, int from, int end)
{
    int widths[3] = {0};
    settle_widths(&layout->sheet, from, end, widths);
    for (int at = from, until; at < end; at = until + 1) {
        until = stretch_end(&layout->sheet, at, end);
        int options_at = settle_options(&layout->sheet, at, until, widths);
        for (int i = at; i < until; i++)
            lay_line(layout, i, widths, options_at);
    }
}

/* ---- remarks ---- */

static bool has_remark_behind(const Layout *layout, int at)
{
    return layout->sheet.lines[at].kind != LINE_REMARK && layout->sheet.lines[at].remark.length > 0;
}

static void settle_remarks(Layout *layout, int from, int end)
{
    Column column = nothing_yet;
    for (int i = from; i < end; i++)
        if (has_remark_behind(layout, i) && layout->sheet.lines[i].kind != LINE_HEADING)
            column_shortest(&column, layout->contents[i].columns);
    for (int i = from; i < end; i++)
        if (has_remark_behind(layout, i))
            column_widest(&column, layout->contents[i].columns);
    for (int i = from; i < end; i++) {
        const SheetLine *line = &layout->sheet.lines[i];
        layout->remark_at[i] = max_int(column.most, layout->contents[i].columns) + gap_of(LINE_ROW);
        if (line->kind == LINE_REMARK)
            layout->remark_at[i] = line->hangs && i > from ? layout->remark_at[i - 1] : 0;
    }
}

/* ---- written down ---- */

/* Without a column: a blank between its cells. */
static void add_narrow(const Layout *layout, const SheetLine *line, Buffer *out)
{
    bool begun = false;
    for (int i = 0; i < CELLS_MAX; i++) {
        if (line->cells[i].length == 0)
            continue;
        add_blanks(out, begun ? 1 : 0);
        buffer_add(out, sheet_cell(&layout->sheet, &line->cells[i]));
        begun = true;
    }
    add_blanks(out, begun && line->remark.length > 0 ? 1 : 0);
    buffer_add(out, line->remark);
}

/* Whether a line is one still: no longer than may be, and with the remark that it had. */
static bool is_sound(const SheetLine *line, const Buffer *written)
{
    Text text = buffer_view(written);
    if (text.length > LEVEL_LINE_MAX)
        return false;
    if (line->kind == LINE_REMARK || line->kind == LINE_PLAIN)
        return true;
    Text content = scan_content(text);
    return text_equal(text_trim(text_part(text, content.length, text.length)), line->remark);
}

static void write_laid(const Layout *layout, int at, Buffer *out)
{
    const SheetLine *line = &layout->sheet.lines[at];
    const Cell *content = &layout->contents[at];
    buffer_add(out, text_part(buffer_view(&layout->pool), content->at, content->length));
    if (line->remark.length > 0)
        add_blanks(out, layout->remark_at[at] - content->columns);
    buffer_add(out, line->remark);
}

/* As laid out; where that is too long, narrower, and else as it was. */
static void write_line(const Layout *layout, int at, Buffer *out)
{
    const SheetLine *line = &layout->sheet.lines[at];
    Buffer written = {0};
    write_laid(layout, at, &written);
    if (!is_sound(line, &written)) {
        buffer_free(&written);
        add_blanks(&written, line->kind == LINE_REMARK && line->hangs ? 1 : 0);
        add_narrow(layout, line, &written);
    }
    if (is_sound(line, &written))
        buffer_add(out, buffer_view(&written));
    else
        buffer_add(out, line->whole);
    buffer_text(out, "\n");
    buffer_free(&written);
}

static bool lay_out(Layout *layout, Buffer *out)
{
    const Sheet *sheet = &layout->sheet;
    if (sheet->failed || sheet->count == 0)
        return !sheet->failed;
    layout->contents = calloc((size_t)sheet->count, sizeof *layout->contents);
    layout->remark_at = calloc((size_t)sheet->count, sizeof *layout->remark_at);
    if (!layout->contents || !layout->remark_at)
        return false;
    for (int at = 0, end; at < sheet->count; at = end) {
        end = section_end(sheet, at);
        lay_contents(layout, at, end);
        for (int from = at, until; from < end; from = until + 1) {
            until = stretch_end(sheet, from, end);
            settle_remarks(layout, from, until);
        }
    }
    for (int i = 0; i < sheet->count; i++)
        write_line(layout, i, out);
    return !layout->pool.failed && !out->failed;
}

bool level_format(Text source, Buffer *out)
{
    static const char mark[] = "\xEF\xBB\xBF";
    Layout layout = {0};
    if (text_starts(source, mark))
        source = text_part(source, 3, source.length);
    sheet_read(&layout.sheet, source);
    bool whole = lay_out(&layout, out);
    sheet_free(&layout.sheet);
    buffer_free(&layout.pool);
    free(layout.contents);
    free(layout.remark_at);
    return whole;
}
