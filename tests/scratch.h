/* scratch.h - a folder of its own for each test, with what tests of files keep asking. Included after cmocka.h; not for
 * the game. */
#pragma once

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { LIMIT = 100 * 1000 };

typedef struct Scratch {
    char folder[PATH_LENGTH_MAX / 2];
    char path[PATH_LENGTH_MAX];
    Buffer text;
    FileError error;
} Scratch;

static inline const char *in(Scratch *scratch, const char *name)
{
    snprintf(scratch->path, sizeof scratch->path, "%s/%s", scratch->folder, name);
    return scratch->path;
}

static inline int set_up(void **state)
{
    Scratch *scratch = calloc(1, sizeof *scratch);
    snprintf(scratch->folder, sizeof scratch->folder, "%s/file-XXXXXX", MDR_BUILD);
    *state = scratch;
    return mkdtemp(scratch->folder) ? 0 : -1;
}

static inline void empty_folder(const char *folder)
{
    DIR *open = opendir(folder);
    for (struct dirent *entry = open ? readdir(open) : NULL; entry; entry = readdir(open)) {
        char path[PATH_LENGTH_MAX];
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= (int)sizeof path)
            continue;
        if (unlink(path) != 0) {
            chmod(path, 0700);
            empty_folder(path);
            rmdir(path);
        }
    }
    if (open)
        closedir(open);
}

static inline int tear_down(void **state)
{
    Scratch *scratch = *state;
    empty_folder(scratch->folder);
    rmdir(scratch->folder);
    buffer_free(&scratch->text);
    free(scratch);
    return 0;
}

static inline void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static inline void assert_holds(Scratch *scratch, const char *name, const char *text)
{
    assert_true(file_read(in(scratch, name), LIMIT, &scratch->text, &scratch->error));
    assert_string_equal(scratch->text.data ? scratch->text.data : "", text);
}

static inline int entries(const char *folder)
{
    int count = 0;
    DIR *open = opendir(folder);
    for (struct dirent *entry = readdir(open); entry; entry = readdir(open))
        count++;
    closedir(open);
    return count - 2;
}

static inline void assert_refused(const Scratch *scratch, bool done, ExitStatus status, const char *says)
{
    assert_false(done);
    assert_int_equal(scratch->error.status, status);
    if (!strstr(scratch->error.sentence, says))
        fail_msg("'%s' does not say '%s'", scratch->error.sentence, says);
}
