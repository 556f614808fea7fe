/* check_week.c - warnings on what days have for themselves: a lunch that the shift has no room for, calls in hours in which nobody calls, and
 * rows for a day that is off. */
#include "level/check_week.h"

#include "level/check.h"
#include "level/words.h"

static const Row *lunch_row(const Level *level, int day)
{
    for (int i = 0; i < level->row_count; i++)
        if (level->rows[i].verb == VERB_LUNCH && row_holds(&level->rows[i], day))
            return &level->rows[i];
    return NULL;
}

/* What is written of it; start -1: none. */
static Shift lunch_written(const Level *level, int day)
{
    const Row *row = lunch_row(level, day);
    return row ? (Shift){row->start, row->end} : (Shift){level->lunch_start, level->lunch_end};
}

bool check_lunch_of(const Reader *reader, int day, Shift *lunch)
{
    const Shift *shift = &reader->shifts[day];
    *lunch = lunch_written(reader->level, day);
    return lunch->start > shift->start && lunch->end < shift->end;
}

/* What was written is not had on the first such day; what nobody wrote is not missed. */
static void check_lunch(Reader *reader)
{
    const Level *level = reader->level;
    Position key = reader_day_key(reader, offsetof(Level, lunch_start)), *rows = reader->row_positions;
    bool written = key.line != reader->first[SECTION_DAY].line;
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day)) {
        const Row *row = lunch_row(level, day);
        Shift shift = reader->shifts[day], lunch;
        if (check_lunch_of(reader, day, &lunch) || lunch.start < 0 || (!row && !written))
            continue;
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, row ? rows[row - level->rows] : key,
                       "the shift of day %d is %02d:%02d-%02d:%02d and has no lunch from %02d:%02d to %02d:%02d in it; where there is none, write day %d %s none", day,
                       shift.start / 60, shift.start % 60, shift.end / 60, shift.end % 60, lunch.start / 60, lunch.start % 60, lunch.end / 60,
                       lunch.end % 60, day, verb_words[VERB_LUNCH]);
        return;
    }
}

static void check_focus_shift(Reader *reader, int index)
{
    const Row *row = &reader->level->rows[index];
    for (int day = level_day_after(reader->level, 0); day > 0; day = level_day_after(reader->level, day)) {
        Shift shift = reader->shifts[day];
        if (!row_holds(row, day) || (row->start < shift.end && row->end > shift.start))
            continue;
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, reader->row_positions[index], "the shift of day %d is %02d:%02d-%02d:%02d; this focus is outside it",
                       day, shift.start / 60, shift.start % 60, shift.end / 60, shift.end % 60);
        return;
    }
}

int check_calls_from(const Level *level, int day, int minute)
{
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (row->verb != VERB_FOCUS || !row_holds(row, day) || minute < row->start || minute >= row->end)
            continue;
        minute = row->end;
        i = -1; /* another one may begin before this one ends */
    }
    return minute;
}

/* A call that waits, wherever it falls within its minutes. */
static void check_call(Reader *reader, int index)
{
    const Row *row = &reader->level->rows[index];
    bool call = row->verb == VERB_PING || row->verb == VERB_PINGS || row->verb == VERB_MEETING;
    for (int day = level_day_after(reader->level, 0); day > 0 && call && !row->evening && !row->yours; day = level_day_after(reader->level, day)) {
        int last = row->end > 0 ? row->end - 1 : row->start + max_int(0, row->spread - 1);
        int until = row_holds(row, day) ? check_calls_from(reader->level, day, row->start) : row->start;
        bool early = row->start >= reader->shifts[day].start && row->start < reader->shifts[day].start + SENSE_QUIET_MINUTES; /* is told of that */
        if (until <= last || early)
            continue;
        static const char *const come[2][2] = {{"waits until then", "wait until then"}, {"does not come", "do not come"}};
        bool many = row->verb == VERB_PINGS, never = until >= reader->shifts[day].end;
        reader_fail_at(reader, TAG_IN_FOCUS, reader->row_positions[index], "nobody calls before %02d:%02d on day %d; %s %s %s", until / 60,
                       until % 60, day, many ? "these" : "this", verb_words[row->verb], come[never][many]);
        return;
    }
}

static void check_focus(Reader *reader)
{
    for (int i = 0; i < reader->level->row_count; i++) {
        if (reader->level->rows[i].verb == VERB_FOCUS)
            check_focus_shift(reader, i);
        else
            check_call(reader, i);
    }
}

/* Rows all of whose days are off. */
static void check_off(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (row->verb == VERB_OFF || row->days == 0 || (row->days & ~level->off) != 0)
            continue;
        int day = __builtin_ctz(row->days);
        reader_fail_at(reader, TAG_DAY_OFF, reader->row_positions[i], row->verb == VERB_PINGS ? "day %d is off; these %s do not come" : "day %d is off; this %s does not come", day,
                       verb_words[row->verb]);
    }
}

/* Expectations about such a day alone. */
static void check_expect_off(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->expect_count; i++) {
        const Expect *expect = &level->expects[i];
        for (int k = 0; k < expect->side_count; k++) {
            const Side *side = &expect->sides[k];
            if (side->is_number || side->day == 0 || side->day != side->last_day || !level_day_off(level, side->day))
                continue;
            Position line = {.line = expect->line, .column = 1, .width = 1};
            reader_fail_at(reader, TAG_DAY_OFF, line, "day %d is off; nothing is measured on it", side->day);
            break;
        }
    }
}

void check_week(Reader *reader)
{
    if (reader->shift_unknown || !reader_whole(reader, SECTION_DAY))
        return;
    check_off(reader);
    check_expect_off(reader);
    check_focus(reader);
    check_lunch(reader);
}
