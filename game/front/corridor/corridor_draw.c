/* corridor_draw.c - the order of it all: ceiling, carpet and lamps, then walls and what stands before them, from far to
 * near. */
#include "front/corridor/corridor_draw.h"

#include <math.h>
#include <stdlib.h>

#include "base/rng.h"
#include "front/corridor/corridor_doors.h"
#include "front/corridor/corridor_finds.h"
#include "front/corridor/corridor_people.h"
#include "front/corridor/corridor_sight.h"

static const float lamp_along = 0.29f, lamp_across = 0.178f, lamp_rim = 0.022f, lamp_square = 0.24f;
static const float lamps_seen = 13; /* cells ahead: further off they are one with the light */
static const float trim_seen = 14;  /* the same of a wall's trim; */
static const float shine_seen = 9;  /* of the light on walls and carpet */
static const float rings_seen = 5;  /* of the brighter middle of a lamp in the carpet */

typedef struct House {
    const CorridorView *view;
    const Map *map;
    Eye eye;
    Vista vista;
    int column, row; /* the eye's cell */
    int sign_count;
    Sign signs[LEVEL_DOORS_MAX];
} House;

/* ---- above and below ---- */

static void band(const House *house, float from, float to, Ink ink, int strength)
{
    const Rect *region = &house->eye.region;
    canvas_rect(house->eye.canvas, region->x, from, region->w, to - from, ink, strength);
}

/* Paler and paler up to where all meets. */
static void draw_ceiling(const House *house)
{
    enum { BANDS = 24 };
    static const float bend = 0.75f;
    float top = house->eye.region.y, high = house->eye.vanish.y - top;
    band(house, top, house->eye.vanish.y, INK_CEILING, 255);
    for (int i = 1; i < BANDS; i++) {
        float share = (float)i / (BANDS - 1);
        float pale = share < bend ? 0.6f * share : 0.45f + 2.2f * (share - bend);
        band(house, floorf(top + high * (float)i / BANDS), floorf(top + high * (float)(i + 1) / BANDS), INK_LAMP,
             (int)(255 * pale));
    }
}

static void draw_carpet(const House *house)
{
    enum { BANDS = 14 };
    const Rect *region = &house->eye.region;
    float top = house->eye.vanish.y, low = region->y + region->h, high = (low - top) * 0.4f;
    band(house, top, low, INK_CARPET, 255);
    for (int i = 0; i < BANDS; i++)
        band(house, floorf(top + high * (float)i / BANDS), floorf(top + high * (float)(i + 1) / BANDS), INK_GLEAM,
             74 * (BANDS - i) * (BANDS - i) / (BANDS * BANDS));
}

/* A rectangle that lies level at a height. */
static void draw_level(const Eye *eye, float x, float y, float half_x, float half_y, float height, Ink ink,
                       int strength)
{
    const Spot spots[4] = {{x - half_x, y - half_y, height},
                           {x + half_x, y - half_y, height},
                           {x + half_x, y + half_y, height},
                           {x - half_x, y + half_y, height}};
    eye_polygon(eye, spots, 4, ink, strength);
}

/* A lamp lies along the way; where ways cross it is square. */
static CanvasPoint lamp_size(const Map *map, int column, int row)
{
    bool across = map_open(map, column - 1, row) || map_open(map, column + 1, row);
    bool down = map_open(map, column, row - 1) || map_open(map, column, row + 1);
    if (across == down)
        return (CanvasPoint){lamp_square, lamp_square};
    return across ? (CanvasPoint){lamp_along, lamp_across} : (CanvasPoint){lamp_across, lamp_along};
}

/* The one lamp of the house that is about to go. */
static bool lamp_ails(const Map *map, int column, int row)
{
    uint64_t most = rng_mix((uint64_t)column, (uint64_t)row, 0);
    for (int i = 0; i < map->rows * map->columns; i++) {
        int x = i % map->columns, y = i / map->columns;
        if (map_open(map, x, y) && rng_mix((uint64_t)x, (uint64_t)y, 0) > most)
            return false;
    }
    return true;
}

/* 0..1: how dark it is. It takes more than a second to go and to come back. */
static float ailing(double seconds)
{
    float deep = (float)(sin(seconds * 0.9) * sin(seconds * 1.7 + 1));
    return seconds < 0 || deep < 0.3f ? 0 : (deep - 0.3f) / 0.7f;
}

static void draw_lamp(const House *house, int column, int row, float depth)
{
    const Eye *eye = &house->eye;
    float x = (float)column, y = (float)row;
    CanvasPoint size = lamp_size(house->map, column, row);
    if (depth < shine_seen) {
        draw_level(eye, x, y, size.x * 1.3f, size.y * 1.3f, FLOOR, INK_GLEAM, 22);
        if (depth < rings_seen)
            draw_level(eye, x, y, size.x, size.y, FLOOR, INK_GLEAM, 24);
        draw_level(eye, x, y, size.x + lamp_rim, size.y + lamp_rim, CEILING, INK_RIM, 255);
    }
    draw_level(eye, x, y, size.x, size.y, CEILING, INK_LAMP, 255);
    if (lamp_ails(house->map, column, row))
        draw_level(eye, x, y, size.x, size.y, CEILING, INK_SLATE, (int)(150 * ailing(house->view->seconds)));
}

/* The carpet's border along a wall, as wide as in a corridor of one cell. */
static void draw_border(const House *house, int column, int row, Heading heading)
{
    static const float wide = 0.045f, line = 0.006f;
    float out_x = (float)heading_column[heading], out_y = (float)heading_row[heading];
    float along_x = fabsf(out_y) / 2, along_y = fabsf(out_x) / 2;
    float x = (float)column + out_x * (0.5f - wide), y = (float)row + out_y * (0.5f - wide);
    draw_level(&house->eye, x, y, along_x + fabsf(out_x) * wide, along_y + fabsf(out_y) * wide, FLOOR, INK_CARPET_DARK,
               255);
    x -= out_x * (wide + line);
    y -= out_y * (wide + line);
    draw_level(&house->eye, x, y, along_x + fabsf(out_x) * line, along_y + fabsf(out_y) * line, FLOOR, INK_CARPET_LINE,
               255);
}

static void draw_flats(const House *house, int column, int row)
{
    float depth = eye_depth(&house->eye, (Spot){(float)column, (float)row, 0});
    for (int i = 0; i < HEADING_COUNT && depth < trim_seen; i++) {
        if (house->vista.faces[row][column] >> i & 1)
            draw_border(house, column, row, (Heading)i);
    }
    if (depth > -1 && depth < lamps_seen)
        draw_lamp(house, column, row, depth);
}

/* ---- walls ---- */

static const float seam = 0.003f; /* what two neighbours overlap, so that nothing shines through */

/* Grey close by and pale far off; those one looks at straight have more light. */
static Ink wall_ink(const Face *face)
{
    const Eye *eye = face->eye;
    float straight = fabsf(face->out_x * eye->ahead_x + face->out_y * eye->ahead_y);
    int shade = (int)(face_depth(face) + 4 * straight * straight);
    return (Ink)(INK_WALL + clamp_int(shade, 0, INK_WALL_FAR - INK_WALL));
}

static void draw_trim(const Face *face)
{
    static const float rail_low = -0.189f, rail_high = -0.172f, skirting = 0.048f, joint = 0.007f;
    static const CanvasPoint shine[4] = {{0.2f, CEILING}, {0.8f, CEILING}, {0.66f, 0.24f}, {0.34f, 0.24f}};
    if (face_depth(face) < shine_seen)
        face_shape(face, shine, 4, INK_LAMP, 80);
    face_rect(face, 0, joint, FLOOR, CEILING, INK_JOINT);
    face_rect(face, -seam, 1 + seam, FLOOR, FLOOR + skirting, INK_SKIRTING);
    face_rect(face, -seam, 1 + seam, rail_low, rail_high, INK_CARPET);
}

static void draw_face(const House *house, int column, int row, Heading heading)
{
    Face face = face_of(&house->eye, column, row, heading);
    int door = map_door(house->map, column, row);
    face_rect(&face, -seam, 1 + seam, FLOOR, CEILING, wall_ink(&face));
    if (face_depth(&face) < trim_seen)
        draw_trim(&face);
    if (door >= 0 && map_leaf(house->map, column, row) == heading)
        door_draw(&face, house->map->doors[door].kind);
}

/* ---- what stands before them ---- */

/* Beside the leaf of a door, so that one may pass. */
static void draw_person(const House *house, int column, int row, int person)
{
    static const float beside = 0.34f, before = 0.3f;
    Heading leaf = map_leaf(house->map, column, row);
    float out_x = leaf < HEADING_COUNT ? (float)heading_column[leaf] : 0;
    float out_y = leaf < HEADING_COUNT ? (float)heading_row[leaf] : 0;
    person_draw(&house->eye, house->view->level->people[person].looks, (float)column + out_x * before + out_y * beside,
                (float)row + out_y * before - out_x * beside);
}

static void draw_cell(const House *house, int column, int row)
{
    for (int i = 0; i < HEADING_COUNT; i++) {
        if (house->vista.faces[row][column] >> i & 1)
            draw_face(house, column, row, (Heading)i);
    }
    int door = map_door(house->map, column, row);
    if (door >= 0 && house->map->doors[door].kind == DOOR_PERSON)
        draw_person(house, column, row, house->map->doors[door].index);
    if (house->map->cells[row][column] == '+')
        find_draw(&house->eye, house->view->level, column, row);
    for (int i = house->sign_count; i-- > 0;) {
        if (house->signs[i].column == column && house->signs[i].row == row)
            sign_draw(house->view, &house->eye, &house->signs[i]);
    }
}

/* ---- signs, the nearest first: where two would lie over one another, the nearer has the words ---- */

static bool meets(const Rect *a, const Rect *b)
{
    return a->x < b->x + b->w && b->x < a->x + a->w && a->y < b->y + b->h && b->y < a->y + a->h;
}

/* Near to far after where they hang. */
static void add_sign(House *house, const Sign *sign)
{
    int at = house->sign_count++;
    for (; at > 0 && house->signs[at - 1].board.h < sign->board.h; at--)
        house->signs[at] = house->signs[at - 1];
    house->signs[at] = *sign;
}

static bool seen(const House *house, int column, int row)
{
    return map_open(house->map, column, row) && house->vista.cells[row][column];
}

static void find_signs(House *house)
{
    const Map *map = house->map;
    Sign sign;
    for (int i = 0; i < map->rows * map->columns && house->sign_count < LEVEL_DOORS_MAX; i++) {
        bool there = sign_place(house->view, &house->eye, i % map->columns, i / map->columns, &sign);
        if (there && seen(house, sign.column, sign.row))
            add_sign(house, &sign);
    }
    for (int i = 1; i < house->sign_count; i++) {
        for (int j = 0; j < i; j++) {
            if (house->signs[j].worded && meets(&house->signs[i].board, &house->signs[j].board))
                house->signs[i].worded = false;
        }
    }
}

/* ---- far and near ---- */

typedef void EachCell(House *house, int column, int row);

/* The seen cells that are so many steps from the eye's; none of them hides another. */
static void each_at(House *house, int steps, EachCell *each)
{
    for (int down = -steps; down <= steps; down++) {
        int row = house->row + down, across = steps - abs(down);
        for (int side = -1; side <= 1; side += 2) {
            int column = house->column + side * across;
            bool within = row >= 0 && row < house->map->rows && column >= 0 && column < house->map->columns;
            if (within && house->vista.cells[row][column] && (across > 0 || side > 0))
                each(house, column, row);
        }
    }
}

static void each_flat(House *house, int column, int row)
{
    draw_flats(house, column, row);
}

static void each_upright(House *house, int column, int row)
{
    draw_cell(house, column, row);
}

void corridor_draw(const CorridorView *view, Canvas *canvas)
{
    enum { FURTHEST = 2 * LEVEL_MAP_SIDE_MAX };
    House house = {.view = view, .map = &view->level->map};
    house.eye = eye_at(view->column, view->row, view->turned, view->region, canvas);
    house.eye.vanish.y = view->region.y + view->region.h * (view->horizon > 0 ? view->horizon : eye_horizon);
    house.column = (int)floorf(house.eye.x + 0.5f);
    house.row = (int)floorf(house.eye.y + 0.5f);
    vista_find(&house.vista, house.map, &house.eye);
    draw_ceiling(&house);
    draw_carpet(&house);
    find_signs(&house);
    for (int steps = FURTHEST; steps-- > 0;)
        each_at(&house, steps, each_flat);
    for (int steps = FURTHEST; steps-- > 0;)
        each_at(&house, steps, each_upright);
}
