/* charter_price.c - what a rule takes: minutes of everybody, credit of somebody, an answer of tonight. */
#include "work/charter_price.h"

#include "work/charter_run.h"
#include "work/jobs.h"
#include "work/offers.h"

/* Nobody begins what they have no hand for. */
static void occupy(Turn *turn, Job job)
{
    job.row = -1;
    if (job.minutes > 0 && turn->day->office.job_count < JOBS_MAX)
        interrupt(turn, job, 0, 0);
}

/* Each rule is kept, and every two have a case between them that somebody settles. A rule is also work about work. */
static int keeping_minutes(const Day *day)
{
    const int *constants = constants_of(day);
    int rules = __builtin_popcount(day->office.rules);
    return rules * constants[CONSTANT_RULE_KEPT] + rules * (rules - 1) / 2 * constants[CONSTANT_RULE_PAIRS];
}

void charter_morning(Turn *turn)
{
    Day *day = turn->day;
    const int *constants = constants_of(day);
    int round = rule_in_force(day, RULE_HIRE) ? constants[CONSTANT_SHOWN_ROUND] * constants[CONSTANT_HIRED] : 0;
    occupy(turn, (Job){.kind = JOB_TALK, .minutes = (int16_t)(keeping_minutes(day) + round)});
    if (rule_in_force(day, RULE_JUDGED))
        occupy(turn, (Job){.kind = JOB_REPORT, .minutes = (int16_t)constants[CONSTANT_ACCOUNTED], .shows = constants[CONSTANT_SEEN_REPORT]});
    occupy(turn, (Job){.kind = JOB_PING, .minutes = (int16_t)(day->spared * constants[CONSTANT_PING_MINUTES]), .tray = true});
    day->spared = 0;
}

/* A note stands in for the meeting, and somebody writes it. */
static void write_note(Turn *turn)
{
    const int *constants = constants_of(turn->day);
    occupy(turn, (Job){.kind = JOB_NOTE, .minutes = (int16_t)constants[CONSTANT_NOTE_MINUTES], .shows = constants[CONSTANT_SEEN_NOTE]});
}

void charter_left_out(Turn *turn, const Entry *entry)
{
    Day *day = turn->day;
    if (!charter_floor_is(day))
        return;
    if (entry->kind == ENTRY_EVENING_PING)
        day->spared++;
    else if (entry->kind == ENTRY_MEETING && day->phase == PHASE_SHIFT)
        write_note(turn);
    else if (entry->kind == ENTRY_REPORT && day->phase == PHASE_SHIFT)
        miss(turn, &(Offer){.name = {.kind = ENTRY_REPORT}, .row = entry->row, .reader = entry->reader});
}
