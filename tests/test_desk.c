/* test_desk.c - what stands around the glass: how the terminal starts and how that is cut short, that a card hides
 * nothing of what the hand does, and that each instrument tells what it is there to tell at every size of text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "front/run/go.h"
#include "front/game.h"
#include "front/pages/page_boot.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/desk/cards.h"
#include "front/desk/desk.h"
#include "front/desk/instruments.h"
#include "front/run/waiting.h"
#include "front_player.h"
#include "work/look.h"

#define LEVEL MDR_SOURCE "/tests/levels/pictures/every-event.level"

enum { TICK = 16667, STRIDE = 100000, SECOND = 1000000 };

static int in_the_lift(void **state)
{
    if (open_player(state) != 0)
        return -1;
    sit_down(*state, &(GameOptions){.level_path = LEVEL, .seed = 5});
    return 0;
}

static PageId page(const Player *player)
{
    return player->game->page;
}

static void begin(Player *player)
{
    begin_and_agree(player);
}

static void begin_at_desk(Player *player)
{
    begin(player);
    key(player, KEY_ENTER);
    assert_int_equal(page(player), PAGE_DESK);
}

static void pass_until(Player *player, int minute)
{
    while (beat_minute(day_of(player)->beat) < minute && page(player) == PAGE_DESK)
        pass(player, STRIDE);
}

/* ---- how it starts ---- */

static void it_starts_within_six_seconds_while_the_clock_stands(void **state)
{
    Player *player = *state;
    begin(player);
    Beat beat = day_of(player)->beat;
    uint64_t from = player->now;
    while (page(player) == PAGE_BOOT) {
        assert_int_equal(day_of(player)->beat, beat);
        pass(player, TICK);
    }
    assert_int_equal(page(player), PAGE_DESK);
    assert_true(player->now - from > 4 * SECOND && player->now - from <= 6 * SECOND);
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
}

static void its_lines_are_legible_at_every_size(void **state)
{
    Player *player = *state;
    begin(player);
    while (page(player) == PAGE_BOOT) {
        see_sizes_in_turn(player);
        pass(player, TICK);
    }
    assert_string_equal(player->worst, "");
}

static bool is_there(const Canvas *canvas, const CanvasItem *wanted)
{
    for (int i = 0; i < canvas->item_count; i++) {
        if (memcmp(&canvas->items[i], wanted, sizeof *wanted) == 0)
            return true;
    }
    return false;
}

/* Glass, numbers and instruments lie where they will lie, the words at the same place of the list included. */
static void nothing_jumps_when_the_terminal_is_there(void **state)
{
    Player *player = *state;
    Canvas *before = calloc(1, sizeof *before);
    assert_non_null(before);
    begin(player);
    go_to(player->game, PAGE_BOOT);
    game_settle(player->game);
    boot_stand(&player->game->boot, BOOT_STEPS);
    game_draw(player->game, before);
    key(player, KEY_ENTER);
    see(player);
    assert_int_equal(page(player), PAGE_DESK);
    assert_true(player->canvas->item_count > 800);
    for (int i = 0; i < player->canvas->item_count; i++)
        assert_true(is_there(before, &player->canvas->items[i]));
    free(before);
}

static void reduced_motion_shows_three_still_pictures(void **state)
{
    Player *player = *state;
    int pictures = 0;
    uint64_t before = 0;
    player->game->settings.reduced_motion = true;
    begin(player);
    while (page(player) == PAGE_BOOT) {
        see(player);
        pictures += canvas_hash(player->canvas) != before;
        before = canvas_hash(player->canvas);
        assert_true(game_wait(player->game) > 0);
        pass(player, TICK);
    }
    assert_int_equal(pictures, 3);
}

static void it_is_left_out_when_set_so(void **state)
{
    Player *player = *state;
    player->game->settings.boot = false;
    letter(player, 'b');
    assert_int_equal(page(player), PAGE_DESK);
}

/* ---- how that is cut short ---- */

static Input press_of(char which)
{
    return (Input){.kind = INPUT_KEY_DOWN, .key = KEY_CHARACTER, .character = (unsigned char)which};
}

static void the_key_that_cuts_it_short_gathers_nothing_until_it_is_pressed_anew(void **state)
{
    Player *player = *state;
    Input gather = press_of('g'), held = gather, up = gather;
    held.repeat = true;
    up.kind = INPUT_KEY_UP;
    begin(player);
    give(player, gather);
    assert_int_equal(page(player), PAGE_DESK);
    for (int i = 0; i < 5; i++)
        give(player, held);
    give(player, up);
    pass(player, TICK);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_string_equal(player->game->desk.news, "");
    for (int i = 0; i < 60; i++) /* in a hurry it would be for the start once more */
        pass(player, TICK);
    give(player, gather);
    assert_true(day_of(player)->hand.count > 0);
}

static void the_click_that_cuts_it_short_does_nothing_else(void **state)
{
    Player *player = *state;
    Layout layout = layout_of(player->game);
    float x = layout.numbers.x + 400, y = layout.numbers.y + 300;
    begin(player);
    point_at(player, x, y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, x, y);
    assert_int_equal(page(player), PAGE_DESK);
    point_at(player, x + 90, y + 90);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, x + 90, y + 90);
    assert_false(player->game->desk.anchored);
    assert_int_equal(day_of(player)->hand.count, 0);
    for (int i = 0; i < 60; i++)
        pass(player, TICK);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, x, y);
    assert_true(player->game->desk.anchored);
}

/* Two clicks gather between them; a box drawn elsewhere after the first is one of its own. */
static void a_box_that_is_drawn_begins_where_it_was_pressed(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    Desk *desk = &player->game->desk;
    Layout layout = layout_of(player->game);
    float x = layout.numbers.x + 100, y = layout.numbers.y + 100;
    click_at(player, x, y);
    assert_true(desk->anchored && day_of(player)->hand.count == 0);
    point_at(player, x + 300, y + 200);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, x + 300, y + 200);
    int column = desk->cursor_column, row = desk->cursor_row;
    point_at(player, x + 360, y + 260);
    assert_int_equal(desk->anchor_column, column);
    assert_int_equal(desk->anchor_row, row);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, x + 360, y + 260);
    assert_false(desk->anchored);
    assert_int_equal(day_of(player)->hand.count, (desk->cursor_column - column + 1) * (desk->cursor_row - row + 1));
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_SECONDARY, x, y); /* lets go */
    pass(player, TICK);
    click_at(player, x, y);
    click_at(player, x + 60, y + 40);
    assert_false(desk->anchored);
    assert_true(day_of(player)->hand.count > 1);
}

static void a_button_of_a_pad_cuts_it_short(void **state)
{
    Player *player = *state;
    begin(player);
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_A});
    assert_int_equal(page(player), PAGE_DESK);
    give(player, (Input){.kind = INPUT_PAD_UP, .pad = PAD_A});
    pass(player, TICK);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_false(player->game->desk.anchored);
}

/* What is still held from what came before does not. */
static void a_key_that_repeats_does_not_cut_it_short(void **state)
{
    Player *player = *state;
    Input held = {.kind = INPUT_KEY_DOWN, .key = KEY_ENTER, .repeat = true};
    begin(player);
    give(player, held);
    pass(player, TICK);
    assert_int_equal(page(player), PAGE_BOOT);
}

static void losing_the_window_pauses_it(void **state)
{
    Player *player = *state;
    begin(player);
    pass(player, TICK);
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    assert_int_equal(page(player), PAGE_PAUSE);
    key(player, KEY_ESCAPE);
    assert_int_equal(page(player), PAGE_BOOT);
}

/* ---- cards ---- */

static Rect card_of(const Player *player)
{
    Layout layout = layout_of(player->game);
    Ui ui = game_buttons(player->game);
    return card_at_desk(player->game, &layout, &ui);
}

static bool rects_meet(Rect a, Rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void a_card_covers_nothing_of_the_field(void **state)
{
    static const int minutes[] = {10 * 60 + 1, 11 * 60 + 1, 13 * 60 + 2, 14 * 60 + 16, 15 * 60 + 1};
    Player *player = *state;
    begin_at_desk(player);
    for (int i = 0; i < COUNT_OF(minutes); i++) {
        pass_until(player, minutes[i]);
        assert_non_null(waiting_card(player->game));
        Layout layout = layout_of(player->game);
        Rect card = card_of(player);
        assert_true(card.x >= layout.column.x && card.y + card.h <= layout.column.y + layout.column.h);
        assert_true(offered(player, CHOOSE_MAP)); /* nor the map */
        waiting_next(player->game);
    }
}

static void at_every_size_it_lies_on_no_instrument(void **state)
{
    static const int minutes[] = {10 * 60 + 1, 11 * 60 + 1, 13 * 60 + 2, 14 * 60 + 16, 15 * 60 + 1};
    Player *player = *state;
    begin_at_desk(player);
    for (int i = 0; i < COUNT_OF(minutes); i++) {
        pass_until(player, minutes[i]);
        assert_non_null(waiting_card(player->game));
        player->game->desk.card_seconds = 1; /* it has slid in */
        player->game->play.day.tray_count = i % 2 * TRAY_MAX;
        see_sizes(player);
        assert_string_equal(player->worst, "");
        waiting_next(player->game);
    }
}

static void what_is_put_aside_does_not_come_back_by_itself(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    pass_until(player, 600);
    while (!waiting_card(player->game))
        pass(player, TICK);
    EventName first = waiting_card(player->game)->name;
    waiting_next(player->game);
    pass(player, TICK);
    const Offer *card = waiting_card(player->game);
    assert_true(!card || !event_name_equal(card->name, first));
}

/* Whatever the size of the text, with keys and with a pad: the numbers are all there, beside the card. */
static void the_glass_moves_over_for_a_card_and_comes_back(void **state)
{
    enum { REST = 30 };
    static const int minutes[] = {10 * 60 + 1, 11 * 60 + 1, 13 * 60 + 2, 14 * 60 + 16, 15 * 60 + 1};
    Player *player = *state;
    begin_at_desk(player);
    for (int i = 0; i < COUNT_OF(minutes); i++) {
        player->game->settings.text_per_cent = 100;
        pass_until(player, minutes[i]);
        for (int frames = 0; frames < REST; frames++)
            pass(player, TICK);
        assert_non_null(waiting_card(player->game));
        for (int size = 0; size < SIZES; size++) {
            player->game->settings.text_per_cent = SIZE_LEAST + size / 2 * SIZE_STEP;
            player->game->pad.used = size % 2;
            Layout layout = layout_of(player->game);
            Rect card = card_of(player);
            assert_false(rects_meet(card, layout.tube));
            assert_true(layout.numbers.w > 39.9f * layout.cell_w && layout.cell_w > 14);
            for (int bin = 0; bin < BIN_COUNT; bin++)
                assert_false(rects_meet(card, layout.bins[bin]));
        }
        key(player, KEY_TAB);
    }
    player->game->settings.text_per_cent = 200;
    while (waiting_card(player->game))
        key(player, KEY_TAB);
    for (int frames = 0; frames < REST; frames++)
        pass(player, TICK);
    assert_true(layout_of(player->game).cell_w > 28.9f);
}

/* A box that is being drawn is drawn to its end first. */
static void it_does_not_move_under_a_box(void **state)
{
    Player *player = *state;
    player->game->settings.text_per_cent = 150;
    begin_at_desk(player);
    pass_until(player, 600 - 1);
    Layout before = layout_of(player->game);
    Rect tube = before.tube;
    point_at(player, tube.x + 30, tube.y + tube.h - 30);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, tube.x + 30, tube.y + tube.h - 30);
    assert_true(player->game->desk.anchored);
    while (!waiting_card(player->game))
        pass(player, TICK);
    for (int i = 0; i < 20; i++)
        pass(player, TICK);
    Layout during = layout_of(player->game);
    assert_true(player->game->desk.anchored && memcmp(&before, &during, sizeof before) == 0);
    Rect card = card_of(player);
    assert_false(rect_holds(card, player->game->pointer_x, player->game->pointer_y));
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, tube.x + 90, tube.y + tube.h - 90);
    key(player, KEY_BACKSPACE);
    for (int i = 0; i < 20; i++)
        pass(player, TICK);
    assert_false(rects_meet(card_of(player), layout_of(player->game).tube));
}

static void it_slides_in_and_with_reduced_motion_it_is_there(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    pass_until(player, 600);
    pass(player, TICK);
    assert_non_null(waiting_card(player->game));
    for (int still = 0; still <= 1; still++) {
        Buffer early = {0}, late = {0};
        player->game->settings.reduced_motion = still;
        player->game->desk.card_seconds = 0.01f;
        see(player);
        canvas_picture(player->canvas, 400, 45, &early);
        player->game->desk.card_seconds = 1;
        see(player);
        canvas_picture(player->canvas, 400, 45, &late);
        assert_int_equal(strcmp(early.data, late.data) == 0, still);
        buffer_free(&early);
        buffer_free(&late);
    }
}

/* ---- instruments ---- */

static void light_and_tray_show_their_price_at_every_size(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    for (int i = 0; i < SIZES; i++) {
        player->game->settings.text_per_cent = SIZE_LEAST + i / 2 * SIZE_STEP;
        player->game->pad.used = i % 2;
        assert_int_equal(times_seen(player, "1 min"), 1);
        assert_int_equal(times_seen(player, "0 min"), 1);
    }
}

static int lit(Player *player, Ink ink)
{
    int count = 0;
    game_draw(player->game, player->canvas);
    for (int i = 0; i < player->canvas->item_count; i++)
        count += player->canvas->items[i].kind == ITEM_POLYGON && player->canvas->items[i].ink == ink &&
                 player->canvas->items[i].strength == 255;
    return count;
}

static void the_dial_and_its_lamps_light_up_with_busyness(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    int before = lit(player, INK_BUSY);
    player->game->desk.busyness = 130;
    int risen = lit(player, INK_BUSY);
    assert_true(risen > before + 15);
    player->game->play.day.office.gifts = 1u << GIFT_PLAQUE;
    assert_int_equal(lit(player, INK_BUSY), risen + 2); /* at the rim, and by its name */
    assert_int_equal(times_seen(player, "A second lamp"), 1);
}

static void a_light_that_has_been_seen_this_hour_says_so(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    for (int times = 1; times <= 2; times++) {
        letter(player, 'i');
        assert_int_equal(play_job(&player->game->play)->kind, JOB_SHOW);
        assert_int_equal(shows(player, "The light has been seen this hour."), times > 1);
        while (!day_at_desk(day_of(player)))
            pass(player, TICK);
    }
}

static void the_status_light_is_a_lamp_and_a_word(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    assert_int_equal(lit(player, INK_LIGHT), 0);
    assert_int_equal(times_seen(player, "Light: grey"), 1);
    letter(player, 'i');
    assert_int_equal(lit(player, INK_LIGHT), 1);
    assert_int_equal(times_seen(player, "Light: green"), 1);
}

static void the_file_bar_fills_smoothly_to_what_was_binned(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    player->game->play.day.bar[0] = 256; /* a tenth of 64x40 */
    float last = player->game->desk.bar;
    for (int i = 0; i < 90; i++) {
        pass(player, TICK);
        float step = player->game->desk.bar - last;
        assert_true(step >= 0 && step < 20);
        last = player->game->desk.bar;
    }
    assert_true(last > 98 && last <= 100);
}

static int arrows(Player *player)
{
    int count = 0;
    game_draw(player->game, player->canvas);
    for (int i = 0; i < player->canvas->item_count; i++)
        count += player->canvas->items[i].kind == ITEM_POLYGON && player->canvas->items[i].count == 3 &&
                 player->canvas->items[i].ink == INK_BUSY;
    return count;
}

static void the_clock_says_when_the_time_flies(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    assert_int_equal(arrows(player), 0);
    letter(player, 'i');
    assert_non_null(play_job(&player->game->play));
    assert_int_equal(arrows(player), 3);
}

static void the_trace_is_as_long_as_the_day_so_far(void **state)
{
    Player *player = *state;
    begin_at_desk(player);
    pass_until(player, 13 * 60);
    assert_int_equal(player->game->play.day.ledger.strip.count, 240);
    see(player);
    Rect strip = layout_of(player->game).trace;
    float farthest = 0;
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        bool of_trace = item->kind == ITEM_LINE && item->ink == INK_DIM && rect_holds(strip, item->x, item->y);
        farthest = of_trace && item->x + item->w > farthest ? item->x + item->w : farthest;
    }
    assert_true(farthest > strip.x + strip.w * 0.4f && farthest < strip.x + strip.w * 0.65f); /* half of the shift */
}

#define IN_THE_LIFT(claim) cmocka_unit_test_setup_teardown(claim, in_the_lift, close_player)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_THE_LIFT(it_starts_within_six_seconds_while_the_clock_stands),
        IN_THE_LIFT(its_lines_are_legible_at_every_size),
        IN_THE_LIFT(nothing_jumps_when_the_terminal_is_there),
        IN_THE_LIFT(reduced_motion_shows_three_still_pictures),
        IN_THE_LIFT(it_is_left_out_when_set_so),
        IN_THE_LIFT(the_key_that_cuts_it_short_gathers_nothing_until_it_is_pressed_anew),
        IN_THE_LIFT(the_click_that_cuts_it_short_does_nothing_else),
        IN_THE_LIFT(a_box_that_is_drawn_begins_where_it_was_pressed),
        IN_THE_LIFT(a_button_of_a_pad_cuts_it_short),
        IN_THE_LIFT(a_key_that_repeats_does_not_cut_it_short),
        IN_THE_LIFT(losing_the_window_pauses_it),
        IN_THE_LIFT(a_card_covers_nothing_of_the_field),
        IN_THE_LIFT(at_every_size_it_lies_on_no_instrument),
        IN_THE_LIFT(what_is_put_aside_does_not_come_back_by_itself),
        IN_THE_LIFT(the_glass_moves_over_for_a_card_and_comes_back),
        IN_THE_LIFT(it_does_not_move_under_a_box),
        IN_THE_LIFT(it_slides_in_and_with_reduced_motion_it_is_there),
        IN_THE_LIFT(light_and_tray_show_their_price_at_every_size),
        IN_THE_LIFT(the_dial_and_its_lamps_light_up_with_busyness),
        IN_THE_LIFT(a_light_that_has_been_seen_this_hour_says_so),
        IN_THE_LIFT(the_status_light_is_a_lamp_and_a_word),
        IN_THE_LIFT(the_file_bar_fills_smoothly_to_what_was_binned),
        IN_THE_LIFT(the_clock_says_when_the_time_flies),
        IN_THE_LIFT(the_trace_is_as_long_as_the_day_so_far),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
