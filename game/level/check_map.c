/* check_map.c - warnings on a map and on what only a map leads to: doors, talks, things that stand about. */
#include "level/check_map.h"

#include "level/check.h"

static void check_edge(Reader *reader)
{
    const Map *map = &reader->level->map;
    for (int y = 0; y < map->rows; y++) {
        for (int x = 0; x < map->columns; x++) {
            bool edge = y == 0 || x == 0 || y == map->rows - 1 || x == map->columns - 1;
            Position position = {reader->map_rows[y].line, reader->map_rows[y].column + x, 1};
            if (!edge || map->cells[y][x] == '#')
                continue;
            reader_fail_at(reader, TAG_MAP_OPEN, position, "the edge of the map is open here");
            return;
        }
    }
}

typedef struct Walk {
    const Map *map;
    int count;
    short queue[LEVEL_MAP_SIDE_MAX * LEVEL_MAP_SIDE_MAX];
    bool reached[LEVEL_MAP_SIDE_MAX][LEVEL_MAP_SIDE_MAX];
} Walk;

static void step(Walk *walk, int x, int y)
{
    const Map *map = walk->map;
    if (x < 0 || y < 0 || x >= map->columns || y >= map->rows || walk->reached[y][x] || map->cells[y][x] == '#')
        return;
    walk->reached[y][x] = true;
    walk->queue[walk->count++] = (short)(y * LEVEL_MAP_SIDE_MAX + x);
}

/* Everywhere one gets to from a cell. */
static void walk_from(Walk *walk, int x, int y)
{
    step(walk, x, y);
    for (int i = 0; i < walk->count; i++) {
        int at_x = walk->queue[i] % LEVEL_MAP_SIDE_MAX, at_y = walk->queue[i] / LEVEL_MAP_SIDE_MAX;
        step(walk, at_x + 1, at_y);
        step(walk, at_x - 1, at_y);
        step(walk, at_x, at_y + 1);
        step(walk, at_x, at_y - 1);
    }
}

static bool find_cell(const Map *map, char cell, int *x, int *y)
{
    for (*y = 0; *y < map->rows; (*y)++)
        for (*x = 0; *x < map->columns; (*x)++)
            if (map->cells[*y][*x] == cell)
                return true;
    return false;
}

static void check_reach(Reader *reader)
{
    const Map *map = &reader->level->map;
    Walk walk = {.map = map};
    int x, y;
    for (int i = 0; i < map->door_count; i++) {
        if (!find_cell(map, map->doors[i].letter, &x, &y))
            continue;
        if (i == 0)
            walk_from(&walk, x, y);
        if (!walk.reached[y][x])
            reader_fail_at(reader, TAG_MAP_CUT, reader->door_positions[i],
                           "the door '%c' cannot be reached from the door '%c'", map->doors[i].letter,
                           map->doors[0].letter);
    }
}

/* Everybody sets out from the desk. */
static void check_desk(Reader *reader)
{
    const Map *map = &reader->level->map;
    bool desk = map->rows == 0;
    for (int i = 0; i < map->door_count; i++)
        desk = desk || map->doors[i].kind == DOOR_REFINEMENT;
    if (!desk)
        reader_fail_at(reader, TAG_MAP_DESK, reader->first[SECTION_MAP],
                       "nobody can set out on this map: no door leads to refinement");
}

static void check_talks(Reader *reader)
{
    const Level *level = reader->level;
    for (int i = 0; i < level->talk_count; i++) {
        bool led = false;
        for (int k = 0; k < level->map.door_count; k++)
            led = led || (level->map.doors[k].kind == DOOR_PERSON && level->map.doors[k].index == level->talks[i].person);
        if (!led)
            reader_fail_at(reader, TAG_UNHEARD_TALK, reader->named[SECTION_TALK][i],
                           "nobody hears this talk: no door of a map leads to '%s'",
                           level->people[level->talks[i].person].id);
    }
}

static int things_on(const Map *map)
{
    int things = 0;
    for (int i = 0; i < map->rows * map->columns; i++)
        things += map->cells[i / map->columns][i % map->columns] == '+';
    return things;
}

static void check_finds(Reader *reader)
{
    const Level *level = reader->level;
    int finds = 0, things = things_on(&level->map);
    for (int i = 0; i < level->line_count; i++)
        finds += level->lines[i].kind == LINES_FINDS;
    if (finds > things)
        reader_fail_at(reader, TAG_UNFOUND, reader->named[SECTION_LINES][LINES_FINDS],
                       "%d thing%s described in [lines finds], and %d stand%s on the map as +", finds, finds == 1 ? " is" : "s are", things,
                       things == 1 ? "s" : "");
}

/* Labels behind an answer that no answer leads to. */
static void check_labels(Reader *reader, const Talk *talk)
{
    const Speech *speeches = reader->level->speeches;
    for (int i = talk->first; i < talk->first + talk->count; i++) {
        bool led = speeches[i].kind != SPEECH_LABEL || i == talk->first || speeches[i - 1].kind == SPEECH_SAYS;
        for (int k = talk->first; k < talk->first + talk->count; k++)
            led = led || (speeches[k].kind == SPEECH_CHOICE && speeches[k].target == i);
        if (!led)
            reader_fail_at(reader, TAG_UNREACHED, reader->targets[i], "no answer leads to '@%s'", speeches[i].text);
    }
}

void check_map(Reader *reader)
{
    bool map = reader_whole(reader, SECTION_MAP) && !reader->map_broken, talk = reader_whole(reader, SECTION_TALK);
    if (map) {
        check_edge(reader);
        check_reach(reader);
        check_desk(reader);
    }
    if (map && talk && reader_whole(reader, SECTION_PERSON))
        check_talks(reader);
    for (int i = 0; i < reader->level->talk_count && talk; i++)
        check_labels(reader, &reader->level->talks[i]);
    if (map && reader_whole(reader, SECTION_LINES))
        check_finds(reader);
}
