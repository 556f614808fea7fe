#include "paint/trail.h"

#include <string.h>

int trail_fade_after(uint32_t milliseconds)
{
    /* 1/65536 of what is left after 1, 2, 4 ... 64 milliseconds */
    static const uint32_t left_after[] = {65033, 64534, 63547, 61620, 57938, 51221, 40033};
    if (milliseconds >= TRAIL_GONE)
        return 0;
    uint64_t left = (uint64_t)1 << 32 >> milliseconds / TRAIL_HALF;
    uint32_t rest = milliseconds % TRAIL_HALF;
    for (int i = 0; i < COUNT_OF(left_after); i++)
        left = rest >> i & 1 ? left * left_after[i] >> 16 : left;
    return (int)((left + (1 << 23)) >> 24);
}

static bool same_area(Area a, Area b)
{
    return a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom;
}

int trail_begin(Trail *trail, Area area, uint32_t milliseconds)
{
    uint32_t passed = milliseconds - trail->time; /* very long when it has gone back */
    if (!trail->lit || !same_area(area, trail->area) || passed >= TRAIL_GONE) {
        plane_clear(&trail->plane, area);
        *trail = (Trail){trail->plane, area, milliseconds, true};
        return 0;
    }
    if (passed < TRAIL_LEAST)
        return 256;
    trail->time = milliseconds;
    return trail_fade_after(passed);
}

void trail_forget(Trail *trail)
{
    trail->lit = false;
}
