/* test_fates.c - who waited, as `mdr replay` prints it. */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "desk.h"
#include "record/fates.h"
#include "record/result.h"

#define WAITS "waits = \"teachers\" 4\na-head = 48\n- \"Mrs. Adeyemi, who rents\"\n- \"Mr. \\\"B\\\" Brandt\"\n- \"Miss Castellan\"\n- \"Mr. Dube\"\n"
#define ROWS                                                                                                           \
    "10:00 ping ines \"Line 14\" needs-you\n10:40 meeting quill \"Pre-alignment\" for=45m\n11:00 ping ines \"Line 15\" needs-you\n"

static void answer(Desk *desk, Choice choice)
{
    must(desk, (Command){.kind = COMMAND_ANSWER, .event = desk->last[EVENT_OFFER].name, .choice = (uint8_t)choice});
}

/* Of two days the first is over but for its evening: who is due tomorrow is not spoken of. */
static void each_who_is_due_has_a_line(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 2", .file = WAITS, .rows = ROWS});
    Buffer out = {0};
    begin(desk);
    run_to(desk, 10, 0);
    answer(desk, CHOICE_NOW);
    run_to(desk, 10, 40);
    answer(desk, CHOICE_JOIN);
    run_to(desk, 11, 0);
    answer(desk, CHOICE_TRAY);
    run_until(desk, beat_at(1, 17 * 60));
    fates_print(&desk->day, &out);
    assert_string_equal(out.data, "\nThimble, teachers: 1 of 2 paid\n"
                                  "  Mrs. Adeyemi, who rents: paid on day 1, 10:03; message of day 1, 10:00, begun to answer 10:00, refining; "
                                  "answered 10:03\n"
                                  "  Mr. \"B\" Brandt: not paid, due on day 1; message of day 1, 11:00, put into the tray 11:00, in a meeting "
                                  "\"Pre-alignment\"; open as the shift ended, refining\n");
    buffer_free(&out);
    desk_close(desk);
}

static void where_nobody_is_counted_nothing_is_said(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.rows = ROWS});
    Buffer out = {0};
    begin(desk);
    run_until(desk, beat_at(1, 17 * 60));
    fates_print(&desk->day, &out);
    assert_int_equal(out.length, 0);
    result_print_day(&desk->day, &out);
    assert_null(strstr(out.data, "Who waited"));
    buffer_free(&out);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_who_is_due_has_a_line),
        cmocka_unit_test(where_nobody_is_counted_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
