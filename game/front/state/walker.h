/* walker.h - where somebody on foot is on the way, and where one looks. */
#pragma once

#include "base/base.h"

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
