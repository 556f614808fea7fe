/* cells.c - from cells of the field to the screen and back. */
#include "front/glass/cells.h"

#include <math.h>

#include "front/ui/widgets.h"

CanvasPoint cells_centre(const Layout *layout, const Desk *desk, int column, int row)
{
    return (CanvasPoint){layout->numbers.x + ((float)column - desk->pan_x + 0.5f) * layout->cell_w,
                         layout->numbers.y + ((float)row - desk->pan_y + 0.5f) * layout->cell_h};
}

bool cells_hit(const Layout *layout, const Game *game, float x, float y, int *column, int *row)
{
    const Field *field = &game->play.day.field;
    *column = (int)floorf((x - layout->numbers.x) / layout->cell_w + game->desk.pan_x);
    *row = (int)floorf((y - layout->numbers.y) / layout->cell_h + game->desk.pan_y);
    return rect_holds(layout->numbers, x, y) && *column >= 0 && *column < field->columns && *row >= 0 &&
           *row < field->rows;
}

CanvasPoint cells_hand(const Layout *layout, const Game *game)
{
    const Desk *desk = &game->desk;
    if (desk->by_keys) {
        CanvasPoint at = cells_centre(layout, desk, desk->cursor_column, desk->cursor_row);
        return (CanvasPoint){at.x + desk->nudge_x * layout->cell_w, at.y + desk->nudge_y * layout->cell_h};
    }
    return (CanvasPoint){game->pointer_x, game->pointer_y};
}
