/* test_work_timetable.c - everything that comes from outside is drawn before the day, the same for all who play it. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <string.h>

#include "between.h"
#include "desk.h"

static const char busy_rows[] = "09:00-12:00 pings any rate=6/hour needs=3\n"
                                "12:00-17:00 pings quill rate=4/hour\n"
                                "09:05~30m meeting quill \"Pre-alignment\" for=45m note-would-do\n"
                                "13:00~10m meeting quill \"What we drop\" for=30m decides\n"
                                "09:01 report \"Weekly compile\" minutes=50 legacy\n"
                                "15:00 perk melon-bar for=10m\n"
                                "16:00 tool digest\n"
                                "17:00-19:00 pings any rate=20/hour evening\n"
                                "18:00 ping quill \"Saw this?\" evening\n"
                                "18:00 ping quill \"Saw that I asked?\" evening\n"
                                "day 2 shift 08:00-16:00\n";
static const char digest[] = "[tool digest]\nname = \"AutoDigest\"\n";

static Timetable draw(LevelText text, uint64_t seed, int day)
{
    Level level = {0};
    Timetable timetable;
    read_level(text, &level);
    timetable_draw(&level, seed, day, &timetable);
    level_free(&level);
    return timetable;
}

static LevelText busy(void)
{
    return (LevelText){.day = "days = 3", .rows = busy_rows, .more = digest};
}

static void one_seed_and_day_give_one_timetable(void **state)
{
    (void)state;
    Timetable first = draw(busy(), 7, 2), again = draw(busy(), 7, 2);
    assert_int_equal(first.count, again.count);
    for (int i = 0; i < first.count; i++)
        assert_true(same_entry(&first.entries[i], &again.entries[i]));
}

static void other_seeds_and_other_days_give_others(void **state)
{
    (void)state;
    Timetable here = draw(busy(), 7, 1), elsewhere = draw(busy(), 8, 1), tomorrow = draw(busy(), 7, 3);
    assert_false(same_timetable(&here, &elsewhere));
    assert_false(same_timetable(&here, &tomorrow));
}

static void one_more_row_changes_no_draw_of_the_others(void **state)
{
    (void)state;
    static const char few[] = "09:30-12:30 pings any rate=2/hour needs=50%\n"
                              "13:00~20m meeting quill \"Pre-alignment\" for=45m\n"
                              "14:00~20m report \"Weekly compile\" minutes=50\n";
    static const char one_more[] = "09:30-12:30 pings any rate=2/hour needs=50%\n"
                                   "13:00~20m meeting quill \"Pre-alignment\" for=45m\n"
                                   "14:00~20m report \"Weekly compile\" minutes=50\n"
                                   "16:00~20m perk melon-bar for=10m\n";
    for (uint64_t seed = 1; seed <= 50; seed++) {
        Timetable before = draw((LevelText){.rows = few}, seed, 1),
                  after = draw((LevelText){.rows = one_more}, seed, 1);
        assert_int_equal(after.count, before.count + 1);
        for (int i = 0; i < before.count; i++)
            assert_true(same_entry(&before.entries[i], &after.entries[i]));
    }
}

static void nothing_interrupts_in_the_first_half_hour_nor_within_twelve_minutes(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        for (int day = 1; day <= 3; day++) {
            Timetable timetable = draw(busy(), seed, day);
            int last = timetable.shift_start + 30 - 12;
            for (int i = 0; i < timetable.count; i++) {
                if (timetable.entries[i].kind == ENTRY_EVENING_PING)
                    continue;
                assert_true(timetable.entries[i].minute >= last + 12);
                last = timetable.entries[i].minute;
            }
        }
    }
}

static void it_is_in_order_and_no_two_of_a_name_come_at_once(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Timetable timetable = draw(busy(), seed, 1);
        for (int i = 1; i < timetable.count; i++) {
            const Entry *a = &timetable.entries[i - 1], *b = &timetable.entries[i];
            assert_true(a->minute <= b->minute);
            assert_false(a->minute == b->minute && a->kind == b->kind && a->person == b->person);
        }
    }
}

static int needed(const Timetable *timetable)
{
    int count = 0;
    for (int i = 0; i < timetable->count; i++)
        count += timetable->entries[i].needs;
    return count;
}

static void a_count_of_needed_pings_is_exact(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        Timetable timetable = draw((LevelText){.rows = "09:30-16:30 pings any rate=2/hour needs=3"}, seed, 1);
        assert_int_equal(timetable.count, 14);
        assert_int_equal(needed(&timetable), 3);
    }
}

static void each_ping_is_as_likely_as_another_to_be_one_of_the_three(void **state)
{
    (void)state;
    int times[14] = {0};
    for (uint64_t seed = 1; seed <= 1400; seed++) {
        Timetable timetable = draw((LevelText){.rows = "09:30-16:30 pings any rate=2/hour needs=3"}, seed, 1);
        for (int i = 0; i < 14; i++)
            times[i] += timetable.entries[i].needs;
    }
    for (int i = 0; i < 14; i++)
        assert_between(times[i], 240, 360); /* 300 and four deviations */
}

static void a_fifth_of_the_pings_needs_the_player_where_the_level_says_so(void **state)
{
    (void)state;
    int pings = 0, need = 0;
    for (uint64_t seed = 1; seed <= 500; seed++) {
        Timetable timetable = draw((LevelText){.rows = "09:30-16:30 pings any rate=2/hour needs=20%"}, seed, 1);
        pings += timetable.count;
        need += needed(&timetable);
    }
    assert_between(1000 * need / pings, 180, 220);
}

static void one_in_five_of_the_needed_is_disguised_and_none_of_the_rest(void **state)
{
    (void)state;
    int need = 0, disguised = 0;
    for (uint64_t seed = 1; seed <= 500; seed++) {
        Timetable timetable = draw((LevelText){.rows = "09:30-16:30 pings any rate=2/hour needs=50%"}, seed, 1);
        for (int i = 0; i < timetable.count; i++) {
            need += timetable.entries[i].needs;
            disguised += timetable.entries[i].disguised;
            assert_true(timetable.entries[i].needs || !timetable.entries[i].disguised);
        }
    }
    assert_between(1000 * disguised / need, 170, 230);
}

static void one_report_in_three_has_a_reader(void **state)
{
    (void)state;
    int readers = 0;
    for (uint64_t seed = 1; seed <= 1000; seed++)
        readers += draw((LevelText){.rows = "14:00 report \"Weekly compile\" minutes=50"}, seed, 1).entries[0].reader;
    assert_between(readers, 280, 390);
}

static void pings_come_from_all_of_the_cast_or_from_the_one_named(void **state)
{
    (void)state;
    int from[2] = {0};
    for (uint64_t seed = 1; seed <= 100; seed++) {
        Timetable any = draw((LevelText){.rows = "09:30-16:30 pings any rate=2/hour"}, seed, 1);
        Timetable one = draw((LevelText){.rows = "09:30-16:30 pings quill rate=2/hour"}, seed, 1);
        for (int i = 0; i < 14; i++) {
            from[any.entries[i].person]++;
            assert_int_equal(one.entries[i].person, 1);
        }
    }
    assert_between(from[0], 600, 800);
}

static void a_spread_start_falls_within_its_minutes_and_reaches_them_all(void **state)
{
    (void)state;
    bool met[10] = {false};
    for (uint64_t seed = 1; seed <= 300; seed++) {
        int late =
            draw((LevelText){.rows = "11:00~10m meeting quill \"Pre-alignment\" for=30m"}, seed, 1).entries[0].minute -
            660;
        assert_between(late, 0, 9);
        met[late] = true;
    }
    for (int i = 0; i < 10; i++)
        assert_true(met[i]);
}

static void a_day_may_have_hours_of_its_own(void **state)
{
    (void)state;
    Timetable usual = draw(busy(), 7, 1), own = draw(busy(), 7, 2);
    assert_int_equal(usual.shift_start, 9 * 60);
    assert_int_equal(usual.shift_end, 17 * 60);
    assert_int_equal(own.shift_start, 8 * 60);
    assert_int_equal(own.shift_end, 16 * 60);
    assert_between(usual.entries[0].minute, 9 * 60 + 30, 17 * 60);
    assert_between(own.entries[0].minute, 9 * 60, 9 * 60 + 10); /* half an hour of its own shift is over by then */
}

static void a_row_for_one_day_comes_on_that_day_alone(void **state)
{
    (void)state;
    static const int comes[] = {0, 0, 1, 0};
    for (int day = 1; day <= 3; day++)
        assert_int_equal(
            draw((LevelText){.day = "days = 3", .rows = "day 2 10:00 perk melon-bar for=10m"}, 7, day).count,
            comes[day]);
}

static void nobody_writes_where_there_is_nobody(void **state)
{
    (void)state;
    Level level = {0};
    Timetable timetable;
    read_text(text_of("mdr-level 1\n[day]\ntitle = \"Alone\"\n[file thimble]\nname = \"Thimble\"\n"
                      "[schedule]\n09:30-12:30 pings any rate=2/hour\n"),
              &level);
    timetable_draw(&level, 1, 1, &timetable);
    assert_int_equal(timetable.count, 6);
    assert_int_equal(timetable.entries[0].person, -1);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_seed_and_day_give_one_timetable),
        cmocka_unit_test(other_seeds_and_other_days_give_others),
        cmocka_unit_test(one_more_row_changes_no_draw_of_the_others),
        cmocka_unit_test(nothing_interrupts_in_the_first_half_hour_nor_within_twelve_minutes),
        cmocka_unit_test(it_is_in_order_and_no_two_of_a_name_come_at_once),
        cmocka_unit_test(a_count_of_needed_pings_is_exact),
        cmocka_unit_test(each_ping_is_as_likely_as_another_to_be_one_of_the_three),
        cmocka_unit_test(a_fifth_of_the_pings_needs_the_player_where_the_level_says_so),
        cmocka_unit_test(one_in_five_of_the_needed_is_disguised_and_none_of_the_rest),
        cmocka_unit_test(one_report_in_three_has_a_reader),
        cmocka_unit_test(pings_come_from_all_of_the_cast_or_from_the_one_named),
        cmocka_unit_test(a_spread_start_falls_within_its_minutes_and_reaches_them_all),
        cmocka_unit_test(a_day_may_have_hours_of_its_own),
        cmocka_unit_test(a_row_for_one_day_comes_on_that_day_alone),
        cmocka_unit_test(nobody_writes_where_there_is_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
