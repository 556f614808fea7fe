/* test_tube.c - what the glass does with its light: glow, after-image, vignette and grain, each held to its twin in
 * plain C, to its strength, and to the picture's own time. */
#include "allocations.h"
#include "between.h"
#include "painting.h"

#include "paint/glow_lanes.h"
#include "paint/mix.h"
#include "paint/tube.h"

/* ---- twins ---- */

enum { ROW = 700 };

static Mix random_mix(Rng *rng, uint8_t *bytes, uint8_t *trail, uint8_t *out)
{
    int at = below(rng, 16);
    return (Mix){.light = bytes + at,
                 .trail = trail,
                 .fade = below(rng, 257),
                 .keep = below(rng, 257),
                 .glow = {bytes + ROW + at, bytes + 2 * ROW + at, below(rng, 2)},
                 .grain = bytes + 3 * ROW + 16,
                 .grain_from = below(rng, MIX_GRAIN),
                 .out = out};
}

static void mixing_equals_its_twin(void **state)
{
    (void)state;
    Rng rng = rng_stream(20, 1, 0);
    size_t length = 3 * ROW + 16 + MIX_GRAIN + MIX_SLACK;
    uint8_t *bytes = malloc(length), before[ROW], trails[2][ROW], outs[2][ROW];
    for (int round = 0; round < 300; round++) {
        fill_random(&rng, bytes, length);
        memcpy(bytes + length - MIX_SLACK, bytes + 3 * ROW + 16, MIX_SLACK);
        fill_random(&rng, before, sizeof before);
        Mix mix = random_mix(&rng, bytes, trails[0], outs[0]);
        int count = below(&rng, ROW - 16);
        for (Lanes lanes = LANES_16; lanes <= lanes_here(); lanes++) {
            memset(outs, 7, sizeof outs);
            for (int i = 0; i < 2; i++) {
                memcpy(trails[i], before, ROW);
                mix.trail = trails[i];
                mix.out = outs[i];
                mix_row(i == 0 ? lanes : LANES_PLAIN, &mix, count);
            }
            assert_memory_equal(trails[0], trails[1], ROW);
            assert_memory_equal(outs[0], outs[1], ROW);
        }
    }
    free(bytes);
}

static void averages_equal_their_twin(void **state)
{
    (void)state;
    static GlowAverage *const others[] = {[LANES_16] = glow_average_16, [LANES_32] = glow_average_32};
    Rng rng = rng_stream(21, 1, 0);
    uint8_t bytes[2 * ROW], fast[ROW], plain[ROW];
    for (int round = 0; round < 300; round++) {
        fill_random(&rng, bytes, sizeof bytes);
        int count = below(&rng, ROW), far = below(&rng, ROW), up = below(&rng, 2);
        for (int lanes = LANES_16; lanes <= min_int((int)lanes_here(), LANES_32); lanes++) {
            memset(fast, 1, sizeof fast);
            memset(plain, 1, sizeof plain);
            others[lanes](bytes, bytes + far, up, fast, count);
            glow_average_plain(bytes, bytes + far, up, plain, count);
            assert_memory_equal(fast, plain, sizeof fast);
        }
    }
}

static void gathering_and_stretching_equal_their_twins(void **state)
{
    (void)state;
    enum { CELLS = 150, PITCH = CELLS * GLOW_CELL + 9 };
    static GlowGather *const gathers[] = {[LANES_16] = glow_gather_16, [LANES_32] = glow_gather_32};
    Rng rng = rng_stream(22, 1, 0);
    uint8_t light[PITCH * GLOW_CELL], fast[CELLS * GLOW_CELL], plain[CELLS * GLOW_CELL];
    for (int round = 0; round < 300; round++) {
        fill_random(&rng, light, sizeof light);
        int count = below(&rng, CELLS + 1), gain = below(&rng, 512);
        memset(plain, 1, sizeof plain);
        glow_gather_plain(light, PITCH, gain, plain, count);
        for (int lanes = LANES_16; lanes <= min_int((int)lanes_here(), LANES_32); lanes++) {
            memset(fast, 1, sizeof fast);
            gathers[lanes](light, PITCH, gain, fast, count);
            assert_memory_equal(fast, plain, sizeof fast);
        }
        memset(plain, 1, sizeof plain);
        memset(fast, 1, sizeof fast);
        glow_stretch_plain(light + 1, plain, count);
        glow_stretch_16(light + 1, fast, count);
        assert_memory_equal(fast, plain, sizeof fast);
    }
}

/* ---- a tube by itself ---- */

enum { WIDTH = 403, HEIGHT = 270 };

static const Area glass = {13, 9, WIDTH - 6, HEIGHT - 5};

typedef struct Rig {
    Tube tube;
    Frame frame;
} Rig;

static Rig open_rig(void)
{
    Rig rig = {.frame = new_frame(WIDTH, HEIGHT)};
    tube_open(&rig.tube);
    assert_true(tube_resize(&rig.tube, WIDTH, HEIGHT));
    return rig;
}

static void close_rig(Rig *rig)
{
    tube_free(&rig->tube);
    free(rig->frame.pixels);
}

/* A square of light with its middle at (x, y). */
static void add_square(Rig *rig, int x, int y, int side, int strength)
{
    uint8_t cells[16 * 20] = {0};
    for (int i = 0; i < side; i++)
        memset(cells + (ptrdiff_t)i * 16, 255, (size_t)side);
    Coverage square = {cells, (int16_t)side, (int16_t)side, 16, (int16_t)(-side / 2), (int16_t)(-side / 2)};
    assert_true(side <= 16);
    tube_add(&rig->tube, &square, x, y, strength);
}

static void show(Rig *rig, ThemeName theme, TubeLook look)
{
    tube_show(lanes_here(), &rig->tube, &themes[theme], &look, &rig->frame);
}

static void show_square(Rig *rig, TubeLook look, int x, int strength)
{
    tube_begin(&rig->tube, glass);
    add_square(rig, x, 130, 12, strength);
    show(rig, THEME_PHOSPHOR, look);
}

static int green_at(const Rig *rig, int x, int y)
{
    return (int)(*frame_row(&rig->frame, x, y) >> 8 & 255);
}

static const int ground_green = 0x16;

static TubeLook random_look(Rng *rng, uint32_t milliseconds)
{
    TubeLook look = {.milliseconds = milliseconds, .grain_step = (uint32_t)below(rng, 5)};
    uint8_t *strengths[] = {&look.glow, &look.trail, &look.scan, &look.vignette, &look.grain};
    for (int i = 0; i < COUNT_OF(strengths); i++)
        *strengths[i] = (uint8_t)(below(rng, 3) ? below(rng, 256) : 0);
    return look;
}

static void whole_tubes_equal_their_twin_and_leave_the_rest_alone(void **state)
{
    (void)state;
    Rng rng = rng_stream(23, 1, 0);
    Rig rigs[LANES_COUNT];
    for (int i = 0; i < LANES_COUNT; i++)
        rigs[i] = open_rig();
    for (int round = 0; round < 60; round++) {
        TubeLook look = random_look(&rng, (uint32_t)round * 16);
        ThemeName theme = (ThemeName)below(&rng, THEME_COUNT);
        Area area = round % 9 ? glass : (Area){below(&rng, 50), below(&rng, 50), WIDTH - below(&rng, 50), HEIGHT};
        uint64_t places = rng_next(&rng);
        for (Lanes lanes = LANES_PLAIN; lanes <= lanes_here(); lanes++) {
            Rng same = rng_stream(places, 1, 0);
            tube_begin(&rigs[lanes].tube, area);
            for (int i = 0; i < 60; i++) {
                int x = below(&same, WIDTH), y = below(&same, HEIGHT), side = 1 + below(&same, 16);
                add_square(&rigs[lanes], x, y, side, below(&same, 256));
            }
            tube_show(lanes, &rigs[lanes].tube, &themes[theme], &look, &rigs[lanes].frame);
            assert_memory_equal(rigs[lanes].frame.pixels, rigs[0].frame.pixels, frame_bytes(&rigs[0].frame));
        }
    }
    assert_int_equal(rigs[0].frame.pixels[0], 0x5A5A5A5A);
    for (int i = 0; i < LANES_COUNT; i++)
        close_rig(&rigs[i]);
}

/* ---- glow ---- */

static void what_is_bright_glows_and_what_is_plain_does_not(void **state)
{
    (void)state;
    Rig rig = open_rig();
    show_square(&rig, (TubeLook){.glow = 255}, 200, 110);
    assert_int_equal(green_at(&rig, 200 + 12, 130), ground_green);
    show_square(&rig, (TubeLook){.glow = 255}, 200, 255);
    int near = green_at(&rig, 200 + 10, 130), half = green_at(&rig, 200 + 20, 130);
    assert_true(near > ground_green + 15);
    assert_true(half > ground_green && half < near);
    assert_int_equal(green_at(&rig, 200 + 60, 130), ground_green);
    show_square(&rig, (TubeLook){.glow = 100}, 200, 255);
    assert_between(green_at(&rig, 200 + 10, 130), ground_green + 1, near - 5);
    close_rig(&rig);
}

static void glow_lies_round_what_is_bright(void **state)
{
    (void)state;
    Rig rig = open_rig();
    show_square(&rig, (TubeLook){.glow = 255}, 200, 255);
    for (int far = 8; far < 40; far += 4) {
        int left = green_at(&rig, 199 - far, 130), right = green_at(&rig, 200 + far, 130);
        int above = green_at(&rig, 200, 129 - far), below_it = green_at(&rig, 200, 130 + far);
        assert_between(left, right - 8, right + 8);
        assert_between(above, below_it - 8, below_it + 8);
    }
    close_rig(&rig);
}

static int64_t light_of(const Glow *glow)
{
    int64_t sum = 0;
    for (int i = 0; i < glow->pitch * glow->rows; i++)
        sum += glow->cells[i];
    return sum;
}

/* However far it spills, and however often it is rounded. */
static void glow_spreads_and_does_not_grow(void **state)
{
    (void)state;
    Rig rig = open_rig();
    tube_begin(&rig.tube, glass);
    for (int i = 0; i < 12; i++)
        add_square(&rig, 40 + 30 * i, 130, 3 + i, 160 + 8 * i);
    int64_t sums[GLOW_REACH_MAX + 1];
    for (int reach = 1; reach <= GLOW_REACH_MAX; reach++) {
        glow_gather(lanes_here(), &rig.tube.glow, &rig.tube.plane, glass, 256, reach);
        sums[reach] = light_of(&rig.tube.glow);
        assert_between((int)(sums[reach] * 100 / sums[1]), 88, 112);
    }
    close_rig(&rig);
}

/* ---- the after-image ---- */

static void after_image_halves_in_its_time(void **state)
{
    (void)state;
    assert_int_equal(trail_fade_after(0), 256);
    assert_int_equal(trail_fade_after(TRAIL_HALF), 128);
    assert_int_equal(trail_fade_after(3 * TRAIL_HALF), 32);
    assert_int_equal(trail_fade_after(TRAIL_GONE), 0);
    for (uint32_t i = 1; i < TRAIL_GONE; i++)
        assert_between(trail_fade_after(i), 0, trail_fade_after(i - 1));
}

/* Green where a square was, so long after it went away, with a frame each `step`. */
static int left_after(uint32_t milliseconds, uint32_t step, uint8_t strength)
{
    Rig rig = open_rig();
    TubeLook look = {.trail = strength, .milliseconds = 5000};
    show_square(&rig, look, 120, 200);
    while (look.milliseconds < 5000 + milliseconds) {
        look.milliseconds += step;
        show_square(&rig, look, 320, 200);
    }
    int green = green_at(&rig, 120, 130);
    close_rig(&rig);
    return green;
}

static void after_image_fades_by_time_and_not_by_frames(void **state)
{
    (void)state;
    int before = 255;
    for (uint32_t milliseconds = 48; milliseconds <= 384; milliseconds += 48) {
        int often = left_after(milliseconds, 16, 255), seldom = left_after(milliseconds, 48, 255);
        assert_between(often, seldom - 4, seldom + 1);
        assert_between(seldom, ground_green, before);
        before = seldom;
    }
    assert_true(left_after(48, 16, 255) > ground_green + 20);
    assert_between(left_after(48, 1, 255), left_after(48, 16, 255) - 6, left_after(48, 16, 255) + 1);
    assert_int_equal(left_after(48, 16, 0), ground_green);
    assert_int_equal(left_after(TRAIL_GONE, TRAIL_GONE, 255), ground_green);
}

static void after_image_is_gone_elsewhere_when_time_goes_back_and_when_it_was_off(void **state)
{
    (void)state;
    Rig rig = open_rig();
    const TubeLook before = {.trail = 255, .milliseconds = 5000}, earlier = {.trail = 255, .milliseconds = 4990},
                   after = {.trail = 255, .milliseconds = 5010};
    show_square(&rig, before, 120, 200);
    show_square(&rig, earlier, 320, 200);
    assert_int_equal(green_at(&rig, 120, 130), ground_green);
    show_square(&rig, before, 120, 200);
    tube_begin(&rig.tube, (Area){glass.left, glass.top, glass.right - 1, glass.bottom});
    show(&rig, THEME_PHOSPHOR, after);
    assert_int_equal(green_at(&rig, 120, 130), ground_green);
    show_square(&rig, before, 120, 200);
    show_square(&rig, (TubeLook){.milliseconds = 5010}, 320, 200);
    show_square(&rig, (TubeLook){.trail = 255, .milliseconds = 5020}, 320, 200);
    assert_int_equal(green_at(&rig, 120, 130), ground_green);
    close_rig(&rig);
}

/* ---- vignette and grain ---- */

static void corners_are_darker_by_no_more_than_a_quarter(void **state)
{
    (void)state;
    Rig rig = open_rig();
    tube_begin(&rig.tube, glass);
    for (int y = glass.top; y < glass.bottom; y++)
        memset(plane_row(&rig.tube.plane, glass.left, y), RAMP_KNEE, (size_t)(glass.right - glass.left));
    show(&rig, THEME_PHOSPHOR, (TubeLook){.vignette = 255});
    int middle = green_at(&rig, WIDTH / 2, HEIGHT / 2), corner = green_at(&rig, glass.left, glass.top);
    assert_between(corner, middle * 3 / 4, middle - 12);
    assert_between(green_at(&rig, glass.right - 1, glass.bottom - 1), middle * 3 / 4, middle - 12);
    int before = middle;
    for (int i = 0; i < 100; i += 4) { /* along the diagonal, whole rows of a block at a time */
        int x = WIDTH / 2 - i * (WIDTH / 2 - glass.left) / 100, y = HEIGHT / 2 - i * (HEIGHT / 2 - glass.top) / 100;
        int green = green_at(&rig, x, y);
        assert_between(green, before - 12, before + 6);
        before = green;
    }
    close_rig(&rig);
}

static void grain_is_slight_and_stands_still_while_its_step_does(void **state)
{
    (void)state;
    Rig rig = open_rig();
    uint32_t *first = malloc(frame_bytes(&rig.frame));
    int64_t sum = 0;
    for (uint32_t step = 0; step < 3; step++) {
        tube_begin(&rig.tube, glass);
        show(&rig, THEME_PHOSPHOR, (TubeLook){.grain = 255, .grain_step = step / 2});
        if (step == 0)
            memcpy(first, rig.frame.pixels, frame_bytes(&rig.frame));
        assert_int_equal(memcmp(first, rig.frame.pixels, frame_bytes(&rig.frame)) == 0, step < 2);
    }
    for (int y = glass.top; y < glass.bottom; y++) {
        for (int x = glass.left; x < glass.right; x++) {
            assert_between(green_at(&rig, x, y), ground_green, ground_green + 7);
            sum += green_at(&rig, x, y) - ground_green;
        }
    }
    int area = (glass.right - glass.left) * (glass.bottom - glass.top);
    assert_between((int)(sum * 10 / area), 5, 40);
    free(first);
    close_rig(&rig);
}

static void high_contrast_has_no_glow_grain_or_vignette(void **state)
{
    (void)state;
    Rig plain = open_rig(), full = open_rig();
    for (int i = 0; i < 2; i++) {
        Rig *rig = i == 0 ? &plain : &full;
        tube_begin(&rig->tube, glass);
        add_square(rig, 200, 130, 12, 255);
        show(rig, THEME_CONTRAST,
             i == 0 ? (TubeLook){0} : (TubeLook){.glow = 255, .scan = 255, .vignette = 255, .grain = 255});
    }
    assert_memory_equal(plain.frame.pixels, full.frame.pixels, frame_bytes(&plain.frame));
    close_rig(&plain);
    close_rig(&full);
}

/* ---- in a picture ---- */

static void draw_field(Canvas *canvas, int index)
{
    canvas_clear(canvas);
    canvas_tube(canvas, 100, 100, 1300, 600,
                (TubeLook){.glow = 255,
                           .trail = 255,
                           .scan = 255,
                           .vignette = (uint8_t)(255 - index),
                           .grain = (uint8_t)(index * 7),
                           .grain_step = (uint32_t)index,
                           .milliseconds = (uint32_t)index * 17});
    for (int i = 0; i < 300; i++)
        canvas_glyph(canvas, (char)('0' + i % 10), 120 + 40 * (float)(i % 30), 130 + 50 * (float)(i / 30),
                     i % 9 ? 30 : 50, i % 7 ? INK_NUMBER : INK_HAND, 100 + i / 2);
    canvas_tube_end(canvas);
}

static void full_tubes_take_no_memory_once_they_have_been_drawn(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(640, 360);
    for (int i = 0; i < 20; i++) {
        long before = allocations;
        draw_field(canvas, i);
        assert_true(paint_frame(painter, canvas, &frame));
        assert_true(i == 0 || allocations == before);
    }
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

static void what_the_hand_holds_glows(void **state)
{
    (void)state;
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(1600, 900);
    uint32_t beside[2];
    for (int i = 0; i < 2; i++) {
        canvas_clear(canvas);
        canvas_tube(canvas, 100, 100, 1300, 600, (TubeLook){.glow = i == 0 ? 0 : 255});
        canvas_glyph(canvas, '8', 700, 400, 60, INK_HAND, 255);
        canvas_tube_end(canvas);
        assert_true(paint_frame(painter, canvas, &frame));
        beside[i] = *frame_row(&frame, 700, 400);
    }
    assert_int_equal(beside[0], themes[THEME_PHOSPHOR].inks[INK_TUBE]);
    assert_true((beside[1] >> 8 & 255) > (beside[0] >> 8 & 255) + 10);
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mixing_equals_its_twin),
        cmocka_unit_test(averages_equal_their_twin),
        cmocka_unit_test(gathering_and_stretching_equal_their_twins),
        cmocka_unit_test(whole_tubes_equal_their_twin_and_leave_the_rest_alone),
        cmocka_unit_test(what_is_bright_glows_and_what_is_plain_does_not),
        cmocka_unit_test(glow_lies_round_what_is_bright),
        cmocka_unit_test(glow_spreads_and_does_not_grow),
        cmocka_unit_test(after_image_halves_in_its_time),
        cmocka_unit_test(after_image_fades_by_time_and_not_by_frames),
        cmocka_unit_test(after_image_is_gone_elsewhere_when_time_goes_back_and_when_it_was_off),
        cmocka_unit_test(corners_are_darker_by_no_more_than_a_quarter),
        cmocka_unit_test(grain_is_slight_and_stands_still_while_its_step_does),
        cmocka_unit_test(high_contrast_has_no_glow_grain_or_vignette),
        cmocka_unit_test(full_tubes_take_no_memory_once_they_have_been_drawn),
        cmocka_unit_test(what_the_hand_holds_glows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
