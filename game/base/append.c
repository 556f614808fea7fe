/* append.c - files that only grow, a line at a time, and belong to one program at a time. */
#define _DEFAULT_SOURCE /* flock: a lock that belongs to the open file, so that reading the same path elsewhere does   \
                           not drop it */
#include "base/append.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { APPENDED_MODE = 0600 };

static bool keep_path(Appender *appender, const char *path, FileError *error)
{
    size_t length = strlen(path);
    if (length >= sizeof appender->path)
        return file_fail(error, EXIT_NO_CREATE, "open", path, "the path is too long");
    memcpy(appender->path, path, length + 1);
    return true;
}

/* Regular, and ours alone. */
static bool claim(const Appender *appender, FileError *error)
{
    struct stat status;
    if (fstat(appender->descriptor, &status) != 0)
        return file_fail_errno(error, EXIT_IO, "open", appender->path);
    if (!S_ISREG(status.st_mode))
        return file_fail(error, EXIT_NO_FILE, "open", appender->path, "it is not a regular file");
    if (flock(appender->descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return file_fail(error, EXIT_NO_CREATE, "open", appender->path, "another program is using it");
    return file_fail_errno(error, EXIT_NO_CREATE, "open", appender->path);
}

static bool keep_name(const Appender *appender, FileError *error)
{
    return file_sync_name(appender->path) || file_fail_errno(error, EXIT_IO, "create", appender->path);
}

bool appender_open(Appender *appender, const char *path, bool create, FileError *error)
{
    *appender = (Appender){.descriptor = -1, .torn = -1};
    if (!keep_path(appender, path, error))
        return false;
    /* O_NONBLOCK, or a pipe of that name would hold us up before it is refused. */
    int flags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (create ? O_CREAT | O_EXCL : 0);
    appender->descriptor = open(path, flags, APPENDED_MODE);
    if (appender->descriptor < 0) {
        bool missing = !create && errno == ENOENT;
        return file_fail_errno(error, missing ? EXIT_NO_FILE : EXIT_NO_CREATE, create ? "create" : "open", path);
    }
    if (claim(appender, error) && (!create || keep_name(appender, error)))
        return true;
    appender_close(appender);
    if (create)
        unlink(path);
    return false;
}

/* Cuts off what an earlier failure left half written. */
static bool mend(Appender *appender)
{
    if (appender->torn < 0)
        return true;
    if (ftruncate(appender->descriptor, (off_t)appender->torn) != 0)
        return false;
    appender->torn = -1;
    return true;
}

/* Takes back the last `written` bytes. With O_APPEND the file offset is where the last write ended. */
static void take_back(Appender *appender, int written)
{
    if (written == 0)
        return;
    int reason = errno;
    appender->torn = (int64_t)lseek(appender->descriptor, 0, SEEK_CUR) - written;
    mend(appender);
    errno = reason;
}

bool appender_add(Appender *appender, Text text, FileError *error)
{
    if (!mend(appender))
        return file_fail_errno(error, EXIT_IO, "write", appender->path);
    int done = 0;
    while (done < text.length) {
        ssize_t wrote = write(appender->descriptor, text.at + done, (size_t)(text.length - done));
        if (wrote < 0 && errno != EINTR) {
            take_back(appender, done);
            return file_fail_errno(error, EXIT_IO, "write", appender->path);
        }
        done += wrote > 0 ? (int)wrote : 0;
    }
    return true;
}

bool appender_sync(Appender *appender, FileError *error)
{
    return fsync(appender->descriptor) == 0 || file_fail_errno(error, EXIT_IO, "write", appender->path);
}

bool appender_cut(Appender *appender, size_t length, FileError *error)
{
    if (ftruncate(appender->descriptor, (off_t)length) != 0)
        return file_fail_errno(error, EXIT_IO, "cut", appender->path);
    appender->torn = -1;
    return true;
}

void appender_close(Appender *appender)
{
    if (appender->descriptor >= 0)
        close(appender->descriptor);
    appender->descriptor = -1;
}
