/* corridor.h - on foot on the level's map: where the eye is on its way, where one looks, and where one is walking to by
 * oneself. A step is the day's, and a minute; turning is nobody's. No drawing. */
#pragma once

#include "front/game.h"
#include "work/day.h"

/* What one can do with one's feet. */
typedef enum Stride {
    STRIDE_NONE,
    STRIDE_AHEAD,
    STRIDE_BACK,
    STRIDE_TO_LEFT, /* looking the same way */
    STRIDE_TO_RIGHT,
    STRIDE_TURN_LEFT,
    STRIDE_TURN_RIGHT,
    STRIDE_COUNT
} Stride;

typedef struct Walker {
    bool placed;               /* the rest holds */
    float column, row, turned; /* of the eye; turned in quarters clockwise from north, beyond 0..4 too */
    int facing;                /* quarters likewise, whole: where `turned` is going */
    Stride next;               /* what was asked for while on the way */
    bool going;                /* walks by itself, */
    int goal_column, goal_row; /* to there */
    bool choosing;             /* the list of doors is open */
    double seconds;            /* of the lamps; they stand while the game is paused */
} Walker;

/* Real seconds of a step. */
extern const double corridor_step_seconds;

/* Whether one can set out from the desk: the level's map has its door. */
bool corridor_there(const Level *level);
/* One stands up, or comes back: the eye is where one is. */
void corridor_place(Game *game);
/* Time goes by; steps of a way begin. */
void corridor_update(Game *game, float seconds);

/* Where one looks. */
Heading corridor_facing(const Walker *walker);
/* Does it, or remembers it while on the way. Ends a way of one's own. */
void corridor_stride(Game *game, Stride stride);
/* Whether it would come to an open cell; turning always can. */
bool corridor_can(const Game *game, Stride stride);
/* Sets out for a cell, one step after the other, until any other wish. */
void corridor_go(Game *game, int column, int row);
void corridor_stop(Game *game);
/* Back to the desk. From the desk's own door that is once out and in again. */
void corridor_go_home(Game *game);
/* Neither on the way nor turning, and nothing has the hands. */
bool corridor_idle(const Game *game);

/* ---- ways: the shortest there are ---- */

enum { NO_WAY = -1 };

/* Steps between one cell and every other. On to the desk's door leads the last step only: there one sits down. */
typedef struct Ways {
    const Map *map;
    int16_t steps[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX];
} Ways;

void ways_find(Ways *ways, const Map *map, int column, int row);
/* NO_WAY: there is none. */
int ways_steps(const Ways *ways, int column, int row);
/* To the nearest cell that has that door's letter. */
int ways_to_door(const Ways *ways, int door, int *column, int *row);
/* The heading of the first step from a cell to another, that of `facing` where several are as good; HEADING_COUNT: none. */
Heading way_heading(const Map *map, int column, int row, int to_column, int to_row, Heading facing);
