/* desks.c - two days played and looked at minute by minute. */
#include "work/desks.h"

#include "work/bots.h"
#include "work/look.h"
#include "work/obey.h"

enum { LIGHT_MINUTES = 6 /* the light stays green after something was seen, as on the desk of a player */ };

typedef struct Watch {
    Day day;
    Events events;
    Beat seen; /* until when the light is green */
} Watch;

static void hear(Watch *watch)
{
    for (int i = 0; i < watch->events.count; i++) {
        const Event *event = &watch->events.list[i];
        if (event->kind == EVENT_JOB_DONE || (event->kind == EVENT_INTERRUPTED && event->a == JOB_SHOW))
            watch->seen = event->beat + LIGHT_MINUTES * BEATS_A_MINUTE;
    }
    watch->events.count = watch->events.dropped = 0;
}

/* Who walks to ask is away, and the light is grey. */
static bool is_lit(const Watch *watch)
{
    const Office *office = &watch->day.office;
    const Job *top = office->job_count > 0 ? &office->jobs[office->job_count - 1] : NULL;
    bool away = office->away || (top && top->kind == JOB_WALK && top->row < 0);
    return !away && (top || watch->day.beat < watch->seen);
}

static DeskMinute look(const Watch *watch)
{
    const Day *day = &watch->day;
    const DayFigures *figures = day_figures(day);
    const Office *office = &day->office;
    DeskMinute minute = {
        .busyness = (int16_t)figures->busyness,
        .progress = (int16_t)figures->progress,
        .replies = (int16_t)figures->pings_answered,
        .doing = (uint8_t)(office->job_count > 0 ? office->jobs[office->job_count - 1].kind : (int)JOB_COUNT),
        .light = is_lit(watch),
        .bar = (uint8_t)day_bar(day),
        .sealed = (uint8_t)min_int(figures->sealed, UINT8_MAX),
    };
    for (int i = 0; i < BIN_COUNT; i++) {
        const Bin *bin = &day->bins[day->file][i];
        minute.full[i] = (uint8_t)(100 * bin_right(bin) / max_int(1, bin_size(bin)));
    }
    return minute;
}

/* On to `until`, with a look at each minute that begins. */
static void run(Watch *watch, Beat until, DeskDay *out)
{
    Day *day = &watch->day;
    while (day->phase == PHASE_SHIFT && day->beat < until) {
        Beat turn = day->beat - day->beat % BEATS_A_MINUTE + BEATS_A_MINUTE;
        day_run(day, min_int(turn, until), &watch->events);
        hear(watch);
        int worked = minutes_worked(day);
        if (day->beat == turn && worked < DESK_MINUTES_MAX)
            out->minutes[worked] = look(watch);
    }
}

static void play(const Level *level, uint64_t seed, BotKind plays, DeskDay *out)
{
    Watch watch = {.seen = 0};
    Bot bot;
    day_start_desk(&watch.day, level, seed);
    bot_start(&bot, plays, &watch.day);
    out->minutes[0] = look(&watch);
    while (watch.day.phase != PHASE_OVER) {
        Command command = bot_next(&bot, &watch.day);
        run(&watch, command.beat, out);
        if (command.kind != COMMAND_NONE)
            day_obey(&watch.day, &command, &watch.events);
        else
            day_run(&watch.day, command.beat, &watch.events);
        hear(&watch);
    }
    out->figures = watch.day.ledger.days[0];
}

void desks_play(const Level *level, uint64_t seed, Desks *out)
{
    Timetable timetable;
    *out = (Desks){0};
    timetable_draw(level, seed, 1, &timetable);
    out->length = timetable.shift_end - timetable.shift_start;
    for (int i = 0; i < LEVEL_DESKS; i++)
        play(level, seed, level->desks[i].plays, &out->days[i]);
}

int desks_hours(const Desks *desks)
{
    return (desks->length + 59) / 60;
}

int desks_hour_ends(const Desks *desks, int hour)
{
    return min_int(desks->length, (hour + 1) * 60);
}

int desks_busyness(const Desks *desks, int desk, int hour)
{
    const DeskMinute *minutes = desks->days[desk].minutes;
    return minutes[desks_hour_ends(desks, hour)].busyness - minutes[hour * 60].busyness;
}

int desks_progress(const Desks *desks, int desk, int hour)
{
    const DeskMinute *minutes = desks->days[desk].minutes;
    return minutes[desks_hour_ends(desks, hour)].progress - minutes[hour * 60].progress;
}
