/* test_drop.c - files dropped on the window, through the front: a level is played and a run gone on with or looked at, on whichever page they are
 * dropped; what is being played is asked about first and lost in no case; anything else is refused in words, and one is where one was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "front_player.h"
#include "record/run_read.h"

enum { TICK = 50000, TICKS_MAX = 20000 };

static const char day[] = "mdr-level 1\n[day]\ntitle = \"The Bench\"\nshift = 09:00-10:30\npace = 30s/hour\n[file a]\nname = \"A\"\n";
static const char other[] = "mdr-level 1\n[day]\ntitle = \"The Other Bench\"\nshift = 09:00-10:30\npace = 30s/hour\n[file a]\nname = \"A\"\n";

static Player *come_in(Player *player, bool records, bool kiosk)
{
    char runs[PATH_LENGTH_MAX];
    GameOptions options = {.seed = 7, .run_folder = records ? runs : NULL, .opened = 1000000, .kiosk = kiosk ? "" : NULL};
    snprintf(runs, sizeof runs, "%s", in(player->scratch, "runs"));
    mkdir(runs, 0700);
    put(in(player->scratch, "other.level"), other);
    settings_give(&options.given, SETTING_BOOT, false);
    return kiosk ? sit_down_to(player, day, &options) : sit_down(player, &options);
}

static void drop(Player *player, const char *name)
{
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(player->scratch, name));
    give(player, (Input){.kind = INPUT_FILE, .path = path});
}

static const char *title(const Player *player)
{
    return player->game->play.level.title;
}

/* At the desk of a level that was dropped, some minutes into its day. */
static void play_for_a_while(Player *player)
{
    put(in(player->scratch, "day.level"), day);
    drop(player, "day.level");
    letter(player, 'b');
    key(player, KEY_ENTER);
    for (int i = 0; i < 200; i++)
        pass(player, TICK);
    assert_int_equal(player->game->page, PAGE_DESK);
}

static void play_to_the_end(Player *player)
{
    for (int ticks = 0; ticks < TICKS_MAX && player->game->page != PAGE_CARDS; ticks++) {
        PageId page = player->game->page;
        if (page == PAGE_DESK && day_of(player)->phase == PHASE_CLOSING)
            letter(player, 'z');
        if (page == PAGE_EVENING || page == PAGE_QUESTION)
            key(player, KEY_ENTER);
        answer_nothing(player);
        pass(player, TICK);
    }
    assert_int_equal(player->game->page, PAGE_CARDS);
}

/* The path of the run that is written. */
static void run_path(const Player *player, char path[PATH_LENGTH_MAX])
{
    snprintf(path, PATH_LENGTH_MAX, "%s", player->game->play.writer.file.path);
}

/* ---- what is opened ---- */

static void a_level_is_played_from_any_page_without_a_day(void **state)
{
    static const int ways[] = {CHOOSE_LEVELS, CHOOSE_SETTINGS, CHOOSE_ROOM, CHOOSE_QUIT};
    Player *player = come_in(*state, true, false);
    drop(player, "other.level");
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(title(player), "The Other Bench");
    for (int i = 0; i < COUNT_OF(ways); i++) {
        come_in(player, true, false);
        click(player, ways[i]);
        assert_int_not_equal(player->game->page, PAGE_TITLE);
        drop(player, "other.level");
        assert_int_equal(player->game->page, PAGE_BRIEFING);
        assert_true(player->game->play.recording);
    }
}

static void a_run_is_gone_on_with_where_it_was(void **state)
{
    char path[PATH_LENGTH_MAX];
    Player *player = come_in(*state, true, false);
    play_for_a_while(player);
    run_path(player, path);
    Beat beat = day_of(player)->beat;
    come_in(player, true, false);
    give(player, (Input){.kind = INPUT_FILE, .path = path});
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_string_equal(title(player), "The Bench");
    assert_true(day_of(player)->beat <= beat && beat - day_of(player)->beat <= 2 * BEATS_A_MINUTE);
}

static void a_run_that_is_over_shows_its_cards(void **state)
{
    char path[PATH_LENGTH_MAX];
    Player *player = come_in(*state, true, false);
    play_for_a_while(player);
    run_path(player, path);
    play_to_the_end(player);
    come_in(player, true, false);
    give(player, (Input){.kind = INPUT_FILE, .path = path});
    assert_int_equal(player->game->page, PAGE_CARDS);
    assert_string_equal(title(player), "The Bench");
    drop(player, "other.level"); /* what is over is not asked about */
    assert_int_equal(player->game->page, PAGE_BRIEFING);
}

/* ---- what is asked about ---- */

static void a_running_day_is_asked_about_and_goes_on(void **state)
{
    Player *player = come_in(*state, true, false);
    play_for_a_while(player);
    drop(player, "other.level");
    Beat beat = day_of(player)->beat;
    assert_int_equal(player->game->page, PAGE_DROPPED);
    assert_true(shows(player, "other.level"));
    assert_true(shows(player, "kept where it is"));
    see_sizes(player);
    assert_string_equal(player->worst, "");
    for (int i = 0; i < 100; i++)
        pass(player, TICK);
    assert_int_equal(day_of(player)->beat, beat);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_DESK);
    pass(player, TICK);
    assert_true(day_of(player)->beat > beat);
    assert_string_equal(title(player), "The Bench");
}

/* And nothing of the day is lost by it. */
static void what_was_played_is_kept_for_what_is_opened(void **state)
{
    char path[PATH_LENGTH_MAX];
    Run run = {0};
    RunError error;
    Player *player = come_in(*state, true, false);
    play_for_a_while(player);
    run_path(player, path);
    Beat beat = day_of(player)->beat;
    drop(player, "other.level");
    click(player, CHOOSE_BEGIN);
    assert_int_equal(player->game->page, PAGE_BRIEFING);
    assert_string_equal(title(player), "The Other Bench");
    assert_true(run_load(path, &run, &error));
    assert_false(run.ended);
    assert_true(beat - run.beat <= 2 * BEATS_A_MINUTE);
    run_free(&run);
}

static void what_is_not_kept_is_said_to_be_lost(void **state)
{
    Player *player = come_in(*state, false, false);
    play_for_a_while(player);
    drop(player, "other.level");
    assert_true(shows(player, "is not being kept"));
}

/* A pause stays one, and another file is another question. */
static void a_second_file_is_asked_about_in_its_place(void **state)
{
    Player *player = come_in(*state, true, false);
    play_for_a_while(player);
    put(in(player->scratch, "third.level"), other);
    key(player, KEY_ESCAPE);
    drop(player, "other.level");
    drop(player, "third.level");
    assert_true(shows(player, "third.level"));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_PAUSE);
}

/* ---- what is refused ---- */

static void what_is_neither_is_refused_in_words(void **state)
{
    static const struct {
        const char *name, *text, *said;
    } files[] = {
        {"notes.txt", "hello", "neither a level"},
        {"empty", "", "neither a level"},
        {"other.level.bak", "mdr-level 1\n", "neither a level"},
        {"none.level", NULL, "No such file"},
        {"runs", NULL, "folder"},
    };
    Player *player = come_in(*state, true, false);
    for (int i = 0; i < COUNT_OF(files); i++) {
        if (files[i].text)
            put(in(player->scratch, files[i].name), files[i].text);
        drop(player, files[i].name);
        assert_int_equal(player->game->page, PAGE_DROPPED);
        assert_true(shows(player, files[i].name));
        if (!shows(player, files[i].said))
            fail_msg("of %s it does not say '%s' but '%s'", files[i].name, files[i].said, player->game->dropped.why);
        assert_false(offered(player, CHOOSE_BEGIN));
        see_sizes(player);
        assert_string_equal(player->worst, "");
        key(player, KEY_ESCAPE);
        assert_int_equal(player->game->page, PAGE_TITLE);
    }
}

static void a_path_without_end_is_refused_too(void **state)
{
    Player *player = come_in(*state, true, false);
    char *path = malloc(20000);
    assert_non_null(path);
    memset(path, 'a', 20000);
    path[0] = '/';
    path[19999] = '\0';
    give(player, (Input){.kind = INPUT_FILE, .path = path});
    assert_int_equal(player->game->page, PAGE_DROPPED);
    assert_true(shows(player, "4095"));
    memcpy(path + 300, ".level", 7); /* no name is that long */
    give(player, (Input){.kind = INPUT_FILE, .path = path});
    see_sizes(player);
    assert_string_equal(player->worst, "");
    free(path);
}

static void a_level_with_errors_shows_them_or_the_first_beside_a_day(void **state)
{
    Player *player = come_in(*state, true, false);
    put(in(player->scratch, "bad.level"), "mdr-level 1\n[day]\ntitle = \"A\"\ndays = many\n[file a]\nname = \"A\"\n");
    drop(player, "bad.level");
    assert_int_equal(player->game->page, PAGE_BROKEN);
    assert_true(shows(player, "bad.level:4:8: error:"));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
    play_for_a_while(player);
    drop(player, "bad.level");
    assert_int_equal(player->game->page, PAGE_DROPPED);
    assert_false(offered(player, CHOOSE_BEGIN));
    assert_true(shows(player, "error:"));
    key(player, KEY_ESCAPE);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_string_equal(title(player), "The Bench");
}

static void a_damaged_run_says_so(void **state)
{
    Player *player = come_in(*state, true, false);
    put(in(player->scratch, "bad.run"), "mdr-run 1\nnonsense\nmore\n");
    drop(player, "bad.run");
    assert_int_equal(player->game->page, PAGE_BROKEN);
    assert_true(shows(player, "bad.run"));
}

/* Whoever is at a kiosk plays the day that is there. */
static void a_kiosk_takes_no_file(void **state)
{
    Player *player = come_in(*state, true, true);
    PageId page = player->game->page;
    drop(player, "other.level");
    assert_int_equal(player->game->page, page);
    assert_string_equal(title(player), "The Bench");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAYED(a_level_is_played_from_any_page_without_a_day),
        PLAYED(a_run_is_gone_on_with_where_it_was),
        PLAYED(a_run_that_is_over_shows_its_cards),
        PLAYED(a_running_day_is_asked_about_and_goes_on),
        PLAYED(what_was_played_is_kept_for_what_is_opened),
        PLAYED(what_is_not_kept_is_said_to_be_lost),
        PLAYED(a_second_file_is_asked_about_in_its_place),
        PLAYED(what_is_neither_is_refused_in_words),
        PLAYED(a_path_without_end_is_refused_too),
        PLAYED(a_level_with_errors_shows_them_or_the_first_beside_a_day),
        PLAYED(a_damaged_run_says_so),
        PLAYED(a_kiosk_takes_no_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
