/* folder.c - making and listing folders, and where this user's and this program's folders are. */
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GAME_FOLDER "macrodata-refinement"

enum { FOLDER_MODE = 0700, PASSWORD_ENTRY_MAX = 16 * 1024 };

/* ---- making ---- */

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool make_one(const char *path, FileError *error)
{
    if (mkdir(path, FOLDER_MODE) == 0 ? file_sync_name(path) : is_folder(path))
        return true;
    return file_fail_errno(error, EXIT_NO_CREATE, "make the folder", path);
}

bool folder_make(const char *path, FileError *error)
{
    char part[PATH_LENGTH_MAX];
    size_t length = strlen(path);
    if (length >= sizeof part)
        return file_fail(error, EXIT_NO_CREATE, "make the folder", path, "the path is too long");
    memcpy(part, path, length + 1);
    for (char *slash = strchr(part + (part[0] == '/'), '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (!make_one(part, error))
            return false;
        *slash = '/';
    }
    return make_one(path, error);
}

bool folder_make_above(const char *path, FileError *error)
{
    char folder[PATH_LENGTH_MAX];
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 0;
    if (length == 0)
        return true;
    if (length >= sizeof folder)
        return file_fail(error, EXIT_NO_CREATE, "make the folder of", path, "the path is too long");
    memcpy(folder, path, length);
    folder[length] = '\0';
    return folder_make(folder, error);
}

/* ---- listing ---- */

typedef bool Matches(Text name, const char *ending);

static bool is_kept_by_editor(Text name)
{
    static const char *const endings[] = {"~", ".bak", ".old", ".orig", ".rej", ".swp", ".tmp"};
    for (int i = 0; i < COUNT_OF(endings); i++)
        if (text_ends(name, endings[i]))
            return true;
    return false;
}

Text folder_well_named(Text name, const char *ending)
{
    int least = (int)strlen(ending) + 1;
    for (int length = least; length < name.length; length++) {
        bool followed = text_find(text_of(". (_-"), name.at[length]) >= 0;
        if (followed && text_ends(text_part(name, 0, length), ending))
            return text_part(name, 0, length);
    }
    return name;
}

static bool is_misnamed(Text name, const char *ending)
{
    return !text_ends(name, ending) && !is_kept_by_editor(name) && folder_well_named(name, ending).length < name.length;
}

/* The matching names, unsorted, each ended by a newline; returns how many. */
static int collect(DIR *folder, Matches *matches, const char *ending, Buffer *names)
{
    int count = 0;
    for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        Text name = text_of(entry->d_name);
        if (text_starts(name, ".") || text_find(name, '\n') >= 0 || !matches(name, ending))
            continue;
        buffer_text(names, entry->d_name);
        buffer_text(names, "\n");
        count++;
    }
    return count;
}

static int compare_texts(const void *a, const void *b)
{
    const Text *left = a, *right = b;
    int order = memcmp(left->at, right->at, (size_t)min_int(left->length, right->length));
    return order != 0 ? order : left->length - right->length;
}

static void sort_lines(const Buffer *names, int count, Buffer *sorted)
{
    if (count == 0 || names->failed)
        return;
    Text *lines = malloc((size_t)count * sizeof *lines);
    if (!lines) {
        sorted->failed = true;
        return;
    }
    Text rest = buffer_view(names);
    for (int i = 0; i < count; i++)
        text_split(&rest, '\n', &lines[i]);
    qsort(lines, (size_t)count, sizeof *lines, compare_texts);
    for (int i = 0; i < count; i++) {
        buffer_add(sorted, lines[i]);
        buffer_text(sorted, "\n");
    }
    free(lines);
}

static bool list(const char *path, Matches *matches, const char *ending, Buffer *out, FileError *error)
{
    Buffer names = {0}, sorted = {0};
    DIR *folder = opendir(path);
    if (!folder && errno != ENOENT)
        return file_fail_errno(error, EXIT_NO_FILE, "list the folder", path);
    if (folder) {
        sort_lines(&names, collect(folder, matches, ending, &names), &sorted);
        closedir(folder);
    }
    bool failed = names.failed || sorted.failed;
    buffer_free(&names);
    if (failed) {
        buffer_free(&sorted);
        return file_fail(error, EXIT_IO, "list the folder", path, "there is not enough memory");
    }
    buffer_free(out);
    *out = sorted;
    return true;
}

bool folder_list(const char *path, const char *ending, Buffer *out, FileError *error)
{
    return list(path, text_ends, ending, out, error);
}

bool folder_list_misnamed(const char *path, const char *ending, Buffer *out, FileError *error)
{
    return list(path, is_misnamed, ending, out, error);
}

/* ---- this user's ---- */

typedef struct UserRow {
    const char *variable;
    const char *below_home;
} UserRow;

static const UserRow user_rows[] = {
    [USER_DATA] = {"XDG_DATA_HOME", ".local/share"},
    [USER_STATE] = {"XDG_STATE_HOME", ".local/state"},
    [USER_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
};

static const char *absolute_variable(const char *name)
{
    const char *value = getenv(name);
    return value && value[0] == '/' ? value : NULL;
}

static bool too_long(const char *path, FileError *error)
{
    return file_fail(error, EXIT_NO_CREATE, "use the folder", path, "the path is too long");
}

/* False when it is too long for a path. */
static bool copy(char *path, const char *text)
{
    int length = snprintf(path, PATH_LENGTH_MAX, "%s", text);
    return length >= 0 && length < PATH_LENGTH_MAX;
}

/* Joins; false when the path gets too long. */
static bool join(char *path, const char *a, const char *b, const char *c)
{
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%s%s%s", a, b, c[0] ? "/" : "", c);
    return length >= 0 && length < PATH_LENGTH_MAX;
}

static bool password_home(char *home)
{
    char entry[PASSWORD_ENTRY_MAX];
    struct passwd user, *found = NULL;
    if (getpwuid_r(getuid(), &user, entry, sizeof entry, &found) != 0 || !found)
        return false;
    return user.pw_dir && user.pw_dir[0] == '/' && copy(home, user.pw_dir);
}

static bool find_home(char *home)
{
    const char *given = absolute_variable("HOME");
    return given ? copy(home, given) : password_home(home);
}

bool folder_of_user(UserFolder which, char *path, FileError *error)
{
    const UserRow *row = &user_rows[which];
    const char *given = absolute_variable(row->variable);
    char home[PATH_LENGTH_MAX];
    if (given)
        return join(path, given, GAME_FOLDER, "") || too_long(given, error);
    if (find_home(home))
        return join(path, home, row->below_home, GAME_FOLDER) || too_long(home, error);
    *error = (FileError){.status = EXIT_NO_CREATE};
    snprintf(error->sentence, sizeof error->sentence, "there is no home folder: set HOME or %s to an absolute path",
             row->variable);
    return false;
}

/* ---- this program's ---- */

bool folder_of_program(char *path, FileError *error)
{
    static const char self[] = "/proc/self/exe";
    ssize_t length = readlink(self, path, PATH_LENGTH_MAX - 1);
    if (length < 0)
        return file_fail_errno(error, EXIT_IO, "read", self);
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash || length == PATH_LENGTH_MAX - 1)
        return file_fail(error, EXIT_IO, "read", self, "it holds no path we can use");
    slash[slash == path ? 1 : 0] = '\0';
    return true;
}

bool folder_of_share(const char *name, char *path, FileError *error)
{
    char program[PATH_LENGTH_MAX];
    if (!folder_of_program(program, error))
        return false;
    static const char *const places[] = {MDR_SHARE, "share/" GAME_FOLDER};
    for (int i = 0; i < COUNT_OF(places); i++) {
        char share[PATH_LENGTH_MAX];
        if (join(share, program, places[i], "") && join(path, share, name, "") && is_folder(path))
            return true;
    }
    return file_fail(error, EXIT_NO_FILE, "find the folder", name,
                     "it is neither installed with the program nor beside it");
}
