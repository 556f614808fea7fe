/* test_begun.c - the runs that were begun and are not over: all of them are on a page, in the order in which they were begun; each goes on
 * where it was, by any device, or it is said why not and what it came to; one that is named goes on at once. And why a run is not kept is
 * legible, however long its path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/folder.h"
#include "devices.h"
#include "front/run/kept.h"
#include "record/line.h"
#include "record/run_read.h"
#include "short_days.h"

enum { MORNING = 1795426200 /* 2026-11-23 09:30 UTC */ };

static const char *runs_of(Player *player, char folder[PATH_LENGTH_MAX])
{
    snprintf(folder, PATH_LENGTH_MAX, "%s", in(player->scratch, "runs"));
    return folder;
}

/* A day begun so many seconds after that morning and left after so many of play; its file. */
static void leave_day(Player *player, int after, int seconds, char path[PATH_LENGTH_MAX])
{
    char folder[PATH_LENGTH_MAX];
    begin_at_desk(player, &(GameOptions){.seed = 5, .run_folder = runs_of(player, folder), .opened = MORNING + after});
    for (int i = 0; i < seconds * 1000000 / TICK; i++)
        pass(player, TICK);
    snprintf(path, PATH_LENGTH_MAX, "%s", player->game->play.writer.file.path);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_TITLE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

static Player *to_title(Player *player)
{
    char folder[PATH_LENGTH_MAX];
    return come_in(player, &(GameOptions){.seed = 6, .run_folder = runs_of(player, folder), .opened = MORNING + 9000});
}

/* The run's text with a word of its head in place of another, and its checksums right again. */
static void change(const char *path, const char *from, const char *to)
{
    Buffer file = {0}, sealed = {0};
    FileError error;
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &error));
    Text rest = buffer_view(&file), line;
    text_next_line(&rest, &line);
    uint32_t sum = line_sum(0, line);
    buffer_print(&sealed, "%.*s\n", line.length, line.at);
    while (text_next_line(&rest, &line)) {
        Text words = text_part(line, LINE_SUM_DIGITS + 1, line.length);
        line_add(&sum, text_is(words, from) ? text_of(to) : words, &sealed);
    }
    assert_true(file_write(path, buffer_view(&sealed), &error));
    buffer_free(&file);
    buffer_free(&sealed);
}

static void make_other_rules(const char *path)
{
    char present[20];
    snprintf(present, sizeof present, "rules %d", (int)RULES_VERSION);
    change(path, present, "rules 9");
}

static void damage(const char *path, const char *with)
{
    Buffer file = {0};
    FileError error;
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &error));
    memcpy(file.data, with, strlen(with));
    assert_true(file_write(path, buffer_view(&file), &error));
    buffer_free(&file);
}

static const Kept *begun(const Player *player, int index)
{
    assert_true(index < player->game->library.begun.count);
    return &player->game->library.begun.list[index];
}

static void looks_right(Player *player)
{
    see_sizes(player);
    assert_string_equal(player->worst, "");
}

/* ---- all of them ---- */

static void each_goes_on_where_it_was(Player *player, const Device *device)
{
    char first[PATH_LENGTH_MAX], second[PATH_LENGTH_MAX];
    leave_day(player, 0, 20, first);
    assert_false(offered(player, CHOOSE_BEGUN)); /* the one that is there goes on */
    leave_day(player, 3600, 5, second);
    to_title(player);
    assert_true(offered(player, CHOOSE_RESUME) && shows(player, "2 runs"));
    assert_string_equal(begun_newest(&player->game->library)->path, second);
    looks_right(player);
    device->take(player, CHOOSE_BEGUN);
    assert_int_equal(player->game->page, PAGE_BEGUN);
    assert_string_equal(begun(player, 0)->path, second);
    assert_string_equal(begun(player, 1)->path, first);
    assert_true(shows(player, "Two Short Days") && shows(player, "day 1 of 2, 09:") && shows(player, "begun 2026-11-23 10:30 UTC"));
    looks_right(player);
    int minute = begun(player, 1)->minute;
    device->take(player, CHOOSE_BEGUN_RUN + 1);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_int_equal(minute_of(player), minute);
    assert_string_equal(player->game->play.writer.file.path, first);
    assert_true(player->game->play.recording);
}

static void all_are_listed_and_each_goes_on_by_the_mouse(void **state)
{
    each_goes_on_where_it_was(*state, &by_mouse);
}

static void all_are_listed_and_each_goes_on_by_keys(void **state)
{
    each_goes_on_where_it_was(*state, &by_keys);
}

static void all_are_listed_and_each_goes_on_by_a_controller(void **state)
{
    each_goes_on_where_it_was(*state, &by_pad);
}

/* More than the folder's listing once looked at, and than a page has room for. */
static void fifty_are_all_listed(void **state)
{
    enum { RUNS = 50 };
    Player *player = *state;
    char path[PATH_LENGTH_MAX], folder[PATH_LENGTH_MAX];
    Buffer file = {0};
    FileError error;
    leave_day(player, 0, 2, path);
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &error));
    unlink(path);
    runs_of(player, folder);
    for (int i = 0; i < RUNS; i++) {
        char copy[PATH_LENGTH_MAX + 40], started[40];
        snprintf(copy, sizeof copy, "%s/20%02d0101-000000-00.run", folder, 99 - i);
        assert_true(file_write(copy, buffer_view(&file), &error));
        snprintf(started, sizeof started, "started 2025-01-%02dT%02d:00:00Z", 1 + i / 24, i % 24);
        change(copy, "started 2026-11-23T09:30:00Z", started);
    }
    buffer_free(&file);
    to_title(player);
    assert_true(shows(player, "50 runs"));
    letter(player, 'b');
    assert_int_equal(player->game->library.begun.count, RUNS);
    for (int i = 1; i < RUNS; i++)
        assert_true(strcmp(begun(player, i - 1)->started, begun(player, i)->started) > 0);
    looks_right(player);
    for (int i = 0; i < RUNS; i++)
        key(player, KEY_DOWN);
    looks_right(player);
    for (int i = 0; i < RUNS && offered(player, CHOOSE_LATER); i++)
        key(player, KEY_PAGE_DOWN);
    assert_true(shows(player, "begun 2025-01-01 00:00 UTC"));
    looks_right(player);
}

/* ---- those that cannot go on ---- */

static void one_of_other_rules_says_why_and_has_its_result(void **state)
{
    Player *player = *state;
    char path[PATH_LENGTH_MAX];
    leave_day(player, 0, 20, path);
    make_other_rules(path);
    to_title(player);
    assert_false(offered(player, CHOOSE_RESUME));
    assert_true(shows(player, "1 run, 1 cannot go on"));
    letter(player, 'b');
    assert_true(shows(player, "cannot go on"));
    looks_right(player);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_STORED);
    assert_true(shows(player, "Two Short Days") && shows(player, "Begun 2026-11-23 09:30 UTC") && shows(player, "played under rules 9"));
    assert_true(shows(player, "Busyness") && shows(player, "day 1"));
    looks_right(player);
    for (int i = 0; i < 60; i++)
        key(player, KEY_DOWN);
    assert_true(shows(player, "Burnout, per mille"));
    looks_right(player);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_BEGUN);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_TITLE);
}

/* Of two, the one that can go on is offered, however new the other is. */
static void the_newest_that_can_go_on_is_offered(void **state)
{
    Player *player = *state;
    char first[PATH_LENGTH_MAX], second[PATH_LENGTH_MAX];
    leave_day(player, 0, 5, first);
    leave_day(player, 3600, 5, second);
    make_other_rules(second);
    to_title(player);
    assert_string_equal(begun_newest(&player->game->library)->path, first);
    assert_true(offered(player, CHOOSE_BEGUN) && shows(player, "2 runs, 1 cannot go on"));
    click(player, CHOOSE_RESUME);
    assert_int_equal(player->game->page, PAGE_DESK);
    assert_string_equal(player->game->play.writer.file.path, first);
}

static void one_that_cannot_be_read_says_why(void **state)
{
    static const struct {
        const char *with, *says;
    } rows[] = {
        {"mdr-run 2\n", "a form that this program does not know"},
        {"mdr-run 1\n00000000 program", "this line is damaged: its checksum"},
    };
    Player *player = *state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        char path[PATH_LENGTH_MAX];
        leave_day(player, 0, 5, path);
        damage(path, rows[i].with);
        to_title(player);
        assert_false(offered(player, CHOOSE_RESUME));
        letter(player, 'b');
        assert_true(shows(player, ".run") && shows(player, "cannot go on"));
        looks_right(player);
        key(player, KEY_ENTER);
        assert_int_equal(player->game->page, PAGE_BROKEN);
        if (!shows(player, rows[i].says))
            fail_msg("%s", player->game->broken.data);
        looks_right(player);
        key(player, KEY_ESCAPE);
        assert_int_equal(player->game->page, PAGE_BEGUN);
        unlink(path);
    }
}

/* A finished one of other rules too: it is among what was played, and plays under nothing. */
static void a_finished_run_of_other_rules_keeps_its_result(void **state)
{
    Player *player = *state;
    char path[PATH_LENGTH_MAX], words[40];
    Buffer file = {0};
    FileError error;
    leave_day(player, 0, 20, path);
    make_other_rules(path);
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &error));
    Text rest = buffer_view(&file), line;
    uint32_t sum = 0;
    int last = 0;
    while (text_next_line(&rest, &line))
        sum = last++ == 0 ? line_sum(0, line) : line_sum(sum, text_part(line, LINE_SUM_DIGITS + 1, line.length));
    snprintf(words, sizeof words, "end %d", 24 * 60 * BEATS_A_MINUTE * 2);
    line_add(&sum, text_of(words), &file);
    assert_true(file_write(path, buffer_view(&file), &error));
    buffer_free(&file);
    to_title(player);
    assert_false(offered(player, CHOOSE_BEGUN));
    letter(player, 'p');
    assert_int_equal(player->game->library.kept.count, 1);
    assert_true(shows(player, "2026-11-23 09:30 UTC"));
    looks_right(player);
    key(player, KEY_ENTER);
    assert_int_equal(player->game->page, PAGE_STORED);
    assert_true(shows(player, "played under rules 9") && shows(player, "Busyness"));
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_KEPT);
    key(player, KEY_ESCAPE);
    click(player, CHOOSE_LEVELS);
    click(player, CHOOSE_RESULT);
    assert_int_equal(player->game->page, PAGE_STORED);
    key(player, KEY_ESCAPE);
    assert_int_equal(player->game->page, PAGE_LEVELS);
}

/* ---- one that is named ---- */

static Game *open_named(Player *player, const char *path, Buffer *said, int *status)
{
    char folder[PATH_LENGTH_MAX];
    *status = 0;
    return game_open(&(GameOptions){.seed = 6, .run_folder = runs_of(player, folder), .level_path = path, .opened = MORNING + 9000}, said, status);
}

static void one_that_is_named_goes_on_at_once(void **state)
{
    Player *player = *state;
    char first[PATH_LENGTH_MAX], second[PATH_LENGTH_MAX];
    Buffer said = {0};
    int status;
    leave_day(player, 0, 20, first);
    leave_day(player, 3600, 5, second);
    int minute = begun(player, 1)->minute;
    Game *game = open_named(player, first, &said, &status);
    assert_non_null(game);
    assert_int_equal(game->page, PAGE_DESK);
    assert_int_equal(beat_minute(game->play.day.beat), minute);
    assert_string_equal(game->play.writer.file.path, first);
    Buffer again = {0};
    assert_null(open_named(player, first, &again, &status)); /* it is being played */
    assert_non_null(strstr(again.data, "another program is using it"));
    assert_int_equal(status, EXIT_NO_CREATE);
    game_close(game);
    buffer_free(&again);
    buffer_free(&said);
}

static void one_that_is_named_and_cannot_go_on_says_why(void **state)
{
    Player *player = *state;
    char path[PATH_LENGTH_MAX];
    Buffer said = {0};
    int status;
    leave_day(player, 0, 5, path);
    make_other_rules(path);
    assert_null(open_named(player, path, &said, &status));
    assert_int_equal(status, EXIT_DATA);
    assert_non_null(strstr(said.data, "played under rules 9"));
    said.length = 0;
    damage(path, "mdr-run 7\n");
    assert_null(open_named(player, path, &said, &status));
    assert_int_equal(status, EXIT_DATA);
    assert_non_null(strstr(said.data, "a form that this program does not know"));
    buffer_free(&said);
}

/* ---- what is not kept ---- */

static void why_a_run_is_not_kept_is_legible_however_long_its_path(void **state)
{
    Player *player = *state;
    char runs[PATH_LENGTH_MAX] = "";
    Buffer path = {0};
    FileError error;
    buffer_print(&path, "%s", player->scratch->folder);
    for (int i = 0; i < 20; i++)
        buffer_text(&path, "/a-folder-with-a-long-name");
    assert_true(folder_make(path.data, &error));
    buffer_text(&path, "/file");
    put(path.data, "in the way");
    snprintf(runs, sizeof runs, "%s/runs", path.data);
    buffer_free(&path);
    begin_at_desk(player, &(GameOptions){.seed = 5, .run_folder = runs});
    assert_true(shows(player, "This run is not being kept: "));
    key(player, KEY_ESCAPE);
    assert_true(shows(player, "Not being kept: File exists:")); /* in the narrow column */
    player->game->settings.text_per_cent = 200;
    pass(player, 0);
    assert_true(shows(player, "Not being kept: File exists:"));
    looks_right(player);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_SHELF(all_are_listed_and_each_goes_on_by_the_mouse),
        AT_SHELF(all_are_listed_and_each_goes_on_by_keys),
        AT_SHELF(all_are_listed_and_each_goes_on_by_a_controller),
        AT_SHELF(fifty_are_all_listed),
        AT_SHELF(one_of_other_rules_says_why_and_has_its_result),
        AT_SHELF(the_newest_that_can_go_on_is_offered),
        AT_SHELF(one_that_cannot_be_read_says_why),
        AT_SHELF(a_finished_run_of_other_rules_keeps_its_result),
        AT_SHELF(one_that_is_named_goes_on_at_once),
        AT_SHELF(one_that_is_named_and_cannot_go_on_says_why),
        AT_SHELF(why_a_run_is_not_kept_is_legible_however_long_its_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
