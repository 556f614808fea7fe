/* ledger.c - sums of figures, and recorded hours judged. */
#include "work/ledger.h"

/* Adds b's flows to a; what is a level at a moment (standing, energy, burnout) is taken from b. */
static DayFigures followed_by(DayFigures a, DayFigures b)
{
    DayFigures sum = b;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sum.minutes[i] += a.minutes[i];
    sum.busyness += a.busyness;
    sum.progress += a.progress;
    sum.sealed += a.sealed;
    sum.returned += a.returned;
    sum.awaited += a.awaited;
    sum.binned += a.binned;
    sum.gathered_clusters += a.gathered_clusters;
    sum.right += a.right;
    sum.strays += a.strays;
    sum.phantoms += a.phantoms;
    sum.reworked += a.reworked;
    sum.knots += a.knots;
    sum.pings += a.pings;
    sum.pings_answered += a.pings_answered;
    sum.pings_needed += a.pings_needed;
    sum.pings_needed_answered += a.pings_needed_answered;
    sum.evening_pings += a.evening_pings;
    sum.payees_due += a.payees_due;
    sum.payees_paid += a.payees_paid;
    sum.evening_answered += a.evening_answered;
    sum.meetings += a.meetings;
    sum.meetings_joined += a.meetings_joined;
    sum.reports += a.reports;
    sum.reports_written += a.reports_written;
    return sum;
}

DayFigures ledger_total(const Ledger *ledger, int days)
{
    DayFigures total = ledger->days[0];
    for (int i = 1; i < days; i++)
        total = followed_by(total, ledger->days[i]);
    return total;
}

int ledger_done(const Ledger *ledger, int day)
{
    int before = day > 1 ? ledger->waiting[day - 2] : 0;
    return ledger->days[day - 1].progress + ledger->waiting[day - 1] - before;
}

static int refining_of(const DayFigures *figures)
{
    return figures->minutes[ACCOUNT_REFINING] + figures->minutes[ACCOUNT_NIGHT];
}

static int at_work_of(const DayFigures *figures)
{
    int all = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        all += figures->minutes[i];
    return all - figures->minutes[ACCOUNT_REST] - figures->minutes[ACCOUNT_PERKS];
}

Guess figures_truth(const DayFigures *figures)
{
    int refining = refining_of(figures);
    return (Guess){.kind = GUESS_SAID,
                   .refining = (int16_t)refining,
                   .around = (int16_t)(at_work_of(figures) - refining),
                   .bins = (int16_t)min_int(figures->awaited, INT16_MAX)};
}

int figures_about_work(const DayFigures *figures)
{
    int at_work = at_work_of(figures);
    return at_work == 0 ? 0 : (int)(INT64_C(10000) * (at_work - refining_of(figures)) / at_work);
}

int figures_an_hour(const DayFigures *figures, int progress)
{
    int minutes = refining_of(figures);
    int64_t hundredths = minutes <= 0 ? 0 : div_floor(INT64_C(6000) * progress, minutes);
    return hundredths > INT32_MAX ? INT32_MAX : (int)hundredths;
}

int ledger_an_hour(const Ledger *ledger, int day, int days)
{
    if (day > 0)
        return figures_an_hour(&ledger->days[day - 1], ledger_done(ledger, day) - ledger->credited[day - 1]);
    DayFigures total = ledger_total(ledger, days);
    for (int i = 0; i < days; i++)
        total.progress -= ledger->credited[i];
    return figures_an_hour(&total, total.progress);
}

int ledger_judge(const Level *level, const Hour *hour, Judged count)
{
    const int *constants = level->constants;
    int64_t by = 0;
    switch (count) {
    case JUDGED_SEEN:
        by = div_floor(hour->heat - constants[CONSTANT_SEEN_PAR], constants[CONSTANT_SEEN_POINT]);
        break;
    case JUDGED_COUNTED:
        by = div_floor(100 * (hour->binned - constants[CONSTANT_COUNTED_PAR]), constants[CONSTANT_COUNTED_POINT]);
        break;
    case JUDGED_SERVED:
        by = div_floor(100 * (hour->served - constants[CONSTANT_SERVED_PAR]), constants[CONSTANT_SERVED_POINT]);
        break;
    case JUDGED_COUNT: break;
    }
    int step = constants[CONSTANT_STANDING_STEP];
    return by > step ? step : by < -step ? -step : (int)by;
}

int ledger_looked_for(const Level *level, Judged count)
{
    switch (count) {
    case JUDGED_SEEN: return level->constants[CONSTANT_SEEN_PAR] / 1000;
    case JUDGED_COUNTED: return level->constants[CONSTANT_COUNTED_PAR];
    case JUDGED_SERVED: return level->constants[CONSTANT_SERVED_PAR];
    case JUDGED_COUNT: break;
    }
    return 0;
}

int ledger_found(const Hour *hour, Judged count)
{
    switch (count) {
    case JUDGED_SEEN: return hour->heat / 1000;
    case JUDGED_COUNTED: return hour->binned;
    case JUDGED_SERVED: return hour->served;
    case JUDGED_COUNT: break;
    }
    return 0;
}

int ledger_verdict(const Ledger *ledger, const Level *level, Judged count)
{
    int standing = level->constants[CONSTANT_STANDING_START];
    int day = 0;
    for (int i = 0; i < ledger->hour_count; i++) {
        while (day < ledger->hours[i].day)
            standing = max_int(0, standing - ledger->spent[day++]);
        standing = clamp_int(standing + ledger_judge(level, &ledger->hours[i], count), 0, STANDING_MOST);
    }
    while (day < LEVEL_DAYS_MAX)
        standing = max_int(0, standing - ledger->spent[day++]);
    return standing;
}

int ledger_promoted(const Ledger *ledger, int day)
{
    return ledger->promoted.day > 0 && ledger->promoted.day <= day;
}

int ledger_rank(int standing)
{
    static const int from[RANK_COUNT] = {0, 250, 430, 550, 700, 880};
    int rank = 0;
    while (rank + 1 < RANK_COUNT && standing >= from[rank + 1])
        rank++;
    return rank;
}
