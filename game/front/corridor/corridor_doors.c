/* corridor_doors.c - a leaf a kind of door, each with a shape of its own, and the plaque that hangs before it. */
#include "front/corridor/corridor_doors.h"

#include <math.h>
#include <stdio.h>

#include "front/corridor/corridor_sight.h"
#include "front/words/plaques.h"

/* ---- leaves; heights are from the eye ---- */

static const float leaf_top = 0.205f, frame_wide = 0.03f;

typedef struct Opening {
    float left, right;
} Opening;

static void draw_frame(const Face *face, Opening opening, Ink leaf)
{
    face_rect(face, opening.left - frame_wide, opening.right + frame_wide, FLOOR, leaf_top + frame_wide, INK_FRAME);
    face_rect(face, opening.left, opening.right, FLOOR, leaf_top, INK_LEAF_SHADE);
    face_rect(face, opening.left + 0.012f, opening.right - 0.012f, FLOOR, leaf_top - 0.014f, leaf);
}

static void draw_handle(const Face *face, float u, Ink ink)
{
    face_rect(face, u - 0.009f, u + 0.009f, -0.17f, -0.08f, ink);
}

/* A pane with numbers in it: each a stroke or two. */
static void draw_numbers(const Face *face)
{
    enum { COLUMNS = 5, ROWS = 4 };
    static const char strokes[ROWS][COLUMNS + 1] = {"1011 ", "10 10", " 1101", "01 11"};
    for (int i = 0; i < ROWS * COLUMNS; i++) {
        float u = 0.385f + 0.052f * (float)(i % COLUMNS), v = 0.128f - 0.062f * (float)(i / COLUMNS);
        char digit = strokes[i / COLUMNS][i % COLUMNS];
        Ink ink = i == 12 ? INK_AMBER : INK_TEAL;
        if (digit == ' ')
            continue;
        face_rect(face, u + 0.006f, u + 0.017f, v - 0.034f, v, ink);
        if (digit == '0')
            face_rect(face, u - 0.012f, u - 0.001f, v - 0.034f, v, ink);
    }
}

static void draw_refinement(const Face *face)
{
    draw_frame(face, (Opening){0.27f, 0.73f}, INK_CLOTH);
    face_rect(face, 0.335f, 0.665f, -0.135f, 0.165f, INK_FRAME);
    face_rect(face, 0.35f, 0.65f, -0.12f, 0.15f, INK_NIGHT);
    draw_numbers(face);
    face_rect(face, 0.335f, 0.665f, -0.5f, -0.24f, INK_CLOTH_DARK);
    draw_handle(face, 0.7f, INK_TEAL);
}

/* A hatch with its shutter half up, a lit room behind it, a shelf and a bell. */
static void draw_hatch(const Face *face)
{
    enum { SLATS = 5 };
    static const float low = -0.16f, high = 0.19f;
    face_rect(face, 0.2f, 0.8f, low - 0.02f, high + frame_wide, INK_FRAME);
    face_rect(face, 0.225f, 0.775f, low, high, INK_CLOTH_DARK);
    face_rect(face, 0.225f, 0.775f, low, 0, INK_AMBER_DARK);
    face_rect(face, 0.225f, 0.775f, low, -0.05f, INK_AMBER);
    for (int i = 0; i < SLATS; i++) {
        float v = high - 0.034f * (float)i;
        face_rect(face, 0.225f, 0.775f, v - 0.03f, v, INK_LEAF_SHADE);
        face_rect(face, 0.225f, 0.775f, v - 0.009f, v, INK_LEAF);
    }
    face_rect(face, 0.16f, 0.84f, low - 0.05f, low, INK_CLOTH);
    face_rect(face, 0.16f, 0.84f, low - 0.012f, low, INK_SLATE);
    face_disc(face, 0.68f, low + 0.014f, 0.03f, INK_TEAL);
    face_rect(face, 0.64f, 0.72f, low, low + 0.012f, INK_TEAL_DARK);
    face_rect(face, 0.3f, 0.42f, low, low + 0.02f, INK_LAMP);
    face_rect(face, 0.2f, 0.8f, FLOOR + 0.06f, low - 0.07f, INK_LEAF);
    face_rect(face, 0.23f, 0.77f, FLOOR + 0.1f, low - 0.11f, INK_LEAF_SHADE);
}

static void draw_plain(const Face *face)
{
    draw_frame(face, (Opening){0.27f, 0.73f}, INK_LEAF);
    face_rect(face, 0.34f, 0.4f, -0.4f, 0.13f, INK_FRAME);
    face_rect(face, 0.348f, 0.392f, -0.392f, 0.122f, INK_CLOTH_PALE);
    face_rect(face, 0.47f, 0.66f, 0.03f, 0.1f, INK_TEAL_DARK);
    face_rect(face, 0.5f, 0.63f, 0.058f, 0.07f, INK_LAMP);
    draw_handle(face, 0.69f, INK_CLOTH);
}

static void draw_round(const Face *face)
{
    draw_frame(face, (Opening){0.27f, 0.73f}, INK_TEAL_DARK);
    face_disc(face, 0.5f, 0.03f, 0.125f, INK_LEAF_SHADE);
    face_disc(face, 0.5f, 0.03f, 0.103f, INK_CLOTH_DARK);
    face_disc(face, 0.5f, 0.03f, 0.095f, INK_GLEAM);
    face_rect(face, 0.31f, 0.36f, -0.24f, -0.06f, INK_LEAF_SHADE);
    face_rect(face, 0.285f, 0.715f, FLOOR + 0.02f, -0.43f, INK_LEAF_SHADE);
}

/* Two panes with the blinds down, and a slide that says that it is taken; it always does. */
static void draw_glazed(const Face *face)
{
    enum { BLINDS = 15 };
    draw_frame(face, (Opening){0.18f, 0.82f}, INK_CLOTH_PALE);
    for (int side = 0; side < 2; side++) {
        float left = side ? 0.515f : 0.215f, right = left + 0.27f;
        face_rect(face, left, right, -0.5f, 0.165f, INK_GLEAM);
        for (int i = 0; i < BLINDS; i++) {
            float v = 0.155f - 0.044f * (float)i;
            face_rect(face, left, right, v - 0.028f, v, INK_LEAF);
        }
    }
    face_rect(face, 0.493f, 0.507f, FLOOR, 0.19f, INK_CLOTH_DARK);
    draw_handle(face, 0.468f, INK_LEAF);
    draw_handle(face, 0.532f, INK_LEAF);
    face_rect(face, 0.36f, 0.64f, 0.06f, 0.12f, INK_CLOTH);
    face_rect(face, 0.37f, 0.5f, 0.07f, 0.11f, INK_AMBER);
}

static void draw_double(const Face *face)
{
    draw_frame(face, (Opening){0.14f, 0.86f}, INK_CLOTH);
    for (int side = 0; side < 2; side++) {
        float left = side ? 0.54f : 0.19f, right = left + 0.27f;
        face_rect(face, left, right, -0.14f, 0.15f, INK_CLOTH_PALE);
        face_rect(face, left + 0.02f, right - 0.02f, -0.12f, 0.13f, INK_CLOTH_DARK);
        face_rect(face, left, right, -0.52f, -0.22f, INK_CLOTH_PALE);
        face_rect(face, left + 0.02f, right - 0.02f, -0.5f, -0.24f, INK_CLOTH_DARK);
    }
    face_rect(face, 0.495f, 0.505f, FLOOR, 0.19f, INK_NIGHT);
    face_disc(face, 0.472f, -0.18f, 0.019f, INK_AMBER);
    face_disc(face, 0.528f, -0.18f, 0.019f, INK_AMBER);
}

typedef void DrawDoor(const Face *face);

static DrawDoor *const leaves[DOOR_COUNT] = {
    [DOOR_REFINEMENT] = draw_refinement, [DOOR_SERVES] = draw_hatch,   [DOOR_PERSON] = draw_plain,
    [DOOR_BREAK_ROOM] = draw_round,      [DOOR_MEETING] = draw_glazed, [DOOR_STEWARD] = draw_double,
};

void door_draw(const Face *face, DoorKind kind)
{
    leaves[kind](face);
}

/* ---- plaques ---- */

static const float board_half = 0.3f, board_low = 0.25f, board_high = 0.345f;

/* Where it hangs: the more from the side it is seen, the further it stands out, so that it always shows its front. */
typedef struct Hook {
    Spot spot;
    int column, row;
} Hook;

static bool in_niche(const Map *map, int column, int row, Heading leaf)
{
    return !map_open(map, column + heading_row[leaf], row + heading_column[leaf]) &&
           !map_open(map, column - heading_row[leaf], row - heading_column[leaf]);
}

static Hook hook_of(const Eye *eye, const Map *map, int column, int row)
{
    static const float before = 0.46f, mouth = -0.5f, askew = 0.5f;
    Heading leaf = map_leaf(map, column, row);
    if (leaf == HEADING_COUNT)
        return (Hook){{(float)column, (float)row, 0}, column, row};
    int to_x = heading_column[leaf], to_y = heading_row[leaf];
    float sideways = 1 - fabsf((float)to_x * eye->ahead_x + (float)to_y * eye->ahead_y);
    bool outside = sideways > askew && in_niche(map, column, row, leaf);
    float along = (outside ? mouth : before) - (board_half + 0.01f) * sideways;
    return (Hook){{(float)column + (float)to_x * along, (float)row + (float)to_y * along, 0},
                  outside ? column - to_x : column,
                  outside ? row - to_y : row};
}

static bool inside(const Rect *out, const Rect *in)
{
    return in->x >= out->x && in->y >= out->y && in->x + in->w <= out->x + out->w && in->y + in->h <= out->y + out->h;
}

/* As large as it fits. */
static float sign_size(const Rect *board, Text words)
{
    static const float high = 0.62f, wide = 0.92f;
    float room = board->w * wide / fmaxf(canvas_width(FONT_BOLD, 1, words), 1);
    return fminf(board->h * high, room);
}

bool sign_place(const CorridorView *view, const Eye *eye, int column, int row, Sign *sign)
{
    static const float nearest = 0.35f, legible = 18;
    const Map *map = &view->level->map;
    int door = map_door(map, column, row);
    char words[PLAQUE_MAX];
    if (door < 0)
        return false;
    Hook hook = hook_of(eye, map, column, row);
    float depth = eye_depth(eye, hook.spot);
    if (depth < nearest)
        return false;
    CanvasPoint at = eye_sees(eye, hook.spot);
    float cell = eye->focal / depth;
    *sign = (Sign){.door = door, .column = hook.column, .row = hook.row};
    sign->board = (Rect){at.x - board_half * cell, at.y - board_high * cell, 2 * board_half * cell,
                         (board_high - board_low) * cell};
    plaque(view->level, &map->doors[door], view->plain, words);
    sign->worded = inside(&view->clear, &sign->board) && sign_size(&sign->board, text_of(words)) >= legible;
    return true;
}

static void draw_board(const Eye *eye, Rect at, Ink ink)
{
    const CanvasPoint corners[4] = {{at.x, at.y}, {at.x + at.w, at.y}, {at.x + at.w, at.y + at.h}, {at.x, at.y + at.h}};
    eye_flat(eye, corners, 4, ink, 255);
}

/* Two rods from the ceiling, a board, a line below the words; from afar the words are a line as well. */
void sign_draw(const CorridorView *view, const Eye *eye, const Sign *sign)
{
    char words[PLAQUE_MAX];
    const Rect *board = &sign->board;
    float unit = board->h / 24, rods = board->h * (CEILING - board_high) / (board_high - board_low);
    for (int side = -1; side <= 1; side += 2)
        draw_board(
            eye,
            (Rect){board->x + board->w / 2 + (float)side * board->w * 0.4f - unit / 2, board->y - rods, unit, rods},
            INK_SLATE);
    draw_board(eye, *board, INK_CLOTH);
    draw_board(eye, (Rect){board->x, board->y + board->h - 2 * unit, board->w, 2 * unit}, INK_TEAL);
    if (!sign->worded) {
        draw_board(eye,
                   (Rect){board->x + board->w * 0.2f, board->y + board->h * 0.38f, board->w * 0.6f, board->h * 0.16f},
                   INK_LEAF_SHADE);
        return;
    }
    plaque(view->level, &view->level->map.doors[sign->door], view->plain, words);
    float size = sign_size(board, text_of(words));
    canvas_text(eye->canvas, FONT_BOLD, size, ALIGN_CENTRE, board->x + board->w / 2,
                board->y + board->h * 0.46f + size * 0.36f, INK_LAMP, text_of(words));
}
