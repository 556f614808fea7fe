/* test_memory.c - what base/, level/ and record/ do when an allocation fails, each in turn: all is well, or it is said
 * that there was not enough memory, and the caller has what it had. The same for whole programs: robust/faults.c. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/folder.h"
#include "level/equal.h"
#include "level/print.h"
#include "record/run_list.h"
#include "record/run_play.h"
#include "record/run_read.h"
#include "recorded.h"

/* The one variable outside a function: a wrapped call cannot be handed anything. */
static struct {
    int left; /* allocations until one fails; 0: none does */
    bool struck;
} memory;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_realloc(void *old, size_t size);

static bool fails(void)
{
    bool now = memory.left == 1;
    memory.left -= memory.left > 0;
    memory.struck |= now;
    return now;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

/* What is tried: true when it did well, false when it said why not. It frees what it made. */
typedef bool Attempt(Scratch *scratch);

/* Tries with each allocation failing until none is left that could. */
static void fail_each(Scratch *scratch, Attempt *attempt)
{
    int failures = 0;
    for (int which = 1; which < 10000; which++) {
        memory.left = which;
        memory.struck = false;
        bool done = attempt(scratch);
        memory.left = 0;
        if (!memory.struck) {
            assert_true(done);
            assert_true(failures > 0);
            return;
        }
        failures += !done;
    }
    fail_msg("it goes on allocating");
}

static void assert_told(const char *sentence)
{
    if (!strstr(sentence, "memory"))
        fail_msg("'%s' does not tell", sentence);
}

/* ---- levels ---- */

static bool read_level(Scratch *scratch)
{
    Level level = {0}, whole = {0};
    Messages messages = {0};
    (void)scratch;
    bool read = level_read(text_of(small_level), &level, &messages);
    int left = memory.left;
    memory.left = 0;
    if (read) {
        read_small_level(&whole);
        assert_true(level_equal(&level, &whole));
        level_free(&whole);
        level_free(&level);
    } else {
        assert_true(messages.errors > 0);
    }
    memory.left = left;
    return read;
}

static void a_level_is_read_whole_or_not_at_all(void **state)
{
    fail_each(*state, read_level);
}

/* ---- runs ---- */

static Beat write_run(Scratch *scratch, bool *kept)
{
    Level level = {0};
    RunWriter writer = {0};
    FileError error = {0};
    Day day;
    int left = memory.left;
    memory.left = 0;
    read_small_level(&level);
    day_start(&day, &level, 3);
    memory.left = left;

    Command begin = {.beat = day.beat, .kind = COMMAND_BEGIN};
    *kept = run_create(&writer, in(scratch, "runs"), STARTED, &level, text_of(small_level), 3, &error);
    assert_true(day_obey(&day, &begin, NULL));
    if (*kept) {
        *kept = run_command(&writer, &begin, &error);
        day_run(&day, day.beat + SECOND, NULL);
        *kept = run_beat(&writer, &day, &error) && *kept;
        *kept = run_sync(&writer, &day, &error) && *kept;
    }
    if (!*kept)
        assert_told(error.sentence);
    run_close(&writer);
    level_free(&level);
    return day.beat;
}

/* What was kept reads back; what was not is told of, and can be read as far as it is there, if it is. */
static bool write_and_read_again(Scratch *scratch)
{
    bool kept;
    Run run = {0};
    RunError error;
    char path[PATH_LENGTH_MAX];
    Beat beat = write_run(scratch, &kept);
    int left = memory.left;
    memory.left = 0;
    snprintf(path, sizeof path, "%s", in(scratch, "runs/20261123-093000-00.run"));
    bool there = file_exists(path);
    if (there && !run_load(path, &run, &error))
        fail_msg("line %d: %s", error.line, error.sentence);
    assert_true(there || !kept);
    if (kept)
        assert_int_equal(run.beat, beat);
    run_free(&run);
    unlink(path);
    memory.left = left;
    return kept;
}

static void a_run_is_kept_or_it_is_said_that_it_is_not(void **state)
{
    fail_each(*state, write_and_read_again);
}

static bool load_run(Scratch *scratch)
{
    Run run = {0};
    RunError error = {0};
    bool loaded = run_load(in(scratch, "some.run"), &run, &error);
    if (loaded)
        run_free(&run);
    else if (error.level.errors == 0)
        assert_told(error.sentence);
    return loaded;
}

static bool resume_run(Scratch *scratch)
{
    Level level = {0};
    RunWriter writer = {0};
    RunError error = {0};
    Day day;
    bool resumed = run_resume(&writer, in(scratch, "some.run"), &level, &day, &error);
    if (resumed) {
        run_close(&writer);
        level_free(&level);
    } else if (error.level.errors == 0) {
        assert_told(error.sentence);
    }
    return resumed;
}

static void note_run(void *owner, const RunListed *run)
{
    *(bool *)owner = *(bool *)owner || !run->why[0];
}

static bool find_run(Scratch *scratch)
{
    bool found = false;
    run_unfinished(scratch->folder, 2000000000, note_run, &found);
    run_finished(scratch->folder, 2000000000, note_run, &found);
    return found;
}

static void a_run_is_read_resumed_and_found_or_it_is_told(void **state)
{
    Scratch *scratch = *state;
    Play *play = play_new(scratch->folder, 5);
    char path[PATH_LENGTH_MAX];
    play_on(play, 40);
    play_close(play, path, &scratch->text);
    assert_int_equal(rename(path, in(scratch, "some.run")), 0);
    fail_each(scratch, load_run);
    fail_each(scratch, resume_run);
    fail_each(scratch, find_run);
    Buffer kept = scratch->text;
    scratch->text = (Buffer){0};
    assert_holds(scratch, "some.run", kept.data);
    buffer_free(&kept);
    play_free(play);
}

/* ---- files ---- */

static bool list_folder(Scratch *scratch)
{
    Buffer names = {0};
    FileError error;
    bool listed = folder_list(scratch->folder, "", &names, &error);
    int left = memory.left;
    memory.left = 0;
    if (listed)
        assert_string_equal(names.data, "a\nb\nc\n");
    else
        assert_told(error.sentence);
    buffer_free(&names);
    memory.left = left;
    return listed;
}

static bool read_file(Scratch *scratch)
{
    Buffer text = {0};
    FileError error;
    bool read = file_read(in(scratch, "a"), LIMIT, &text, &error);
    if (!read)
        assert_told(error.sentence);
    buffer_free(&text);
    return read;
}

static void files_and_folders_are_read_whole_or_not_at_all(void **state)
{
    Scratch *scratch = *state;
    put(in(scratch, "b"), "b");
    put(in(scratch, "a"), "a");
    put(in(scratch, "c"), "c");
    fail_each(scratch, list_folder);
    fail_each(scratch, read_file);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(a_level_is_read_whole_or_not_at_all),
        CLAIM(a_run_is_kept_or_it_is_said_that_it_is_not),
        CLAIM(a_run_is_read_resumed_and_found_or_it_is_told),
        CLAIM(files_and_folders_are_read_whole_or_not_at_all),
    };
    return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
