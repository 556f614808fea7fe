/* test_hand.c - the hand over the glass: which keys are its own, what it takes and lets go, the lens, the ways the view
 * moves; and that no frame of it allocates. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "allocations.h"
#include "front/game.h"
#include "front/run/play.h"
#include "front/state/choosable.h"
#include "front/ui/keys.h"
#include "front/ui/widgets.h"
#include "front/words/words.h"
#include "front/run/waiting.h"
#include "front/desk/desk.h"
#include "front/glass/cells.h"
#include "short_days.h"
#include "work/look.h"

/* ---- the hand ---- */

static void no_card_takes_a_key_meant_for_the_hand(void **state)
{
    (void)state;
    static const char hand[] = "12345gpk";
    for (int choice = CHOICE_NONE + 1; choice < CHOICE_COUNT; choice++) {
        char own = choice_words((Choice)choice).letter;
        assert_true(own != 0 && !strchr(hand, own));
        for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
            assert_false(bindings[act].key == KEY_CHARACTER && bindings[act].character == own);
    }
}

static void no_two_acts_share_a_key(void **state)
{
    (void)state;
    for (int a = ACT_NONE + 1; a < ACT_COUNT; a++) {
        for (int b = a + 1; b < ACT_COUNT; b++)
            assert_false(bindings[a].key == bindings[b].key && bindings[a].shift == bindings[b].shift &&
                         bindings[a].character == bindings[b].character);
    }
}

static void letting_go_puts_the_numbers_back(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    letter(player, 'g');
    assert_true(day_of(player)->hand.count > 30);
    key(player, KEY_BACKSPACE);
    assert_int_equal(day_of(player)->hand.count, 0);
    assert_int_equal(day_of(player)->field.absent_count, 0);
}

static void numbers_fly_for_less_than_a_second_and_block_nothing(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    player->game->play.day.bins[0][0].others = BIN_OTHERS; /* all of them come back */
    letter(player, 'g');
    letter(player, '1');
    assert_int_equal(day_of(player)->hand.count, 0);
    letter(player, 'g');
    assert_true(day_of(player)->hand.count > 0);
    see(player);
    bool flying = false;
    for (int i = 0; i < player->canvas->item_count; i++)
        flying |= player->canvas->items[i].kind == ITEM_GLYPH && player->canvas->items[i].ink == INK_STRAY;
    assert_true(flying);
}

static void the_lens_swells_within_fifty_milliseconds(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    Layout layout = layout_of(player->game);
    point_at(player, layout.numbers.x + 20.5f * layout.cell_w, layout.numbers.y + 10.5f * layout.cell_h);
    pass(player, TICK);
    float most = player->game->desk.lens[10][20];
    assert_true(most > 0.95f);
    assert_true(player->game->desk.lens[10][22] < most && player->game->desk.lens[10][22] > 0);
    assert_true(player->game->desk.lens[10][26] <= 0);
}

static void settle_view(Player *player)
{
    for (int i = 0; i < 40; i++)
        pass(player, TICK);
}

static void drag_the_view(Player *player)
{
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_MIDDLE, 600, 400);
    point_at(player, 500, 330);
    button_at(player, INPUT_BUTTON_UP, BUTTON_MIDDLE, 500, 330);
}

static void turn_the_wheel(Player *player)
{
    give(player, (Input){.kind = INPUT_WHEEL, .wheel_x = 1, .wheel_y = -1, .x = 600, .y = 400});
}

static void hold_shift(Player *player)
{
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_RIGHT, .shift = true});
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_DOWN, .shift = true});
}

static void go_to_the_corner(Player *player)
{
    Rect frame = layout_of(player->game).bezel;
    point_at(player, frame.x + frame.w - 2, frame.y + frame.h - 2);
    for (int i = 0; i < 10; i++)
        pass(player, TICK);
}

static void click_the_map(Player *player)
{
    Ui ui = game_buttons(player->game);
    const Button *map = ui_button_of(&ui, CHOOSE_MAP);
    assert_non_null(map);
    click_at(player, map->at.x + map->at.w * 0.7f, map->at.y + map->at.h * 0.7f);
}

static void walk_out_of_view(Player *player)
{
    for (int i = 0; i < 45; i++) {
        key(player, KEY_RIGHT);
        key(player, KEY_DOWN);
    }
}

static bool cursor_is_in_view(const Desk *desk)
{
    int x = desk->cursor_column - (int)desk->want_x, y = desk->cursor_row - (int)desk->want_y;
    return !desk->by_keys || (x >= 0 && x < VIEW_COLUMNS && y >= 0 && y < VIEW_ROWS);
}

static void the_view_moves_in_six_ways_and_stays_in_the_field(void **state)
{
    static void (*const ways[])(Player *) = {drag_the_view,    turn_the_wheel, hold_shift,
                                             go_to_the_corner, click_the_map,  walk_out_of_view};
    for (int i = 0; i < COUNT_OF(ways); i++) {
        Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
        pass(player, TICK);
        ways[i](player);
        settle_view(player);
        assert_true(player->game->desk.pan_x > 0.5f && player->game->desk.pan_y > 0.5f);
        assert_true(cursor_is_in_view(&player->game->desk));
        for (int j = 0; j < 60; j++)
            ways[i](player);
        settle_view(player);
        assert_true(player->game->desk.pan_x <= 64 - VIEW_COLUMNS && player->game->desk.pan_y <= 40 - VIEW_ROWS);
        game_close(player->game);
        player->game = NULL;
    }
}

static void no_frame_allocates(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    pass(player, TICK);
    long before = allocations;
    assert_true(before > 0); /* it does count */
    for (int i = 0; i < 2400; i++) {
        point_at(player, 300 + (float)(i % 200), 200 + (float)(i % 90));
        if (i % 40 == 20)
            letter(player, 'g');
        if (i % 40 == 30)
            letter(player, '1');
        if (i % 100 == 50)
            key(player, KEY_F1);
        pass(player, TICK);
        see(player);
    }
    assert_true(player->seen[PAGE_EVENING] || day_figures(day_of(player))->minutes[ACCOUNT_MEETINGS] > 0);
    assert_int_equal(allocations, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_card_takes_a_key_meant_for_the_hand),
        cmocka_unit_test(no_two_acts_share_a_key),
        AT_SHELF(letting_go_puts_the_numbers_back),
        AT_SHELF(numbers_fly_for_less_than_a_second_and_block_nothing),
        AT_SHELF(the_lens_swells_within_fifty_milliseconds),
        AT_SHELF(the_view_moves_in_six_ways_and_stays_in_the_field),
        AT_SHELF(no_frame_allocates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
