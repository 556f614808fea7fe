/* desk.h - test levels as text, and a desk at which they are played: a level, a day, and what the day said. Included
 * after cmocka.h; not for the game. */
#pragma once

#include <stdio.h>
#include <stdlib.h>

#include "shipped.h"
#include "work/day.h"
#include "work/day_hash.h"
#include "work/look.h"
#include "work/obey.h"

enum { SEED = 1847 };

/* What a test adds to the usual text: more keys for [day] and [file thimble], the schedule, further sections. NULL:
 * nothing. */
typedef struct LevelText {
    const char *day, *file, *rows, *more;
} LevelText;

typedef struct Desk {
    Level level;
    Day day;
    int counts[EVENT_COUNT]; /* of what was said since forget() */
    Event last[EVENT_COUNT];
} Desk;

/* One cell taken by itself, among what lies near it. */
static inline bool take(const Level *level, Field *field, Beat beat, int signal, int column, int row, Hand *hand)
{
    Near near;
    field_near(level, field, beat, (Box){(int16_t)column, (int16_t)row, 1, 1}, &near);
    return field_take(level, field, &near, beat, signal, column, row, hand);
}

static inline const char *or_nothing(const char *text)
{
    return text == NULL ? "" : text;
}

/* Two people, one file that serves a school, and what the test adds. Free it with level_free. */
static inline void read_level(LevelText text, Level *level)
{
    Buffer whole = {0};
    buffer_print(&whole,
                 "mdr-level 1\n[day]\ntitle = \"A Test\"\n%s\n"
                 "[person ines]\nname = \"Ines Farrow\"\n[person quill]\nname = \"Mr. Ansel Quill\"\n"
                 "[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a school\"\n%s\n[schedule]\n%s\n%s\n",
                 or_nothing(text.day), or_nothing(text.file), or_nothing(text.rows), or_nothing(text.more));
    read_text(buffer_view(&whole), level);
    buffer_free(&whole);
}

/* A desk in the lift on the morning of day 1. */
static inline Desk *desk_open_on(LevelText text, uint64_t seed)
{
    Desk *desk = calloc(1, sizeof *desk);
    if (desk == NULL)
        abort();
    read_level(text, &desk->level);
    day_start(&desk->day, &desk->level, seed);
    return desk;
}

static inline Desk *desk_open(LevelText text)
{
    return desk_open_on(text, SEED);
}

static inline void desk_close(Desk *desk)
{
    level_free(&desk->level);
    free(desk);
}

static inline int constant(const Desk *desk, Constant which)
{
    return desk->level.constants[which];
}

/* ---- what was said ---- */

static inline void forget(Desk *desk)
{
    for (int i = 0; i < EVENT_COUNT; i++)
        desk->counts[i] = 0;
}

static inline void listen(Desk *desk, const Events *events)
{
    assert_int_equal(events->dropped, 0);
    for (int i = 0; i < events->count; i++) {
        desk->counts[events->list[i].kind]++;
        desk->last[events->list[i].kind] = events->list[i];
    }
}

/* ---- time ---- */

static inline void run_until(Desk *desk, Beat until)
{
    Beat before = -1;
    while (desk->day.beat < until && desk->day.beat != before) {
        Events events = {0};
        before = desk->day.beat;
        day_run(&desk->day, min_int(until, before + BEATS_A_MINUTE), &events);
        listen(desk, &events);
    }
}

static inline void run_minutes(Desk *desk, int minutes)
{
    run_until(desk, desk->day.beat + minutes * BEATS_A_MINUTE);
}

static inline int today(const Desk *desk)
{
    return beat_day(desk->day.beat);
}

/* Runs to HH:MM of this day, which the day must reach. */
static inline void run_to(Desk *desk, int hour, int minute)
{
    Beat at = beat_at(today(desk), hour * 60 + minute);
    run_until(desk, at);
    assert_int_equal(desk->day.beat, at);
}

/* ---- commands ---- */

static inline Command order(CommandKind kind, int argument)
{
    return (Command){.kind = (uint8_t)kind, .argument = (int16_t)argument};
}

static inline Command order_at(CommandKind kind, int column, int row)
{
    return (Command){.kind = (uint8_t)kind, .box = {.column = (int16_t)column, .row = (int16_t)row}};
}

static inline Command order_box(Box box)
{
    return (Command){.kind = COMMAND_GATHER, .box = box};
}

/* Obeyed now. */
static inline void must(Desk *desk, Command command)
{
    Events events = {0};
    command.beat = desk->day.beat;
    if (!day_allows(&desk->day, &command))
        fail_msg("command %d is refused at %02d:%02d", command.kind, beat_minute(desk->day.beat) / 60,
                 beat_minute(desk->day.beat) % 60);
    assert_true(day_obey(&desk->day, &command, &events));
    listen(desk, &events);
}

/* Refused now, and nothing is other than it was. */
static inline void must_not(Desk *desk, Command command)
{
    Events events = {0};
    uint64_t before = day_hash(&desk->day);
    command.beat = desk->day.beat;
    assert_false(day_allows(&desk->day, &command));
    assert_false(day_obey(&desk->day, &command, &events));
    assert_true(day_hash(&desk->day) == before);
    assert_int_equal(events.count, 1);
    assert_int_equal(events.list[0].kind, EVENT_REFUSED);
    assert_int_equal(events.list[0].a, command.kind);
}

static inline void begin(Desk *desk)
{
    must(desk, order(COMMAND_BEGIN, 0));
}

static inline const Office *office(const Desk *desk)
{
    return &desk->day.office;
}

/* At HH:MM of an idle first day of three, with hardly anything in the field. */
static inline Desk *desk_at(int hour, int minute, const char *rows, const char *more)
{
    Desk *desk = desk_open((LevelText){.day = "days = 3", .file = "clusters = 1/day", .rows = rows, .more = more});
    begin(desk);
    run_to(desk, hour, minute);
    return desk;
}

static inline void until_at_the_desk(Desk *desk)
{
    while (!day_at_desk(&desk->day))
        run_minutes(desk, 1);
}

/* ---- what came ---- */

/* The first of that kind among offers, then in the tray; NULL when there is none. */
static inline const Offer *offered(const Desk *desk, EntryKind kind)
{
    const Day *day = &desk->day;
    for (int i = 0; i < day->offer_count; i++) {
        if (day->offers[i].name.kind == kind)
            return &day->offers[i];
    }
    for (int i = 0; i < day->tray_count; i++) {
        if (day->tray[i].name.kind == kind)
            return &day->tray[i];
    }
    return NULL;
}

static inline Command choice_about(const Desk *desk, EntryKind kind, Choice choice)
{
    const Offer *offer = offered(desk, kind);
    Command command = {.kind = COMMAND_ANSWER, .choice = (uint8_t)choice};
    if (offer == NULL)
        fail_msg("nothing of kind %d is offered at %02d:%02d", (int)kind, beat_minute(desk->day.beat) / 60,
                 beat_minute(desk->day.beat) % 60);
    else
        command.event = offer->name;
    return command;
}

static inline void choose(Desk *desk, EntryKind kind, Choice choice)
{
    must(desk, choice_about(desk, kind, choice));
}

/* ---- evenings ---- */

static inline void run_to_closing(Desk *desk)
{
    run_until(desk, beat_at(today(desk), desk->day.timetable.shift_end));
    assert_int_equal(desk->day.phase, PHASE_CLOSING);
}

/* Goes home from the closing; stops in the next morning's lift, or where the run is over. */
static inline void sleep_over(Desk *desk)
{
    if (desk->day.phase != PHASE_EVENING)
        must(desk, order(COMMAND_LEAVE, 0));
    run_until(desk, beat_at(today(desk) + 1, 0));
    assert_true(desk->day.phase == PHASE_BRIEFING || desk->day.phase == PHASE_OVER);
}

/* A whole day without a hand moving. */
static inline void idle_day(Desk *desk)
{
    begin(desk);
    run_to_closing(desk);
    sleep_over(desk);
}

static inline const DayFigures *figures(const Desk *desk, int day)
{
    return &desk->day.ledger.days[day - 1];
}

static inline int all_minutes(const DayFigures *of)
{
    int sum = 0;
    for (int i = 0; i < ACCOUNT_COUNT; i++)
        sum += of->minutes[i];
    return sum;
}

/* ---- what is the same for all ---- */

/* By their fields: the gaps between them hold anything. */
static inline bool same_entry(const Entry *a, const Entry *b)
{
    return a->minute == b->minute && a->row == b->row && a->kind == b->kind && a->person == b->person &&
           a->needs == b->needs && a->disguised == b->disguised && a->reader == b->reader;
}

static inline bool same_timetable(const Timetable *a, const Timetable *b)
{
    if (a->count != b->count || a->shift_start != b->shift_start || a->shift_end != b->shift_end)
        return false;
    for (int i = 0; i < a->count; i++) {
        if (!same_entry(&a->entries[i], &b->entries[i]))
            return false;
    }
    return true;
}

static inline bool same_cluster(const Cluster *a, const Cluster *b)
{
    return a->cells == b->cells && a->column == b->column && a->row == b->row && a->minute == b->minute &&
           a->kind == b->kind && a->temper == b->temper && a->mixed == b->mixed && a->threshold == b->threshold;
}

static inline bool same_field(const Field *a, const Field *b)
{
    if (a->count != b->count || a->columns != b->columns || a->rows != b->rows)
        return false;
    for (int i = 0; i < a->count; i++) {
        if (!same_cluster(&a->clusters[i], &b->clusters[i]))
            return false;
    }
    return true;
}

/* ---- hands ---- */

static inline int popcount(uint64_t bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

/* The smallest box around all of a cluster. */
static inline Box box_around(const Cluster *cluster)
{
    int left = 7, top = 7, right = 0, bottom = 0;
    for (int i = 0; i < 64; i++) {
        if ((cluster->cells >> i & 1) == 0)
            continue;
        left = min_int(left, i % 8);
        right = max_int(right, i % 8);
        top = min_int(top, i / 8);
        bottom = max_int(bottom, i / 8);
    }
    return (Box){(int16_t)(cluster->column + left), (int16_t)(cluster->row + top), (int16_t)(right - left + 1),
                 (int16_t)(bottom - top + 1)};
}

/* Whether its box holds nothing else, so that gathering it takes no strays. */
static inline bool is_rectangle(const Cluster *cluster)
{
    Box box = box_around(cluster);
    return box.columns * box.rows == popcount(cluster->cells);
}

/* An untouched rectangle of that kind in that stage; -1 none now. `temper` -1: any. */
static inline int find_cluster(const Desk *desk, ClusterKind kind, Stage stage, int temper)
{
    const Field *field = &desk->day.field;
    for (int i = field->oldest; i < field->count; i++) {
        const Cluster *cluster = &field->clusters[i];
        bool wanted = cluster->kind == kind && (temper < 0 || cluster->temper == temper);
        if (wanted && cluster->taken == 0 && is_rectangle(cluster) &&
            cluster_stage(&desk->level, cluster, desk->day.beat) == stage)
            return i;
    }
    return -1;
}

/* The same, waiting for one; the day must bring it. */
static inline int wait_for_cluster(Desk *desk, ClusterKind kind, Stage stage, int temper)
{
    int found = find_cluster(desk, kind, stage, temper);
    while (found < 0 && desk->day.phase == PHASE_SHIFT) {
        run_minutes(desk, 1);
        found = find_cluster(desk, kind, stage, temper);
    }
    assert_true(found >= 0);
    return found;
}

static inline void gather_cluster(Desk *desk, int index)
{
    must(desk, order_box(box_around(&desk->day.field.clusters[index])));
}

/* Puts ripe clusters of a temper into a bin until it holds `numbers` of it or is full of it. What comes back stays out.
 */
static inline void refine(Desk *desk, Temper temper, int bin, int numbers)
{
    const Bin *into = &desk->day.bins[desk->day.file][bin];
    while (into->right[temper] < min_int(numbers, into->quota[temper])) {
        int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, (int)temper);
        if (!cluster_surfaces(&desk->day.field.clusters[index], desk->day.office.signal)) {
            run_minutes(desk, 1);
            continue;
        }
        gather_cluster(desk, index);
        must(desk, order(COMMAND_DEPOSIT, bin));
        if (desk->day.office.hold != HOLD_NONE)
            return;
    }
}

/* Puts ordinary numbers, a cell at a time from the left of `row`, into a bin. */
static inline void put_strays(Desk *desk, int row, int count, int bin)
{
    Box box = {0, (int16_t)row, (int16_t)count, 1};
    must(desk, order_box(box));
    must(desk, order(COMMAND_DEPOSIT, bin));
}

/* At a desk with nothing in the way: full signal, nothing comes, nothing is sent back. */
#define CALM_CONSTANTS "breed = 0\nmisaligned-start = 0\nmisaligns-every = 480\nfocus-start = 1000\n"
/* Nothing comes by itself, refining is not seen, misalignment stands at 500. */
#define STILL                                                                                                          \
    "[constants]\nbreed = 0\nseen-refine = 0\nmisaligned-start = 500\nmisaligns-every = 480\nfocus-start = "           \
    "1000\nlate-from = 1440\n"
