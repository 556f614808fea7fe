/* check_week.c - warnings on what days have for themselves: a lunch that the shift has no room for, calls in hours in which nobody calls, and
 * rows for a day that is off. */
#include "level/check_week.h"

#include "level/check.h"
#include "level/row_days.h"
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

/* Stretches of a day that are nobody's to call in harm nobody where they last into the evening on some of their days alone. */
static void check_focus_shift(Reader *reader, int index)
{
    const Row *row = &reader->level->rows[index];
    int past = 0, ends = 0;
    for (int day = level_day_after(reader->level, 0); day > 0; day = level_day_after(reader->level, day)) {
        Shift shift = reader->shifts[day];
        if (!row_holds(row, day))
            continue;
        past = row->end > shift.end && past == 0 ? day : past;
        ends += row->end <= shift.end;
        if (row->start < shift.end && row->end > shift.start)
            continue;
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, reader->row_positions[index], "the shift of day %d is %02d:%02d-%02d:%02d; this focus is outside it",
                       day, shift.start / 60, shift.start % 60, shift.end / 60, shift.end % 60);
        return;
    }
    if (past > 0 && ends == 0)
        reader_fail_at(reader, TAG_OUTSIDE_SHIFT, reader->row_positions[index], "this focus runs %d minutes past the end of the shift of day %d",
                       row->end - reader->shifts[past].end, past);
}

/* The days on which a call waits, wherever it falls within its minutes. */
static uint32_t waits_on(const Reader *reader, const Row *row)
{
    uint32_t waits = 0, held = row_days_held(reader->level, row);
    for (int day = 1; day <= reader->level->days; day++) {
        int last = row->end > 0 ? row->end - 1 : row->start + max_int(0, row->spread - 1), from = reader->shifts[day].start;
        bool early = row->start >= from && row->start < from + SENSE_QUIET_MINUTES; /* is told of that */
        if ((held >> day & 1u) != 0 && !early && row_days_calls_from(reader, day, row->start) > last)
            waits |= UINT32_C(1) << day;
    }
    return waits;
}

static void check_call(Reader *reader, int index)
{
    static const char *const come[2][2] = {{"waits until then", "wait until then"}, {"does not come", "do not come"}};
    const Row *row = &reader->level->rows[index];
    uint32_t waits = row_calls(row) && !row->evening ? waits_on(reader, row) : 0;
    if (waits == 0)
        return;
    uint32_t fit = row_days_fit(reader, row, row->start);
    int day = __builtin_ctz(waits), until = row_days_calls_from(reader, day, row->start);
    bool many = row->verb == VERB_PINGS, never = until >= reader->shifts[day].end;
    RowDays room;
    Fix fix;
    bool mends = row_days_fix(reader, index, fit, &room, &fix);
    reader_fail_fix_at(reader, TAG_IN_FOCUS, reader->row_positions[index], mends ? &fix : NULL, "nobody calls before %02d:%02d on day %d; %s %s %s%s",
                       until / 60, until % 60, day, many ? "these" : "this", verb_words[row->verb], come[never][many],
                       row_days_said(reader->level, row, waits, fit).text);
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
