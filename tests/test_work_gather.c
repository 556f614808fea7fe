/* test_work_gather.c - what a box and a lens take, what goes back, and the cells it leaves empty. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "desk.h"

/* ---- gathering ---- */

static Desk *at_an_empty_field(void)
{
    Desk *desk = desk_open(
        (LevelText){.file = "clusters = 1/day", .more = "[constants]\n" CALM_CONSTANTS "phantoms = 0\nknots = 0\n"});
    begin(desk);
    return desk;
}

static void a_box_takes_fourteen_by_ten_at_most_and_what_lies_in_the_field_of_it(void **state)
{
    (void)state;
    static const struct {
        Box box;
        int numbers; /* 0: refused */
    } cases[] = {
        {{10, 10, 14, 10}, 140},
        {{10, 10, 15, 11}, 140},
        {{10, 10, 64, 40}, 140},
        {{0, 0, 1, 1}, 1},
        {{63, 39, 1, 1}, 1},
        {{60, 38, 14, 10}, 8},
        {{10, 10, 15, 1}, 14},
        {{10, 10, 1, 11}, 10},
        {{-2, -3, 4, 4}, 2},
        {{10, 10, 1, 10}, 10},
        {{64, 0, 5, 5}, 0},
        {{0, 40, 5, 5}, 0},
        {{-5, 0, 5, 5}, 0},
        {{0, -20, 14, 10}, 0},
        {{5, 5, 0, 5}, 0},
        {{5, 5, 5, 0}, 0},
        {{5, 5, -3, 5}, 0},
        {{32767, 32767, 32767, 32767}, 0},
        {{-32768, -32768, 32767, 32767}, 0},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_an_empty_field();
        if (cases[i].numbers == 0) {
            must_not(desk, order_box(cases[i].box));
        } else {
            must(desk, order_box(cases[i].box));
            assert_int_equal(desk->day.hand.count, cases[i].numbers);
            assert_int_equal(desk->last[EVENT_GATHERED].a, cases[i].numbers);
        }
        desk_close(desk);
    }
}

static void a_lens_takes_what_lies_within_four_cells_where_the_highlight_does_not_work(void **state)
{
    (void)state;
    static const struct {
        int column, row, numbers;
    } cases[] = {{30, 20, 49}, {0, 0, 17}, {63, 39, 17}, {0, 20, 29}, {30, 0, 29},
                 {64, 0, 0},   {-1, 0, 0}, {0, 40, 0},   {0, -1, 0}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_an_empty_field();
        Command lens = order_at(COMMAND_LENS, cases[i].column, cases[i].row);
        desk->day.office.signal = day_highlight(&desk->day) - 1;
        if (cases[i].numbers == 0) {
            must_not(desk, lens);
        } else {
            must(desk, lens);
            assert_int_equal(desk->day.hand.count, cases[i].numbers);
            for (int held = 0; held < desk->day.hand.count; held++) {
                int x = desk->day.hand.held[held].cell % 64 - cases[i].column,
                    y = desk->day.hand.held[held].cell / 64 - cases[i].row;
                assert_true(x * x + y * y <= 16);
            }
        }
        desk_close(desk);
    }
}

/* Where the cluster's first number stands. */
static void first_cell(const Cluster *cluster, int *column, int *row)
{
    int bit = __builtin_ctzll(cluster->cells);
    *column = cluster->column + bit % CLUSTER_SIDE;
    *row = cluster->row + bit / CLUSTER_SIDE;
}

static void a_lens_takes_the_one_cluster_under_it_while_the_highlight_works(void **state)
{
    (void)state;
    static const int away[][2] = {{0, 0}, {-1, 0}, {0, -1}, {-3, -2}, {-4, 0}};
    for (int i = 0; i < COUNT_OF(away); i++) {
        Desk *desk = desk_open((LevelText){.file = "clusters = 600/day", .more = "[constants]\nphantoms = 0\n" CALM_CONSTANTS});
        begin(desk);
        int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1), column, row;
        const Cluster *cluster = &desk->day.field.clusters[index];
        first_cell(cluster, &column, &row);
        Command lens = order_at(COMMAND_LENS, max_int(0, column + away[i][0]), max_int(0, row + away[i][1]));
        int found = day_lens_cluster(&desk->day, lens.box.column, lens.box.row);
        must(desk, lens);
        assert_true(found >= 0);
        assert_int_equal(desk->day.hand.count, popcount(desk->day.field.clusters[found].cells));
        for (int held = 0; held < desk->day.hand.count; held++) {
            assert_int_equal(desk->day.hand.held[held].cluster, found);
            assert_int_equal(desk->day.hand.held[held].quality, QUALITY_RIGHT);
        }
        if (i == 0)
            assert_int_equal(found, index);
        desk_close(desk);
    }
}

static void a_lens_over_nothing_takes_nothing_while_the_highlight_works(void **state)
{
    (void)state;
    Desk *desk = at_an_empty_field();
    desk->day.office.signal = SIGNAL_FULL;
    must(desk, order_at(COMMAND_LENS, 30, 20));
    assert_int_equal(desk->day.hand.count, 0);
    desk_close(desk);
}

static void the_hand_tells_more_the_more_rested_one_is(void **state)
{
    (void)state;
    static const struct {
        int signal;
        bool numbers, temper;
    } cases[] = {{1000, true, true}, {700, true, true}, {699, true, false}, {500, true, false}, {499, false, false}};
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS});
    begin(desk);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE);
    gather_cluster(desk, index);
    int numbers = desk->day.hand.count;
    assert_int_equal(day_in_hand(&desk->day, QUALITY_RIGHT), numbers);
    desk->day.bins[0][1].right[TEMPER_WOE] = 11;
    assert_int_equal(day_hand_fits(&desk->day, 0), numbers);
    assert_int_equal(day_hand_fits(&desk->day, 1), 1);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        desk->day.office.signal = cases[i].signal;
        assert_int_equal(day_knows_numbers(&desk->day), cases[i].numbers);
        assert_int_equal(day_knows_temper(&desk->day), cases[i].temper);
    }
    desk_close(desk);
}

static void a_full_hand_gathers_nothing_more_until_it_lets_go(void **state)
{
    (void)state;
    Desk *desk = at_an_empty_field();
    must(desk, order_box((Box){10, 10, 2, 2}));
    must_not(desk, order_box((Box){20, 20, 2, 2}));
    must_not(desk, order_at(COMMAND_LENS, 20, 20));
    assert_false(field_present(&desk->day.field, desk->day.beat, 10, 10));
    must(desk, order(COMMAND_RELEASE, 0));
    assert_int_equal(desk->day.hand.count, 0);
    assert_true(field_present(&desk->day.field, desk->day.beat, 10, 10));
    must_not(desk, order(COMMAND_RELEASE, 0));
    desk_close(desk);
}

static void a_cluster_partly_taken_keeps_the_rest(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS});
    begin(desk);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    const Cluster *cluster = &desk->day.field.clusters[index];
    Box box = box_around(cluster), line = box;
    line.rows = 1;
    must(desk, order_box(line));
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_int_equal(popcount(cluster->taken), box.columns);
    assert_int_equal(figures(desk, 1)->gathered_clusters, 2 * box.columns >= popcount(cluster->cells));
    must(desk, order_box(box));
    assert_int_equal(desk->last[EVENT_GATHERED].a, box.columns * (box.rows - 1));
    assert_int_equal(desk->last[EVENT_GATHERED].b, box.columns * (box.rows - 1));
    desk_close(desk);
}

static void half_of_a_cluster_counts_as_gathering_it_and_less_does_not(void **state)
{
    (void)state;
    bool met[4] = {false};
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS});
    begin(desk);
    while (!met[2] || !met[3]) {
        int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
        Box line = box_around(&desk->day.field.clusters[index]);
        int rows = line.rows, before = figures(desk, 1)->gathered_clusters;
        line.rows = 1;
        must(desk, order_box(line));
        assert_int_equal(figures(desk, 1)->gathered_clusters - before, rows <= 2);
        must(desk, order(COMMAND_DEPOSIT, 0));
        met[min_int(rows, 3)] = true;
    }
    desk_close(desk);
}

static void what_is_let_go_goes_back_to_its_cluster(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS});
    begin(desk);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    for (int i = 0; i < 2; i++) {
        gather_cluster(desk, index);
        assert_int_equal(desk->last[EVENT_GATHERED].b, popcount(desk->day.field.clusters[index].cells));
        must(desk, order(COMMAND_RELEASE, 0));
    }
    assert_int_equal(desk->day.field.clusters[index].taken, 0);
    desk_close(desk);
}

static void a_cell_refills_three_minutes_after_its_number_was_binned(void **state)
{
    (void)state;
    Desk *desk = at_an_empty_field();
    const Field *field = &desk->day.field;
    run_minutes(desk, 1);
    put_strays(desk, 20, 2, 0);
    for (int minute = 0; minute < 3; minute++) {
        assert_false(field_present(field, desk->day.beat, 0, 20));
        must(desk, order_box((Box){0, 20, 2, 1}));
        assert_int_equal(desk->day.hand.count, 0); /* nothing there to take */
        run_minutes(desk, 1);
    }
    assert_true(field_present(field, desk->day.beat, 0, 20));
    must(desk, order_box((Box){0, 20, 2, 1}));
    assert_int_equal(desk->day.hand.count, 2);
    desk_close(desk);
}

/* Takes and bins all of a field by boxes, again and again, until the field can lack no more. */
static void a_field_can_lack_so_many_numbers_and_no_more(void **state)
{
    (void)state;
    Desk *desk = desk_open(
        (LevelText){.file = "numbers = 320x200", .more = "[constants]\n" CALM_CONSTANTS "refill-minutes = 240\n"});
    begin(desk);
    Field *field = &desk->day.field;
    for (int i = 0; i < 20; i++) {
        Hand hand = {0};
        for (int j = 0; j < HAND_MAX; j++)
            take(&desk->level, field, desk->day.beat, 1000, j, i, &hand);
        assert_int_equal(hand.count, min_int(HAND_MAX, ABSENT_MAX - i * HAND_MAX < 0 ? 0 : ABSENT_MAX - i * HAND_MAX));
        assert_false(take(&desk->level, field, desk->day.beat, 1000, 0, 199, &hand));
    }
    assert_int_equal(field->absent_count, ABSENT_MAX);
    desk_close(desk);
}

static void the_smallest_and_the_largest_field_are_played_to_the_end(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int columns, rows;
    } cases[] = {{"numbers = 8x8", 8, 8},
                 {"numbers = 320x200\nclusters = 600/day", 320, 200},
                 {"numbers = 9x200", 9, 200},
                 {"numbers = 320x8", 320, 8}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.file = cases[i].file, .more = "[constants]\n" CALM_CONSTANTS});
        begin(desk);
        assert_true(desk->day.field.count > 10);
        while (desk->day.phase == PHASE_SHIFT) {
            Box corner = {(int16_t)(cases[i].columns - 8), (int16_t)(cases[i].rows - 8), 14, 10};
            if (day_hands_free(&desk->day)) {
                must(desk, order_box(corner));
                if (desk->day.hand.count > 0)
                    must(desk, order(COMMAND_RELEASE, 0));
            }
            run_minutes(desk, 7);
        }
        for (int j = 0; j < desk->day.field.count; j++) {
            Box box = box_around(&desk->day.field.clusters[j]);
            assert_true(box.column + box.columns <= cases[i].columns && box.row + box.rows <= cases[i].rows);
        }
        sleep_over(desk);
        assert_int_equal(desk->day.phase, PHASE_OVER);
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_box_takes_fourteen_by_ten_at_most_and_what_lies_in_the_field_of_it),
        cmocka_unit_test(a_lens_takes_what_lies_within_four_cells_where_the_highlight_does_not_work),
        cmocka_unit_test(a_lens_takes_the_one_cluster_under_it_while_the_highlight_works),
        cmocka_unit_test(a_lens_over_nothing_takes_nothing_while_the_highlight_works),
        cmocka_unit_test(the_hand_tells_more_the_more_rested_one_is),
        cmocka_unit_test(a_full_hand_gathers_nothing_more_until_it_lets_go),
        cmocka_unit_test(a_cluster_partly_taken_keeps_the_rest),
        cmocka_unit_test(half_of_a_cluster_counts_as_gathering_it_and_less_does_not),
        cmocka_unit_test(what_is_let_go_goes_back_to_its_cluster),
        cmocka_unit_test(a_cell_refills_three_minutes_after_its_number_was_binned),
        cmocka_unit_test(a_field_can_lack_so_many_numbers_and_no_more),
        cmocka_unit_test(the_smallest_and_the_largest_field_are_played_to_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
