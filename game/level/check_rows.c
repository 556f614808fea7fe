/* check_rows.c - warnings and notes on the schedule: what comes outside the shift, at once, too early or too close
 * together. */
#include "level/check_rows.h"

#include "level/check.h"
#include "level/words.h"

#include <stdlib.h>

/* The rows of one day that interrupt, by their time. */
typedef struct DayRows {
    int day, count;
    Shift shift;
    int rows[LEVEL_ROWS_A_DAY_MAX]; /* indices into Level.rows */
} DayRows;

/* What was said about a row already, so that one row for every day is spoken of once. */
enum { TOLD_OUTSIDE = 1, TOLD_EARLY = 2, TOLD_PUSHED = 4, TOLD_OVERLAP = 8 };

typedef struct Sense {
    Reader *reader;
    const Level *level;
    unsigned char *told; /* a row */
} Sense;

/* A row that moves with the timetable, as evening pings and shifts do not. */
static bool interrupts(const Row *row)
{
    return verb_comes(row->verb) && !row->evening;
}

static int row_end(const Row *row)
{
    if (row->verb == VERB_PINGS)
        return row->end;
    return row->start + (row->verb == VERB_MEETING ? row->minutes : 1);
}

/* Those of the desks, or a steward's own where mode = rate: neither meets the other. */
static void gather(const Reader *reader, int day, bool yours, DayRows *out)
{
    const Level *level = reader->level;
    out->day = day;
    out->shift = reader->shifts[day];
    out->count = 0;
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (!row_holds(row, day) || !interrupts(row) || row->yours != yours)
            continue;
        int at = out->count++;
        for (; at > 0 && level->rows[out->rows[at - 1]].start > row->start; at--)
            out->rows[at] = out->rows[at - 1];
        out->rows[at] = i;
    }
}

static bool tell_once(Sense *sense, int row, unsigned char what)
{
    bool new = !(sense->told[row] & what);
    sense->told[row] |= what;
    return new;
}

static void check_shift(Sense *sense, const DayRows *day, int index)
{
    const Row *row = &sense->level->rows[index];
    Position position = sense->reader->row_positions[index];
    const char *verb = verb_words[row->verb];
    bool outside = row->start < day->shift.start || row->start >= day->shift.end;
    if (outside && tell_once(sense, index, TOLD_OUTSIDE))
        reader_fail_at(sense->reader, TAG_OUTSIDE_SHIFT, position,
                       "the shift of day %d is %02d:%02d-%02d:%02d; this %s is outside it", day->day,
                       day->shift.start / 60, day->shift.start % 60, day->shift.end / 60, day->shift.end % 60, verb);
    else if (!outside && row_end(row) > day->shift.end && tell_once(sense, index, TOLD_OUTSIDE))
        reader_fail_at(sense->reader, TAG_OUTSIDE_SHIFT, position,
                       "this %s runs %d minutes past the end of the shift of day %d", verb,
                       row_end(row) - day->shift.end, day->day);
    else if (!outside && row->start < day->shift.start + SENSE_QUIET_MINUTES && tell_once(sense, index, TOLD_EARLY))
        reader_fail_at(sense->reader, TAG_EARLY, position,
                       "nothing interrupts in the first %d minutes of the shift; this %s waits until %02d:%02d",
                       SENSE_QUIET_MINUTES, verb, (day->shift.start + SENSE_QUIET_MINUTES) / 60,
                       (day->shift.start + SENSE_QUIET_MINUTES) % 60);
}

/* Rows that come in moments; where the pings of a stretch fall is not known before the day. */
static void check_gaps(Sense *sense, const DayRows *day)
{
    const Level *level = sense->level;
    int last = -1;
    for (int i = 0; i < day->count; i++) {
        const Row *row = &level->rows[day->rows[i]];
        if (row->verb == VERB_PINGS)
            continue;
        int apart = last < 0 ? SENSE_GAP_MINUTES : row->start - level->rows[last].start;
        if (apart < SENSE_GAP_MINUTES && tell_once(sense, day->rows[i], TOLD_PUSHED))
            reader_fail_at(sense->reader, TAG_PUSHED, sense->reader->row_positions[day->rows[i]],
                           "this comes %d minute%s after line %d and is pushed back to be %d apart", apart,
                           apart == 1 ? "" : "s", level->rows[last].line, SENSE_GAP_MINUTES);
        last = day->rows[i];
    }
}

static void check_rate(Sense *sense, int index)
{
    const Row *row = &sense->level->rows[index];
    if (row->verb == VERB_PINGS && !row->evening && row->rate * SENSE_GAP_MINUTES > 60)
        reader_fail_at(sense->reader, TAG_PUSHED, sense->reader->row_positions[index],
                       "%d pings an hour are less than %d minutes apart; the later ones are pushed back", row->rate,
                       SENSE_GAP_MINUTES);
}

static bool mandatory(const Row *row)
{
    return row->verb == VERB_MEETING && !row->note_would_do;
}

static void check_overlap(Sense *sense, const DayRows *day)
{
    const Level *level = sense->level;
    int last = -1;
    for (int i = 0; i < day->count; i++) {
        const Row *row = &level->rows[day->rows[i]];
        if (!mandatory(row))
            continue;
        if (last >= 0 && row->start < row_end(&level->rows[last]) && tell_once(sense, day->rows[i], TOLD_OVERLAP))
            reader_fail_at(sense->reader, TAG_OVERLAP, sense->reader->row_positions[day->rows[i]],
                           "the meeting on line %d lasts until %02d:%02d, and no note would do for either",
                           level->rows[last].line, row_end(&level->rows[last]) / 60, row_end(&level->rows[last]) % 60);
        if (last < 0 || row_end(row) > row_end(&level->rows[last]))
            last = day->rows[i];
    }
}

static void check_day(Sense *sense, int number, bool yours)
{
    DayRows day;
    gather(sense->reader, number, yours, &day);
    for (int i = 0; i < day.count; i++)
        check_shift(sense, &day, day.rows[i]);
    check_gaps(sense, &day);
    check_overlap(sense, &day);
}

static void check_days(Sense *sense)
{
    for (int number = level_day_after(sense->level, 0); number > 0; number = level_day_after(sense->level, number)) {
        check_day(sense, number, false);
        check_day(sense, number, true);
    }
    for (int i = 0; i < sense->level->row_count; i++)
        check_rate(sense, i);
}

void check_rows(Reader *reader)
{
    Sense sense = {reader, reader->level, calloc((size_t)reader->level->row_count + 1, 1)};
    if (sense.told)
        check_days(&sense);
    else
        reader->no_memory = true;
    free(sense.told);
}
