#include "paint/shades.h"

#include <stdlib.h>
#include <string.h>

static int over(int pixels, int part)
{
    return (pixels + part - 1) / part;
}

bool shades_resize(Shades *shades, int width, int height)
{
    shades_free(shades);
    shades->map = malloc((size_t)over(width, SHADES_BLOCK) * (size_t)over(height, SHADES_ROWS));
    return shades->map != NULL;
}

void shades_free(Shades *shades)
{
    free(shades->map);
    shades->map = NULL;
    shades->key = (ShadesKey){0};
}

/* A line of the tube is as many rows as keeps some 360 of them on a screen; its last third is dark. */
static int rows_a_line(int height)
{
    return max_int(2, (height + 180) / 360);
}

/* 1000 when there is none of it. */
static int kept(int per_mille, uint8_t strength)
{
    return 1000 - (1000 - per_mille) * strength / 255;
}

/* How far out a place is: 0 in the middle, 1024 at an edge. */
static int far_out(int at, int size)
{
    int from_middle = 2 * at - size;
    return (from_middle < 0 ? -from_middle : from_middle) * 1024 / max_int(1, size);
}

/* In quarters of a step: none in most of the glass, then more and more, all of it in the corners. */
static int step_at(int x, int y)
{
    enum { NONE = 720, ALL = 2048, MOST = SHADES_STEPS * SHADES_ROWS };
    int out = max_int(0, (x * x + y * y) / 1024 - NONE);
    return out * out / (ALL - NONE) * MOST / (ALL - NONE);
}

static void draw_map(Shades *shades)
{
    Area area = shades->key.area;
    int width = area.right - area.left, height = area.bottom - area.top;
    shades->blocks = over(width, SHADES_BLOCK);
    for (int i = 0; i < shades->blocks * over(height, SHADES_ROWS); i++) {
        int x = i % shades->blocks * SHADES_BLOCK + SHADES_BLOCK / 2;
        int y = i / shades->blocks * SHADES_ROWS + SHADES_ROWS / 2;
        shades->map[i] = (uint8_t)step_at(far_out(min_int(x, width), width), far_out(min_int(y, height), height));
    }
}

static void make_ramps(Shades *shades)
{
    const ShadesKey *key = &shades->key;
    int last = key->vignette < 1000 ? SHADES_STEPS : 0;
    for (int i = 0; i <= last; i++) {
        int left = 1000 - (1000 - key->vignette) * i / SHADES_STEPS;
        shades->ramps[0][i] = ramp_through(key->ground, key->phosphor, left);
        shades->ramps[1][i] = ramp_through(key->ground, key->phosphor, left * key->scan / 1000);
    }
}

void shades_set(Shades *shades, const Theme *theme, const TubeLook *look, int height, Area area)
{
    ShadesKey key = {.ground = theme->inks[INK_TUBE],
                     .phosphor = theme->inks[INK_NUMBER],
                     .scan = kept(theme->scan_per_mille, look->scan),
                     .vignette = kept(theme->vignette_per_mille, look->vignette),
                     .line = rows_a_line(height),
                     .area = area};
    if (memcmp(&key, &shades->key, sizeof key) == 0)
        return;
    shades->key = key;
    shades->lit = key.line - max_int(1, key.line / 3);
    draw_map(shades);
    make_ramps(shades);
}

/* Rows round down at different places, so that no step is seen. */
static int step_of(const uint8_t *map, int block, int y)
{
    static const uint8_t rounding[SHADES_ROWS] = {0, 2, 3, 1};
    return (map[block] + rounding[y % SHADES_ROWS]) / SHADES_ROWS;
}

void shades_row(Lanes lanes, const Shades *shades, int y, const uint8_t *light, uint32_t *pixels)
{
    const ShadesKey *key = &shades->key;
    const Ramp *ramps = shades->ramps[y % key->line < shades->lit ? 0 : 1];
    int width = key->area.right - key->area.left;
    if (key->vignette == 1000) {
        ramp_row(lanes, ramps, light, pixels, width);
        return;
    }
    const uint8_t *map = shades->map + (ptrdiff_t)((y - key->area.top) / SHADES_ROWS) * shades->blocks;
    for (int block = 0, from; block < shades->blocks;) {
        int step = step_of(map, block, y);
        for (from = block; block < shades->blocks && step_of(map, block, y) == step;)
            block++;
        int at = from * SHADES_BLOCK;
        ramp_row(lanes, &ramps[step], light + at, pixels + at, min_int(width, block * SHADES_BLOCK) - at);
    }
}
