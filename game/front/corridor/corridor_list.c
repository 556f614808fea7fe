/* corridor_list.c - where one might go: each door with its plaque and the minutes until one stands in it. */
#include "front/corridor/corridor_list.h"

#include <math.h>
#include <stdio.h>

#include "base/translate.h"
#include "work/way.h"
#include "front/state/choosable.h"
#include "front/ui/layout.h"
#include "front/ui/wrap.h"
#include "front/ui/ui.h"
#include "front/words/plaques.h"
#include "front/words/prices.h"

enum { GAP = 8, SIDE = 24, HEAD = 16 };

/* Where the doors lie in the panel. */
typedef struct Grid {
    Rect panel;
    float w, h; /* of a door's button */
    int columns, rows, doors;
} Grid;

static Ways ways_here(const Play *play)
{
    const Office *office = &play->day.office;
    Ways ways;
    ways_find(&ways, &play->level.map, office->column, office->row);
    return ways;
}

/* The words of a door's button. */
typedef struct DoorEntry {
    char label[PLAQUE_MAX];
    Price price;
} DoorEntry;

static ButtonLook door_look(const Game *game, const Ways *ways, int door, DoorEntry *entry)
{
    int column, row, steps = ways_to_door(ways, door, &column, &row);
    const Door *goal = &game->play.level.map.doors[door];
    plaque(&game->play.level, goal, game->settings.plain, entry->label);
    entry->price = (Price){.warns = false};
    if (steps == NO_WAY)
        snprintf(entry->price.words, PRICE_MAX, "%s", _("no way there"));
    else if (steps == 0)
        snprintf(entry->price.words, PRICE_MAX, "%s", _("here"));
    else
        entry->price = price_of_way(&game->play.day, goal, steps);
    return (ButtonLook){.id = CHOOSE_GOAL + door,
                        .label = entry->label,
                        .detail = entry->price.words,
                        .warns = entry->price.warns,
                        .disabled = steps == NO_WAY};
}

static ButtonLook back_look(void)
{
    return (ButtonLook){.id = CHOOSE_BACK, .key = KEY_ESCAPE, .label = _("Stay here"), .pad = PAD_B};
}

static Grid grid_of(const Game *game, const Ui *ui, Rect room)
{
    Ways ways = ways_here(&game->play);
    Grid grid = {.doors = game->play.level.map.door_count, .columns = ui->scale > 1.3f ? 1 : 2};
    DoorEntry entry;
    grid.panel = rect_inset(room, 20);
    grid.w = (grid.panel.w - 2 * SIDE - GAP * (float)(grid.columns - 1)) / (float)grid.columns;
    for (int i = 0; i < grid.doors; i++)
        grid.h = fmaxf(grid.h, ui_button_height(ui, grid.w, door_look(game, &ways, i, &entry)) + GAP);
    float used = ui_line(ui, TEXT_BODY) + 3.5f * HEAD + ui_button_height(ui, grid.panel.w / 3, back_look());
    int most = max_int(1, (int)((grid.panel.h - used) / fmaxf(grid.h, 1)));
    grid.rows = min_int(most, (grid.doors + grid.columns - 1) / grid.columns);
    float h = used + grid.h * (float)grid.rows;
    grid.panel.y += (grid.panel.h - h) / 2;
    grid.panel.h = h;
    return grid;
}

static int per_page(const Grid *grid)
{
    return grid->rows * grid->columns;
}

/* Earlier, later where there is more than a page; and back. */
static void draw_foot(const Game *game, Ui *ui, const Grid *grid, float y)
{
    enum { BUTTONS = 3 };
    ButtonLook looks[BUTTONS] = {
        back_look(),
        {.id = CHOOSE_EARLIER, .key = KEY_PAGE_UP, .label = _("Earlier"), .disabled = game->scroll <= 0},
        {.id = CHOOSE_LATER,
         .key = KEY_PAGE_DOWN,
         .label = _("Later"),
         .disabled = game->scroll + per_page(grid) >= grid->doors}};
    int count = grid->doors > per_page(grid) ? BUTTONS : 1;
    float w = (grid->panel.w - 2 * SIDE - GAP * (BUTTONS - 1)) / BUTTONS;
    for (int i = 0; i < count; i++)
        ui_button(ui, grid->panel.x + SIDE + (w + GAP) * (float)i, y, w, looks[i]);
}

void corridor_list(const Game *game, Ui *ui, Rect room)
{
    static const TextLook head = {FONT_BOLD, TEXT_BODY, INK_TEXT, ALIGN_LEFT, 1, true};
    Grid grid = grid_of(game, ui, room);
    Ways ways = ways_here(&game->play);
    float x = grid.panel.x + SIDE, y = grid.panel.y + HEAD;
    DoorEntry entry;
    ui_ground(ui, grid.panel, INK_EDGE);
    y += ui_label(ui, x, y, grid.panel.w - 2 * SIDE, head, "%s",
                  _("Where to? The way is walked; the minutes are yours.")) +
         HEAD;
    for (int i = 0; i < per_page(&grid) && game->scroll + i < grid.doors; i++) {
        float left = x + (grid.w + GAP) * (float)(i / grid.rows), top = y + grid.h * (float)(i % grid.rows);
        ui_button(ui, left, top, grid.w, door_look(game, &ways, game->scroll + i, &entry));
    }
    draw_foot(game, ui, &grid, y + grid.h * (float)grid.rows + HEAD / 2);
}

static Grid grid_here(const Game *game)
{
    Layout layout = layout_of(game);
    Ui ui = {.scale = layout.scale, .pad = game->pad.used, .caps = caps_of(game)};
    return grid_of(game, &ui, layout.away);
}

void corridor_list_turn(Game *game, int pages)
{
    Grid grid = grid_here(game);
    int last = (grid.doors - 1) / per_page(&grid);
    game->scroll = clamp_int(game->scroll / per_page(&grid) + pages, 0, last) * per_page(&grid);
}

bool corridor_list_wide(const Game *game)
{
    return grid_here(game).columns > 1;
}

/* A column that is shorter has its last door beside those it lacks. */
int corridor_list_across(Game *game, int focus, int step)
{
    Grid grid = grid_here(game);
    int at = focus - CHOOSE_GOAL - game->scroll, row = at % grid.rows, column = at / grid.rows + step;
    int before = game->scroll;
    if (column < 0 || column >= grid.columns) {
        corridor_list_turn(game, step);
        if (game->scroll == before)
            return focus;
        column = step > 0 ? 0 : grid.columns - 1;
    }
    int last = min_int(grid.doors - game->scroll, per_page(&grid)) - 1, wanted = column * grid.rows + row;
    if (column * grid.rows > last)
        return focus;
    return CHOOSE_GOAL + game->scroll + min_int(wanted, last);
}
