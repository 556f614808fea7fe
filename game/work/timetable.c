/* timetable.c - the day's rows, each drawn from a stream of its own, then moved apart. */
#include "work/timetable.h"

#include "base/rng.h"
#include "level/keys.h"
#include "work/streams.h"

#include <string.h>

const int batch_minutes[BATCHES] = {90, 240, 390};

typedef struct Draw {
    const Level *level;
    uint64_t seed;
    int day;
    Timetable *out;
} Draw;

static void add(Draw *draw, Entry entry)
{
    assert(draw->out->count < TIMETABLE_MAX);
    if (draw->out->count < TIMETABLE_MAX)
        draw->out->entries[draw->out->count++] = entry;
}

static int8_t somebody(Rng *rng, const Level *level, const Row *row)
{
    if (row->person >= 0 || level->person_count == 0)
        return (int8_t)row->person;
    return (int8_t)rng_below(rng, level->person_count);
}

static bool disguised(Rng *rng, const Level *level, bool needs)
{
    bool drawn = rng_below(rng, 100) < level->constants[CONSTANT_NEEDED_DISGUISED];
    return needs && drawn;
}

/* `count` moments over the row's range, one in the first two thirds of each equal share of it. */
static void draw_pings(Draw *draw, Rng *rng, int index)
{
    const Row *row = &draw->level->rows[index];
    int length = row->end - row->start;
    int count = row->rate * length / 60;
    int needed_left = row->needs_count;
    for (int i = 0; i < count; i++) {
        int from = row->start + i * length / count;
        int within = max_int(1, length / count * 2 / 3);
        int at = from + rng_below(rng, within);
        int8_t person = somebody(rng, draw->level, row);
        int luck = rng_below(rng, row->needs_count >= 0 ? count - i : 100);
        bool needs = luck < (row->needs_count >= 0 ? needed_left : row->needs_per_cent);
        needed_left -= needs;
        add(draw, (Entry){.minute = (int16_t)at, .row = (int16_t)index, .kind = row->evening ? ENTRY_EVENING_PING : ENTRY_PING,
                          .person = person, .needs = needs, .disguised = disguised(rng, draw->level, needs)});
    }
}

static void draw_one(Draw *draw, Rng *rng, int index, EntryKind kind)
{
    const Row *row = &draw->level->rows[index];
    int at = row->start + (row->spread > 0 ? rng_below(rng, row->spread) : 0);
    bool needs = kind == ENTRY_PING && row->needs_you;
    Entry entry = {.minute = (int16_t)at, .row = (int16_t)index, .kind = (uint8_t)kind, .needs = needs};
    entry.person = somebody(rng, draw->level, row);
    entry.reader = kind == ENTRY_REPORT && rng_chance(rng, draw->level->constants[CONSTANT_READER_CHANCE]);
    add(draw, entry);
}

static void draw_row(Draw *draw, int index)
{
    const Row *row = &draw->level->rows[index];
    Rng rng = rng_stream(draw->seed, STREAM_TIMETABLE, (uint32_t)(draw->day * 16384 + index));
    switch (row->verb) {
    case VERB_PING: draw_one(draw, &rng, index, row->evening ? ENTRY_EVENING_PING : ENTRY_PING); break;
    case VERB_PINGS: draw_pings(draw, &rng, index); break;
    case VERB_MEETING: draw_one(draw, &rng, index, ENTRY_MEETING); break;
    case VERB_REPORT: draw_one(draw, &rng, index, ENTRY_REPORT); break;
    case VERB_PERK: draw_one(draw, &rng, index, ENTRY_PERK); break;
    case VERB_TOOL: draw_one(draw, &rng, index, ENTRY_TOOL); break;
    case VERB_SHIFT:
        draw->out->shift_start = (int16_t)row->start;
        draw->out->shift_end = (int16_t)row->end;
        break;
    case VERB_LUNCH:
        draw->out->lunch_start = (int16_t)row->start;
        draw->out->lunch_end = (int16_t)row->end;
        break;
    case VERB_FOCUS:
        if (draw->out->focus_count < LEVEL_FOCUS_MAX)
            draw->out->focus[draw->out->focus_count++] = (FocusHours){(int16_t)row->start, (int16_t)row->end};
        break;
    case VERB_OFF: break; /* such a day is not drawn */
    case VERB_COUNT: break;
    }
}

int timetable_calls(const Timetable *timetable, int minute)
{
    for (int i = 0; i < timetable->focus_count; i++) {
        const FocusHours *focus = &timetable->focus[i];
        if (minute < focus->from || minute >= focus->until)
            continue;
        minute = focus->until;
        i = -1; /* another one may begin before this one ends */
    }
    return minute;
}

/* Lunch that the shift has no room for is not had. */
static void settle_lunch(Timetable *timetable)
{
    if (timetable->lunch_start > timetable->shift_start && timetable->lunch_end < timetable->shift_end)
        return;
    timetable->lunch_start = timetable->lunch_end = -1;
}

/* Stable, so that rows of one minute keep the order the author gave them. */
static void sort(Timetable *timetable)
{
    for (int i = 1; i < timetable->count; i++) {
        Entry entry = timetable->entries[i];
        int at = i;
        for (; at > 0 && timetable->entries[at - 1].minute > entry.minute; at--)
            timetable->entries[at] = timetable->entries[at - 1];
        timetable->entries[at] = entry;
    }
}

/* Puts an entry off, behind those that come by then. */
static void put_off(Timetable *timetable, int index, int minute)
{
    Entry entry = timetable->entries[index];
    entry.minute = (int16_t)minute;
    for (; index + 1 < timetable->count && timetable->entries[index + 1].minute <= minute; index++)
        timetable->entries[index] = timetable->entries[index + 1];
    timetable->entries[index] = entry;
}

static bool is_call(const Entry *entry)
{
    return entry->kind == ENTRY_PING || entry->kind == ENTRY_MEETING;
}

/* Keeps the first half hour, the gap between two interruptions and what is nobody's to call in free; evenings are left as they are. */
static void keep_apart(Timetable *timetable)
{
    int free_from = timetable->shift_start + QUIET_START_MINUTES;
    for (int i = 0; i < timetable->count;) {
        Entry *entry = &timetable->entries[i];
        int minute = max_int(entry->minute, free_from);
        int calls = is_call(entry) ? timetable_calls(timetable, minute) : minute;
        if (entry->kind == ENTRY_EVENING_PING) {
            i++;
        } else if (calls > minute) {
            put_off(timetable, i, calls);
        } else {
            entry->minute = (int16_t)minute;
            free_from = minute + INTERRUPTION_GAP;
            i++;
        }
    }
}

/* An evening ping is named by minute and person: two in one minute are parted. */
static void part_evenings(Timetable *timetable)
{
    int last = -1;
    for (int i = 0; i < timetable->count; i++) {
        Entry *entry = &timetable->entries[i];
        if (entry->kind != ENTRY_EVENING_PING)
            continue;
        entry->minute = (int16_t)max_int(entry->minute, last + 1);
        last = entry->minute;
    }
}

/* ---- with rows less or more ---- */

enum { LATE_MOST = 45 }; /* minutes that one more waits for a place at which nothing has to move for it */

/* How often a row comes where the level is played as one of its variants. */
static int times_of(const Level *level, const Row *row)
{
    const Variant *variant = &level->variants[level->varied - 1];
    bool is = variant->title[0] ? strcmp(row->text, variant->title) == 0 : row->verb == VERB_TOOL && row->tool == variant->tool;
    return is ? variant->times : 1;
}

static void leave_out(const Level *level, Timetable *timetable)
{
    int kept = 0;
    for (int i = 0; i < timetable->count; i++) {
        if (times_of(level, &level->rows[timetable->entries[i].row]) > 0)
            timetable->entries[kept++] = timetable->entries[i];
    }
    timetable->count = (int16_t)kept;
}

/* The first minute from there on at which one more has its distance from all others of its kind. */
static int free_place(const Timetable *timetable, int minute, bool evening)
{
    int gap = evening ? 1 : INTERRUPTION_GAP;
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        bool near = minute - entry->minute < gap && entry->minute - minute < gap;
        if (near && (entry->kind == ENTRY_EVENING_PING) == evening) {
            minute = entry->minute + gap;
            i = -1;
        }
    }
    return minute;
}

/* As it was drawn, once more: a meeting when the one before is over, all else as soon after it as can be; what would begin after the shift
 * does not come. Whether there was a place for each, so that nothing else has to move. */
static bool repeat(Draw *draw, Entry entry, int times)
{
    const Row *row = &draw->level->rows[entry.row];
    bool evening = entry.kind == ENTRY_EVENING_PING, roomy = true;
    for (int i = 1; i < times; i++) {
        int wanted = entry.minute + (entry.kind == ENTRY_MEETING ? row->minutes : INTERRUPTION_GAP);
        int minute = free_place(draw->out, wanted, evening);
        if (!evening && wanted >= draw->out->shift_end)
            break;
        bool crowded = !evening && (minute > wanted + LATE_MOST || minute >= draw->out->shift_end);
        entry.minute = (int16_t)(crowded ? wanted : minute);
        roomy = roomy && !crowded;
        add(draw, entry);
    }
    return roomy;
}

/* All others come as they would, and when, but on a day too full for what is more. */
static void vary(Draw *draw)
{
    bool roomy = true;
    leave_out(draw->level, draw->out);
    for (int i = 0, drawn = draw->out->count; i < drawn; i++) {
        Entry entry = draw->out->entries[i];
        roomy &= repeat(draw, entry, times_of(draw->level, &draw->level->rows[entry.row]));
    }
    sort(draw->out);
    if (!roomy)
        keep_apart(draw->out);
}

static void draw_rows(Draw *draw, bool yours)
{
    const Level *level = draw->level;
    *draw->out = (Timetable){.shift_start = (int16_t)level->shift_start, .shift_end = (int16_t)level->shift_end,
                       .lunch_start = (int16_t)level->lunch_start, .lunch_end = (int16_t)level->lunch_end};
    for (int i = 0; i < level->row_count; i++) {
        const Row *row = &level->rows[i];
        bool today = row_holds(row, draw->day), whose = row->yours == yours || verb_rows[row->verb].when == WHEN_DAY;
        if (today && whose)
            draw_row(draw, i);
    }
    settle_lunch(draw->out);
    sort(draw->out);
}

static void move_apart(Draw *draw)
{
    keep_apart(draw->out);
    part_evenings(draw->out);
    if (draw->level->varied > 0)
        vary(draw);
    sort(draw->out);
}

void timetable_draw(const Level *level, uint64_t seed, int day, Timetable *out)
{
    Draw draw = {level, seed, day, out};
    draw_rows(&draw, false);
    move_apart(&draw);
}

void timetable_draw_unmoved(const Level *level, uint64_t seed, int day, Timetable *out)
{
    Draw draw = {level, seed, day, out};
    draw_rows(&draw, false);
}

void timetable_draw_yours(const Level *level, uint64_t seed, int day, Timetable *out)
{
    Draw draw = {level, seed, day, out};
    draw_rows(&draw, true);
    move_apart(&draw);
}

void timetable_draw_yours_unmoved(const Level *level, uint64_t seed, int day, Timetable *out)
{
    Draw draw = {level, seed, day, out};
    draw_rows(&draw, true);
}
