/* late.c - draws the days of a level on a few seeds, as they are played, and looks how far rows were pushed, and what never comes for it. */
#include "mdr/late.h"

#include <limits.h>
#include <stdlib.h>

#include "level/keys.h"
#include "level/words.h"
#include "mdr/unwritten.h"
#include "work/timetable.h"

enum { SEEDS_TRIED = 8, LATE_MINUTES = 30 };

/* Of a row on one day, over the seeds. */
typedef struct RowDay {
    int drawn, lost, least, most; /* lost: pushed past the end of the shift; on a seed, at least and at most */
    int by, minute;               /* its first: minutes behind when it could come, and when it comes; the least of each */
    bool waits;                   /* already by itself, for an end of focus that the shift has not */
    int drawn_once, lost_once;    /* on the seed that is looked at */
} RowDay;

typedef struct RowLate {
    RowDay on;           /* the day that is looked at */
    int day, by, minute; /* the first day on which it is late on every seed; 0: none */
    bool told;           /* of the row something was said */
} RowLate;

/* When what is written at that minute could come if nothing else came before it. */
static int alone(const Timetable *timetable, int kind, int written)
{
    int minute = max_int(written, timetable->shift_start + QUIET_START_MINUTES);
    bool call = kind == ENTRY_PING || kind == ENTRY_MEETING;
    return call ? timetable_calls(timetable, minute) : minute;
}

static void add_entry(const Timetable *timetable, const Entry *entry, int moved, RowDay *row)
{
    int written = entry->minute - moved;
    row->lost_once += unwritten_never(timetable, entry) && written < timetable->shift_end;
    if (row->drawn_once++ > 0)
        return;
    row->by = min_int(row->by, entry->minute - alone(timetable, entry->kind, written));
    row->minute = min_int(row->minute, entry->minute);
}

static void end_seed(RowDay *row)
{
    row->by = row->drawn_once > 0 ? row->by : 0;
    row->drawn += row->drawn_once;
    row->lost += row->lost_once;
    row->least = min_int(row->least, row->lost_once);
    row->most = max_int(row->most, row->lost_once);
    row->drawn_once = row->lost_once = 0;
}

/* When the shift ends on that day. */
static int look_on(const Level *level, int day, RowLate *rows)
{
    Timetable timetable;
    int16_t moved[TIMETABLE_MAX];
    for (int i = 0; i < level->row_count; i++)
        rows[i].on = (RowDay){.least = TIMETABLE_MAX, .by = row_holds(&level->rows[i], day) ? INT_MAX : 0, .minute = INT_MAX};
    for (uint64_t seed = 1; seed <= SEEDS_TRIED; seed++) {
        timetable_draw(level, seed, day, &timetable);
        unwritten_pushes(level, seed, day, &timetable, moved);
        for (int i = 0; i < timetable.count; i++)
            add_entry(&timetable, &timetable.entries[i], moved[i], &rows[timetable.entries[i].row].on);
        for (int i = 0; i < level->row_count; i++)
            if (row_holds(&level->rows[i], day))
                end_seed(&rows[i].on);
    }
    for (int i = 0; i < level->row_count; i++)
        rows[i].on.waits = timetable_calls(&timetable, level->rows[i].start) >= timetable.shift_end;
    return timetable.shift_end;
}

/* The time of the row in its line, or else the start of that. */
static Position place_of(Text source, int number)
{
    Text line = source;
    for (int i = 0; i < number && text_next_line(&source, &line); i++) {
    }
    int colon = max_int(2, text_find(line, ':')), end = colon;
    while (end < line.length && line.at[end] != ' ' && line.at[end] != '\t')
        end++;
    return (Position){number, text_columns(text_part(line, 0, colon - 2)) + 1, max_int(1, end - colon + 2)};
}

/* Something was said of the row already, from what is written. */
static bool told_of(const Messages *messages, int line)
{
    bool told = false;
    for (int i = 0; i < messages->count; i++) {
        const Message *message = &messages->list[i];
        bool waits = message->tag == tag_rows[TAG_IN_FOCUS].name || message->tag == tag_rows[TAG_EARLY].name;
        told = told || (message->line == line && waits);
    }
    return told;
}

static void say_lost(const Level *level, Position position, const Row *row, int day, const RowDay *lost, int shift_end, Messages *messages)
{
    static const char why[] = "what is pushed past the end of the shift is not met";
    const char *weekday = weekday_words[level_weekday(level, day)];
    int drawn = lost->drawn / SEEDS_TRIED, count = (lost->lost + SEEDS_TRIED / 2) / SEEDS_TRIED, hour = shift_end / 60, minute = shift_end % 60;
    if (row->verb == VERB_PINGS)
        messages_add(messages, TAG_NEVER_COMES, position, NULL, false,
                     "on day %d (%s) %s%d of these %d pings never come: %s (%02d:%02d); a smaller rate, earlier hours or a shorter focus makes room", day,
                     weekday, lost->least < lost->most ? "about " : "", count, drawn, why, hour, minute);
    else
        messages_add(messages, TAG_NEVER_COMES, position, NULL, false,
                     "on day %d (%s) this %s never comes: %s (%02d:%02d); an earlier time, or less before it, makes room", day, weekday,
                     verb_words[row->verb], why, hour, minute);
}

/* One or more a day of it are lost; of one that only some seeds lose the arguing tells. */
static void check_lost(const Level *level, Text source, int index, int day, int shift_end, RowLate *late, Messages *messages)
{
    const Row *row = &level->rows[index];
    const RowDay *on = &late->on;
    if (late->told || on->lost < SEEDS_TRIED)
        return;
    late->told = true;
    if (on->lost < on->drawn || !on->waits || !told_of(messages, row->line))
        say_lost(level, place_of(source, row->line), row, day, on, shift_end, messages);
}

static void note_late(const Row *row, int day, RowLate *late)
{
    bool comes = verb_comes(row->verb) && row->verb != VERB_PINGS && !row->evening && !row->yours;
    if (!comes || late->day > 0 || late->on.by <= LATE_MINUTES)
        return;
    late->day = day;
    late->by = late->on.by;
    late->minute = late->on.minute;
}

static void say_late(Text source, const Row *row, const RowLate *late, Messages *messages)
{
    messages_add(messages, TAG_LATE, place_of(source, row->line), NULL, false,
                 "on day %d this %s comes at %02d:%02d or later, at least %d minutes behind its time: what comes before it pushes it back", late->day,
                 verb_words[row->verb], late->minute / 60, late->minute % 60, late->by);
}

void late_check(const Level *level, Text source, Messages *messages)
{
    RowLate *rows = calloc((size_t)max_int(1, level->row_count), sizeof *rows);
    if (rows == NULL)
        return; /* there are worse things to be told then */
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day)) {
        int shift_end = look_on(level, day, rows);
        for (int i = 0; i < level->row_count; i++) {
            check_lost(level, source, i, day, shift_end, &rows[i], messages);
            note_late(&level->rows[i], day, &rows[i]);
        }
    }
    for (int i = 0; i < level->row_count; i++)
        if (rows[i].day > 0 && !rows[i].told)
            say_late(source, &level->rows[i], &rows[i], messages);
    free(rows);
}
