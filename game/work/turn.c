/* turn.c - the small moves every part of the day makes: saying what happened, being seen, being paid, being interrupted. */
#include "work/day_parts.h"

void emit_named(Turn *turn, EventKind kind, int a, EventName name)
{
    Events *events = turn->events;
    if (events == NULL)
        return;
    if (events->count == EVENTS_MAX) {
        events->dropped++;
        return;
    }
    events->list[events->count++] = (Event){.kind = (uint8_t)kind, .beat = turn->day->beat, .a = a, .name = name};
}

void emit(Turn *turn, EventKind kind, int a, int b)
{
    Events *events = turn->events;
    if (events == NULL)
        return;
    if (events->count == EVENTS_MAX) {
        events->dropped++;
        return;
    }
    events->list[events->count++] = (Event){.kind = (uint8_t)kind, .beat = turn->day->beat, .a = a, .b = b};
}

static void hand_out(Turn *turn, int busyness)
{
    static const Constant at[GIFT_COUNT] = {
        [GIFT_PLAQUE] = CONSTANT_PLAQUE_AT,
        [GIFT_LAMP] = CONSTANT_LAMP_AT,
        [GIFT_CHAIR] = CONSTANT_CHAIR_AT,
        [GIFT_WARRANT] = CONSTANT_WARRANT_AT,
    };
    Office *office = &turn->day->office;
    for (int i = 0; i < GIFT_COUNT; i++) {
        if (busyness < constants_of(turn->day)[at[i]] || (office->gifts >> i & 1))
            continue;
        office->gifts = (uint8_t)(office->gifts | 1 << i);
        if (i == GIFT_WARRANT)
            office->warrant_left = true;
        emit(turn, EVENT_GIFT, i, 0);
    }
}

void show(Turn *turn, int thousandths)
{
    Day *day = turn->day;
    day->office.heat += thousandths;
    day->ledger.seen += thousandths;
    DayFigures *figures = figures_of(day);
    figures->busyness = (int)((day->ledger.seen - day->ledger.seen_before) / 1000);
    hand_out(turn, figures->busyness);
}

int credit(Turn *turn, int numbers, int weight)
{
    int paid = numbers * weight;
    figures_of(turn->day)->progress += paid;
    return paid;
}

void break_knot(Turn *turn)
{
    Office *office = &turn->day->office;
    if (office->hold != HOLD_KNOT)
        return;
    turn->day->field.clusters[office->hold_target].lost = true;
    office->hold = HOLD_NONE;
    office->hold_beats = 0;
    emit(turn, EVENT_KNOT_LOST, office->hold_target, 0);
}

void sense(Turn *turn)
{
    Day *day = turn->day;
    office_sense(&day->office, day->level, beat_minute(day->beat), day->timetable.shift_start);
    if (day->office.signal < constants_of(day)[CONSTANT_KNOT_SIGNAL])
        break_knot(turn);
}

enum { COLLEAGUE_OPEN_BINS = 4 }; /* assumption: what a colleague, who has no field here, leaves open */

static void push(Office *office, int at, Job job)
{
    assert(office->job_count < JOBS_MAX);
    for (int i = office->job_count; i > at; i--)
        office->jobs[i] = office->jobs[i - 1];
    office->jobs[at] = job;
    office->job_count++;
}

void interrupt(Turn *turn, Job job, int cut, int residue)
{
    Day *day = turn->day;
    Office *office = &day->office;
    int open = day->office_only ? COLLEAGUE_OPEN_BINS : day_open_bins(day);
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
    push(&turn->day->office, turn->day->office.job_count, job);
}

void queue_job(Turn *turn, Job job)
{
    job.length = job.minutes;
    push(&turn->day->office, 0, job);
    break_knot(turn);
    emit(turn, EVENT_INTERRUPTED, job.kind, job.minutes);
}

bool rule_in_force(const Day *day, RuleKind kind)
{
    return office_rule(&day->office, day->level, kind, NULL);
}

Judged count_in_force(const Day *day)
{
    int rule = 0;
    return office_rule(&day->office, day->level, RULE_JUDGED, &rule) ? day->level->rules[rule].judged : day->level->judged;
}

bool tool_is_layered(const Day *day)
{
    return day->office.tool_state == TOOL_LAYERED && !rule_in_force(day, RULE_RETIRE);
}

bool tool_has_replaced(const Day *day)
{
    return day->office.tool_state == TOOL_REPLACED ||
           (day->office.tool_state == TOOL_LAYERED && rule_in_force(day, RULE_RETIRE));
}

bool day_tool_wants(const Day *day, const Row *report)
{
    int tool = day->office.tool;
    return report->legacy && tool >= 0 && tool_has_replaced(day) &&
           text_is(text_of(report->text), day->level->tools[tool].ends);
}
