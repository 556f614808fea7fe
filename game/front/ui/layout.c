/* layout.c - one calculation from the text size to all places of the desk. */
#include "front/ui/layout.h"

#include <math.h>

#include "front/ui/ui.h"
#include "front/ui/wrap.h"

enum {
    EDGE = 14,
    CELL_W = 29,
    CELL_H_MIN = 24,
    CELL_H_MAX = 33,
    GLASS = 6,
    COLUMN_GAP = 16,
    BIN_GAP = 10,
    SHELF_W = 152
};

/* What lies between the parts, at full size and where the text is large. */
typedef struct Spacing {
    float gap, bezel, trace;
} Spacing;

static Ui measure(float scale)
{
    return (Ui){.scale = scale};
}

static Spacing spacing(float scale, bool tight)
{
    Ui ui = measure(scale);
    return tight ? (Spacing){6, 5, 8} : (Spacing){10, 10, ui_line(&ui, TEXT_SMALL)};
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
    float shelf = layout->tight ? 0 : SHELF_W + BIN_GAP;
    float w = (layout->bezel.w - shelf - BIN_GAP * (BIN_COUNT - 1)) / BIN_COUNT;
    for (int i = 0; i < BIN_COUNT; i++)
        layout->bins[i] = (Rect){layout->bezel.x + (float)i * (w + BIN_GAP), y, w, h};
    if (!layout->tight)
        layout->shelf = (Rect){layout->bezel.x + layout->bezel.w - SHELF_W, y, SHELF_W, h};
}

/* The rightmost `w` of what is left of a strip, which grows shorter by it and by a gap. */
static Rect cut_right(Rect *strip, float w)
{
    enum { BETWEEN = 16 };
    strip->w -= w + BETWEEN;
    return (Rect){strip->x + strip->w + BETWEEN, strip->y, w, strip->h};
}

/* Words need their columns, the bubble's what is left; where no tool can come the trace has more of it, and where the
 * text is large there is a bare trace and a bare bubble. */
static void place_chin(Layout *layout, bool tool, Rect strip)
{
    enum { DATE_COLUMNS = 12, TOOL_COLUMNS = 16, TOOL_SIDES = 66, ENDS = 9, BUBBLE = 140 };
    Ui ui = measure(layout->scale);
    float column = canvas_width(FONT_TEXT, ui_size(&ui, TEXT_SMALL), text_of("0"));
    strip.w -= ENDS;
    if (layout->tight) {
        layout->bubble = cut_right(&strip, BUBBLE);
        layout->trace = strip;
        return;
    }
    layout->date = cut_right(&strip, column * DATE_COLUMNS);
    if (tool)
        layout->tool = cut_right(&strip, column * TOOL_COLUMNS + TOOL_SIDES);
    layout->bubble = cut_right(&strip, strip.w - layout->tube.w * (tool ? 0.29f : 0.44f));
    layout->trace = strip;
}

/* The glass, what holds it, and the strip at its lower edge. */
static void place_glass(Layout *layout, bool tool, Spacing between)
{
    float y = layout->top.y + layout->top.h + between.gap;
    layout->tube = (Rect){EDGE + between.bezel, y + between.bezel, layout->cell_w * VIEW_COLUMNS + 2 * GLASS,
                          layout->cell_h * VIEW_ROWS + 2 * GLASS};
    layout->numbers = rect_inset(layout->tube, GLASS);
    place_chin(
        layout, tool,
        (Rect){layout->tube.x, layout->tube.y + layout->tube.h + between.bezel * 0.4f, layout->tube.w, between.trace});
    layout->bezel =
        (Rect){EDGE, y, layout->tube.w + 2 * between.bezel, layout->tube.h + 2 * between.bezel + between.trace};
}

/* Where the text is larger than usual a card is wider than the column: the glass moves over, and its numbers together,
 * so that nothing of it is hidden. Bins and column stay. */
static void move_over(Layout *layout, float over, bool tool, Spacing between)
{
    float right = layout->column.x + layout->column.w, w = CARD_W * layout->scale;
    if (layout->scale < 1.02f)
        return;
    layout->card = (Rect){right - w, layout->bezel.y, w, layout->bezel.h};
    float gives = over * (layout->bezel.x + layout->bezel.w + between.gap - layout->card.x);
    if (gives <= 0)
        return;
    layout->cell_w -= gives / VIEW_COLUMNS;
    place_glass(layout, tool, between);
}

Layout layout_of(const Game *game)
{
    Layout layout = {.scale = ui_scale(game)};
    layout.tight = layout.scale > 1.3f;
    Spacing between = spacing(layout.scale, layout.tight);
    float top = top_height(layout.scale), bins = bin_height(layout.scale), help = help_height(layout.scale);
    float room =
        CANVAS_HEIGHT - EDGE - top - bins - help - 3 * between.gap - 2 * between.bezel - between.trace - 2 * GLASS;
    layout.cell_w = CELL_W;
    layout.cell_h = fminf(fmaxf(floorf(room / VIEW_ROWS), CELL_H_MIN), CELL_H_MAX);
    layout.top = (Rect){EDGE, EDGE / 2, CANVAS_WIDTH - 2 * EDGE, top};
    place_glass(&layout, game->play.level.tool_count > 0, between);
    float spare = room - layout.cell_h * VIEW_ROWS;
    float bins_y = layout.bezel.y + layout.bezel.h + between.gap;
    place_bins(&layout, bins_y, bins + spare);
    float column_x = layout.bezel.x + layout.bezel.w + COLUMN_GAP;
    layout.column =
        (Rect){column_x, layout.bezel.y, CANVAS_WIDTH - EDGE - column_x, bins_y + bins + spare - layout.bezel.y};
    layout.away = (Rect){0, layout.bezel.y - 2, column_x - COLUMN_GAP / 2, bins_y + bins + spare + 2 - layout.bezel.y};
    layout.help = (Rect){EDGE, CANVAS_HEIGHT - help - EDGE / 2, CANVAS_WIDTH - 2 * EDGE, help};
    move_over(&layout, game->desk.over, game->play.level.tool_count > 0, between);
    return layout;
}
