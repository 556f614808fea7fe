/* file.h - whole files in, whole files out. Nothing here knows what a
 * file holds. Every failing call fills a FileError: a sentence for people and the exit status that goes with it. */
#pragma once

#include "base/buffer.h"

enum { PATH_LENGTH_MAX = 4096 };

typedef struct FileError {
    ExitStatus status;
    char sentence[512]; /* names the path, escaped */
} FileError;

/* Fills *error with "cannot WHAT 'PATH': WHY", the path escaped and, when it is long, cut at its front. False, so that
 * a caller can return it. */
bool file_fail(FileError *error, ExitStatus status, const char *what, const char *path, const char *why);
/* The same with what errno says. */
bool file_fail_errno(FileError *error, ExitStatus status, const char *what, const char *path);

/* Reads a regular file of at most `limit` bytes into *out (replaced). Directories, FIFOs, devices and sockets are
 * refused before they are read; a larger file is refused by its size, whatever holes it has. "-" is not special. */
bool file_read(const char *path, size_t limit, Buffer *out, FileError *error);

/* Replaces `path` by way of a temporary beside it, fsync and rename: after a crash the old or the new text is there,
 * never half. A link stays a link and a file keeps its mode; what is not a regular file, or is write-protected, is
 * refused. */
bool file_write(const char *path, Text text, FileError *error);

/* Waits until a name just made (at most PATH_LENGTH_MAX - 1 bytes) is on the disk; false with the reason in errno. */
bool file_sync_name(const char *path);

/* Whether anything has that name, whatever it is. */
bool file_exists(const char *path);
/* Takes a file away; fine when it is not there. */
bool file_remove(const char *path, FileError *error);
