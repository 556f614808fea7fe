/* test_folder.c - the folders of base/file.h: made, listed, and found for this user and this program. */
#define _XOPEN_SOURCE 700
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <errno.h>
#include <pwd.h>

#include "base/folder.h"
#include "scratch.h"

/* The variables outside a function: a wrapped call cannot be handed anything. */
static bool nobody;         /* the password file knows no user */
static const char *self_is; /* what /proc says this program is; "": nothing, NULL: the truth */

int __real_getpwuid_r(uid_t id, struct passwd *user, char *room, size_t size, struct passwd **found);
int __wrap_getpwuid_r(uid_t id, struct passwd *user, char *room, size_t size, struct passwd **found);
ssize_t __real_readlink(const char *path, char *to, size_t room);
ssize_t __wrap_readlink(const char *path, char *to, size_t room);

int __wrap_getpwuid_r(uid_t id, struct passwd *user, char *room, size_t size, struct passwd **found)
{
    *found = NULL;
    return nobody ? 0 : __real_getpwuid_r(id, user, room, size, found);
}

ssize_t __wrap_readlink(const char *path, char *to, size_t room)
{
    if (!self_is)
        return __real_readlink(path, to, room);
    errno = EACCES;
    size_t length = strlen(self_is) < room ? strlen(self_is) : room;
    memcpy(to, self_is, length);
    return length > 0 ? (ssize_t)length : -1;
}

static void a_folder_is_made_with_its_parents(void **state)
{
    Scratch *scratch = *state;
    struct stat status;
    assert_true(folder_make(in(scratch, "a/b//c/"), &scratch->error));
    assert_true(folder_make(in(scratch, "a/b/c"), &scratch->error));
    assert_int_equal(stat(in(scratch, "a/b"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_true(folder_make_above(in(scratch, "d/e/file"), &scratch->error));
    assert_int_equal(stat(in(scratch, "d/e"), &status), 0);
    assert_int_equal(stat(in(scratch, "d/e/file"), &status), -1);
    assert_true(folder_make_above("file", &scratch->error) && folder_make_above("/file", &scratch->error));
    put(in(scratch, "file"), "");
    assert_refused(scratch, folder_make(in(scratch, "file/below"), &scratch->error), EXIT_NO_CREATE, "file'");
    assert_refused(scratch, folder_make_above(in(scratch, "file/below"), &scratch->error), EXIT_NO_CREATE, "File exists");
    assert_refused(scratch, folder_make(in(scratch, "file"), &scratch->error), EXIT_NO_CREATE, "File exists");
    char path[PATH_LENGTH_MAX + 10];
    memset(path, 'x', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    assert_refused(scratch, folder_make(path, &scratch->error), EXIT_NO_CREATE, "too long");
}

static void a_list_is_sorted_and_leaves_out_what_is_not_asked_for(void **state)
{
    Scratch *scratch = *state;
    static const char *const names[] = {"b.level",       "a.level", "ab.level",       "a.run",
                                        ".hidden.level", "B.level", "new\nline.level"};
    for (int i = 0; i < COUNT_OF(names); i++)
        put(in(scratch, names[i]), "");
    assert_true(folder_list(scratch->folder, ".level", &scratch->text, &scratch->error));
    assert_string_equal(scratch->text.data, "B.level\na.level\nab.level\nb.level\n");
    assert_true(folder_list(in(scratch, "none"), ".level", &scratch->text, &scratch->error));
    assert_int_equal(scratch->text.length, 0);
    assert_refused(scratch, folder_list(in(scratch, "a.run"), "", &scratch->text, &scratch->error), EXIT_NO_FILE,
                   "Not a directory");
}

typedef struct UserCase {
    UserFolder which;
    const char *variable, *value, *home, *expected; /* NULL: not set */
} UserCase;

static void set(const char *name, const char *value)
{
    if (value)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static void users_folders_follow_the_environment_as_specified(void **state)
{
    Scratch *scratch = *state;
    static const UserCase cases[] = {
        {USER_DATA, "XDG_DATA_HOME", "/x/data", "/h", "/x/data/macrodata-refinement"},
        {USER_DATA, "XDG_DATA_HOME", NULL, "/h", "/h/.local/share/macrodata-refinement"},
        {USER_DATA, "XDG_DATA_HOME", "", "/h", "/h/.local/share/macrodata-refinement"},
        {USER_DATA, "XDG_DATA_HOME", "relative", "/h", "/h/.local/share/macrodata-refinement"},
        {USER_STATE, "XDG_STATE_HOME", "/x/state", NULL, "/x/state/macrodata-refinement"},
        {USER_STATE, "XDG_STATE_HOME", "./x", "/h", "/h/.local/state/macrodata-refinement"},
        {USER_CONFIG, "XDG_CONFIG_HOME", NULL, "/h", "/h/.config/macrodata-refinement"},
        {USER_CONFIG, "XDG_CONFIG_HOME", "/x/config", "", "/x/config/macrodata-refinement"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        set(cases[i].variable, cases[i].value);
        set("HOME", cases[i].home);
        assert_true(folder_of_user(cases[i].which, scratch->path, &scratch->error));
        assert_string_equal(scratch->path, cases[i].expected);
    }
}

static void without_home_the_password_file_is_asked(void **state)
{
    Scratch *scratch = *state;
    static const char *const homes[] = {NULL, "", "relative"};
    char expected[PATH_LENGTH_MAX];
    const struct passwd *user = getpwuid(getuid());
    set("XDG_CONFIG_HOME", NULL);
    for (int i = 0; user && i < COUNT_OF(homes); i++) {
        set("HOME", homes[i]);
        snprintf(expected, sizeof expected, "%s/.config/macrodata-refinement", user->pw_dir);
        assert_true(folder_of_user(USER_CONFIG, scratch->path, &scratch->error));
        assert_string_equal(scratch->path, expected);
    }
}

static void who_has_no_home_is_told(void **state)
{
    Scratch *scratch = *state;
    set("XDG_STATE_HOME", NULL);
    set("HOME", NULL);
    nobody = true;
    bool found = folder_of_user(USER_STATE, scratch->path, &scratch->error);
    nobody = false;
    assert_refused(scratch, found, EXIT_NO_CREATE, "there is no home folder: set HOME or XDG_STATE_HOME");
}

static void a_program_that_cannot_find_itself_says_so(void **state)
{
    static const struct {
        const char *is, *says;
    } cases[] = {{"", "Permission denied"}, {"mdr", "no path we can use"}};
    Scratch *scratch = *state;
    for (int i = 0; i < COUNT_OF(cases); i++) {
        self_is = cases[i].is;
        bool program = folder_of_program(scratch->path, &scratch->error);
        bool share = !program && folder_of_share("levels", scratch->path, &scratch->error);
        self_is = NULL;
        assert_refused(scratch, program || share, EXIT_IO, cases[i].says);
    }
}

static void a_home_that_is_too_long_is_told(void **state)
{
    Scratch *scratch = *state;
    char path[PATH_LENGTH_MAX];
    memset(path, 'x', sizeof path);
    path[0] = '/';
    path[sizeof path - 5] = '\0';
    set("XDG_DATA_HOME", path);
    assert_refused(scratch, folder_of_user(USER_DATA, scratch->path, &scratch->error), EXIT_NO_CREATE, "too long");
}

static void the_program_finds_itself_and_what_its_build_shares(void **state)
{
    Scratch *scratch = *state;
    assert_true(folder_of_program(scratch->path, &scratch->error));
    assert_string_equal(scratch->path, MDR_BUILD "/tests");
    assert_true(folder_of_share("levels", scratch->path, &scratch->error));
    struct stat status;
    assert_int_equal(stat(scratch->path, &status), 0);
    assert_refused(scratch, folder_of_share("no-such-share", scratch->path, &scratch->error), EXIT_NO_FILE,
                   "no-such-share");
}

/* Moved as a whole it finds what came with it, and never what others keep where it lies or where it was built. */
static void an_installed_program_looks_into_its_own_share_alone(void **state)
{
    static const char *const others[] = {"bin/levels", "levels", "share/levels"};
    Scratch *scratch = *state;
    char program[PATH_LENGTH_MAX], expected[PATH_LENGTH_MAX];
    snprintf(program, sizeof program, "%s", in(scratch, "bin/mdr"));
    for (int i = 0; i < COUNT_OF(others); i++)
        assert_true(folder_make(in(scratch, others[i]), &scratch->error));
    self_is = program;
    bool strange = folder_of_share("levels", scratch->path, &scratch->error);
    self_is = NULL;
    assert_refused(scratch, strange, EXIT_NO_FILE, "neither installed with the program nor beside it");
    assert_true(folder_make(in(scratch, "share/macrodata-refinement/levels"), &scratch->error));
    snprintf(expected, sizeof expected, "%s", in(scratch, "bin/../share/macrodata-refinement/levels"));
    self_is = program;
    assert_true(folder_of_share("levels", scratch->path, &scratch->error));
    self_is = NULL;
    assert_string_equal(scratch->path, expected);
}

#define CLAIM(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CLAIM(a_folder_is_made_with_its_parents),
        CLAIM(a_list_is_sorted_and_leaves_out_what_is_not_asked_for),
        CLAIM(users_folders_follow_the_environment_as_specified),
        CLAIM(without_home_the_password_file_is_asked),
        CLAIM(who_has_no_home_is_told),
        CLAIM(a_program_that_cannot_find_itself_says_so),
        CLAIM(a_home_that_is_too_long_is_told),
        CLAIM(the_program_finds_itself_and_what_its_build_shares),
        CLAIM(an_installed_program_looks_into_its_own_share_alone),
    };
    return cmocka_run_group_tests_name("folder", tests, NULL, NULL);
}
