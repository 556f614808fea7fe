/* test_settings_page.c - the page of settings: worked by keys and by mouse at every text size, and kept when it is
 * left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "between.h"
#include "front/game.h"
#include "front/state/choosable.h"
#include "front/state/page_ids.h"
#include "front/ui/widgets.h"
#include "front_player.h"
#include "scratch.h"
#include "setting.h"

typedef struct Lobby {
    Scratch scratch;
    char settings[PATH_LENGTH_MAX], level[PATH_LENGTH_MAX];
    Player player;
} Lobby;

static int open_lobby(void **state)
{
    Lobby *lobby = calloc(1, sizeof *lobby);
    void *scratch = NULL;
    *state = lobby;
    if (!lobby || set_up(&scratch) != 0)
        return -1;
    lobby->scratch = *(Scratch *)scratch;
    free(scratch);
    snprintf(lobby->settings, sizeof lobby->settings, "%s", in(&lobby->scratch, "settings"));
    snprintf(lobby->level, sizeof lobby->level, "%s", in(&lobby->scratch, "a.level"));
    put(lobby->level, "mdr-level 1\n[day]\ntitle = \"A\"\n[file a]\nname = \"A\"\n");
    lobby->player.canvas = calloc(1, sizeof(Canvas));
    return lobby->player.canvas ? 0 : -1;
}

static int close_lobby(void **state)
{
    Lobby *lobby = *state;
    game_close(lobby->player.game);
    free(lobby->player.canvas);
    buffer_free(&lobby->scratch.text);
    empty_folder(lobby->scratch.folder);
    rmdir(lobby->scratch.folder);
    free(lobby);
    return 0;
}

static Player *come_in(Lobby *lobby, const GameOptions *wanted)
{
    GameOptions options = *wanted;
    Buffer error = {0};
    int status = 0;
    options.settings_path = lobby->settings;
    lobby->player.game = game_open(&options, &error, &status);
    if (!lobby->player.game)
        fail_msg("%s", error.data ? error.data : "no message");
    pass(&lobby->player, 0);
    return &lobby->player;
}

static Player *open_page(Lobby *lobby, const GameOptions *wanted)
{
    Player *player = come_in(lobby, wanted);
    letter(player, 's');
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    return player;
}

static void the_file_holds_unless_the_command_line_says_otherwise(void **state)
{
    Lobby *lobby = *state;
    put(lobby->settings, "text = 150\nmono = yes\n");
    Player *player = open_page(lobby, &(GameOptions){.given = one(SETTING_TEXT, 125)});
    assert_int_equal(player->game->settings.text_per_cent, 125);
    assert_true(player->game->settings.mono);
    player->game->focus = CHOOSE_SETTING + SETTING_CAPTIONS;
    key(player, KEY_ENTER);
    key(player, KEY_ESCAPE);
    assert_holds(&lobby->scratch, "settings", "text = 150\nmono = yes\ncaptions = yes\n");
}

static void keys_change_what_the_focus_is_on_and_escape_keeps_it(void **state)
{
    Lobby *lobby = *state;
    put(lobby->settings, "glow = 95\n");
    Player *player = open_page(lobby, &(GameOptions){0});
    const Settings *settings = game_settings(player->game);
    assert_int_equal(player->game->focus, CHOOSE_SETTING + SETTING_TEXT);
    key(player, KEY_LEFT);
    assert_int_equal(settings->text_per_cent, 100);
    key(player, KEY_RIGHT);
    assert_int_equal(settings->text_per_cent, 110);
    key(player, KEY_DOWN);
    key(player, KEY_ENTER);
    assert_int_equal(settings->theme, THEME_CONTRAST);
    key(player, KEY_RIGHT);
    assert_int_equal(settings->theme, THEME_PHOSPHOR);
    for (int i = SETTING_THEME; i < SETTING_GLOW; i++)
        key(player, KEY_DOWN);
    key(player, KEY_RIGHT);
    assert_int_equal(settings->glow, 100);
    key(player, KEY_ENTER);
    assert_int_equal(settings->glow, 0);
    key(player, KEY_ENTER);
    assert_int_equal(settings->glow, 10);
    assert_holds(&lobby->scratch, "settings", "glow = 95\n");
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    assert_int_equal(player->game->focus, CHOOSE_SETTINGS);
    assert_holds(&lobby->scratch, "settings", "glow = 10%\ntext = 110%\n");
}

static void arrows_reach_every_row_at_every_size_and_what_has_the_focus_is_in_view(void **state)
{
    static const int sizes[] = {100, 125, 130, 150, 175, 200};
    Player *player = open_page(*state, &(GameOptions){0});
    for (int i = 0; i < COUNT_OF(sizes); i++) {
        player->game->settings.text_per_cent = sizes[i];
        player->game->focus = CHOOSE_SETTING;
        player->game->scroll = 0;
        for (int id = 1; id < SETTING_COUNT; id++) {
            key(player, KEY_DOWN);
            assert_int_equal(player->game->focus, CHOOSE_SETTING + id);
        }
        for (int id = SETTING_COUNT - 2; id >= 0; id--) {
            key(player, KEY_UP);
            assert_int_equal(player->game->focus, CHOOSE_SETTING + id);
        }
        assert_int_equal(player->game->scroll, 0);
    }
}

static void no_text_lies_on_another_on_any_part_of_the_page(void **state)
{
    Lobby *lobby = *state;
    put(lobby->settings, "a line that is much too long to be told in one, and that says nothing that anybody could "
                         "take for the value of a key\n");
    Player *player = open_page(lobby, &(GameOptions){0});
    for (int id = 0; id < SETTING_COUNT + 4; id++) {
        see_sizes(player);
        key(player, KEY_DOWN);
    }
    player->game->settings.text_per_cent = 200;
    for (int i = 0; i < 4; i++) {
        key(player, KEY_PAGE_DOWN);
        see_sizes(player);
    }
    player->game->settings_kept.file.trouble[0] = '\0';
    see_sizes(player);
    if (player->worst[0])
        fail_msg("%s", player->worst);
}

static void the_mouse_switches_rows_and_drags_bars(void **state)
{
    Lobby *lobby = *state;
    Player *player = open_page(lobby, &(GameOptions){0});
    const Settings *settings = game_settings(player->game);
    Ui ui;
    click(player, CHOOSE_SETTING + SETTING_MONO);
    assert_true(settings->mono);
    click(player, CHOOSE_SETTING + SETTING_MONO);
    assert_false(settings->mono);

    ui = game_buttons(player->game);
    Rect row = ui_button_of(&ui, CHOOSE_SETTING + SETTING_GRAIN)->at;
    float y = row.y + row.h / 2;
    click_at(player, row.x + 20, y);
    assert_int_equal(settings->grain, 0);
    point_at(player, row.x + row.w * 0.6f, y);
    button_at(player, INPUT_BUTTON_DOWN, BUTTON_PRIMARY, row.x + row.w * 0.6f, y);
    int pressed = settings->grain;
    assert_between(pressed, 5, 95);
    point_at(player, row.x + row.w, y + 300);
    assert_int_equal(settings->grain, 100);
    point_at(player, row.x, y);
    assert_int_equal(settings->grain, 0);
    button_at(player, INPUT_BUTTON_UP, BUTTON_PRIMARY, row.x, y);
    point_at(player, row.x + row.w, y);
    assert_int_equal(settings->grain, 0);
    click(player, CHOOSE_BACK);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static void as_issued_puts_all_back(void **state)
{
    Lobby *lobby = *state;
    Settings usual = settings_default();
    put(lobby->settings, "text = 200\nlater = 1\nmono = yes\n");
    Player *player = open_page(lobby, &(GameOptions){0});
    letter(player, 'd');
    assert_same(game_settings(player->game), &usual);
    key(player, KEY_ESCAPE);
    assert_holds(&lobby->scratch, "settings", "text = 100%\nlater = 1\nmono = no\n");
}

static void the_page_goes_back_to_the_pause_it_came_from(void **state)
{
    Lobby *lobby = *state;
    Player *player = come_in(lobby, &(GameOptions){.level_path = lobby->level, .given = one(SETTING_BOOT, false)});
    letter(player, 'b');
    assert_int_equal(player->game->page, PAGE_DESK);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_SETTINGS);
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    Beat beat = day_of(player)->beat;
    pass(player, 200000);
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_DESK);
}

static void f11_switches_anywhere_and_is_kept(void **state)
{
    Lobby *lobby = *state;
    Player *player = come_in(lobby, &(GameOptions){.level_path = lobby->level, .given = one(SETTING_BOOT, false)});
    put(lobby->settings, "mono = no\n");
    letter(player, 'b');
    key(player, KEY_F11);
    assert_true(game_settings(player->game)->full_screen);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_holds(&lobby->scratch, "settings", "mono = no\nfullscreen = yes\n");
    give(player, (Input){.kind = INPUT_KEY_DOWN, .key = KEY_F11, .repeat = true});
    assert_true(game_settings(player->game)->full_screen);
    key(player, KEY_F11);
    assert_holds(&lobby->scratch, "settings", "mono = no\nfullscreen = no\n");
}

static void plug_in_unknown(Player *player)
{
    give(player,
         (Input){.kind = INPUT_PAD_UNKNOWN, .name = "Pedals of Somebody", .guid = "03000000c82d00000161000000010000"});
}

/* Here as long as it may be wanted, at every size of text. */
static void a_joystick_that_is_no_controller_is_named_with_what_to_do(void **state)
{
    Player *player = open_page(*state, &(GameOptions){0});
    assert_false(shows(player, "known as no controller"));
    plug_in_unknown(player);
    assert_true(shows(player, "'Pedals of Somebody' is known as no controller"));
    assert_true(shows(player, "03000000c82d00000161000000010000") && shows(player, "SDL_GAMECONTROLLERCONFIG"));
    for (int size = 0; size < SIZES; size++)
        see_size(player, size);
    if (player->worst[0])
        fail_msg("%s", player->worst);
    player->game->settings.text_per_cent = 200;
    assert_int_equal(times_shown(player, "…"), 0);
}

static void at_the_desk_it_is_named_once(void **state)
{
    Lobby *lobby = *state;
    Player *player = come_in(lobby, &(GameOptions){.level_path = lobby->level, .seed = 1});
    plug_in_unknown(player);
    letter(player, 'b');
    key(player, KEY_ENTER);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_DESK);
    pass(player, 20000);
    assert_non_null(strstr(player->game->desk.news, "Pedals of Somebody"));
    for (int i = 0; i < 100; i++) {
        player->game->desk.news[0] = player->game->desk.told[0] = '\0';
        pass(player, 20000);
        assert_null(strstr(player->game->desk.news, "Pedals of Somebody"));
    }
}

static void leaving_by_the_window_keeps_too(void **state)
{
    Lobby *lobby = *state;
    put(lobby->settings, "mono = no\n");
    Player *player = open_page(lobby, &(GameOptions){0});
    click(player, CHOOSE_SETTING + SETTING_MONO);
    give(player, (Input){.kind = INPUT_QUIT});
    assert_true(game_over(player->game));
    assert_string_equal(game_settings_unkept(player->game), "");
    assert_holds(&lobby->scratch, "settings", "mono = yes\n");
}

static void what_cannot_be_kept_is_told_before_the_page_goes(void **state)
{
    Lobby *lobby = *state;
    assert_int_equal(mkdir(lobby->settings, 0700), 0);
    Player *player = open_page(lobby, &(GameOptions){0});
    assert_non_null(strstr(game_settings_said(player->game), "it is a folder"));
    assert_string_equal(game_settings_unkept(player->game), "");
    click(player, CHOOSE_SETTING + SETTING_MONO);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    assert_non_null(strstr(game_settings_unkept(player->game), "Settings are not kept"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    assert_true(game_settings(player->game)->mono);
}

#define in_a_lobby(test) cmocka_unit_test_setup_teardown(test, open_lobby, close_lobby)

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_a_lobby(the_file_holds_unless_the_command_line_says_otherwise),
        in_a_lobby(keys_change_what_the_focus_is_on_and_escape_keeps_it),
        in_a_lobby(arrows_reach_every_row_at_every_size_and_what_has_the_focus_is_in_view),
        in_a_lobby(no_text_lies_on_another_on_any_part_of_the_page),
        in_a_lobby(the_mouse_switches_rows_and_drags_bars),
        in_a_lobby(as_issued_puts_all_back),
        in_a_lobby(the_page_goes_back_to_the_pause_it_came_from),
        in_a_lobby(f11_switches_anywhere_and_is_kept),
        in_a_lobby(a_joystick_that_is_no_controller_is_named_with_what_to_do),
        in_a_lobby(at_the_desk_it_is_named_once),
        in_a_lobby(leaving_by_the_window_keeps_too),
        in_a_lobby(what_cannot_be_kept_is_told_before_the_page_goes),
    };
    return cmocka_run_group_tests_name("settings page", tests, NULL, NULL);
}
