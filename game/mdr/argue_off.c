/* argue_off.c - which of the days that a line speaks of are off; how that is said is argue_lines.c and argue_json.c. */
#include "mdr/argument.h"

uint32_t argue_days_off_of(const Level *level, const Side *side)
{
    uint32_t off = 0;
    for (int day = max_int(1, side_first_day(side)); day <= side->last_day && level->mode != MODE_CHARTER; day++)
        off |= level_day_off(level, day) ? 1u << day : 0;
    return off;
}

uint32_t argue_days_off(const Level *level, const Expect *expect)
{
    const Side *side;
    uint32_t off = 0;
    for (int i = 0; (side = expect_measured(expect, i)) != NULL; i++)
        off |= argue_days_off_of(level, side);
    return off;
}
