/* test_variants.c - a level beside itself with rows less or more: nothing else of the timetable moves, bots play it so, and what an
 * expectation says of it is read, printed and compared. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "between.h"
#include "desk.h"
#include "level/equal.h"
#include "level/print.h"
#include "work/claim.h"

enum { SEEDS = 40 };

static const char rows[] = "09:30~20m meeting ines \"Status\" for=30m note-would-do\n"
                           "14:00 meeting quill \"Second status\" for=45m note-would-do\n"
                           "14:00 ping ines \"Beside it\" needs-you\n"
                           "09:30-16:30 pings any rate=2/hour needs=40%\n"
                           "16:50 report \"Weekly\" minutes=20\n"
                           "day 2 13:30 tool digest\n"
                           "17:30 ping ines \"Still there?\" evening\n"
                           "17:30 ping quill \"And you?\" evening\n"
                           "day 2 shift 09:00-17:10\n";

/* A level of those rows with one expectation. */
static void read_line(const char *line, Level *level)
{
    char more[400];
    snprintf(more, sizeof more, "[tool digest]\nname = \"AutoDigest\"\n[expect]\n%s\n", line);
    read_level((LevelText){.day = "days = 2", .rows = rows, .more = more}, level);
}

static bool about(const Level *level, const Entry *entry, const char *title)
{
    return strcmp(level->rows[entry->row].text, title) == 0;
}

/* Whatever is not called that, in order. */
static Timetable others_of(const Level *level, const Timetable *timetable, const char *title)
{
    Timetable others = {.shift_start = timetable->shift_start, .shift_end = timetable->shift_end};
    for (int i = 0; i < timetable->count; i++) {
        if (!about(level, &timetable->entries[i], title))
            others.entries[others.count++] = timetable->entries[i];
    }
    return others;
}

static void assert_same_others(const Level *level, const Timetable *plain, const Timetable *varied, const char *title)
{
    Timetable left = others_of(level, plain, title), right = others_of(level, varied, title);
    assert_int_equal(left.count, right.count);
    for (int i = 0; i < left.count; i++)
        assert_true(same_entry(&left.entries[i], &right.entries[i]));
}

/* Whether any of them came at another time; they are the same in all else. */
static bool moved_others(const Level *level, const Timetable *plain, const Timetable *varied, const char *title)
{
    Timetable left = others_of(level, plain, title), right = others_of(level, varied, title);
    bool moved = false;
    assert_int_equal(left.count, right.count);
    for (int i = 0; i < left.count; i++) {
        moved = moved || left.entries[i].minute != right.entries[i].minute;
        left.entries[i].minute = right.entries[i].minute = 0;
        assert_true(moved || same_entry(&left.entries[i], &right.entries[i]));
    }
    return moved;
}

static int times_in(const Level *level, const Timetable *timetable, const char *title)
{
    return timetable->count - others_of(level, timetable, title).count;
}

static void a_row_left_out_moves_no_other(void **state)
{
    (void)state;
    Level level = {0};
    read_line("balanced.progress < balanced.progress without \"Second status\"", &level);
    Level varied = level;
    varied.varied = 1;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        for (int day = 1; day <= 2; day++) {
            Timetable plain, less;
            timetable_draw(&level, seed, day, &plain);
            timetable_draw(&varied, seed, day, &less);
            assert_int_equal(times_in(&level, &plain, "Second status"), 1);
            assert_int_equal(times_in(&level, &less, "Second status"), 0);
            assert_same_others(&level, &plain, &less, "Second status");
        }
    }
    level_free(&level);
}

static void assert_kept_apart(const Timetable *timetable)
{
    int last = -INTERRUPTION_GAP;
    for (int i = 0; i < timetable->count; i++) {
        const Entry *entry = &timetable->entries[i];
        if (entry->kind == ENTRY_EVENING_PING)
            continue;
        assert_true(entry->minute - last >= INTERRUPTION_GAP);
        last = entry->minute;
    }
}

static void more_of_a_row_moves_no_other_and_meetings_follow_each_other(void **state)
{
    (void)state;
    Level level = {0};
    read_line("balanced.progress > balanced.progress with 3 of \"Second status\"", &level);
    Level varied = level;
    varied.varied = 1;
    int moved = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        Timetable plain, more;
        int last = -1;
        timetable_draw(&level, seed, 1, &plain);
        timetable_draw(&varied, seed, 1, &more);
        assert_int_equal(times_in(&level, &more, "Second status"), 3);
        moved += moved_others(&level, &plain, &more, "Second status");
        assert_kept_apart(&more);
        for (int i = 0; i < more.count; i++) {
            if (!about(&level, &more.entries[i], "Second status"))
                continue;
            assert_true(last < 0 || more.entries[i].minute >= last + 45);
            last = more.entries[i].minute;
        }
    }
    assert_between(moved, 0, SEEDS / 8); /* days too full for them */
    level_free(&level);
}

static void evenings_have_more_too_and_what_would_begin_after_the_shift_does_not_come(void **state)
{
    (void)state;
    static const struct {
        const char *line, *title;
        int times;
    } cases[] = {
        {"balanced.progress > balanced.progress with 4 of \"Still there?\"", "Still there?", 4},
        {"balanced.progress > balanced.progress with 20 of \"Weekly\"", "Weekly", 1}, /* the next would be after five */
        {"balanced.progress > balanced.progress with 1 of \"Weekly\"", "Weekly", 1},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Level level = {0};
        Timetable plain, more;
        read_line(cases[i].line, &level);
        Level varied = level;
        varied.varied = 1;
        timetable_draw(&level, 5, 1, &plain);
        timetable_draw(&varied, 5, 1, &more);
        assert_int_equal(times_in(&level, &more, cases[i].title), cases[i].times);
        assert_same_others(&level, &plain, &more, cases[i].title);
        level_free(&level);
    }
}

/* Their outcomes on one seed, of whoever the level's lines speak of. */
static void bots_play_each_variant_on_the_same_seed(void **state)
{
    (void)state;
    static Outcome outcomes[WHO_COUNT], alone;
    Level level = {0};
    read_line("agreeable.meetings @day 1 = 2\nagreeable.meetings without \"Second status\" @day 1 = 1\n"
              "agreeable.meetings @day 1 with 2 of \"Second status\" = 3\nmean agreeable.meetings without tool digest = 4\n"
              "agreeable.meetings without \"Second status\" < agreeable.meetings", &level);
    assert_int_equal(level.expect_count, 5);
    assert_int_equal(level.variant_count, 3);
    uint64_t who = 0;
    const Outcome *played[WHO_COUNT] = {0};
    for (int i = 0; i < level.expect_count; i++)
        who |= expect_bots(&level.expects[i]);
    assert_true(who == (UINT64_C(1) << BOT_AGREEABLE | UINT64_C(7) << WHO_VARIANT));
    claim_play_all(&level, SEED, who, outcomes);
    for (int i = 0; i < WHO_COUNT; i++)
        played[i] = who >> i & 1u ? &outcomes[i] : NULL;
    for (int i = 0; i < level.expect_count; i++)
        assert_true(expect_holds(&level.expects[i], played, NULL));
    claim_play(&level, SEED, BOT_AGREEABLE, true, &alone);
    assert_memory_equal(&alone, &outcomes[BOT_AGREEABLE], sizeof alone);
    level_free(&level);
}

static void a_second_status_meeting_costs_more_than_its_own_minutes(void **state)
{
    (void)state;
    static Outcome outcomes[WHO_COUNT];
    Level level = {0};
    read_line("agreeable.progress < agreeable.progress without \"Second status\"", &level);
    int progress = 0, minutes = 0;
    for (uint64_t seed = 1; seed <= SEEDS / 2; seed++) {
        claim_play_all(&level, seed, UINT64_C(1) << BOT_AGREEABLE | UINT64_C(1) << WHO_VARIANT, outcomes);
        progress += outcomes[WHO_VARIANT].measures[0][MEASURE_PROGRESS] - outcomes[BOT_AGREEABLE].measures[0][MEASURE_PROGRESS];
        minutes += outcomes[BOT_AGREEABLE].measures[0][MEASURE_MINUTES + ACCOUNT_MEETINGS] -
                   outcomes[WHO_VARIANT].measures[0][MEASURE_MINUTES + ACCOUNT_MEETINGS];
    }
    assert_int_equal(minutes, SEEDS / 2 * 2 * 45);
    assert_true(progress > 0);
    level_free(&level);
}

static void a_bet_may_ask_for_a_variant(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.day = "days = 1", .rows = "14:00 meeting quill \"Status\" for=45m",
                                       .more = "[bet]\n? \"Which?\"\nmore right when agreeable.minutes-meetings without \"Status\" > 0\n"
                                               "less right when agreeable.minutes-meetings without \"Status\" = 0\n"});
    static BetCompared compared;
    Bot bot;
    bot_start(&bot, BOT_BALANCED, &desk->day);
    bot_play(&bot, &desk->day);
    assert_int_equal(claim_bet(&desk->day, &compared), 1);
    assert_non_null(compared.played[WHO_VARIANT]);
    desk_close(desk);
}

static void variants_print_back_and_count_as_what_they_say(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "balanced.progress < balanced.progress without \"Second status\"",
        "balanced.progress < balanced.progress without \"Status\"",
        "balanced.progress < hermit.progress without \"Status\"",
        "balanced.progress < balanced.progress with 2 of \"Status\"",
        "balanced.progress < balanced.progress with 3 of \"Status\"",
        "balanced.progress < 1.2 x balanced.progress without tool digest @day 2",
    };
    Level levels[COUNT_OF(lines)] = {0};
    for (int i = 0; i < COUNT_OF(lines); i++) {
        Buffer text = {0};
        Level again = {0};
        read_line(lines[i], &levels[i]);
        level_print(&levels[i], &text);
        read_text(buffer_view(&text), &again);
        assert_true(level_equal(&levels[i], &again));
        level_free(&again);
        buffer_free(&text);
        for (int other = 0; other < i; other++)
            assert_false(level_equal(&levels[i], &levels[other]));
    }
    for (int i = 0; i < COUNT_OF(lines); i++)
        level_free(&levels[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_left_out_moves_no_other),
        cmocka_unit_test(more_of_a_row_moves_no_other_and_meetings_follow_each_other),
        cmocka_unit_test(evenings_have_more_too_and_what_would_begin_after_the_shift_does_not_come),
        cmocka_unit_test(bots_play_each_variant_on_the_same_seed),
        cmocka_unit_test(a_second_status_meeting_costs_more_than_its_own_minutes),
        cmocka_unit_test(a_bet_may_ask_for_a_variant),
        cmocka_unit_test(variants_print_back_and_count_as_what_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
