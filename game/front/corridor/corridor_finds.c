/* corridor_finds.c - what nobody announced: a thing on each '+' of the map, and what is said of it. Which one it is
 * follows from where it is; a level may bring sentences of its own. */
#include "front/corridor/corridor_finds.h"

#include "base/rng.h"
#include "base/translate.h"
#include "front/corridor/corridor_face.h"

/* clang-format off */

static const Shape copier[] = {
    {INK_LEAF_SHADE, 4, {{-42, 4}, {42, 4}, {42, 92}, {-42, 92}}},
    {INK_LEAF, 4, {{-42, 70}, {42, 70}, {42, 92}, {-42, 92}}},
    {INK_JOINT, 4, {{-36, 12}, {36, 12}, {36, 34}, {-36, 34}}},
    {INK_JOINT, 4, {{-36, 40}, {36, 40}, {36, 62}, {-36, 62}}},
    {INK_FRAME, 4, {{-12, 26}, {12, 26}, {12, 29}, {-12, 29}}},
    {INK_FRAME, 4, {{-12, 54}, {12, 54}, {12, 57}, {-12, 57}}},
    {INK_SLATE, 4, {{-46, 92}, {46, 92}, {44, 104}, {-44, 104}}},
    {INK_LAMP, 4, {{-66, 74}, {-42, 80}, {-42, 84}, {-68, 79}}},
    {INK_LAMP, 4, {{-70, 68}, {-42, 76}, {-42, 79}, {-71, 73}}},
    {INK_CLOTH, 4, {{14, 74}, {38, 74}, {38, 88}, {14, 88}}},
    {INK_AMBER, 4, {{17, 78}, {30, 78}, {30, 84}, {17, 84}}},
};

static const Shape plant[] = {
    {INK_CARPET_DARK, 5, {{-4, 40}, {-44, 92}, {-50, 112}, {-34, 104}, {2, 50}}},
    {INK_CARPET_DARK, 5, {{4, 40}, {46, 84}, {54, 104}, {36, 98}, {-2, 50}}},
    {INK_CARPET_LINE, 5, {{-6, 42}, {-24, 112}, {-22, 138}, {-8, 120}, {4, 46}}},
    {INK_CARPET_LINE, 5, {{6, 42}, {28, 104}, {28, 130}, {12, 116}, {-4, 46}}},
    {INK_CARPET, 5, {{-6, 42}, {-6, 126}, {2, 152}, {10, 126}, {6, 42}}},
    {INK_LEAF_SHADE, 4, {{-20, 0}, {20, 0}, {27, 46}, {-27, 46}}},
    {INK_LEAF, 4, {{-29, 40}, {29, 40}, {29, 50}, {-29, 50}}},
    {INK_TEAL, 4, {{-15, 60}, {-13, 60}, {-7, 100}, {-9, 100}}},
    {INK_TEAL, 4, {{-15, 60}, {-13, 60}, {3, 96}, {1, 98}}},
    {INK_LAMP, 4, {{-24, 36}, {-4, 36}, {-4, 62}, {-24, 62}}},
    {INK_TEAL_DARK, 4, {{-24, 54}, {-4, 54}, {-4, 62}, {-24, 62}}},
    {INK_SLATE, 4, {{-20, 46}, {-8, 46}, {-8, 48}, {-20, 48}}},
    {INK_SLATE, 4, {{-20, 41}, {-11, 41}, {-11, 43}, {-20, 43}}},
};

static const Shape trolley[] = {
    {INK_SLATE, 4, {{-46, 12}, {-42, 12}, {-42, 96}, {-46, 96}}},
    {INK_SLATE, 4, {{42, 12}, {46, 12}, {46, 96}, {42, 96}}},
    {INK_LEAF, 4, {{-34, 22}, {30, 22}, {30, 30}, {-34, 30}}},
    {INK_LAMP, 4, {{-36, 30}, {28, 30}, {28, 38}, {-36, 38}}},
    {INK_LEAF_SHADE, 4, {{-32, 38}, {32, 38}, {32, 45}, {-32, 45}}},
    {INK_LEAF, 4, {{-36, 68}, {30, 68}, {30, 76}, {-36, 76}}},
    {INK_LAMP, 4, {{-32, 76}, {34, 76}, {34, 84}, {-32, 84}}},
    {INK_LEAF_SHADE, 4, {{-37, 84}, {28, 84}, {28, 91}, {-37, 91}}},
    {INK_LAMP, 4, {{-34, 91}, {32, 91}, {31, 99}, {-35, 99}}},
    {INK_LEAF, 4, {{-30, 99}, {35, 99}, {35, 106}, {-30, 106}}},
    {INK_AMBER, 4, {{-4, 67}, {4, 67}, {4, 107}, {-4, 107}}},
    {INK_AMBER, 4, {{-4, 21}, {4, 21}, {4, 46}, {-4, 46}}},
    {INK_CLOTH_PALE, 4, {{-50, 14}, {50, 14}, {50, 22}, {-50, 22}}},
    {INK_CLOTH_PALE, 4, {{-50, 60}, {50, 60}, {50, 68}, {-50, 68}}},
    {INK_NIGHT, 8, {{-40, 0}, {-36, 0}, {-33, 4}, {-33, 9}, {-36, 13}, {-40, 13}, {-43, 9}, {-43, 4}}},
    {INK_NIGHT, 8, {{36, 0}, {40, 0}, {43, 4}, {43, 9}, {40, 13}, {36, 13}, {33, 9}, {33, 4}}},
};

static const Shape chair[] = {
    {INK_NIGHT, 4, {{-34, 3}, {34, 3}, {34, 8}, {-34, 8}}},
    {INK_NIGHT, 6, {{-38, 0}, {-33, 0}, {-31, 4}, {-33, 8}, {-38, 8}, {-40, 4}}},
    {INK_NIGHT, 6, {{33, 0}, {38, 0}, {40, 4}, {38, 8}, {33, 8}, {31, 4}}},
    {INK_SLATE, 4, {{-4, 6}, {4, 6}, {4, 52}, {-4, 52}}},
    {INK_CARPET_DEEP, 6, {{-32, 50}, {32, 50}, {36, 55}, {32, 62}, {-32, 62}, {-36, 55}}},
    {INK_SLATE, 4, {{-5, 60}, {5, 60}, {5, 76}, {-5, 76}}},
    {INK_TEAL_DARK, 8, {{-26, 72}, {26, 72}, {33, 82}, {31, 118}, {24, 126}, {-24, 126}, {-31, 118}, {-33, 82}}},
    {INK_TEAL, 4, {{-22, 114}, {22, 114}, {20, 119}, {-20, 119}}},
};

static const Shape cooler[] = {
    {INK_LEAF, 4, {{-24, 0}, {24, 0}, {24, 96}, {-24, 96}}},
    {INK_LEAF_SHADE, 4, {{12, 0}, {24, 0}, {24, 96}, {12, 96}}},
    {INK_CLOTH, 4, {{-16, 58}, {12, 58}, {12, 82}, {-16, 82}}},
    {INK_TEAL, 4, {{-12, 70}, {-6, 70}, {-6, 78}, {-12, 78}}},
    {INK_AMBER, 4, {{2, 70}, {8, 70}, {8, 78}, {2, 78}}},
    {INK_SLATE, 4, {{-12, 94}, {12, 94}, {12, 104}, {-12, 104}}},
    {INK_GLEAM, 8, {{-14, 102}, {14, 102}, {22, 112}, {22, 146}, {16, 152}, {-16, 152}, {-22, 146}, {-22, 112}}},
    {INK_LAMP, 4, {{-16, 114}, {-11, 114}, {-11, 144}, {-16, 144}}},
    {INK_LAMP, 4, {{30, 0}, {40, 0}, {42, 15}, {28, 15}}},
    {INK_LAMP, 4, {{46, 0}, {56, 0}, {58, 15}, {44, 15}}},
    {INK_LAMP, 4, {{62, 0}, {72, 0}, {74, 15}, {60, 15}}},
    {INK_TEAL, 4, {{29, 7}, {41, 7}, {41, 10}, {29, 10}}},
    {INK_TEAL, 4, {{45, 7}, {57, 7}, {57, 10}, {45, 10}}},
    {INK_AMBER, 4, {{61, 7}, {73, 7}, {73, 10}, {61, 10}}},
};

static const Shape easel[] = {
    {INK_AMBER_DARK, 4, {{-40, 0}, {-34, 0}, {-2, 158}, {-7, 158}}},
    {INK_AMBER_DARK, 4, {{34, 0}, {40, 0}, {7, 158}, {2, 158}}},
    {INK_AMBER_DARK, 4, {{-50, 60}, {50, 60}, {50, 66}, {-50, 66}}},
    {INK_CLOTH, 4, {{-48, 66}, {48, 66}, {48, 138}, {-48, 138}}},
    {INK_LAMP, 4, {{-42, 72}, {42, 72}, {42, 132}, {-42, 132}}},
    {INK_SLATE, 4, {{-26, 118}, {26, 118}, {26, 123}, {-26, 123}}},
    {INK_JOINT, 4, {{-32, 108}, {32, 108}, {32, 111}, {-32, 111}}},
    {INK_CLOTH, 4, {{-30, 94}, {30, 94}, {30, 95}, {-30, 95}}},
    {INK_JOINT, 4, {{-32, 84}, {2, 84}, {2, 87}, {-32, 87}}},
    {INK_AMBER, 8, {{20, 76}, {28, 76}, {32, 80}, {32, 86}, {28, 90}, {20, 90}, {16, 86}, {16, 80}}},
};

/* clang-format on */

typedef struct Find {
    const Shape *shapes;
    int count;
    const char *words;
} Find;

static const Find finds[THING_COUNT] = {
    [THING_COPIER] = {copier, COUNT_OF(copier),
     N_("A copier in mid-sentence. It has been asked to wait, and is the only one here who does.")},
    [THING_PLANT] = {plant, COUNT_OF(plant), N_("A plant with a visitor's badge. It is valid today, in nobody's handwriting.")},
    [THING_TROLLEY] = {trolley, COUNT_OF(trolley), N_("A trolley of reports, sealed. Each has been distributed as far as here.")},
    [THING_CHAIR] = {chair, COUNT_OF(chair), N_("A chair that faces the wall. It is booked until five.")},
    [THING_COOLER] = {cooler, COUNT_OF(cooler), N_("A water cooler, and three cups in the order in which they arrived.")},
    [THING_EASEL] = {easel, COUNT_OF(easel), N_("A framed certificate. The line for the name is exactly as long as it needs to be.")},
};

/* Which '+' of the map it is, row by row; -1: it is none. */
static int find_number(const Map *map, int column, int row)
{
    int number = 0;
    if (!map_open(map, column, row) || map->cells[row][column] != '+')
        return -1;
    for (int y = 0; y <= row; y++) {
        for (int x = 0; x < (y < row ? map->columns : column); x++)
            number += map->cells[y][x] == '+';
    }
    return number;
}

/* The level's own; NULL: it has none for that one. */
static const LineText *own_line(const Level *level, int number)
{
    for (int i = 0; i < level->line_count; i++) {
        if (level->lines[i].kind == LINES_FINDS && number-- == 0)
            return &level->lines[i];
    }
    return NULL;
}

/* A map does not show the same thing twice before it has shown them all; where it begins follows from the map. What
 * the level names comes first. */
static Thing thing_at(const Level *level, int number)
{
    const Map *map = &level->map;
    const LineText *own = own_line(level, number);
    if (own && own->named)
        return own->thing;
    uint64_t from = rng_mix((uint64_t)map->columns, (uint64_t)map->rows, (uint64_t)map->door_count);
    return (Thing)(((uint64_t)number + from) % THING_COUNT);
}

const char *corridor_find(const Level *level, int column, int row)
{
    int number = find_number(&level->map, column, row);
    if (number < 0)
        return "";
    const LineText *own = own_line(level, number);
    if (!own)
        return translated(finds[thing_at(level, number)].words);
    return own->text + (own->named ? own->words_at : 0);
}

static int walls_at(const Map *map, int column, int row, int side_x, int side_y)
{
    return !map_open(map, column + side_x, row) + !map_open(map, column, row + side_y);
}

/* In the corner that has most wall, out of the way. */
static CanvasPoint corner_of(const Map *map, int column, int row)
{
    static const float aside = 0.31f;
    int best = 0, most = -1;
    for (int i = 0; i < 4; i++) {
        int walls = walls_at(map, column, row, i % 2 ? 1 : -1, i / 2 ? 1 : -1);
        best = walls > most ? i : best;
        most = max_int(walls, most);
    }
    return (CanvasPoint){(float)column + (best % 2 ? aside : -aside), (float)row + (best / 2 ? aside : -aside)};
}

void find_draw(const Eye *eye, const Level *level, int column, int row)
{
    const Find *find = &finds[thing_at(level, find_number(&level->map, column, row))];
    CanvasPoint at = corner_of(&level->map, column, row);
    Foot foot;
    if (!foot_at(eye, at.x, at.y, &foot))
        return;
    foot_disc(&foot, 0, 0, 48, 9, INK_CARPET_DEEP, 140);
    foot_draw(&foot, find->shapes, find->count);
}
