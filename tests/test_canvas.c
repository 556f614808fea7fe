/* test_canvas.c - the display list: what is appended is there, what does not fit is counted, equal lists are known as
 * equal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "io/canvas.h"

static int open_canvas(void **state)
{
    *state = calloc(1, sizeof(Canvas));
    return *state ? 0 : -1;
}

static int close_canvas(void **state)
{
    free(*state);
    return 0;
}

static Text text_at(const Canvas *canvas, int item)
{
    return (Text){canvas->text + canvas->items[item].first, canvas->items[item].length};
}

static void a_group_moves_what_is_written_in_it(void **state)
{
    Canvas *canvas = *state;
    const CanvasPoint triangle[] = {{0, 0}, {10, 0}, {0, 10}};
    canvas_shift(canvas, 100, 50);
    canvas_rect(canvas, 1, 2, 3, 4, INK_PANEL, 255);
    canvas_polygon(canvas, triangle, 3, INK_EDGE, 255);
    canvas_line(canvas, 0, 0, 5, 6, 1, INK_EDGE, 255);
    canvas_shift(canvas, -100, -50);
    canvas_rect(canvas, 1, 2, 3, 4, INK_PANEL, 255);

    assert_int_equal(canvas->item_count, 4);
    assert_float_equal(canvas->items[0].x, 101, 0);
    assert_float_equal(canvas->items[0].y, 52, 0);
    assert_float_equal(canvas->items[0].w, 3, 0);
    assert_float_equal(canvas->points[1].x, 110, 0);
    assert_float_equal(canvas->points[2].y, 60, 0);
    assert_float_equal(canvas->items[2].w, 5, 0);
    assert_float_equal(canvas->items[3].x, 1, 0);
}

static void texts_are_copied(void **state)
{
    Canvas *canvas = *state;
    char word[] = "Thimble";
    canvas_text(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 20, INK_TEXT, text_of(word));
    word[0] = 'X';
    canvas_print(canvas, FONT_BOLD, 20, ALIGN_RIGHT, 0, 40, INK_BUSY, "%d of %s", 3, "48");
    assert_true(text_is(text_at(canvas, 0), "Thimble"));
    assert_true(text_is(text_at(canvas, 1), "3 of 48"));
    assert_int_equal(canvas->items[1].font, FONT_BOLD);
    assert_int_equal(canvas->items[1].align, ALIGN_RIGHT);
}

static void an_empty_text_is_no_item(void **state)
{
    Canvas *canvas = *state;
    canvas_text(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 20, INK_TEXT, text_of(""));
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 20, INK_TEXT, "%s", "");
    assert_int_equal(canvas->item_count, 0);
    assert_int_equal(canvas->dropped, 0);
}

static void strength_is_held_to_a_byte(void **state)
{
    Canvas *canvas = *state;
    canvas_glyph(canvas, '7', 0, 0, 24, INK_NUMBER, 300);
    canvas_glyph(canvas, '7', 0, 0, 24, INK_NUMBER, -1);
    assert_int_equal(canvas->items[0].strength, 255);
    assert_int_equal(canvas->items[1].strength, 0);
}

static void items_beyond_the_capacity_are_counted(void **state)
{
    Canvas *canvas = *state;
    for (int i = 0; i < CANVAS_ITEMS_MAX + 3; i++)
        canvas_glyph(canvas, '1', 0, 0, 24, INK_NUMBER, 200);
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 0, INK_TEXT, "late");
    assert_int_equal(canvas->item_count, CANVAS_ITEMS_MAX);
    assert_int_equal(canvas->dropped, 4);
    assert_int_equal(canvas->text_length, 0);
}

static void text_beyond_the_capacity_is_counted_whole(void **state)
{
    Canvas *canvas = *state;
    char line[1000];
    memset(line, 'x', 999);
    line[999] = 0;
    for (int i = 0; i < 66; i++)
        canvas_print(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 0, INK_TEXT, "%s", line);
    assert_int_equal(canvas->item_count, 65);
    assert_int_equal(canvas->dropped, 1);
    canvas_text(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 0, INK_TEXT, text_of(line));
    assert_int_equal(canvas->dropped, 2);
    canvas_text(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 0, INK_TEXT, text_of("short"));
    assert_int_equal(canvas->dropped, 2);
}

static void points_beyond_the_capacity_are_counted_whole(void **state)
{
    Canvas *canvas = *state;
    const CanvasPoint points[POLYGON_POINTS_MAX] = {{0, 0}};
    for (int i = 0; i < CANVAS_POINTS_MAX / POLYGON_POINTS_MAX; i++)
        canvas_polygon(canvas, points, POLYGON_POINTS_MAX, INK_EDGE, 255);
    assert_int_equal(canvas->dropped, 0);
    canvas_polygon(canvas, points, 3, INK_EDGE, 255);
    assert_int_equal(canvas->dropped, 1);
    assert_int_equal(canvas->point_count, CANVAS_POINTS_MAX);
}

static void clearing_forgets_everything(void **state)
{
    Canvas *canvas = *state;
    canvas_shift(canvas, 5, 5);
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 0, INK_TEXT, "gone");
    canvas->dropped = 9;
    canvas_clear(canvas);
    canvas_rect(canvas, 0, 0, 1, 1, INK_BACK, 255);
    assert_int_equal(canvas->item_count, 1);
    assert_int_equal(canvas->text_length, 0);
    assert_int_equal(canvas->dropped, 0);
    assert_float_equal(canvas->items[0].x, 0, 0);
}

static void width_counts_characters_not_bytes(void **state)
{
    (void)state;
    assert_float_equal(canvas_width(FONT_TEXT, 20, text_of("abcde")), 60, 0.001);
    assert_float_equal(canvas_width(FONT_BOLD, 20, text_of("żółw")), 48, 0.001);
    assert_float_equal(canvas_width(FONT_NUMBERS, 20, text_of("12345")), 50, 0.001);
}

static void draw_sample(Canvas *canvas, float x)
{
    canvas_clear(canvas);
    canvas_frame(canvas, 0, 0, 1600, 900, 2, INK_EDGE, 255);
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_CENTRE, x, 460, INK_TEXT, "Übung");
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_LEFT, 80, 190, INK_TEXT, "left");
    canvas_print(canvas, FONT_TEXT, 20, ALIGN_RIGHT, 1520, 190, INK_TEXT, "right");
    canvas_line(canvas, 160, 720, 1440, 720, 1, INK_EDGE, 255);
    canvas_glyph(canvas, '8', 800, 650, 24, INK_NUMBER, 255);
}

static void the_picture_shows_texts_boxes_and_lines(void **state)
{
    Canvas *canvas = *state;
    Buffer picture = {0};
    draw_sample(canvas, 800);
    canvas_picture(canvas, 20, 9, &picture);
    assert_string_equal(picture.data, "+------------------+\n"
                                      "|left         right|\n"
                                      "|                  |\n"
                                      "|                  |\n"
                                      "|       Übung      |\n"
                                      "|                  |\n"
                                      "|         8        |\n"
                                      "| -----------------|\n"
                                      "+------------------+\n");
    buffer_free(&picture);
}

static void the_picture_never_shows_a_raw_control(void **state)
{
    Canvas *canvas = *state;
    Buffer picture = {0};
    canvas_text(canvas, FONT_TEXT, 20, ALIGN_LEFT, 0, 440, INK_TEXT,
                (Text){"a\x1b\xff"
                       "b",
                       4});
    canvas_picture(canvas, 8, 1, &picture);
    assert_string_equal(picture.data, "a??b\n");
    buffer_free(&picture);
}

static void equal_lists_have_equal_hashes_and_others_do_not(void **state)
{
    Canvas *canvas = *state;
    draw_sample(canvas, 800);
    uint64_t first = canvas_hash(canvas);
    memset(canvas->text, 'z', sizeof canvas->text); /* what lies beyond the list does not count */
    draw_sample(canvas, 800);
    assert_int_equal(canvas_hash(canvas), first);
    draw_sample(canvas, 800.25f);
    assert_int_not_equal(canvas_hash(canvas), first);
    draw_sample(canvas, 800);
    canvas->text[0] = 'q';
    assert_int_not_equal(canvas_hash(canvas), first);
}

#define ON_CANVAS(claim) cmocka_unit_test_setup_teardown(claim, open_canvas, close_canvas)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_CANVAS(a_group_moves_what_is_written_in_it),
        ON_CANVAS(texts_are_copied),
        ON_CANVAS(an_empty_text_is_no_item),
        ON_CANVAS(strength_is_held_to_a_byte),
        ON_CANVAS(items_beyond_the_capacity_are_counted),
        ON_CANVAS(text_beyond_the_capacity_is_counted_whole),
        ON_CANVAS(points_beyond_the_capacity_are_counted_whole),
        ON_CANVAS(clearing_forgets_everything),
        cmocka_unit_test(width_counts_characters_not_bytes),
        ON_CANVAS(the_picture_shows_texts_boxes_and_lines),
        ON_CANVAS(the_picture_never_shows_a_raw_control),
        ON_CANVAS(equal_lists_have_equal_hashes_and_others_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
