/* argue_table.c - bots in a table: a row each, and a column a measure under the word by which [expect] asks for it. Cut into pieces that fit on
 * a page; what is nothing to anybody is named below. */
#include <stdio.h>
#include <string.h>

#include "level/day_named.h"
#include "level/words.h"
#include "mdr/argue_charter.h"
#include "mdr/argument.h"
#include "work/measure.h"

enum { PAGE_COLUMNS = 100, LABEL_COLUMNS = 44, FIGURE_MAX = 48 };

typedef struct TableRow {
    int who, day; /* 0: the whole run */
    int64_t seed; /* less than 0: all of them */
    int64_t measures[MEASURE_COUNT];
    int64_t per;   /* seeds that are in them */
    bool off;      /* a day that nothing is measured on */
} TableRow;

/* A row by its number; false: there is none. */
typedef bool RowOf(const Argument *argument, const Sums *sums, int64_t index, TableRow *out);

typedef struct Table {
    const Argument *argument;
    const Sums *sums;
    RowOf *row_of;
    int label;                 /* columns of the widest of at most LABEL_COLUMNS; a longer one has a line of its own */
    int widths[MEASURE_COUNT]; /* 0: nothing but noughts */
    bool failed;               /* no memory for a label that was measured */
} Table;

/* ---- figures ---- */

/* A figure that is a few has a decimal, one that is one or nothing two. */
static const uint8_t decimals[MEASURE_COUNT] = {
    [MEASURE_SEALED] = 1, [MEASURE_KNOTS] = 1, [MEASURE_PINGS] = 1,      [MEASURE_MEETINGS] = 1,
    [MEASURE_PAID] = 1,   [MEASURE_RANK] = 2,  [MEASURE_ABOUT_WORK] = 1, [MEASURE_AN_HOUR] = 1,
};

/* The mean, rounded; of one seed, as it is. */
static void figure(const TableRow *row, Measure measure, char out[FIGURE_MAX])
{
    static const int scales[] = {1, 10, 100};
    int places = row->per == 1 && measure_unit(measure) == 1 ? 0 : decimals[measure];
    int64_t unit = row->per * measure_unit(measure), scale = scales[places];
    int64_t value = div_floor(2 * row->measures[measure] * scale + unit, 2 * unit), size = value < 0 ? -value : value;
    const char *sign = value < 0 ? "-" : "", *per_cent = measure == MEASURE_ABOUT_WORK ? "%" : "";
    if (places == 0)
        snprintf(out, FIGURE_MAX, "%s%lld%s", sign, (long long)size, per_cent);
    else if (places == 1)
        snprintf(out, FIGURE_MAX, "%s%lld.%d%s", sign, (long long)(size / scale), (int)(size % scale), per_cent);
    else
        snprintf(out, FIGURE_MAX, "%s%lld.%02d%s", sign, (long long)(size / scale), (int)(size % scale), per_cent);
}

/* ---- laying it out ---- */

/* Returns its columns; sets *failed where there was no memory. */
static int add_label(const Table *table, const TableRow *row, Buffer *out, bool *failed)
{
    Buffer label = {0};
    if (row->seed >= 0)
        buffer_print(&label, "seed %lld  ", (long long)row->seed);
    argue_who(table->argument->level, row->who, &label);
    if (row->day > 0) {
        char room[DAY_WORD_MAX];
        buffer_text(&label, " @day ");
        buffer_add(&label, day_named_word(table->argument->level, row->day, room));
    }
    int columns = text_columns(buffer_view(&label));
    if (out)
        buffer_add(out, buffer_view(&label));
    *failed = *failed || label.failed;
    buffer_free(&label);
    return columns;
}

static void measure_row(Table *table, const TableRow *row)
{
    char text[FIGURE_MAX];
    int columns = add_label(table, row, NULL, &table->failed);
    table->label = max_int(table->label, columns <= LABEL_COLUMNS ? columns : 0);
    for (int i = 0; i < MEASURE_COUNT; i++) {
        if (row->measures[i] == 0)
            continue;
        figure(row, (Measure)i, text);
        table->widths[i] = max_int(table->widths[i], max_int((int)strlen(text), (int)strlen(measure_words[i])));
    }
}

static void print_row(const Table *table, const TableRow *row, int from, int until, Buffer *out)
{
    char text[FIGURE_MAX];
    int columns = add_label(table, row, out, &out->failed);
    bool wraps = columns > table->label;
    buffer_print(out, "%s%*s", wraps ? "\n" : "", table->label - (wraps ? 0 : columns), "");
    for (int i = from; i < until; i++) {
        if (table->widths[i] == 0)
            continue;
        figure(row, (Measure)i, text);
        buffer_print(out, "  %*s", table->widths[i], row->off ? "off" : text);
        if (row->off)
            break;
    }
    buffer_text(out, "\n");
}

static void print_piece(const Table *table, int from, int until, Buffer *out)
{
    TableRow row;
    buffer_print(out, "\n%-*s", table->label, "");
    for (int i = from; i < until; i++) {
        if (table->widths[i] > 0)
            buffer_print(out, "  %*s", table->widths[i], measure_words[i]);
    }
    buffer_text(out, "\n");
    for (int64_t i = 0; table->row_of(table->argument, table->sums, i, &row); i++)
        print_row(table, &row, from, until, out);
}

/* What fits beside the first of them; minutes stand by themselves. */
static int piece_end(const Table *table, int from)
{
    int columns = table->label, i = from;
    for (; i < MEASURE_COUNT; i++) {
        int wider = table->widths[i] > 0 ? table->widths[i] + 2 : 0;
        if (i > from && (columns + wider > PAGE_COLUMNS || i == (int)MEASURE_MINUTES))
            break;
        columns += wider;
    }
    return i;
}

static bool any_column(const Table *table, int from, int until)
{
    bool any = false;
    for (int i = from; i < until; i++)
        any = any || table->widths[i] > 0;
    return any;
}

static void print_noughts(const Table *table, Buffer *out)
{
    const char *before = "\n0 everywhere: ";
    int columns = 0;
    for (int i = 0; i < MEASURE_COUNT; i++) {
        if (table->widths[i] > 0)
            continue;
        bool wraps = columns + (int)strlen(measure_words[i]) > PAGE_COLUMNS - 20;
        buffer_print(out, "%s%s", wraps ? ",\n  " : before, measure_words[i]);
        columns = (wraps ? 0 : columns) + (int)strlen(measure_words[i]) + 2;
        before = ", ";
    }
    if (columns > 0)
        buffer_text(out, "\n");
}

static void print_table(const Argument *argument, const Sums *sums, RowOf *row_of, Buffer *out)
{
    Table table = {.argument = argument, .sums = sums, .row_of = row_of};
    TableRow row;
    for (int64_t i = 0; row_of(argument, sums, i, &row); i++)
        measure_row(&table, &row);
    out->failed = out->failed || table.failed;
    for (int from = 0; from < MEASURE_COUNT;) {
        int until = piece_end(&table, from);
        if (any_column(&table, from, until))
            print_piece(&table, from, until, out);
        from = until;
    }
    print_noughts(&table, out);
}

/* ---- rows ---- */

/* Each with its days below it, where they are asked for. */
static bool mean_row(const Argument *argument, const Sums *sums, int64_t index, TableRow *out)
{
    int rows = argument->by_day ? level_played_days(argument->level) + 1 : 1, day = (int)(index % rows);
    int who = argue_shown_at(argument, index / rows);
    if (who == WHO_COUNT)
        return false;
    *out = (TableRow){who, day, -1, .per = seeds_count(&argument->seeds), .off = day > 0 && level_day_off(argument->level, day)};
    memcpy(out->measures, sums->measures[who][day], sizeof out->measures);
    return true;
}

static bool seed_row(const Argument *argument, const Sums *sums, int64_t index, TableRow *out)
{
    (void)argument;
    if (index >= sums->row_count)
        return false;
    const SeedRow *row = &sums->rows[index];
    *out = (TableRow){row->who, 0, row->seed, .per = 1};
    for (int i = 0; i < MEASURE_COUNT; i++)
        out->measures[i] = row->measures[i];
    return true;
}

void argue_tables(const Argument *argument, const Sums *sums, Buffer *out)
{
    print_table(argument, sums, mean_row, out);
    if (argument->level->mode == MODE_CHARTER)
        charter_rules_named(argument->level, argument->shown, out);
    if (argument->per_seed)
        print_table(argument, sums, seed_row, out);
}
