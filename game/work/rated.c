#include "work/rated.h"

int rated_had(const Desks *desks, RatedBy by, int desk, int hour)
{
    return by == RATED_BY_SEEN ? desks_busyness(desks, desk, hour) : desks_progress(desks, desk, hour);
}

/* -1, 0, 1: the first is less, as much, more. */
static int order(int first, int second)
{
    return (first > second) - (first < second);
}

int rated_followed(const Day *steward, const Desks *desks, RatedBy by)
{
    int followed = 0;
    for (int hour = 0; hour < steward->rating.hour; hour++) {
        const uint8_t *stamps = steward->rating.stamps[hour];
        followed += order(stamps[0], stamps[1]) == order(rated_had(desks, by, 0, hour), rated_had(desks, by, 1, hour));
    }
    return followed;
}

int rated_sum(const Day *steward, int desk)
{
    int sum = 0;
    for (int hour = 0; hour < steward->rating.hour; hour++)
        sum += steward->rating.stamps[hour][desk];
    return sum;
}

int rated_looks(const Day *steward)
{
    return __builtin_popcount(steward->rating.looks[0]) + __builtin_popcount(steward->rating.looks[1]);
}
