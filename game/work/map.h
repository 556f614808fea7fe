/* map.h - ways on a level's map: a step, a cell, a door. Who walks there is walk.h. */
#pragma once

#include "level/level.h"

/* The way of a step on the map: its first row lies north. */
typedef enum Heading { HEADING_NORTH, HEADING_EAST, HEADING_SOUTH, HEADING_WEST, HEADING_COUNT } Heading;

/* From a cell to the next one that way. */
extern const int heading_column[HEADING_COUNT], heading_row[HEADING_COUNT];
/* The cell a step in that direction comes to. */
void map_step(Heading heading, int *column, int *row);
/* Whether a cell of the map can be stepped on. */
bool map_open(const Map *map, int column, int row);
/* The first open way out of a cell, clockwise from `first`; HEADING_COUNT: there is none. */
Heading map_way_out(const Map *map, int column, int row, Heading first);
/* The door whose letter a cell has, in Map.doors; -1: none. */
int map_door(const Map *map, int column, int row);
/* The cell of the first door of that kind; false: there is none. */
bool map_find(const Map *map, DoorKind kind, int *column, int *row);
