/* check_rows.c - warnings and notes on the schedule: what comes outside the shift, at once, too early or too close
 * together. */
#include "level/check_rows.h"

#include "level/check.h"
#include "level/check_week.h"
#include "level/words.h"

#include <stdlib.h>
#include <string.h>

/* The rows of one day that interrupt, by their time. */
typedef struct DayRows {
    int day, count;
    Shift shift;
    int rows[LEVEL_ROWS_A_DAY_MAX]; /* indices into Level.rows */
} DayRows;

/* What was said about a row already, so that one row for every day is spoken of once. */
enum { TOLD_OUTSIDE = 1, TOLD_EARLY = 2, TOLD_PUSHED = 4, TOLD_OVERLAP = 8, TOLD_LUNCH = 16 };

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
        if (out->count == LEVEL_ROWS_A_DAY_MAX)
            return; /* as was said */
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

/* What comes in the first half hour waits for its end, and a call for when somebody may call; the day of these on which it waits longest. */
typedef struct Wait {
    int until, day;
    bool focus, never;
} Wait;

static Wait wait_of(const Sense *sense, const Row *row)
{
    const Level *level = sense->level;
    bool call = (row->verb == VERB_PING || row->verb == VERB_PINGS || row->verb == VERB_MEETING) && !row->yours;
    Wait wait = {.until = -1};
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day)) {
        const Shift *shift = &sense->reader->shifts[day];
        int quiet = shift->start + SENSE_QUIET_MINUTES, until = call ? check_calls_from(level, day, quiet) : quiet;
        if (row_holds(row, day) && row->start >= shift->start && row->start < quiet && until > wait.until)
            wait = (Wait){until, day, until > quiet, until >= shift->end};
    }
    return wait;
}

static void fail_early(Sense *sense, int index)
{
    const Row *row = &sense->level->rows[index];
    Wait wait = wait_of(sense, row);
    Position position = sense->reader->row_positions[index];
    bool many = row->verb == VERB_PINGS;
    const char *which = many ? "these" : "this", *verb = verb_words[row->verb], *weekday = weekday_words[level_weekday(sense->level, max_int(1, wait.day))];
    int hour = wait.until / 60, minute = wait.until % 60;
    char clock[6];
    text_print(clock, sizeof clock, "%02d:%02d", hour % 24, minute);
    bool is_clock = position.width == text_columns(text_of(clock)); /* else the whole row was mended, and stands elsewhere */
    const Fix fix = {position, clock, false}, *later = is_clock && !many && !wait.never ? &fix : NULL;
    if (!wait.focus)
        reader_fail_fix_at(sense->reader, TAG_EARLY, position, later, "nothing interrupts in the first %d minutes of the shift; %s %s %s until %02d:%02d",
                           SENSE_QUIET_MINUTES, which, verb, many ? "wait" : "waits", hour, minute);
    else if (wait.never)
        reader_fail_at(sense->reader, TAG_EARLY, position,
                       "nothing interrupts in the first %d minutes of the shift, and nobody calls before %02d:%02d on day %d (%s); %s %s %s not come",
                       SENSE_QUIET_MINUTES, hour, minute, wait.day, weekday, which, verb, many ? "do" : "does");
    else
        reader_fail_fix_at(sense->reader, TAG_EARLY, position, later,
                           "nothing interrupts in the first %d minutes of the shift, and nobody calls before %02d:%02d on day %d (%s); %s %s %s until %02d:%02d",
                           SENSE_QUIET_MINUTES, hour, minute, wait.day, weekday, which, verb, many ? "wait" : "waits", hour, minute);
}

/* A ping so soon behind the shift is meant for the evening. */
static bool evening_is_meant(const Row *row, const DayRows *day)
{
    bool pings = row->verb == VERB_PING || row->verb == VERB_PINGS;
    return pings && row->start >= day->shift.end && row->start < day->shift.end + SENSE_EVENING_MINUTES;
}

static void check_shift(Sense *sense, const DayRows *day, int index)
{
    const Row *row = &sense->level->rows[index];
    Position position = sense->reader->row_positions[index];
    const char *verb = verb_words[row->verb];
    bool outside = row->start < day->shift.start || row->start >= day->shift.end;
    bool evening = evening_is_meant(row, day), many = row->verb == VERB_PINGS;
    const Fix fix = {sense->reader->row_ends[index], " evening", false};
    if (outside && tell_once(sense, index, TOLD_OUTSIDE))
        reader_fail_fix_at(sense->reader, TAG_OUTSIDE_SHIFT, position, evening ? &fix : NULL,
                           "the shift of day %d is %02d:%02d-%02d:%02d; %s %s %s outside it%s", day->day, day->shift.start / 60,
                           day->shift.start % 60, day->shift.end / 60, day->shift.end % 60, many ? "these" : "this", verb, many ? "are" : "is",
                           !evening ? "" : many ? ", and do not say that they come in the evening" : ", and does not say that it comes in the evening");
    else if (!outside && row_end(row) > day->shift.end && tell_once(sense, index, TOLD_OUTSIDE))
        reader_fail_at(sense->reader, TAG_OUTSIDE_SHIFT, position,
                       "%s %s %s %d minutes past the end of the shift of day %d", many ? "these" : "this", verb, many ? "run" : "runs",
                       row_end(row) - day->shift.end, day->day);
    else if (!outside && row->start < day->shift.start + SENSE_QUIET_MINUTES && tell_once(sense, index, TOLD_EARLY))
        fail_early(sense, index);
}

/* A row on the same day that says the same; -1. */
static int twin_of(const Sense *sense, const DayRows *day, int at)
{
    const Row *row = &sense->level->rows[day->rows[at]];
    for (int i = at - 1; i >= 0; i--) {
        const Row *other = &sense->level->rows[day->rows[i]];
        if (other->start == row->start && other->verb == row->verb && other->days == row->days && other->person == row->person &&
            other->minutes == row->minutes && strcmp(other->text, row->text) == 0)
            return day->rows[i];
    }
    return -1;
}

/* A row that stands there twice is told of once. */
static void check_twins(Sense *sense, const DayRows *day)
{
    for (int i = 1; i < day->count; i++) {
        int twin = twin_of(sense, day, i), row = day->rows[i];
        if (twin < 0 || sense->told[row] & TOLD_OVERLAP || sense->level->rows[row].verb == VERB_PINGS)
            continue;
        sense->told[row] |= TOLD_OVERLAP | TOLD_PUSHED | TOLD_LUNCH | TOLD_EARLY | TOLD_OUTSIDE;
        reader_fail_at(sense->reader, TAG_OVERLAP, sense->reader->row_positions[row], "this row stands on line %d already",
                       sense->level->rows[twin].line);
    }
}

/* What comes while people are at lunch, whenever within its minutes that is, or runs into it. */
static void check_lunch(Sense *sense, const DayRows *day, int index)
{
    const Row *row = &sense->level->rows[index];
    Shift lunch;
    bool had = check_lunch_of(sense->reader, day->day, &lunch);
    int from = lunch.start, to = lunch.end;
    bool through = row->verb == VERB_MEETING && row->start < from && row_end(row) > from, inside = row->start >= from && row->start + max_int(0, row->spread - 1) < to;
    if (!had || row->verb == VERB_PINGS || !(through || inside) || !tell_once(sense, index, TOLD_LUNCH))
        return;
    reader_fail_at(sense->reader, TAG_LUNCH, sense->reader->row_positions[index], "lunch is %02d:%02d-%02d:%02d; this %s %s", from / 60, from % 60,
                   to / 60, to % 60, verb_words[row->verb], through ? "runs into it" : "comes while it lasts");
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
    check_twins(sense, &day);
    for (int i = 0; i < day.count; i++) {
        check_shift(sense, &day, day.rows[i]);
        check_lunch(sense, &day, day.rows[i]);
    }
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
    if (reader->shift_unknown || !reader_whole(reader, SECTION_DAY))
        return;
    Sense sense = {reader, reader->level, calloc((size_t)reader->level->row_count + 1, 1)};
    if (sense.told)
        check_days(&sense);
    else
        reader->no_memory = true;
    free(sense.told);
}
