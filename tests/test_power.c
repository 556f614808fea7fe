/* test_power.c - what is kept survives a power cut at any moment: a whole file is old or new, a run goes on from what
 * was synced. And the model that says so (power.h) is no easy judge: writers broken on purpose do not pass. */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "power.h"
#include "record/run_play.h"
#include "record/run_read.h"
#include "recorded.h"

static const char before[] = "the settings as they were\n", wanted[] = "the settings as they are wanted now\n";

typedef bool Writer(const char *path, Text text);

/* ---- whole files ---- */

/* Old or new, never neither; new once that was promised. */
static bool old_or_new(const char *after, int64_t promise, void *context)
{
    const char *old = context;
    char path[PATH_LENGTH_MAX + 16];
    FileError error;
    Buffer text = {0};
    snprintf(path, sizeof path, "%s/settings", after);
    bool there = file_exists(path) && file_read(path, LIMIT, &text, &error);
    bool is_new = there && text_is(buffer_view(&text), wanted);
    bool is_old = old ? there && text_is(buffer_view(&text), old) : !file_exists(path);
    buffer_free(&text);
    return is_new || (is_old && promise < 0);
}

/* How many states after a cut are neither, when this writer replaces what was there, or writes where nothing was. */
static int bad_states(Scratch *scratch, Writer *writer, const char *old)
{
    char after[PATH_LENGTH_MAX];
    snprintf(after, sizeof after, "%s-after", scratch->folder);
    assert_int_equal(mkdir(after, 0700), 0);
    if (old)
        power_holds(scratch, "settings", old);
    power_begin(scratch);
    if (writer(in(scratch, "settings"), text_of(wanted)))
        power_promise(1);
    int bad = power_cuts(after, old_or_new, old ? (void *)(uintptr_t)old : NULL);
    rmdir(after);
    power_forget();
    empty_folder(scratch->folder);
    return bad;
}

static bool write_well(const char *path, Text text)
{
    FileError error;
    return file_write(path, text, &error);
}

static void a_file_is_old_or_new_after_a_power_cut(void **state)
{
    assert_int_equal(bad_states(*state, write_well, before), 0);
    assert_int_equal(bad_states(*state, write_well, NULL), 0);
}

/* ---- writers broken on purpose ---- */

enum { TEMPORARY = O_WRONLY | O_CREAT | O_EXCL };

static bool put_all(int file, Text text)
{
    return write(file, text.at, (size_t)text.length) == text.length;
}

static bool sync_folder_of(const char *path)
{
    char folder[PATH_LENGTH_MAX];
    snprintf(folder, sizeof folder, "%s", path);
    *strrchr(folder, '/') = '\0';
    int file = open(folder, O_RDONLY | O_DIRECTORY);
    bool synced = file >= 0 && fsync(file) == 0;
    close(file);
    return synced;
}

static const char *beside(const char *path, char temporary[PATH_LENGTH_MAX])
{
    snprintf(temporary, PATH_LENGTH_MAX, "%s.new", path);
    return temporary;
}

static bool without_sync(const char *path, Text text)
{
    char temporary[PATH_LENGTH_MAX];
    int file = open(beside(path, temporary), TEMPORARY, 0600);
    bool done = put_all(file, text) && close(file) == 0;
    return done && rename(temporary, path) == 0 && sync_folder_of(path);
}

static bool renamed_too_soon(const char *path, Text text)
{
    char temporary[PATH_LENGTH_MAX];
    int file = open(beside(path, temporary), TEMPORARY, 0600);
    bool done = rename(temporary, path) == 0 && put_all(file, text) && fsync(file) == 0;
    close(file);
    return done && sync_folder_of(path);
}

static bool in_place(const char *path, Text text)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    bool done = put_all(file, text) && fsync(file) == 0;
    close(file);
    return done && sync_folder_of(path);
}

static bool folder_forgotten(const char *path, Text text)
{
    char temporary[PATH_LENGTH_MAX];
    int file = open(beside(path, temporary), TEMPORARY, 0600);
    bool done = put_all(file, text) && fsync(file) == 0;
    close(file);
    return done && rename(temporary, path) == 0;
}

static bool taken_away_first(const char *path, Text text)
{
    unlink(path);
    return file_write(path, text, &(FileError){0});
}

static void writers_that_are_broken_do_not_pass(void **state)
{
    assert_true(bad_states(*state, without_sync, before) > 0);
    assert_true(bad_states(*state, renamed_too_soon, before) > 0);
    assert_true(bad_states(*state, in_place, before) > 0);
    assert_true(bad_states(*state, folder_forgotten, before) > 0);
    assert_true(bad_states(*state, taken_away_first, before) > 0);
}

/* ---- runs ---- */

/* The run is there and goes on from the beat that was promised, or a later one; before anything was promised it may be
 * none. */
static bool goes_on(const char *after, int64_t promise, void *context)
{
    char runs[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX];
    const char *name = context;
    Play play = {0};
    RunError error;
    snprintf(runs, sizeof runs, "%s/state/runs", after);
    if (snprintf(path, sizeof path, "%s/%s", runs, name) >= (int)sizeof path)
        return false;
    if (!run_resume(&play.writer, path, &play.level, &play.day, &error))
        return promise < 0;
    bool far_enough = play.day.beat >= promise;
    bool goes = run_beat(&play.writer, &play.day, &play.error) && run_sync(&play.writer, &play.day, &play.error);
    run_close(&play.writer);
    level_free(&play.level);
    return far_enough && goes;
}

static Play *begin(Scratch *scratch)
{
    Play *play = play_new(in(scratch, "state/runs"), 3);
    Command command = {.beat = play->day.beat, .kind = COMMAND_BEGIN};
    power_promise(0);
    assert_true(day_obey(&play->day, &command, NULL));
    assert_true(run_command(&play->writer, &command, &play->error));
    return play;
}

static void sync_and_promise(Play *play)
{
    assert_true(run_sync(&play->writer, &play->day, &play->error));
    power_promise(play->day.beat);
}

/* Plays some seconds, is synced as at a pause, plays on, is left and taken up again, and plays on. */
static Play *play_for_a_while(Scratch *scratch, char path[PATH_LENGTH_MAX])
{
    Play *play = begin(scratch);
    RunError error;
    play_on(play, 6);
    sync_and_promise(play);
    play_on(play, 6);
    snprintf(path, PATH_LENGTH_MAX, "%s", play->writer.file.path);
    run_close(&play->writer);
    level_free(&play->level);
    if (!run_resume(&play->writer, path, &play->level, &play->day, &error))
        fail_msg("%s", error.sentence);
    play_on(play, 3);
    sync_and_promise(play);
    play_on(play, 2);
    return play;
}

static int bad_runs(Scratch *scratch, void (*play_some)(Scratch *, char[PATH_LENGTH_MAX]))
{
    char after[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX];
    snprintf(after, sizeof after, "%s-after", scratch->folder);
    assert_int_equal(mkdir(after, 0700), 0);
    power_begin(scratch);
    play_some(scratch, path);
    int bad = power_cuts(after, goes_on, strrchr(path, '/') + 1);
    rmdir(after);
    power_forget();
    empty_folder(scratch->folder);
    return bad;
}

static void play_well(Scratch *scratch, char path[PATH_LENGTH_MAX])
{
    play_free(play_for_a_while(scratch, path));
}

static void a_run_goes_on_from_what_was_synced_after_a_power_cut(void **state)
{
    assert_int_equal(bad_runs(*state, play_well), 0);
}

/* Says that all is kept when it was written, not synced. */
static void play_without_sync(Scratch *scratch, char path[PATH_LENGTH_MAX])
{
    Play *play = begin(scratch);
    snprintf(path, PATH_LENGTH_MAX, "%s", play->writer.file.path);
    play_on(play, 6);
    assert_true(run_hash(&play->writer, &play->day, &play->error));
    power_promise(play->day.beat);
    play_free(play);
}

/* Writes the run anew, in place, to sync it. */
static void play_and_write_anew(Scratch *scratch, char path[PATH_LENGTH_MAX])
{
    Play *play = begin(scratch);
    Buffer file = {0};
    snprintf(path, PATH_LENGTH_MAX, "%s", play->writer.file.path);
    play_on(play, 6);
    sync_and_promise(play);
    run_close(&play->writer);
    assert_true(file_read(path, RUN_BYTES_MAX, &file, &play->error));
    assert_true(in_place(path, buffer_view(&file)));
    buffer_free(&file);
    play_free(play);
}

static void recorders_that_are_broken_do_not_pass(void **state)
{
    assert_true(bad_runs(*state, play_without_sync) > 0);
    assert_true(bad_runs(*state, play_and_write_anew) > 0);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(a_file_is_old_or_new_after_a_power_cut),
        CLAIM(writers_that_are_broken_do_not_pass),
        CLAIM(a_run_goes_on_from_what_was_synced_after_a_power_cut),
        CLAIM(recorders_that_are_broken_do_not_pass),
    };
    return cmocka_run_group_tests_name("power", tests, NULL, NULL);
}
