/* diff.c - the longest lines in common, by a table, and the hunks around what is not. */
#include "mdr/diff.h"

#include <stdlib.h>
#include <string.h>

/* A table larger than that is not made: what lies between the first difference and the last is one hunk then. */
enum { AROUND = 3, TABLE_MAX = 4 * 1000 * 1000 };

typedef struct Lines {
    Text *at; /* owned; with their newlines */
    int count;
} Lines;

/* '-' a line that goes, '+' one that comes, ' ' one that stays. */
typedef struct Step {
    char mark;
    int before, after; /* lines taken of each when it comes */
} Step;

typedef struct Diff {
    Lines before, after;
    Step *steps; /* owned */
    int count;
    bool colour;
    Buffer *out;
} Diff;

static Lines lines_of(Text text)
{
    Lines lines = {.at = malloc(((size_t)text.length + 1) * sizeof(Text))};
    Text line;
    for (Text rest = text; lines.at && text_split(&rest, '\n', &line);)
        lines.at[lines.count++] = (Text){line.at, line.length + (line.at + line.length < text.at + text.length)};
    return lines;
}

static void step(Diff *diff, char mark, int before, int after)
{
    diff->steps[diff->count++] = (Step){mark, before, after};
}

/* The ways through a[from..to) and b[from..to), by the lengths of what follows. */
static void walk(Diff *diff, const uint16_t *table, int from, int rows, int columns)
{
    int i = 0, k = 0;
    while (i < rows || k < columns) {
        int at = i * (columns + 1) + k;
        bool same = i < rows && k < columns && text_equal(diff->before.at[from + i], diff->after.at[from + k]);
        if (table && same) {
            step(diff, ' ', from + i++, from + k++);
        } else if (i < rows && (!table || k == columns || table[at + columns + 1] >= table[at + 1])) {
            step(diff, '-', from + i, from + k);
            i++;
        } else {
            step(diff, '+', from + i, from + k);
            k++;
        }
    }
}

/* Entry (i, k): how many lines those behind i and k have in common. */
static uint16_t *table_of(const Diff *diff, int from, int rows, int columns)
{
    bool small = (int64_t)(rows + 1) * (columns + 1) <= TABLE_MAX && min_int(rows, columns) <= UINT16_MAX;
    uint16_t *table = small ? calloc((size_t)(rows + 1) * (size_t)(columns + 1), sizeof *table) : NULL;
    for (int i = rows - 1; table && i >= 0; i--) {
        for (int k = columns - 1; k >= 0; k--) {
            uint16_t *at = table + i * (columns + 1) + k;
            bool same = text_equal(diff->before.at[from + i], diff->after.at[from + k]);
            *at = same ? (uint16_t)(at[columns + 2] + 1) : at[1] > at[columns + 1] ? at[1] : at[columns + 1];
        }
    }
    return table;
}

static void compare(Diff *diff)
{
    const Lines *a = &diff->before, *b = &diff->after;
    int from = 0, end = 0;
    while (from < a->count && from < b->count && text_equal(a->at[from], b->at[from])) {
        step(diff, ' ', from, from);
        from++;
    }
    while (end < a->count - from && end < b->count - from && text_equal(a->at[a->count - 1 - end], b->at[b->count - 1 - end]))
        end++;
    int rows = a->count - from - end, columns = b->count - from - end;
    uint16_t *table = table_of(diff, from, rows, columns);
    walk(diff, table, from, rows, columns);
    free(table);
    for (int i = end; i > 0; i--)
        step(diff, ' ', a->count - i, b->count - i);
}

/* ---- printing ---- */

static void print_line(const Diff *diff, const Step *at)
{
    static const char red[] = "\x1B[31m", green[] = "\x1B[32m", plain[] = "\x1B[0m";
    bool coloured = diff->colour && at->mark != ' ';
    Text line = at->mark == '+' ? diff->after.at[at->after] : diff->before.at[at->before];
    bool ends = line.length > 0 && line.at[line.length - 1] == '\n';
    buffer_text(diff->out, !coloured ? "" : at->mark == '-' ? red : green);
    buffer_print(diff->out, "%c", at->mark);
    buffer_escaped(diff->out, text_part(line, 0, line.length - ends));
    buffer_text(diff->out, coloured ? plain : "");
    buffer_text(diff->out, ends ? "\n" : "\n\\ No newline at end of file\n");
}

static void print_hunk(const Diff *diff, int from, int to)
{
    int gone = 0, come = 0;
    for (int i = from; i < to; i++) {
        gone += diff->steps[i].mark != '+';
        come += diff->steps[i].mark != '-';
    }
    buffer_print(diff->out, "@@ -%d,%d +%d,%d @@\n", diff->steps[from].before + (gone > 0), gone, diff->steps[from].after + (come > 0), come);
    for (int i = from; i < to; i++)
        print_line(diff, &diff->steps[i]);
}

/* The first step from `at` on that changes something; the count when there is none. */
static int next_change(const Diff *diff, int at)
{
    while (at < diff->count && diff->steps[at].mark == ' ')
        at++;
    return at;
}

static void print_hunks(const Diff *diff)
{
    for (int at = next_change(diff, 0), end; at < diff->count; at = next_change(diff, end)) {
        int last = at, next;
        while ((next = next_change(diff, last + 1)) < diff->count && next - last <= 2 * AROUND)
            last = next;
        end = min_int(last + 1 + AROUND, diff->count);
        print_hunk(diff, max_int(0, at - AROUND), end);
    }
}

void diff_print(const char *name, Text before, Text after, bool colour, Buffer *out)
{
    if (text_equal(before, after))
        return;
    Diff diff = {.before = lines_of(before), .after = lines_of(after), .colour = colour, .out = out};
    diff.steps = malloc(((size_t)diff.before.count + (size_t)diff.after.count + 1) * sizeof *diff.steps);
    Buffer shown = {0};
    buffer_escaped(&shown, text_of(name));
    if (diff.steps && diff.before.at && diff.after.at) {
        compare(&diff);
        buffer_print(out, "--- %s\n+++ %s\n", buffer_view(&shown).at, buffer_view(&shown).at);
        print_hunks(&diff);
    }
    buffer_free(&shown);
    free(diff.before.at);
    free(diff.after.at);
    free(diff.steps);
}
