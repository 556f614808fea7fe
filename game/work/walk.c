/* walk.c - the level's map on foot: up from the desk, a cell a step, behind doors, and down at the desk again. */
#include "work/walk.h"

#include "work/jobs.h"

/* ---- whether ---- */

/* On foot, and nothing else has the hands. */
static bool on_foot(const Day *day)
{
    return day->phase == PHASE_SHIFT && day->office.away && day->office.job_count == 0;
}

bool walk_allowed(const Day *day, const Command *command)
{
    (void)command;
    int column, row;
    return day->phase == PHASE_SHIFT && day->office.job_count == 0 && !day->office.away &&
           map_find(&day->level->map, DOOR_REFINEMENT, &column, &row);
}

bool step_allowed(const Day *day, const Command *command)
{
    int column = day->office.column, row = day->office.row;
    if (!on_foot(day) || command->argument < 0 || command->argument >= HEADING_COUNT)
        return false;
    map_step((Heading)command->argument, &column, &row);
    return map_open(&day->level->map, column, row);
}

bool visit_allowed(const Day *day, const Command *command)
{
    (void)command;
    return on_foot(day) && day_visit_price(day, day_door(day)) > 0;
}

bool say_allowed(const Day *day, const Command *command)
{
    const Level *level = day->level;
    const Door *door = day_door(day);
    int speech = command->argument;
    if (!on_foot(day) || !door || door->kind != DOOR_PERSON || speech < 0 || speech >= level->speech_count)
        return false;
    for (int i = 0; i < level->talk_count; i++) {
        const Talk *talk = &level->talks[i];
        if (talk->person == door->index && speech >= talk->first && speech < talk->first + talk->count)
            return level->speeches[speech].kind == SPEECH_CHOICE;
    }
    return false;
}

/* ---- what it does ---- */

/* One stands in the door of the desk, with one's back to it. */
void walk(Turn *turn, const Command *command)
{
    (void)command;
    const Map *map = &turn->day->level->map;
    Office *office = &turn->day->office;
    int column = 0, row = 0;
    map_find(map, DOOR_REFINEMENT, &column, &row);
    Heading out = map_way_out(map, column, row, HEADING_NORTH);
    office->away = true;
    office->column = (int8_t)column;
    office->row = (int8_t)row;
    office->heading = (uint8_t)(out < HEADING_COUNT ? out : HEADING_NORTH);
    break_knot(turn);
    emit(turn, EVENT_STOOD_UP, 0, 0);
}

void step(Turn *turn, const Command *command)
{
    Office *office = &turn->day->office;
    int column = office->column, row = office->row;
    office->heading = (uint8_t)command->argument;
    map_step((Heading)office->heading, &column, &row);
    office->column = (int8_t)column;
    office->row = (int8_t)row;
    emit(turn, EVENT_STEPPED, office->heading, 0);
    Job job = {.kind = JOB_STEP, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_STEP_MINUTES], .row = -1};
    begin_job(turn, job);
}

void visit(Turn *turn, const Command *command)
{
    (void)command;
    Day *day = turn->day;
    bool rests = day_in_door(day, DOOR_BREAK_ROOM), seen = day_in_door(day, DOOR_STEWARD);
    Job job = {.kind = rests ? JOB_REST : JOB_VISIT, .minutes = (int16_t)day_visit_price(day, day_door(day)), .row = -1,
               .shows = seen ? constants_of(day)[CONSTANT_SEEN_VISIT] : 0};
    interrupt(turn, job, 0, 0);
}

void say(Turn *turn, const Command *command)
{
    (void)command;
    Job job = {.kind = JOB_VISIT, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_SAY_MINUTES], .row = -1};
    interrupt(turn, job, 0, 0);
}
