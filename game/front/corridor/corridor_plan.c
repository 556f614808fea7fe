/* corridor_plan.c - the house from above, as on the wall beside the lifts: floor, doors, and an arrow where one is.
 * What nobody announced is not on it. */
#include "front/corridor/corridor_plan.h"

#include <math.h>

static const float cell_least = 5, cell_most = 11, edge = 8;

typedef struct Plan {
    Ui *ui;
    const Map *map;
    float x, y, cell;
} Plan;

static Rect cell_rect(const Plan *plan, int column, int row, int columns)
{
    return (Rect){plan->x + (float)column * plan->cell, plan->y + (float)row * plan->cell, (float)columns * plan->cell,
                  plan->cell};
}

/* Floor lies in strips: a hall has many cells. */
static void draw_row(const Plan *plan, int row)
{
    const Map *map = plan->map;
    for (int from = 0; from < map->columns;) {
        int to = from;
        while (map_open(map, to, row))
            to++;
        if (to > from)
            ui_rect(plan->ui, cell_rect(plan, from, row, to - from), INK_CARPET_LINE, 255);
        from = to + 1;
    }
}

/* A door is a frame with a light in it. */
static void draw_doors(const Plan *plan)
{
    const Map *map = plan->map;
    for (int i = 0; i < map->rows * map->columns; i++) {
        int column = i % map->columns, row = i / map->columns;
        if (map_door(map, column, row) < 0)
            continue;
        Rect at = cell_rect(plan, column, row, 1);
        ui_rect(plan->ui, at, INK_TEXT, 255);
        ui_rect(plan->ui, rect_inset(at, plan->cell * 0.25f), INK_CLOTH, 255);
    }
}

/* An arrow the way one looks, over a dark one that sets it off. */
static void draw_arrow(const Plan *plan, const Walker *walker, float size, Ink ink)
{
    float turn = walker->turned * 1.57079633f, ahead_x = sinf(turn), ahead_y = -cosf(turn);
    float x = plan->x + (walker->column + 0.5f) * plan->cell, y = plan->y + (walker->row + 0.5f) * plan->cell;
    const CanvasPoint points[3] = {
        {x + ahead_x * size, y + ahead_y * size},
        {x - ahead_x * size * 0.8f - ahead_y * size * 0.8f, y - ahead_y * size * 0.8f + ahead_x * size * 0.8f},
        {x - ahead_x * size * 0.8f + ahead_y * size * 0.8f, y - ahead_y * size * 0.8f - ahead_x * size * 0.8f}};
    ui_polygon(plan->ui, points, 3, ink, 255);
}

float corridor_plan(const Game *game, Ui *ui, Rect room)
{
    const Map *map = &game->play.level.map;
    float most = fminf(room.w * 0.34f / (float)map->columns, room.h * 0.4f / (float)map->rows);
    float cell = fmaxf(fminf(cell_most * ui->scale, most), cell_least);
    Rect at = {room.x + 12, room.y + 12, cell * (float)map->columns + 2 * edge, cell * (float)map->rows + 2 * edge};
    Plan plan = {ui, map, at.x + edge, at.y + edge, cell};
    if (!ui->canvas)
        return at.w;
    ui_ground(ui, at, INK_EDGE);
    for (int row = 0; row < map->rows; row++)
        draw_row(&plan, row);
    draw_doors(&plan);
    draw_arrow(&plan, &game->walker, fmaxf(cell, 9) * 1.25f, INK_CLOTH_DARK);
    draw_arrow(&plan, &game->walker, fmaxf(cell, 9) * 0.85f, INK_BUSY);
    return at.w;
}
