/* result_of.c - adding up what a run leaves of itself. */
#include "report/result_of.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utc.h"
#include "record/figures.h"
#include "record/run_play.h"
#include "work/claim.h"
#include "work/charter.h"

RunOrigin run_origin(const Run *run)
{
    RunOrigin origin = {.level = code_level_hash(buffer_view(&run->level_text)), .round = run->round};
    utc_read(text_of(run->started), &origin.begun);
    return origin;
}

/* What is counted here stays within what is read. */
static int bounded(int value, int most)
{
    return clamp_int(value, 0, most);
}

static int figure(int value)
{
    return bounded(value, RESULT_FIGURE_MOST);
}

static DayFigures figures_of_run(const Day *day)
{
    return charter_run_is(day) ? charter_figures(day, charter_lived(day))
                               : ledger_total(&day->ledger, day->level->days);
}

static void add_figures(const Day *day, RunResult *out)
{
    DayFigures total = figures_of_run(day);
    out->busyness = figure(total.busyness);
    out->progress = figure(total.progress);
    out->binned = figure(total.binned);
    out->sealed = bounded(total.sealed, RESULT_COUNT_MOST);
    out->awaited = bounded(total.awaited, RESULT_COUNT_MOST);
    out->returned = bounded(total.returned, RESULT_COUNT_MOST);
    out->knots = bounded(total.knots, 9999);
    out->pings = bounded(total.pings, RESULT_COUNT_MOST);
    out->answered = bounded(total.pings_answered, RESULT_COUNT_MOST);
    out->needed = bounded(total.pings_needed, RESULT_COUNT_MOST);
    out->needed_answered = bounded(total.pings_needed_answered, RESULT_COUNT_MOST);
    out->meetings = bounded(total.meetings, 9999);
    out->joined = bounded(total.meetings_joined, 9999);
    out->reports = bounded(total.reports, 9999);
    out->written = bounded(total.reports_written, 9999);
    for (int i = 0; i < ACCOUNT_COUNT && !charter_run_is(day); i++)
        out->minutes[i] = bounded(total.minutes[i], RESULT_MINUTES_MOST);
    for (int i = 0; i < JUDGED_COUNT; i++)
        out->standing[i] = charter_run_is(day) ? bounded(total.standing[i], STANDING_MOST)
                                               : ledger_verdict(&day->ledger, day->level, (Judged)i);
}

static void add_guesses(const Day *day, RunResult *out)
{
    for (int i = 0; i < day->level->days; i++) {
        const Guess *guess = &day->ledger.guesses[i];
        Guess truth = figures_truth(&day->ledger.days[i]);
        out->unknown += guess->kind == GUESS_UNKNOWN;
        if (guess->kind != GUESS_SAID)
            continue;
        out->guessed++;
        out->said_refining += guess->refining;
        out->said_around += guess->around;
        out->said_bins += guess->bins;
        out->was_refining += truth.refining;
        out->was_around += truth.around;
        out->was_bins += min_int(truth.bins, GUESS_BINS_MOST);
    }
}

/* Of the prices of a run that decides, whatever the yield is: thousandths of a minute at full signal. */
static int64_t minutes_of(StripPrice price)
{
    return (int64_t)price.minutes * SIGNAL_FULL + price.lost;
}

static void add_dearest(const Strips *strips, RunResult *out)
{
    int yield = strips_yield(strips);
    int64_t most = -1;
    for (int i = 0; i < LEVEL_DAYS_MAX; i++) {
        const Strip *strip = &strips->days[i];
        int event = strip->day > 0 ? strip_dearest(strip, yield) : -1;
        StripPrice price = event >= 0 ? strip_price(strip, event, yield) : (StripPrice){0};
        if (event < 0 || minutes_of(price) <= most)
            continue;
        most = minutes_of(price);
        out->dearest = strip->events[event].what + 1;
        out->dearest_day = strip->day;
        out->dearest_minute = bounded(strip->events[event].minute, 24 * 60 - 1);
        out->dearest_taken = bounded(price.minutes, 24 * 60);
        out->dearest_lost = bounded(price.lost, 24 * 60 * SIGNAL_FULL);
        out->dearest_price = bounded(price.numbers, RESULT_PRICE_MOST);
    }
}

RunResult run_result_of(const Day *day, const Strips *strips, const RunOrigin *origin)
{
    assert(day->phase == PHASE_OVER);
    const Level *level = day->level;
    RunResult out = {.level = origin->level, .begun = origin->begun, .round = origin->round};
    text_print(out.title, sizeof out.title, "%s", level->title);
    out.seed = day->seed;
    out.rules = RULES_VERSION;
    out.days = level->days;
    out.review = day->review + 1;
    out.bet = day->bet + 1;
    out.right_bet = level->bet.question[0] ? claim_bet(day, NULL) + 1 : 0;
    add_figures(day, &out);
    add_guesses(day, &out);
    if (!charter_run_is(day))
        add_dearest(strips, &out);
    return out;
}

static bool fail(RunError *error, const char *sentence)
{
    *error = (RunError){.status = EXIT_DATA};
    snprintf(error->sentence, sizeof error->sentence, "%s", sentence);
    return false;
}

bool run_result_of_run(const Run *run, RunResult *out, RunError *error)
{
    Day day, ignored;
    Replay replay;
    if (!run_replay(run, &day, &replay, error))
        return false;
    if (!replay.same)
        return fail(error, "it does not play again as it was recorded; `mdr replay` says more");
    if (day.phase != PHASE_OVER)
        return fail(error, "this run is not over, and has no result yet: mdr-play goes on with it");
    Strips *strips = malloc(sizeof *strips);
    if (!strips)
        return fail(error, "there is not enough memory for the days of this run");
    run_strips(run, strips, &ignored);
    RunOrigin origin = run_origin(run);
    *out = run_result_of(&day, strips, &origin);
    free(strips);
    return true;
}

bool run_result_nickname(RunResult *result, Text typed)
{
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        if (field->kind == FIELD_WORDS && field->at == offsetof(RunResult, nickname))
            return result_field_read(field, text_cut(text_trim(typed), field->high - 1), result);
    }
    return false;
}
