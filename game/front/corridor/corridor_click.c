/* corridor_click.c - what lies under the pointer in the corridor's picture. */
#include "front/corridor/corridor_click.h"

#include <math.h>

#include "front/corridor/corridor.h"
#include "front/corridor/corridor_door_words.h"
#include "front/corridor/corridor_sight.h"
#include "front/ui/ui.h"

/* Higher up where large text takes more of the room below. */
static float horizon(const Game *game)
{
    return eye_horizon - 0.17f * fmaxf(0, ui_scale(game) - 1);
}

CorridorView corridor_view(const Game *game, Rect region, Rect clear)
{
    const Walker *walker = &game->walker;
    return (CorridorView){.level = &game->play.level,
                          .column = walker->column,
                          .row = walker->row,
                          .turned = walker->turned,
                          .region = region,
                          .clear = clear,
                          .horizon = horizon(game),
                          .seconds = game->settings.reduced_motion ? -1 : walker->seconds,
                          .plain = game->settings.plain};
}

static bool stands_at(const Day *day, int column, int row)
{
    return day->office.column == column && day->office.row == row;
}

/* Floor, if it is not one's own. */
static bool click_floor(Game *game, const Eye *eye, CanvasPoint at)
{
    Spot spot = eye_floor(eye, at);
    int column = (int)floorf(spot.x + 0.5f), row = (int)floorf(spot.y + 0.5f);
    if (!map_open(&game->play.level.map, column, row) || stands_at(&game->play.day, column, row))
        return false;
    corridor_go(&game->walker, column, row);
    return true;
}

/* A wall with a leaf: to there, or through it. */
static bool click_door(Game *game, WallSeen wall)
{
    const Map *map = &game->play.level.map;
    if (map_door(map, wall.column, wall.row) < 0 || map_leaf(map, wall.column, wall.row) != wall.heading)
        return false;
    if (stands_at(&game->play.day, wall.column, wall.row))
        corridor_open_door(game);
    else
        corridor_go(&game->walker, wall.column, wall.row);
    return true;
}

void corridor_click(Game *game, Rect region, float x, float y)
{
    Eye eye = eye_at(game->walker.column, game->walker.row, game->walker.turned, region, NULL);
    eye.vanish.y = region.y + region.h * horizon(game);
    WallSeen wall = wall_behind(&game->play.level.map, &eye, x);
    bool floor = y > eye.vanish.y - FLOOR * eye.focal / fmaxf(wall.depth, 0.1f);
    bool was_going = game->walker.going;
    corridor_stop(&game->walker);
    if (was_going || (floor ? click_floor(game, &eye, (CanvasPoint){x, y}) : click_door(game, wall)))
        return;
    float third = (x - region.x) * 3 / region.w;
    corridor_stride(game, third < 1 ? STRIDE_TURN_LEFT : third > 2 ? STRIDE_TURN_RIGHT : STRIDE_AHEAD);
}
