/* corridor_sight.h - the level's map as walked, which of its cells are seen from a place, and which faces of its walls.
 * Walls alone hide anything; nothing is drawn here. */
#pragma once

#include "front/corridor/corridor_eye.h"
#include "work/map.h"

/* The wall of a door's cell that has the leaf: it faces whoever comes the longest way. HEADING_COUNT: no wall is there. */
Heading map_leaf(const Map *map, int column, int row);

/* A face of a wall: that of an open cell, in a direction. */
typedef struct WallSeen {
    int column, row;
    Heading heading;
    float depth; /* how far ahead of the eye */
} WallSeen;

/* The wall behind a column of the canvas. */
WallSeen wall_behind(const Map *map, const Eye *eye, float x);

typedef struct Vista {
    bool cells[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX];    /* by row and column; open ones */
    uint8_t faces[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX]; /* theirs: a bit for each Heading in which there is wall */
} Vista;

/* All that is seen in the eye's region, to a column of the canvas. */
void vista_find(Vista *vista, const Map *map, const Eye *eye);
