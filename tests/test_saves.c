/* test_saves.c - a save is told, once and soon, however an editor makes it, and nothing is told when there was none; without inotify within
 * some seconds. What was told of is whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <time.h>

#include "app/saves.h"
#include "scratch.h"

enum { SOON = 15000, LATE = 30000 /* milliseconds, with much room: how soon it is is measured elsewhere */ };

static bool without_inotify;
static atomic_int told;
static atomic_int bytes; /* in the file, as it was told of last; -1: it was not there */
static char watched[PATH_LENGTH_MAX];

int __real_inotify_init1(int flags);
int __wrap_inotify_init1(int flags);
int __wrap_inotify_init1(int flags)
{
    errno = EMFILE;
    return without_inotify ? -1 : __real_inotify_init1(flags);
}

static void hear(void *owner)
{
    struct stat file;
    (void)owner;
    bytes = stat(watched, &file) == 0 ? (int)file.st_size : -1;
    told++;
}

static void wait_some(int milliseconds)
{
    nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000L}, NULL);
}

/* Told at least once more than `before`, within that time. */
static void await(int before, int milliseconds, const char *what)
{
    for (int waited = 0; told == before; waited++) {
        if (waited > milliseconds)
            fail_msg("not told: %s", what);
        wait_some(1);
    }
}

static void write_in_place(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (const char *at = text; *at; at++) { /* in pieces */
        fputc(*at, file);
        fflush(file);
    }
    fclose(file);
}

static void put_in_place(const char *path, const char *text)
{
    char beside[PATH_LENGTH_MAX + 8];
    snprintf(beside, sizeof beside, "%s.new", path);
    write_in_place(beside, text);
    assert_int_equal(rename(beside, path), 0);
}

/* The old one is kept beside it until the new one is whole; a swap file comes and goes. */
static void swap(const char *path, const char *text)
{
    char beside[PATH_LENGTH_MAX + 8], swapped[PATH_LENGTH_MAX + 8];
    snprintf(beside, sizeof beside, "%s~", path);
    snprintf(swapped, sizeof swapped, "%s.swp", path);
    write_in_place(swapped, "swap");
    assert_int_equal(rename(path, beside), 0);
    write_in_place(path, text);
    assert_int_equal(unlink(beside), 0);
    assert_int_equal(unlink(swapped), 0);
}

static void make_anew(const char *path, const char *text)
{
    assert_int_equal(unlink(path), 0);
    write_in_place(path, text);
}

static void link_in_place(const char *path, const char *text)
{
    char beside[PATH_LENGTH_MAX + 8];
    snprintf(beside, sizeof beside, "%s.new", path);
    write_in_place(beside, text);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(link(beside, path), 0);
    assert_int_equal(unlink(beside), 0);
}

typedef void Save(const char *path, const char *text);

static const struct {
    const char *name;
    Save *save;
} ways[] = {{"in place", write_in_place}, {"another in its place", put_in_place}, {"by way of a swap file", swap},
            {"made anew", make_anew},     {"a link of another", link_in_place}};

/* Watches that path; what it was told before counts no more. */
static Saves *watch(const char *path)
{
    snprintf(watched, sizeof watched, "%s", path);
    told = 0;
    Saves *saves = saves_open(path, hear, NULL);
    assert_non_null(saves);
    return saves;
}

/* Each way, twice in a row; `to` is what is written, which may be behind links. */
static void all_ways(const char *to, int patience)
{
    static const char *const texts[] = {"one", "and two"};
    for (int i = 0; i < 2 * COUNT_OF(ways); i++) {
        const char *text = texts[i % 2];
        int before = told;
        ways[i / 2].save(to, text);
        await(before, patience, ways[i / 2].name);
        if (bytes != (int)strlen(text)) /* the name that was made first, before what is in it */
            await(told, patience, ways[i / 2].name);
        assert_int_equal(bytes, (int)strlen(text));
    }
}

static void each_way_of_saving_is_told(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(path, "first");
    Saves *saves = watch(path);
    all_ways(path, SOON);
    saves_close(saves);
}

static void a_save_is_told_once_and_no_save_not_at_all(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(path, "first");
    Saves *saves = watch(path);
    write_in_place(in(scratch, "b.level"), "another");
    write_in_place(in(scratch, ".a.level.swp"), "swap");
    wait_some(150);
    assert_int_equal(told, 0);
    write_in_place(path, "a longer text, byte by byte");
    await(0, SOON, "in pieces");
    wait_some(150);
    assert_int_equal(told, 1);
    assert_int_equal(bytes, 27);
    saves_close(saves);
}

/* Whoever still writes is waited for. */
static void half_a_save_is_not_told(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(path, "first");
    Saves *saves = watch(path);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("half", file);
    fflush(file);
    wait_some(200);
    assert_int_equal(told, 0);
    fputs(" and whole", file);
    fclose(file);
    await(0, SOON, "whole");
    assert_int_equal(bytes, 14);
    saves_close(saves);
}

static void links_are_gone_through(void **state)
{
    Scratch *scratch = *state;
    char real[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX], other[PATH_LENGTH_MAX];
    mkdir(in(scratch, "there"), 0700);
    snprintf(real, sizeof real, "%s", in(scratch, "there/real.level"));
    snprintf(other, sizeof other, "%s", in(scratch, "there/other.level"));
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(real, "first");
    write_in_place(other, "the other one");
    assert_int_equal(symlink("there/real.level", path), 0);
    Saves *saves = watch(path);
    all_ways(real, SOON);
    int before = told;
    assert_int_equal(symlink("there/other.level", in(scratch, "new")), 0);
    assert_int_equal(rename(in(scratch, "new"), path), 0);
    await(before, SOON, "the link leads elsewhere");
    assert_int_equal(bytes, 13);
    all_ways(other, SOON);
    saves_close(saves);
}

static void a_folder_may_be_replaced(void **state)
{
    Scratch *scratch = *state;
    char folder[PATH_LENGTH_MAX], gone[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX + 16];
    snprintf(folder, sizeof folder, "%s", in(scratch, "levels"));
    snprintf(gone, sizeof gone, "%s", in(scratch, "gone"));
    snprintf(path, sizeof path, "%s/a.level", folder);
    mkdir(folder, 0700);
    write_in_place(path, "first");
    Saves *saves = watch(path);
    assert_int_equal(rename(folder, gone), 0);
    mkdir(folder, 0700);
    write_in_place(path, "in another folder");
    await(0, SOON, "in another folder");
    assert_int_equal(bytes, 17);
    all_ways(path, SOON);
    saves_close(saves);
}

/* That it is gone is told after a while, and that it is back. */
static void what_is_taken_away_is_told(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(path, "first");
    Saves *saves = watch(path);
    unlink(path);
    await(0, LATE, "gone");
    assert_int_equal(bytes, -1);
    write_in_place(path, "back again");
    await(1, SOON, "back");
    assert_int_equal(bytes, 10);
    saves_close(saves);
}

static void without_inotify_it_is_looked_at_each_second(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    without_inotify = true;
    snprintf(path, sizeof path, "%s", in(scratch, "a.level"));
    write_in_place(path, "first");
    Saves *saves = watch(path);
    for (int way = 0; way < 2; way++) {
        ways[way].save(path, way == 0 ? "one" : "and two");
        await(way, LATE, ways[way].name);
        assert_int_equal(bytes, way == 0 ? 3 : 7);
    }
    saves_close(saves);
    without_inotify = false;
}

#define IN_A_FOLDER(claim) cmocka_unit_test_setup_teardown(claim, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_FOLDER(each_way_of_saving_is_told),
        IN_A_FOLDER(a_save_is_told_once_and_no_save_not_at_all),
        IN_A_FOLDER(half_a_save_is_not_told),
        IN_A_FOLDER(links_are_gone_through),
        IN_A_FOLDER(a_folder_may_be_replaced),
        IN_A_FOLDER(what_is_taken_away_is_told),
        IN_A_FOLDER(without_inotify_it_is_looked_at_each_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
