#include "paint/sparks.h"

#include "paint/sparks_lanes.h"

/* True when it lies whole in the area. What its lanes have beyond it is dark, and the plane leaves room for that. */
static bool holds(const Area *area, int left, int top, SparkShape shape)
{
    return left >= area->left && top >= area->top && left + spark_columns(shape) <= area->right &&
           top + spark_rows(shape) <= area->bottom;
}

static bool all_numbers(const CanvasItem *items)
{
    int i = 0;
    while (i < SPARKS_AT_ONCE && items[i].kind == ITEM_GLYPH && items[i].ink == INK_NUMBER)
        i++;
    return i == SPARKS_AT_ONCE;
}

static void take_one(const SparkField *field, const CanvasItem *item, Sparks *sparks)
{
    float size;
    Pen pen = pen_of(&field->view, field->middle, item, &size);
    int slot = glyph_spark((int)(size * 4 + 0.5f), pen.phase_x, pen.phase_y, (uint8_t)item->glyph - '0');
    SparkShape shape = glyphs_sparks(field->glyphs)[slot];
    int left = pen.x + spark_left(shape), top = pen.y + spark_top(shape), index = sparks->count++;
    bool one = spark_rows(shape) > 0 && holds(&field->area, left, top, shape);
    sparks->cells[index] = shape >> SPARK_CELLS_AT;
    sparks->places[index] = (uint32_t)top * (uint32_t)field->plane->pitch + (uint32_t)left;
    sparks->factors[index] = item->strength + 1;
    sparks->heights[index] = one ? spark_rows(shape) : 0;
    sparks->others |= (uint64_t)!one << index;
}

int sparks_take_plain(const SparkField *field, const CanvasItem *items, int count, Sparks *sparks)
{
    sparks->count = 0;
    sparks->others = 0;
    while (sparks->count + SPARKS_AT_ONCE <= min_int(count, SPARKS) && all_numbers(items + sparks->count)) {
        for (int i = 0; i < SPARKS_AT_ONCE; i++)
            take_one(field, &items[sparks->count], sparks);
    }
    return sparks->count;
}

void sparks_add_plain(const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    for (int i = 0; i < sparks->count; i++) {
        const uint8_t *cover = cells + (size_t)sparks->cells[i] * SPARK_CELLS;
        uint8_t *corner = plane->cells + sparks->places[i];
        for (int j = 0; j < sparks->heights[i] * COVERAGE_LANE_SMALL; j++) {
            uint8_t *cell = corner + (ptrdiff_t)(j / COVERAGE_LANE_SMALL) * plane->pitch + j % COVERAGE_LANE_SMALL;
            *cell = (uint8_t)min_int(255, *cell + (cover[j] * sparks->factors[i] >> 8));
        }
    }
}

int sparks_take(Lanes lanes, const SparkField *field, const CanvasItem *items, int count, Sparks *sparks)
{
    static SparksTake *const takes[LANES_COUNT] = {
        [LANES_PLAIN] = sparks_take_plain,
        [LANES_16] = sparks_take_plain,
        [LANES_32] = sparks_take_32,
        [LANES_64] = sparks_take_32,
    };
    return takes[lanes](field, items, count, sparks);
}

void sparks_add(Lanes lanes, const Plane *plane, const uint8_t *cells, const Sparks *sparks)
{
    static SparksAdd *const adds[LANES_COUNT] = {
        [LANES_PLAIN] = sparks_add_plain,
        [LANES_16] = sparks_add_16,
        [LANES_32] = sparks_add_32,
        [LANES_64] = sparks_add_32,
    };
    adds[lanes](plane, cells, sparks);
}
