#include "paint/filter.h"

#include <string.h>

/* How much of source cell `index` lies between two edges, 0..FILTER_UNIT. */
static int share(int index, int32_t from, int32_t to)
{
    int32_t left = index * FILTER_UNIT;
    return max_int(0, min_int(to, left + FILTER_UNIT) - max_int(from, left));
}

static void add_weighted(uint32_t *sums, const uint8_t *cells, int width, uint32_t weight)
{
    for (int i = 0; i < width; i++)
        sums[i] += cells[i] * weight;
}

/* First and one past the last source cell that touches from..to. */
static int first_cell(int32_t from)
{
    return from < 0 ? 0 : from / FILTER_UNIT;
}

static int end_cell(int32_t to, int limit)
{
    return to <= 0 ? 0 : min_int(limit, (to + FILTER_UNIT - 1) / FILTER_UNIT);
}

static void gather_rows(const Source *source, int32_t from, int32_t to, uint32_t *sums)
{
    memset(sums, 0, (size_t)source->width * sizeof *sums);
    int end = end_cell(to, source->height);
    for (int y = first_cell(from); y < end; y++)
        add_weighted(sums, source->cells + (ptrdiff_t)y * source->width, source->width, (uint32_t)share(y, from, to));
}

static uint64_t gather_columns(const uint32_t *sums, int width, int32_t from, int32_t to)
{
    uint64_t sum = 0;
    int end = end_cell(to, width);
    for (int x = first_cell(from); x < end; x++)
        sum += (uint64_t)sums[x] * (uint32_t)share(x, from, to);
    return sum;
}

void filter_area(const Source *source, const int32_t *columns, int width, const int32_t *rows, int height, uint8_t *out,
                 int stride)
{
    assert(source->width <= FILTER_SIDE_MAX);
    uint32_t sums[FILTER_SIDE_MAX];
    for (int j = 0; j < height; j++) {
        gather_rows(source, rows[j], rows[j + 1], sums);
        for (int i = 0; i < width; i++) {
            uint64_t area = (uint64_t)(columns[i + 1] - columns[i]) * (uint64_t)(rows[j + 1] - rows[j]);
            uint64_t sum = gather_columns(sums, source->width, columns[i], columns[i + 1]);
            out[(ptrdiff_t)j * stride + i] = (uint8_t)(area ? (sum + area / 2) / area : 0);
        }
    }
}
