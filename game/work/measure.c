/* measure.c - what each measure of [expect] reads off the figures; what it says of itself to an author is level/lists.c. */
#include "work/measure.h"

_Static_assert((int)LEVEL_ACCOUNTS == (int)ACCOUNT_COUNT, "every account has its measure");

int measure_unit(Measure measure)
{
    return measure == MEASURE_ABOUT_WORK || measure == MEASURE_AN_HOUR ? 100 : 1;
}

int measure_of(const DayFigures *figures, Measure measure)
{
    if (measure >= MEASURE_MINUTES && measure < MEASURE_COUNT)
        return figures->minutes[measure - MEASURE_MINUTES];
    switch (measure) {
    case MEASURE_PROGRESS: return figures->progress;
    case MEASURE_FLOOR: return 0;
    case MEASURE_BUSYNESS: return figures->busyness;
    case MEASURE_STANDING: return figures->official;
    case MEASURE_STANDING_SEEN: return figures->standing[JUDGED_SEEN];
    case MEASURE_STANDING_COUNTED: return figures->standing[JUDGED_COUNTED];
    case MEASURE_STANDING_SERVED: return figures->standing[JUDGED_SERVED];
    case MEASURE_SEALED: return figures->sealed;
    case MEASURE_KNOTS: return figures->knots;
    case MEASURE_PINGS: return figures->pings;
    case MEASURE_MEETINGS: return figures->meetings_joined;
    case MEASURE_ABOUT_WORK: return figures_about_work(figures);
    case MEASURE_AN_HOUR: return figures_an_hour(figures, figures->progress);
    case MEASURE_ENERGY: return figures->energy;
    case MEASURE_BURNOUT: return figures->burnout;
    case MEASURE_PAID: return figures->payees_paid;
    case MEASURE_RANK: /* the ledger's affair */
    case MEASURE_MINUTES: /* with what comes after it, above */
    case MEASURE_COUNT: break;
    }
    return 0;
}
