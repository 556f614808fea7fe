/* errand.c - which door a policy has one go to, and the steps there and back. */
#include "work/errand.h"

#include "work/look.h"
#include "work/obey.h"
#include "work/way.h"

/* The first door of that kind, for that file where it is one that a file serves; -1: none. */
static int door_of(const Map *map, DoorKind kind, int index)
{
    for (int i = 0; i < map->door_count; i++) {
        if (map->doors[i].kind == kind && (kind != DOOR_SERVES || map->doors[i].index == index))
            return i;
    }
    return -1;
}

/* Where the policy has one go now; -1: nowhere. */
static int wanted(const Bot *bot, const Day *day)
{
    const Map *map = &day->level->map;
    const Policy *policy = &bot->policy;
    if (policy->asks && (day->office.known >> day->file & 1u) == 0)
        return door_of(map, DOOR_SERVES, day->file);
    if (policy->steward > 0 && !bot->steward && minutes_worked(day) >= policy->steward)
        return door_of(map, DOOR_STEWARD, 0);
    if (policy->rests > 0 && bot->rested == 0 && day->office.residue >= policy->rests)
        return door_of(map, DOOR_BREAK_ROOM, 0);
    return -1;
}

static bool step_towards(const Day *day, int door, Command *out)
{
    const Map *map = &day->level->map;
    int column = day->office.column, row = day->office.row, to_column = 0, to_row = 0;
    Ways ways;
    ways_find(&ways, map, column, row);
    if (door < 0 || ways_to_door(&ways, door, &to_column, &to_row) == NO_WAY)
        return false;
    Heading heading = way_heading(map, column, row, to_column, to_row, (Heading)day->office.heading);
    *out = (Command){.beat = day->beat, .kind = COMMAND_STEP, .argument = (int16_t)heading};
    return day_allows(day, out);
}

/* What was to be done there is done, or cannot be. */
static bool visit(Bot *bot, const Day *day, Command *out)
{
    DoorKind kind = day->level->map.doors[bot->errand].kind;
    bot->steward |= kind == DOOR_STEWARD;
    bot->rested = kind == DOOR_BREAK_ROOM ? (int16_t)beat_minute(day->beat) : bot->rested;
    bot->errand = -1;
    *out = (Command){.beat = day->beat, .kind = COMMAND_VISIT};
    return day_allows(day, out);
}

static bool on_the_way(Bot *bot, const Day *day, Command *out)
{
    const Map *map = &day->level->map;
    bool there = bot->errand >= 0 && map_door(map, day->office.column, day->office.row) == bot->errand;
    if (there && visit(bot, day, out))
        return true;
    if (bot->errand >= 0 && step_towards(day, bot->errand, out))
        return true;
    return step_towards(day, door_of(map, DOOR_REFINEMENT, 0), out);
}

/* Nobody gets up for a door that cannot be reached. */
static bool reachable(const Day *day, int door)
{
    const Map *map = &day->level->map;
    int column, row;
    Ways ways;
    if (door < 0 || !map_find(map, DOOR_REFINEMENT, &column, &row))
        return false;
    ways_find(&ways, map, column, row);
    return ways_to_door(&ways, door, &column, &row) != NO_WAY;
}

bool errand_next(Bot *bot, const Day *day, Command *out)
{
    if (day->phase != PHASE_SHIFT || day->office.job_count > 0)
        return false;
    if (day->office.away)
        return on_the_way(bot, day, out);
    int door = wanted(bot, day);
    *out = (Command){.beat = day->beat, .kind = COMMAND_WALK};
    if (!reachable(day, door) || !day_allows(day, out))
        return false;
    bot->errand = (int8_t)door;
    return true;
}
