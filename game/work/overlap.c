/* overlap.c - which meetings are held at the same time; what becomes of the others when one is joined is answer.c. */
#include "work/overlap.h"

/* Whether a meeting of that row, called at that minute, is held at the same time as the offered one, and is another. */
static bool is_beside(const Day *day, const Offer *offer, EventName name, int row)
{
    if (row < 0 || name.minute <= 0 || event_name_equal(name, offer->name))
        return false;
    int from = offer->name.minute, until = from + offer_row(day, offer)->minutes;
    return name.minute < until && from < name.minute + day->level->rows[row].minutes;
}

bool overlap_job(const Day *day, const Offer *offer, const Job *job)
{
    return job->kind == JOB_MEETING && is_beside(day, offer, job->name, job->row);
}

bool overlap_offer(const Day *day, const Offer *offer, const Offer *other)
{
    return other->name.kind == ENTRY_MEETING && is_beside(day, offer, other->name, other->row);
}

/* Whether that entry is a meeting yet to come; a bought rule may keep it from being held. */
static bool is_coming(const Day *day, const Offer *offer, const Entry *entry)
{
    EventName name = {(int16_t)day_number(day), entry->minute, entry->kind, entry->person};
    bool held = entry->kind == ENTRY_MEETING && entry->minute < day->timetable.shift_end &&
                (day->level->rows[entry->row].decides || !rule_in_force(day, RULE_NOTES_FOR_STATUS));
    return held && is_beside(day, offer, name, entry->row);
}

Overlap day_overlap(const Day *day, const Offer *offer)
{
    const Office *office = &day->office;
    for (int i = office->job_count - 1; i >= 0; i--) {
        const Job *job = &office->jobs[i];
        if (overlap_job(day, offer, job))
            return (Overlap){OVERLAP_SAT_IN, job->row, job->name.minute};
    }
    for (int i = 0; i < day->offer_count; i++) {
        const Offer *other = &day->offers[i];
        if (overlap_offer(day, offer, other))
            return (Overlap){OVERLAP_OFFERED, other->row, other->name.minute};
    }
    for (int i = day->timetable_next; i < day->timetable.count; i++) {
        const Entry *entry = &day->timetable.entries[i];
        if (is_coming(day, offer, entry))
            return (Overlap){OVERLAP_COMES, entry->row, entry->minute};
    }
    return (Overlap){.kind = OVERLAP_NONE, .row = -1};
}

bool overlap_gets_note(const Day *day, const Overlap *overlap)
{
    return overlap->kind == OVERLAP_OFFERED && day->level->rows[overlap->row].note_would_do;
}
