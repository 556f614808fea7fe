/* way.h - the shortest ways on the map, found from one of their ends. */
#pragma once

#include "work/map.h"

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
