/* layout.c - one calculation from the text size to all places of the terminal. */
#include "front/layout.h"

#include <math.h>

enum { EDGE = 14, GAP = 10, CELL_W = 31, CELL_H_MIN = 24, CELL_H_MAX = 33, GLASS = 6 };

static Ui measure(float scale)
{
    return (Ui){.scale = scale};
}

/* Two lines where one would be too narrow for name, bar and clock. */
static float top_height(float scale)
{
    Ui ui = measure(scale);
    return ui_line(&ui, TEXT_SMALL) * (scale > 1.3f ? 2.0f : 1.0f) + 12;
}

static float bin_height(float scale)
{
    Ui ui = measure(scale);
    return ui_line(&ui, TEXT_SMALL) * 3 + 22;
}

static float help_height(float scale)
{
    Ui ui = measure(scale);
    return ui_line(&ui, TEXT_SMALL) + 4;
}

static void place_bins(Layout *layout, float y, float h)
{
    float w = (layout->tube.w - GAP * (BIN_COUNT - 1)) / BIN_COUNT;
    for (int i = 0; i < BIN_COUNT; i++)
        layout->bins[i] = (Rect){layout->tube.x + (float)i * (w + GAP), y, w, h};
}

Layout layout_of(const Game *game)
{
    Layout layout = {.scale = (float)game->settings.text_per_cent / 100};
    float top = top_height(layout.scale), bins = bin_height(layout.scale), help = help_height(layout.scale);
    float room = CANVAS_HEIGHT - top - bins - help - 3 * GAP - EDGE - 2 * GLASS;
    layout.cell_w = CELL_W;
    layout.cell_h = floorf(room / VIEW_ROWS);
    layout.cell_h = layout.cell_h > CELL_H_MAX ? CELL_H_MAX : layout.cell_h < CELL_H_MIN ? CELL_H_MIN : layout.cell_h;
    float tube_w = CELL_W * VIEW_COLUMNS + 2 * GLASS, tube_h = layout.cell_h * VIEW_ROWS + 2 * GLASS;
    float spare = room + 2 * GLASS - tube_h;
    layout.top = (Rect){EDGE, EDGE / 2, CANVAS_WIDTH - 2 * EDGE, top};
    layout.tube = (Rect){EDGE, EDGE / 2 + top + GAP, tube_w, tube_h};
    layout.numbers = rect_inset(layout.tube, GLASS);
    place_bins(&layout, layout.tube.y + tube_h + GAP, bins + spare);
    float column_x = layout.tube.x + tube_w + EDGE;
    layout.column = (Rect){column_x, layout.tube.y, CANVAS_WIDTH - EDGE - column_x, tube_h + GAP + bins + spare};
    layout.help = (Rect){EDGE, CANVAS_HEIGHT - help - EDGE / 2, CANVAS_WIDTH - 2 * EDGE, help};
    return layout;
}

CanvasPoint layout_cell(const Layout *layout, const Desk *desk, int column, int row)
{
    return (CanvasPoint){layout->numbers.x + ((float)column - desk->pan_x + 0.5f) * layout->cell_w,
                         layout->numbers.y + ((float)row - desk->pan_y + 0.5f) * layout->cell_h};
}

bool layout_hit(const Layout *layout, const Game *game, float x, float y, int *column, int *row)
{
    const Field *field = &game->play.day.field;
    *column = (int)floorf((x - layout->numbers.x) / layout->cell_w + game->desk.pan_x);
    *row = (int)floorf((y - layout->numbers.y) / layout->cell_h + game->desk.pan_y);
    return rect_holds(layout->numbers, x, y) && *column >= 0 && *column < field->columns && *row >= 0 &&
           *row < field->rows;
}

CanvasPoint layout_hand(const Layout *layout, const Game *game)
{
    const Desk *desk = &game->desk;
    if (desk->by_keys)
        return layout_cell(layout, desk, desk->cursor_column, desk->cursor_row);
    return (CanvasPoint){game->pointer_x, game->pointer_y};
}
