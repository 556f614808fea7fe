/* test_keepsakes.c - what happened in the office is seen at the desk from then on: what was given, what the tool
 * claims, how far things have drifted from what was decided. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "front/game.h"
#include "front/state/choosable.h"
#include "front/desk/bubble.h"
#include "front/desk/desk.h"
#include "front/run/waiting.h"
#include "front_player.h"
#include "work/look.h"

#define LEVEL MDR_SOURCE "/tests/levels/pictures/every-event.level"

enum { TICK = 16667, STRIDE = 100000, SECOND = 1000000, TOOL_COMES = 14 * 60 + 16, MEETING_COMES = 15 * 60 + 31, ALL_GIVEN = 15 };

static int at_desk(void **state)
{
    if (open_player(state) != 0)
        return -1;
    Player *player = sit_down(*state, &(GameOptions){.level_path = LEVEL, .seed = 5});
    player->game->settings.boot = false;
    letter(player, 'b');
    return player->game->page == PAGE_DESK ? 0 : -1;
}

static Office *office(Player *player)
{
    return &player->game->play.day.office;
}

static void pass_for(Player *player, uint64_t microseconds)
{
    for (uint64_t past = 0; past < microseconds; past += TICK)
        pass(player, TICK);
}

static void pass_until(Player *player, int minute)
{
    while (beat_minute(day_of(player)->beat) < minute && player->game->page == PAGE_DESK)
        pass(player, STRIDE);
}

/* ---- reading the picture ---- */

static CanvasPoint corner_of(const Canvas *canvas, const CanvasItem *item)
{
    return item->kind == ITEM_POLYGON ? canvas->points[item->first] : (CanvasPoint){item->x, item->y};
}

/* Shapes of that ink that begin in a part of the screen. */
static int shapes(Player *player, Rect within, Ink ink)
{
    int count = 0;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        CanvasPoint at = corner_of(player->canvas, item);
        count += item->kind != ITEM_TEXT && item->ink == ink && item->strength > 0 && rect_holds(within, at.x, at.y);
    }
    return count;
}

static Layout layout(const Player *player)
{
    return layout_of(player->game);
}

static bool rects_meet(Rect a, Rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* ---- what Busyness earned ---- */

/* An ink that is in no other thing on the shelf, and in how many shapes at least: of a lamp its light and its bulb. */
static const struct {
    Gift gift;
    Ink ink;
    int least;
} things[] = {
    {GIFT_PLAQUE, INK_BACK, 3}, {GIFT_LAMP, INK_BUSY, 5}, {GIFT_CHAIR, INK_TEAL_DARK, 3}, {GIFT_WARRANT, INK_AMBER, 1}};

static void give_gifts(Player *player, unsigned gifts)
{
    office(player)->gifts = (uint8_t)gifts;
    office(player)->warrant_left = gifts >> GIFT_WARRANT & 1;
    pass_for(player, SECOND);
}

/* With nothing else to say, and with each card that can come. */
static void each_stands_on_the_shelf_once_it_is_given_whatever_card_is_up(void **state)
{
    static const int minutes[] = {9 * 60 + 5, 10 * 60 + 1, 11 * 60 + 1, 13 * 60 + 2, 14 * 60 + 16, 15 * 60 + 1};
    Player *player = *state;
    for (int i = 0; i < COUNT_OF(minutes); i++) {
        give_gifts(player, 0);
        pass_until(player, minutes[i]);
        pass(player, TICK);
        assert_int_equal(waiting_card(player->game) != NULL, i > 0);
        for (int j = 0; j < COUNT_OF(things); j++) {
            Rect shelf = layout(player).shelf;
            give_gifts(player, 0);
            assert_int_equal(shapes(player, shelf, things[j].ink), 0);
            give_gifts(player, 1u << things[j].gift);
            assert_true(shapes(player, shelf, things[j].ink) >= things[j].least);
        }
        waiting_next(player->game);
    }
}

static void the_plaque_says_that_it_is_one(void **state)
{
    Player *player = *state;
    assert_int_equal(times_seen(player, "PLAQUE"), 0);
    give_gifts(player, 1u << GIFT_PLAQUE);
    assert_int_equal(times_seen(player, "PLAQUE"), 1);
}

static uint64_t seen_hash(Player *player)
{
    see(player);
    return canvas_hash(player->canvas);
}

/* The clock stands, so that nothing else moves. */
static void it_settles_within_half_a_second_and_with_reduced_motion_at_once(void **state)
{
    Player *player = *state;
    for (int still = 0; still <= 1; still++) {
        Desk *desk = &player->game->desk;
        give_gifts(player, ALL_GIVEN);
        player->game->settings.reduced_motion = still;
        uint64_t there = seen_hash(player);
        memset(desk->given, 0, sizeof desk->given);
        assert_int_equal(seen_hash(player) == there, still);
        for (int i = 0; i < GIFT_COUNT; i++)
            assert_true(desk->given[i] <= 0);
        pass_for(player, SECOND / 2);
        for (int i = 0; i < GIFT_COUNT; i++)
            assert_true(desk->given[i] >= 1);
    }
}

static void what_was_given_before_does_not_settle_again(void **state)
{
    Player *player = *state;
    office(player)->gifts = ALL_GIVEN;
    desk_open(player->game);
    for (int i = 0; i < GIFT_COUNT; i++)
        assert_true(player->game->desk.given[i] >= 1);
}

static void the_warrant_goes_when_it_is_used(void **state)
{
    Player *player = *state;
    give_gifts(player, ALL_GIVEN);
    Rect shelf = layout(player).shelf;
    assert_true(shapes(player, shelf, INK_AMBER) > 0);
    click(player, CHOOSE_WARRANT);
    assert_false(office(player)->warrant_left);
    pass_until(player, 9 * 60 + 40);
    assert_true(day_at_desk(day_of(player)));
    assert_int_equal(shapes(player, shelf, INK_AMBER), 0);
    assert_true(shapes(player, shelf, INK_TEAL_DARK) > 0); /* all else stays */
}

static void the_shelf_covers_nothing(void **state)
{
    Player *player = *state;
    give_gifts(player, ALL_GIVEN);
    for (int size = 100; size <= 200; size += 25) {
        player->game->settings.text_per_cent = size;
        Layout at = layout(player);
        Ui ui = game_buttons(player->game);
        assert_int_equal(at.shelf.w > 0, size < 150);
        assert_false(rects_meet(at.shelf, at.tube) || rects_meet(at.shelf, at.column));
        for (int i = 0; i < ui.count; i++)
            assert_false(rects_meet(at.shelf, ui.buttons[i].at));
    }
}

/* Beside the map, where the bins need all there is; at the largest the warrant's own button takes that room. */
static void large_text_leaves_it_room_beside_the_map(void **state)
{
    Player *player = *state;
    give_gifts(player, ALL_GIVEN);
    for (int size = 150; size <= 200; size += 25) {
        player->game->settings.text_per_cent = size;
        office(player)->warrant_left = size < 175;
        Rect column = layout(player).column;
        assert_int_equal(shapes(player, column, INK_TEAL_DARK) > 0, 1);
        assert_true(offered(player, CHOOSE_MAP));
    }
}

/* ---- what the tool claims ---- */

static void it_claims_its_figure_when_layered_and_when_it_replaced_the_old_way(void **state)
{
    static const ToolState states[] = {TOOL_LAYERED, TOOL_REPLACED};
    Player *player = *state;
    for (int size = 100; size <= 200; size += 25) {
        player->game->settings.text_per_cent = size;
        office(player)->tool = -1;
        office(player)->tool_state = TOOL_NONE;
        assert_int_equal(times_seen(player, "+20 %"), 0);
        office(player)->tool = 0;
        for (int i = 0; i < COUNT_OF(states); i++) {
            office(player)->tool_state = (uint8_t)states[i];
            assert_int_equal(times_seen(player, "+20 %"), 1);
            assert_int_equal(times_seen(player, "AutoDigest"), 1);
        }
        office(player)->tool_state = TOOL_REFUSED;
        assert_int_equal(times_seen(player, "+20 %"), 0);
    }
}

static void panel_after(Player *player, char choice, int times)
{
    pass_until(player, TOOL_COMES);
    pass(player, TICK);
    letter(player, choice);
    pass_until(player, TOOL_COMES + 100);
    assert_true(day_at_desk(day_of(player)));
    assert_int_equal(times_seen(player, "+20 %"), times);
}

static void it_stays_after_it_was_layered(void **state)
{
    panel_after(*state, 'y', 1);
}

static void it_stays_after_it_replaced_the_old_way(void **state)
{
    panel_after(*state, 'r', 1);
}

static void it_is_not_there_when_it_was_refused(void **state)
{
    panel_after(*state, 'f', 0);
}

/* ---- what was decided ---- */

/* How far the bubble's middle is from the tube's, which is the only rim in its place. */
static float bubble_off(Player *player, bool *lit)
{
    Rect place = layout(player).bubble;
    float tube = 0, bubble = -1000;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        CanvasPoint at = corner_of(player->canvas, item);
        if (item->kind != ITEM_POLYGON || item->strength < 255 || !rect_holds(place, at.x, at.y))
            continue;
        float left = at.x, right = at.x;
        for (int j = 0; j < item->count; j++) {
            left = fminf(left, player->canvas->points[item->first + j].x);
            right = fmaxf(right, player->canvas->points[item->first + j].x);
        }
        if (item->ink == INK_EDGE)
            tube = (left + right) / 2;
        if (item->ink != INK_DIM && item->ink != INK_NUMBER)
            continue;
        bubble = (left + right) / 2;
        *lit = item->ink == INK_NUMBER;
    }
    return bubble - tube;
}

static void the_bubble_lies_the_further_off_the_more_has_drifted(void **state)
{
    Player *player = *state;
    float before = 0;
    bool lit = true;
    for (int drifted = 100; drifted <= 1000; drifted += 300) {
        office(player)->misalignment = drifted;
        pass_for(player, SECOND);
        float off = bubble_off(player, &lit);
        assert_false(lit);
        assert_true(off > before + 8);
        before = off;
    }
    assert_true(before < 60);
    assert_int_equal(times_seen(player, "Askew"), 1);
}

static void it_stands_in_the_middle_while_hardly_anything_comes_back(void **state)
{
    Player *player = *state;
    bool lit = false;
    office(player)->misalignment = 50;
    pass_for(player, SECOND);
    assert_true(fabsf(bubble_off(player, &lit)) < 0.5f);
    assert_true(lit);
    assert_int_equal(times_seen(player, "Aligned"), 1);
}

/* Of the segments of a bin's first bar. */
static float lowest_pip(Player *player, float *highest)
{
    Rect bin = layout(player).bins[0];
    float lowest = 0;
    *highest = CANVAS_HEIGHT;
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        bool segment = item->kind == ITEM_RECT && item->ink == INK_EDGE && item->strength == 110 && item->y < bin.y + bin.h * 0.6f;
        if (!segment || !rect_holds(bin, item->x, item->y))
            continue;
        lowest = fmaxf(lowest, item->y);
        *highest = fminf(*highest, item->y);
    }
    return lowest;
}

static void what_lies_in_the_bins_lies_aslant_with_it(void **state)
{
    Player *player = *state;
    float highest;
    office(player)->misalignment = 900;
    pass_for(player, SECOND);
    assert_true(lowest_pip(player, &highest) > highest + 4);
    office(player)->misalignment = 0;
    pass_for(player, SECOND);
    assert_true(lowest_pip(player, &highest) < highest + 0.2f);
}

/* What came before it waits unanswered, and is put aside. */
static void show_invitation(Player *player)
{
    for (int i = 0; i < OFFERS_MAX; i++) {
        const Offer *card = waiting_card(player->game);
        if (card && card->name.kind == ENTRY_MEETING)
            return;
        waiting_next(player->game);
    }
    fail_msg("%s", "there is no invitation");
}

static void join_and_decide(Player *player)
{
    pass_until(player, MEETING_COMES);
    show_invitation(player);
    office(player)->misalignment = 250;
    pass_for(player, SECOND / 2);
    letter(player, 'j');
    while (player->game->desk.decided < 0 && beat_minute(day_of(player)->beat) < 16 * 60 + 15)
        pass(player, TICK);
    assert_true(player->game->desk.decided >= 0);
}

static void a_decision_brings_it_to_the_middle_within_half_a_second(void **state)
{
    Player *player = *state;
    bool lit = true;
    join_and_decide(player);
    assert_true(bubble_off(player, &lit) > 10);
    pass_for(player, SECOND / 2);
    assert_true(fabsf(bubble_off(player, &lit)) < 0.5f);
    assert_true(lit);
}

static void with_reduced_motion_it_is_there_at_once(void **state)
{
    Player *player = *state;
    bool lit = false;
    player->game->settings.reduced_motion = true;
    join_and_decide(player);
    pass(player, TICK);
    assert_true(fabsf(bubble_off(player, &lit)) < 0.5f);
    assert_true(lit);
}

static float first_number_y(Player *player)
{
    Rect bin = layout(player).bins[0];
    see(player);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && rect_holds(bin, item->x, item->y))
            return item->y;
    }
    return 0;
}

static void what_lies_in_the_bins_settles_under_it(void **state)
{
    Player *player = *state;
    float before = first_number_y(player);
    join_and_decide(player);
    assert_true(first_number_y(player) < before - 2);
    pass_for(player, SECOND / 2);
    assert_true(fabsf(first_number_y(player) - before) < 0.1f);
}

static void what_was_decided_is_news(void **state)
{
    Player *player = *state;
    int row = 0;
    while (!day_of(player)->level->rows[row].decides)
        row++;
    desk_event(player->game, &(Event){.kind = EVENT_DECIDED, .a = row});
    assert_non_null(strstr(player->game->desk.news, "What we drop"));
}

static void what_was_decided_is_kept_for_the_day(void **state)
{
    Player *player = *state;
    join_and_decide(player);
    int at = player->game->desk.decided_at;
    char words[80];
    pass_until(player, 16 * 60 + 30);
    snprintf(words, sizeof words, "Decided %02d:%02d: What we drop", at / 60, at % 60);
    assert_int_equal(times_seen(player, words), 1);
    office(player)->tool = 0; /* beside the tool's panel there is room for less */
    office(player)->tool_state = TOOL_LAYERED;
    snprintf(words, sizeof words, "✓ %02d:%02d What we drop", at / 60, at % 60);
    assert_int_equal(times_seen(player, words), 1);
    desk_open(player->game);
    assert_int_equal(times_seen(player, words), 0);
}

/* Where no tool can come its room is the others'. */
static void without_tools_there_is_room_for_all_of_a_decision(void **state)
{
    Player *player = *state;
    float trace = layout(player).trace.w;
    player->game->play.level.tool_count = 0;
    bubble_decided(player->game, 5);
    assert_true(layout(player).trace.w > trace + 100);
    assert_int_equal(times_seen(player, "Decided 09:00: What we drop"), 1);
}

/* ---- all of it ---- */

/* With and without the tool's panel, whose room the words of the bubble else have, and with names as long as they get.
 */
static void no_words_lie_on_each_other_at_any_size(void **state)
{
    static const int minutes[] = {9 * 60 + 30, 10 * 60 + 1, 11 * 60 + 1, 13 * 60 + 2, 14 * 60 + 16, 15 * 60 + 1};
    Player *player = *state;
    for (int i = 0; i < COUNT_OF(minutes); i++) {
        office(player)->tool_state = TOOL_NONE;
        pass_until(player, minutes[i]);
        pass(player, TICK);
        for (int j = 0; j < 4; j++) {
            office(player)->tool = j & 1 ? 0 : -1;
            office(player)->tool_state = j & 1 ? TOOL_LAYERED : TOOL_NONE;
            player->game->desk.decided = j & 2 ? 5 : -1;
            give_gifts(player, j & 1 ? ALL_GIVEN : 0);
            see_sizes(player);
        }
        waiting_next(player->game);
    }
    assert_string_equal(player->worst, "");
}

#define AT_DESK(claim) cmocka_unit_test_setup_teardown(claim, at_desk, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(each_stands_on_the_shelf_once_it_is_given_whatever_card_is_up),
        AT_DESK(the_plaque_says_that_it_is_one),
        AT_DESK(it_settles_within_half_a_second_and_with_reduced_motion_at_once),
        AT_DESK(what_was_given_before_does_not_settle_again),
        AT_DESK(the_warrant_goes_when_it_is_used),
        AT_DESK(the_shelf_covers_nothing),
        AT_DESK(large_text_leaves_it_room_beside_the_map),
        AT_DESK(it_claims_its_figure_when_layered_and_when_it_replaced_the_old_way),
        AT_DESK(it_stays_after_it_was_layered),
        AT_DESK(it_stays_after_it_replaced_the_old_way),
        AT_DESK(it_is_not_there_when_it_was_refused),
        AT_DESK(the_bubble_lies_the_further_off_the_more_has_drifted),
        AT_DESK(it_stands_in_the_middle_while_hardly_anything_comes_back),
        AT_DESK(what_lies_in_the_bins_lies_aslant_with_it),
        AT_DESK(a_decision_brings_it_to_the_middle_within_half_a_second),
        AT_DESK(with_reduced_motion_it_is_there_at_once),
        AT_DESK(what_lies_in_the_bins_settles_under_it),
        AT_DESK(what_was_decided_is_news),
        AT_DESK(what_was_decided_is_kept_for_the_day),
        AT_DESK(without_tools_there_is_room_for_all_of_a_decision),
        AT_DESK(no_words_lie_on_each_other_at_any_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
