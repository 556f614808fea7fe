/* level_time.c - shifts, those of single days too, by the pace. */
#include "level/level_time.h"

/* Most of which is reading: a quarter takes twenty seconds. */
enum { CHARTER_MINUTES = 5 };

static int shift_of(const Level *level, int day)
{
    int minutes = level->shift_end - level->shift_start;
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (row->verb == VERB_SHIFT && row_holds(row, day))
            minutes = row->end - row->start;
    }
    return minutes;
}

LevelTime level_time(const Level *level)
{
    LevelTime time = {.days = level_days_worked(level, level->days), .minutes = CHARTER_MINUTES};
    int seconds = 0;
    if (level->mode == MODE_CHARTER || time.days == 0) {
        time.days = 0;
        return time;
    }
    for (int day = 1; day <= level->days; day++)
        seconds += level_day_off(level, day) ? 0 : shift_of(level, day) * level->pace / 60;
    time.minutes = max_int(1, (seconds / time.days + 30) / 60);
    return time;
}

int level_minutes(const Level *level)
{
    LevelTime time = level_time(level);
    return max_int(1, time.days) * time.minutes * level->repeat;
}

void level_time_print(const Level *level, Buffer *out)
{
    LevelTime time = level_time(level);
    int all = level_minutes(level);
    if (time.days > 1)
        buffer_print(out, "%d days of ", time.days);
    buffer_print(out, "about %d minute%s", time.minutes, time.minutes == 1 ? "" : "s");
    if (all > time.minutes)
        buffer_print(out, "%s, %d in all", level->repeat > 1 ? ", played twice" : "", all);
}
