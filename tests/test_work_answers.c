/* test_work_answers.c - what one says of one's own days: when one may, once, and what would have been right; and which review is one's
 * last. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"

static Command said(int refining, int around, int bins)
{
    return (Command){.kind = COMMAND_GUESS,
                     .guess = {GUESS_SAID, (int16_t)refining, (int16_t)around, (int16_t)bins}};
}

static Command unknown(void)
{
    return (Command){.kind = COMMAND_GUESS, .guess = {.kind = GUESS_UNKNOWN}};
}

/* 221 and 40 at night are refining; 30 + 90 + 50 + 7 + 10 + 15 + 12 are around it; rest and perks are neither. */
static void the_truth_is_reckoned_from_the_accounts(void **state)
{
    (void)state;
    DayFigures figures = {.minutes = {[ACCOUNT_REFINING] = 221, [ACCOUNT_PINGS] = 30, [ACCOUNT_MEETINGS] = 90, [ACCOUNT_REPORTS] = 50,
                                      [ACCOUNT_SHOW] = 7, [ACCOUNT_NOTES] = 10, [ACCOUNT_TOOLS] = 15, [ACCOUNT_WALKING] = 12,
                                      [ACCOUNT_PERKS] = 25, [ACCOUNT_REST] = 20, [ACCOUNT_NIGHT] = 40},
                          .sealed = 9,
                          .awaited = 7};
    Guess truth = figures_truth(&figures);
    assert_int_equal(truth.refining, 261);
    assert_int_equal(truth.around, 214);
    assert_int_equal(truth.bins, 7);
}

/* A bin of a file that serves nobody is sealed, and nobody waited for it. */
static void a_bin_of_a_file_for_nobody_is_not_awaited(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int awaited;
    } cases[] = {{"bins = 5 x 8\nclusters = 300/day\nweight = 3", 1}, {"bins = 5 x 8\nclusters = 300/day\nweight = 0", 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.file = cases[i].file, .more = "[constants]\n" CALM_CONSTANTS});
        begin(desk);
        for (int temper = 0; temper < TEMPER_COUNT; temper++)
            refine(desk, (Temper)temper, 0, 8);
        run_minutes(desk, 12);
        assert_int_equal(figures(desk, 1)->sealed, 1);
        assert_int_equal(figures(desk, 1)->awaited, cases[i].awaited);
        assert_int_equal(figures_truth(figures(desk, 1)).bins, cases[i].awaited);
        desk_close(desk);
    }
}

/* Neither in the lift of the first morning nor at the desk nor in its closing; at home, once. */
static void one_is_asked_at_home_and_once(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "");
    must_not(desk, said(300, 60, 12));
    run_to_closing(desk);
    must_not(desk, said(300, 60, 12));
    assert_false(day_asks(&desk->day));
    must(desk, order(COMMAND_LEAVE, 0));
    assert_true(day_asks(&desk->day));
    assert_int_equal(day_over(&desk->day), 1);
    must(desk, said(300, 60, 12));
    const Guess *guess = &desk->day.ledger.guesses[0];
    assert_int_equal(guess->kind, GUESS_SAID);
    assert_int_equal(guess->refining, 300);
    assert_int_equal(guess->around, 60);
    assert_int_equal(guess->bins, 12);
    assert_false(day_asks(&desk->day));
    must_not(desk, said(300, 60, 12));
    must_not(desk, unknown());
    sleep_over(desk);
    must_not(desk, unknown());
    desk_close(desk);
}

/* Who stayed until the end of the evening is asked in the lift, and after the last day when all is over. */
static void who_had_no_evening_is_asked_until_the_next_day_begins(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 3", .file = "clusters = 1/day"});
    must_not(desk, unknown());
    idle_day(desk);
    assert_true(day_asks(&desk->day));
    begin(desk);
    must_not(desk, unknown());
    assert_int_equal(desk->day.ledger.guesses[0].kind, GUESS_NONE);
    run_to_closing(desk);
    must_not(desk, unknown());
    must(desk, order(COMMAND_STAY, 0));
    run_until(desk, beat_at(3, 0));
    assert_int_equal(desk->day.phase, PHASE_BRIEFING);
    must(desk, unknown());
    assert_int_equal(desk->day.ledger.guesses[1].kind, GUESS_UNKNOWN);
    idle_day(desk);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    must(desk, said(0, 900, 999));
    assert_int_equal(desk->day.ledger.guesses[2].bins, 999);
    must_not(desk, said(0, 900, 999));
    desk_close(desk);
}

static void what_cannot_be_is_not_taken_for_an_answer(void **state)
{
    (void)state;
    Desk *desk = desk_at(10, 0, "", "");
    run_to_closing(desk);
    must(desk, order(COMMAND_LEAVE, 0));
    must_not(desk, said(-1, 0, 0));
    must_not(desk, said(GUESS_MINUTES_MOST + 1, 0, 0));
    must_not(desk, said(0, -1, 0));
    must_not(desk, said(0, GUESS_MINUTES_MOST + 1, 0));
    must_not(desk, said(0, 0, -1));
    must_not(desk, said(0, 0, GUESS_BINS_MOST + 1));
    must_not(desk, (Command){.kind = COMMAND_GUESS});
    must_not(desk, (Command){.kind = COMMAND_GUESS, .guess = {.kind = GUESS_SAID + 1}});
    must_not(desk, (Command){.kind = COMMAND_GUESS, .guess = {.kind = GUESS_UNKNOWN, .bins = 1}});
    must(desk, said(GUESS_MINUTES_MOST, GUESS_MINUTES_MOST, GUESS_BINS_MOST));
    desk_close(desk);
}

static void the_last_review_is_chosen_once_when_the_run_is_over(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 1", .file = "clusters = 1/day"});
    assert_int_equal(desk->day.review, -1);
    must_not(desk, order(COMMAND_VERDICT, JUDGED_SEEN));
    begin(desk);
    run_to_closing(desk);
    must(desk, order(COMMAND_LEAVE, 0));
    must_not(desk, order(COMMAND_VERDICT, JUDGED_SEEN));
    sleep_over(desk);
    must_not(desk, order(COMMAND_VERDICT, -1));
    must_not(desk, order(COMMAND_VERDICT, JUDGED_COUNT));
    must(desk, order(COMMAND_VERDICT, JUDGED_SERVED));
    assert_int_equal(desk->day.review, JUDGED_SERVED);
    must_not(desk, order(COMMAND_VERDICT, JUDGED_SERVED));
    desk_close(desk);
}

static void answers_move_the_hash_and_nothing_else(void **state)
{
    (void)state;
    static const Guess other[] = {{GUESS_UNKNOWN, 300, 60, 12}, {GUESS_SAID, 301, 60, 12}, {GUESS_SAID, 300, 61, 12}, {GUESS_SAID, 300, 60, 13}};
    Desk *desk = desk_at(10, 0, "", ""), *silent = desk_at(10, 0, "", "");
    run_to_closing(desk);
    run_to_closing(silent);
    must(desk, order(COMMAND_LEAVE, 0));
    must(desk, said(300, 60, 12));
    uint64_t before = day_hash(&desk->day);
    for (int i = 0; i < COUNT_OF(other); i++) {
        desk->day.ledger.guesses[0] = other[i];
        assert_true(day_hash(&desk->day) != before);
    }
    sleep_over(desk);
    sleep_over(silent);
    desk->day.ledger.guesses[0] = (Guess){0};
    assert_true(day_hash(&desk->day) == day_hash(&silent->day));
    desk->day.review = JUDGED_SEEN;
    assert_true(day_hash(&desk->day) != day_hash(&silent->day));
    desk_close(desk);
    desk_close(silent);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_truth_is_reckoned_from_the_accounts),
        cmocka_unit_test(a_bin_of_a_file_for_nobody_is_not_awaited),
        cmocka_unit_test(one_is_asked_at_home_and_once),
        cmocka_unit_test(who_had_no_evening_is_asked_until_the_next_day_begins),
        cmocka_unit_test(what_cannot_be_is_not_taken_for_an_answer),
        cmocka_unit_test(the_last_review_is_chosen_once_when_the_run_is_over),
        cmocka_unit_test(answers_move_the_hash_and_nothing_else),
    };
    return cmocka_run_group_tests_name("answers", tests, NULL, NULL);
}
