/* way.c - the shortest ways on the map, found from one of their ends. */
#include "work/way.h"

#include <string.h>

enum { CELLS = LEVEL_MAP_SIDE_MAX * LEVEL_MAP_SIDE_MAX, FAR_AWAY = CELLS };

static int at(const Ways *ways, int column, int row)
{
    return map_open(ways->map, column, row) ? ways->steps[row][column] : FAR_AWAY;
}

/* Whoever steps on to the desk's door sits down, and gets no further. */
static bool sits(const Map *map, int column, int row)
{
    int door = map_door(map, column, row);
    return door >= 0 && map->doors[door].kind == DOOR_REFINEMENT;
}

/* One step further from the end, in every direction. */
static int spread(Ways *ways, int column, int row, int16_t queue[CELLS], int count)
{
    int steps = ways->steps[row][column] + 1;
    for (int i = 0; i < HEADING_COUNT; i++) {
        int beside_column = column + heading_column[i], beside_row = row + heading_row[i];
        if (!map_open(ways->map, beside_column, beside_row) || at(ways, beside_column, beside_row) <= steps)
            continue;
        ways->steps[beside_row][beside_column] = (int16_t)steps;
        if (!sits(ways->map, beside_column, beside_row))
            queue[count++] = (int16_t)(beside_row * LEVEL_MAP_SIDE_MAX + beside_column);
    }
    return count;
}

void ways_find(Ways *ways, const Map *map, int column, int row)
{
    int16_t queue[CELLS];
    int count = 0;
    ways->map = map;
    for (int i = 0; i < CELLS; i++)
        ways->steps[i / LEVEL_MAP_SIDE_MAX][i % LEVEL_MAP_SIDE_MAX] = FAR_AWAY;
    if (!map_open(map, column, row))
        return;
    ways->steps[row][column] = 0;
    queue[count++] = (int16_t)(row * LEVEL_MAP_SIDE_MAX + column);
    for (int i = 0; i < count; i++)
        count = spread(ways, queue[i] % LEVEL_MAP_SIDE_MAX, queue[i] / LEVEL_MAP_SIDE_MAX, queue, count);
}

int ways_steps(const Ways *ways, int column, int row)
{
    int steps = at(ways, column, row);
    return steps < FAR_AWAY ? steps : NO_WAY;
}

int ways_to_door(const Ways *ways, int door, int *column, int *row)
{
    const Map *map = ways->map;
    int least = FAR_AWAY;
    for (int i = 0; i < map->rows * map->columns; i++) {
        int x = i % map->columns, y = i / map->columns;
        if (map->cells[y][x] != map->doors[door].letter || at(ways, x, y) >= least)
            continue;
        least = at(ways, x, y);
        *column = x;
        *row = y;
    }
    return least < FAR_AWAY ? least : NO_WAY;
}

Heading way_heading(const Map *map, int column, int row, int to_column, int to_row, Heading facing)
{
    Ways ways;
    ways_find(&ways, map, to_column, to_row);
    Heading best = HEADING_COUNT;
    int least = at(&ways, column, row);
    for (int i = 0; i < HEADING_COUNT; i++) {
        int heading = ((int)facing + i) % HEADING_COUNT;
        int beside_column = column + heading_column[heading], beside_row = row + heading_row[heading];
        bool ends = beside_column == to_column && beside_row == to_row;
        if (at(&ways, beside_column, beside_row) >= least || (sits(map, beside_column, beside_row) && !ends))
            continue;
        least = at(&ways, beside_column, beside_row);
        best = (Heading)heading;
    }
    return best;
}
