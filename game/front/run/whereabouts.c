/* whereabouts.c - from the day to the place where it has one. */
#include "front/run/whereabouts.h"

#include "work/look.h"
#include "work/obey.h"

const double whereabouts_step_seconds = 0.22;

/* Behind a door of the map, or before it. */
static PlaceId behind(const Door *door)
{
    static const PlaceId places[DOOR_COUNT] = {
        [DOOR_REFINEMENT] = PLACE_NONE,       [DOOR_SERVES] = PLACE_CORRIDOR, [DOOR_PERSON] = PLACE_CORRIDOR,
        [DOOR_BREAK_ROOM] = PLACE_BREAK_ROOM, [DOOR_MEETING] = PLACE_MEETING, [DOOR_STEWARD] = PLACE_STEWARD};
    return door ? places[door->kind] : PLACE_NONE;
}

/* Where a job is done; the others are done at the desk, or on the way. */
static PlaceId of_job(const Day *day, const Job *job)
{
    switch ((JobKind)job->kind) {
    case JOB_MEETING: return PLACE_MEETING;
    case JOB_REPORT: return PLACE_REPORT;
    case JOB_PERK: return PLACE_PERK;
    case JOB_LUNCH:
    case JOB_REST: return PLACE_BREAK_ROOM;
    case JOB_VISIT: return behind(day_door(day));
    case JOB_TALK: return PLACE_STEWARD;
    case JOB_WALK: return job->row < 0 ? PLACE_CORRIDOR : PLACE_NONE; /* else somebody has come to the desk */
    case JOB_PING:
    case JOB_SHOW:
    case JOB_NOTE:
    case JOB_TOOL:
    case JOB_SWITCH:
    case JOB_STEP:
    case JOB_COUNT: break;
    }
    return PLACE_NONE;
}

/* A message that is answered in a meeting is answered there. */
const Job *whereabouts_of_day(const Day *day, PlaceId *place)
{
    const Office *office = &day->office;
    *place = PLACE_NONE;
    for (int i = office->job_count - 1; i >= 0; i--) {
        *place = of_job(day, &office->jobs[i]);
        if (*place != PLACE_NONE)
            return &office->jobs[i];
    }
    return NULL;
}

const Job *whereabouts_job(const Play *play, PlaceId *place)
{
    *place = PLACE_NONE;
    return play->loaded ? whereabouts_of_day(&play->day, place) : NULL;
}

/* On foot that is what lies behind the door one stands in; from the desk one may go and ask at any moment. */
PlaceId whereabouts_instead(const Play *play)
{
    if (play->loaded && play->day.office.away)
        return behind(day_door(&play->day));
    const Command ask = {.kind = COMMAND_ASK};
    return play->loaded && day_allows(&play->day, &ask) ? PLACE_CORRIDOR : PLACE_NONE;
}

/* ---- what comes next ---- */

static PlaceId of_entry(int kind)
{
    switch ((EntryKind)kind) {
    case ENTRY_MEETING: return PLACE_MEETING;
    case ENTRY_REPORT: return PLACE_REPORT;
    case ENTRY_PERK: return PLACE_PERK;
    case ENTRY_PING:
    case ENTRY_TOOL:
    case ENTRY_EVENING_PING:
    case ENTRY_COUNT: break;
    }
    return PLACE_NONE;
}

static PlaceId offered(const Day *day)
{
    for (int i = 0; i < day->offer_count; i++) {
        PlaceId place = of_entry(day->offers[i].name.kind);
        if (place != PLACE_NONE)
            return place;
    }
    return PLACE_NONE;
}

/* The first place that the rest of the day is sure to ask for. */
static PlaceId due(const Day *day)
{
    int now = beat_minute(day->beat);
    int at = day->timetable.shift_end;
    PlaceId last = PLACE_ELEVATOR;
    if (now < day->timetable.lunch_start) {
        at = day->timetable.lunch_start;
        last = PLACE_BREAK_ROOM;
    }
    for (int i = day->timetable_next; i < day->timetable.count && day->timetable.entries[i].minute < at; i++) {
        PlaceId place = of_entry(day->timetable.entries[i].kind);
        if (place != PLACE_NONE)
            return place;
    }
    return last;
}

/* From the lift to the steward and back, where there are rules to be spoken of. */
static PlaceId after_lift(const Day *day, bool proposing)
{
    if (proposing)
        return PLACE_ELEVATOR;
    return day->level->rule_count > 0 ? PLACE_STEWARD : due(day);
}

PlaceId whereabouts_next(const Play *play, bool proposing)
{
    const Day *day = &play->day;
    if (!play->loaded)
        return PLACE_ELEVATOR;
    switch ((Phase)day->phase) {
    case PHASE_BRIEFING: return after_lift(day, proposing);
    case PHASE_SHIFT: break;
    case PHASE_CLOSING:
    case PHASE_NIGHT: return PLACE_HOME;
    case PHASE_EVENING:
    case PHASE_STAMPING:
    case PHASE_OVER:
    case PHASE_COUNT: return PLACE_ELEVATOR;
    }
    PlaceId place = offered(day);
    return place != PLACE_NONE ? place : due(day);
}

/* ---- who is there ---- */

/* Who stands behind a door of the map, or has written about what is used there; -1. */
static int person_behind(const Level *level, const Door *door)
{
    if (!door || door->kind == DOOR_PERSON)
        return door ? door->index : -1;
    for (int i = 0; i < level->row_count && door->kind == DOOR_SERVES; i++) {
        if (level->rows[i].file == door->index && level->rows[i].person >= 0)
            return level->rows[i].person;
    }
    return -1;
}

/* Who comes with what is offered for a place, or else with what the day holds for it. */
static int person_expected(const Day *day, PlaceId place)
{
    for (int i = 0; i < day->offer_count; i++) {
        if (of_entry(day->offers[i].name.kind) == place)
            return day->offers[i].name.person;
    }
    for (int i = day->timetable_next; i < day->timetable.count; i++) {
        if (of_entry(day->timetable.entries[i].kind) == place)
            return day->timetable.entries[i].person;
    }
    return -1;
}

static int person_at(const Play *play, PlaceId place)
{
    PlaceId here;
    const Job *job = whereabouts_job(play, &here);
    if (!play->loaded)
        return -1;
    if (job && here == place && job->row >= 0)
        return play->level.rows[job->row].person;
    if (place == PLACE_CORRIDOR)
        return person_behind(&play->level, day_door(&play->day));
    if (job && here == place)
        return -1;
    return person_expected(&play->day, place);
}

const Person *whereabouts_person(const Play *play, PlaceId place)
{
    int index = person_at(play, place);
    return index < 0 ? NULL : &play->level.people[index];
}

bool whereabouts_on_foot(const Level *level)
{
    int column, row;
    return map_find(&level->map, DOOR_REFINEMENT, &column, &row);
}
