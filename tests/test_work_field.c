/* test_work_field.c - what comes up in the field, where and when, and what it is worth to whom. Gathering:
 * test_work_gather.c. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>

#include "between.h"
#include "desk.h"
#include "work/field_draw.h"

static Field draw_field(const Level *level, uint64_t seed)
{
    Field field;
    field_draw(level, seed, (FieldSpan){.day = 1, .start = level->shift_start, .end = level->shift_end}, &field);
    return field;
}

/* The beat at which a cluster is so many beats old. */
static Beat at_age(const Cluster *cluster, int beats)
{
    return beat_at(1, cluster->minute) + beats;
}

static int first_of(const Field *field, ClusterKind kind)
{
    for (int i = 0; i < field->count; i++) {
        if (field->clusters[i].kind == kind && field->clusters[i].minute >= 9 * 60)
            return i;
    }
    fail_msg("no cluster of kind %d", (int)kind);
    return -1;
}

/* The first cell of a cluster, row by row. */
static int first_bit(const Cluster *cluster)
{
    int bit = 0;
    while ((cluster->cells >> bit & 1) == 0)
        bit++;
    return bit;
}

static int cell_column(const Cluster *cluster)
{
    return cluster->column + first_bit(cluster) % 8;
}

static int cell_row(const Cluster *cluster)
{
    return cluster->row + first_bit(cluster) / 8;
}

/* ---- what is right ---- */

enum { M = BEATS_A_MINUTE };

static void a_number_is_right_only_while_its_cluster_is_ripe_true_and_surfaced(void **state)
{
    (void)state;
    static const struct {
        ClusterKind kind;
        int age, over; /* beats; signal over the threshold */
        Quality quality;
    } cases[] = {
        {CLUSTER_TRUE, -1, 0, QUALITY_STRAY},           {CLUSTER_TRUE, 0, 0, QUALITY_EARLY},
        {CLUSTER_TRUE, 3 * M - 1, 0, QUALITY_EARLY},    {CLUSTER_TRUE, 3 * M, 0, QUALITY_RIGHT},
        {CLUSTER_TRUE, 3 * M, 50, QUALITY_RIGHT},       {CLUSTER_TRUE, 3 * M, -1, QUALITY_STRAY},
        {CLUSTER_TRUE, 8 * M, 0, QUALITY_RIGHT},        {CLUSTER_TRUE, 13 * M - 1, 0, QUALITY_RIGHT},
        {CLUSTER_TRUE, 13 * M, 0, QUALITY_SANK},       {CLUSTER_TRUE, 16 * M - 1, 50, QUALITY_SANK},
        {CLUSTER_TRUE, 16 * M, 50, QUALITY_STRAY},      {CLUSTER_PHANTOM, 8 * M, -1, QUALITY_PHANTOM},
        {CLUSTER_PHANTOM, 8 * M, -50, QUALITY_PHANTOM}, {CLUSTER_PHANTOM, 8 * M, 0, QUALITY_STRAY},
        {CLUSTER_PHANTOM, 8 * M, 50, QUALITY_STRAY},    {CLUSTER_PHANTOM, 16 * M, -1, QUALITY_STRAY},
        {CLUSTER_KNOT, 8 * M, 0, QUALITY_STRAY},
    };
    Level level = {0};
    read_level((LevelText){0}, &level);
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Field field = draw_field(&level, SEED);
        Cluster *cluster = &field.clusters[first_of(&field, cases[i].kind)];
        Hand hand = {0};
        Beat beat = at_age(cluster, cases[i].age);
        int signal = cluster->threshold + cases[i].over;
        assert_true(take(&level, &field, beat, signal, cell_column(cluster), cell_row(cluster), &hand));
        if (hand.held[0].quality != cases[i].quality)
            fail_msg("case %d: quality %d", i, hand.held[0].quality);
        if (cases[i].quality == QUALITY_RIGHT)
            assert_int_equal(hand.held[0].temper, cluster->temper);
    }
    level_free(&level);
}

static void what_is_in_hand_stays_what_it_was_at_the_gather(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS});
    begin(desk);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    gather_cluster(desk, index);
    int held = desk->day.hand.count;
    run_minutes(desk, 20); /* its cluster has long sunk */
    assert_int_equal(cluster_stage(&desk->level, &desk->day.field.clusters[index], desk->day.beat), STAGE_GONE);
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_int_equal(figures(desk, 1)->right, held);
    desk_close(desk);
}

static void the_numb_gather_strays_where_the_rested_gather_right_ones(void **state)
{
    (void)state;
    static const struct {
        const char *constants;
        bool right;
    } cases[] = {{"focus-start = 1000\nthreshold-low = 950\n", true},
                 {"focus-start = 300\nthreshold-low = 949\n", false}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        char more[200];
        snprintf(more, sizeof more, "[constants]\nbreed = 0\nphantoms = 0\n%s", cases[i].constants);
        Desk *desk = desk_open((LevelText){.more = more});
        begin(desk);
        gather_cluster(desk, wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1));
        for (int held = 0; held < desk->day.hand.count; held++)
            assert_int_equal(desk->day.hand.held[held].quality, cases[i].right ? QUALITY_RIGHT : QUALITY_STRAY);
        assert_int_equal(figures(desk, 1)->gathered_clusters, cases[i].right);
        desk_close(desk);
    }
}

/* ---- what is seen ---- */

static void only_what_has_surfaced_is_seen_and_it_swells_and_sinks(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){0}, &level);
    Field field = draw_field(&level, SEED);
    int index = first_of(&field, CLUSTER_TRUE);
    const Cluster *cluster = &field.clusters[index];
    int column = cell_column(cluster), row = cell_row(cluster);
    Sight low = field_look(&level, &field, at_age(cluster, 5 * M), cluster->threshold - 1, column, row);
    assert_int_equal(low.cluster, -1);
    static const struct {
        int age, swell;
        Stage stage;
    } cases[] = {{0, 0, STAGE_STIRS},        {60, 500, STAGE_STIRS},      {3 * M, 1000, STAGE_RIPE},
                 {10 * M, 1000, STAGE_RIPE}, {13 * M, 1000, STAGE_SINKS}, {16 * M - 60, 500, STAGE_SINKS}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Sight sight = field_look(&level, &field, at_age(cluster, cases[i].age), cluster->threshold, column, row);
        assert_int_equal(sight.cluster, index);
        assert_int_equal(sight.stage, cases[i].stage);
        assert_int_equal(sight.swell, cases[i].swell);
        assert_int_equal(sight.temper, cluster->temper);
    }
    assert_int_equal(field_look(&level, &field, at_age(cluster, 16 * M), 1000, column, row).cluster, -1);
    level_free(&level);
}

/* Clusters and phantoms with their corner in a 40x20 view that have surfaced, summed over every fifth minute of a day.
 */
static int in_view(const Level *level, const Field *field, int signal, ClusterKind kind)
{
    int16_t alive[CLUSTERS_MAX];
    int seen = 0;
    for (int minute = 9 * 60 + 15; minute < 17 * 60; minute += 5) {
        int count = field_alive(level, field, beat_at(1, minute), CLUSTERS_MAX, alive);
        for (int i = 0; i < count; i++) {
            const Cluster *cluster = &field->clusters[alive[i]];
            bool inside = cluster->column >= 12 && cluster->column < 52 && cluster->row >= 10 && cluster->row < 30;
            seen += inside && cluster->kind == kind && cluster_surfaces(cluster, signal);
        }
    }
    return seen;
}

static void rested_eyes_see_three_clusters_in_a_view_and_half_rested_ones_half_as_many(void **state)
{
    (void)state;
    enum { LOOKS = 40 * 93 }; /* seeds times looks a day */
    Level level = {0};
    int full = 0, half = 0, false_full = 0, false_half = 0;
    read_level((LevelText){0}, &level);
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Field field = draw_field(&level, seed);
        full += in_view(&level, &field, 1000, CLUSTER_TRUE);
        half += in_view(&level, &field, 500, CLUSTER_TRUE);
        false_full += in_view(&level, &field, 1000, CLUSTER_PHANTOM);
        false_half += in_view(&level, &field, 500, CLUSTER_PHANTOM);
    }
    assert_between(10 * full / LOOKS, 25, 35);
    assert_between(100 * half / full, 42, 56);
    assert_int_equal(false_full, 0);
    assert_between(100 * false_half / (half + false_half), 15, 40);
    level_free(&level);
}

static void the_highlight_works_from_its_signal_on_and_marks_only_what_is_right(void **state)
{
    (void)state;
    static const struct {
        int signal;
        bool lamp, works;
    } cases[] = {{500, false, true}, {499, false, false}, {499, true, true}, {450, true, true}, {449, true, false}};
    Desk *desk = desk_open((LevelText){.more = "[constants]\nbreed = 0\nthreshold-low = 949\n"});
    Day *day = &desk->day;
    begin(desk);
    int cluster = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    int phantom = wait_for_cluster(desk, CLUSTER_PHANTOM, STAGE_RIPE, -1);
    cluster = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, -1);
    Cluster *is_true = &day->field.clusters[cluster], *is_false = &day->field.clusters[phantom];
    is_true->threshold = 100;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        day->office.signal = cases[i].signal;
        day->office.gifts = cases[i].lamp ? 1 << GIFT_LAMP : 0;
        Box a = box_around(is_true), b = box_around(is_false);
        assert_int_equal(day_highlight_works(day), cases[i].works);
        assert_true(day_highlights(day, a.column, a.row));
        assert_false(day_highlights(day, b.column, b.row));
    }
    day->office.signal = 1000;
    Box box = box_around(is_true);
    must(desk, order_box(box));
    assert_false(day_highlights(day, box.column, box.row)); /* what is in hand is not marked where it was */
    for (int column = 0; column < 64; column++)
        assert_true(day_highlights(day, column, 0) ==
                    (field_look(&desk->level, &day->field, day->beat, 1000, column, 0).stage == STAGE_RIPE));
    desk_close(desk);
}

/* ---- where and when ---- */

/* Least distance of two clusters' cells: 1 is beside or corner to corner. */
static int distance(const Cluster *a, const Cluster *b)
{
    int least = INT16_MAX;
    for (int i = 0; i < 64; i++) {
        for (int j = 0; j < 64 && (a->cells >> i & 1); j++) {
            if ((b->cells >> j & 1) == 0)
                continue;
            int x = a->column + i % 8 - b->column - j % 8, y = a->row + i / 8 - b->row - j / 8;
            least = min_int(least, max_int(x < 0 ? -x : x, y < 0 ? -y : y));
        }
    }
    return least;
}

static bool seen_together(const Level *level, const Cluster *a, const Cluster *b)
{
    Beat b_stirs = at_age(b, 0);
    return cluster_stage(level, a, b_stirs) != STAGE_GONE && cluster_stage(level, a, b_stirs) != STAGE_UNBORN;
}

static void assert_nothing_touches(const char *constants, const char *file, uint64_t seeds)
{
    Level level = {0};
    read_level((LevelText){.file = file, .more = constants}, &level);
    for (uint64_t seed = 1; seed <= seeds; seed++) {
        Field field = draw_field(&level, seed);
        for (int j = 1; j < field.count; j++) {
            for (int i = j - 1; i >= max_int(0, j - 120); i--) {
                const Cluster *a = &field.clusters[i], *b = &field.clusters[j];
                if (seen_together(&level, a, b) && distance(a, b) < 2)
                    fail_msg("seed %d: clusters %d and %d touch", (int)seed, i, j);
            }
        }
    }
    level_free(&level);
}

static void clusters_that_are_up_together_never_touch(void **state)
{
    (void)state;
    assert_nothing_touches("", "", 10);
    assert_nothing_touches("", "clusters = 600/day", 3);
    assert_nothing_touches("[constants]\nripe-minutes = 90\nknot-minutes = 5\n", "", 3);
}

static void a_cluster_lives_as_long_as_its_level_says_even_past_a_knot(void **state)
{
    (void)state;
    Desk *desk = desk_open((LevelText){.more = "[constants]\n" CALM_CONSTANTS "ripe-minutes = 90\nknot-minutes = 5\n"});
    begin(desk);
    run_minutes(desk, 30);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_STIRS, -1);
    run_minutes(desk, 85);
    const Cluster *cluster = &desk->day.field.clusters[index];
    Box box = box_around(cluster);
    assert_int_equal(cluster_stage(&desk->level, cluster, desk->day.beat), STAGE_RIPE);
    assert_int_equal(field_cluster_at(&desk->level, &desk->day.field, desk->day.beat, box.column, box.row), index);
    desk_close(desk);
}

static void three_hundred_clusters_fall_evenly_on_eight_sectors(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){0}, &level);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Field field = draw_field(&level, seed);
        int sectors[8] = {0}, hours[8] = {0}, count = 0;
        for (int i = 0; i < field.count; i++) {
            const Cluster *cluster = &field.clusters[i];
            if (cluster->kind != CLUSTER_TRUE)
                continue;
            count++;
            sectors[cluster->column / 16 + cluster->row / 20 * 4]++;
            if (cluster->minute >= 9 * 60)
                hours[(cluster->minute - 9 * 60) / 60]++;
        }
        assert_between(count, 295, 300);
        for (int i = 0; i < 8; i++) {
            assert_between(sectors[i], 28, 47); /* 37 each, with phantoms dealt from the same round */
            assert_between(hours[i], 30, 42);
        }
    }
    level_free(&level);
}

static void clusters_have_five_to_fourteen_numbers_within_the_field_and_thresholds_of_theirs(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){0}, &level);
    for (uint64_t seed = 1; seed <= 10; seed++) {
        Field field = draw_field(&level, seed);
        int knots = 0;
        for (int i = 0; i < field.count; i++) {
            const Cluster *cluster = &field.clusters[i];
            Box box = box_around(cluster);
            assert_true(box.column >= 0 && box.row >= 0 && box.column + box.columns <= 64 && box.row + box.rows <= 40);
            if (cluster->kind == CLUSTER_KNOT) {
                knots++;
                assert_int_equal(popcount(cluster->cells), 36);
                assert_int_equal(cluster->threshold, 850);
                continue;
            }
            assert_between(popcount(cluster->cells), 5, 14);
            assert_between(cluster->threshold, 100, 949);
            assert_true((cluster->kind == CLUSTER_PHANTOM) == (cluster->mixed != cluster->temper));
        }
        assert_int_equal(knots, 2);
    }
    level_free(&level);
}

static void dread_trembles_in_three_places_at_once_at_most(void **state)
{
    (void)state;
    Level level = {0};
    read_level((LevelText){0}, &level);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Field field = draw_field(&level, seed);
        for (int minute = 9 * 60; minute < 17 * 60; minute++) {
            int16_t alive[CLUSTERS_MAX];
            int dread = 0, count = field_alive(&level, &field, beat_at(1, minute), CLUSTERS_MAX, alive);
            for (int i = 0; i < count; i++)
                dread +=
                    field.clusters[alive[i]].temper == TEMPER_DREAD && field.clusters[alive[i]].kind == CLUSTER_TRUE;
            assert_between(dread, 0, 3);
        }
    }
    level_free(&level);
}

static void tempers_come_as_the_file_says(void **state)
{
    (void)state;
    Level level = {0};
    int times[TEMPER_COUNT] = {0};
    read_level((LevelText){.file = "tempers = woe:3 frolic:1 dread:0 malice:0"}, &level);
    for (uint64_t seed = 1; seed <= 10; seed++) {
        Field field = draw_field(&level, seed);
        for (int i = 0; i < field.count; i++)
            times[field.clusters[i].temper]++;
    }
    assert_int_equal(times[TEMPER_DREAD] + times[TEMPER_MALICE], 0);
    assert_between(100 * times[TEMPER_WOE] / (times[TEMPER_WOE] + times[TEMPER_FROLIC]), 72, 78);
    level_free(&level);
}

static void what_comes_up_later_does_not_depend_on_how_long_one_was_away(void **state)
{
    (void)state;
    Level level = {0};
    Field away;
    read_level((LevelText){0}, &level);
    Field whole = draw_field(&level, SEED);
    field_draw(&level, SEED, (FieldSpan){.day = 1, .start = 540, .end = 1020, .from = 700}, &away);
    int first = 0;
    while (whole.clusters[first].minute < 700)
        first++;
    assert_int_equal(away.count, whole.count - first);
    for (int i = 0; i < away.count; i++)
        assert_true(same_cluster(&away.clusters[i], &whole.clusters[first + i]));
    level_free(&level);
}

static void nights_and_other_days_have_fields_of_their_own_and_nights_no_knots(void **state)
{
    (void)state;
    Level level = {0};
    Field night, tomorrow;
    read_level((LevelText){0}, &level);
    Field field = draw_field(&level, SEED);
    field_draw(&level, SEED, (FieldSpan){.day = 2, .start = 540, .end = 1020}, &tomorrow);
    assert_false(same_cluster(&field.clusters[0], &tomorrow.clusters[0]));
    level.constants[CONSTANT_KNOTS] = 0; /* or they alone would make the difference */
    field = draw_field(&level, SEED);
    field_draw(&level, SEED, (FieldSpan){.day = 1, .start = 540, .end = 1020, .night = true}, &night);
    assert_false(same_cluster(&field.clusters[0], &night.clusters[0]));
    field_draw(&level, SEED, (FieldSpan){.day = 1, .start = 1020, .end = 1200, .night = true}, &night);
    assert_between(night.count, 120, 160); /* three hours of eight, phantoms among them */
    for (int i = 0; i < night.count; i++)
        assert_int_not_equal(night.clusters[i].kind, CLUSTER_KNOT);
    level_free(&level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_right_only_while_its_cluster_is_ripe_true_and_surfaced),
        cmocka_unit_test(what_is_in_hand_stays_what_it_was_at_the_gather),
        cmocka_unit_test(the_numb_gather_strays_where_the_rested_gather_right_ones),
        cmocka_unit_test(only_what_has_surfaced_is_seen_and_it_swells_and_sinks),
        cmocka_unit_test(rested_eyes_see_three_clusters_in_a_view_and_half_rested_ones_half_as_many),
        cmocka_unit_test(the_highlight_works_from_its_signal_on_and_marks_only_what_is_right),
        cmocka_unit_test(clusters_that_are_up_together_never_touch),
        cmocka_unit_test(a_cluster_lives_as_long_as_its_level_says_even_past_a_knot),
        cmocka_unit_test(three_hundred_clusters_fall_evenly_on_eight_sectors),
        cmocka_unit_test(clusters_have_five_to_fourteen_numbers_within_the_field_and_thresholds_of_theirs),
        cmocka_unit_test(dread_trembles_in_three_places_at_once_at_most),
        cmocka_unit_test(tempers_come_as_the_file_says),
        cmocka_unit_test(what_comes_up_later_does_not_depend_on_how_long_one_was_away),
        cmocka_unit_test(nights_and_other_days_have_fields_of_their_own_and_nights_no_knots),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
