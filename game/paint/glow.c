#include "paint/glow.h"

#include "paint/glow_lanes.h"

#include <stdlib.h>
#include <string.h>

static GlowAverage *const averages[LANES_COUNT] = {
    [LANES_PLAIN] = glow_average_plain,
    [LANES_16] = glow_average_16,
    [LANES_32] = glow_average_32,
    [LANES_64] = glow_average_32,
};

static GlowGather *const gathers[LANES_COUNT] = {
    [LANES_PLAIN] = glow_gather_plain,
    [LANES_16] = glow_gather_16,
    [LANES_32] = glow_gather_32,
    [LANES_64] = glow_gather_32,
};

static GlowStretch *const stretches[LANES_COUNT] = {
    [LANES_PLAIN] = glow_stretch_plain,
    [LANES_16] = glow_stretch_16,
    [LANES_32] = glow_stretch_16,
    [LANES_64] = glow_stretch_16,
};

static int cells_over(int pixels)
{
    return (pixels + GLOW_CELL - 1) / GLOW_CELL;
}

static size_t bytes_of(const Glow *glow)
{
    return (size_t)glow->pitch * (size_t)glow->rows;
}

static uint8_t *cell_at(const Glow *glow, int x, int y)
{
    return glow->cells + (ptrdiff_t)(y + GLOW_MARGIN) * glow->pitch + x + GLOW_MARGIN;
}

bool glow_resize(Glow *glow, int width, int height)
{
    int pitch = cells_over(width) + 2 * GLOW_MARGIN, rows = cells_over(height) + 2 * GLOW_MARGIN;
    if (glow->cells && glow->pitch == pitch && glow->rows == rows)
        return true;
    glow_free(glow);
    *glow = (Glow){.pitch = pitch, .rows = rows, .line_width = cells_over(width) * GLOW_CELL};
    size_t lines = 3 * (size_t)glow->line_width;
    uint8_t *memory = malloc(2 * bytes_of(glow) + lines);
    if (!memory) {
        *glow = (Glow){0};
        return false;
    }
    glow->cells = memory;
    glow->spare = memory + bytes_of(glow);
    for (int i = 0; i < COUNT_OF(glow->lines); i++)
        glow->lines[i] = glow->spare + bytes_of(glow) + (ptrdiff_t)i * glow->line_width;
    return true;
}

/* Cells and spare change places, so that the memory begins with the lower of them. */
void glow_free(Glow *glow)
{
    free(glow->cells < glow->spare ? glow->cells : glow->spare);
    *glow = (Glow){0};
}

/* Every cell becomes the mean of itself and the one `offset` further. What would come from beyond either end is left as
 * it is: that is margin. */
static void average(Lanes lanes, Glow *glow, int offset)
{
    int count = (int)bytes_of(glow), far = offset < 0 ? -offset : offset;
    int from = offset < 0 ? far : 0;
    averages[lanes](glow->cells + from, glow->cells + from + offset, offset > 0, glow->spare + from, count - far);
    memcpy(glow->spare + (offset < 0 ? 0 : count - far), glow->cells + (offset < 0 ? 0 : count - far), (size_t)far);
    uint8_t *cells = glow->cells;
    glow->cells = glow->spare;
    glow->spare = cells;
}

/* There and back again, so that it stays where it was: means of neighbours near and far, which together fall off like a
 * bell. */
static void blur(Lanes lanes, Glow *glow, int step, int reach)
{
    static const int steps[GLOW_REACH_MAX] = {1, 2, 2, 3};
    for (int i = 0; i < 2 * reach; i++)
        average(lanes, glow, (i % 2 ? -step : step) * steps[i / 2]);
}

void glow_gather(Lanes lanes, Glow *glow, const Plane *plane, Area area, int gain, int reach)
{
    int left = area.left / GLOW_CELL, count = cells_over(area.right) - left;
    memset(glow->cells, 0, bytes_of(glow));
    for (int y = area.top / GLOW_CELL; y < cells_over(area.bottom); y++)
        gathers[lanes](plane_row(plane, left * GLOW_CELL, y * GLOW_CELL), plane->pitch, gain, cell_at(glow, left, y),
                       count);
    blur(lanes, glow, 1, reach);
    blur(lanes, glow, glow->pitch, reach);
    glow->next = area.top / GLOW_CELL - 1;
}

static const uint8_t *line_of(const Glow *glow, int row)
{
    return glow->lines[(row + 3) % 3];
}

void glow_row(Lanes lanes, Glow *glow, int y, int left, GlowRow *out)
{
    int row = y / GLOW_CELL, within = y % GLOW_CELL;
    for (; glow->next <= row + 1; glow->next++)
        stretches[lanes](cell_at(glow, 0, glow->next), glow->lines[(glow->next + 3) % 3], glow->line_width / GLOW_CELL);
    bool upper = within < GLOW_CELL / 2;
    out->near = line_of(glow, row) + left;
    out->far = line_of(glow, upper ? row - 1 : row + 1) + left;
    out->outer = within == 0 || within == GLOW_CELL - 1;
}
