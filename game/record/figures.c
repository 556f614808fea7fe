#include "record/figures.h"

#include "record/line.h"
#include "work/charter.h"

typedef struct FigureRow {
    const char *word;
    size_t at; /* of an int in DayFigures */
    int most;
} FigureRow;

#define MINUTES(account) offsetof(DayFigures, minutes) + (account) * sizeof(int)
#define STANDING(judged) offsetof(DayFigures, standing) + (judged) * sizeof(int)

static const FigureRow figure_rows[] = {
    {"refining-minutes", MINUTES(ACCOUNT_REFINING), FIGURE_MINUTES_MOST},
    {"pings-minutes", MINUTES(ACCOUNT_PINGS), FIGURE_MINUTES_MOST},
    {"meetings-minutes", MINUTES(ACCOUNT_MEETINGS), FIGURE_MINUTES_MOST},
    {"reports-minutes", MINUTES(ACCOUNT_REPORTS), FIGURE_MINUTES_MOST},
    {"show-minutes", MINUTES(ACCOUNT_SHOW), FIGURE_MINUTES_MOST},
    {"notes-minutes", MINUTES(ACCOUNT_NOTES), FIGURE_MINUTES_MOST},
    {"tools-minutes", MINUTES(ACCOUNT_TOOLS), FIGURE_MINUTES_MOST},
    {"walking-minutes", MINUTES(ACCOUNT_WALKING), FIGURE_MINUTES_MOST},
    {"perks-minutes", MINUTES(ACCOUNT_PERKS), FIGURE_MINUTES_MOST},
    {"rest-minutes", MINUTES(ACCOUNT_REST), FIGURE_MINUTES_MOST},
    {"night-minutes", MINUTES(ACCOUNT_NIGHT), FIGURE_MINUTES_MOST},
    {"busyness", offsetof(DayFigures, busyness), FIGURE_COUNT_MOST},
    {"progress", offsetof(DayFigures, progress), FIGURE_COUNT_MOST},
    {"sealed", offsetof(DayFigures, sealed), FIGURE_COUNT_MOST},
    {"returned", offsetof(DayFigures, returned), FIGURE_COUNT_MOST},
    {"awaited", offsetof(DayFigures, awaited), FIGURE_COUNT_MOST},
    {"binned", offsetof(DayFigures, binned), FIGURE_COUNT_MOST},
    {"gathered-clusters", offsetof(DayFigures, gathered_clusters), FIGURE_COUNT_MOST},
    {"right", offsetof(DayFigures, right), FIGURE_COUNT_MOST},
    {"strays", offsetof(DayFigures, strays), FIGURE_COUNT_MOST},
    {"phantoms", offsetof(DayFigures, phantoms), FIGURE_COUNT_MOST},
    {"reworked", offsetof(DayFigures, reworked), FIGURE_COUNT_MOST},
    {"knots", offsetof(DayFigures, knots), FIGURE_COUNT_MOST},
    {"pings", offsetof(DayFigures, pings), FIGURE_COUNT_MOST},
    {"pings-answered", offsetof(DayFigures, pings_answered), FIGURE_COUNT_MOST},
    {"pings-needed", offsetof(DayFigures, pings_needed), FIGURE_COUNT_MOST},
    {"pings-needed-answered", offsetof(DayFigures, pings_needed_answered), FIGURE_COUNT_MOST},
    {"evening-pings", offsetof(DayFigures, evening_pings), FIGURE_COUNT_MOST},
    {"evening-answered", offsetof(DayFigures, evening_answered), FIGURE_COUNT_MOST},
    {"payees-due", offsetof(DayFigures, payees_due), FIGURE_COUNT_MOST},
    {"payees-paid", offsetof(DayFigures, payees_paid), FIGURE_COUNT_MOST},
    {"meetings", offsetof(DayFigures, meetings), FIGURE_COUNT_MOST},
    {"meetings-joined", offsetof(DayFigures, meetings_joined), FIGURE_COUNT_MOST},
    {"reports", offsetof(DayFigures, reports), FIGURE_COUNT_MOST},
    {"reports-written", offsetof(DayFigures, reports_written), FIGURE_COUNT_MOST},
    {"standing-seen", STANDING(JUDGED_SEEN), FIGURE_MILLE_MOST},
    {"standing-counted", STANDING(JUDGED_COUNTED), FIGURE_MILLE_MOST},
    {"standing-served", STANDING(JUDGED_SERVED), FIGURE_MILLE_MOST},
    {"standing", offsetof(DayFigures, official), FIGURE_MILLE_MOST},
    {"energy", offsetof(DayFigures, energy), FIGURE_MILLE_MOST},
    {"burnout", offsetof(DayFigures, burnout), FIGURE_MILLE_MOST},
};

_Static_assert(COUNT_OF(figure_rows) * sizeof(int) == sizeof(DayFigures), "every figure has its row");

/* The share about work is in hundredths of a per cent of all minutes; what is counted, in thousandths. */
_Static_assert(LEVEL_DAYS_MAX * FIGURE_COUNT_MOST <= INT32_MAX, "a run's figures add up in an int");
_Static_assert((int64_t)LEVEL_DAYS_MAX * ACCOUNT_COUNT * FIGURE_MINUTES_MOST <= INT32_MAX, "and so do all its minutes");

static int *figure_of(DayFigures *figures, const FigureRow *row)
{
    return (int *)(void *)((char *)figures + row->at);
}

void figures_print(int day, const DayFigures *figures, Buffer *out)
{
    DayFigures copy = *figures;
    buffer_print(out, "day %d", day);
    for (int i = 0; i < COUNT_OF(figure_rows); i++) {
        int value = *figure_of(&copy, &figure_rows[i]);
        if (value != 0)
            buffer_print(out, " %s %d", figure_rows[i].word, value);
    }
}

static const FigureRow *row_of(Text word)
{
    for (int i = 0; i < COUNT_OF(figure_rows); i++) {
        if (text_is(word, figure_rows[i].word))
            return &figure_rows[i];
    }
    return NULL;
}

/* A name and its number, off *words. */
static bool read_figure(Text *words, DayFigures *figures, FigureFault *fault)
{
    Text word, number;
    int64_t value;
    if (!word_next(words, &word) || !word_next(words, &number))
        return false;
    bool whole = text_int(number, &value);
    const FigureRow *row = row_of(word);
    if (!row)
        return whole;
    if (!whole || value < 0 || value > row->most) {
        *fault = (FigureFault){word, number, row->most};
        return false;
    }
    *figure_of(figures, row) = (int)value;
    return true;
}

bool figures_read(Text words, int *day, DayFigures *figures, FigureFault *fault)
{
    int64_t number;
    DayFigures read = {0};
    *fault = (FigureFault){0};
    if (!word_int(&words, 1, LEVEL_DAYS_MAX, &number))
        return false;
    while (words.length > 0) {
        if (!read_figure(&words, &read, fault))
            return false;
    }
    *day = (int)number;
    *figures = read;
    return true;
}

DayFigures figures_so_far(const Day *day, int number)
{
    if (charter_run_is(day))
        return charter_figures(day, number);
    DayFigures figures = day->ledger.days[number - 1];
    if (day->phase == PHASE_OVER || number < beat_day(day->beat))
        return figures;
    for (int i = 0; i < JUDGED_COUNT; i++)
        figures.standing[i] = day->ledger.standing[i];
    figures.official = day->ledger.official;
    figures.energy = day->office.energy;
    figures.burnout = day->office.burnout;
    return figures;
}
