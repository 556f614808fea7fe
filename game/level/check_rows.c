/* check_rows.c - warnings and notes on the schedule: what comes outside the shift, at once, too early or too close
 * together. */
#include "level/check_rows.h"

#include "level/check.h"
#include "level/check_week.h"
#include "level/row_days.h"
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
enum { TOLD_OUTSIDE = 1, TOLD_EARLY = 2, TOLD_PUSHED = 4, TOLD_OVERLAP = 8, TOLD_LUNCH = 16, TOLD_RATE = 32 };

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
    return row_over(row, row->start);
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
    int least; /* until when it waits on the day on which it waits least */
    bool focus, never;
} Wait;

static bool is_early(const Sense *sense, const Row *row, int day)
{
    int from = sense->reader->shifts[day].start;
    return row_holds(row, day) && row->start >= from && row->start < from + SENSE_QUIET_MINUTES;
}

static Wait wait_of(const Sense *sense, const Row *row)
{
    const Level *level = sense->level;
    Wait wait = {.until = -1};
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day)) {
        const Shift *shift = &sense->reader->shifts[day];
        int quiet = shift->start + SENSE_QUIET_MINUTES, until = row_calls(row) ? row_days_calls_from(sense->reader, day, quiet) : quiet;
        if (!is_early(sense, row, day))
            continue;
        int least = wait.until < 0 ? until : min_int(wait.least, until);
        if (until > wait.until)
            wait = (Wait){until, day, least, until > quiet, until >= shift->end};
        wait.least = least;
    }
    return wait;
}

static const char *clock_of(int minute, char clock[6])
{
    text_print(clock, 6, "%02d:%02d", minute / 60 % 24, minute % 60);
    return clock;
}

/* Whether the row may be written for another minute: its place is a time and no more, and it is in its place then on all of its days. */
static bool moves_to(const Sense *sense, int index, int minute)
{
    const Row *row = &sense->level->rows[index];
    enum { CLOCK_COLUMNS = 5 }; /* else the whole row was mended, and stands elsewhere */
    return sense->reader->row_positions[index].width == CLOCK_COLUMNS && row->verb != VERB_PINGS &&
           row_days_fit(sense->reader, row, minute) == row_days_held(sense->level, row);
}

/* The minute at which it comes anyway, where that is the same on all days or the half hour alone makes it wait; else the days on which it
 * need not wait. */
static const Fix *mend_early(const Sense *sense, int index, const Wait *wait, uint32_t fit, RowDays *room, Fix *fix)
{
    bool same = !wait->never && (wait->focus ? fit == 0 && wait->least == wait->until : true);
    if (same && moves_to(sense, index, wait->until)) {
        *fix = (Fix){sense->reader->row_positions[index], clock_of(wait->until, room->text), false};
        return fix;
    }
    return row_days_fix(sense->reader, index, fit, room, fix) ? fix : NULL;
}

static void fail_early(Sense *sense, int index, uint32_t fit)
{
    const Row *row = &sense->level->rows[index];
    Wait wait = wait_of(sense, row);
    bool many = row->verb == VERB_PINGS;
    char until[6], least[6], nobody[60] = "", does[60];
    RowDays room;
    RowDaysSaid fits = {""};
    Fix fix;
    const Fix *mends = mend_early(sense, index, &wait, fit, &room, &fix);
    clock_of(wait.until, until);
    clock_of(wait.least, least);
    if (mends && text_find(text_of(mends->words), ':') < 0)
        fits = row_days_said(sense->level, row, 0, fit);
    if (wait.focus)
        text_print(nobody, sizeof nobody, ", and nobody calls before %s on day %d (%s)", until, wait.day, weekday_words[level_weekday(sense->level, wait.day)]);
    if (wait.never)
        text_print(does, sizeof does, many ? "do not come" : "does not come");
    else
        text_print(does, sizeof does, "%s until %s%s%s", many ? "wait" : "waits", until, wait.least < wait.until ? ", on other days until " : "",
                   wait.least < wait.until ? least : "");
    reader_fail_fix_at(sense->reader, TAG_EARLY, sense->reader->row_positions[index], mends,
                       "nothing interrupts in the first %d minutes of the shift%s; %s %s %s%s", SENSE_QUIET_MINUTES, nobody, many ? "these" : "this",
                       verb_words[row->verb], does, fits.text);
}

/* A ping so soon behind the shift is meant for the evening, where it is the evening of all days on which it comes. */
static bool evening_is_meant(const Sense *sense, const Row *row)
{
    bool meant = row->verb == VERB_PING || row->verb == VERB_PINGS;
    for (int day = level_day_after(sense->level, 0); day > 0 && meant; day = level_day_after(sense->level, day)) {
        int from = sense->reader->shifts[day].end, to = from + sense->level->constants[CONSTANT_EVENING_MINUTES];
        meant = !row_holds(row, day) || (row->start >= from && row->start < from + SENSE_EVENING_MINUTES && row_end(row) <= to);
    }
    return meant;
}

/* On which of its days a row begins out of the shift, runs past its end, or comes too early. */
typedef struct Misplaced {
    uint32_t outside, past, early;
} Misplaced;

static Misplaced misplaced(const Sense *sense, const Row *row)
{
    Misplaced found = {0};
    for (int day = level_day_after(sense->level, 0); day > 0; day = level_day_after(sense->level, day)) {
        const Shift *shift = &sense->reader->shifts[day];
        uint32_t bit = row_holds(row, day) ? UINT32_C(1) << day : 0;
        if (row->start < shift->start || row->start >= shift->end)
            found.outside |= bit;
        else if (row_end(row) > shift->end)
            found.past |= bit;
        else if (is_early(sense, row, day))
            found.early |= bit;
    }
    return found;
}

/* Told for the first of its days on which it is so. */
static void fail_outside(Sense *sense, int index, Misplaced found, uint32_t fit)
{
    const Row *row = &sense->level->rows[index];
    uint32_t bad = found.outside | found.past;
    int day = __builtin_ctz(bad);
    const Shift *shift = &sense->reader->shifts[day];
    bool many = row->verb == VERB_PINGS, evening = evening_is_meant(sense, row);
    RowDays room;
    Fix fix = {sense->reader->row_ends[index], " evening", false};
    bool mends = evening || row_days_fix(sense->reader, index, fit, &room, &fix);
    RowDaysSaid rest = row_days_said(sense->level, row, bad, fit);
    const char *which = many ? "these" : "this", *verb = verb_words[row->verb];
    if (found.outside >> day & 1u)
        reader_fail_fix_at(sense->reader, TAG_OUTSIDE_SHIFT, sense->reader->row_positions[index], mends ? &fix : NULL,
                           "the shift of day %d is %02d:%02d-%02d:%02d; %s %s %s outside it%s%s", day, shift->start / 60, shift->start % 60,
                           shift->end / 60, shift->end % 60, which, verb, many ? "are" : "is",
                           !evening ? "" : many ? ", and do not say that they come in the evening" : ", and does not say that it comes in the evening", rest.text);
    else
        reader_fail_fix_at(sense->reader, TAG_OUTSIDE_SHIFT, sense->reader->row_positions[index], mends ? &fix : NULL,
                           "%s %s %s %d minutes past the end of the shift of day %d%s", which, verb, many ? "run" : "runs", row_end(row) - shift->end,
                           day, rest.text);
}

static void check_place(Sense *sense, int index)
{
    const Row *row = &sense->level->rows[index];
    Misplaced found = misplaced(sense, row);
    if (!interrupts(row) || sense->told[index] & TOLD_OUTSIDE)
        return;
    if ((found.outside | found.past) != 0)
        fail_outside(sense, index, found, row_days_fit(sense->reader, row, row->start));
    else if (found.early != 0)
        fail_early(sense, index, row_days_fit(sense->reader, row, row->start));
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
        reader_fail_at(sense->reader, TAG_ROW_TWICE, sense->reader->row_positions[row], "this row stands on line %d already",
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

/* Nothing that comes in a moment is near that minute on a day of the row's, itself aside. */
static bool is_clear(const Sense *sense, int index, int minute)
{
    const Level *level = sense->level;
    uint32_t held = row_days_held(level, &level->rows[index]);
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        bool beside = i != index && interrupts(row) && row->verb != VERB_PINGS && row->yours == level->rows[index].yours && (row_days_held(level, row) & held) != 0;
        if (beside && abs(row->start - minute) < SENSE_GAP_MINUTES)
            return false;
    }
    return true;
}

/* The later one of two that are too close: when it comes anyway, if that is so on all of its days and there is room. */
static void fail_close(Sense *sense, int before, int index)
{
    const Row *rows = sense->level->rows;
    int apart = rows[index].start - rows[before].start, minute = rows[before].start + SENSE_GAP_MINUTES;
    uint32_t alone = row_days_held(sense->level, &rows[index]) & ~row_days_held(sense->level, &rows[before]);
    char clock[6];
    const Fix fix = {sense->reader->row_positions[index], clock_of(minute, clock), false};
    bool mends = alone == 0 && moves_to(sense, index, minute) && is_clear(sense, index, minute);
    reader_fail_fix_at(sense->reader, TAG_PUSHED, sense->reader->row_positions[index], mends ? &fix : NULL,
                       "this comes %d minute%s after line %d and is pushed back to be %d apart", apart, apart == 1 ? "" : "s", rows[before].line,
                       SENSE_GAP_MINUTES);
}

/* Rows that come in moments; where the pings of a stretch fall is not known before the day. */
static void check_gaps(Sense *sense, const DayRows *day)
{
    const Row *rows = sense->level->rows;
    int last = -1;
    for (int i = 0; i < day->count; i++) {
        int index = day->rows[i];
        if (rows[index].verb == VERB_PINGS)
            continue;
        if (last >= 0 && rows[index].start - rows[last].start < SENSE_GAP_MINUTES && tell_once(sense, index, TOLD_PUSHED))
            fail_close(sense, last, index);
        last = index;
    }
}

/* More in an hour than are a gap apart. */
static bool is_dense(int rate)
{
    return rate * SENSE_GAP_MINUTES > 60;
}

static void check_rate(Sense *sense, int index)
{
    const Row *row = &sense->level->rows[index];
    if (row->verb == VERB_PINGS && !row->evening && is_dense(row->rate) && tell_once(sense, index, TOLD_RATE))
        reader_fail_at(sense->reader, TAG_PUSHED, sense->reader->row_positions[index],
                       "%d pings an hour are less than %d minutes apart; the later ones are pushed back", row->rate,
                       SENSE_GAP_MINUTES);
}

/* The stretches of a day that go on at the time at which the one at that place begins, and the one itself. */
typedef struct Together {
    int rate, until;
    Buffer lines; /* of the others */
} Together;

static void gather_together(const Sense *sense, const DayRows *day, int at, Together *out)
{
    const Row *rows = sense->level->rows, *row = &rows[day->rows[at]];
    *out = (Together){.rate = row->rate, .until = row->end};
    for (int i = 0; i < at; i++) {
        const Row *other = &rows[day->rows[i]];
        if (other->verb != VERB_PINGS || other->end < row->start + SENSE_GAP_MINUTES)
            continue;
        buffer_print(&out->lines, "%s%d", out->lines.length > 0 ? " and " : "", other->line);
        out->rate += other->rate;
        out->until = min_int(out->until, other->end);
    }
}

/* Stretches that are not too dense one by one, and are where they go on at once: it is the same one who is asked. */
static void check_together(Sense *sense, const DayRows *day)
{
    for (int i = 0; i < day->count; i++) {
        const Row *row = &sense->level->rows[day->rows[i]];
        Together together = {0};
        if (row->verb == VERB_PINGS)
            gather_together(sense, day, i, &together);
        if (together.lines.length > 0 && is_dense(together.rate) && together.until >= row->start + SENSE_GAP_MINUTES && tell_once(sense, day->rows[i], TOLD_RATE))
            reader_fail_at(sense->reader, TAG_PUSHED, sense->reader->row_positions[day->rows[i]],
                           "from %02d:%02d to %02d:%02d these and those of line %s are %d pings an hour, less than %d minutes apart; the later ones are pushed back",
                           row->start / 60, row->start % 60, together.until / 60, together.until % 60, buffer_view(&together.lines).at, together.rate,
                           SENSE_GAP_MINUTES);
        buffer_free(&together.lines);
    }
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
    for (int i = 0; i < day.count; i++)
        check_lunch(sense, &day, day.rows[i]);
    check_gaps(sense, &day);
    check_overlap(sense, &day);
    check_together(sense, &day);
}

static void check_days(Sense *sense)
{
    for (int i = 0; i < sense->level->row_count; i++)
        check_rate(sense, i);
    for (int number = level_day_after(sense->level, 0); number > 0; number = level_day_after(sense->level, number)) {
        check_day(sense, number, false);
        check_day(sense, number, true);
    }
    for (int i = 0; i < sense->level->row_count; i++)
        check_place(sense, i);
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
