/* minute.c - one office minute: booked to what had it, felt, leaking away, judged at the hour; and the turn of the day. */
#include "work/minute.h"

#include "work/field_draw.h"
#include "work/jobs.h"
#include "work/night.h"
#include "work/offers.h"
#include "work/pay.h"
#include "work/streams.h"

static Account account_of(const Job *job)
{
    switch ((JobKind)job->kind) {
    case JOB_PING: return ACCOUNT_PINGS;
    case JOB_MEETING:
    case JOB_TALK: return ACCOUNT_MEETINGS;
    case JOB_REPORT: return ACCOUNT_REPORTS;
    case JOB_SHOW: return ACCOUNT_SHOW;
    case JOB_NOTE: return ACCOUNT_NOTES;
    case JOB_TOOL:
    case JOB_SWITCH: return ACCOUNT_TOOLS;
    case JOB_WALK:
    case JOB_STEP:
    case JOB_VISIT: return ACCOUNT_WALKING;
    case JOB_PERK: return ACCOUNT_PERKS;
    case JOB_LUNCH:
    case JOB_REST: return ACCOUNT_REST;
    case JOB_COUNT: break;
    }
    assert(false);
    return ACCOUNT_REST;
}

static Account work_on_job(Turn *turn)
{
    Office *office = &turn->day->office;
    Job *job = &office->jobs[office->job_count - 1];
    Account account = account_of(job);
    note_minute(turn->day, job);
    if (job->kind == JOB_MEETING) {
        show(turn, constants_of(turn->day)[CONSTANT_SEEN_MEETING]);
        if (office->manner != MANNER_QUIET)
            show(turn, constants_of(turn->day)[CONSTANT_SEEN_NOD]);
    }
    if (job->tray)
        job->spent = (int16_t)answer_on(turn, job->spent + 1);
    if (--job->minutes > 0)
        return account;
    Job done = *job;
    office->job_count--;
    finish_job(turn, done);
    return account;
}

static void refine_by_signal(Day *day)
{
    day->refined += office_yield(&day->office, day->level, day->office.signal);
    figures_of(day)->progress += (int)(day->refined / YIELD_A_NUMBER);
    day->refined %= YIELD_A_NUMBER;
}

static Account refine(Turn *turn)
{
    Day *day = turn->day;
    if (day->office_only)
        refine_by_signal(day);
    office_deepen(&day->office, day->level); /* before a chair that this very minute is handed out for */
    show(turn, constants_of(day)[day->phase == PHASE_NIGHT ? CONSTANT_SEEN_NIGHT : CONSTANT_SEEN_REFINE]);
    return ACCOUNT_REFINING;
}

/* What had it; ACCOUNT_HOME: it is not booked. */
static Account book(Turn *turn)
{
    Day *day = turn->day;
    if (day->phase != PHASE_SHIFT && day->phase != PHASE_NIGHT)
        return (Account)ACCOUNT_HOME;
    Account account = ACCOUNT_WALKING;
    if (day->office.job_count > 0)
        account = work_on_job(turn);
    else if (!day->office.away)
        account = refine(turn);
    if (day->phase == PHASE_NIGHT) {
        account = ACCOUNT_NIGHT;
        day->office.stayed++;
    }
    figures_of(day)->minutes[account]++;
    emit(turn, EVENT_MINUTE, (int)account, 0);
    return account;
}

static void fade(Day *day)
{
    Office *office = &day->office;
    const int *constants = constants_of(day);
    office_clear(office, day->level);
    office->heat -= office->heat / constants[CONSTANT_SEEN_MINUTES];
    office->heat_sum += day->phase == PHASE_SHIFT ? office->heat : 0;
    if (day->phase == PHASE_SHIFT && minutes_worked(day) % constants[CONSTANT_MISALIGNS_EVERY] == 0)
        office->misalignment = min_int(SIGNAL_FULL, office->misalignment + 1);
}

/* Standing is all that is asked. */
static void promote(Turn *turn)
{
    Day *day = turn->day;
    Promotion *promoted = &day->ledger.promoted;
    if (promoted->day > 0 || day->ledger.official < constants_of(day)[CONSTANT_PROMOTED_AT])
        return;
    *promoted = (Promotion){.day = (int16_t)day_number(day), .minute = (int16_t)beat_minute(day->beat)};
    emit(turn, EVENT_PROMOTED, day->ledger.official, 0);
}

static void judge(Turn *turn)
{
    Day *day = turn->day;
    Ledger *ledger = &day->ledger;
    int worked = minutes_worked(day);
    if (day->phase != PHASE_SHIFT || worked % 60 != 0 || ledger->hour_count == LEDGER_HOURS_MAX)
        return;
    const DayFigures *figures = figures_of(day);
    Hour hour = {
        .heat = (int32_t)(day->office.heat_sum / 60),
        .binned = (int16_t)min_int(INT16_MAX, figures->binned / (worked / 60)),
        .served = (int16_t)min_int(INT16_MAX, figures->progress / (worked / 60)),
        .day = (uint8_t)day_number(day),
    };
    day->office.heat_sum = 0;
    ledger->hours[ledger->hour_count++] = hour;
    for (int i = 0; i < JUDGED_COUNT; i++)
        ledger->standing[i] = clamp_int(ledger->standing[i] + ledger_judge(day->level, &hour, (Judged)i), 0, STANDING_MOST);
    int by = ledger_judge(day->level, &hour, count_in_force(day));
    ledger->official = clamp_int(ledger->official + by, 0, STANDING_MOST);
    note_standing(day);
    emit(turn, EVENT_JUDGED, ledger->official, by);
    promote(turn);
}

/* A minute in which one could carry numbers and saw well; sealing and unpicking take the hands as long whosever they are. */
static void note_sharp(Day *day, int signal)
{
    bool carries = day_hands_free(day) && signal >= SHARP_SIGNAL;
    day->ledger.sharp.minutes += carries;
}

void close_minute(Turn *turn)
{
    Day *day = turn->day;
    int signal = day->office.signal;
    note_sharp(day, signal);
    Account account = book(turn);
    strip_minute(&day->ledger.strip, account, signal, figures_of(day)->busyness, figures_of(day)->progress);
    fade(day);
    judge(turn);
    field_minute(day->level, &day->field, beat_minute(day->beat));
}

/* At the end of the run open bins are handed in as they are. */
static void hand_in(Turn *turn)
{
    Day *day = turn->day;
    for (int file = 0; file < day->level->file_count; file++) {
        for (int i = 0; i < BIN_COUNT; i++) {
            int paid = credit(turn, bin_right(&day->bins[file][i]), day->level->files[file].weight);
            day->ledger.handed_in += paid;
            pay_brought(turn, file, paid);
            day->bins[file][i] = bin_new(&day->level->files[file]);
        }
    }
}

void end_day(Turn *turn)
{
    Day *day = turn->day;
    int number = day_number(day), next = level_day_after(day->level, number);
    enter_evening_costs(day);
    if (day_is_last(day))
        hand_in(turn);
    day->ledger.waiting[number - 1] = day_waiting(day);
    pay_close_day(day);
    strip_end(&day->ledger.strip, figures_of(day)->busyness, figures_of(day)->progress);
    note_standing(day);
    for (int off = number + 1; off < (next > 0 ? next : day->level->days + 1) && day->post == 0; off++)
        pass_day_off(day, off);
    emit(turn, EVENT_DAY_ENDS, number, 0);
    if (day_is_last(day)) {
        day->phase = PHASE_OVER;
        emit(turn, EVENT_RUN_OVER, 0, 0);
        return;
    }
    int worked = day->timetable.shift_end - day->timetable.shift_start + day->office.stayed;
    day->office.week_minutes = level_week(day->level, next) != level_week(day->level, number) ? 0 : day->office.week_minutes + worked;
    day->beat = beat_at(next, 0);
    open_day(turn);
}

static void reset_mind(Day *day)
{
    Office *office = &day->office;
    office->focus = constants_of(day)[CONSTANT_FOCUS_START];
    office->residue = 0;
    office->heat = 0;
    office->heat_sum = 0;
    for (int i = 0; i < PRETENCE_COUNT * REMEMBERED; i++)
        office->pretences[i / REMEMBERED][i % REMEMBERED] = -REMEMBERED_MINUTES;
    office->energy = SIGNAL_FULL - office->burnout;
    office->job_count = 0;
    office->muted = false;
    office->evening_pinged = false;
    office->stayed = 0;
    office->rested = false;
    office->manner = MANNER_QUIET;
    office->away = false;
}

static void issue_remainder(Day *day)
{
    for (int i = 0; i < day->level->file_count; i++) {
        if (day->bar[i] >= day->level->files[i].columns * day->level->files[i].rows)
            day->bar[i] = 0;
        day->put_away[i] = 0;
    }
}

void open_day(Turn *turn)
{
    Day *day = turn->day;
    int number = day_number(day);
    if (day->rating.on)
        timetable_draw_yours(day->level, day->seed, number, &day->timetable);
    else
        timetable_draw(day->level, day->seed, number, &day->timetable);
    day->needed_count = day->undone_count = 0;
    day->beat = beat_at(number, day->timetable.shift_start);
    day->timetable_next = 0;
    day->offer_count = 0;
    day->tray_count = 0;
    day->hand.count = 0;
    day->ledger.seen_before = day->ledger.seen;
    day->seals = rng_stream(day->seed, STREAM_SEALS, (uint32_t)number);
    reset_mind(day);
    note_standing(day);
    pay_open_day(turn);
    issue_remainder(day);
    if (!day->office_only && !day->rating.on)
        field_draw(day->level, day->seed,
                   (FieldSpan){.day = number, .file = day->file, .start = day->timetable.shift_start, .end = day->timetable.shift_end},
                   &day->field);
    day->phase = PHASE_BRIEFING;
    sense(turn);
}
