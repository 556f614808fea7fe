/* test_paint.c - display lists become frames, without a screen or a font file; and the themes' contrast. */
#include "between.h"
#include "painting.h"

#include "paint/shades.h"
#include "paint/stress.h"

/* ---- the whole frame ---- */

static void random_item(Rng *rng, Canvas *canvas)
{
    static const float odd[] = {0, -1e30f, 1e30f, 0.001f, -0.5f, 1e9f};
    float at[4], size = (float)below(rng, 90) / 3;
    for (int i = 0; i < 4; i++)
        at[i] = below(rng, 12) ? (float)(below(rng, 5000) - 1500) / 1.7f : odd[below(rng, COUNT_OF(odd))];
    Ink ink = (Ink)below(rng, INK_COUNT);
    int strength = below(rng, 256);
    CanvasPoint points[5];
    for (int i = 0; i < 5; i++)
        points[i] = (CanvasPoint){at[i % 4] + (float)below(rng, 300), at[(i + 1) % 4] + (float)below(rng, 300)};
    switch (below(rng, 9)) {
    case 0: canvas_rect(canvas, at[0], at[1], at[2], at[3], ink, strength); break;
    case 1: canvas_frame(canvas, at[0], at[1], at[2], at[3], size, ink, strength); break;
    case 2: canvas_line(canvas, at[0], at[1], at[2], at[3], size, ink, strength); break;
    case 3: canvas_line(canvas, at[0], at[1], at[0], at[3], size, ink, strength); break;
    case 4: canvas_polygon(canvas, points, 5, ink, strength); break;
    case 5: canvas_glyph(canvas, (char)('0' + below(rng, 10)), at[0], at[1], size * 3, ink, strength); break;
    case 6:
        canvas_print(canvas, (Font)below(rng, FONT_COUNT), size, (Align)below(rng, 3), at[0], at[1], ink, "f%d\xFFg",
                     strength);
        break;
    case 7: canvas_tube(canvas, at[0], at[1], at[2], at[3], (TubeLook){.scan = 255}); break;
    case 8: canvas_tube_end(canvas); break;
    }
}

static void fill_canvas(Rng *rng, Canvas *canvas, int items)
{
    canvas_clear(canvas);
    for (int i = 0; i < items; i++)
        random_item(rng, canvas);
}

static const struct {
    int width, height;
} frame_sizes[] = {{640, 360}, {1, 1}, {3, 200}, {333, 7}, {641, 359}, {200, 400}};

static void nothing_is_ever_drawn_outside_the_frame(void **state)
{
    (void)state;
    Rng rng = rng_stream(5, 1, 0);
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    for (int round = 0; round < 120; round++) {
        Frame frame = new_frame(frame_sizes[round % COUNT_OF(frame_sizes)].width,
                                frame_sizes[round % COUNT_OF(frame_sizes)].height);
        fill_canvas(&rng, canvas, 60);
        assert_true(paint_frame(painter, canvas, &frame));
        for (int i = 0; i < frame.width * frame.height; i++)
            assert_int_equal(frame.pixels[i] >> 24, 255);
        free(frame.pixels);
    }
    painter_close(painter);
    free(canvas);
}

static void equal_canvases_give_equal_frames(void **state)
{
    (void)state;
    Rng rng = rng_stream(6, 1, 0);
    Painter *painter = open_painter(NULL), *other = open_painter(NULL);
    Canvas *canvas = new_canvas(), *between = new_canvas();
    Frame a = new_frame(640, 360), b = new_frame(640, 360);
    memset(b.pixels, 0, frame_bytes(&b));
    for (int round = 0; round < 10; round++) {
        fill_canvas(&rng, canvas, 60);
        fill_canvas(&rng, between, 60);
        assert_true(paint_frame(painter, canvas, &a));
        assert_true(paint_frame(other, between, &b));
        assert_true(paint_frame(other, canvas, &b));
        assert_memory_equal(a.pixels, b.pixels, frame_bytes(&a));
    }
    painter_close(painter);
    painter_close(other);
    free(canvas);
    free(between);
    free(a.pixels);
    free(b.pixels);
}

static void numbers_of_a_tube_change_nothing_outside_it(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame with = new_frame(800, 450), without = new_frame(800, 450);
    for (int numbers = 1; numbers >= 0;
         numbers--) { /* the dark tube comes second, when there is light to be left over */
        canvas_clear(canvas);
        canvas_rect(canvas, 100, 100, 900, 500, INK_PANEL, 255);
        canvas_tube(canvas, 200, 200, 400, 300, (TubeLook){.scan = 255});
        for (int i = 0; numbers && i < 400; i++)
            canvas_glyph(canvas, (char)('0' + i % 10), 180 + 23 * (float)(i % 20), 190 + 17 * (float)(i / 20), 40,
                         i % 7 ? INK_NUMBER : INK_HAND, 200);
        canvas_tube_end(canvas);
        assert_true(paint_frame(painter, canvas, numbers ? &with : &without));
    }
    int inside = 0;
    for (int y = 0; y < 450; y++) {
        for (int x = 0; x < 800; x++) {
            bool glass = x >= 100 && x < 300 && y >= 100 && y < 250;
            bool equal = *frame_row(&with, x, y) == *frame_row(&without, x, y);
            inside += glass && !equal;
            assert_true(glass || equal);
        }
    }
    assert_true(inside > 5000);
    painter_close(painter);
    free(canvas);
    free(with.pixels);
    free(without.pixels);
}

static void shapes_cover_what_their_numbers_say(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(1600, 900);
    painter_theme(painter, THEME_CONTRAST);
    const CanvasPoint diamond[] = {{300, 100}, {400, 200}, {300, 300}, {200, 200}};
    canvas_rect(canvas, 10, 20, 30, 40, INK_TEXT, 255);
    canvas_polygon(canvas, diamond, 4, INK_TEXT, 255);
    canvas_line(canvas, 500, 100, 800, 500, 10, INK_TEXT, 255);
    canvas_frame(canvas, 1000, 100, 100, 50, 3, INK_TEXT, 255);
    assert_true(paint_frame(painter, canvas, &frame));
    static const struct {
        Area area;
        int pixels, within; /* whole white pixels, give or take */
    } rows[] = {
        {{0, 0, 100, 100}, 1200, 0},
        {{150, 50, 450, 350}, 20000, 20},
        {{450, 50, 900, 550}, 5000, 20},
        {{950, 50, 1150, 200}, 100 * 50 - 94 * 44, 0},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        int64_t light = 0;
        for (int y = rows[i].area.top; y < rows[i].area.bottom; y++) {
            for (int x = rows[i].area.left; x < rows[i].area.right; x++)
                light += *frame_row(&frame, x, y) & 255;
        }
        assert_between((int)(light / 255), rows[i].pixels - rows[i].within, rows[i].pixels + rows[i].within);
    }
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

static void edges_that_slope_are_smooth(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(1600, 900);
    painter_theme(painter, THEME_CONTRAST);
    const CanvasPoint wedge[] = {{100, 100}, {180, 101}, {180, 200}, {100, 200}};
    canvas_polygon(canvas, wedge, 4, INK_TEXT, 255);
    assert_true(paint_frame(painter, canvas, &frame));
    for (int x = 101; x < 180; x++) {
        int before = *frame_row(&frame, x - 1, 100) & 255, now = *frame_row(&frame, x, 100) & 255;
        assert_between(before - now, 0, 33);
    }
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

static void what_follows_a_tube_is_drawn_over_it_and_beside_it(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(1600, 900);
    canvas_tube(canvas, 100, 100, 200, 200, (TubeLook){.scan = 255});
    canvas_rect(canvas, 0, 0, 1600, 900, INK_STRAY, 255);
    canvas_tube_end(canvas);
    canvas_rect(canvas, 250, 250, 200, 200, INK_BUSY, 255);
    assert_true(paint_frame(painter, canvas, &frame));
    static const struct {
        int x, y;
        Ink ink;
    } rows[] = {
        {99, 150, INK_BACK},   {100, 150, INK_STRAY}, {299, 299, INK_BUSY}, {300, 150, INK_BACK},
        {249, 249, INK_STRAY}, {449, 449, INK_BUSY},  {450, 449, INK_BACK},
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(*frame_row(&frame, rows[i].x, rows[i].y), themes[THEME_PHOSPHOR].inks[rows[i].ink]);
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

static void frames_no_screen_has_are_refused(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    uint32_t pixel = 7;
    static const Frame bad[] = {{NULL, 0, 5, 0}, {NULL, 5, 0, 5}, {NULL, -1, 5, 5}, {NULL, FRAME_SIDE_MAX + 1, 1, 0}};
    for (int i = 0; i < COUNT_OF(bad); i++) {
        Frame frame = bad[i];
        frame.pixels = &pixel;
        assert_false(paint_frame(painter, canvas, &frame));
    }
    assert_int_equal(pixel, 7);
    painter_close(painter);
    free(canvas);
}

static void stress_pictures_fit_the_canvas(void **state)
{
    (void)state;
    Canvas *canvas = new_canvas();
    for (int i = 0; i < STRESS_COUNT; i++) {
        stress_draw((StressPicture)i, 100, canvas);
        assert_int_equal(canvas->dropped, 0);
        assert_true(canvas->item_count > 800);
    }
    free(canvas);
}

/* ---- the view ---- */

static void pointer_comes_back_through_the_view(void **state)
{
    (void)state;
    static const struct {
        int width, height;
        Area area;
    } rows[] = {
        {1600, 900, {0, 0, 1600, 900}},     {1280, 720, {0, 0, 1280, 720}},     {1920, 1080, {0, 0, 1920, 1080}},
        {1600, 1200, {0, 150, 1600, 1050}}, {3440, 1440, {440, 0, 3000, 1440}}, {640, 360, {0, 0, 640, 360}},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        View view = view_fit(rows[i].width, rows[i].height);
        assert_memory_equal(&view.area, &rows[i].area, sizeof view.area);
        for (int x = 0; x <= CANVAS_WIDTH; x += 100) {
            CanvasPoint pixel = view_pixels(&view, (float)x, (float)x / 2);
            CanvasPoint back = view_logical(&view, pixel.x, pixel.y);
            assert_float_equal(back.x, (float)x, 0.01f);
            assert_float_equal(back.y, (float)x / 2, 0.01f);
        }
    }
}

/* ---- contrast, after WCAG 2 ---- */

static double linear(uint32_t colour, int shift)
{
    double value = (double)(colour >> shift & 255) / 255;
    if (value <= 0.03928)
        return value / 12.92;
    double base = (value + 0.055) / 1.055, root = base;
    for (int i = 0; i < 40; i++) /* the fifth root of base^2, by Newton */
        root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root);
    return base * base * root;
}

static double contrast(uint32_t a, uint32_t b)
{
    double lights[2] = {0.2126 * linear(a, 16) + 0.7152 * linear(a, 8) + 0.0722 * linear(a, 0),
                        0.2126 * linear(b, 16) + 0.7152 * linear(b, 8) + 0.0722 * linear(b, 0)};
    double lighter = lights[0] > lights[1] ? lights[0] : lights[1],
           darker = lights[0] > lights[1] ? lights[1] : lights[0];
    return (lighter + 0.05) / (darker + 0.05);
}

static bool below_contrast(const Theme *theme, Ink ink, Ink ground, double least)
{
    double ratio = contrast(theme->inks[ink], theme->inks[ground]);
    if (ratio >= least)
        return false;
    print_error("%s: ink %d on ink %d has %.2f\n", theme->word, (int)ink, (int)ground, ratio);
    return true;
}

/* The corners are darkened, and grain lifts the ground: text in the phosphor's own colour stays legible there. */
static void text_is_legible_in_the_corners_of_the_glass(void **state)
{
    (void)state;
    static const double least[THEME_COUNT] = {[THEME_PHOSPHOR] = 7, [THEME_CONTRAST] = 15};
    const TubeLook full = {.scan = 255, .vignette = 255, .grain = 255};
    for (int name = 0; name < THEME_COUNT; name++) {
        Shades shades = {0};
        assert_true(shades_resize(&shades, 1280, 720));
        shades_set(&shades, &themes[name], &full, 720, (Area){0, 0, 1280, 720});
        uint8_t lights[2] = {RAMP_KNEE, (uint8_t)(themes[name].grain / 2)};
        uint32_t pixels[2];
        int darkest = themes[name].vignette_per_mille < 1000 ? SHADES_STEPS : 0;
        ramp_row(LANES_PLAIN, &shades.ramps[0][darkest], lights, pixels, 2);
        assert_true(contrast(pixels[0], pixels[1]) >= least[name]);
        shades_free(&shades);
    }
}

static void text_is_legible_on_every_ground(void **state)
{
    (void)state;
    static const Ink texts[] = {INK_NUMBER, INK_HAND, INK_STRAY,  INK_BUSY,  INK_PROGRESS, INK_TEXT,
                                INK_DIM,    INK_WOE,  INK_FROLIC, INK_DREAD, INK_MALICE};
    static const Ink grounds[] = {INK_BACK, INK_TUBE, INK_PANEL, INK_FOCUSED, INK_SHADE};
    static const double least[THEME_COUNT] = {[THEME_PHOSPHOR] = 7, [THEME_CONTRAST] = 15};
    int failures = 0;
    for (int name = 0; name < THEME_COUNT; name++) {
        for (int j = 0; j < COUNT_OF(grounds); j++) {
            for (int i = 0; i < COUNT_OF(texts); i++)
                failures += below_contrast(&themes[name], texts[i], grounds[j], least[name]);
            failures += below_contrast(&themes[name], INK_EDGE, grounds[j], 3);
        }
    }
    assert_int_equal(failures, 0);
    assert_float_equal(contrast(0xFFFFFF, 0), 21, 0.01);
    assert_float_equal(contrast(0x777777, 0xFFFFFF), 4.48, 0.01);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_ever_drawn_outside_the_frame),
        cmocka_unit_test(equal_canvases_give_equal_frames),
        cmocka_unit_test(numbers_of_a_tube_change_nothing_outside_it),
        cmocka_unit_test(shapes_cover_what_their_numbers_say),
        cmocka_unit_test(edges_that_slope_are_smooth),
        cmocka_unit_test(what_follows_a_tube_is_drawn_over_it_and_beside_it),
        cmocka_unit_test(frames_no_screen_has_are_refused),
        cmocka_unit_test(stress_pictures_fit_the_canvas),
        cmocka_unit_test(pointer_comes_back_through_the_view),
        cmocka_unit_test(text_is_legible_on_every_ground),
        cmocka_unit_test(text_is_legible_in_the_corners_of_the_glass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
