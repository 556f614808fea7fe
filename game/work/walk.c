/* walk.c - the level's map on foot: up from the desk, a cell a step, behind doors, and down at the desk again. */
#include "work/walk.h"

/* ---- the map ---- */

bool map_open(const Map *map, int column, int row)
{
    return column >= 0 && column < map->columns && row >= 0 && row < map->rows && map->cells[row][column] != '#';
}

void map_step(Heading heading, int *column, int *row)
{
    static const int8_t steps[HEADING_COUNT][2] = {
        [HEADING_NORTH] = {0, -1}, [HEADING_EAST] = {1, 0}, [HEADING_SOUTH] = {0, 1}, [HEADING_WEST] = {-1, 0}};
    *column += steps[heading][0];
    *row += steps[heading][1];
}

static const Door *door_at(const Map *map, int column, int row)
{
    for (int i = 0; i < map->door_count && map_open(map, column, row); i++) {
        if (map->doors[i].letter == map->cells[row][column])
            return &map->doors[i];
    }
    return NULL;
}

bool map_find(const Map *map, DoorKind kind, int *column, int *row)
{
    for (*row = 0; *row < map->rows; ++*row) {
        for (*column = 0; *column < map->columns; ++*column) {
            const Door *door = door_at(map, *column, *row);
            if (door && door->kind == kind)
                return true;
        }
    }
    return false;
}

const Door *day_door(const Day *day)
{
    return day->office.away ? door_at(&day->level->map, day->office.column, day->office.row) : NULL;
}

static bool stands_in(const Day *day, DoorKind kind)
{
    const Door *door = day_door(day);
    return door && door->kind == kind;
}

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

int day_visit_price(const Day *day, const Door *door)
{
    const int *constants = constants_of(day);
    if (!door)
        return 0;
    switch (door->kind) {
    case DOOR_SERVES: return day->office.known >> door->index & 1u ? 0 : constants[CONSTANT_VISIT_MINUTES];
    case DOOR_PERSON: return constants[CONSTANT_SAY_MINUTES];
    case DOOR_BREAK_ROOM: return constants[CONSTANT_REST_MINUTES];
    case DOOR_STEWARD: return constants[CONSTANT_VISIT_MINUTES];
    case DOOR_REFINEMENT:
    case DOOR_MEETING:
    case DOOR_COUNT: break;
    }
    return 0;
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
    int column, row;
    map_find(map, DOOR_REFINEMENT, &column, &row);
    office->away = true;
    office->column = (int8_t)column;
    office->row = (int8_t)row;
    office->heading = HEADING_NORTH;
    for (int i = 0; i < HEADING_COUNT; i++) {
        int ahead_column = column, ahead_row = row;
        map_step((Heading)i, &ahead_column, &ahead_row);
        if (map_open(map, ahead_column, ahead_row)) {
            office->heading = (uint8_t)i;
            break;
        }
    }
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
    bool rests = stands_in(day, DOOR_BREAK_ROOM);
    if (stands_in(day, DOOR_STEWARD))
        show(turn, constants_of(day)[CONSTANT_SEEN_VISIT]);
    Job job = {.kind = rests ? JOB_REST : JOB_VISIT, .minutes = (int16_t)day_visit_price(day, day_door(day)), .row = -1};
    interrupt(turn, job, 0, 0);
}

void say(Turn *turn, const Command *command)
{
    (void)command;
    Job job = {.kind = JOB_VISIT, .minutes = (int16_t)constants_of(turn->day)[CONSTANT_SAY_MINUTES], .row = -1};
    interrupt(turn, job, 0, 0);
}

/* ---- when it is over ---- */

void finish_step(Turn *turn)
{
    if (!stands_in(turn->day, DOOR_REFINEMENT))
        return;
    turn->day->office.away = false;
    emit(turn, EVENT_SAT_DOWN, 0, 0);
}

void finish_visit(Turn *turn)
{
    Office *office = &turn->day->office;
    const Door *door = day_door(turn->day);
    if (!door || door->kind != DOOR_SERVES || (office->known >> door->index & 1u))
        return;
    office->known |= 1u << door->index;
    emit(turn, EVENT_PURPOSE, door->index, 0);
}

void finish_rest(Day *day)
{
    day->office.residue = day->office.residue * constants_of(day)[CONSTANT_REST_KEEPS] / SIGNAL_FULL;
}
