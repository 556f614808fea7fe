/* test_geometry.c - where a window is: text of it, how it fits the screens there are, and what it goes back to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "io/geometry.h"

/* ---- text ---- */

static const char *printed(const Geometry *geometry, Buffer *out)
{
    buffer_free(out);
    geometry_print(geometry, out);
    return buffer_view(out).at;
}

static void what_is_printed_is_read_again(void **state)
{
    static const struct {
        const char *text;
        Geometry geometry;
    } rows[] = {
        {"1280x720+100+60\n", {.x = 100, .y = 60, .width = 1280, .height = 720, .placed = true}},
        {"640x360+-1920+0 maximised\n", {.x = -1920, .width = 640, .height = 360, .placed = true, .maximised = true}},
        {"800x480+5+-7\n", {.x = 5, .y = -7, .width = 800, .height = 480, .placed = true}},
        {"1024x600\n", {.width = 1024, .height = 600}},
        {"1024x600 maximised\n", {.width = 1024, .height = 600, .maximised = true}},
    };
    Buffer text = {0};
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Geometry read = {.x = 1, .y = 2, .width = 3, .height = 4};
        assert_string_equal(printed(&rows[i].geometry, &text), rows[i].text);
        assert_true(geometry_read(text_of(rows[i].text), &read));
        assert_true(geometry_equal(&read, &rows[i].geometry));
    }
    buffer_free(&text);
}

static void anything_else_is_refused_and_changes_nothing(void **state)
{
    static const char *const rows[] = {
        "",
        "\n",
        "1280",
        "1280x",
        "x720",
        "1280x720+",
        "1280x720+5",
        "1280x720+5+",
        "1280x720+5+6+7",
        "1280x720-5-6",
        "0x720",
        "1280x-720",
        "99999x720",
        "1280x720+5+99999",
        "1280x720+5+6 minimised",
        "1280x720+5+6 maximised twice",
        "1280 x720",
        "1280x720x1",
        "1280x720+a+b",
        "99999999999999999999x1",
    };
    const Geometry before = {.x = 1, .y = 2, .width = 3, .height = 4, .placed = true, .maximised = true};
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Geometry read = before;
        assert_false(geometry_read(text_of(rows[i]), &read));
        assert_true(geometry_equal(&read, &before));
    }
}

/* ---- fitting ---- */

static const ScreenRoom least = {.width = 640, .height = 360};
static const Edges none = {0}, bar = {.left = 2, .top = 30, .right = 2, .bottom = 4};

/* As text; "1280x720+0+0". */
static void assert_fits(const char *wanted, const Edges *edges, const ScreenRoom *rooms, int count, const char *fit)
{
    Geometry read, expected;
    assert_true(geometry_read(text_of(wanted), &read) && geometry_read(text_of(fit), &expected));
    Geometry found = geometry_fit(&read, edges, rooms, count, &least);
    Buffer text = {0};
    if (!geometry_equal(&found, &expected))
        fail_msg("%s became %s", wanted, printed(&found, &text));
}

static void a_window_is_no_larger_than_its_screen_with_all_its_edges(void **state)
{
    static const ScreenRoom usual = {0, 0, 1920, 1080}, netbook = {0, 0, 1024, 600}, tiny = {0, 0, 800, 480},
                      panel = {0, 28, 1024, 572};
    (void)state;
    assert_fits("1280x720", &none, &usual, 1, "1280x720+320+180");
    assert_fits("1280x720", &bar, &usual, 1, "1280x720+320+193");
    assert_fits("1280x720", &none, &netbook, 1, "1024x600+0+0");
    assert_fits("1280x720", &bar, &netbook, 1, "1020x566+2+30");
    assert_fits("1280x720", &bar, &tiny, 1, "796x446+2+30");
    assert_fits("1280x720", &bar, &panel, 1, "1020x538+2+58");
    assert_fits("1280x720 maximised", &bar, &netbook, 1, "1020x566+2+30 maximised");
}

static void a_place_that_is_kept_is_kept_as_far_as_it_is_seen(void **state)
{
    static const ScreenRoom two[] = {{0, 0, 1920, 1080}, {1920, 200, 1280, 800}};
    (void)state;
    assert_fits("900x500+100+60", &bar, two, 2, "900x500+100+60");
    assert_fits("900x500+0+0", &bar, two, 2, "900x500+2+30");
    assert_fits("900x500+-400+900", &bar, two, 2, "900x500+2+576");
    assert_fits("900x500+2000+300", &bar, two, 2, "900x500+2000+300");
    assert_fits("900x500+2900+300", &bar, two, 2, "900x500+2298+300");
    assert_fits("1500x900+1800+200", &bar, two, 2, "1276x766+1922+230");
}

/* The second screen was taken away. */
static void a_window_of_a_screen_that_is_gone_goes_to_the_middle(void **state)
{
    static const ScreenRoom one = {0, 0, 1920, 1080};
    (void)state;
    assert_fits("900x500+2000+300", &none, &one, 1, "900x500+510+290");
    assert_fits("900x500+1920+0", &none, &one, 1, "900x500+510+290");
    assert_fits("900x500+1919+0", &none, &one, 1, "900x500+1020+0");
}

static void the_least_size_holds_on_any_screen(void **state)
{
    static const ScreenRoom watch = {0, 0, 320, 240};
    (void)state;
    assert_fits("1280x720", &bar, &watch, 1, "640x360+2+30");
    assert_fits("1280x720+5+6", &none, NULL, 0, "1280x720+5+6");
    assert_fits("1280x720", &none, NULL, 0, "1280x720");
}

/* ---- what it goes back to ---- */

enum { SMALL = 800, MIDDLE = 1000, LARGE = 1920, WAIT = 5000 };

static GeometryPast opened(void)
{
    Geometry at = {.width = SMALL, .height = SMALL, .placed = true};
    return (GeometryPast){.settled = at, .last = at};
}

static void note(GeometryPast *past, int width, bool enlarged, uint64_t when)
{
    Geometry now = {.width = width, .height = width, .placed = true};
    geometry_note(past, &now, enlarged, when);
}

static void the_size_on_the_way_to_a_larger_one_is_not_gone_back_to(void **state)
{
    (void)state;
    GeometryPast past = opened();
    note(&past, MIDDLE, false, WAIT);
    note(&past, LARGE, false, 2 * WAIT);
    note(&past, LARGE, true, 2 * WAIT + 3);
    note(&past, LARGE, true, 3 * WAIT);
    note(&past, LARGE, true, 9 * WAIT);
    assert_int_equal(past.settled.width, MIDDLE);
}

static void a_desktop_that_says_why_first_gives_the_same(void **state)
{
    (void)state;
    GeometryPast past = opened();
    note(&past, MIDDLE, false, WAIT);
    note(&past, MIDDLE, true, 2 * WAIT);
    note(&past, LARGE, true, 2 * WAIT + 3);
    note(&past, LARGE, true, 9 * WAIT);
    assert_int_equal(past.settled.width, MIDDLE);
}

static void what_was_enlarged_from_the_start_goes_back_to_what_it_was_before(void **state)
{
    (void)state;
    GeometryPast past = opened();
    note(&past, LARGE, false, 1);
    note(&past, LARGE, true, 4);
    note(&past, LARGE, true, WAIT);
    assert_int_equal(past.settled.width, SMALL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_printed_is_read_again),
        cmocka_unit_test(anything_else_is_refused_and_changes_nothing),
        cmocka_unit_test(a_window_is_no_larger_than_its_screen_with_all_its_edges),
        cmocka_unit_test(a_place_that_is_kept_is_kept_as_far_as_it_is_seen),
        cmocka_unit_test(a_window_of_a_screen_that_is_gone_goes_to_the_middle),
        cmocka_unit_test(the_least_size_holds_on_any_screen),
        cmocka_unit_test(the_size_on_the_way_to_a_larger_one_is_not_gone_back_to),
        cmocka_unit_test(a_desktop_that_says_why_first_gives_the_same),
        cmocka_unit_test(what_was_enlarged_from_the_start_goes_back_to_what_it_was_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
