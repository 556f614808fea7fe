/* test_album.c - pictures in the painter: the quick way of laying them equals the plain one byte by byte, a layer comes
 * at a time, two sheets are kept, a broken one is done without. The layers are drawn here, by rule. */
#include "painting.h"

#include "paint/blit.h"

static const uint32_t opaque = 0xFF000000;

/* Premultiplied: no channel is more than its alpha. Some are empty, as in what was cut out. */
static uint32_t random_pixel(Rng *rng)
{
    uint32_t alpha = (uint32_t)below(rng, 3) * 127 + (uint32_t)below(rng, 2), pixel = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8)
        pixel |= (uint32_t)below(rng, (int)alpha + 1) << shift;
    return pixel;
}

static void the_quick_way_lays_what_the_plain_one_lays(void **state)
{
    enum { MOST = 67 };
    Rng rng = rng_stream(5, 1, 0);
    (void)state;
    for (int turn = 0; turn < 4000; turn++) {
        uint32_t picture[MOST + 1], quick[MOST], plain[MOST];
        int count = below(&rng, MOST + 1), from = below(&rng, count + 1), strength = below(&rng, 256);
        for (int i = 0; i <= MOST; i++)
            picture[i] = below(&rng, 3) > 0 ? random_pixel(&rng) : 0;
        fill_random(&rng, quick, sizeof quick);
        for (int i = 0; i < MOST; i++)
            plain[i] = quick[i] |= opaque;
        blit_over(quick + from, picture + from, count - from, strength);
        blit_over_plain(plain + from, picture + from, count - from, strength);
        assert_memory_equal(quick, plain, sizeof quick);
        blit_between(quick + from, picture + from, count - from, strength);
        blit_between_plain(plain + from, picture + from, count - from, strength);
        assert_memory_equal(quick, plain, sizeof quick);
    }
}

static void nothing_leaves_and_everything_replaces(void **state)
{
    Rng rng = rng_stream(6, 1, 0);
    (void)state;
    for (int turn = 0; turn < 1000; turn++) {
        uint32_t below_it = random_pixel(&rng) | opaque, full = random_pixel(&rng) | opaque, pixel = below_it;
        blit_over(&pixel, &full, 1, 0);
        assert_int_equal(pixel, below_it);
        blit_over(&pixel, &full, 1, 255);
        assert_int_equal(pixel, full);
        assert_int_equal(blit_mix(below_it, full, 0), below_it);
    }
}

/* ---- cuttings ---- */

enum { SIDE = 40 };

static void plain_frame(Frame *frame, uint32_t colour)
{
    for (int i = 0; i < frame->width * frame->height; i++)
        frame->pixels[i] = colour;
}

/* A white square of four pixels in an empty picture, its corner at (10, 20). */
static void square(Frame *picture)
{
    plain_frame(picture, 0);
    for (int i = 0; i < 4; i++)
        picture->pixels[(20 + i / 2) * picture->pitch + 10 + i % 2] = 0xFFFFFFFF;
}

static int count_of(const Frame *frame, uint32_t colour)
{
    int count = 0;
    for (int i = 0; i < frame->width * frame->height; i++)
        count += frame->pixels[i] == colour;
    return count;
}

static uint32_t at(const Frame *frame, int x, int y)
{
    return frame->pixels[y * frame->pitch + x];
}

static void a_picture_is_cut_to_what_is_in_it(void **state)
{
    Frame picture = new_frame(SIDE, SIDE), frame = new_frame(SIDE, SIDE);
    Cutting cutting;
    (void)state;
    square(&picture);
    plain_frame(&frame, opaque);
    assert_true(cutting_make(&picture, &cutting));
    assert_int_equal(cutting.area.right - cutting.area.left, 4); /* with its rim */
    assert_int_equal(cutting.area.top, 19);
    cutting_lay(&cutting, &(Laying){.strength = 255, .whole = frame_area(&frame), .clip = frame_area(&frame)}, &frame);
    assert_memory_equal(frame.pixels + 20 * SIDE + 10, picture.pixels + 20 * SIDE + 10, 2 * sizeof(uint32_t));
    assert_int_equal(count_of(&frame, 0xFFFFFFFF), 4);
    cutting_free(&cutting);
    plain_frame(&picture, 0);
    assert_true(cutting_make(&picture, &cutting));
    assert_null(cutting.pixels);
    free(picture.pixels);
    free(frame.pixels);
}

static void a_turned_picture_goes_about_its_corner(void **state)
{
    Frame picture = new_frame(SIDE, SIDE), frame = new_frame(SIDE, SIDE);
    Cutting cutting;
    (void)state;
    square(&picture);
    plain_frame(&frame, opaque);
    assert_true(cutting_make(&picture, &cutting));
    Laying laying = {.x = SIDE, .bend = BEND_TURN, .by = 1.57079633f, .strength = 255, .whole = frame_area(&frame), .clip = frame_area(&frame)};
    cutting_lay(&cutting, &laying, &frame);
    assert_true((at(&frame, SIDE - 22, 10) & 255) > 240 && (at(&frame, SIDE - 21, 11) & 255) > 240);
    assert_true((at(&frame, SIDE - 24, 10) & 255) < 10 && (at(&frame, 10, 20) & 255) == 0);
    cutting_free(&cutting);
    free(picture.pixels);
    free(frame.pixels);
}

static void a_leaning_picture_stands_on_its_feet(void **state)
{
    Frame picture = new_frame(SIDE, SIDE), frame = new_frame(SIDE, SIDE);
    Cutting cutting;
    (void)state;
    plain_frame(&picture, 0);
    for (int y = 5; y < 35; y++)
        picture.pixels[y * SIDE + 10] = 0xFFFFFFFF;
    plain_frame(&frame, opaque);
    assert_true(cutting_make(&picture, &cutting));
    Laying laying = {.bend = BEND_LEAN, .by = 8, .strength = 255, .whole = frame_area(&frame), .clip = frame_area(&frame)};
    cutting_lay(&cutting, &laying, &frame);
    assert_true((at(&frame, 10, 34) & 255) > 100);
    assert_true((at(&frame, 10, 6) & 255) == 0 && (at(&frame, 17, 6) & 255) > 100);
    cutting_free(&cutting);
    free(picture.pixels);
    free(frame.pixels);
}

/* Wherever it is laid, nothing outside the clip is touched; a sanitizer sees the rest. */
static void no_pixel_outside_is_touched(void **state)
{
    Rng rng = rng_stream(7, 1, 0);
    Frame picture = new_frame(SIDE, SIDE), frame = new_frame(SIDE, SIDE);
    (void)state;
    square(&picture);
    picture.pixels[0] = picture.pixels[SIDE * SIDE - 1] = 0xFFFFFFFF;
    for (int turn = 0; turn < 5000; turn++) {
        Cutting cutting;
        Area clip = {below(&rng, 10), below(&rng, 10), 10 + below(&rng, 20), 10 + below(&rng, 20)};
        float wide = turn % 9 == 0 ? 3e9f : 200;
        Laying laying = {wide * ((float)below(&rng, 1000) / 500 - 1), wide * ((float)below(&rng, 1000) / 500 - 1),
                         (Bend)below(&rng, 3), (float)below(&rng, 1000) / 50 - 10, 255, clip, clip};
        assert_true(cutting_make(&picture, &cutting));
        cutting.opaque = turn % 2;
        plain_frame(&frame, opaque);
        cutting_lay(&cutting, &laying, &frame);
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = i % SIDE, y = i / SIDE;
            bool inside = x >= clip.left && x < clip.right && y >= clip.top && y < clip.bottom;
            assert_true(inside || frame.pixels[i] == opaque);
        }
        cutting_free(&cutting);
    }
    free(picture.pixels);
    free(frame.pixels);
}

/* ---- albums ---- */

/* Sheets of two layers and one other part; those of odd numbers lack the last layer. */
typedef struct Studio {
    int ordered, asked; /* layers begun; how often one was asked for */
    int slow;           /* times that a layer is still coming */
    int guest;          /* a part offered besides; 0: none */
    int left, picture, layer;
    Frame layer_frame;
} Studio;

static bool studio_size(void *owner, int picture, int layer, CanvasPoint *size)
{
    const Studio *studio = owner;
    int part = picture % PICTURE_PARTS;
    *size = (CanvasPoint){CANVAS_WIDTH, CANVAS_HEIGHT};
    return part == 0 ? layer < 2 : (part == 3 || part == studio->guest) && layer == 0;
}

static void studio_order(void *owner, int picture, int layer, int width, int height)
{
    Studio *studio = owner;
    studio->ordered++;
    studio->left = studio->slow;
    studio->picture = picture;
    studio->layer = layer;
    free(studio->layer_frame.pixels);
    studio->layer_frame = new_frame(width, height);
    plain_frame(&studio->layer_frame, layer == 0 ? 0xFF102030 : 0);
    studio->layer_frame.pixels[width * height / 2 + width / 2] = 0xFFFFFFFF;
}

static Delivery studio_take(void *owner, Frame *out)
{
    Studio *studio = owner;
    studio->asked++;
    if (studio->left-- > 0)
        return DELIVERY_COMING;
    *out = studio->layer_frame;
    return studio->layer == 1 && studio->picture / PICTURE_PARTS % 2 ? DELIVERY_FAILED : DELIVERY_HERE;
}

static void prepare(Album *album, int first, int second, float scale)
{
    Sheets sheets = {{first, second}, 0};
    int steps = 0;
    while (album_prepare(album, &sheets, scale))
        assert_true(steps++ < 1000);
}

static Album open_album(Studio *studio)
{
    return (Album){.source = {studio_size, studio_order, studio_take, studio}};
}

static void a_layer_comes_at_a_time(void **state)
{
    Studio studio = {.slow = 5};
    Album album = open_album(&studio);
    Sheets sheets = {{2, -1}, 0};
    (void)state;
    for (int steps = 0; album_ready(&album) == 0; steps++) {
        int ordered = studio.ordered, asked = studio.asked;
        assert_true(album_prepare(&album, &sheets, 0.1f) && steps < 100);
        assert_true(studio.ordered <= ordered + 1 && studio.asked <= asked + 1);
    }
    assert_int_equal(album_ready(&album), 1u << 2);
    assert_int_equal(studio.ordered, 3);
    assert_false(album_prepare(&album, &sheets, 0.1f));
    album_free(&album);
    free(studio.layer_frame.pixels);
}

static void two_sheets_are_kept_and_a_third_takes_the_place_of_one(void **state)
{
    Studio studio = {.slow = 0};
    Album album = open_album(&studio);
    (void)state;
    prepare(&album, 0, 2, 0.1f);
    assert_int_equal(album_ready(&album), 1u << 0 | 1u << 2);
    int ordered = studio.ordered;
    prepare(&album, 2, -1, 0.1f); /* nothing new */
    prepare(&album, -1, 0, 0.1f);
    assert_int_equal(studio.ordered, ordered);
    prepare(&album, 4, 2, 0.1f);
    assert_int_equal(album_ready(&album), 1u << 4 | 1u << 2);
    album_free(&album);
    free(studio.layer_frame.pixels);
}

static void another_size_or_version_is_made_anew(void **state)
{
    Studio studio = {.slow = 1};
    Album album = open_album(&studio);
    Sheets newer = {{2, -1}, 1};
    (void)state;
    prepare(&album, 2, -1, 0.1f);
    assert_int_equal(studio.ordered, 3);
    prepare(&album, 2, -1, 0.2f);
    assert_int_equal(studio.ordered, 6);
    while (album_prepare(&album, &newer, 0.2f)) {
    }
    assert_int_equal(studio.ordered, 9);
    album_free(&album);
    free(studio.layer_frame.pixels);
}

static void a_broken_sheet_is_done_without_and_not_asked_for_again(void **state)
{
    Studio studio = {.slow = 0};
    Album album = open_album(&studio);
    (void)state;
    prepare(&album, 1, 2, 0.1f);
    assert_int_equal(album_ready(&album), 1u << 2);
    int ordered = studio.ordered;
    prepare(&album, 1, 2, 0.1f);
    assert_int_equal(studio.ordered, ordered);
    album_free(&album);
    free(studio.layer_frame.pixels);
}

static void a_part_may_come_and_go_while_the_sheet_is_ready(void **state)
{
    Studio studio = {.slow = 2};
    Album album = open_album(&studio);
    (void)state;
    prepare(&album, 2, -1, 0.1f);
    assert_int_equal(studio.ordered, 3);
    studio.guest = 9;
    prepare(&album, 2, -1, 0.1f);
    assert_int_equal(studio.ordered, 4);
    assert_non_null(album.sheets[0].cuttings[9].pixels);
    studio.guest = 10;
    prepare(&album, 2, -1, 0.1f);
    assert_int_equal(studio.ordered, 5);
    assert_null(album.sheets[0].cuttings[9].pixels);
    assert_non_null(album.sheets[0].cuttings[10].pixels);
    assert_int_equal(album_ready(&album), 1u << 2);
    album_free(&album);
    free(studio.layer_frame.pixels);
}

/* What was ordered for a sheet that nobody wants any more is no other sheet's layer. */
static void a_late_layer_goes_nowhere(void **state)
{
    Studio studio = {.slow = 3};
    Album album = open_album(&studio);
    Sheets first = {{0, -1}, 0}, other = {{2, 4}, 1};
    (void)state;
    assert_true(album_prepare(&album, &first, 0.1f));
    while (album_prepare(&album, &other, 0.1f)) {
    }
    assert_int_equal(album_ready(&album), 1u << 2 | 1u << 4);
    assert_int_equal(studio.ordered, 1 + 3 + 3);
    album_free(&album);
    free(studio.layer_frame.pixels);
}

static void a_picture_is_seen_once_its_sheet_is_ready(void **state)
{
    Studio studio = {.slow = 0};
    Painter *painter = open_painter(NULL);
    Canvas *canvas = new_canvas();
    Frame frame = new_frame(160, 90);
    Sheets sheets = {{2, -1}, 0};
    (void)state;
    painter_pictures(painter, (PictureSource){studio_size, studio_order, studio_take, &studio});
    canvas_show(canvas, 2 * PICTURE_PARTS, (CanvasPoint){0, 0}, (CanvasPoint){CANVAS_WIDTH, CANVAS_HEIGHT}, BEND_NONE, 0,
                255);
    assert_true(paint_frame(painter, canvas, &frame));
    assert_int_equal(count_of(&frame, 0xFF102030), 0);
    while (painter_prepare(painter, &sheets)) {
    }
    assert_int_equal(painter_ready(painter), 1u << 2);
    assert_true(paint_frame(painter, canvas, &frame));
    assert_int_equal(count_of(&frame, 0xFF102030), 160 * 90 - 1);
    free(frame.pixels);
    frame = new_frame(320, 180); /* of another size it is not seen until it is ready anew */
    assert_true(paint_frame(painter, canvas, &frame));
    assert_int_equal(count_of(&frame, 0xFF102030), 0);
    painter_close(painter);
    free(canvas);
    free(frame.pixels);
    free(studio.layer_frame.pixels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quick_way_lays_what_the_plain_one_lays),
        cmocka_unit_test(nothing_leaves_and_everything_replaces),
        cmocka_unit_test(a_picture_is_cut_to_what_is_in_it),
        cmocka_unit_test(a_turned_picture_goes_about_its_corner),
        cmocka_unit_test(a_leaning_picture_stands_on_its_feet),
        cmocka_unit_test(no_pixel_outside_is_touched),
        cmocka_unit_test(a_layer_comes_at_a_time),
        cmocka_unit_test(two_sheets_are_kept_and_a_third_takes_the_place_of_one),
        cmocka_unit_test(another_size_or_version_is_made_anew),
        cmocka_unit_test(a_broken_sheet_is_done_without_and_not_asked_for_again),
        cmocka_unit_test(a_part_may_come_and_go_while_the_sheet_is_ready),
        cmocka_unit_test(a_late_layer_goes_nowhere),
        cmocka_unit_test(a_picture_is_seen_once_its_sheet_is_ready),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
