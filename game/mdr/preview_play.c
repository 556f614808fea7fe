/* preview_play.c - draws the timetables, and lets a bot play. */
#include "mdr/preview_play.h"

#include <string.h>

#include "level/words.h"
#include "mdr/unwritten.h"
#include "work/bots.h"
#include "work/look.h"
#include "work/obey.h"

/* ---- what comes ---- */

bool preview_pushed(const PreviewComing *coming, const PreviewMark *mark)
{
    return mark->moved > 0 && (mark->entry.kind == ENTRY_EVENING_PING || mark->entry.minute < coming->shift_end);
}

static void take(const Level *level, const Timetable *timetable, const int16_t *moved, bool yours, PreviewComing *out)
{
    for (int i = 0; i < timetable->count; i++) {
        Entry entry = timetable->entries[i];
        PreviewMark mark = {.entry = entry, .from = (int16_t)level->rows[entry.row].start, .moved = moved[i], .yours = yours};
        if (entry.minute >= MINUTES_A_DAY) {
            out->midnight++;
            continue;
        }
        out->after += unwritten_never(timetable, &entry);
        int at = out->count++;
        for (; at > 0 && out->marks[at - 1].entry.minute > entry.minute; at--)
            out->marks[at] = out->marks[at - 1];
        out->marks[at] = mark;
    }
}

/* The first of a row stands for all of it. */
static void count_rows(const Level *level, PreviewComing *out)
{
    for (int i = 0; i < out->count; i++) {
        PreviewMark *mark = &out->marks[i], *first = mark;
        if (level->rows[mark->entry.row].verb == VERB_PINGS) {
            for (int j = i - 1; j >= 0; j--)
                first = out->marks[j].entry.row == mark->entry.row ? &out->marks[j] : first;
        }
        first->count++;
        first->needs = (int16_t)(first->needs + mark->entry.needs);
    }
}

void preview_come(const Level *level, uint64_t seed, int day, PreviewComing *out)
{
    Timetable timetable;
    int16_t moved[TIMETABLE_MAX];
    *out = (PreviewComing){.off = level_day_off(level, day)};
    if (out->off)
        return;
    timetable_draw(level, seed, day, &timetable);
    out->shift_start = timetable.shift_start;
    out->shift_end = timetable.shift_end;
    out->lunch_start = timetable.lunch_start;
    out->lunch_end = timetable.lunch_end;
    out->focus_count = timetable.focus_count;
    memcpy(out->focus, timetable.focus, sizeof out->focus);
    unwritten_pushes(level, seed, day, &timetable, moved);
    take(level, &timetable, moved, false, out);
    if (level->mode == MODE_RATE) {
        timetable_draw_yours(level, seed, day, &timetable);
        unwritten_pushes_yours(level, seed, day, &timetable, moved);
        take(level, &timetable, moved, true, out);
    }
    count_rows(level, out);
}

/* ---- how it is played ---- */

static BotKind start(const Level *level, uint64_t seed, Day *day, PreviewPlayed *out)
{
    switch (level->mode) {
    case MODE_RATE:
        day_start_desk(day, level, seed);
        out->role = level->desks[0].name;
        return level->desks[0].plays;
    case MODE_CHARTER:
        day_start_colleague(day, level, seed);
        out->role = level->colleague_count > 0 ? level->colleagues[0].name : "";
        return level->colleague_count > 0 ? level->colleagues[0].plays : BOT_AGREEABLE;
    case MODE_PLAY:
    case MODE_COUNT: break;
    }
    day_start(day, level, seed);
    return BOT_BALANCED;
}

static void note_bred(const Events *events, PreviewPlayed *out)
{
    for (int i = 0; i < events->count; i++) {
        const Event *event = &events->list[i];
        if (event->kind != EVENT_OFFER || event->a >= 0)
            continue;
        int day = event->name.day - 1, at = out->bred_count[day]++;
        if (at < PREVIEW_BRED_MAX)
            out->bred[day][at] = event->name.minute;
    }
}

static void step(Bot *bot, Day *day, PreviewPlayed *out)
{
    Events events = {0};
    Command command = bot_next(bot, day);
    if (command.kind == COMMAND_BEGIN)
        strips_keep(&out->strips, day);
    if (command.kind == COMMAND_NONE)
        day_run(day, command.beat, &events);
    else
        day_obey(day, &command, &events);
    out->evening_end[day_number(day) - 1] = evening_end(day);
    note_bred(&events, out);
}

void preview_play(const Level *level, uint64_t seed, PreviewPlayed *out)
{
    Day day;
    Bot bot;
    *out = (PreviewPlayed){.role = ""};
    BotKind kind = start(level, seed, &day, out);
    out->who = bot_words[kind];
    bot_start(&bot, kind, &day);
    while (day.phase != PHASE_OVER)
        step(&bot, &day, out);
    strips_keep(&out->strips, &day);
    for (int i = 0; i < level->days; i++)
        out->figures[i] = day.ledger.days[i];
}
