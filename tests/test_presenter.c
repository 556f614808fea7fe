/* test_presenter.c - before an audience: no text under 28 pixels at 1920x1080 on any page that is shown, Space goes on, P stops, B blanks,
 * the pointer goes, and what ends or changes anything is the pointer's alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "short_days.h"
#include "front/cards/deck.h"
#include "front/run/go.h"

#define RUNS MDR_SOURCE "/tests/runs/"

static const float least = 28.0f * CANVAS_HEIGHT / 1080; /* units that are 28 pixels there */

enum { SECOND = 1000000 };

static GameOptions presenting(void)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_PRESENTER, 1);
    return options;
}

/* Looks for what is too small, or overlaps. */
static void see_large(Player *player)
{
    player->picky = true;
    see(player);
    player->picky = false;
    if (player->worst[0])
        fail_msg("%s", player->worst);
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && item->size < least - 0.01f && !on_place(player->canvas, i))
            fail_msg("%s: %.1f units: '%.*s'", page_of(player->game->page)->name, (double)item->size, item->length, player->canvas->text + item->first);
    }
}

static void see_page(Player *player, int id, PageId page)
{
    click(player, id);
    assert_int_equal(player->game->page, page);
    see_large(player);
}

static void pages_before_a_day_are_large(void **state)
{
    GameOptions options = presenting();
    Player *player = come_in(*state, &options);
    see_large(player);
    see_page(player, CHOOSE_SETTINGS, PAGE_SETTINGS);
    see_page(player, CHOOSE_KEYS, PAGE_KEYS);
    click(player, CHOOSE_BACK);
    click(player, CHOOSE_BACK);
    see_page(player, CHOOSE_LEVELS, PAGE_LEVELS);
    see_page(player, CHOOSE_ENTRY, PAGE_BRIEFING);
    assert_int_equal(times_seen(player, "B"), 0); /* which blanks, and does not begin the day */
    key(player, KEY_SPACE);
    assert_int_equal(player->game->page, PAGE_CONSENT);
    see_large(player);
    key(player, KEY_SPACE);
    assert_int_equal(player->game->page, PAGE_BOOT);
    see_large(player);
    letter(player, 'p');
    assert_int_equal(player->game->page, PAGE_PAUSE);
    see_large(player);
    see_page(player, CHOOSE_QUIT, PAGE_QUIT);
    options.level_folders[0] = MDR_SOURCE "/levels";
    sit_down(player, &options);
    see_large(player);
    see_page(player, CHOOSE_CAMPAIGN, PAGE_CAMPAIGN);
}

/* Space, wherever it leads on. */
static void go_on(Player *player)
{
    if (player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
        click(player, CHOOSE_HOME);
    else if (player->game->page == PAGE_BRIEFING || player->game->page == PAGE_CONSENT || (player->game->page == PAGE_CARDS && !at_the_end(player)))
        key(player, KEY_SPACE);
    else if (player->game->page == PAGE_BOOT || player->game->page == PAGE_QUESTION || player->game->page == PAGE_EVENING)
        key(player, KEY_ENTER);
    answer_nothing(player);
    pass(player, TICK);
}

static void cards_and_what_lies_between_are_large(void **state)
{
    char level[PATH_LENGTH_MAX];
    Player *player = *state;
    GameOptions options = presenting();
    snprintf(level, sizeof level, "%s", in(player->scratch, "levels/a-short.level"));
    options.level_path = level;
    sit_down(player, &options);
    for (int ticks = 0; ticks < DAY_TICKS_MAX && !at_the_end(player); ticks++) {
        see_large(player);
        go_on(player);
    }
    assert_true(at_the_end(player) && player->seen[PAGE_QUESTION]);
    while (!deck_ends(player->game, 1)) {
        see_large(player);
        key(player, KEY_SPACE);
    }
    see_large(player);
    see_page(player, CHOOSE_BEYOND, PAGE_BEYOND);
}

static void replays_are_large(void **state)
{
    Player *player = *state;
    GameOptions options = presenting();
    options.replay = RUNS "layerer.run";
    for (int i = 0; i < 2; i++) {
        sit_down(player, &options);
        for (int hours = 0; hours < 30; hours++) {
            see_large(player);
            key(player, KEY_RIGHT);
        }
        see_large(player);
        options.beside = RUNS "refuser.run";
    }
    see_sizes(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static bool is_blank(Player *player)
{
    see(player);
    return player->canvas->item_count == 1;
}

static void b_blanks_until_something_is_pressed(void **state)
{
    GameOptions options = presenting();
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    player->game->settings.presenter = true;
    pass(player, TICK);
    letter(player, 'b');
    assert_true(is_blank(player));
    Beat before = day_of(player)->beat;
    pass(player, SECOND / 5);
    point_at(player, 300, 300);
    assert_true(is_blank(player) && day_of(player)->beat == before);
    letter(player, 'z');
    assert_false(is_blank(player));
    assert_int_equal(player->game->page, PAGE_DESK);
    options.replay = RUNS "layerer.run";
    sit_down(player, &options);
    letter(player, 'b');
    assert_true(is_blank(player));
    click_at(player, 10, 10);
    assert_false(is_blank(player));
}

static void p_stops_and_goes_on(void **state)
{
    Player *player = begin_at_desk(*state, &(GameOptions){.seed = 5});
    player->game->settings.presenter = true;
    letter(player, 'p');
    assert_int_equal(player->game->page, PAGE_PAUSE);
    letter(player, 'p');
    assert_int_equal(player->game->page, PAGE_DESK);
}

static void the_pointer_goes_while_it_rests(void **state)
{
    GameOptions options = {.seed = 5};
    Player *player = come_in(*state, &options);
    assert_true(game_pointer(player->game));
    player->game->settings.presenter = true;
    pass(player, TICK);
    assert_false(game_pointer(player->game));
    point_at(player, 400, 300);
    assert_true(game_pointer(player->game));
    assert_between(game_wait(player->game), 1, 2 * SECOND);
    for (int i = 0; i < 10; i++)
        pass(player, SECOND / 5);
    assert_false(game_pointer(player->game));
    player->game->settings.presenter = false;
    assert_true(game_pointer(player->game));
}

static void what_ends_or_changes_is_the_pointers(void **state)
{
    GameOptions options = presenting();
    Player *player = come_in(*state, &options);
    pass(player, TICK);
    letter(player, 's');
    assert_int_equal(player->game->page, PAGE_TITLE);
    assert_true(shows(player, "pointer alone"));
    click(player, CHOOSE_SETTINGS);
    Settings before = player->game->settings;
    letter(player, 'd');
    key(player, KEY_RIGHT);
    assert_true(settings_equal(&before, &player->game->settings));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_QUIT);
    letter(player, 'y');
    assert_false(game_over(player->game));
    click(player, CHOOSE_QUIT);
    assert_true(game_over(player->game));
}

static void given_keys_hold_while_one_presents(void **state)
{
    GameOptions options = presenting();
    options.replay = RUNS "layerer.run";
    Player *player = sit_down(*state, &options);
    player->game->settings.keys.of[KEYED_BLANK] = 'w';
    letter(player, 'b');
    assert_false(is_blank(player));
    letter(player, 'w');
    assert_true(is_blank(player));
}

static void what_is_typed_is_typed(void **state)
{
    GameOptions options = presenting();
    Player *player = come_in(*state, &options);
    go_to(player->game, PAGE_CODE);
    game_settle(player->game);
    see_large(player);
    letter(player, 'b');
    assert_false(is_blank(player));
    assert_string_equal(player->game->code_page.typed, "b");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        AT_SHELF(pages_before_a_day_are_large),
        AT_SHELF(cards_and_what_lies_between_are_large),
        AT_SHELF(replays_are_large),
        AT_SHELF(b_blanks_until_something_is_pressed),
        AT_SHELF(p_stops_and_goes_on),
        AT_SHELF(the_pointer_goes_while_it_rests),
        AT_SHELF(what_ends_or_changes_is_the_pointers),
        AT_SHELF(what_is_typed_is_typed),
        AT_SHELF(given_keys_hold_while_one_presents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
