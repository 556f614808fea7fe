/* corridor_sight.c - a ray for a column of the picture, from cell to cell until it meets a wall; as many as it takes
 * for none of the others to see anything else. */
#include "front/corridor/corridor_sight.h"

#include <math.h>
#include <string.h>

/* Open cells in a row from there, that way. */
static int way_open(const Map *map, int column, int row, int heading)
{
    int cells = 0;
    heading %= HEADING_COUNT;
    while (map_open(map, column + (cells + 1) * heading_column[heading], row + (cells + 1) * heading_row[heading]))
        cells++;
    return cells;
}

Heading map_leaf(const Map *map, int column, int row)
{
    Heading leaf = HEADING_COUNT;
    int longest = -1;
    for (int i = 0; i < HEADING_COUNT; i++) {
        int way = way_open(map, column, row, i + 2);
        if (way_open(map, column, row, i) > 0 || way <= longest)
            continue;
        longest = way;
        leaf = (Heading)i;
    }
    return leaf;
}

/* A ray on its way: where it is, and at what distances it comes to the next cell across and down. */
typedef struct Ray {
    int column, row, step_column, step_row;
    float next_x, next_y, each_x, each_y;
} Ray;

static Ray ray_from(const Eye *eye, float x, float y)
{
    const float none = 1e9f;
    Ray ray = {.column = (int)floorf(eye->x + 0.5f),
               .row = (int)floorf(eye->y + 0.5f),
               .step_column = x < 0 ? -1 : 1,
               .step_row = y < 0 ? -1 : 1,
               .each_x = x > 0 || x < 0 ? fabsf(1 / x) : none,
               .each_y = y > 0 || y < 0 ? fabsf(1 / y) : none};
    float within_x = ((float)ray.column - eye->x) * (float)ray.step_column + 0.5f;
    float within_y = ((float)ray.row - eye->y) * (float)ray.step_row + 0.5f;
    ray.next_x = within_x * ray.each_x;
    ray.next_y = within_y * ray.each_y;
    return ray;
}

/* Goes to the next cell, and says which way that is. */
static Heading advance(Ray *ray)
{
    if (ray->next_x < ray->next_y) {
        ray->next_x += ray->each_x;
        ray->column += ray->step_column;
        return ray->step_column > 0 ? HEADING_EAST : HEADING_WEST;
    }
    ray->next_y += ray->each_y;
    ray->row += ray->step_row;
    return ray->step_row > 0 ? HEADING_SOUTH : HEADING_NORTH;
}

static Ray ray_behind(const Eye *eye, float x)
{
    float aside = (x - eye->vanish.x) / eye->focal;
    return ray_from(eye, eye->ahead_x - eye->ahead_y * aside, eye->ahead_y + eye->ahead_x * aside);
}

WallSeen wall_behind(const Map *map, const Eye *eye, float x)
{
    Ray ray = ray_behind(eye, x);
    WallSeen wall = {ray.column, ray.row, HEADING_NORTH, 0};
    while (map_open(map, ray.column, ray.row)) {
        wall = (WallSeen){ray.column, ray.row, HEADING_NORTH, fminf(ray.next_x, ray.next_y)};
        wall.heading = advance(&ray);
    }
    return wall;
}

static void mark_face(Vista *vista, int face)
{
    int cell = face / HEADING_COUNT;
    uint8_t *faces = &vista->faces[cell / LEVEL_MAP_SIDE_MAX][cell % LEVEL_MAP_SIDE_MAX];
    *faces = (uint8_t)(*faces | 1u << face % HEADING_COUNT);
}

/* Returns the face of a wall that the ray ends at, as a number of its own. */
static int follow(Vista *vista, const Map *map, Ray ray)
{
    int face = -1;
    while (map_open(map, ray.column, ray.row)) {
        int column = ray.column, row = ray.row;
        vista->cells[row][column] = true;
        Heading heading = advance(&ray);
        face = (row * LEVEL_MAP_SIDE_MAX + column) * HEADING_COUNT + (int)heading;
    }
    if (face >= 0)
        mark_face(vista, face);
    return face;
}

static int follow_column(Vista *vista, const Map *map, const Eye *eye, int column)
{
    return follow(vista, map, ray_behind(eye, eye->region.x + (float)column + 0.5f));
}

/* Two rays that end at the same face have no room between them for a cell that neither goes through: the cell would be
 * as wide as the face. So all that lies between them is seen already. */
void vista_find(Vista *vista, const Map *map, const Eye *eye)
{
    enum { STRIDE = 16 };
    int columns = (int)eye->region.w, last = -1;
    memset(vista, 0, sizeof *vista);
    for (int i = 0; i < columns; i += STRIDE) {
        int end = min_int(i + STRIDE, columns) - 1;
        int face = follow_column(vista, map, eye, end);
        for (int between = i; between < end && face != last; between++)
            last = follow_column(vista, map, eye, between);
        last = face;
    }
}
