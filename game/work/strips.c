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
    for (int i = 0; i < LEVEL_DAYS_MAX; i++)
        strip_refined_add(&all, &strips->days[i]);
    return strip_refined_yield(&all);
}
