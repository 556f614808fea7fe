/* test_work_bins.c - bins: what goes in, what comes back, sealing and what it pays; the bar that counts it all. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "between.h"
#include "desk.h"

#define CALM "[constants]\n" CALM_CONSTANTS "late-from = 1440\n"
#define WOE "tempers = woe:1 frolic:0 dread:0 malice:0\n"

static Desk *at_work(LevelText text)
{
    Desk *desk = desk_open(text);
    begin(desk);
    return desk;
}

static const Bin *bin_at(const Desk *desk, int index)
{
    return &desk->day.bins[desk->day.file][index];
}

/* Fills bin 0 of a file of woe; it is being sealed then. */
static void fill_with_woe(Desk *desk)
{
    refine(desk, TEMPER_WOE, 0, 48);
    assert_int_equal(desk->day.office.hold, HOLD_SEAL);
}

/* ---- what goes in ---- */

static void quotas_follow_the_tempers_of_the_file(void **state)
{
    (void)state;
    static const struct {
        const char *tempers;
        int quota[TEMPER_COUNT];
    } cases[] = {
        {"", {12, 12, 12, 12}},
        {"tempers = woe:1 frolic:1 dread:1 malice:0", {16, 16, 16, 0}},
        {"tempers = woe:3 frolic:1 dread:0 malice:0", {36, 12, 0, 0}},
        {"tempers = woe:0 frolic:0 dread:0 malice:5", {0, 0, 0, 48}},
        {"tempers = woe:5 frolic:5 dread:5 malice:6", {12, 12, 11, 13}},
        {"tempers = woe:0 frolic:5 dread:5 malice:3", {0, 19, 18, 11}},
        {"tempers = woe:100 frolic:1 dread:1 malice:1", {47, 1, 0, 0}},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Level level = {0};
        read_level((LevelText){.file = cases[i].tempers}, &level);
        Bin bin = bin_new(&level.files[0]);
        for (int temper = 0; temper < TEMPER_COUNT; temper++)
            assert_int_equal(bin.quota[temper], cases[i].quota[temper]);
        assert_true(bin_empty(&bin));
        level_free(&level);
    }
}

static void a_number_whose_temper_is_full_comes_back_and_can_be_gathered_again(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.more = CALM});
    refine(desk, TEMPER_WOE, 0, 12);
    assert_int_equal(bin_at(desk, 0)->right[TEMPER_WOE], 12);
    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE);
    int numbers = popcount(desk->day.field.clusters[index].cells);
    int reworked = figures(desk, 1)->reworked;
    gather_cluster(desk, index);
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_int_equal(desk->last[EVENT_REWORK].b, numbers);
    assert_int_equal(figures(desk, 1)->reworked, reworked + numbers);
    assert_int_equal(bin_at(desk, 0)->right[TEMPER_WOE], 12);
    assert_int_equal(desk->day.field.clusters[index].taken, 0);
    gather_cluster(desk, index);
    must(desk, order(COMMAND_DEPOSIT, 1)); /* where there is room it is as right as it was */
    assert_int_equal(bin_at(desk, 1)->right[TEMPER_WOE], min_int(numbers, 12));
    desk_close(desk);
}

static void what_does_not_belong_stops_nothing_until_the_bin_has_no_room_for_more_of_it(void **state)
{
    (void)state;
    Desk *desk =
        at_work((LevelText){.file = WOE "clusters = 100/day", .more = CALM "phantoms = 0\nthreshold-low = 949\n"});
    for (int row = 0; row < 5; row++)
        put_strays(desk, row, row < 4 ? 14 : BIN_OTHERS - 1 - 4 * 14, 0);
    assert_int_equal(bin_at(desk, 0)->others, BIN_OTHERS - 1);
    put_strays(desk, 6, 3, 0); /* one goes in, two come back */
    assert_int_equal(bin_at(desk, 0)->others, BIN_OTHERS);
    assert_int_equal(desk->last[EVENT_SOILED].b, 1);
    assert_int_equal(desk->last[EVENT_DEPOSITED].b, 1);
    assert_int_equal(desk->last[EVENT_REWORK].b, 2);

    int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE);
    int numbers = popcount(desk->day.field.clusters[index].cells);
    gather_cluster(desk, index);
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_int_equal(bin_right(bin_at(desk, 0)), numbers);
    desk_close(desk);
}

static void one_command_clears_a_bin_for_the_minutes_it_says(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = WOE, .more = CALM "cleared-a-minute = 4\nphantoms = 0\n"});
    put_strays(desk, 0, 9, 0);
    assert_int_equal(day_clearing_minutes(&desk->day, 0), 3); /* a begun minute is one */
    must(desk, order(COMMAND_CLEAR, 0));
    run_until(desk, desk->day.beat + 3 * BEATS_A_MINUTE - 1);
    assert_int_equal(bin_at(desk, 0)->others, 9);
    assert_int_equal(desk->counts[EVENT_CLEARED], 0);
    must_not(desk, order(COMMAND_CLEAR, 0)); /* the hands are held */
    run_until(desk, desk->day.beat + 1);
    assert_int_equal(bin_at(desk, 0)->others, 0);
    assert_int_equal(desk->last[EVENT_CLEARED].b, 9);
    assert_int_equal(day_clearing_minutes(&desk->day, 0), 0);
    desk_close(desk);
}

static void sealing_takes_out_what_does_not_belong_first_for_the_same_minutes(void **state)
{
    (void)state;
    static const struct {
        int strays, minutes;
    } cases[] = {{0, 6}, {1, 7}, {8, 8}, {9, 9}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = at_work((LevelText){.file = WOE, .more = CALM "cleared-a-minute = 4\nphantoms = 0\n"});
        if (cases[i].strays > 0)
            put_strays(desk, 0, cases[i].strays, 0);
        fill_with_woe(desk);
        assert_int_equal(desk->last[EVENT_SEALING].b, cases[i].minutes);
        run_until(desk, desk->day.beat + cases[i].minutes * BEATS_A_MINUTE - 1);
        assert_int_equal(figures(desk, 1)->sealed, 0);
        run_until(desk, desk->day.beat + 1);
        assert_int_equal(figures(desk, 1)->sealed, 1);
        assert_int_equal(figures(desk, 1)->progress, 48);
        assert_int_equal(bin_at(desk, 0)->others, 0);
        desk_close(desk);
    }
}

static void phantoms_do_not_belong_either(void **state)
{
    (void)state;
    Desk *desk = at_work(
        (LevelText){.more = "[constants]\nbreed = 0\nfocus-start = 0\nfocus-minutes = 120\nthreshold-low = 949\n"});
    gather_cluster(desk, wait_for_cluster(desk, CLUSTER_PHANTOM, STAGE_RIPE, -1));
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_true(bin_at(desk, 0)->others > 0);
    assert_int_equal(figures(desk, 1)->phantoms, bin_at(desk, 0)->others);
    assert_int_equal(figures(desk, 1)->strays, 0);
    assert_int_equal(bin_right(bin_at(desk, 0)), 0);
    desk_close(desk);
}

static void there_is_nothing_to_clear_in_a_bin_without_others_and_no_sixth_bin(void **state)
{
    (void)state;
    static const int no_bins[] = {-1, BIN_COUNT, 1000};
    Desk *desk = at_work((LevelText){.more = CALM});
    must_not(desk, order(COMMAND_CLEAR, 0));
    must_not(desk, order(COMMAND_DEPOSIT, 0)); /* with nothing in hand */
    put_strays(desk, 0, 1, 4);
    must(desk, order_box((Box){10, 0, 2, 2}));
    for (int i = 0; i < COUNT_OF(no_bins); i++) {
        must_not(desk, order(COMMAND_DEPOSIT, no_bins[i]));
        must_not(desk, order(COMMAND_CLEAR, no_bins[i]));
    }
    desk_close(desk);
}

static void a_level_sizes_its_bins_and_the_first_one_of_the_run_may_be_smaller(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = WOE "bins = 5 x 20\nfirst-bin = 12", .more = CALM});
    static const int sizes[BIN_COUNT] = {12, 20, 20, 20, 20};
    for (int i = 0; i < BIN_COUNT; i++)
        assert_int_equal(bin_size(bin_at(desk, i)), sizes[i]);
    refine(desk, TEMPER_WOE, 0, 12);
    assert_int_equal(desk->day.office.hold, HOLD_SEAL);
    run_minutes(desk, 6);
    assert_int_equal(figures(desk, 1)->progress, 12);
    assert_int_equal(bin_size(bin_at(desk, 0)), 20); /* the next one is as the others */
    desk_close(desk);
}

/* ---- sealing ---- */

static void forty_eight_right_numbers_seal_a_bin_and_pay_in_one_lump(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = WOE "weight = 3", .more = CALM});
    fill_with_woe(desk);
    assert_int_equal(figures(desk, 1)->progress, 0); /* nothing before it is sealed */
    assert_int_equal(desk->counts[EVENT_SEALING], 1);
    must_not(desk, order_box((Box){0, 0, 2, 2}));
    run_until(desk, desk->day.beat + 6 * BEATS_A_MINUTE - 1);
    assert_int_equal(figures(desk, 1)->sealed, 0);
    run_until(desk, desk->day.beat + 1);
    assert_int_equal(figures(desk, 1)->sealed, 1);
    assert_int_equal(figures(desk, 1)->progress, 48 * 3);
    assert_int_equal(desk->last[EVENT_SEALED].b, 48 * 3);
    assert_true(bin_empty(bin_at(desk, 0)));
    must(desk, order_box((Box){0, 0, 2, 2}));
    desk_close(desk);
}

static void a_bin_wants_all_four_tempers(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = "clusters = 600/day", .more = CALM});
    for (int temper = 0; temper < TEMPER_COUNT; temper++) {
        assert_int_equal(desk->day.office.hold, HOLD_NONE);
        refine(desk, (Temper)temper, 0, 12);
    }
    assert_int_equal(desk->day.office.hold, HOLD_SEAL);
    run_minutes(desk, 6);
    assert_int_equal(figures(desk, 1)->progress, 48);
    desk_close(desk);
}

static void a_file_that_serves_nobody_pays_nothing(void **state)
{
    (void)state;
    Desk *desk =
        desk_open((LevelText){.more = "[file lantern]\nname = \"Third Lantern\"\nclusters = 600/day\n" WOE CALM});
    begin(desk);
    must(desk, order(COMMAND_OPEN_FILE, 1));
    run_minutes(desk, 2);
    fill_with_woe(desk);
    run_minutes(desk, 6);
    assert_int_equal(figures(desk, 1)->sealed, 1);
    assert_int_equal(figures(desk, 1)->progress, 0);
    desk_close(desk);
}

static void a_seal_after_due_pays_half(void **state)
{
    (void)state;
    static const struct {
        int from; /* minutes past 12:00 at which sealing begins; due is 12:30 */
        int pays;
    } cases[] = {{0, 48}, {24, 48}, {25, 24}, {200, 24}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk = desk_open((LevelText){.day = "shift = 12:35-17:00", .file = WOE "due = 13:30", .more = CALM});
        begin(desk);
        refine(desk, TEMPER_WOE, 0, 40);
        run_to(desk, 13, 0);
        run_minutes(desk, cases[i].from);
        Bin *bin = &desk->day.bins[0][0];
        int index = wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE);
        bin->right[TEMPER_WOE] = (uint8_t)(48 - popcount(desk->day.field.clusters[index].cells));
        int late = beat_minute(desk->day.beat) - 13 * 60 - cases[i].from;
        gather_cluster(desk, index);
        must(desk, order(COMMAND_DEPOSIT, 0));
        run_minutes(desk, 6);
        assert_int_equal(late, 0);
        assert_int_equal(desk->last[EVENT_SEALED].b, cases[i].pays);
        desk_close(desk);
    }
}

static void a_layered_tool_makes_sealing_slower_and_one_that_replaced_the_old_process_faster(void **state)
{
    (void)state;
    static const struct {
        Choice choice;
        int minutes;
    } cases[] = {{CHOICE_LAYER, 12}, {CHOICE_REPLACE, 1}, {CHOICE_REFUSE, 6}};
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Desk *desk =
            at_work((LevelText){.file = WOE,
                                .rows = "09:30 tool digest",
                                .more = "[tool digest]\nname = \"AutoDigest\"\nreplace = +12% setup=10m\n" CALM});
        run_to(desk, 9, 30);
        choose(desk, ENTRY_TOOL, cases[i].choice);
        run_minutes(desk, 20);
        fill_with_woe(desk);
        run_until(desk, desk->day.beat + cases[i].minutes * BEATS_A_MINUTE - 1);
        assert_int_equal(figures(desk, 1)->sealed, 0);
        run_until(desk, desk->day.beat + 1);
        assert_int_equal(figures(desk, 1)->sealed, 1);
        desk_close(desk);
    }
}

static void a_level_may_let_sealing_take_no_time(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = WOE, .more = CALM "seal-minutes = 0\n"});
    desk->day.bins[0][0].right[TEMPER_WOE] = 47;
    gather_cluster(desk, wait_for_cluster(desk, CLUSTER_TRUE, STAGE_RIPE, TEMPER_WOE));
    must(desk, order(COMMAND_DEPOSIT, 0));
    assert_int_equal(figures(desk, 1)->progress, 48);
    assert_int_equal(desk->day.office.hold, HOLD_NONE);
    desk_close(desk);
}

static void sealing_waits_while_the_player_is_called_away(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.file = WOE, .more = CALM});
    fill_with_woe(desk);
    run_minutes(desk, 2);
    must(desk, order(COMMAND_JIGGLE, 0));
    run_minutes(desk, 4);
    assert_int_equal(figures(desk, 1)->sealed, 0);
    run_minutes(desk, 1);
    assert_int_equal(figures(desk, 1)->sealed, 1);
    desk_close(desk);
}

/* ---- sent back ---- */

static void a_bin_that_is_sent_back_reopens_with_half_and_pays_when_it_is_done_again(void **state)
{
    (void)state;
    static const char *const tempers[] = {WOE, "tempers = woe:2 frolic:1 dread:1 malice:0\n",
                                          "tempers = woe:5 frolic:5 dread:5 malice:6\n"};
    for (int i = 0; i < COUNT_OF(tempers); i++) {
        Desk *desk = at_work((LevelText){
            .file = tempers[i],
            .more = "[constants]\nfocus-start = 1000\nbreed = 0\nmisaligned-start = 1000\nreturned = 1000\n"});
        Bin *bin = &desk->day.bins[0][0];
        for (int temper = 0; temper < TEMPER_COUNT; temper++)
            bin->right[temper] = bin->quota[temper];
        bin->right[TEMPER_WOE]--;
        bin->others = 5;
        refine(desk, TEMPER_WOE, 0, 48);
        run_minutes(desk, 6 + 2); /* two of them to take the others out */
        assert_int_equal(desk->counts[EVENT_RETURNED], 1);
        assert_int_equal(figures(desk, 1)->returned, 1);
        assert_int_equal(figures(desk, 1)->sealed, 0);
        assert_int_equal(figures(desk, 1)->progress, 0);
        assert_int_equal(bin_right(bin), 24);
        assert_int_equal(bin->others, 0);
        for (int temper = 0; temper < TEMPER_COUNT; temper++)
            assert_true(bin->right[temper] <= bin->quota[temper]);
        desk_close(desk);
    }
}

/* How many of 300 sealed bins came back at that misalignment. */
static int sent_back(int misalignment)
{
    Desk *desk = at_work((LevelText){.file = WOE, .more = CALM});
    Day morning = desk->day;
    int back = 0;
    for (int i = 0; i < 300; i++) {
        desk->day = morning;
        desk->day.seals = rng_stream((uint64_t)i, 3, 1);
        desk->day.bins[0][0].right[TEMPER_WOE] = 47;
        desk->day.office.misalignment = misalignment;
        refine(desk, TEMPER_WOE, 0, 48);
        run_minutes(desk, 6);
        back += figures(desk, 1)->returned;
    }
    desk_close(desk);
    return back;
}

static void the_chance_of_being_sent_back_follows_misalignment(void **state)
{
    (void)state;
    assert_int_equal(sent_back(0), 0);
    assert_between(sent_back(300), 20, 62); /* 450 x 300 per million: 41 and three and a half deviations */
    assert_between(sent_back(1000), 105, 165);
}

/* ---- the bar ---- */

static void the_bar_counts_every_number_ever_binned_what_came_back_too(void **state)
{
    (void)state;
    Desk *desk =
        at_work((LevelText){.file = "numbers = 10x10\nclusters = 1/day", .more = CALM "phantoms = 0\nknots = 0\n"});
    desk->day.bins[0][0].others = BIN_OTHERS - 12;
    put_strays(desk, 0, 10, 0);
    assert_int_equal(day_bar(&desk->day), 10);
    put_strays(desk, 1, 10, 0); /* eight of them come back */
    assert_int_equal(day_bar(&desk->day), 20);
    put_strays(desk, 1, 10, 0); /* two cells are empty, eight come back again */
    assert_int_equal(day_bar(&desk->day), 28);
    assert_int_equal(figures(desk, 1)->binned, 28);
    assert_int_equal(figures(desk, 1)->strays, 12);
    assert_int_equal(figures(desk, 1)->progress, 0);
    desk_close(desk);
}

static void a_complete_file_gets_its_remainder_in_the_morning(void **state)
{
    (void)state;
    Desk *desk = at_work(
        (LevelText){.day = "days = 2", .file = "numbers = 10x10\nclusters = 1/day", .more = CALM "phantoms = 0\n"});
    for (int i = 0; i < 10; i++) {
        put_strays(desk, 9, 10, 0);
        run_minutes(desk, 4);
    }
    assert_int_equal(day_bar(&desk->day), 100);
    run_to_closing(desk);
    sleep_over(desk);
    assert_int_equal(day_bar(&desk->day), 0);
    desk_close(desk);
}

static void a_bar_that_is_not_full_goes_on_in_the_morning(void **state)
{
    (void)state;
    Desk *desk = at_work(
        (LevelText){.day = "days = 2", .file = "numbers = 10x10\nclusters = 1/day", .more = CALM "phantoms = 0\n"});
    put_strays(desk, 9, 10, 0);
    run_to_closing(desk);
    sleep_over(desk);
    assert_int_equal(day_bar(&desk->day), 10);
    desk_close(desk);
}

/* ---- nights ---- */

static void open_bins_stay_over_night_and_are_handed_in_at_the_end_of_the_run(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.day = "days = 2", .file = WOE "weight = 2", .more = CALM});
    refine(desk, TEMPER_WOE, 0, 10);
    int numbers = bin_right(bin_at(desk, 0));
    put_strays(desk, 0, 2, 1);
    assert_int_equal(day_open_bins(&desk->day), 2);
    run_to_closing(desk);
    sleep_over(desk);
    assert_int_equal(bin_right(bin_at(desk, 0)), numbers);
    assert_int_equal(figures(desk, 1)->progress, 0);
    idle_day(desk);
    assert_int_equal(desk->day.phase, PHASE_OVER);
    assert_int_equal(figures(desk, 2)->progress, 2 * numbers); /* its right numbers, and nothing for the strays */
    assert_int_equal(figures(desk, 2)->sealed, 0);
    assert_int_equal(day_open_bins(&desk->day), 0);
    desk_close(desk);
}

static void a_bin_being_sealed_at_the_end_of_the_shift_is_sealed_in_the_morning(void **state)
{
    (void)state;
    Desk *desk = at_work((LevelText){.day = "days = 2", .file = WOE, .more = CALM});
    refine(desk, TEMPER_WOE, 0, 30);
    run_to(desk, 16, 57);
    desk->day.bins[0][0].right[TEMPER_WOE] = 47;
    fill_with_woe(desk);
    run_to_closing(desk);
    sleep_over(desk);
    assert_int_equal(figures(desk, 1)->sealed, 0);
    begin(desk);
    run_minutes(desk, 5);
    assert_int_equal(figures(desk, 2)->sealed, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotas_follow_the_tempers_of_the_file),
        cmocka_unit_test(a_number_whose_temper_is_full_comes_back_and_can_be_gathered_again),
        cmocka_unit_test(what_does_not_belong_stops_nothing_until_the_bin_has_no_room_for_more_of_it),
        cmocka_unit_test(one_command_clears_a_bin_for_the_minutes_it_says),
        cmocka_unit_test(sealing_takes_out_what_does_not_belong_first_for_the_same_minutes),
        cmocka_unit_test(phantoms_do_not_belong_either),
        cmocka_unit_test(there_is_nothing_to_clear_in_a_bin_without_others_and_no_sixth_bin),
        cmocka_unit_test(a_level_sizes_its_bins_and_the_first_one_of_the_run_may_be_smaller),
        cmocka_unit_test(forty_eight_right_numbers_seal_a_bin_and_pay_in_one_lump),
        cmocka_unit_test(a_bin_wants_all_four_tempers),
        cmocka_unit_test(a_file_that_serves_nobody_pays_nothing),
        cmocka_unit_test(a_seal_after_due_pays_half),
        cmocka_unit_test(a_layered_tool_makes_sealing_slower_and_one_that_replaced_the_old_process_faster),
        cmocka_unit_test(a_level_may_let_sealing_take_no_time),
        cmocka_unit_test(sealing_waits_while_the_player_is_called_away),
        cmocka_unit_test(a_bin_that_is_sent_back_reopens_with_half_and_pays_when_it_is_done_again),
        cmocka_unit_test(the_chance_of_being_sent_back_follows_misalignment),
        cmocka_unit_test(the_bar_counts_every_number_ever_binned_what_came_back_too),
        cmocka_unit_test(a_complete_file_gets_its_remainder_in_the_morning),
        cmocka_unit_test(a_bar_that_is_not_full_goes_on_in_the_morning),
        cmocka_unit_test(open_bins_stay_over_night_and_are_handed_in_at_the_end_of_the_run),
        cmocka_unit_test(a_bin_being_sealed_at_the_end_of_the_shift_is_sealed_in_the_morning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
