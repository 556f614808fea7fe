/* motion.h - how a number moves: its calm drift, and what its cluster's temper makes of it. Pure functions of time;
 * floats, since no rule reads them. */
#pragma once

#include "level/level.h"

/* A number's place and size against its cell: offsets in cells, size as a factor. */
typedef struct Pose {
    float x, y, size;
} Pose;

/* An ordinary number, `voice` (0..1) far from numb. `cell` is any number that names it. */
Pose pose_drift(double seconds, uint32_t cell, float voice);
/* -1..1: how much brighter than its fellows an ordinary number is now; it comes and goes over some ten seconds. */
float pose_breath(double seconds, uint32_t cell);
/* A number of a cluster that has come up by `amount` (0..1). (away_x, away_y) is where it lies from the cluster's
 * middle, in cells. */
Pose pose_temper(Temper temper, double seconds, float amount, uint32_t cell, uint32_t cluster, float away_x,
                 float away_y);
/* The same with reduced motion: the still signature, marks aside. */
Pose pose_still(Temper temper, float amount, float away_x);
/* A part of each, and not the same part for its neighbour: what a phantom does. */
Pose pose_mixed(Pose a, Pose b, uint32_t cell);
/* A number of a knot that has been unpicked by `amount` (0..1): it comes to rest. */
Pose pose_rest(Pose pose, float amount);
