/* test_screen.c - which frames are shown, and which are left out because an equal one is there. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "app/screen.h"

typedef struct Window {
    bool works;
    int asked;
} Window;

static bool show(void *owner)
{
    Window *window = owner;
    window->asked++;
    return window->works;
}

static void an_equal_frame_is_left_out(void **state)
{
    (void)state;
    Screen screen = {0};
    Window window = {.works = true};
    screen_show(&screen, 0, false, show, &window);
    screen_show(&screen, 0, false, show, &window);
    assert_int_equal(window.asked, 1);
    screen_show(&screen, 8, false, show, &window);
    screen_show(&screen, 8, false, show, &window);
    assert_int_equal(window.asked, 2);
    assert_false(screen.behind);
}

static void an_equal_frame_is_shown_where_the_old_one_is_lost_or_looks_different(void **state)
{
    (void)state;
    Screen screen = {0};
    Window window = {.works = true};
    screen_show(&screen, 7, false, show, &window);
    screen_show(&screen, 7, true, show, &window);
    assert_int_equal(window.asked, 2);
    screen_forget(&screen);
    screen_show(&screen, 7, false, show, &window);
    assert_int_equal(window.asked, 3);
}

static void a_frame_that_could_not_be_shown_is_shown_when_it_can_be(void **state)
{
    (void)state;
    Screen screen = {0};
    Window window = {.works = true};
    screen_show(&screen, 7, false, show, &window);
    window.works = false;
    screen_show(&screen, 8, false, show, &window);
    assert_true(screen.behind);
    window.works = true;
    screen_show(&screen, 8, false, show, &window);
    assert_int_equal(window.asked, 3);
    assert_false(screen.behind);
}

static void after_a_failure_even_the_frame_before_it_is_shown_anew(void **state)
{
    (void)state;
    Screen screen = {0};
    Window window = {.works = true};
    screen_show(&screen, 7, false, show, &window);
    window.works = false;
    screen_show(&screen, 8, false, show, &window);
    window.works = true;
    screen_show(&screen, 7, false, show, &window);
    assert_int_equal(window.asked, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_equal_frame_is_left_out),
        cmocka_unit_test(an_equal_frame_is_shown_where_the_old_one_is_lost_or_looks_different),
        cmocka_unit_test(a_frame_that_could_not_be_shown_is_shown_when_it_can_be),
        cmocka_unit_test(after_a_failure_even_the_frame_before_it_is_shown_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
