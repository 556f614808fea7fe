/* preview_map.c - the corridor in squares, and where its doors lead. */
#include "level/words.h"
#include "mdr/preview_blocks.h"

enum { CELL_MOST = 40 };

static const char *led_to(const Level *level, const Door *door)
{
    switch (door->kind) {
    case DOOR_SERVES: return level->files[door->index].name;
    case DOOR_PERSON: return level->people[door->index].name;
    case DOOR_REFINEMENT:
    case DOOR_BREAK_ROOM:
    case DOOR_MEETING:
    case DOOR_STEWARD:
    case DOOR_COUNT: break;
    }
    return "";
}

static void draw_cell(Sheet *sheet, char cell, int x, int y, int side)
{
    int size = side >= TYPE_BODY ? TYPE_BODY : TYPE_SMALL, place = sheet_place(size);
    bool wall = cell == '#', floor = cell == '.';
    sheet_box(sheet, x, y, side, side, wall ? FILL_DARK : FILL_WHITE, STROKE_THIN);
    if (!wall && !floor)
        sheet_words(sheet, x + (side - place) / 2, y + side / 2 + size / 3, size, true, (Text){&cell, 1});
}

void preview_map(Column *column, const Preview *preview)
{
    const Map *map = &preview->level->map;
    if (map->columns == 0)
        return;
    int side = min_int(CELL_MOST, column->places * sheet_place(TYPE_BODY) / map->columns);
    for (int row = 0; row < map->rows; row++) {
        for (int i = 0; i < map->columns; i++)
            draw_cell(column->sheet, map->cells[row][i], column->x + i * side, column->y + row * side, side);
    }
    column->y += map->rows * side + 10;
    for (int i = 0; i < map->door_count; i++) {
        const Door *door = &map->doors[i];
        const char *to = led_to(preview->level, door);
        column_say(column, 0, "%c  %s%s%s", door->letter, door_words[door->kind], to[0] ? ": " : "", to);
    }
}
