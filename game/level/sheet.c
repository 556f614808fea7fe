/* sheet.c - lines of a level cut into cells. Blanks outside quotes count as one; what the reader takes as it is written stays as it is. */
#include "level/sheet.h"

#include "level/scan.h"
#include "level/words.h"

#include <stdlib.h>
#include <string.h>

Text sheet_cell(const Sheet *sheet, const Cell *cell)
{
    return text_part(buffer_view(&sheet->pool), cell->at, cell->length);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* ---- cells ---- */

/* Goes on with the cell that was begun last. */
static void add(Sheet *sheet, Cell *cell, Text text)
{
    if (cell->length == 0)
        cell->at = (int)sheet->pool.length;
    buffer_add(&sheet->pool, text);
    cell->length += text.length;
    cell->columns += text_columns(text);
}

/* The same behind a blank, if anything is there. */
static void add_word(Sheet *sheet, Cell *cell, Text word)
{
    if (cell->length > 0)
        add(sheet, cell, text_of(" "));
    add(sheet, cell, word);
}

/* With one blank for each stretch of them outside quotes. */
static void add_squeezed(Sheet *sheet, Cell *cell, Text text)
{
    bool inside = false;
    int from = 0;
    for (int i = 0; i < text.length; i++) {
        if (inside && text.at[i] == '\\')
            i++;
        else if (text.at[i] == '"')
            inside = !inside;
        else if (!inside && is_blank(text.at[i])) {
            add(sheet, cell, text_part(text, from, i - from));
            add(sheet, cell, text_of(" "));
            while (i + 1 < text.length && is_blank(text.at[i + 1]))
                i++;
            from = i + 1;
        }
    }
    add(sheet, cell, text_part(text, from, text.length));
}

/* How many bytes a quoted text takes with its quotes. */
static int quoted_length(Text text)
{
    int end = 1;
    while (end < text.length && text.at[end] != '"')
        end += text.at[end] == '\\' ? 2 : 1;
    return min_int(end + 1, text.length);
}

/* Takes a word off *rest: a quoted text, or what goes to the next blank, with the quoted text behind its '='. */
static Text take_token(Text *rest)
{
    Text text = text_trim(*rest);
    int length = 0;
    if (text_starts(text, "\""))
        length = quoted_length(text);
    while (length < text.length && !text_starts(text, "\"") && !is_blank(text.at[length])) {
        bool value = text.at[length] == '=' && text_starts(text_part(text, length + 1, 1), "\"");
        length++;
        if (value) {
            length += quoted_length(text_part(text, length, text.length));
            break;
        }
    }
    *rest = text_trim(text_part(text, length, text.length));
    return text_part(text, 0, length);
}

/* ---- forms of line ---- */

/* A mark and what follows it: - "text", ? question. */
static void split_marked(Sheet *sheet, SheetLine *line, Text content)
{
    line->kind = LINE_PLAIN;
    add(sheet, &line->cells[0], text_part(content, 0, 1));
    add_word(sheet, &line->cells[0], text_trim(text_part(content, 1, content.length)));
}

static void split_plain(Sheet *sheet, SheetLine *line, Text content)
{
    line->kind = LINE_PLAIN;
    add(sheet, &line->cells[0], content);
}

static void split_key(Sheet *sheet, SheetLine *line, Text content)
{
    int equals = text_find(content, '=');
    if (text_starts(content, "-")) {
        split_marked(sheet, line, content);
        return;
    }
    if (equals < 0) {
        split_plain(sheet, line, content);
        return;
    }
    Text value = text_trim(text_part(content, equals + 1, content.length));
    line->kind = LINE_KEY;
    add(sheet, &line->cells[0], text_trim(text_part(content, 0, equals)));
    add(sheet, &line->cells[1], text_of("="));
    if (value.length > 0)
        add(sheet, &line->cells[1], text_of(" "));
    if (text_starts(content, "x-"))
        add(sheet, &line->cells[1], value);
    else
        add_squeezed(sheet, &line->cells[1], value);
}

/* Everything up to the verb says when. */
static void split_row(Sheet *sheet, SheetLine *line, Text content)
{
    Text rest = content, word = take_token(&rest), ahead = rest;
    line->kind = LINE_ROW;
    for (; word.length > 0 && scan_word_index(word, verb_words, VERB_COUNT) < 0; word = take_token(&rest))
        add_word(sheet, &line->cells[0], word);
    add(sheet, &line->cells[1], word);
    ahead = rest;
    word = take_token(&ahead);
    if (word.length > 0 && !text_starts(word, "\"") && text_find(word, '=') < 0) {
        add(sheet, &line->cells[2], word);
        rest = ahead;
        word = take_token(&ahead);
    }
    if (text_starts(word, "\"")) {
        add(sheet, &line->cells[3], word);
        rest = ahead;
    }
    while (rest.length > 0)
        add_word(sheet, &line->cells[4], take_token(&rest));
}

/* door LETTER | the rest */
static void split_door(Sheet *sheet, SheetLine *line, Text content)
{
    Text rest = content, word;
    line->kind = LINE_PAIR;
    for (int i = 0; i < 2; i++) {
        word = scan_word(&rest);
        add_word(sheet, &line->cells[0], word);
    }
    add_squeezed(sheet, &line->cells[1], rest);
}

static void split_map(Sheet *sheet, SheetLine *line, Text content)
{
    Text rest = content;
    if (!text_is(scan_word(&rest), "door")) {
        split_plain(sheet, line, content);
        return;
    }
    Text door = scan_content(content);
    line->remark = text_trim(text_part(content, door.length, content.length));
    split_door(sheet, line, door);
}

/* ? "question", or WORD | "LABEL" | right when EXPECTATION, of which the last is kept as it is written. */
static void split_bet(Sheet *sheet, SheetLine *line, Text content)
{
    Text rest = content, word = scan_word(&rest), label = text_part(rest, 0, 0);
    if (text_starts(rest, "\""))
        label = take_token(&rest);
    Text right = scan_word(&rest), when = scan_word(&rest);
    if (text_starts(content, "?"))
        split_marked(sheet, line, content);
    else if (!text_is(right, "right") || !text_is(when, "when"))
        split_plain(sheet, line, content);
    else {
        line->kind = LINE_CHOICE;
        add(sheet, &line->cells[0], word);
        add(sheet, &line->cells[1], label);
        add(sheet, &line->cells[2], text_of("right when "));
        add(sheet, &line->cells[2], rest);
    }
}

static void split_heading(Sheet *sheet, SheetLine *line, Text content)
{
    int close = text_find(content, ']');
    Text name = text_trim(text_part(content, 1, close - 1));
    line->kind = LINE_HEADING;
    if (close < 0 || close + 1 < content.length) {
        add(sheet, &line->cells[0], content);
        return;
    }
    add(sheet, &line->cells[0], text_of("["));
    add_squeezed(sheet, &line->cells[0], name);
    add(sheet, &line->cells[0], text_of("]"));
}

typedef void SplitLine(Sheet *sheet, SheetLine *line, Text content);

static SplitLine *const splitters[SECTION_COUNT] = {
    [SECTION_DAY] = split_key,       [SECTION_PERSON] = split_key,    [SECTION_DESK] = split_key,      [SECTION_FILE] = split_key,
    [SECTION_SCHEDULE] = split_row,  [SECTION_LINES] = split_marked,  [SECTION_TOOL] = split_key,      [SECTION_RULE] = split_key,
    [SECTION_COLLEAGUE] = split_key, [SECTION_CHARTER] = split_key,   [SECTION_CONSTANTS] = split_key, [SECTION_MAP] = split_map,
    [SECTION_TALK] = split_plain,    [SECTION_BET] = split_bet,       [SECTION_DEBRIEF] = split_marked, [SECTION_EXPECT] = split_plain,
};

/* ---- the walk ---- */

static const Section *section_named(Text heading)
{
    Text rest = text_part(heading, 1, text_find(heading, ']') - 1), name = scan_word(&rest);
    for (int i = 0; i < SECTION_COUNT; i++)
        if (text_is(name, sections[i].name))
            return &sections[i];
    return NULL;
}

static bool is_remark(Text line, const Section *section)
{
    Text rest = line;
    return section == &sections[SECTION_MAP] ? text_is(scan_word(&rest), "#") : text_starts(line, "#");
}

static SheetLine *new_line(Sheet *sheet)
{
    if (sheet->count == sheet->capacity) {
        int capacity = sheet->capacity ? sheet->capacity * 2 : 256;
        SheetLine *lines = realloc(sheet->lines, (size_t)capacity * sizeof *lines);
        sheet->failed = sheet->failed || !lines;
        if (!lines)
            return NULL;
        sheet->lines = lines;
        sheet->capacity = capacity;
    }
    sheet->lines[sheet->count] = (SheetLine){0};
    return &sheet->lines[sheet->count++];
}

/* Whether a remark stands behind the last line, or goes on in it. */
static bool has_remark(const Sheet *sheet)
{
    const SheetLine *last = sheet->count > 0 ? &sheet->lines[sheet->count - 1] : NULL;
    return last && (last->kind == LINE_REMARK ? last->hangs : last->remark.length > 0);
}

static void split_content(Sheet *sheet, SheetLine *line, const Section *section)
{
    bool comments = scan_has_comments(section) || line->kind == LINE_HEADING;
    Text content = comments ? scan_content(line->whole) : line->whole;
    line->remark = text_trim(text_part(line->whole, content.length, line->whole.length));
    if (line->kind == LINE_HEADING)
        split_heading(sheet, line, content);
    else if (section)
        splitters[section - sections](sheet, line, content);
    else
        add_squeezed(sheet, &line->cells[0], content);
}

static void read_line(Sheet *sheet, Text written, const Section **section)
{
    Text whole = text_trim(written);
    bool hangs = is_blank(written.length > 0 ? written.at[0] : '\0') && has_remark(sheet);
    SheetLine *line = new_line(sheet);
    if (!line)
        return;
    line->whole = whole;
    line->kind = whole.length == 0 ? LINE_BLANK : text_starts(whole, "[") ? LINE_HEADING : LINE_PLAIN;
    if (line->kind == LINE_HEADING)
        *section = section_named(scan_content(whole));
    if (line->kind == LINE_PLAIN && is_remark(whole, *section)) {
        line->kind = LINE_REMARK;
        line->remark = whole;
        line->hangs = hangs;
    } else if (line->kind != LINE_BLANK)
        split_content(sheet, line, *section);
}

void sheet_read(Sheet *sheet, Text source)
{
    const Section *section = NULL;
    Text line;
    while (!sheet->failed && text_next_line(&source, &line))
        read_line(sheet, line, &section);
    while (sheet->count > 0 && sheet->lines[sheet->count - 1].kind == LINE_BLANK)
        sheet->count--;
    sheet->failed = sheet->failed || sheet->pool.failed;
}

void sheet_free(Sheet *sheet)
{
    buffer_free(&sheet->pool);
    free(sheet->lines);
    *sheet = (Sheet){0};
}
