#include "record/result.h"

#include <stdio.h>

#include "record/fates.h"
#include "record/figures.h"
#include "record/ratings.h"
#include "work/charter_run.h"

enum {
    LABEL_WIDTH = 26,
    COLUMN_WIDTH = 9,
    QUARTER_WIDTH = 11,
    DAYS_A_TABLE = 7, /* more days go into further tables, so that a line fits a terminal */
};

typedef enum RowKind { ROW_FIGURE, ROW_HEADING, ROW_SUM, ROW_SHARE } RowKind;

typedef struct ResultRow {
    const char *label;
    RowKind kind;
    size_t at;  /* of an int in DayFigures */
    bool waits; /* said only where it is counted who waits */
} ResultRow;

#define FIGURE(label, member)                                                                                          \
    {                                                                                                                  \
        label, ROW_FIGURE, offsetof(DayFigures, member), false                                                         \
    }
#define MINUTES(label, account)                                                                                        \
    {                                                                                                                  \
        label, ROW_FIGURE, offsetof(DayFigures, minutes) + (account) * sizeof(int), false                              \
    }
#define WAITS(label, member)                                                                                           \
    {                                                                                                                  \
        label, ROW_FIGURE, offsetof(DayFigures, member), true                                                          \
    }
#define STANDING(label, judged)                                                                                        \
    {                                                                                                                  \
        label, ROW_FIGURE, offsetof(DayFigures, standing) + (judged) * sizeof(int), false                              \
    }

static const ResultRow rows[] = {
    FIGURE("Busyness", busyness),
    FIGURE("Progress", progress),
    {"Standing, at the end", ROW_HEADING, 0, false},
    FIGURE("  as it was judged", official),
    STANDING("  had it been seen", JUDGED_SEEN),
    STANDING("  had it been counted", JUDGED_COUNTED),
    STANDING("  had it been served", JUDGED_SERVED),
    {"Minutes", ROW_HEADING, 0, false},
    MINUTES("  refining", ACCOUNT_REFINING),
    MINUTES("  pings", ACCOUNT_PINGS),
    MINUTES("  meetings", ACCOUNT_MEETINGS),
    MINUTES("  reports", ACCOUNT_REPORTS),
    MINUTES("  show", ACCOUNT_SHOW),
    MINUTES("  notes", ACCOUNT_NOTES),
    MINUTES("  tools", ACCOUNT_TOOLS),
    MINUTES("  walking", ACCOUNT_WALKING),
    MINUTES("  perks", ACCOUNT_PERKS),
    MINUTES("  rest", ACCOUNT_REST),
    MINUTES("  night", ACCOUNT_NIGHT),
    {"  together", ROW_SUM, 0, false},
    {"  about work, per cent", ROW_SHARE, 0, false},
    {"Bins", ROW_HEADING, 0, false},
    FIGURE("  sealed", sealed),
    FIGURE("  somebody waited for", awaited),
    FIGURE("  returned", returned),
    FIGURE("  knots undone", knots),
    {"Numbers", ROW_HEADING, 0, false},
    FIGURE("  binned", binned),
    FIGURE("  right", right),
    FIGURE("  strays", strays),
    FIGURE("  phantoms", phantoms),
    FIGURE("  came back", reworked),
    {"Asked of you", ROW_HEADING, 0, false},
    FIGURE("  pings", pings),
    FIGURE("  answered", pings_answered),
    FIGURE("  that needed you", pings_needed),
    FIGURE("  of these answered", pings_needed_answered),
    FIGURE("  evening pings", evening_pings),
    FIGURE("  answered", evening_answered),
    FIGURE("  meetings", meetings),
    FIGURE("  joined", meetings_joined),
    FIGURE("  reports", reports),
    FIGURE("  written", reports_written),
    {"Who waited", ROW_HEADING, 0, .waits = true},
    WAITS("  due", payees_due),
    WAITS("  seen to", payees_paid),
    {"Per mille, at the end", ROW_HEADING, 0, false},
    FIGURE("  energy", energy),
    FIGURE("  burnout", burnout),
};

static int figure_at(const DayFigures *figures, size_t at)
{
    return *(const int *)(const void *)((const char *)figures + at);
}

static int minutes_together(const DayFigures *figures)
{
    int sum = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sum += figures->minutes[i];
    return sum;
}

static void print_cell(const ResultRow *row, const DayFigures *figures, int width, Buffer *out)
{
    int share = figures_about_work(figures);
    switch (row->kind) {
    case ROW_FIGURE: buffer_print(out, "%*d", width, figure_at(figures, row->at)); break;
    case ROW_HEADING: break;
    case ROW_SUM: buffer_print(out, "%*d", width, minutes_together(figures)); break;
    case ROW_SHARE: buffer_print(out, "%*d.%d", width - 2, share / 100, share % 100 / 10); break;
    }
}

static int width_of(bool quarters)
{
    return quarters ? QUARTER_WIDTH : COLUMN_WIDTH;
}

static void print_head(int first, int count, bool whole, bool quarters, Buffer *out)
{
    buffer_print(out, "%*s", LABEL_WIDTH, "");
    for (int i = 0; i < count; i++) {
        char day[24];
        snprintf(day, sizeof day, "%s %d", quarters ? "quarter" : "day", first + i);
        buffer_print(out, "%*s", width_of(quarters), day);
    }
    if (whole)
        buffer_print(out, "%*s", width_of(quarters), "whole");
    buffer_text(out, "\n");
}

/* How a table is printed: who waits is counted, and its days are quarters. */
typedef struct TableLook {
    bool counted, quarters;
} TableLook;

/* `count` days from `first`, and behind them the whole where `total` is given. */
static void print_table(const DayFigures *days, int first, int count, const DayFigures *total, TableLook look, Buffer *out)
{
    print_head(first, count, total != NULL, look.quarters, out);
    for (int row = 0; row < COUNT_OF(rows); row++) {
        if (rows[row].waits && !look.counted)
            continue;
        if (rows[row].kind == ROW_HEADING)
            buffer_print(out, "\n%s", rows[row].label);
        else
            buffer_print(out, "%-*s", LABEL_WIDTH, rows[row].label);
        for (int i = 0; i < count; i++)
            print_cell(&rows[row], &days[i], width_of(look.quarters), out);
        if (total)
            print_cell(&rows[row], total, width_of(look.quarters), out);
        buffer_text(out, "\n");
    }
}

void result_print(const Ledger *ledger, int days, bool quarters, Buffer *out)
{
    DayFigures total = ledger_total(ledger, days);
    for (int first = 0; first < days; first += DAYS_A_TABLE) {
        int count = min_int(DAYS_A_TABLE, days - first);
        bool last = first + count == days;
        if (first > 0)
            buffer_text(out, "\n");
        print_table(&ledger->days[first], first + 1, count, last && days > 1 ? &total : NULL, (TableLook){total.payees_due > 0, quarters}, out);
    }
}

static void print_promotion(const Promotion *promoted, Buffer *out)
{
    if (promoted->day > 0)
        buffer_print(out, "\nPromoted on day %d at %02d:%02d. Duties, desk and pay were unaffected.\n", promoted->day,
                     promoted->minute / 60, promoted->minute % 60);
}

/* Which rules held in each quarter of a charter's run, which are its days. */
static void print_charters(const Day *day, Buffer *out)
{
    buffer_text(out, "\nRules in force\n");
    for (int i = 1; i <= charter_lived(day); i++) {
        uint32_t rules = charter_rules(day, i);
        buffer_print(out, "  quarter %d%s", i, rules ? "" : " none");
        for (; rules != 0; rules &= rules - 1)
            buffer_print(out, " %s", day->level->rules[__builtin_ctz(rules)].id);
        buffer_text(out, "\n");
    }
}

void result_print_day(const Day *day, Buffer *out)
{
    Ledger ledger = day->ledger;
    int days = min_int(beat_day(day->beat), day->level->days);
    for (int i = charter_run_is(day) ? 1 : days; i <= days; i++)
        ledger.days[i - 1] = figures_so_far(day, i);
    result_print(&ledger, days, charter_run_is(day), out);
    print_promotion(&ledger.promoted, out);
    if (charter_run_is(day))
        print_charters(day, out);
    if (!day->rating.on) /* nobody waits for a steward */
        fates_print(day, out);
    ratings_print(day, out);
}

Ledger result_ledger(const DayFigures *figures, int days)
{
    Ledger ledger = {0};
    for (int i = 0; i < days; i++) {
        ledger.days[i] = figures[i];
        ledger.seen += (int64_t)1000 * figures[i].busyness;
    }
    return ledger;
}
