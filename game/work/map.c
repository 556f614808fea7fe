/* map.c - the level's map: which cells are open, where a step leads, which door stands where. */
#include "work/map.h"

const int heading_column[HEADING_COUNT] = {[HEADING_EAST] = 1, [HEADING_WEST] = -1};
const int heading_row[HEADING_COUNT] = {[HEADING_NORTH] = -1, [HEADING_SOUTH] = 1};

bool map_open(const Map *map, int column, int row)
{
    return column >= 0 && column < map->columns && row >= 0 && row < map->rows && map->cells[row][column] != '#';
}

void map_step(Heading heading, int *column, int *row)
{
    *column += heading_column[heading];
    *row += heading_row[heading];
}

Heading map_way_out(const Map *map, int column, int row, Heading first)
{
    for (int i = 0; i < HEADING_COUNT; i++) {
        Heading heading = (Heading)(((int)first + i) % HEADING_COUNT);
        if (map_open(map, column + heading_column[heading], row + heading_row[heading]))
            return heading;
    }
    return HEADING_COUNT;
}

int map_door(const Map *map, int column, int row)
{
    for (int i = 0; i < map->door_count && map_open(map, column, row); i++) {
        if (map->doors[i].letter == map->cells[row][column])
            return i;
    }
    return -1;
}

bool map_find(const Map *map, DoorKind kind, int *column, int *row)
{
    for (*row = 0; *row < map->rows; ++*row) {
        for (*column = 0; *column < map->columns; ++*column) {
            int door = map_door(map, *column, *row);
            if (door >= 0 && map->doors[door].kind == kind)
                return true;
        }
    }
    return false;
}
