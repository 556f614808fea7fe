/* watch.c - names, sizes, times. */
#include "report/watch.h"

#include <stdio.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/hash.h"
#include "report/room.h"

typedef struct Watch {
    Hash hash;
    int files, depth;
} Watch;

static void look_through(Watch *watch, const char *folder);

static void look_at(Watch *watch, const char *path)
{
    struct stat what;
    hash_bytes(&watch->hash, path, (size_t)text_of(path).length);
    if (watch->files++ >= ROOM_FILES_MOST || stat(path, &what) != 0)
        return;
    hash_int(&watch->hash, (int64_t)what.st_size);
    hash_int(&watch->hash, (int64_t)what.st_mtim.tv_sec);
    hash_int(&watch->hash, (int64_t)what.st_mtim.tv_nsec);
    hash_int(&watch->hash, (int64_t)what.st_ino);
    if (S_ISDIR(what.st_mode))
        look_through(watch, path);
}

static void look_through(Watch *watch, const char *folder)
{
    Buffer names = {0};
    FileError ignored;
    if (watch->depth == ROOM_DEPTH_MOST || !folder_list(folder, "", &names, &ignored))
        return;
    watch->depth++;
    Text rest = buffer_view(&names), name;
    while (text_split(&rest, '\n', &name)) {
        char below[PATH_LENGTH_MAX];
        int length = snprintf(below, sizeof below, "%s/%.*s", folder, name.length, name.at);
        if (length > 0 && length < PATH_LENGTH_MAX)
            look_at(watch, below);
    }
    watch->depth--;
    buffer_free(&names);
}

uint64_t room_seen(const char *folder)
{
    Watch watch = {.hash = hash_start()};
    look_at(&watch, folder);
    return watch.hash.value;
}
