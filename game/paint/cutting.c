#include "paint/cutting.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "paint/blit.h"
#include "paint/view.h"

static int width_of(const Cutting *cutting)
{
    return cutting->area.right - cutting->area.left;
}

static int height_of(const Cutting *cutting)
{
    return cutting->area.bottom - cutting->area.top;
}

/* ---- cutting ---- */

/* Places from `from` in steps of `step` up to the first that is not empty; `count` when all are. */
static int empty_run(const uint32_t *from, ptrdiff_t step, int count)
{
    int i = 0;
    while (i < count && from[i * step] >> 24 == 0)
        i++;
    return i;
}

static Area area_used(const Frame *picture)
{
    Area used = {picture->width, picture->height, 0, 0};
    for (int y = 0; y < picture->height; y++) {
        const uint32_t *row = frame_row(picture, 0, y);
        int left = empty_run(row, 1, picture->width);
        if (left == picture->width)
            continue;
        int right = picture->width - empty_run(row + picture->width - 1, -1, picture->width);
        used = (Area){min_int(used.left, left), min_int(used.top, y), max_int(used.right, right), y + 1};
    }
    return used;
}

bool cutting_make(const Frame *picture, Cutting *cutting)
{
    Area used = area_used(picture);
    *cutting = (Cutting){.pixels = NULL};
    if (area_empty(used))
        return true;
    int width = used.right - used.left;
    cutting->area = (Area){used.left - 1, used.top - 1, used.right + 1, used.bottom + 1};
    cutting->pixels = calloc((size_t)width_of(cutting) * (size_t)height_of(cutting), sizeof *cutting->pixels);
    for (int y = used.top; cutting->pixels && y < used.bottom; y++)
        memcpy(cutting->pixels + (ptrdiff_t)(y - cutting->area.top) * width_of(cutting) + 1,
               frame_row(picture, used.left, y), (size_t)width * sizeof *cutting->pixels);
    return cutting->pixels != NULL;
}

void cutting_free(Cutting *cutting)
{
    free(cutting->pixels);
    *cutting = (Cutting){.pixels = NULL};
}

/* ---- laid row by row ---- */

enum { CHUNK = 256 };

static void lay_moved(uint32_t *pixels, const uint32_t *row, int count, int part, int strength)
{
    uint32_t moved[CHUNK];
    for (int done = 0; done < count; done += CHUNK) {
        int length = min_int(CHUNK, count - done);
        blit_between(moved, row + done, length, part);
        blit_over(pixels + done, moved, length, strength);
    }
}

static void lay_pixels(const Cutting *cutting, uint32_t *pixels, const uint32_t *row, int count, int part, int strength)
{
    bool whole = cutting->opaque && strength == 255;
    if (part > 0 && whole)
        blit_between(pixels, row, count, part);
    else if (part > 0)
        lay_moved(pixels, row, count, part, strength);
    else if (whole)
        memcpy(pixels, row, (size_t)count * sizeof *pixels);
    else
        blit_over(pixels, row, count, strength);
}

/* One row with its left end at `x`. Moved to the right by part of a pixel is moved to the left by the rest, one pixel
 * further on. */
static void lay_row(const Cutting *cutting, const Laying *laying, const Frame *frame, const uint32_t *row, float x, int y)
{
    float whole = floorf(x);
    int part = (int)((x - whole) * 256), left = (int)whole + (part > 0);
    int from = max_int(left, laying->clip.left), to = left + width_of(cutting) - (part > 0);
    to = min_int(to, laying->clip.right);
    if (from < to)
        lay_pixels(cutting, frame_row(frame, from, y), row + (from - left), to - from, part > 0 ? 256 - part : 0,
                   laying->strength);
}

static void lay_rows(const Cutting *cutting, const Laying *laying, const Frame *frame)
{
    int top = pixel_near(laying->y) + cutting->area.top, height = height_of(cutting);
    int from = max_int(top, laying->clip.top), to = min_int(top + height, laying->clip.bottom);
    float left = laying->x + (float)cutting->area.left;
    float lean = laying->bend == BEND_LEAN ? laying->by : 0;
    for (int y = from; y < to; y++) {
        const uint32_t *row = cutting->pixels + (ptrdiff_t)(y - top) * width_of(cutting);
        lay_row(cutting, laying, frame, row, left + lean * (1 - ((float)(y - top) + 0.5f) / (float)height), y);
    }
}

/* ---- laid turned ---- */

/* A place in the cutting, in 65536ths of a pixel, and the way to the next pixel of the row. */
typedef struct Walk {
    int32_t x, y, step_x, step_y;
} Walk;

static int32_t fixed(float value)
{
    return (int32_t)(value * 65536);
}

/* The colour between four pixels; outside it is empty, and so is the rim. */
static uint32_t sample(const Cutting *cutting, int32_t x, int32_t y)
{
    int column = x >> 16, row = y >> 16, width = width_of(cutting);
    if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height_of(cutting))
        return 0;
    const uint32_t *at = cutting->pixels + (ptrdiff_t)row * width + column;
    uint32_t part = (uint32_t)x >> 8 & 255;
    return blit_mix(blit_mix(at[0], at[1], part), blit_mix(at[width], at[width + 1], part), (uint32_t)y >> 8 & 255);
}

static void walk_row(const Cutting *cutting, Walk walk, uint32_t *pixels, int count, int strength)
{
    uint32_t sampled[CHUNK];
    for (int done = 0; done < count; done += CHUNK) {
        int length = min_int(CHUNK, count - done);
        for (int i = 0; i < length; i++, walk.x += walk.step_x, walk.y += walk.step_y)
            sampled[i] = sample(cutting, walk.x, walk.y);
        blit_over(pixels + done, sampled, length, strength);
    }
}

/* From pixels of the frame to places in the cutting, which is `across` and `down` of the way as it is turned. */
typedef struct Turn {
    float across, down;
} Turn;

static Walk walk_at(const Cutting *cutting, const Laying *laying, Turn turn, int x, int y)
{
    float from_x = (float)x + 0.5f - laying->x, from_y = (float)y + 0.5f - laying->y;
    float at_x = from_x * turn.across + from_y * turn.down - (float)cutting->area.left - 0.5f;
    float at_y = from_y * turn.across - from_x * turn.down - (float)cutting->area.top - 0.5f;
    return (Walk){fixed(at_x), fixed(at_y), fixed(turn.across), fixed(-turn.down)};
}

/* What a turned cutting can touch. */
static Area turned_area(const Cutting *cutting, const Laying *laying, Turn turn)
{
    const Area *area = &cutting->area;
    const int corners[4][2] = {
        {area->left, area->top}, {area->right, area->top}, {area->left, area->bottom}, {area->right, area->bottom}};
    float least_x = INFINITY, most_x = -INFINITY, least_y = INFINITY, most_y = -INFINITY;
    for (int i = 0; i < COUNT_OF(corners); i++) {
        float x = (float)corners[i][0], y = (float)corners[i][1];
        float at_x = laying->x + x * turn.across - y * turn.down, at_y = laying->y + y * turn.across + x * turn.down;
        least_x = fminf(least_x, at_x);
        most_x = fmaxf(most_x, at_x);
        least_y = fminf(least_y, at_y);
        most_y = fmaxf(most_y, at_y);
    }
    return (Area){pixel_near(floorf(least_x)), pixel_near(floorf(least_y)), pixel_near(ceilf(most_x)),
                  pixel_near(ceilf(most_y))};
}

static Walk walk_on(Walk walk, int pixels)
{
    return (Walk){walk.x + walk.step_x * pixels, walk.y + walk.step_y * pixels, walk.step_x, walk.step_y};
}

static Turn turn_of(const Laying *laying)
{
    return (Turn){cosf(laying->by), sinf(laying->by)};
}

/* Each row is walked from the same place, wherever the clip begins. */
static void lay_turned(const Cutting *cutting, const Laying *laying, const Frame *frame)
{
    Turn turn = turn_of(laying);
    Area whole = area_meet(turned_area(cutting, laying, turn), laying->whole);
    Area part = area_meet(whole, laying->clip);
    for (int y = part.top; y < part.bottom && part.left < part.right; y++) {
        Walk walk = walk_on(walk_at(cutting, laying, turn, whole.left, y), part.left - whole.left);
        walk_row(cutting, walk, frame_row(frame, part.left, y), part.right - part.left, laying->strength);
    }
}

/* ---- all of it ---- */

static bool shown(const Cutting *cutting, const Laying *laying)
{
    const float far_away = 16384;
    bool near = fabsf(laying->x) < far_away && fabsf(laying->y) < far_away && fabsf(laying->by) < far_away / 8;
    return cutting->pixels && laying->strength > 0 && near;
}

static bool turned(const Cutting *cutting, const Laying *laying)
{
    return laying->bend == BEND_TURN && !cutting->opaque;
}

void cutting_lay(const Cutting *cutting, const Laying *laying, const Frame *frame)
{
    if (shown(cutting, laying))
        (turned(cutting, laying) ? lay_turned : lay_rows)(cutting, laying, frame);
}

/* Rows that are not turned, a pixel more at each side for what lies between two. */
static Area rows_area(const Cutting *cutting, const Laying *laying)
{
    float lean = laying->bend == BEND_LEAN ? laying->by : 0;
    float left = laying->x + (float)cutting->area.left;
    int top = pixel_near(laying->y) + cutting->area.top;
    return (Area){(int)floorf(fminf(left, left + lean)) - 1, top,
                  (int)floorf(fmaxf(left, left + lean)) + width_of(cutting) + 1, top + height_of(cutting)};
}

Area cutting_reach(const Cutting *cutting, const Laying *laying)
{
    if (!shown(cutting, laying))
        return (Area){0};
    return turned(cutting, laying) ? turned_area(cutting, laying, turn_of(laying)) : rows_area(cutting, laying);
}

bool cutting_covers(const Cutting *cutting, const Laying *laying, Area area)
{
    enum { RIM = 2 };
    if (!shown(cutting, laying) || !cutting->opaque || laying->strength < 255 || laying->bend == BEND_LEAN)
        return false;
    Area rows = rows_area(cutting, laying);
    return area_within((Area){rows.left + RIM, rows.top, rows.right - RIM, rows.bottom}, area);
}
