/* read_row.c - schedule rows: [day DAYS] [HH:MM[-HH:MM]][~Nm] verb words options flags. */
#include "level/read_row.h"

#include "level/check.h"
#include "level/option.h"
#include "level/row_days.h"
#include "level/row_front.h"
#include "level/row_other.h"
#include "level/row_whole.h"
#include "level/row_words.h"
#include "level/slots.h"
#include "level/words.h"
#include "level/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether the row says when in the way its verb wants. */
static bool time_fits(Reader *reader, const Row *row, const RowFront *front)
{
    Text time = front->time, verb = front->verb;
    const char *name = verb_words[row->verb];
    When when = verb_rows[row->verb].when;
    if (!verb_comes(row->verb) && time.length > 0)
        return reader_fail(reader, TAG_WRONG_TIME, time, NULL, "'%s' wants no time before it, such as %s", name,
                           verb_rows[row->verb].example);
    if (when == WHEN_DAY)
        return row->days != 0 ? true
                              : reader_fail(reader, TAG_MISSING_TIME, verb, NULL,
                                          "'%s' wants a day before it, such as day 2", name);
    if (when == WHEN_DAYS)
        return true;
    if (time.length == 0)
        return reader_fail(reader, TAG_MISSING_TIME, verb, NULL, "'%s' wants a time before it, such as %s", name,
                           when == WHEN_STRETCH ? "10:00-12:00" : "10:30");
    if (front->unread)
        return false;
    if (when == WHEN_STRETCH && (row->end < 0 || row->spread > 0))
        return reader_fail(reader, TAG_WRONG_TIME, time, NULL, "'%s' wants a stretch, such as 10:00-12:00; found '%s'",
                           name, reader_quoted(time).text);
    if (when == WHEN_MOMENT && row->end >= 0)
        return reader_fail(reader, TAG_WRONG_TIME, time, NULL, "'%s' wants one moment, such as 10:30; found '%s'", name,
                           reader_quoted(time).text);
    return true;
}

static int pings_of(const Row *row)
{
    return row->rate * (row->end - row->start) / 60;
}

/* Where an option was written; line 0: nowhere. */
static Position option_place(const Row *row, const Position *seen, const char *name)
{
    const Slot *options = verb_rows[row->verb].options;
    for (int i = 0; options[i].name; i++)
        if (text_is(text_of(name), options[i].name))
            return seen[i];
    return (Position){0};
}

/* What the options of one row have to do with each other. */
static bool options_agree(Reader *reader, const Row *row, const Position *seen, Text time)
{
    if (row->decides && row->note_would_do)
        return reader_fail_at(reader, TAG_CONFLICT, option_place(row, seen, "note-would-do"),
                              "a meeting that decides is not one for which a note would do");
    if (row->verb != VERB_PINGS || row->rate == 0)
        return true;
    if (pings_of(row) == 0)
        return reader_fail(reader, TAG_OUT_OF_RANGE, time, NULL,
                           "%d an hour from %02d:%02d to %02d:%02d is no ping at all", row->rate, row->start / 60,
                           row->start % 60, row->end / 60, row->end % 60);
    if (row->needs_count > pings_of(row))
        return reader_fail_at(reader, TAG_OUT_OF_RANGE, option_place(row, seen, "needs"),
                              "%d of these pings need the player, but only %d come", row->needs_count, pings_of(row));
    return true;
}

/* Counts the row on its days; complains at the one that is too many. */
static bool count_row(Reader *reader, const Row *row, Text content)
{
    int more = row->verb == VERB_PINGS ? pings_of(row) : !verb_comes(row->verb) ? 0 : 1;
    for (int day = 1; day <= reader->level->days; day++) {
        if (!row_holds(row, day))
            continue;
        int before = reader->day_rows[day];
        reader->day_rows[day] += more;
        if (before <= LEVEL_ROWS_A_DAY_MAX && before + more > LEVEL_ROWS_A_DAY_MAX)
            return reader_fail(reader, TAG_TOO_MANY, content, NULL,
                               "a day has at most %d rows, pings counted singly; day %d has more", LEVEL_ROWS_A_DAY_MAX,
                               day);
    }
    return true;
}

static bool grow(Reader *reader)
{
    Level *level = reader->level;
    if (level->row_count < reader->row_capacity)
        return true;
    int capacity = reader->row_capacity ? reader->row_capacity * 2 : 64;
    Row *rows = realloc(level->rows, (size_t)capacity * sizeof *rows);
    if (rows)
        level->rows = rows;
    Position *positions = realloc(reader->row_positions, (size_t)capacity * sizeof *positions);
    if (positions)
        reader->row_positions = positions;
    Position *ends = realloc(reader->row_ends, (size_t)capacity * sizeof *ends);
    if (ends)
        reader->row_ends = ends;
    if (!rows || !positions || !ends)
        return false;
    reader->row_capacity = capacity;
    return true;
}

static void keep(Reader *reader, const Row *row, Position position)
{
    if (reader->level->row_count == LEVEL_ROWS_A_DAY_MAX * LEVEL_DAYS_MAX)
        return; /* long after the complaint about too many on one day */
    if (!grow(reader)) {
        reader->no_memory = true;
        return;
    }
    Position whole = reader_position(reader, text_trim(reader->content));
    reader->row_positions[reader->level->row_count] = position;
    reader->row_ends[reader->level->row_count] = (Position){whole.line, whole.column + whole.width, 0};
    reader->level->rows[reader->level->row_count++] = *row;
}

static Row empty_row(Reader *reader)
{
    Row row = {.line = reader->number, .end = -1, .person = -1, .file = -1, .tool = -1, .needs_count = -1};
    row.text = reader->level->pool;
    return row;
}

/* The words and options behind a verb. */
static void read_behind(Reader *reader, Text rest, RowFront *front, Row *row, Position *seen)
{
    char owner[24];
    const Slot *options = verb_rows[row->verb].options;
    snprintf(owner, sizeof owner, "'%s'", verb_words[row->verb]);
    for (const Slot *slot = options; slot->name; slot++)
        slot_clear(reader, slot, row);
    bool words = row_words_read(reader, &rest, row);
    option_read(reader, options, owner, &rest, seen, row);
    if (words)
        slots_finish(reader, options, seen, owner, reader_position(reader, front->verb));
}

/* Reads the row as it stands; a row that is kept has a verb and a time. */
static void read_as_written(Reader *reader, Text content)
{
    Row row = empty_row(reader);
    Position seen[SLOTS_MAX] = {{0}};
    RowFront front;
    Text rest = content;
    int complaints = reader->complaints;
    if (row_front_read(reader, &rest, &row, &front)) {
        bool fits = time_fits(reader, &row, &front);
        read_behind(reader, rest, &front, &row, seen);
        if (reader->complaints == complaints && options_agree(reader, &row, seen, front.time))
            count_row(reader, &row, content);
        bool unknown = !verb_comes(row.verb) && reader->complaints > complaints;
        if (fits && front.timed && !unknown && reader->hushed == 0)
            keep(reader, &row, reader_position(reader, front.time.length > 0 ? front.time : front.verb));
        if (unknown && reader->hushed == 0)
            reader->shift_unknown |= front.shift;
    }
    if (reader->complaints > complaints && reader->hushed == 0)
        reader->rows_broken = true;
}

/* Whether a row is right; nobody hears complaints, and nothing is kept. */
static bool is_right(Reader *reader, Text content)
{
    int complaints = reader->complaints, rows[LEVEL_DAYS_MAX + 1];
    size_t used = reader->pool_used;
    memcpy(rows, reader->day_rows, sizeof rows);
    reader->hushed++;
    read_as_written(reader, content);
    reader->hushed--;
    memcpy(reader->day_rows, rows, sizeof rows);
    reader->pool_used = used;
    bool right = reader->complaints == complaints;
    reader->complaints = complaints;
    return right;
}

/* Reads another text in the place of the row, of which everything has been said. */
static void read_instead(Reader *reader, Text content)
{
    Position place = reader_position(reader, reader->content);
    int count = reader->level->row_count;
    read_as_written(reader, content);
    if (reader->level->row_count > count)
        reader->row_positions[count] = place;
    reader->rows_broken = true;
}

static bool is_right_in_order(Reader *reader, Text content, Reordered *order)
{
    if (!row_reorder(content, order))
        return false;
    return is_right(reader, plain_view(&order->row));
}

static bool is_right_in_form(Reader *reader, Text content, OtherRow *other)
{
    return row_other(reader, content, other) && (other->row.length == 0 || is_right(reader, plain_view(&other->row)));
}

static void read_in_form(Reader *reader, const OtherRow *other)
{
    bool meant = other->row.length > 0;
    (other->safe ? reader_fail : reader_advise)(reader, other->tag, other->part, meant ? other->words : NULL, "%s", other->sentence);
    reader->rows_broken = true;
    if (meant)
        read_instead(reader, plain_view(&other->row));
    reader->shift_unknown |= meant && !other->safe && text_starts(text_of(other->words), verb_words[VERB_SHIFT]);
}

static bool is_right_with_next(Reader *reader, Text content, Joined *joined)
{
    return row_join(reader, content, joined) && is_right(reader, plain_view(&joined->row));
}

void read_row(Reader *reader, Text content)
{
    Reordered order;
    Joined joined;
    OtherRow other;
    if (reader->hushed > 0 || is_right(reader, content)) {
        read_as_written(reader, content);
    } else if (is_right_in_form(reader, content, &other)) {
        read_in_form(reader, &other);
    } else if (is_right_in_order(reader, content, &order)) {
        reader_fail(reader, order.tag, order.part, order.words, "the words of a row come in this order: %s", verb_rows[order.verb].example);
        read_instead(reader, plain_view(&order.row));
    } else if (is_right_with_next(reader, content, &joined)) {
        row_fail_joined(reader, &joined);
        read_instead(reader, plain_view(&joined.row));
    } else {
        read_as_written(reader, content);
    }
}

/* --- what rows say about each other, once all are read --- */

/* What a day has one of; two on one day contradict each other. */
static void finish_hours(Reader *reader, int index, Position (*seen)[LEVEL_DAYS_MAX + 1])
{
    const Level *level = reader->level;
    const Row *row = &level->rows[index];
    bool told = false;
    for (int day = 1; day <= level->days; day++) {
        Position *before = &seen[row->verb][day];
        if (!row_holds(row, day))
            continue;
        if (before->line > 0 && !told && !reader->days_unknown)
            reader_fail_at(reader, TAG_CONFLICT, reader->row_positions[index],
                           row->verb == VERB_OFF ? "day %d is %s already, on line %d" : "day %d has its %s already, on line %d", day,
                           verb_words[row->verb], before->line);
        told = told || before->line > 0;
        *before = reader->row_positions[index];
        if (row->verb == VERB_SHIFT)
            reader->shifts[day] = (Shift){row->start, row->end};
        if (row->verb == VERB_OFF)
            reader->level->off |= 1u << day;
    }
    if (row->verb == VERB_OFF && level->mode != MODE_PLAY)
        reader_fail_at(reader, TAG_OTHER_MODE, reader->row_positions[index], "'off' wants 'mode = play' in [day]; this level has 'mode = %s'",
                       mode_words[level->mode]);
    else if (row->verb == VERB_OFF && level_day_after(level, 0) == 0)
        reader_fail_at(reader, TAG_CONFLICT, reader->row_positions[index], "every day is off: nobody is ever here");
}

static void finish_days(Reader *reader)
{
    const Level *level = reader->level;
    Position seen[VERB_COUNT][LEVEL_DAYS_MAX + 1] = {{{0}}};
    for (int day = 0; day <= LEVEL_DAYS_MAX; day++)
        reader->shifts[day] = (Shift){level->shift_start, level->shift_end};
    for (int i = 0; i < level->row_count; i++)
        if (verb_rows[level->rows[i].verb].when == WHEN_DAY)
            finish_hours(reader, i, seen);
}

/* The stretches without a call of each day; more of them than a day has room for. */
static void finish_focus(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        for (int day = 1; day <= level->days && row->verb == VERB_FOCUS; day++) {
            if (!row_holds(row, day))
                continue;
            if (reader->focus_count[day] < LEVEL_FOCUS_MAX) {
                reader->focus[day][reader->focus_count[day]++] = (Shift){row->start, row->end};
                continue;
            }
            reader_fail_at(reader, TAG_TOO_MANY, reader->row_positions[i], "a day has at most %d focus rows; day %d has more", LEVEL_FOCUS_MAX,
                           day);
            return;
        }
    }
}

/* An evening row lies in the evening of every day it holds. */
static void finish_evening(Reader *reader, int index)
{
    const Level *level = reader->level;
    const Row *row = &level->rows[index];
    uint32_t held = row_days_held(level, row), bad = 0;
    for (int day = 1; day <= level->days; day++) {
        int from = reader->shifts[day].end, to = from + level->constants[CONSTANT_EVENING_MINUTES];
        bool evening = row->start >= from && max_int(row->start + 1, row->end) <= to;
        bad |= (held >> day & 1u) != 0 && !evening ? UINT32_C(1) << day : 0;
    }
    if (bad == 0)
        return;
    int day = __builtin_ctz(bad), from = reader->shifts[day].end, to = from + level->constants[CONSTANT_EVENING_MINUTES];
    RowDays room;
    Fix fix;
    bool mends = row_days_fix(reader, index, held & ~bad, &room, &fix);
    reader_fail_fix_at(reader, TAG_NOT_EVENING, reader->row_positions[index], mends ? &fix : NULL, "the evening of day %d is %02d:%02d to %02d:%02d%s",
                       day, from / 60, from % 60, to / 60, to % 60, row_days_said(level, row, bad, held & ~bad).text);
}

/* The report a tool ends is one that the schedule brings. */
static void finish_ends(Reader *reader, const Tool *tool, Position position)
{
    Nearest search = reader_nearest(reader, text_of(tool->ends));
    for (int i = 0; i < reader->level->row_count; i++) {
        const Row *row = &reader->level->rows[i];
        if (row->verb != VERB_REPORT)
            continue;
        if (strcmp(row->text, tool->ends) == 0 || !row->text[0])
            return;
        nearest_try(&search, row->text);
    }
    Quoted met = reader_quoted(text_of(tool->ends));
    Buffer remedy = {0};
    if (search.word)
        write_quoted(search.word, &remedy);
    messages_add(reader->messages, TAG_UNKNOWN_ID, position, remedy.data, remedy.data != NULL,
                 search.word ? "no report '%s'; did you mean '%s'?" : "no report '%s' in the schedule", met.text,
                 search.word);
    buffer_free(&remedy);
}

void read_finish_rows(Reader *reader)
{
    const Level *level = reader->level;
    finish_days(reader);
    finish_focus(reader);
    for (int i = 0; i < level->row_count; i++)
        if (level->rows[i].evening && !reader->shift_unknown)
            finish_evening(reader, i);
    for (int i = 0; i < level->tool_count && !reader->rows_broken; i++)
        if (reader->ends[i].line > 0 && level->tools[i].ends[0])
            finish_ends(reader, &level->tools[i], reader->ends[i]);
}
