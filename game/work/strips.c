/* strips.c - a strip a day. */
#include "work/strips.h"

void strips_keep(Strips *strips, const Day *day)
{
    const Strip *strip = &day->ledger.strip;
    if (strip->day > 0)
        strips->days[strip->day - 1] = *strip;
}

int strips_yield(const Strips *strips)
{
    StripRefined all = {0};
    for (int i = 0; i < LEVEL_DAYS_MAX; i++) {
        StripRefined one = strip_refined(&strips->days[i]);
        all.worth += one.worth;
        all.signal += one.signal;
    }
    return strip_refined_yield(&all);
}
