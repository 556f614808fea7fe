/* late.c - draws the days of a level on a few seeds, as they are played, and looks how far rows were pushed. */
#include "mdr/late.h"

#include "level/keys.h"
#include "level/words.h"
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
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        if (verb_comes(row->verb) && row->verb != VERB_PINGS && !row->evening && !row->yours)
            check_row(level, source, i, messages);
    }
}
