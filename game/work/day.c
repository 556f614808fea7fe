/* day.c - the clock of a run: from one moment to the next at which something happens. What happens is arrive.c (from outside),
 * minute.c (the office's minute) and obey.c (commands). */
#include "work/day.h"

#include "work/arrive.h"
#include "work/charter_run.h"
#include "work/jobs.h"
#include "work/minute.h"
#include "work/night.h"
#include "work/offers.h"
#include "work/rating.h"
#include "work/refine.h"

static bool clock_stands(const Day *day)
{
    return day->phase == PHASE_BRIEFING || day->phase == PHASE_CLOSING || day->phase == PHASE_STAMPING ||
           day->phase == PHASE_OVER;
}

static Beat next_minute(Beat beat)
{
    return beat - beat % BEATS_A_MINUTE + BEATS_A_MINUTE;
}

static bool hold_runs(const Day *day)
{
    return day->office.hold != HOLD_NONE && day_at_desk(day);
}

Beat day_next(const Day *day)
{
    Beat next = next_minute(day->beat);
    return hold_runs(day) ? min_int(next, day->beat + day->office.hold_beats) : next;
}

/* At five whatever waits still for an answer is missed, in the tray as well; what comes in the evening waits on. */
static void miss_what_waits(Turn *turn)
{
    Day *day = turn->day;
    for (int i = day->offer_count - 1; i >= 0; i--) {
        Offer offer = day->offers[i];
        if (offer.name.kind == ENTRY_EVENING_PING)
            continue;
        remove_offer(day, i);
        miss(turn, &offer);
    }
    for (int i = 0; i < day->tray_count; i++)
        miss(turn, &day->tray[i]);
}

static void end_shift(Turn *turn)
{
    Day *day = turn->day;
    day->phase = PHASE_CLOSING;
    day->ledger.ends[day_number(day) - 1] = (ShiftEnd){day->timetable.shift_end, (int16_t)day->office.burnout};
    put_away(turn);
    leave_needed(day);
    leave_undone(day);
    day->office.away = false;
    miss_what_waits(turn);
    emit(turn, EVENT_SHIFT_ENDS, day->undone_count, 0);
}

/* The minute that begins now: the turns of the day, then what comes from outside. */
static void open_minute(Turn *turn)
{
    Day *day = turn->day;
    int minute = beat_minute(day->beat);
    int home = evening_end(day);
    if (day->phase == PHASE_SHIFT && minute >= day->timetable.shift_end) {
        end_shift(turn);
        return;
    }
    if (day->phase == PHASE_NIGHT && minute >= home)
        go_home(turn);
    if (day->phase == PHASE_EVENING && minute >= home) {
        end_day(turn);
        return;
    }
    arrive(turn);
    sense(turn);
}

void day_run(Day *day, Beat until, Events *events)
{
    Turn turn = {day, events};
    if (charter_run_is(day)) {
        charter_run(day, until, events);
        return;
    }
    while (day->beat < until && !clock_stands(day)) {
        Beat next = min_int(day_next(day), until);
        if (hold_runs(day)) {
            day->office.hold_beats -= next - day->beat;
            day->beat = next;
            if (day->office.hold_beats == 0)
                finish_hold(&turn);
        }
        day->beat = next;
        if (next % BEATS_A_MINUTE != 0)
            continue;
        if (day->rating.on) {
            rating_minute(&turn);
            continue;
        }
        close_minute(&turn);
        open_minute(&turn);
    }
}

static void start(Day *day, const Level *level, uint64_t seed)
{
    *day = (Day){.level = level, .seed = seed, .bet = -1, .review = -1, .rating.at = -1};
    day->office.expectation = level->constants[CONSTANT_EXPECT_START];
    day->office.misalignment = level->constants[CONSTANT_MISALIGNED_START];
    day->office.tool = -1;
    day->ledger.official = level->constants[CONSTANT_STANDING_START];
    day->beat = beat_at(level_day_after(level, 0), 0);
    for (int i = 0; i < JUDGED_COUNT; i++)
        day->ledger.standing[i] = level->constants[CONSTANT_STANDING_START];
    for (int file = 0; file < level->file_count; file++) {
        for (int bin = 0; bin < BIN_COUNT; bin++)
            day->bins[file][bin] = bin_at_start(&level->files[file], bin);
    }
    for (int off = 1; off < day_number(day); off++)
        pass_day_off(day, off);
}

void day_start(Day *day, const Level *level, uint64_t seed)
{
    start(day, level, seed);
    day->rating.on = level->mode == MODE_RATE;
    if (charter_run_is(day))
        charter_start(day);
    else
        open_day(&(Turn){day, NULL});
}

void day_start_desk(Day *day, const Level *level, uint64_t seed)
{
    start(day, level, seed);
    open_day(&(Turn){day, NULL});
}

void day_start_colleague(Day *day, const Level *level, uint64_t seed)
{
    start(day, level, seed);
    day->office_only = true;
    open_day(&(Turn){day, NULL});
}
