/* late.c - draws the days of a level on a few seeds, as they are played, and looks how far rows were pushed, and what never comes for it. */
#include "mdr/late.h"

#include <stdlib.h>

#include "level/keys.h"
#include "level/words.h"
#include "mdr/unwritten.h"
#include "work/timetable.h"

enum { SEEDS_TRIED = 8, LATE_MINUTES = 30 };

/* Of one row on one day: what is the least over the seeds. */
typedef struct Late {
    int by, minute;
} Late;

/* The row's first entry; -1: it has none. */
static int entry_of(const Timetable *timetable, int row)
{
    for (int i = 0; i < timetable->count; i++)
        if (timetable->entries[i].row == row)
            return i;
    return -1;
}

/* When the row could come if nothing else came before it. */
static int alone(const Timetable *timetable, const Entry *entry)
{
    int minute = max_int(entry->minute, timetable->shift_start + QUIET_START_MINUTES);
    bool call = entry->kind == ENTRY_PING || entry->kind == ENTRY_MEETING;
    return call ? timetable_calls(timetable, minute) : minute;
}

static Late late_on(const Level *level, uint64_t seed, int day, int row)
{
    Timetable written, played;
    timetable_draw_unmoved(level, seed, day, &written);
    timetable_draw(level, seed, day, &played);
    int before = entry_of(&written, row), after = entry_of(&played, row);
    if (before < 0 || after < 0)
        return (Late){0};
    int minute = played.entries[after].minute;
    return (Late){minute - alone(&written, &written.entries[before]), minute};
}

static Late least_late(const Level *level, int day, int row)
{
    Late least = late_on(level, 1, day, row);
    for (uint64_t seed = 2; seed <= SEEDS_TRIED && least.by > LATE_MINUTES; seed++) {
        Late late = late_on(level, seed, day, row);
        least = (Late){min_int(least.by, late.by), min_int(least.minute, late.minute)};
    }
    return least;
}

/* Of a row on one day, over the seeds: what is drawn, and what of it is pushed past the end of the shift. */
typedef struct RowLoss {
    int drawn, lost, least, most;
    int once;  /* of them, on the seed that is looked at */
    bool waits; /* already by itself, for an end of focus that the shift has not */
    bool told;  /* of the row something was said */
} RowLoss;

static void lose_on(const Level *level, uint64_t seed, int day, RowLoss *rows, int *shift_end)
{
    Timetable timetable;
    int16_t moved[TIMETABLE_MAX];
    timetable_draw(level, seed, day, &timetable);
    unwritten_pushes(level, seed, day, &timetable, moved);
    *shift_end = timetable.shift_end;
    for (int i = 0; i < timetable.count; i++) {
        const Entry *entry = &timetable.entries[i];
        bool pushed = unwritten_never(&timetable, entry) && entry->minute - moved[i] < timetable.shift_end;
        rows[entry->row].drawn++;
        rows[entry->row].once += pushed;
    }
    for (int i = 0; i < level->row_count; i++) {
        rows[i].lost += rows[i].once;
        rows[i].least = min_int(rows[i].least, rows[i].once);
        rows[i].most = max_int(rows[i].most, rows[i].once);
        rows[i].once = 0;
        rows[i].waits = timetable_calls(&timetable, level->rows[i].start) >= timetable.shift_end;
    }
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

static void say_lost(const Level *level, Position position, const Row *row, int day, const RowLoss *lost, int shift_end, Messages *messages)
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

/* Where one or more a day are lost; of one that only some seeds lose the arguing tells. */
static void check_lost(const Level *level, Text source, int day, RowLoss *rows, Messages *messages)
{
    int shift_end = 0;
    for (int i = 0; i < level->row_count; i++)
        rows[i] = (RowLoss){.least = TIMETABLE_MAX, .told = rows[i].told};
    for (uint64_t seed = 1; seed <= SEEDS_TRIED; seed++)
        lose_on(level, seed, day, rows, &shift_end);
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (rows[i].told || rows[i].lost < SEEDS_TRIED)
            continue;
        rows[i].told = true;
        if (rows[i].lost < rows[i].drawn || !rows[i].waits || !told_of(messages, row->line))
            say_lost(level, place_of(source, row->line), row, day, &rows[i], shift_end, messages);
    }
}

static void check_row(const Level *level, Text source, int index, Messages *messages)
{
    const Row *row = &level->rows[index];
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day)) {
        Late late = row_holds(row, day) ? least_late(level, day, index) : (Late){0};
        if (late.by <= LATE_MINUTES)
            continue;
        messages_add(messages, TAG_LATE, place_of(source, row->line), NULL, false,
                     "on day %d this %s comes at %02d:%02d or later, at least %d minutes behind its time: what comes before it pushes it back", day,
                     verb_words[row->verb], late.minute / 60, late.minute % 60, late.by);
        return;
    }
}

void late_check(const Level *level, Text source, Messages *messages)
{
    RowLoss *rows = calloc((size_t)max_int(1, level->row_count), sizeof *rows);
    if (rows == NULL)
        return; /* there are worse things to be told then */
    for (int day = level_day_after(level, 0); day > 0; day = level_day_after(level, day))
        check_lost(level, source, day, rows, messages);
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        bool comes = verb_comes(row->verb) && row->verb != VERB_PINGS && !row->evening && !row->yours;
        if (comes && !rows[i].told)
            check_row(level, source, i, messages);
    }
    free(rows);
}
