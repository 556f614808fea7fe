/* test_lessons.c - what the desk tells of the work: what is white, what the hand says of what it holds, what a bin lacks, costs
 * and pays, where a knot is; and that none of it says more than one so rested would know. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "front/desk/desk.h"
#include "front/desk/explain.h"
#include "front/run/waiting.h"
#include "front/game.h"
#include "front/glass/knot.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front_player.h"
#include "work/look.h"

enum { TICK = 16667, STRIDE = 100000, RESTED = 900, AWAKE = 600, TIRED = 300 };

#define LEVEL MDR_SOURCE "/levels/1-orientation.level"

static Office *office(Player *player)
{
    return &player->game->play.day.office;
}

static Bin *bin(Player *player, int index)
{
    return &player->game->play.day.bins[0][index];
}

/* At the desk at half past nine, so rested. */
static void sit(Player *player, int signal)
{
    player->game->settings.boot = false;
    letter(player, 'b');
    if (player->game->page == PAGE_CONSENT)
        key(player, KEY_ENTER);
    while (minute_of(player) < 9 * 60 + 30)
        pass(player, STRIDE);
    assert_true(day_at_desk(day_of(player)));
    office(player)->signal = signal;
}

static int in_the_lift(void **state)
{
    if (open_player(state) != 0)
        return -1;
    sit_down(*state, &(GameOptions){.level_path = LEVEL, .seed = 5});
    return 0;
}

/* A cluster in view that is right to take, and the middle of its first number on the screen. */
static const Cluster *ripe(Player *player, CanvasPoint *at)
{
    Box box;
    Temper temper;
    int before = office(player)->signal;
    while (!find_cluster(player, &box, &temper)) {
        pass(player, TICK);
        office(player)->signal = before;
    }
    const Day *day = day_of(player);
    Layout layout = layout_of(player->game);
    for (int y = 0; y < box.rows; y++) {
        for (int x = 0; x < box.columns; x++) {
            int column = box.column + x, row = box.row + y;
            if (!day_highlights(day, column, row))
                continue;
            *at = cells_centre(&layout, &player->game->desk, column, row);
            return &day->field.clusters[field_cluster_at(day->level, &day->field, day->beat, column, row)];
        }
    }
    fail_msg("no number of it can be taken");
    return NULL;
}

static int numbers(const Cluster *cluster)
{
    return __builtin_popcountll(cluster->cells & ~cluster->taken);
}

/* Numbers on the glass that are white. */
static int white(Player *player)
{
    Rect tube = layout_of(player->game).tube;
    int count = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        count += item->kind == ITEM_GLYPH && item->ink == INK_HAND && rect_holds(tube, item->x, item->y);
    }
    return count;
}

static int struck(Player *player)
{
    int count = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++)
        count += player->canvas->items[i].kind == ITEM_GLYPH && player->canvas->items[i].ink == INK_STRAY;
    return count;
}

/* Bins whose frame is lit. */
static int lit_bins(Player *player)
{
    Layout layout = layout_of(player->game);
    int count = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        for (int j = 0; j < BIN_COUNT; j++)
            count += item->kind == ITEM_FRAME && item->ink == INK_HAND && item->size > 2.5f &&
                     rect_holds(layout.bins[j], item->x + 1, item->y + 1);
    }
    return count;
}

/* ---- white ---- */

static void under_the_hand_what_the_lens_would_take_is_white(void **state)
{
    Player *player = *state;
    CanvasPoint at;
    sit(player, RESTED);
    const Cluster *cluster = ripe(player, &at);
    point_at(player, at.x, at.y);
    office(player)->signal = RESTED;
    assert_int_equal(white(player), numbers(cluster));
    office(player)->signal = TIRED;
    assert_int_equal(white(player), 0);
}

/* The first number of the box is one of the cluster. */
static void a_box_is_white_only_where_it_would_be_right(void **state)
{
    Player *player = *state;
    CanvasPoint at;
    sit(player, RESTED);
    ripe(player, &at);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, at.x, at.y);
    point_at(player, at.x + 120, at.y + 90);
    office(player)->signal = RESTED;
    Box box;
    assert_true(sea_selection(player->game, &box));
    int right = 0;
    for (int i = 0; i < box.columns * box.rows; i++)
        right += day_highlights(day_of(player), box.column + i % box.columns, box.row + i / box.columns);
    assert_true(right > 0);
    assert_int_equal(white(player), right);
    assert_true(struck(player) > 0);
    office(player)->signal = TIRED;
    assert_int_equal(white(player), 0);
    assert_int_equal(struck(player), 0);
    office(player)->signal = RESTED;
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, at.x + 120, at.y + 90);
    assert_int_equal(day_in_hand(day_of(player), QUALITY_RIGHT), right);
}

/* ---- a click ---- */

static void a_click_gathers_the_cluster_under_it(void **state)
{
    Player *player = *state;
    CanvasPoint at;
    sit(player, RESTED);
    int expected = numbers(ripe(player, &at));
    office(player)->signal = RESTED;
    click_at(player, at.x, at.y);
    assert_int_equal(day_of(player)->hand.count, expected);
    assert_int_equal(day_in_hand(day_of(player), QUALITY_RIGHT), expected);
    assert_false(player->game->desk.anchored);
}

static void where_nothing_is_told_a_click_begins_a_box(void **state)
{
    Player *player = *state;
    CanvasPoint at;
    sit(player, RESTED);
    ripe(player, &at);
    office(player)->signal = TIRED;
    click_at(player, at.x, at.y);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_true(player->game->desk.anchored);
    click_at(player, at.x + 40, at.y);
    assert_true(day_of(player)->hand.count > 0);
}

/* Who missed the cluster and tries again does not get a box of strays. */
static void a_click_that_went_astray_is_no_corner(void **state)
{
    Player *player = *state;
    CanvasPoint at;
    sit(player, RESTED);
    int expected = numbers(ripe(player, &at));
    Rect numbers_at = layout_of(player->game).numbers;
    float cell = at.x < numbers_at.x + numbers_at.w / 2 ? 29 : -29;
    office(player)->signal = TIRED; /* so that it takes nothing there */
    click_at(player, at.x + cell * 12, at.y);
    office(player)->signal = RESTED;
    assert_true(player->game->desk.anchored);
    click_at(player, at.x, at.y);
    assert_false(player->game->desk.anchored);
    assert_int_equal(day_of(player)->hand.count, day_in_hand(day_of(player), QUALITY_RIGHT));
    assert_int_equal(day_of(player)->hand.count, expected);
}

static void a_box_of_nothing_but_strays_is_not_gathered_by_clicks(void **state)
{
    Player *player = *state;
    Layout layout = layout_of(player->game);
    const Day *day = day_of(player);
    sit(player, RESTED);
    for (int i = 0; i < 100; i++) {
        pass(player, STRIDE);
        office(player)->signal = RESTED;
        CanvasPoint a = cells_centre(&layout, &player->game->desk, 10, 10), b = cells_centre(&layout, &player->game->desk, 12, 11);
        bool bare = day_lens_cluster(day, 10, 10) < 0 && day_lens_cluster(day, 12, 11) < 0;
        for (int x = 8; bare && x < 15; x++) {
            for (int y = 8; y < 14; y++)
                bare = bare && field_cluster_at(day->level, &day->field, day->beat, x, y) < 0;
        }
        if (!bare)
            continue;
        click_at(player, a.x, a.y);
        assert_true(player->game->desk.anchored);
        click_at(player, b.x, b.y);
        assert_false(player->game->desk.anchored);
        assert_int_equal(day->hand.count, 0);
        assert_string_equal(player->game->desk.news, "Nothing in that box belongs together.");
        return;
    }
    fail_msg("there is always something there");
}

/* It is seen, and it is too early: nobody is left with a box instead. */
static void a_click_on_what_is_not_up_yet_says_so(void **state)
{
    Player *player = *state;
    Layout layout = layout_of(player->game);
    sit(player, RESTED);
    int stirring = -1;
    while (stirring < 0) {
        pass(player, STRIDE);
        office(player)->signal = RESTED;
        const Day *day = day_of(player);
        for (int i = day->field.oldest; i < day->field.count && stirring < 0; i++) {
            const Cluster *cluster = &day->field.clusters[i];
            int column, row;
            knot_number(day, i, &column, &row);
            bool alone = day_lens_cluster(day, column, row) < 0 && column < VIEW_COLUMNS && row < VIEW_ROWS;
            if (alone && cluster->kind == CLUSTER_TRUE && cluster->taken == 0 && cluster_surfaces(cluster, RESTED) &&
                cluster_stage(day->level, cluster, day->beat) == STAGE_STIRS)
                stirring = i;
        }
    }
    int column, row;
    knot_number(day_of(player), stirring, &column, &row);
    CanvasPoint at = cells_centre(&layout, &player->game->desk, column, row);
    point_at(player, at.x, at.y);
    office(player)->signal = RESTED;
    click_at(player, at.x, at.y);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_false(player->game->desk.anchored);
    assert_string_equal(player->game->desk.news, "These are not up yet.");
}

/* ---- the hand ---- */

static void fill_hand(Player *player, Temper *temper)
{
    CanvasPoint at;
    sit(player, RESTED);
    *temper = (Temper)ripe(player, &at)->temper;
    office(player)->signal = RESTED;
    click_at(player, at.x, at.y);
    assert_true(day_of(player)->hand.count > 2);
}

static void the_hand_says_what_one_so_rested_knows(void **state)
{
    static const char *const names[] = {"Woe", "Frolic", "Dread", "Malice"};
    Player *player = *state;
    Temper temper;
    char words[32];
    fill_hand(player, &temper);
    office(player)->signal = RESTED;
    snprintf(words, sizeof words, "%d %s", day_of(player)->hand.count, names[temper]);
    assert_int_equal(times_seen(player, words), 1);
    player->game->play.day.hand.held[0].quality = QUALITY_STRAY;
    assert_int_equal(times_seen(player, "1 does not belong"), 1);
    office(player)->signal = AWAKE;
    snprintf(words, sizeof words, "%d belong", day_of(player)->hand.count - 1);
    assert_int_equal(times_seen(player, words), 1);
    assert_int_equal(times_seen(player, "1 does not belong"), 1);
    office(player)->signal = TIRED;
    assert_int_equal(times_shown(player, "belong"), 0);
    assert_int_equal(times_seen(player, "?"), 1);
}

static void what_came_too_late_or_too_early_says_so_in_the_hand(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    office(player)->signal = RESTED;
    player->game->play.day.hand.held[0].quality = QUALITY_SANK;
    player->game->play.day.hand.held[1].quality = QUALITY_EARLY;
    assert_int_equal(times_seen(player, "1 was sinking already"), 1);
    assert_int_equal(times_seen(player, "1 was not up yet"), 1);
    office(player)->signal = TIRED;
    assert_int_equal(times_seen(player, "1 was sinking already"), 0);
}

static void bins_that_have_room_for_it_light_up(void **state)
{
    Player *player = *state;
    Temper temper;
    char words[32];
    fill_hand(player, &temper);
    point_at(player, 5, 5);
    office(player)->signal = RESTED;
    bin(player, 1)->right[temper] = bin(player, 1)->quota[temper];
    assert_int_equal(lit_bins(player), BIN_COUNT - 1);
    snprintf(words, sizeof words, "room for %d", day_hand_fits(day_of(player), 2));
    assert_true(times_seen(player, words) >= 3);
    assert_int_equal(times_seen(player, "no room"), 1);
    office(player)->signal = AWAKE;
    assert_int_equal(lit_bins(player), 0);
    assert_int_equal(times_shown(player, "room"), 0);
}

static void after_a_deposit_nothing_is_called_right_that_is_not(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    Hand *hand = &player->game->play.day.hand;
    for (int i = 0; i < hand->count; i++)
        hand->held[i].quality = QUALITY_STRAY;
    office(player)->signal = RESTED;
    letter(player, '3');
    assert_null(strstr(player->game->desk.news, "right"));
    assert_non_null(strstr(player->game->desk.news, "Nothing of that belongs in bin 3"));
    office(player)->signal = RESTED;
    CanvasPoint at;
    ripe(player, &at);
    click_at(player, at.x, at.y);
    office(player)->signal = TIRED;
    letter(player, '3');
    assert_null(strstr(player->game->desk.news, "right"));
    assert_non_null(strstr(player->game->desk.news, "Bin 3 was given"));
}

/* ---- bins ---- */

static void a_bin_shows_the_tempers_of_its_file_and_no_others(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    assert_int_equal(times_seen(player, "Woe"), BIN_COUNT);
    assert_int_equal(times_seen(player, "Frolic"), BIN_COUNT);
    assert_int_equal(times_seen(player, "Dread") + times_seen(player, "Malice"), 0);
    assert_int_equal(times_seen(player, "0/12"), 1);
    assert_int_equal(times_seen(player, "0/48"), BIN_COUNT - 1);
    bin(player, 0)->right[TEMPER_WOE] = 5;
    assert_int_equal(times_seen(player, "5/12 waiting"), 1);
    assert_int_equal(times_seen(player, "in bins: 5"), 1);
}

static void its_price_can_be_clicked(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    assert_false(offered(player, CHOOSE_CLEAR + 3));
    bin(player, 3)->others = 7;
    assert_int_equal(times_seen(player, "+2 min"), 1);
    click(player, CHOOSE_CLEAR + 3);
    assert_int_equal(office(player)->hold, HOLD_CLEAR);
    assert_int_equal(office(player)->hold_target, 3);
    assert_int_equal(times_seen(player, "+2 min"), 0);
    assert_int_equal(times_seen(player, "clearing 2 min"), 1);
}

/* A click on the tag is a deposit like any other while something is in hand. */
static void with_a_full_hand_all_of_the_bin_takes_it(void **state)
{
    Player *player = *state;
    Temper temper;
    sit(player, RESTED);
    bin(player, 2)->others = 7;
    Ui ui = game_buttons(player->game);
    Rect tag = ui_button_of(&ui, CHOOSE_CLEAR + 2)->at;
    CanvasPoint at;
    temper = (Temper)ripe(player, &at)->temper;
    office(player)->signal = RESTED;
    click_at(player, at.x, at.y);
    int held = day_of(player)->hand.count;
    click_at(player, tag.x + tag.w / 2, tag.y + tag.h / 2);
    assert_int_equal(bin(player, 2)->right[temper], held);
    assert_int_equal(office(player)->hold, HOLD_NONE);
}

static void sealing_says_how_long_and_then_what_was_paid_to_whom(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    for (int i = 0; i < TEMPER_COUNT; i++)
        bin(player, 0)->right[i] = bin(player, 0)->quota[i];
    bin(player, 0)->right[temper]--;
    office(player)->known = 1;
    letter(player, '1');
    assert_int_equal(office(player)->hold, HOLD_SEAL);
    assert_int_equal(times_seen(player, "sealing 6 min"), 1);
    while (office(player)->hold == HOLD_SEAL)
        pass(player, TICK);
    for (int text = 100; text <= 200; text += 25) {
        player->game->settings.text_per_cent = text;
        assert_int_equal(times_shown(player, "Sealed: 12"), 1);
        assert_true(shows(player, "for the"));
        assert_true(shows(player, "payroll") && shows(player, "school"));
        assert_int_equal(times_shown(player, "…"), 0);
    }
}

/* ---- knots ---- */

/* At a moment at which one shows. */
static int knot_in(Player *player)
{
    int knot = -1;
    while (knot < 0) {
        pass(player, STRIDE);
        office(player)->signal = RESTED;
        knot = knot_showing(day_of(player));
    }
    return knot;
}

static void a_knot_says_where_it_is_its_price_its_prize_and_its_key(void **state)
{
    Player *player = *state;
    sit(player, TIRED);
    assert_int_equal(times_shown(player, "36 for 18 min"), 0);
    const Cluster *knot = &day_of(player)->field.clusters[knot_in(player)];
    key(player, KEY_LEFT);
    office(player)->signal = RESTED;
    assert_int_equal(times_shown(player, "knot: 36 for 18 min · K"), 1);
    sea_look_at(player->game, knot->column < 30 ? 100 : 0, 0); /* wherever the view is */
    pass(player, STRIDE);
    office(player)->signal = RESTED;
    assert_int_equal(times_shown(player, "36 for 18 min · K"), 1);
    point_at(player, 400, 300);
    assert_int_equal(times_shown(player, "36 for 18 min · click"), 1);
}

static void its_key_takes_it_wherever_the_hand_is(void **state)
{
    Player *player = *state;
    sit(player, TIRED);
    letter(player, 'k');
    assert_non_null(strstr(player->game->desk.news, "No knot shows now"));
    int knot = knot_in(player);
    letter(player, 'k');
    assert_int_equal(office(player)->hold, HOLD_KNOT);
    assert_int_equal(office(player)->hold_target, knot);
    pass(player, TICK);
    assert_int_equal(times_shown(player, "36 for 18 min"), 0);
}

/* So that one out of view is within a click. */
static void its_terms_can_be_clicked(void **state)
{
    Player *player = *state;
    sit(player, TIRED);
    int knot = knot_in(player);
    const Cluster *cluster = &day_of(player)->field.clusters[knot];
    sea_look_at(player->game, cluster->column < 30 ? 100 : 0, 0);
    for (int i = 0; i < 20; i++)
        pass(player, TICK);
    point_at(player, 700, 300);
    office(player)->signal = RESTED;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        Text text = {player->canvas->text + item->first, item->length};
        if (item->kind == ITEM_TEXT && text_starts(text, "knot: 36")) {
            click_at(player, item->x, item->y - 5);
            break;
        }
    }
    assert_int_equal(office(player)->hold, HOLD_KNOT);
    for (int i = 0; i < 60; i++)
        pass(player, TICK);
    assert_true(knot_in_view(player->game, knot));
}

static void gathering_over_a_knot_says_what_it_is(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    int knot = knot_in(player), column, row;
    knot_number(day_of(player), knot, &column, &row);
    key(player, KEY_LEFT);
    player->game->desk.cursor_column = column;
    player->game->desk.cursor_row = row;
    sea_look_at(player->game, (float)column - 20, (float)row - 10);
    player->game->desk.pan_x = player->game->desk.want_x;
    player->game->desk.pan_y = player->game->desk.want_y;
    office(player)->signal = RESTED;
    letter(player, 'g');
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_non_null(strstr(player->game->desk.news, "36 numbers for 18 unbroken minutes, at a focus of 8"));
}

/* ---- Progress ---- */

static void progress_is_one_number_and_what_waits_is_beside_it(void **state)
{
    Player *player = *state;
    char words[64];
    sit(player, RESTED);
    player->game->play.day.ledger.days[0].progress = 17;
    bin(player, 4)->right[TEMPER_FROLIC] = 9;
    snprintf(words, sizeof words, "Progress %d", day_figures(day_of(player))->progress);
    assert_int_equal(times_seen(player, words), 1);
    snprintf(words, sizeof words, "in bins: %d", day_waiting(day_of(player)));
    assert_int_equal(times_seen(player, words), 1);
}

/* ---- teaching ---- */

static void wait_seconds(Player *player, int seconds)
{
    for (int i = 0; i < seconds * 10; i++) {
        pass(player, STRIDE);
        if (day_at_desk(day_of(player)))
            office(player)->signal = RESTED;
    }
}

static bool says(Player *player, const char *words)
{
    return times_shown(player, words) > 0;
}

static void fold(Player *player)
{
    office(player)->signal = RESTED;
    pass(player, 0);
}

static void the_first_minute_says_nothing_and_then_only_to_who_is_stuck(void **state)
{
    Player *player = *state;
    player->game->settings.boot = false;
    letter(player, 'b');
    if (player->game->page == PAGE_CONSENT)
        key(player, KEY_ENTER);
    while (player->game->desk.seconds < 59) {
        pass(player, STRIDE);
        office(player)->signal = RESTED;
        assert_int_equal(player->game->hints.up, 0);
    }
    wait_seconds(player, 14);
    assert_true(says(player, "Some numbers move as one"));
    assert_true(says(player, "The arrows go there, G") || says(player, "the arrows go there, G"));
    CanvasPoint at;
    ripe(player, &at);
    office(player)->signal = RESTED;
    point_at(player, at.x, at.y);
    fold(player);
    assert_true(says(player, "then a click takes them"));
    office(player)->signal = RESTED;
    click_at(player, at.x, at.y);
    assert_true(day_in_hand(day_of(player), QUALITY_RIGHT) > 0);
    assert_false(says(player, "Some numbers move as one"));
    wait_seconds(player, 7);
    assert_false(says(player, "Bins that lack the mark"));
    wait_seconds(player, 6);
    assert_true(says(player, "Bins that lack the mark in the hand are lit: click"));
    letter(player, '2');
    assert_false(says(player, "Bins that lack the mark"));
}

static void who_does_it_is_never_told(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    office(player)->signal = RESTED;
    letter(player, '2');
    for (int i = 0; i < 900; i++) {
        pass(player, STRIDE);
        assert_true(player->game->hints.up != LESSON_GATHER + 1 && player->game->hints.up != LESSON_DEPOSIT + 1);
    }
}

static void what_a_soiled_bin_costs_is_said_once(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    player->game->learnt.which = ~(UINT32_C(1) << LESSON_SOILED);
    bin(player, 2)->others = 9;
    player->game->desk.seconds = 61;
    wait_seconds(player, 8);
    assert_true(says(player, "What does not belong in bin 3 costs 3 minutes at its seal. C clears it now"));
    wait_seconds(player, 10);
    assert_false(says(player, "What does not belong"));
    wait_seconds(player, 60);
    assert_false(says(player, "What does not belong"));
}

/* What was taken off the screen at once has not been read. */
static void a_hint_that_was_cut_short_comes_again(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    player->game->learnt.which = ~(UINT32_C(1) << LESSON_SOILED);
    bin(player, 2)->others = 9;
    player->game->desk.seconds = 61;
    for (int ticks = 0; ticks < 1000 && !player->game->hints.up; ticks++)
        pass(player, TICK);
    assert_true(player->game->hints.up != 0);
    bin(player, 2)->others = 0;
    wait_seconds(player, 20);
    assert_int_equal(player->game->hints.up, 0);
    bin(player, 2)->others = 9;
    wait_seconds(player, 3);
    assert_true(says(player, "What does not belong in bin 3"));
    bin(player, 2)->others = 0;
    wait_seconds(player, 1);
    bin(player, 2)->others = 9;
    wait_seconds(player, 20);
    assert_false(says(player, "What does not belong"));
}

static void the_first_seal_says_what_it_pays(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    player->game->learnt.which = ~(UINT32_C(1) << LESSON_SEAL);
    player->game->desk.seconds = 61;
    player->game->hints.quiet = 10;
    for (int i = 0; i < TEMPER_COUNT; i++)
        bin(player, 0)->right[i] = bin(player, 0)->quota[i];
    bin(player, 0)->right[temper]--;
    office(player)->signal = RESTED;
    letter(player, '1');
    wait_seconds(player, 1);
    assert_true(says(player, "its 12 numbers are Progress: somebody waits for them"));
    wait_seconds(player, 9); /* it has long been sealed, and that has been told */
    assert_true(says(player, "its 12 numbers are Progress"));
    player->game->hints.pays = 0;
    assert_true(says(player, "Sealed, it is noted."));
}

/* First the work, then what stands around it; and each once. */
static void an_instrument_is_told_of_on_its_first_change(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    player->game->learnt.which = ~(UINT32_C(1) << LESSON_BUSYNESS);
    player->game->desk.seconds = 120;
    player->game->desk.busyness = 20;
    wait_seconds(player, 25);
    assert_false(says(player, "Busyness: what has been seen"));
    wait_seconds(player, 8);
    assert_true(says(player, "Busyness: what has been seen"));
    wait_seconds(player, 8);
    assert_false(says(player, "Busyness: what has been seen"));
    assert_true(learnt_has(&player->game->learnt, LESSON_BUSYNESS));
}

static void no_hint_where_it_is_set_so_or_a_bot_plays(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    player->game->settings.hints = false;
    player->game->desk.seconds = 61;
    wait_seconds(player, 60);
    assert_int_equal(player->game->hints.up, 0);
    player->game->settings.hints = true;
    wait_seconds(player, 20);
    assert_true(player->game->hints.up != 0);
}

static void what_is_learnt_is_kept_beside_the_settings(void **state)
{
    Player *player = *state;
    char settings[PATH_LENGTH_MAX];
    snprintf(settings, sizeof settings, "%s", in(player->scratch, "kept/settings"));
    GameOptions options = {.level_path = LEVEL, .seed = 5, .settings_path = settings};
    sit_down(player, &options);
    assert_int_equal(player->game->learnt.which, 0);
    Temper temper;
    fill_hand(player, &temper);
    sit_down(player, &options);
    assert_true(learnt_has(&player->game->learnt, LESSON_GATHER));
    assert_false(learnt_has(&player->game->learnt, LESSON_DEPOSIT));
    assert_holds(player->scratch, "kept/learnt", "gather\n");
    put(in(player->scratch, "kept/learnt"), "soiled\nnonsense\n\n gather \n");
    sit_down(player, &options);
    assert_int_equal(player->game->learnt.which, 1u << LESSON_GATHER | 1u << LESSON_SOILED);
}

/* ---- what is what ---- */

static void an_instrument_says_what_it_is_when_pointed_at(void **state)
{
    static const struct {
        int id;
        const char *words;
    } rows[] = {
        {CHOOSE_EXPLAIN + INSTRUMENT_BUSYNESS, "Busyness: what has been seen"},
        {CHOOSE_EXPLAIN + INSTRUMENT_PROGRESS, "Progress: right numbers sealed"},
        {CHOOSE_EXPLAIN + INSTRUMENT_REWARD + GIFT_PLAQUE, "A plaque, for 60 Busyness"},
        {CHOOSE_EXPLAIN + INSTRUMENT_REWARD + GIFT_LAMP, "A second lamp, for 120 Busyness: what is right is white from a focus of 450"},
        {CHOOSE_EXPLAIN + INSTRUMENT_REWARD + GIFT_CHAIR, "A quieter chair, for 180"},
        {CHOOSE_EXPLAIN + INSTRUMENT_REWARD + GIFT_WARRANT, "A waffle warrant, for 240 Busyness: 15 minutes"},
        {CHOOSE_EXPLAIN + INSTRUMENT_FOCUS, "Focus, 900 of 1000"},
        {CHOOSE_EXPLAIN + INSTRUMENT_LEVEL, "Level: how far the work"},
        {CHOOSE_EXPLAIN + INSTRUMENT_BAR, "File complete: numbers"},
        {CHOOSE_JIGGLE, "Light: green while"},
        {CHOOSE_TRAY, "Tray: messages"},
        {CHOOSE_MAP, "In view: the frame"},
        {CHOOSE_BIN, "Bin 1 lacks 6 Woe, 6 Frolic. Then it is sealed in 6 minutes, and 12 numbers"},
    };
    Player *player = *state;
    sit(player, RESTED);
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Ui ui = game_buttons(player->game);
        const Button *button = ui_button_of(&ui, rows[i].id);
        assert_non_null(button);
        point_at(player, button->at.x + button->at.w / 2, button->at.y + button->at.h / 2);
        office(player)->signal = RESTED;
        assert_true(says(player, rows[i].words));
    }
}

/* In the figure that is paid: by the file's weight, and half where it is late. */
static void a_bin_says_what_its_seal_will_pay(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    NumberFile *file = &player->game->play.level.files[0];
    Rect at = layout_of(player->game).bins[0];
    point_at(player, at.x + at.w / 2, at.y + at.h / 2);
    file->weight = 3;
    assert_true(says(player, "and 36 numbers are Progress"));
    file->due = minute_of(player) - 1;
    assert_true(says(player, "and 18 numbers are Progress"));
    for (int i = 0; i < TEMPER_COUNT; i++)
        bin(player, 0)->right[i] = bin(player, 0)->quota[i];
    assert_true(says(player, "Bin 1 lacks nothing. Once it is sealed, 18 numbers"));
}

static void keys_reach_every_instrument(void **state)
{
    Player *player = *state;
    bool reached[INSTRUMENT_COUNT] = {false}, bins = false;
    sit(player, RESTED);
    letter(player, 'p');
    assert_true(player->game->pad.reaching);
    for (int i = 0; i < BUTTONS_MAX; i++) {
        key(player, KEY_RIGHT);
        int id = player->game->focus;
        bins = bins || id == CHOOSE_BIN + 4;
        if (id >= CHOOSE_EXPLAIN && id < CHOOSE_EXPLAIN + INSTRUMENT_COUNT)
            reached[id - CHOOSE_EXPLAIN] = true;
        if (id == CHOOSE_EXPLAIN + INSTRUMENT_LEVEL)
            assert_true(says(player, "Level: how far the work"));
    }
    for (int i = 0; i < INSTRUMENT_COUNT; i++)
        assert_true(reached[i]);
    assert_true(bins);
    letter(player, 'p');
    assert_false(player->game->pad.reaching);
    letter(player, 'p');
    enter_on(player, CHOOSE_JIGGLE);
    assert_false(player->game->pad.reaching);
    assert_int_equal(play_job(&player->game->play)->kind, JOB_SHOW);
}

static void with_a_card_the_next_reward_and_the_map_stay(void **state)
{
    Player *player = *state;
    sit_down(player, &(GameOptions){.level_path = MDR_SOURCE "/tests/levels/pictures/every-event.level", .seed = 5});
    sit(player, RESTED);
    while (!waiting_card(player->game))
        pass(player, STRIDE);
    assert_true(offered(player, CHOOSE_MAP));
    assert_int_equal(times_seen(player, "A plaque"), 1);
    assert_true(times_shown(player, "in bins: ") == 1);
}

/* Whoever played by keys yesterday is not told of the mouse this morning. */
static void the_morning_speaks_of_the_device_in_use(void **state)
{
    Player *player = *state;
    sit(player, RESTED);
    assert_true(player->game->desk.by_keys);
    assert_int_equal(times_shown(player, "drag a box"), 0);
    point_at(player, 300, 300);
    assert_int_equal(times_shown(player, "drag a box"), 1);
}

static void enter_twice_at_the_start_gathers_nothing(void **state)
{
    Player *player = *state;
    letter(player, 'b');
    key(player, KEY_ENTER);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    key(player, KEY_ENTER);
    assert_int_equal(day_of(player)->hand.count, 0);
    for (int i = 0; i < 60; i++)
        pass(player, TICK);
    key(player, KEY_ENTER);
    assert_true(day_of(player)->hand.count > 0);
}

static void it_is_legible_at_every_size(void **state)
{
    Player *player = *state;
    Temper temper;
    fill_hand(player, &temper);
    player->game->play.day.hand.held[0].quality = QUALITY_SANK;
    player->game->play.day.hand.held[1].quality = QUALITY_EARLY;
    player->game->play.day.hand.held[2].quality = QUALITY_STRAY;
    bin(player, 1)->others = 60;
    point_at(player, 60, 400);
    office(player)->signal = RESTED;
    see_sizes(player);
    letter(player, '2');
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

#define IN_THE_LIFT(claim) cmocka_unit_test_setup_teardown(claim, in_the_lift, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_THE_LIFT(under_the_hand_what_the_lens_would_take_is_white),
        IN_THE_LIFT(a_box_is_white_only_where_it_would_be_right),
        IN_THE_LIFT(a_click_gathers_the_cluster_under_it),
        IN_THE_LIFT(a_click_that_went_astray_is_no_corner),
        IN_THE_LIFT(a_box_of_nothing_but_strays_is_not_gathered_by_clicks),
        IN_THE_LIFT(a_click_on_what_is_not_up_yet_says_so),
        IN_THE_LIFT(where_nothing_is_told_a_click_begins_a_box),
        IN_THE_LIFT(the_hand_says_what_one_so_rested_knows),
        IN_THE_LIFT(what_came_too_late_or_too_early_says_so_in_the_hand),
        IN_THE_LIFT(bins_that_have_room_for_it_light_up),
        IN_THE_LIFT(after_a_deposit_nothing_is_called_right_that_is_not),
        IN_THE_LIFT(a_bin_shows_the_tempers_of_its_file_and_no_others),
        IN_THE_LIFT(its_price_can_be_clicked),
        IN_THE_LIFT(with_a_full_hand_all_of_the_bin_takes_it),
        IN_THE_LIFT(sealing_says_how_long_and_then_what_was_paid_to_whom),
        IN_THE_LIFT(a_knot_says_where_it_is_its_price_its_prize_and_its_key),
        IN_THE_LIFT(its_key_takes_it_wherever_the_hand_is),
        IN_THE_LIFT(its_terms_can_be_clicked),
        IN_THE_LIFT(gathering_over_a_knot_says_what_it_is),
        IN_THE_LIFT(progress_is_one_number_and_what_waits_is_beside_it),
        IN_THE_LIFT(the_first_minute_says_nothing_and_then_only_to_who_is_stuck),
        IN_THE_LIFT(who_does_it_is_never_told),
        IN_THE_LIFT(what_a_soiled_bin_costs_is_said_once),
        IN_THE_LIFT(a_hint_that_was_cut_short_comes_again),
        IN_THE_LIFT(the_first_seal_says_what_it_pays),
        IN_THE_LIFT(an_instrument_is_told_of_on_its_first_change),
        IN_THE_LIFT(no_hint_where_it_is_set_so_or_a_bot_plays),
        IN_THE_LIFT(what_is_learnt_is_kept_beside_the_settings),
        IN_THE_LIFT(an_instrument_says_what_it_is_when_pointed_at),
        IN_THE_LIFT(a_bin_says_what_its_seal_will_pay),
        IN_THE_LIFT(keys_reach_every_instrument),
        IN_THE_LIFT(with_a_card_the_next_reward_and_the_map_stay),
        IN_THE_LIFT(the_morning_speaks_of_the_device_in_use),
        IN_THE_LIFT(enter_twice_at_the_start_gathers_nothing),
        IN_THE_LIFT(it_is_legible_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
