/* corridor.c - feet: strides become commands, and the eye follows at its own pace. */
#include "front/corridor/corridor.h"

#include <math.h>

#include "front/corridor/corridor_sight.h"
#include "work/way.h"
#include "front/run/play.h"
#include "front/run/whereabouts.h"
#include "work/look.h"

static const float turn_seconds = 0.2f; /* of a quarter */

/* ---- where one is ---- */

static const Office *office_of(const Day *day)
{
    return &day->office;
}

void corridor_place(Game *game)
{
    Walker *walker = &game->walker;
    const Office *office = office_of(&game->play.day);
    bool same =
        walker->placed && (int)lroundf(walker->column) == office->column && (int)lroundf(walker->row) == office->row;
    walker->facing = same ? walker->facing : (int)office->heading;
    walker->column = office->column;
    walker->row = office->row;
    walker->turned = (float)walker->facing;
    walker->next = STRIDE_NONE;
    walker->going = walker->placed && walker->going; /* lunch is no goal */
    walker->choosing = false;
    walker->placed = true;
}

static Heading quarter_of(int quarters)
{
    return (Heading)((quarters % HEADING_COUNT + HEADING_COUNT) % HEADING_COUNT);
}

Heading corridor_facing(const Walker *walker)
{
    return quarter_of(walker->facing);
}

static bool arrived(const Game *game)
{
    static const float near_enough = 0.001f;
    const Walker *walker = &game->walker;
    const Office *office = office_of(&game->play.day);
    return fabsf(walker->column - (float)office->column) + fabsf(walker->row - (float)office->row) +
               fabsf(walker->turned - (float)walker->facing) <
           near_enough;
}

bool corridor_idle(const Game *game)
{
    return arrived(game) && office_of(&game->play.day)->away && office_of(&game->play.day)->job_count == 0;
}

/* ---- strides ---- */

/* Quarters from where one looks to where one goes; turns go nowhere. */
static const int8_t ways[STRIDE_COUNT] = {
    [STRIDE_AHEAD] = 0, [STRIDE_TO_RIGHT] = 1, [STRIDE_BACK] = 2, [STRIDE_TO_LEFT] = 3};

static bool turns(Stride stride)
{
    return stride == STRIDE_TURN_LEFT || stride == STRIDE_TURN_RIGHT;
}

static Command step_command(const Walker *walker, Stride stride)
{
    Heading heading = quarter_of(walker->facing + ways[stride]);
    return (Command){.kind = COMMAND_STEP, .argument = (int16_t)heading};
}

bool corridor_can(const Game *game, Stride stride)
{
    const Office *office = office_of(&game->play.day);
    int column = office->column, row = office->row;
    map_step(quarter_of(game->walker.facing + ways[stride]), &column, &row);
    return turns(stride) || map_open(&game->play.level.map, column, row);
}

static void do_stride(Game *game, Stride stride)
{
    Walker *walker = &game->walker;
    if (stride == STRIDE_TURN_LEFT)
        walker->facing--;
    else if (stride == STRIDE_TURN_RIGHT)
        walker->facing++;
    else if (stride != STRIDE_NONE)
        play_obey(&game->play, step_command(&game->walker, stride));
}

void corridor_stride(Game *game, Stride stride)
{
    corridor_stop(&game->walker);
    if (corridor_idle(game))
        do_stride(game, stride);
    else
        game->walker.next = stride;
}

/* ---- ways ---- */

void corridor_stop(Walker *walker)
{
    walker->going = false;
    walker->next = STRIDE_NONE;
}

void corridor_go(Walker *walker, int column, int row)
{
    corridor_stop(walker);
    walker->goal_column = column;
    walker->goal_row = row;
    walker->going = true;
}

void corridor_go_home(Game *game)
{
    int column, row;
    if (map_find(&game->play.level.map, DOOR_REFINEMENT, &column, &row))
        corridor_go(&game->walker, column, row);
}

/* Towards a heading by the shorter turn. */
static void face(Walker *walker, Heading heading)
{
    int quarters = ((int)heading - (int)corridor_facing(walker) + HEADING_COUNT) % HEADING_COUNT;
    walker->facing += quarters == 3 ? -1 : quarters;
}

/* At the end of a way one looks at the door, if it has one. */
static void arrive(Game *game)
{
    const Office *office = office_of(&game->play.day);
    const Map *map = &game->play.level.map;
    Heading leaf = map_leaf(map, office->column, office->row);
    game->walker.going = false;
    if (map_door(map, office->column, office->row) >= 0 && leaf < HEADING_COUNT)
        face(&game->walker, leaf);
}

static void go_on(Game *game)
{
    Walker *walker = &game->walker;
    const Office *office = office_of(&game->play.day);
    const Map *map = &game->play.level.map;
    const Door *door = day_door(&game->play.day);
    Heading facing = corridor_facing(walker);
    bool there = office->column == walker->goal_column && office->row == walker->goal_row;
    bool at_desk = there && door && door->kind == DOOR_REFINEMENT;
    if (there && !at_desk) {
        arrive(game);
        return;
    }
    Heading heading = /* whoever stands in the desk's door has to step out of it to come in */
        at_desk ? map_way_out(map, office->column, office->row, facing)
                : way_heading(map, office->column, office->row, walker->goal_column, walker->goal_row, facing);
    if (heading == HEADING_COUNT)
        corridor_stop(&game->walker);
    else if (heading != facing)
        face(walker, heading);
    else if (!play_obey(&game->play, step_command(&game->walker, STRIDE_AHEAD)))
        corridor_stop(&game->walker);
}

/* ---- time ---- */

static float towards(float from, float to, float most)
{
    return from < to ? fminf(from + most, to) : fmaxf(from - most, to);
}

static void move_eye(Game *game, float seconds)
{
    Walker *walker = &game->walker;
    const Office *office = office_of(&game->play.day);
    bool cuts = game->settings.reduced_motion;
    float step = cuts ? (float)LEVEL_MAP_SIDE_MAX : seconds / (float)whereabouts_step_seconds;
    float turn = cuts ? (float)HEADING_COUNT : seconds / turn_seconds;
    walker->column = towards(walker->column, office->column, step);
    walker->row = towards(walker->row, office->row, step);
    walker->turned = towards(walker->turned, (float)walker->facing, turn);
    walker->seconds += (double)seconds;
}

void corridor_update(Game *game, float seconds)
{
    Walker *walker = &game->walker;
    move_eye(game, seconds);
    if (!corridor_idle(game))
        return;
    Stride next = walker->next;
    walker->next = STRIDE_NONE;
    if (next != STRIDE_NONE)
        do_stride(game, next);
    else if (walker->going)
        go_on(game);
}
