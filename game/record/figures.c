#include "record/figures.h"

#include "record/line.h"
#include "work/charter.h"

typedef struct FigureRow {
    const char *word;
    size_t at; /* of an int in DayFigures */
} FigureRow;

#define MINUTES(account) offsetof(DayFigures, minutes) + (account) * sizeof(int)
#define STANDING(judged) offsetof(DayFigures, standing) + (judged) * sizeof(int)

static const FigureRow figure_rows[] = {
    {"refining-minutes", MINUTES(ACCOUNT_REFINING)},
    {"pings-minutes", MINUTES(ACCOUNT_PINGS)},
    {"meetings-minutes", MINUTES(ACCOUNT_MEETINGS)},
    {"reports-minutes", MINUTES(ACCOUNT_REPORTS)},
    {"show-minutes", MINUTES(ACCOUNT_SHOW)},
    {"notes-minutes", MINUTES(ACCOUNT_NOTES)},
    {"tools-minutes", MINUTES(ACCOUNT_TOOLS)},
    {"walking-minutes", MINUTES(ACCOUNT_WALKING)},
    {"perks-minutes", MINUTES(ACCOUNT_PERKS)},
    {"rest-minutes", MINUTES(ACCOUNT_REST)},
    {"night-minutes", MINUTES(ACCOUNT_NIGHT)},
    {"busyness", offsetof(DayFigures, busyness)},
    {"progress", offsetof(DayFigures, progress)},
    {"sealed", offsetof(DayFigures, sealed)},
    {"returned", offsetof(DayFigures, returned)},
    {"awaited", offsetof(DayFigures, awaited)},
    {"binned", offsetof(DayFigures, binned)},
    {"gathered-clusters", offsetof(DayFigures, gathered_clusters)},
    {"right", offsetof(DayFigures, right)},
    {"strays", offsetof(DayFigures, strays)},
    {"phantoms", offsetof(DayFigures, phantoms)},
    {"reworked", offsetof(DayFigures, reworked)},
    {"knots", offsetof(DayFigures, knots)},
    {"pings", offsetof(DayFigures, pings)},
    {"pings-answered", offsetof(DayFigures, pings_answered)},
    {"pings-needed", offsetof(DayFigures, pings_needed)},
    {"pings-needed-answered", offsetof(DayFigures, pings_needed_answered)},
    {"evening-pings", offsetof(DayFigures, evening_pings)},
    {"evening-answered", offsetof(DayFigures, evening_answered)},
    {"payees-due", offsetof(DayFigures, payees_due)},
    {"payees-paid", offsetof(DayFigures, payees_paid)},
    {"meetings", offsetof(DayFigures, meetings)},
    {"meetings-joined", offsetof(DayFigures, meetings_joined)},
    {"reports", offsetof(DayFigures, reports)},
    {"reports-written", offsetof(DayFigures, reports_written)},
    {"standing-seen", STANDING(JUDGED_SEEN)},
    {"standing-counted", STANDING(JUDGED_COUNTED)},
    {"standing-served", STANDING(JUDGED_SERVED)},
    {"standing", offsetof(DayFigures, official)},
    {"energy", offsetof(DayFigures, energy)},
    {"burnout", offsetof(DayFigures, burnout)},
};

_Static_assert(COUNT_OF(figure_rows) * sizeof(int) == sizeof(DayFigures), "every figure has its row");

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

static void keep(Text word, int value, DayFigures *figures)
{
    for (int i = 0; i < COUNT_OF(figure_rows); i++) {
        if (text_is(word, figure_rows[i].word))
            *figure_of(figures, &figure_rows[i]) = value;
    }
}

bool figures_read(Text words, int *day, DayFigures *figures)
{
    Text word;
    int64_t value;
    if (!word_int(&words, 1, LEVEL_DAYS_MAX, &value))
        return false;
    *day = (int)value;
    DayFigures read = {0};
    while (words.length > 0) {
        if (!word_next(&words, &word) || !word_int(&words, INT32_MIN, INT32_MAX, &value))
            return false;
        keep(word, (int)value, &read);
    }
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
