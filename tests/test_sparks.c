/* test_sparks.c - small digits by the thousand: each way of taking and adding them is held to the plain one, and they
 * look as they would one by one. */
#include "painting.h"

#include "paint/numbers.h"
#include "paint/sparks.h"

#include <math.h>

enum { WIDTH = 320, HEIGHT = 180, COUNT = 400 };

static CanvasItem random_number(Rng *rng)
{
    static const float odd[] = {0, -1e30f, 1e30f, 0.001f, -5, 1e9f, 400};
    CanvasItem item = {.kind = ITEM_GLYPH, .ink = INK_NUMBER, .glyph = (char)('0' + below(rng, 10))};
    item.strength = (uint8_t)below(rng, 256);
    item.x = (float)below(rng, 1700) - 50 + (float)below(rng, 8) / 8;
    item.y = (float)below(rng, 1000) - 50 + (float)below(rng, 8) / 8;
    item.size = 20 + (float)below(rng, 400) / 4;
    if (below(rng, 12) == 0)
        *(below(rng, 2) ? &item.x : &item.size) = odd[below(rng, COUNT_OF(odd))];
    if (below(rng, 60) == 0)
        item.y = below(rng, 2) ? INFINITY : NAN;
    if (below(rng, 30) == 0)
        item.glyph = (char)below(rng, 256);
    return item;
}

static void fill_items(Rng *rng, CanvasItem *items)
{
    for (int i = 0; i < COUNT; i++)
        items[i] = random_number(rng);
    if (below(rng, 2))
        items[below(rng, COUNT)].ink = INK_HAND;
    if (below(rng, 4) == 0)
        items[below(rng, COUNT)].kind = ITEM_TEXT;
}

typedef struct Bench {
    Glyphs *glyphs;
    Plane plane;
    SparkField field;
} Bench;

static Bench open_bench(void)
{
    Bench bench = {.glyphs = glyphs_open((GlyphSource){raster_ring, NULL})};
    assert_non_null(bench.glyphs);
    assert_true(plane_resize(&bench.plane, WIDTH, HEIGHT));
    return bench;
}

static void close_bench(Bench *bench)
{
    glyphs_close(bench->glyphs);
    plane_free(&bench->plane);
}

static SparkField field_of(Bench *bench, Area area)
{
    return (SparkField){bench->glyphs, &bench->plane, area, view_fit(WIDTH, HEIGHT), {0.25f, 0.3f}};
}

/* So that some are there and some are still to be made. */
static void make_shapes(Rng *rng, const SparkField *field, Glyphs *glyphs, const CanvasItem *items)
{
    for (int i = 0; i < COUNT; i++) {
        float size;
        Pen pen = pen_of(&field->view, field->middle, &items[i], &size);
        GlyphPlace place = {FONT_NUMBERS, SEAT_FREE, glyph_quarters(size), pen.phase_x, pen.phase_y};
        if (below(rng, 4))
            glyphs_find(glyphs, &place, (uint8_t)items[i].glyph);
    }
}

static void assert_takes_equal(const Sparks *fast, const Sparks *plain)
{
    assert_int_equal(fast->count, plain->count);
    assert_true(fast->others == plain->others);
    for (int i = 0; i < plain->count; i++) {
        assert_int_equal(fast->heights[i], plain->heights[i]);
        if (plain->heights[i] == 0)
            continue;
        assert_int_equal(fast->cells[i], plain->cells[i]);
        assert_int_equal(fast->places[i], plain->places[i]);
        assert_int_equal(fast->factors[i], plain->factors[i]);
    }
}

static void taking_sparks_equals_its_twin(void **state)
{
    (void)state;
    Rng rng = rng_stream(8, 1, 0);
    Bench bench = open_bench();
    CanvasItem *items = calloc(COUNT, sizeof *items);
    int sparks_seen = 0, others_seen = 0;
    for (int round = 0; round < 300; round++) {
        SparkField field = field_of(
            &bench, (Area){below(&rng, 30), below(&rng, 30), WIDTH - below(&rng, 30), HEIGHT - below(&rng, 30)});
        fill_items(&rng, items);
        make_shapes(&rng, &field, bench.glyphs, items);
        int from = below(&rng, COUNT), count = below(&rng, COUNT - from + 1);
        Sparks plain, fast;
        int taken = sparks_take(LANES_PLAIN, &field, items + from, count, &plain);
        for (Lanes lanes = LANES_16; lanes <= lanes_here(); lanes++) {
            assert_int_equal(sparks_take(lanes, &field, items + from, count, &fast), taken);
            assert_takes_equal(&fast, &plain);
        }
        for (int i = 0; i < plain.count; i++)
            *(plain.heights[i] ? &sparks_seen : &others_seen) += 1;
    }
    assert_true(sparks_seen > 1000 && others_seen > 1000);
    free(items);
    close_bench(&bench);
}

static void adding_sparks_equals_its_twin(void **state)
{
    (void)state;
    Rng rng = rng_stream(9, 1, 0);
    Plane fast = {0}, plain = {0};
    assert_true(plane_resize(&fast, WIDTH, HEIGHT) && plane_resize(&plain, WIDTH, HEIGHT));
    const size_t bytes = (size_t)fast.pitch * (HEIGHT + COVERAGE_ROWS - 1);
    uint8_t *cells = aligned_alloc(SPARK_CELLS, 40 * SPARK_CELLS);
    fill_random(&rng, cells, 40 * SPARK_CELLS);
    for (Lanes lanes = LANES_16; lanes <= lanes_here(); lanes++) {
        memset(fast.cells, 0, bytes);
        memset(plain.cells, 0, bytes);
        for (int round = 0; round < 60; round++) {
            Sparks sparks = {.count = below(&rng, SPARKS + 1)};
            for (int i = 0; i < sparks.count; i++) {
                sparks.heights[i] = below(&rng, SPARK_ROWS_MAX + 1) / COVERAGE_ROWS * COVERAGE_ROWS;
                int x = below(&rng, WIDTH - COVERAGE_LANE_SMALL + 1), y = below(&rng, HEIGHT - sparks.heights[i] + 1);
                sparks.cells[i] = (uint32_t)below(&rng, 30);
                sparks.places[i] = (uint32_t)(y * fast.pitch + x);
                sparks.factors[i] = 1 + below(&rng, 256);
            }
            sparks_add(lanes, &fast, cells, &sparks);
            sparks_add(LANES_PLAIN, &plain, cells, &sparks);
        }
        assert_memory_equal(fast.cells, plain.cells, bytes);
    }
    free(cells);
    plane_free(&fast);
    plane_free(&plain);
}

/* However a number gets to the glass, small or large, whole or cut, many at once or alone. */
static void numbers_look_as_they_would_one_by_one(void **state)
{
    (void)state;
    Rng rng = rng_stream(10, 1, 0);
    Bench bench = open_bench();
    Tube tube = {0};
    assert_true(tube_resize(&tube, WIDTH, HEIGHT));
    CanvasItem *items = calloc(COUNT, sizeof *items);
    const Area area = {7, 5, WIDTH - 9, HEIGHT - 3};
    const size_t bytes = (size_t)tube.plane.pitch * (HEIGHT + COVERAGE_ROWS - 1);
    for (int round = 0; round < 40; round++) {
        Numbers numbers = {
            round % 2 ? LANES_PLAIN : lanes_here(), bench.glyphs, view_fit(WIDTH, HEIGHT), {0.25f, 0.3f}};
        for (int i = 0; i < COUNT; i++)
            items[i] = random_number(&rng);
        memset(tube.plane.cells, 0, bytes);
        memset(bench.plane.cells, 0, bytes);
        tube_begin(&tube, area);
        assert_int_equal(numbers_light(&numbers, &tube, items, COUNT), COUNT);
        for (int i = 0; i < COUNT; i++) {
            Pen pen;
            const Coverage *shape = number_shape(&numbers, &items[i], &pen);
            plane_add_plain(&bench.plane, area, shape, pen.x, pen.y, items[i].strength);
        }
        assert_memory_equal(tube.plane.cells, bench.plane.cells, bytes);
    }
    free(items);
    tube_free(&tube);
    close_bench(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(taking_sparks_equals_its_twin),
        cmocka_unit_test(adding_sparks_equals_its_twin),
        cmocka_unit_test(numbers_look_as_they_would_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
