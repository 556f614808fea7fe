/* screening.c - see screening.h. */
#include "front/run/screening.h"

#include <stdlib.h>
#include <string.h>

#include "front/run/play.h"
#include "record/figures.h"
#include "record/run_play.h"
#include "work/charter_run.h"
#include "work/look.h"

enum { SECOND = 1000000, HOUR_BEATS = 60 * BEATS_A_MINUTE };

/* ---- reading ---- */

static bool refuse(Buffer *said, const char *path, const char *sentence)
{
    buffer_escaped(said, text_of(path));
    buffer_print(said, ": error: %s\n", sentence);
    return false;
}

static bool plays_again(Screened *screened, RunError *error)
{
    Replay replay;
    if (!run_replay(&screened->run, &screened->end, &replay, error))
        return false;
    if (!replay.same)
        *error =
            (RunError){.status = EXIT_DATA,
                       .sentence = "this run does not play again as it was recorded: `mdr replay --verify` says where"};
    return replay.same;
}

static void name_it(Screened *screened, const char *path)
{
    const char *slash = strrchr(path, '/');
    Text name = text_of(slash ? slash + 1 : path);
    if (text_ends(name, RUN_ENDING))
        name.length -= (int)strlen(RUN_ENDING);
    text_print(screened->path, sizeof screened->path, "%s", path);
    text_print(screened->name, sizeof screened->name, "%.*s", name.length, name.at);
}

/* Without memory for its strips it has no yield, and its prices no numbers. */
static int yield_of(const Run *run)
{
    Day ignored;
    Strips *strips = malloc(sizeof *strips);
    if (!strips)
        return 0;
    run_strips(run, strips, &ignored);
    int yield = strips_yield(strips);
    free(strips);
    return yield;
}

static bool load(Screened *screened, const char *path, Buffer *said, int *exit_status)
{
    RunError error = {0};
    if (!run_load(path, &screened->run, &error) || !plays_again(screened, &error)) {
        run_error_print(&error, path, (Text){0}, said);
        *exit_status = (int)error.status;
        return false;
    }
    name_it(screened, path);
    screened->yield = yield_of(&screened->run);
    for (int i = 1; charter_run_is(&screened->end) && i <= charter_lived(&screened->end); i++)
        screened->quarters[i - 1] = figures_so_far(&screened->end, i);
    run_watch(&screened->watch, &screened->run);
    return true;
}

/* Whether what comes to the one comes to the other. */
static bool belong(const Screening *screening, const char *path, Buffer *said)
{
    const Run *a = &screening->of[0].run, *b = &screening->of[1].run;
    Text text = buffer_view(&a->level_text), other = buffer_view(&b->level_text);
    if (text.length != other.length || memcmp(text.at, other.at, (size_t)text.length) != 0)
        return refuse(
            said, path,
            "it is of another level than the run beside it, or of another version of it: name two runs of one level");
    if (a->seed != b->seed)
        return refuse(
            said, path,
            "it is of another seed than the run beside it, so that other things come to it: name two runs of one seed");
    return true;
}

static void free_all(Screening *screening)
{
    for (int i = 0; i < SCREENED_MOST; i++)
        run_free(&screening->of[i].run);
    free(screening);
}

static Beat first_beat(const Screening *screening)
{
    return beat_at(1, screening->of[0].run.level.shift_start);
}

bool screening_open(Game *game, const char *path, const char *beside, Buffer *said, int *exit_status)
{
    Screening *screening = calloc(1, sizeof *screening);
    *exit_status = EXIT_BUG;
    if (!screening)
        return refuse(said, path, "there is not enough memory for it");
    *exit_status = EXIT_DATA;
    screening->count = beside ? 2 : 1;
    if (!load(&screening->of[0], path, said, exit_status) ||
        (beside && (!load(&screening->of[1], beside, said, exit_status) || !belong(screening, beside, said)))) {
        free_all(screening);
        return false;
    }
    screening_close(game);
    game->screening = screening;
    screening_to(screening, first_beat(screening));
    return true;
}

void screening_close(Game *game)
{
    if (game->screening)
        free_all(game->screening);
    game->screening = NULL;
}

/* ---- the clock ---- */

static Beat last_beat(const Screening *screening)
{
    Beat last = 0;
    for (int i = 0; i < screening->count; i++)
        last = max_int(last, screening->of[i].run.beat);
    return last;
}

bool screening_over(const Screening *screening)
{
    for (int i = 0; i < screening->count; i++) {
        if (!run_watch_over(&screening->of[i].watch))
            return false;
    }
    return true;
}

static void watch_to(Screening *screening, Beat until)
{
    screening->at = until;
    for (int i = 0; i < screening->count; i++)
        run_watch_to(&screening->of[i].watch, until);
}

/* When the next thing can happen to any of them: beyond now where all are asleep. */
static Beat awake_at(const Screening *screening)
{
    Beat soonest = INT32_MAX;
    for (int i = 0; i < screening->count; i++) {
        const RunWatch *watch = &screening->of[i].watch;
        if (!run_watch_over(watch))
            soonest = min_int(soonest, watch->day.beat);
    }
    return soonest;
}

void screening_to(Screening *screening, Beat until)
{
    watch_to(screening, clamp_int(until, first_beat(screening), last_beat(screening)));
    Beat awake = awake_at(screening);
    if (awake > screening->at && awake < INT32_MAX)
        watch_to(screening, awake);
}

/* Back over a night: to the last full hour of the evening before. */
static Beat hour_before(const Screening *screening)
{
    const Day *day = &screening->of[0].watch.day;
    Beat at = (screening->at - 1) / HOUR_BEATS * HOUR_BEATS;
    int before = level_day_before(day->level, beat_day(screening->at));
    if (before >= 1 && at < beat_at(beat_day(screening->at), day->timetable.shift_start))
        at = beat_at(before, (evening_end(day) - 1) / 60 * 60);
    return at;
}

void screening_hour(Screening *screening, int by)
{
    screening->to_next = false;
    screening->due = 0;
    screening_to(screening, by > 0 ? (screening->at / HOUR_BEATS + 1) * HOUR_BEATS : hour_before(screening));
}

int screening_times(int pace)
{
    static const int times[SCREEN_PACES] = {1, 8, 64};
    return times[pace];
}

/* What has come between today's hands and the numbers so far, of all of them. */
static int interruptions(const Screening *screening)
{
    int count = 0;
    for (int i = 0; i < screening->count; i++) {
        const Strip *strip = &screening->of[i].watch.day.ledger.strip;
        for (int event = 0; event < strip->event_count; event++)
            count += strip_interrupts(&strip->events[event]);
    }
    return count;
}

/* Minute by minute, so as to stand at the one in which it comes. A new day begins with none. */
static void seek(Screening *screening, Beat until)
{
    int before = interruptions(screening);
    while (screening->at < until && !screening_over(screening)) {
        screening_to(screening, min_int(until, (screening->at / BEATS_A_MINUTE + 1) * BEATS_A_MINUTE));
        int now = interruptions(screening);
        if (now > before) {
            screening->to_next = screening->goes = false;
            return;
        }
        before = now;
    }
}

void screening_next(Screening *screening)
{
    screening->goes = screening->to_next = !screening_over(screening);
}

void screening_pass(Screening *screening, uint64_t elapsed)
{
    double seconds = (double)elapsed / SECOND, hour = screening->of[0].run.level.pace;
    if (!screening->goes)
        return;
    screening->due += seconds * HOUR_BEATS / hour * screening_times(screening->pace);
    Beat beats = (Beat)screening->due;
    screening->due -= beats;
    if (screening->to_next)
        seek(screening, screening->at + beats);
    else
        screening_to(screening, screening->at + beats);
    if (screening_over(screening))
        screening->goes = screening->to_next = false;
}

/* ---- what has come of it ---- */

DayFigures screened_figures(const Screened *screened)
{
    const Day *day = &screened->watch.day;
    Ledger ledger = day->ledger;
    bool quarters = charter_run_is(day);
    int days = quarters ? charter_lived(day) : min_int(day_number(day), day->level->days);
    for (int i = quarters ? 1 : days; i >= 1 && i <= days; i++)
        ledger.days[i - 1] = quarters ? screened->quarters[i - 1] : figures_so_far(day, i);
    return days > 0 ? ledger_total(&ledger, days) : (DayFigures){0};
}
