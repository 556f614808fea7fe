/* test_told.c - what is told to whom: hints of the device that is in use, what a file is for by whoever said so, plain
 * words to who wants them, and that a key meant for the start of the terminal is not meant for the desk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front_player.h"
#include "front/places/place_words.h"
#include "front/ui/keys.h"
#include "front/words/plaques.h"

enum { TICK = 50000, FRAME_TIME = 16667 };

#define DAYS "mdr-level 1\n[day]\ntitle = \"Told\"\nshift = 09:00-10:30\npace = 30s/hour\ndays = 3\nseed = 3\n"
#define FILES                                                                                                          \
    "[person pell]\nname = \"Mr. Osric Pell\"\n[file thimble]\nname = \"Thimble\"\nserves = \"the payroll of a "       \
    "school\"\n"

static const char days[] = DAYS FILES;
static const char house[] = DAYS FILES "[map]\n#######\n#M.P.U#\n#######\n"
                                       "door M refinement\ndoor P person pell\ndoor U serves thimble\n"
                                       "[talk pell]\npell: You found the desk.\nyou> What is it for? -> purpose\n"
                                       "@purpose\npell: Thimble is a school.\nyou> Thank you. -> end\n";

static Player *at_desk(Player *player, const char *level)
{
    GameOptions options = {.seed = 5};
    settings_give(&options.given, SETTING_BOOT, false);
    sit_down_to(player, level, &options);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    return player;
}

static void to_the_lift(Player *player)
{
    for (int ticks = 0; ticks < 8000 && player->game->page != PAGE_BRIEFING; ticks++) {
        if (player->game->page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
            letter(player, 'z');
        answer_nothing(player);
        if (player->game->page == PAGE_EVENING || player->game->page == PAGE_CARDS)
            letter(player, 'z');
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_BRIEFING);
}

static void next_morning(Player *player)
{
    to_the_lift(player);
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    player->game->desk.news[0] = 0;
}

/* ---- promotion ---- */

static void a_promotion_is_told_at_the_desk_and_on_the_next_morning_alone(void **state)
{
    static const char words[] = "You have been promoted. Your duties, desk and pay are unaffected.";
    Player *player = at_desk(*state, DAYS FILES "[constants]\npromoted-at = 100\n");
    for (int ticks = 0; ticks < 8000 && day_of(player)->ledger.promoted.day == 0; ticks++) {
        assert_string_not_equal(player->game->desk.news, words);
        pass(player, TICK);
    }
    assert_int_equal(day_of(player)->ledger.promoted.minute, 10 * 60);
    assert_string_equal(player->game->desk.news, words);
    assert_true(shows(player, words));
    to_the_lift(player);
    assert_true(shows(player, "You have been promoted."));
    letter(player, 'b');
    to_the_lift(player);
    assert_false(shows(player, "You have been promoted."));
}

/* ---- hints ---- */

static const char of_the_mouse[] = "Click what is white";

static void the_hint_is_of_the_device_in_use(void **state)
{
    Player *player = at_desk(*state, days);
    assert_false(shows(player, of_the_mouse)); /* the day was begun by a key */
    for (int morning = 0; morning < 2; morning++) {
        key(player, KEY_RIGHT);
        next_morning(player);
        assert_false(shows(player, of_the_mouse));
    }
    point_at(player, 400, 300);
    point_at(player, 420, 330);
    assert_true(shows(player, of_the_mouse));
    key(player, KEY_RIGHT);
    player->game->desk.by_keys = false; /* whatever the hand is led by */
    assert_false(shows(player, of_the_mouse));
    point_at(player, 421, 330); /* a tremble */
    player->game->desk.by_keys = false;
    assert_false(shows(player, of_the_mouse));
}

/* It is cut short, and not made small. */
static void a_hint_is_as_large_as_the_text_is_set(void **state)
{
    Player *player = at_desk(*state, days);
    point_at(player, 400, 300);
    point_at(player, 430, 330);
    player->game->settings.text_per_cent = 200;
    player->game->desk.news[0] = 0;
    assert_true(shows(player, "A click takes what is white"));
    for (int i = 0; i < player->canvas->item_count; i++) {
        const CanvasItem *item = &player->canvas->items[i];
        if (item->kind == ITEM_TEXT && strncmp(player->canvas->text + item->first, "A click", 7) == 0)
            assert_true(item->size > 39);
    }
}

static void the_pause_tells_of_keys_and_of_the_mouse(void **state)
{
    Player *player = at_desk(*state, days);
    key(player, KEY_ESCAPE);
    assert_true(shows(player, "Right click") && shows(player, "Bksp") && shows(player, "F1-F3"));
    player->game->settings.text_per_cent = 200;
    pass(player, 0);
    assert_true(shows(player, "Bksp"));
    for (int turns = 0; turns < 8 && offered(player, CHOOSE_LATER); turns++) {
        float least = 1000;
        see(player);
        for (int i = 0; i < player->canvas->item_count; i++) {
            const CanvasItem *item = &player->canvas->items[i];
            if (item->kind == ITEM_TEXT && item->size < least)
                least = item->size;
        }
        assert_true(least > 39); /* twice 20 */
        key(player, KEY_PAGE_DOWN);
    }
    assert_true(shows(player, "Right click"));
    int end = player->game->scroll;
    key(player, KEY_PAGE_UP);
    assert_true(player->game->scroll < end);
    give(player, (Input){.kind = INPUT_WHEEL, .wheel_y = -1});
    assert_int_equal(player->game->scroll, end);
    player->game->scroll = 40; /* a controller has fewer lines */
    player->game->focus = CHOOSE_EARLIER;
    give(player, (Input){.kind = INPUT_PAD_DOWN, .pad = PAD_A});
    assert_true(player->game->pad.used && player->game->scroll < end);
}

/* ---- the start ---- */

static void a_second_press_at_the_start_is_not_for_the_desk(void **state)
{
    Player *player = *state;
    sit_down_to(player, days, &(GameOptions){.seed = 5});
    begin_and_agree(player);
    player->hasty = true;
    for (int presses = 0; presses < 3; presses++) {
        key(player, KEY_ENTER);
        assert_int_equal(player->game->page, PAGE_DESK);
        pass(player, 4 * TICK);
    }
    assert_int_equal(day_of(player)->hand.count, 0); /* nothing was asked for */
    pass(player, 2 * TICK); /* and who goes on pressing is heard soon */
    key(player, KEY_ENTER);
    assert_true(day_of(player)->hand.count > 0);
}

/* ---- what a file is for ---- */

static void step_to_pell(Player *player)
{
    letter(player, 'q');
    assert_int_equal(player->game->page, PAGE_CORRIDOR);
    letter(player, 'c');
    click(player, CHOOSE_GOAL + 1);
    for (int i = 0; i < 600; i++)
        pass(player, FRAME_TIME);
    key(player, KEY_ENTER);
}

static void what_a_colleague_told_is_not_called_unsaid(void **state)
{
    Player *player = at_desk(*state, house);
    uint64_t known = day_of(player)->office.known;
    assert_true(shows(player, "purpose not stated"));
    step_to_pell(player);
    for (int i = 0; i < 600 && !offered(player, CHOOSE_SAY); i++)
        pass(player, FRAME_TIME);
    click(player, CHOOSE_SAY);
    assert_false(shows(player, "purpose not stated"));
    assert_true(shows(player, "told of by Mr. Osric Pell"));
    assert_true(day_of(player)->office.known == known); /* the rules have it from whoever uses it */
}

static void whoever_uses_a_file_tells_more(void **state)
{
    Player *player = at_desk(*state, house);
    bool told = false;
    letter(player, 'q');
    letter(player, 'c');
    click(player, CHOOSE_GOAL + 2);
    for (int i = 0; i < 600; i++)
        pass(player, FRAME_TIME);
    key(player, KEY_ENTER);
    for (int i = 0; i < 6000 && !(day_of(player)->office.known & 1u); i++) {
        pass(player, FRAME_TIME);
        told = told || shows(player, "It is the payroll");
    }
    assert_true(told);
}

/* ---- plain words ---- */

static void plain_words_reach_sign_sheet_and_title(void **state)
{
    Player *player = at_desk(*state, days);
    char said[PLAQUE_MAX], sign[PLACE_TEXT_MAX];
    const Door door = {.kind = DOOR_REFINEMENT};
    player->game->settings.plain = true;
    plaque(&player->game->play.level, &door, true, said);
    assert_string_equal(said, "Sorting");
    place_say(player->game, PLACE_CORRIDOR, "left-plaque", sign);
    assert_string_equal(sign, "Sorting");
    for (uint64_t seed = 1; seed < 60; seed++) {
        GameOptions options = {.seed = seed};
        settings_give(&options.given, SETTING_PLAIN, true);
        sit_down_to(player, "mdr-level 1\n[day]\ntitle = \"Told\"\n" FILES, &options);
        letter(player, 'b');
        assert_int_equal(player->game->page, PAGE_CONSENT);
        assert_false(shows(player, "coat"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_promotion_is_told_at_the_desk_and_on_the_next_morning_alone),
        PLAYED(the_hint_is_of_the_device_in_use),
        PLAYED(a_hint_is_as_large_as_the_text_is_set),
        PLAYED(the_pause_tells_of_keys_and_of_the_mouse),
        PLAYED(a_second_press_at_the_start_is_not_for_the_desk),
        PLAYED(what_a_colleague_told_is_not_called_unsaid),
        PLAYED(whoever_uses_a_file_tells_more),
        PLAYED(plain_words_reach_sign_sheet_and_title),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
