/* test_work_transfer.c - a post elsewhere: offered at the end of a shift to who knows what a file is for and has done enough for those who
 * wait for it; taken, it ends the run with that day. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "desk.h"
#include "work/bots.h"
#include "work/day_hash.h"
#include "work/payees.h"

#define WAITED_FOR "waits = \"teachers\" 9\na-head = 12\n"

static Desk *open_with(const char *file, const char *more)
{
    return desk_open((LevelText){.day = "days = 3", .file = file, .more = more});
}

/* At the closing of the first day, where so many are paid. */
static Desk *at_closing(const char *file, int paid, bool known)
{
    Desk *desk = open_with(file, "");
    begin(desk);
    desk->day.payees[0].paid = (int16_t)paid;
    desk->day.office.known = known;
    run_to_closing(desk);
    return desk;
}

static void a_post_is_offered_to_who_knows_what_it_is_for_and_did_enough(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int paid;
        bool known;
        int post;
    } cases[] = {
        {WAITED_FOR "transfer = 2", 2, true, 0},  {WAITED_FOR "transfer = 2", 3, true, 0},
        {WAITED_FOR "transfer = 2", 1, true, -1}, {WAITED_FOR "transfer = 2", 2, false, -1},
        {WAITED_FOR "transfer = 0", 3, true, -1}, {WAITED_FOR, 3, true, -1},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_closing(cases[i].file, cases[i].paid, cases[i].known);
        assert_int_equal(day_post(&desk->day), cases[i].post);
        if (cases[i].post < 0)
            must_not(desk, order(COMMAND_TRANSFER, 0));
        else
            must(desk, order(COMMAND_TRANSFER, 0));
        assert_int_equal(desk->day.post, cases[i].post + 1);
        desk_close(desk);
    }
}

static void messages_that_were_answered_count_as_well(void **state)
{
    (void)state;
    Desk *desk = at_closing(WAITED_FOR "transfer = 2", 1, true);
    assert_int_equal(day_post(&desk->day), -1);
    desk->day.payees[0].answered = 1;
    assert_int_equal(day_post(&desk->day), 0);
    desk_close(desk);
}

static void it_is_taken_at_the_end_of_a_shift_and_at_no_other_time(void **state)
{
    (void)state;
    Desk *desk = open_with(WAITED_FOR "transfer = 2", "");
    desk->day.payees[0].paid = 3;
    desk->day.office.known = 1;
    must_not(desk, order(COMMAND_TRANSFER, 0)); /* in the lift */
    begin(desk);
    must_not(desk, order(COMMAND_TRANSFER, 0));
    run_to_closing(desk);
    must(desk, order(COMMAND_STAY, 0));
    must_not(desk, order(COMMAND_TRANSFER, 0));
    must(desk, order(COMMAND_LEAVE, 0));
    must_not(desk, order(COMMAND_TRANSFER, 0));
    sleep_over(desk);
    assert_int_equal(today(desk), 2);
    assert_int_equal(desk->day.post, 0);
    desk_close(desk);
}

static void the_run_ends_with_that_day(void **state)
{
    (void)state;
    Desk *desk = at_closing(WAITED_FOR "transfer = 2", 3, true);
    desk->day.bins[0][0].right[TEMPER_WOE] = 5; /* handed in as at the end of any run */
    int before = figures(desk, 1)->progress;
    assert_false(day_is_last(&desk->day));
    must(desk, order(COMMAND_TRANSFER, 0));
    assert_true(day_is_last(&desk->day));
    assert_int_equal(desk->day.phase, PHASE_EVENING); /* one more evening at home */
    run_until(desk, beat_at(2, 0));
    assert_int_equal(desk->day.phase, PHASE_OVER);
    assert_int_equal(today(desk), 1);
    assert_int_equal(desk->counts[EVENT_RUN_OVER], 1);
    assert_int_equal(figures(desk, 1)->progress, before + 5);
    assert_int_equal(ledger_total(&desk->day.ledger, 3).progress, before + 5);
    assert_int_equal(figures(desk, 2)->busyness, 0);
    desk_close(desk);
}

/* The state says it where it can be, and where it cannot no hash moves for it. */
static void it_is_in_the_hash_of_levels_that_offer_one_alone(void **state)
{
    (void)state;
    for (int offers = 0; offers < 2; offers++) {
        Desk *desk = at_closing(offers ? WAITED_FOR "transfer = 2" : WAITED_FOR, 3, true);
        uint64_t hash = day_hash(&desk->day);
        desk->day.post = 1;
        assert_int_equal(day_hash(&desk->day) != hash, offers);
        desk_close(desk);
    }
}

static void a_post_cannot_want_more_paid_than_wait(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        bool well;
    } cases[] = {{"waits = \"teachers\" 9\ntransfer = 9\n", true}, {"waits = \"teachers\" 9\ntransfer = 10\n", false}, {"transfer = 1\n", false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Buffer text = {0};
        Level level = {0};
        Messages messages;
        buffer_print(&text, "mdr-level 1\n[day]\ntitle = \"A Test\"\n[file a]\nname = \"A\"\nserves = \"a school\"\n%s", cases[i].keys);
        bool well = level_read(buffer_view(&text), &level, &messages);
        assert_int_equal(well, cases[i].well);
        bool said = false;
        for (int k = 0; k < messages.count; k++)
            said = said || strcmp(messages.list[k].tag, "out-of-range") == 0;
        assert_int_equal(said, !cases[i].well);
        level_free(&level);
        buffer_free(&text);
    }
}

/* ---- the bot that asks ---- */

static const char another_file[] = "[file lantern]\nname = \"Third Lantern\"\nserves = \"a lighthouse\"\nwaits = \"ships\" 6\na-head = 12\ntransfer = 1\n";

static Day asked(const char *head, BotKind kind)
{
    Level *level = calloc(1, sizeof *level);
    Buffer text = {0};
    Day day;
    Bot bot;
    buffer_print(&text, "mdr-level 1\n[day]\ntitle = \"A Test\"\ndays = 3\n%s%s", head, another_file);
    read_text(buffer_view(&text), level);
    day_start(&day, level, 5);
    bot_start(&bot, kind, &day);
    bot_play(&bot, &day);
    buffer_free(&text);
    return day;
}

static void close_day(Day *day)
{
    Level *level = (Level *)(void *)(uintptr_t)day->level;
    level_free(level);
    free(level);
}

static void who_asks_opens_another_file_and_is_transferred(void **state)
{
    (void)state;
    static const char nobodys[] = "[file tin]\nname = \"Tin\"\n", somebodys[] = "[file tin]\nname = \"Tin\"\nserves = \"a tinsmith\"\n";
    Day day = asked(nobodys, BOT_ASKER);
    assert_int_equal(day.office.known, 3);
    assert_int_equal(day.file, 1);
    assert_int_equal(day.post, 2);
    assert_int_equal(day_number(&day), 1);
    assert_true(day.ledger.days[0].progress > 100);
    close_day(&day);
    day = asked(nobodys, BOT_BALANCED);
    assert_int_equal(day.office.known, 0);
    assert_int_equal(day.post, 0);
    assert_int_equal(ledger_total(&day.ledger, 3).progress, 0);
    close_day(&day);
    day = asked(somebodys, BOT_ASKER);
    assert_int_equal(day.office.known, 1);
    assert_int_equal(day.file, 0);
    assert_int_equal(day.post, 0);
    close_day(&day);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_post_is_offered_to_who_knows_what_it_is_for_and_did_enough),
        cmocka_unit_test(messages_that_were_answered_count_as_well),
        cmocka_unit_test(it_is_taken_at_the_end_of_a_shift_and_at_no_other_time),
        cmocka_unit_test(the_run_ends_with_that_day),
        cmocka_unit_test(it_is_in_the_hash_of_levels_that_offer_one_alone),
        cmocka_unit_test(a_post_cannot_want_more_paid_than_wait),
        cmocka_unit_test(who_asks_opens_another_file_and_is_transferred),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
