/* jobs.c - what has the hands: how it begins, what it interrupts, and what comes of it when it ends. */
#include "work/jobs.h"

#include "work/charter_run.h"
#include "work/offers.h"

static void push(Office *office, int at, Job job)
{
    assert(office->job_count < JOBS_MAX); /* who begins one asks before */
    if (office->job_count == JOBS_MAX)
        return;
    for (int i = office->job_count; i > at; i--)
        office->jobs[i] = office->jobs[i - 1];
    office->jobs[at] = job;
    office->job_count++;
}

/* ---- in the strip ---- */

static StripEvent about_job(const Job *job)
{
    return job->name.minute > 0 ? about(job->name, job->row) : about_nobody(job->row);
}

static int16_t note_beginning(Day *day, const Job *job, int before)
{
    return (int16_t)note(day, STRIP_BEGAN, job->kind, before, about_job(job));
}

void note_minute(Day *day, Job *job)
{
    if (job->began == STRIP_NOT_YET)
        job->began = note_beginning(day, job, day->office.signal);
    if (job->began >= 0)
        day->ledger.strip.events[job->began].minutes++;
}

static void note_end(Day *day, const Job *job, StripKind kind)
{
    if (job->began >= 0)
        note(day, kind, job->kind, job->began, about_job(job));
}

/* ---- when it is over ---- */

static void align(Day *day, int by)
{
    day->office.misalignment = max_int(0, day->office.misalignment - by);
}

/* Who came late to a decision has missed so much of it; `length` is what was sat through. */
static int missed(const Day *day, Job job)
{
    int minutes = day->level->rows[job.row].minutes;
    return constants_of(day)[CONSTANT_MISSED_DECISION] * max_int(0, minutes - job.length) / max_int(1, minutes);
}

static void finish_meeting(Turn *turn, Job job)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    int by = constants[CONSTANT_MEETING_ALIGNS] * job.length;
    day->office.manner = MANNER_QUIET;
    if (!job.decides) {
        align(day, by / constants[CONSTANT_STATUS_SHARE]);
        return;
    }
    align(day, by);
    day->office.misalignment = min_int(SIGNAL_FULL, day->office.misalignment + missed(day, job) + charter_late(day, job.row));
    emit(turn, EVENT_DECIDED, job.row, 0);
    note(day, STRIP_DECIDED, 0, 0, about(job.name, job.row));
}

static void finish_perk(Day *day, Job job)
{
    static const int residue_kept[PERK_COUNT] = {
        [PERK_MELON_BAR] = 500, [PERK_FINGER_TRAP] = 1000, [PERK_WAFFLE_PARTY] = 0};
    Office *office = &day->office;
    PerkKind kind = job.row < 0 ? PERK_WAFFLE_PARTY : day->level->rows[job.row].perk;
    office->residue = office->residue * residue_kept[kind] / SIGNAL_FULL;
    office_heal(office, constants_of(day)[job.row < 0 ? CONSTANT_WARRANT_HEALS : CONSTANT_PERK_HEALS]);
}

static void finish_step(Turn *turn)
{
    if (!day_in_door(turn->day, DOOR_REFINEMENT))
        return;
    turn->day->office.away = false;
    emit(turn, EVENT_SAT_DOWN, 0, 0);
}

static void finish_visit(Turn *turn)
{
    Office *office = &turn->day->office;
    const Door *door = day_door(turn->day);
    if (!door || door->kind != DOOR_SERVES || (office->known >> door->index & 1u))
        return;
    office->known |= 1u << door->index;
    emit(turn, EVENT_PURPOSE, door->index, 0);
    note(turn->day, STRIP_PURPOSE, 0, 0, about_nobody(door->index));
}

static void finish_rest(Day *day)
{
    Office *office = &day->office;
    office->residue = office->residue * constants_of(day)[CONSTANT_REST_KEEPS] / SIGNAL_FULL;
    if (!office->rested)
        office_heal(office, constants_of(day)[CONSTANT_REST_HEALS]);
    office->rested = true;
}

static void finish_ping(Turn *turn, Job job)
{
    if (job.tray)
        answer_on(turn, job.spent);
    else
        answered(turn, &(Offer){.name = job.name, .row = job.row, .needs = job.needs});
}

static void finish_report(Turn *turn, Job job)
{
    figures_of(turn->day)->reports_written++;
    int paid = job.pays > 0 ? credit(turn, job.pays, 1) : 0;
    turn->day->ledger.credited[day_number(turn->day) - 1] += paid;
    if (paid > 0) {
        emit(turn, EVENT_CREDITED, job.row, paid);
        note(turn->day, STRIP_CREDITED, 0, paid, about(job.name, job.row));
    }
    emit(turn, EVENT_WRITTEN, job.length, paid);
}

static void finish_tool(Day *day, Job job)
{
    day->office.tool = (int8_t)day->level->rows[job.row].tool;
    day->office.tool_state = job.choice == CHOICE_LAYER ? TOOL_LAYERED : TOOL_REPLACED;
}

void finish_job(Turn *turn, Job job)
{
    Day *day = turn->day;
    emit(turn, EVENT_JOB_DONE, job.kind, 0);
    note_end(day, &job, STRIP_ENDED);
    if (job.kind == JOB_SHOW)
        show_pretence(turn, PRETENCE_JIGGLE, job.shows);
    else if (job.kind == JOB_VISIT && job.shows > 0)
        show_pretence(turn, PRETENCE_STEWARD, job.shows);
    else if (job.shows > 0)
        show(turn, job.shows);
    switch ((JobKind)job.kind) {
    case JOB_MEETING: finish_meeting(turn, job); break;
    case JOB_NOTE: align(day, constants_of(day)[CONSTANT_NOTE_ALIGNS]); break;
    case JOB_PERK: finish_perk(day, job); break;
    case JOB_WALK:
        if (job.row >= 0)
            break; /* somebody came here; nobody asked anything */
        day->office.known |= 1u << day->file;
        emit(turn, EVENT_PURPOSE, day->file, 0);
        note(day, STRIP_PURPOSE, 0, 0, about_nobody(day->file));
        break;
    case JOB_STEP: finish_step(turn); break;
    case JOB_VISIT: finish_visit(turn); break;
    case JOB_REST: finish_rest(day); break;
    case JOB_PING: finish_ping(turn, job); break;
    case JOB_REPORT: finish_report(turn, job); break;
    case JOB_TOOL: finish_tool(day, job); break;
    case JOB_SHOW:
    case JOB_LUNCH:
    case JOB_TALK:
    case JOB_SWITCH:
    case JOB_COUNT: break;
    }
}

void speak(Day *day)
{
    Office *office = &day->office;
    Job *meeting = &office->jobs[office->job_count - 1];
    int by = constants_of(day)[CONSTANT_SPEAK_MINUTES];
    if (meeting->spoke)
        return;
    meeting->spoke = true;
    if (meeting->decides) {
        meeting->minutes = (int16_t)max_int(1, meeting->minutes - by);
    } else {
        meeting->minutes = (int16_t)(meeting->minutes + by);
        meeting->length = (int16_t)(meeting->length + by);
    }
}

void write_later(Turn *turn, const Offer *offer)
{
    const int *constants = constants_of(turn->day);
    queue_job(turn, (Job){.kind = JOB_NOTE, .minutes = (int16_t)constants[CONSTANT_NOTE_MINUTES], .row = offer->row,
                          .shows = constants[CONSTANT_SEEN_NOTE], .name = offer->name});
}

void leave_meeting(Turn *turn, int index)
{
    Office *office = &turn->day->office;
    Job job = office->jobs[index];
    for (int i = index; i + 1 < office->job_count; i++)
        office->jobs[i] = office->jobs[i + 1];
    office->job_count--;
    note_end(turn->day, &job, STRIP_ENDED);
    job.length = (int16_t)(job.length - job.minutes);
    if (job.decides)
        office->misalignment = min_int(SIGNAL_FULL, office->misalignment + missed(turn->day, job));
    emit(turn, EVENT_JOB_DONE, job.kind, 0);
}

void leave_undone(Day *day)
{
    Office *office = &day->office;
    for (int i = office->job_count - 1; i >= 0; i--) {
        Job job = office->jobs[i];
        if (job_yields(&job) && day->undone_count < UNDONE_JOBS_MAX)
            day->undone[day->undone_count++] = job;
        note_end(day, &job, STRIP_UNDONE);
        job.length = (int16_t)(job.length - job.minutes);
        if (job.kind == JOB_MEETING && job.decides)
            office->misalignment = min_int(SIGNAL_FULL, office->misalignment + missed(day, job));
    }
    office->job_count = 0;
    day->answering_count = 0;
}

/* ---- how it begins ---- */

enum { COLLEAGUE_OPEN_BINS = 4 }; /* assumption: what a colleague, who has no field here, leaves open */

void interrupt(Turn *turn, Job job, int cut, int residue)
{
    Day *day = turn->day;
    Office *office = &day->office;
    int open = day->office_only ? COLLEAGUE_OPEN_BINS : day_open_bins(day);
    job.began = note_beginning(day, &job, office->signal);
    office->focus = office->focus * (SIGNAL_FULL - cut) / SIGNAL_FULL;
    office->residue = min_int(SIGNAL_FULL, office->residue + residue * open);
    job.length = job.minutes;
    if (job.minutes > 0)
        push(office, office->job_count, job);
    break_knot(turn);
    emit(turn, EVENT_INTERRUPTED, job.kind, job.minutes);
    if (job.minutes == 0)
        finish_job(turn, job);
    sense(turn);
}

void begin_job(Turn *turn, Job job)
{
    job.length = job.minutes;
    job.began = STRIP_NOWHERE;
    push(&turn->day->office, turn->day->office.job_count, job);
}

void queue_job(Turn *turn, Job job)
{
    job.length = job.minutes;
    job.began = STRIP_NOT_YET;
    push(&turn->day->office, 0, job);
    break_knot(turn);
    emit(turn, EVENT_INTERRUPTED, job.kind, job.minutes);
}
