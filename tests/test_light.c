/* test_light.c - the painter's inner loops, held against their twins in plain C; light, ramp, tube and glyphs. */
#include "between.h"
#include "painting.h"

#include "paint/blend.h"
#include "paint/filter.h"
#include "paint/plane.h"
#include "paint/ramp.h"
#include "paint/tube.h"

/* ---- twins ---- */

static Ramp random_ramp(Rng *rng)
{
    uint32_t ground = 0, phosphor = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t from = (uint32_t)below(rng, 256), to = from + (uint32_t)below(rng, 256 - (int)from);
        ground |= from << shift;
        phosphor |= to << shift;
    }
    return ramp_through(ground, phosphor, below(rng, 1001));
}

static void assert_row_equals(Lanes lanes, const Ramp *ramp, const uint8_t *light, int from, int count)
{
    uint32_t fast[300], plain[300];
    memset(fast, 1, sizeof fast);
    memset(plain, 1, sizeof plain);
    ramp_row(lanes, ramp, light + from, fast + from, count);
    ramp_row(LANES_PLAIN, ramp, light + from, plain + from, count);
    assert_memory_equal(fast, plain, sizeof fast);
}

static void ramp_rows_equal_their_twin(void **state)
{
    (void)state;
    Rng rng = rng_stream(1, 1, 0);
    uint8_t light[300];
    for (int round = 0; round < 2000; round++) {
        Ramp ramp = random_ramp(&rng);
        fill_random(&rng, light, sizeof light);
        int from = below(&rng, 20), count = below(&rng, (int)COUNT_OF(light) - from + 1);
        for (Lanes lanes = LANES_PLAIN; lanes <= lanes_here(); lanes++)
            assert_row_equals(lanes, &ramp, light, from, count);
    }
}

static void blending_equals_its_twin(void **state)
{
    (void)state;
    Rng rng = rng_stream(2, 1, 0);
    uint8_t cover[100];
    uint32_t fast[100], plain[100];
    for (int round = 0; round < 4000; round++) {
        fill_random(&rng, cover, sizeof cover);
        fill_random(&rng, fast, sizeof fast);
        memcpy(plain, fast, sizeof plain);
        int strength = round % 5 ? below(&rng, 256) : 255, from = below(&rng, 9), count = below(&rng, 92);
        uint32_t colour = (uint32_t)rng_next(&rng) | 0xFF000000u;
        if (round % 5 == 4) {
            uint32_t two = cover[0] | (uint32_t)cover[1] << 8;
            blend_two(fast + from, two, colour, strength);
            blend_cover_plain(plain + from, cover, 2, colour, strength);
        } else if (round % 4 == 1) {
            uint32_t four;
            memcpy(&four, cover, sizeof four);
            blend_four(fast + from, four, colour, strength);
            blend_cover_plain(plain + from, cover, 4, colour, strength);
        } else if (round % 4 == 2) {
            cover[1] = count == 0 ? 0 : cover[1];
            BlendEnds ends = blend_ends_of(cover, colour, strength);
            blend_ends(fast + from, fast + from + count, &ends);
            blend_cover_plain(plain + from, &cover[0], 1, colour, strength);
            blend_cover_plain(plain + from + count, &cover[1], 1, colour, strength);
        } else if (round % 4 == 3) {
            blend_cover(fast + from, cover, count, colour, strength);
            blend_cover_plain(plain + from, cover, count, colour, strength);
        } else {
            Lanes lanes = (Lanes)below(&rng, (int)lanes_here() + 1);
            blend_even_by(lanes, fast + from, count, colour, strength);
            blend_even_plain(plain + from, count, colour, strength);
        }
        assert_memory_equal(fast, plain, sizeof fast);
    }
}

static Coverage random_glyph(Rng *rng, uint8_t *cells)
{
    int width = 1 + below(rng, below(rng, 2) ? 40 : 8), height = 1 + below(rng, 20), stride = coverage_stride(width);
    memset(cells + height * stride, 0, (size_t)(COVERAGE_ROWS * stride));
    for (int y = 0; y < height; y++) {
        memset(cells + y * stride, 0, (size_t)stride);
        fill_random(rng, cells + y * stride, (size_t)width);
    }
    return (Coverage){cells,
                      (int16_t)width,
                      (int16_t)height,
                      (int16_t)stride,
                      (int16_t)(below(rng, 9) - 4),
                      (int16_t)(below(rng, 9) - 12)};
}

static void light_equals_its_twin_wherever_it_falls(void **state)
{
    (void)state;
    enum { WIDTH = 90, HEIGHT = 50 };
    Rng rng = rng_stream(3, 1, 0);
    Plane fast = {0}, plain = {0};
    assert_true(plane_resize(&fast, WIDTH, HEIGHT) && plane_resize(&plain, WIDTH, HEIGHT));
    uint8_t *cells = malloc(48 * (20 + COVERAGE_ROWS));
    for (int round = 0; round < 5000; round++) {
        Coverage glyph = random_glyph(&rng, cells);
        int x = below(&rng, WIDTH + 80) - 40, y = below(&rng, HEIGHT + 60) - 30, strength = below(&rng, 256);
        Area clip = {below(&rng, 20), below(&rng, 20), WIDTH - below(&rng, 20), HEIGHT - below(&rng, 20)};
        plane_add(&fast, clip, &glyph, x, y, strength);
        plane_add_plain(&plain, clip, &glyph, x, y, strength);
    }
    for (int y = 0; y < HEIGHT; y++)
        assert_memory_equal(plane_row(&fast, 0, y), plane_row(&plain, 0, y), WIDTH);
    free(cells);
    plane_free(&fast);
    plane_free(&plain);
}

static void light_on_a_tube_is_light_on_a_plane(void **state)
{
    (void)state;
    const TubeLook look = {.scan = 255};
    enum { WIDTH = 90, HEIGHT = 60, COUNT = 600 };
    Rng rng = rng_stream(9, 1, 0);
    Frame shown = new_frame(WIDTH, HEIGHT);
    Tube tube = {0};
    Plane plain = {0};
    assert_true(tube_resize(&tube, WIDTH, HEIGHT) && plane_resize(&plain, WIDTH, HEIGHT));
    uint8_t *cells = calloc(COUNT, 48 * (20 + COVERAGE_ROWS));
    Area area = {7, 5, WIDTH - 3, HEIGHT - 2};
    for (int round = 0; round < 3; round++) {
        plane_clear(&plain, (Area){0, 0, WIDTH, HEIGHT});
        tube_begin(&tube, area);
        for (int i = 0; i < COUNT; i++) {
            Coverage glyph = random_glyph(&rng, cells + (ptrdiff_t)i * 48 * (20 + COVERAGE_ROWS));
            int x = below(&rng, WIDTH + 40) - 20, y = below(&rng, HEIGHT + 40) - 20, strength = below(&rng, 30);
            tube_add(&tube, &glyph, x, y, strength);
            plane_add_plain(&plain, area, &glyph, x, y, strength);
        }
        for (int y = 0; y < HEIGHT; y++)
            assert_memory_equal(plane_row(&tube.plane, 0, y), plane_row(&plain, 0, y), WIDTH);
        tube_show(lanes_here(), &tube, &themes[THEME_PHOSPHOR], &look, &shown);
    }
    free(cells);
    free(shown.pixels);
    tube_free(&tube);
    plane_free(&plain);
}

/* ---- light ---- */

static void light_adds_up_and_stays_full(void **state)
{
    (void)state;
    Plane plane = {0};
    assert_true(plane_resize(&plane, 32, 4));
    uint8_t cells[COVERAGE_LANE] = {100, 200, 255, 0};
    Coverage glyph = {cells, 4, 1, COVERAGE_LANE, 0, 0};
    static const uint8_t expected[][4] = {
        {100, 200, 255, 0}, {200, 255, 255, 0}, {255, 255, 255, 0}, {255, 255, 255, 0}};
    for (int i = 0; i < COUNT_OF(expected); i++) {
        plane_add(&plane, (Area){0, 0, 32, 4}, &glyph, 5, 2, 255);
        assert_memory_equal(plane_row(&plane, 5, 2), expected[i], 4);
    }
    plane_free(&plane);
}

static void ramp_goes_from_ground_over_phosphor_to_white(void **state)
{
    (void)state;
    for (int name = 0; name < THEME_COUNT; name++) {
        const Theme *theme = &themes[name];
        Ramp ramp = ramp_through(theme->inks[INK_TUBE], theme->inks[INK_NUMBER], 1000);
        uint8_t light[256];
        uint32_t pixels[256];
        for (int i = 0; i < 256; i++)
            light[i] = (uint8_t)i;
        ramp_row(LANES_PLAIN, &ramp, light, pixels, 256);
        assert_int_equal(pixels[0], theme->inks[INK_TUBE]);
        for (int shift = 0; shift < 24; shift += 8) {
            int shown = (int)(pixels[RAMP_KNEE] >> shift & 255), wanted = (int)(theme->inks[INK_NUMBER] >> shift & 255);
            assert_between(shown, wanted - 3, wanted);
            assert_between(pixels[255] >> shift & 255, 250, 255);
            for (int i = 1; i < 256; i++)
                assert_true((pixels[i] >> shift & 255) >= (pixels[i - 1] >> shift & 255));
        }
    }
}

static uint32_t first_of(const Frame *frame, int y)
{
    return *frame_row(frame, 0, y);
}

static void tube_has_a_dark_row_a_line_unless_the_theme_has_none(void **state)
{
    (void)state;
    const TubeLook look = {.scan = 255};
    Tube tube = {0};
    Frame frame = new_frame(64, 720);
    assert_true(tube_resize(&tube, 64, 720));
    tube_begin(&tube, frame_area(&frame));
    tube_show(lanes_here(), &tube, &themes[THEME_PHOSPHOR], &look, &frame);
    assert_int_equal(first_of(&frame, 0), themes[THEME_PHOSPHOR].inks[INK_TUBE]);
    assert_true((first_of(&frame, 1) & 255) < (first_of(&frame, 0) & 255));
    for (int y = 2; y < 720; y++)
        assert_int_equal(first_of(&frame, y), first_of(&frame, y - 2));
    tube_show(lanes_here(), &tube, &themes[THEME_CONTRAST], &look, &frame);
    for (int y = 1; y < 720; y++)
        assert_int_equal(first_of(&frame, y), first_of(&frame, 0));
    tube_free(&tube);
    free(frame.pixels);
}

/* ---- glyphs ---- */

static void filter_keeps_all_of_the_light(void **state)
{
    (void)state;
    uint8_t cells[64 * 64], out[16 * 16];
    Rng rng = rng_stream(4, 1, 0);
    fill_random(&rng, cells, sizeof cells);
    int32_t edges[17];
    for (int i = 0; i <= 16; i++)
        edges[i] = i * 4 * FILTER_UNIT + (i > 0 && i < 16 ? 77 : 0);
    filter_area(&(Source){cells, 64, 64}, edges, 16, edges, 16, out, 16);
    double before = 0, after = 0;
    for (int i = 0; i < 64 * 64; i++)
        before += cells[i];
    for (int i = 0; i < 16 * 16; i++)
        after += out[i] * (double)(edges[i % 16 + 1] - edges[i % 16]) * (edges[i / 16 + 1] - edges[i / 16]) /
                 FILTER_UNIT / FILTER_UNIT;
    assert_between((int)(after * 1000 / before), 998, 1002);
}

/* Where the weight of a shape lies across, in 1/100 pixel from the pen's whole pixel. */
static int weight_across(const Coverage *shape)
{
    int64_t sum = 0, moment = 0;
    for (int y = 0; y < shape->height; y++) {
        for (int x = 0; x < shape->width; x++) {
            int cell = shape->cells[y * shape->stride + x];
            sum += cell;
            moment += (int64_t)cell * (100 * (shape->left + x) + 50);
        }
    }
    assert_true(sum > 0);
    return (int)(moment / sum);
}

static void phases_move_a_glyph_by_quarters(void **state)
{
    (void)state;
    Glyphs *glyphs = glyphs_open((GlyphSource){raster_ring, NULL});
    int before = 0;
    for (int phase = 0; phase < GLYPH_PHASES; phase++) {
        GlyphPlace place = {FONT_NUMBERS, SEAT_FREE, glyph_quarters(30), phase, 0};
        int now = weight_across(glyphs_find(glyphs, &place, '5'));
        if (phase > 0)
            assert_between(now - before, 22, 28);
        before = now;
    }
    glyphs_close(glyphs);
}

static int row_sum(const Coverage *shape, int row)
{
    int sum = 0;
    for (int x = 0; x < shape->width; x++)
        sum += shape->cells[row * shape->stride + x];
    return sum;
}

static void settled_letters_stand_on_the_baseline_and_their_heads_fall_on_whole_rows(void **state)
{
    (void)state;
    Glyphs *glyphs = glyphs_open((GlyphSource){raster_ring, NULL});
    for (float size = 10; size < 60; size += 0.75f) {
        GlyphPlace place = {FONT_TEXT, SEAT_SETTLED, glyph_quarters(size), 0, 0};
        const Coverage *x = glyphs_find(glyphs, &place, 'x');
        int expected = (100 * place.quarters + 2 * GLYPH_EM) / (4 * GLYPH_EM);
        assert_int_equal(-x->top, expected);
        assert_int_equal(x->top + x->height, 0);
        assert_true(row_sum(x, 0) > 0);
    }
    glyphs_close(glyphs);
}

static void glyph_is_rastered_once_and_an_unknown_one_is_a_box(void **state)
{
    (void)state;
    int asked = 0;
    Painter *painter = open_painter(&asked);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(640, 360);
    canvas_print(canvas, FONT_TEXT, 40, ALIGN_LEFT, 100, 100, INK_TEXT, "aaaa\xE2\x98\x83");
    assert_true(paint_frame(painter, canvas, &frame));
    int after_first = asked;
    assert_between(after_first, 3, 6);
    for (int i = 0; i < 5; i++)
        paint_frame(painter, canvas, &frame);
    assert_int_equal(asked, after_first);
    int lit = 0;
    for (int x = 78; x < 90; x++)
        lit += *frame_row(&frame, x, 39) != themes[THEME_PHOSPHOR].inks[INK_BACK];
    assert_true(lit > 5);
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

static void cache_starts_over_when_it_is_full_and_goes_on(void **state)
{
    (void)state;
    Glyphs *glyphs = glyphs_open((GlyphSource){raster_ring, NULL});
    for (int i = 0; i < 12000; i++) {
        GlyphPlace place = {FONT_TEXT, SEAT_FREE, glyph_quarters(8 + (float)(i % 50)), i & 3, i >> 2 & 3};
        assert_true(glyphs_find(glyphs, &place, (uint32_t)(0x100 + i / 3))->height > 0);
    }
    glyphs_close(glyphs);
}

/* A hundred small numbers that were there from the start, then many that are new each time. */
static void draw_old_and_new(Canvas *canvas, int round)
{
    enum { OLD = 100, NEW = 250 };
    canvas_clear(canvas);
    canvas_tube(canvas, 0, 0, CANVAS_WIDTH, CANVAS_HEIGHT, (TubeLook){.scan = 255});
    for (int i = 0; i < OLD; i++)
        canvas_glyph(canvas, (char)('!' + i % 90), 20 + 15 * (float)i, 30, 14, INK_NUMBER, 150);
    for (int i = 0; i < NEW; i++)
        canvas_glyph(canvas, (char)('!' + i % 90), 50 + 60 * (float)(i % 25) + 0.65f * (float)(i / 90),
                     100 + 75 * (float)(i / 25), 16 + (float)round, INK_NUMBER, 150);
    canvas_tube_end(canvas);
}

/* It starts over within a frame in which the glass still waits for some of the shapes that were in it. */
static void numbers_stay_right_while_the_cache_starts_over(void **state)
{
    (void)state;
    Painter *full = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame alone = new_frame(640, 360), after = new_frame(640, 360);
    for (int round = 0; round < 60; round++) {
        Painter *fresh = open_painter(NULL);
        draw_old_and_new(canvas, round);
        assert_true(paint_frame(full, canvas, &after));
        assert_true(paint_frame(fresh, canvas, &alone));
        painter_close(fresh);
        assert_memory_equal(alone.pixels, after.pixels, frame_bytes(&after));
    }
    painter_close(full);
    free(canvas);
    free(alone.pixels);
    free(after.pixels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ramp_rows_equal_their_twin),
        cmocka_unit_test(blending_equals_its_twin),
        cmocka_unit_test(light_equals_its_twin_wherever_it_falls),
        cmocka_unit_test(light_on_a_tube_is_light_on_a_plane),
        cmocka_unit_test(light_adds_up_and_stays_full),
        cmocka_unit_test(ramp_goes_from_ground_over_phosphor_to_white),
        cmocka_unit_test(tube_has_a_dark_row_a_line_unless_the_theme_has_none),
        cmocka_unit_test(filter_keeps_all_of_the_light),
        cmocka_unit_test(phases_move_a_glyph_by_quarters),
        cmocka_unit_test(settled_letters_stand_on_the_baseline_and_their_heads_fall_on_whole_rows),
        cmocka_unit_test(glyph_is_rastered_once_and_an_unknown_one_is_a_box),
        cmocka_unit_test(cache_starts_over_when_it_is_full_and_goes_on),
        cmocka_unit_test(numbers_stay_right_while_the_cache_starts_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
