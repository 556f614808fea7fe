/* test_work_week.c - what days of a week have for themselves. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"

static Timetable draw(LevelText text, uint64_t seed, int day)
{
    Level level = {0};
    Timetable timetable;
    read_level(text, &level);
    timetable_draw(&level, seed, day, &timetable);
    level_free(&level);
    return timetable;
}

/* ---- which rows hold ---- */

static void a_row_comes_on_the_days_it_names_and_on_no_other(void **state)
{
    (void)state;
    LevelText text = {.day = "days = 12\nstarts = wed", .rows = "day 2,5-6 10:00 ping ines \"Saw this?\"\nday mon 12:00 ping quill \"And this?\"\n"};
    static const int comes[13] = {0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0}; /* Monday is day 4, 9 */
    for (int day = 1; day <= 12; day++)
        assert_int_equal(draw(text, 7, day).count, comes[day]);
}

/* ---- lunch ---- */

static void each_day_has_its_own_lunch(void **state)
{
    (void)state;
    LevelText text = {.day = "days = 5\nlunch = 12:00-12:45", .rows = "day 2 lunch 13:10-13:30\nday wed lunch none\nday 4 shift 12:30-17:00\n"};
    Timetable usual = draw(text, 7, 1), late = draw(text, 7, 2), none = draw(text, 7, 3), outside = draw(text, 7, 4);
    assert_true(usual.lunch_start == 720 && usual.lunch_end == 765);
    assert_true(late.lunch_start == 790 && late.lunch_end == 810);
    assert_true(none.lunch_start == -1 && none.lunch_end == -1);
    assert_true(outside.lunch_start == -1);
}

static void minutes_of_lunch_are_rest(void **state)
{
    (void)state;
    static const char *const days[] = {"", "lunch = 12:00-12:45", "lunch = none", "shift = 13:00-17:00"};
    static const int rests[] = {20, 45, 0, 0};
    for (int i = 0; i < 4; i++) {
        Desk *desk = desk_open((LevelText){.day = days[i]});
        begin(desk);
        run_to(desk, 16, 0);
        assert_int_equal(figures(desk, 1)->minutes[ACCOUNT_REST], rests[i]);
        desk_close(desk);
    }
}

static void lunch_of_ones_own_has_the_hands_when_it_says(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "lunch = 13:10-13:55"});
    begin(desk);
    run_to(desk, 13, 9);
    assert_true(day_at_desk(&desk->day));
    run_to(desk, 13, 10);
    assert_int_equal(office(desk)->jobs[0].kind, JOB_LUNCH);
    run_to(desk, 13, 55);
    assert_true(day_at_desk(&desk->day));
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_comes_on_the_days_it_names_and_on_no_other),
        cmocka_unit_test(each_day_has_its_own_lunch),
        cmocka_unit_test(minutes_of_lunch_are_rest),
        cmocka_unit_test(lunch_of_ones_own_has_the_hands_when_it_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
