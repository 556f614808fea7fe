/* check_week.c - warnings on what days have for themselves: a lunch that the shift has no room for. */
#include "level/check_week.h"

#include "level/check.h"

static const Row *lunch_row(const Level *level, int day)
{
    for (int i = 0; i < level->row_count; i++)
        if (level->rows[i].verb == VERB_LUNCH && row_holds(&level->rows[i], day))
            return &level->rows[i];
    return NULL;
}

/* What was written is not had on the first such day; what nobody wrote is not missed. */
static void check_lunch(Reader *reader)
{
    const Level *level = reader->level;
    Position key = check_day_key(reader, offsetof(Level, lunch_start)), *rows = reader->row_positions;
    bool written = key.line != reader->first[SECTION_DAY].line;
    for (int day = 1; day <= level->days; day++) {
        const Row *row = lunch_row(level, day);
        Shift shift = reader->shifts[day];
        int start = row ? row->start : level->lunch_start, end = row ? row->end : level->lunch_end;
        if (start < 0 || (start > shift.start && end < shift.end) || (!row && !written))
            continue;
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, row ? rows[row - level->rows] : key,
                       "the shift of day %d is %02d:%02d-%02d:%02d and has no lunch from %02d:%02d to %02d:%02d in it", day, shift.start / 60,
                       shift.start % 60, shift.end / 60, shift.end % 60, start / 60, start % 60, end / 60, end % 60);
        return;
    }
}

void check_week(Reader *reader)
{
    check_lunch(reader);
}
