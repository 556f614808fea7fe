/* test_kiosk.c - one computer for one player after the other, through the front: everybody begins the same day with the
 * same settings, every run is kept, and whatever is pressed, nobody gets out but by the host's key or a signal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/folder.h"
#include "front/cards/deck.h"
#include "front_player.h"
#include "record/run_read.h"

enum { TICK = 50000, TICKS_MAX = 20000, SECONDS = 1000000 };

static const char day[] = "mdr-level 1\n[day]\ntitle = \"The Bench\"\nshift = 09:00-10:30\npace = 30s/hour\n"
                          "[file a]\nname = \"A\"\nserves = \"a school\"\n";

static Player *come_in(Player *player)
{
    char runs[PATH_LENGTH_MAX], settings[PATH_LENGTH_MAX], bests[PATH_LENGTH_MAX];
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    snprintf(settings, sizeof settings, "%s", in(player->scratch, "settings"));
    snprintf(bests, sizeof bests, "%s", in(player->scratch, "campaign"));
    mkdir(runs, 0700);
    put(settings, "text = 110%\n");
    GameOptions options = {
        .seed = 7, .run_folder = runs, .settings_path = settings, .bests_path = bests, .room_round = 2};
    options.kiosk = "quiet-lamp-forty";
    options.opened = 1000000;
    return sit_down_to(player, day, &options);
}

static void wait_for(Player *player, uint64_t microseconds)
{
    for (uint64_t passed = 0; passed < microseconds && !game_over(player->game); passed += TICK)
        pass(player, TICK);
}

/* Whatever goes on, and a while. */
static void press_on(Player *player)
{
    PageId page = player->game->page;
    if (page == PAGE_BRIEFING)
        letter(player, 'b');
    if (page == PAGE_CONSENT || page == PAGE_BOOT || page == PAGE_EVENING)
        key(player, KEY_ENTER);
    if (page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
        letter(player, 'z');
    answer_nothing(player);
    pass(player, TICK);
}

static void play_to_the_cards(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && !at_the_end(player); ticks++)
        press_on(player);
    assert_true(at_the_end(player));
}

/* As a player does who likes it large, loud and calm. */
static void set_to_taste(Player *player)
{
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    letter(player, 's');
    assert_int_equal(player->game->page, PAGE_SETTINGS);
    for (int i = 0; i < 3; i++)
        key(player, KEY_RIGHT);
    assert_int_equal(player->game->settings.text_per_cent, 140);
    enter_on(player, CHOOSE_SETTING + SETTING_REDUCED_MOTION);
    enter_on(player, CHOOSE_SETTING + SETTING_CAPTIONS);
    assert_true(player->game->settings.reduced_motion && player->game->settings.captions);
    key(player, KEY_ESCAPE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
}

static void turn_all_cards(Player *player)
{
    for (int cards = 0; cards < 200 && player->game->page == PAGE_CARDS; cards++) {
        wait_for(player, SECONDS);
        if (deck_ends(player->game, 1))
            assert_true(offered(player, CHOOSE_TITLE));
        key(player, KEY_ENTER);
    }
    assert_int_equal(player->game->page, PAGE_KIOSK);
}

static void three_players_find_the_same(void **state)
{
    Player *player = come_in(*state);
    Settings issued = player->game->settings;
    assert_int_equal(issued.text_per_cent, 110);
    assert_true(issued.full_screen);
    for (int who = 0; who < 3; who++) {
        assert_int_equal(player->game->page, PAGE_BRIEFING);
        assert_true(settings_equal(&player->game->settings, &issued));
        assert_true(player->game->learnt.which == 0);
        assert_true(day_of(player)->seed == 7 && player->game->play.origin.round == 2);
        learnt_add(&player->game->learnt, LESSON_GATHER);
        set_to_taste(player);
        play_to_the_cards(player);
        turn_all_cards(player);
        assert_true(settings_equal(&player->game->settings, &issued));
        assert_true(shows(player, "Thank you.") && shows(player, "presses Enter") && shows(player, "quiet-lamp-forty"));
        assert_true(shows(player, "The Bench") && shows(player, "F10"));
        wait_for(player, SECONDS);
        key(player, KEY_ENTER);
    }
    game_close(player->game);
    player->game = NULL;
    assert_holds(player->scratch, "settings", "text = 110%\n");
    assert_false(file_exists(in(player->scratch, "learnt")));
    assert_false(file_exists(in(player->scratch, "campaign")));
}

static int count_ended(Scratch *scratch, int *results)
{
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", in(scratch, "runs"));
    Buffer names = {0};
    FileError error;
    int ended = 0;
    *results = 0;
    assert_true(folder_list(folder, "", &names, &error));
    Text rest = buffer_view(&names), name;
    while (text_split(&rest, '\n', &name)) {
        char path[PATH_LENGTH_MAX + 300];
        Run run = {0};
        RunError wrong;
        Replay replay;
        Day at;
        snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
        *results += text_ends(name, ".result");
        if (!text_ends(name, ".run"))
            continue;
        assert_true(run_load(path, &run, &wrong) && run_replay(&run, &at, &replay, &wrong));
        ended += replay.same && at.phase == PHASE_OVER && at.seed == 7;
        run_free(&run);
    }
    buffer_free(&names);
    return ended;
}

static void every_run_is_kept(void **state)
{
    Player *player = come_in(*state);
    int results;
    for (int who = 0; who < 3; who++) {
        play_to_the_cards(player);
        turn_all_cards(player);
        wait_for(player, 2 * SECONDS);
        key(player, KEY_ENTER);
    }
    game_close(player->game);
    player->game = NULL;
    assert_int_equal(count_ended(player->scratch, &results), 3);
    assert_int_equal(results, 3);
}

/* Who hurries through the last card begins nobody's day. */
static void the_page_waits_for_the_next(void **state)
{
    Player *player = come_in(*state);
    play_to_the_cards(player);
    turn_all_cards(player);
    for (int i = 0; i < 5; i++) {
        key(player, KEY_ENTER);
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_KIOSK);
    assert_false(offered(player, CHOOSE_RESUME));
    wait_for(player, SECONDS);
    click(player, CHOOSE_BEGIN);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
}

static void a_day_that_was_left_goes_on(void **state)
{
    Player *player = come_in(*state);
    for (int ticks = 0; ticks < 400; ticks++)
        press_on(player);
    assert_int_equal(player->game->page, PAGE_DESK);
    int minute = minute_of(player);
    key(player, KEY_ESCAPE);
    assert_false(offered(player, CHOOSE_QUIT));
    click(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_KIOSK);
    wait_for(player, 2 * SECONDS);
    click(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_int_equal(minute_of(player), minute);
}

/* ---- no way out ---- */

static Input random_input(uint64_t drawn)
{
    static const InputKind kinds[] = {INPUT_CLOSED, INPUT_FOCUS_LOST, INPUT_FOCUS_GAINED, INPUT_HIDDEN, INPUT_SHOWN};
    uint32_t what = (uint32_t)(drawn % 100), which = (uint32_t)(drawn >> 8 & 0xFFFF);
    Input input = {.x = (float)(drawn >> 24 & 0x7FF), .y = (float)(drawn >> 36 & 0x3FF)};
    input.kind = INPUT_KEY_DOWN;
    if (what < 30)
        input.key = (Key)(1 + which % (KEY_CHARACTER - 1));
    else if (what < 45)
        input.key = which % 2 ? KEY_ESCAPE : KEY_ENTER;
    else if (what < 70)
        input.key = KEY_CHARACTER, input.character = (uint32_t)'a' + which % 26;
    else if (what < 85)
        input.kind = INPUT_BUTTON_DOWN, input.button = BUTTON_PRIMARY;
    else if (what < 90)
        input.kind = INPUT_PAD_DOWN, input.pad = (PadButton)(1 + which % (PAD_BUTTON_COUNT - 1));
    else
        input.kind = kinds[which % COUNT_OF(kinds)];
    return input;
}

static void let_go(Player *player, Input input)
{
    input.kind = input.kind == INPUT_KEY_DOWN      ? INPUT_KEY_UP
                 : input.kind == INPUT_BUTTON_DOWN ? INPUT_BUTTON_UP
                 : input.kind == INPUT_PAD_DOWN    ? INPUT_PAD_UP
                                                   : INPUT_NONE;
    give(player, input);
}

static void whatever_is_pressed_nobody_leaves(void **state)
{
    static const PageId out[] = {PAGE_TITLE, PAGE_LEVELS, PAGE_CAMPAIGN, PAGE_KEPT, PAGE_BEGUN, PAGE_QUIT, PAGE_CODE};
    Player *player = come_in(*state);
    player->hasty = true;
    for (uint64_t i = 0; i < 8000; i++) {
        uint64_t drawn = rng_mix(1847, i, 1);
        Input input = random_input(drawn);
        give(player, input);
        pass(player, drawn >> 50 & 0x3FFFF);
        if (drawn >> 32 & 3)
            let_go(player, input);
        if (input.key == KEY_F10)
            let_go(player, input);
        assert_false(game_over(player->game));
        assert_true(player->game->settings.full_screen);
    }
    for (int i = 0; i < COUNT_OF(out); i++)
        assert_false(player->seen[out[i]]);
    assert_true(player->seen[PAGE_KIOSK] && player->seen[PAGE_DESK] && player->seen[PAGE_SETTINGS] &&
                player->seen[PAGE_PAUSE]);
}

static void the_window_pauses_and_stays(void **state)
{
    Player *player = come_in(*state);
    for (int ticks = 0; ticks < 400; ticks++)
        press_on(player);
    assert_int_equal(player->game->page, PAGE_DESK);
    give(player, (Input){.kind = INPUT_CLOSED});
    assert_int_equal(player->game->page, PAGE_PAUSE);
    assert_false(game_over(player->game));
}

static void host(Player *player, InputKind kind)
{
    give(player, (Input){.kind = kind, .key = KEY_F10});
}

static void the_hosts_key_leaves_after_three_seconds(void **state)
{
    Player *player = come_in(*state);
    host(player, INPUT_KEY_DOWN);
    wait_for(player, 3 * SECONDS - 2 * TICK);
    assert_false(game_over(player->game));
    host(player, INPUT_KEY_UP);
    wait_for(player, 5 * SECONDS);
    host(player, INPUT_KEY_DOWN);
    wait_for(player, 2 * SECONDS);
    give(player, (Input){.kind = INPUT_FOCUS_LOST});
    wait_for(player, 5 * SECONDS);
    assert_false(game_over(player->game));
    assert_true(game_wait(player->game) > SECONDS);
    host(player, INPUT_KEY_DOWN);
    assert_true(game_wait(player->game) <= SECONDS);
    wait_for(player, 3 * SECONDS);
    assert_true(game_over(player->game));
}

static void a_signal_ends_it_at_once(void **state)
{
    Player *player = come_in(*state);
    set_to_taste(player);
    give(player, (Input){.kind = INPUT_QUIT});
    assert_true(game_over(player->game));
    assert_holds(player->scratch, "settings", "text = 110%\n");
}

/* ---- what is seen ---- */

static void it_is_to_be_read_at_every_size(void **state)
{
    Player *player = come_in(*state);
    play_to_the_cards(player);
    see_sizes(player);
    turn_all_cards(player);
    see_sizes(player);
    snprintf(player->game->kiosk.left, sizeof player->game->kiosk.left, "x");
    host(player, INPUT_KEY_DOWN);
    see_sizes(player);
    host(player, INPUT_KEY_UP);
    assert_string_equal(player->worst, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(three_players_find_the_same),
        PLAYED(every_run_is_kept),
        PLAYED(the_page_waits_for_the_next),
        PLAYED(a_day_that_was_left_goes_on),
        PLAYED(whatever_is_pressed_nobody_leaves),
        PLAYED(the_window_pauses_and_stays),
        PLAYED(the_hosts_key_leaves_after_three_seconds),
        PLAYED(a_signal_ends_it_at_once),
        PLAYED(it_is_to_be_read_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
