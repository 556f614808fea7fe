/* file.c - whole files in and out. Lines appended are in append.c, folders in folder.c. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    CHUNK = 64 * 1024,
    PATH_SHOWN_MAX = 240, /* bytes of an escaped path that a sentence has room for, */
    PATH_BRIEF_MAX = 36,  /* and a brief one: the name of a run, and somewhat of where it is */
    TEMPORARY_TRIES = 100,
    NEW_FILE_MODE = 0666, /* less what the user's mask takes */
};

/* ---- saying what went wrong ---- */

/* The path escaped; where that is more than `most` bytes, its beginning and more of its end, never a part of a character. */
static void add_path(const char *path, int most, Buffer *out)
{
    Buffer shown = {0};
    buffer_escaped(&shown, text_of(path));
    Text whole = buffer_view(&shown);
    int front = most / 3, from = whole.length - (most - front);
    if (whole.length <= most) {
        buffer_add(out, whole);
    } else {
        while (from < whole.length && ((unsigned char)whole.at[from] & 0xC0) == 0x80)
            from++;
        buffer_add(out, text_cut(whole, front));
        buffer_text(out, "...");
        buffer_add(out, text_part(whole, from, whole.length));
    }
    buffer_free(&shown);
}

static void take_words(Buffer *words, char *out, size_t room)
{
    snprintf(out, room, "%s", words->data ? words->data : "");
    buffer_free(words);
}

bool file_fail(FileError *error, ExitStatus status, const char *what, const char *path, const char *why)
{
    Buffer sentence = {0}, brief = {0};
    error->status = status;
    buffer_print(&sentence, "cannot %s '", what);
    add_path(path, PATH_SHOWN_MAX, &sentence);
    buffer_print(&sentence, "': %s", why);
    buffer_print(&brief, "%s: '", why);
    add_path(path, PATH_BRIEF_MAX, &brief);
    buffer_text(&brief, "'");
    take_words(&sentence, error->sentence, sizeof error->sentence);
    take_words(&brief, error->brief, sizeof error->brief);
    return false;
}

const char *file_brief(const FileError *error)
{
    return error->brief[0] ? error->brief : error->sentence;
}

bool file_fail_errno(FileError *error, ExitStatus status, const char *what, const char *path)
{
    return file_fail(error, status, what, path, strerror(errno));
}

/* What a thing is that is no regular file. */
static const char *kind_of(mode_t mode)
{
    if (S_ISDIR(mode))
        return "it is a folder";
    if (S_ISFIFO(mode))
        return "it is a pipe";
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return "it is a device";
    return "it is not a regular file";
}

/* ---- in ---- */

static bool too_large(const char *path, size_t limit, FileError *error)
{
    char why[64];
    snprintf(why, sizeof why, "it is larger than %zu bytes", limit);
    return file_fail(error, EXIT_DATA, "read", path, why);
}

static bool acceptable(const struct stat *status, const char *path, size_t limit, FileError *error)
{
    if (!S_ISREG(status->st_mode))
        return file_fail(error, EXIT_NO_FILE, "read", path, kind_of(status->st_mode));
    if (status->st_size > 0 && (uintmax_t)status->st_size > limit)
        return too_large(path, limit, error);
    return true;
}

/* Looks before it opens, since opening alone wakes some devices, and again after, since the path may mean something
 * else by then. */
static int open_to_read(const char *path, size_t limit, FileError *error)
{
    struct stat status;
    if (stat(path, &status) != 0) {
        file_fail_errno(error, EXIT_NO_FILE, "read", path);
        return -1;
    }
    if (!acceptable(&status, path, limit, error))
        return -1;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        file_fail_errno(error, EXIT_NO_FILE, "read", path);
        return -1;
    }
    if (fstat(descriptor, &status) != 0)
        file_fail_errno(error, EXIT_IO, "read", path);
    else if (acceptable(&status, path, limit, error))
        return descriptor;
    close(descriptor);
    return -1;
}

/* Reads to the end, or to just past the limit should the file have grown. */
static bool read_all(int descriptor, const char *path, size_t limit, Buffer *text, FileError *error)
{
    char chunk[CHUNK];
    while (text->length <= limit) {
        ssize_t got = read(descriptor, chunk, sizeof chunk);
        if (got == 0)
            return true;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return file_fail_errno(error, EXIT_IO, "read", path);
        buffer_add(text, (Text){chunk, (int)got});
        if (text->failed)
            return file_fail(error, EXIT_IO, "read", path, "there is not enough memory");
    }
    return too_large(path, limit, error);
}

bool file_read(const char *path, size_t limit, Buffer *out, FileError *error)
{
    assert(limit < INT_MAX - CHUNK);
    int descriptor = open_to_read(path, limit, error);
    if (descriptor < 0)
        return false;
    Buffer text = {0};
    bool whole = read_all(descriptor, path, limit, &text, error);
    close(descriptor);
    if (!whole) {
        buffer_free(&text);
        return false;
    }
    buffer_free(out);
    *out = text;
    return true;
}

/* As many bytes from `from` on as there are, at most `most`. */
static bool read_part(int descriptor, off_t from, size_t most, Buffer *text)
{
    char chunk[CHUNK];
    while (text->length < most) {
        size_t wanted = most - text->length < sizeof chunk ? most - text->length : sizeof chunk;
        ssize_t got = pread(descriptor, chunk, wanted, from + (off_t)text->length);
        if (got == 0)
            return true;
        if (got < 0 && errno != EINTR)
            return false;
        if (got > 0)
            buffer_add(text, (Text){chunk, (int)got});
        if (text->failed)
            return false;
    }
    return true;
}

static bool read_ends(int descriptor, size_t most, Buffer *start, Buffer *end)
{
    struct stat status;
    errno = ENOMEM; /* what a buffer fails for */
    if (fstat(descriptor, &status) != 0)
        return false;
    off_t from = status.st_size > (off_t)most ? status.st_size - (off_t)most : 0;
    return read_part(descriptor, 0, most, start) && read_part(descriptor, from, most, end);
}

bool file_read_ends(const char *path, size_t limit, size_t most, Buffer *start, Buffer *end, FileError *error)
{
    Buffer first = {0}, last = {0};
    int descriptor = open_to_read(path, limit, error);
    if (descriptor < 0)
        return false;
    bool read = read_ends(descriptor, most, &first, &last) || file_fail_errno(error, EXIT_IO, "read", path);
    close(descriptor);
    buffer_free(read ? start : &first);
    buffer_free(read ? end : &last);
    if (read) {
        *start = first;
        *end = last;
    }
    return read;
}

/* ---- out ---- */

/* A replacement under way: the file that is meant, behind any link; its folder; and the temporary beside it. */
typedef struct Replacement {
    const char *path; /* as the caller wrote it, for sentences */
    char target[PATH_LENGTH_MAX], folder[PATH_LENGTH_MAX];
    char temporary[PATH_LENGTH_MAX + 32];
    mode_t mode; /* of the file that is there; 0: there is none */
} Replacement;

/* The folder that a name lies in; both have PATH_LENGTH_MAX bytes. */
static void folder_of_name(const char *path, char *folder)
{
    strcpy(folder, path);
    char *slash = strrchr(folder, '/');
    if (!slash)
        strcpy(folder, ".");
    else
        slash[slash == folder ? 1 : 0] = '\0';
}

static bool find_target(Replacement *replacement, FileError *error)
{
    char *real = realpath(replacement->path, NULL);
    const char *target = real ? real : replacement->path;
    bool fits = strlen(target) < sizeof replacement->target;
    if (fits)
        strcpy(replacement->target, target);
    free(real);
    if (!fits)
        return file_fail(error, EXIT_NO_CREATE, "write", replacement->path, "the path is too long");

    folder_of_name(replacement->target, replacement->folder);
    return true;
}

static bool may_replace(Replacement *replacement, FileError *error)
{
    struct stat status;
    if (stat(replacement->target, &status) != 0)
        return errno == ENOENT || file_fail_errno(error, EXIT_NO_CREATE, "write", replacement->path);
    if (!S_ISREG(status.st_mode))
        return file_fail(error, EXIT_NO_CREATE, "write", replacement->path, kind_of(status.st_mode));
    if (access(replacement->target, W_OK) != 0)
        return file_fail_errno(error, EXIT_NO_CREATE, "write", replacement->path);
    replacement->mode = status.st_mode & 07777;
    return true;
}

/* A name of this process; one left by a process of the same number that was killed is stepped over. */
static int open_temporary(Replacement *replacement, FileError *error)
{
    for (int i = 0; i < TEMPORARY_TRIES; i++) {
        snprintf(replacement->temporary, sizeof replacement->temporary, "%s/.new-%ld-%d", replacement->folder,
                 (long)getpid(), i);
        int descriptor = open(replacement->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, NEW_FILE_MODE);
        if (descriptor >= 0)
            return descriptor;
        if (errno != EEXIST && errno != EINTR)
            break;
    }
    file_fail_errno(error, EXIT_NO_CREATE, "write", replacement->path);
    return -1;
}

static bool write_all(int descriptor, Text text)
{
    while (text.length > 0) {
        ssize_t wrote = write(descriptor, text.at, (size_t)text.length);
        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            text = text_part(text, (int)wrote, text.length);
    }
    return true;
}

/* Closes in any case; a failing close means that the text may not have arrived. */
static bool fill(int descriptor, const Replacement *replacement, Text text)
{
    bool filled = write_all(descriptor, text) &&
                  (replacement->mode == 0 || fchmod(descriptor, replacement->mode) == 0) && fsync(descriptor) == 0;
    int reason = errno;
    bool closed = close(descriptor) == 0;
    if (!filled)
        errno = reason;
    return filled && closed;
}

/* The new name is on the disk only when its folder is. Some file systems cannot sync a folder, and say EINVAL. */
static bool sync_folder(const char *folder)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES;
    bool synced = fsync(descriptor) == 0 || errno == EINVAL;
    int reason = errno;
    close(descriptor);
    errno = reason;
    return synced;
}

bool file_sync_name(const char *path)
{
    char folder[PATH_LENGTH_MAX];
    assert(strlen(path) < sizeof folder);
    folder_of_name(path, folder);
    return sync_folder(folder);
}

bool file_write(const char *path, Text text, FileError *error)
{
    Replacement replacement = {.path = path};
    if (!find_target(&replacement, error) || !may_replace(&replacement, error))
        return false;
    int descriptor = open_temporary(&replacement, error);
    if (descriptor < 0)
        return false;
    if (!fill(descriptor, &replacement, text) || rename(replacement.temporary, replacement.target) != 0) {
        file_fail_errno(error, EXIT_IO, "write", path);
        unlink(replacement.temporary);
        return false;
    }
    return sync_folder(replacement.folder) || file_fail_errno(error, EXIT_IO, "write", path);
}

/* ---- names ---- */

bool file_exists(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

bool file_rename(const char *path, const char *to, FileError *error)
{
    return rename(path, to) == 0 || file_fail_errno(error, EXIT_NO_CREATE, "rename", path);
}

bool file_remove(const char *path, FileError *error)
{
    return unlink(path) == 0 || errno == ENOENT || file_fail_errno(error, EXIT_NO_CREATE, "remove", path);
}
