/* file.h - whole files in, whole files out. Nothing here knows what a
 * file holds. Every failing call fills a FileError: a sentence for people and the exit status that goes with it. */
#pragma once

#include "base/buffer.h"

enum {
    PATH_LENGTH_MAX = 4096,
    FILE_SENTENCE_MAX = 512,
    FILE_BRIEF_MAX = 256,
};

typedef struct FileError {
    ExitStatus status;
    char sentence[FILE_SENTENCE_MAX]; /* names the path, escaped */
    char brief[FILE_BRIEF_MAX];       /* "" where there is no other than the sentence: see file_brief */
} FileError;

/* For where there is little room: the reason first, then the path in few characters. */
const char *file_brief(const FileError *error);

/* Fills *error with "cannot WHAT 'PATH': WHY", the path escaped and, when it is long, without its middle. False, so that
 * a caller can return it. */
bool file_fail(FileError *error, ExitStatus status, const char *what, const char *path, const char *why);
/* The same with what errno says. */
bool file_fail_errno(FileError *error, ExitStatus status, const char *what, const char *path);

/* Reads a regular file of at most `limit` bytes into *out (replaced). Directories, FIFOs, devices and sockets are
 * refused before they are read; a larger file is refused by its size, whatever holes it has. "-" is not special. */
bool file_read(const char *path, size_t limit, Buffer *out, FileError *error);

/* The first bytes of a regular file and its last, at most `most` of each, into *start and *end (replaced); they overlap where it is short.
 * What is refused is as for file_read. */
bool file_read_ends(const char *path, size_t limit, size_t most, Buffer *start, Buffer *end, FileError *error);

/* Replaces `path` by way of a temporary beside it, fsync and rename: after a crash the old or the new text is there,
 * never half. A link stays a link and a file keeps its mode; what is not a regular file, or is write-protected, is
 * refused. */
bool file_write(const char *path, Text text, FileError *error);

/* Waits until a name just made (at most PATH_LENGTH_MAX - 1 bytes) is on the disk; false with the reason in errno. */
bool file_sync_name(const char *path);

/* Whether anything has that name, whatever it is. */
bool file_exists(const char *path);
/* Gives a file another name, in the place of what has it; both have PATH_LENGTH_MAX bytes at most. */
bool file_rename(const char *path, const char *to, FileError *error);
/* Takes a file away; fine when it is not there. */
bool file_remove(const char *path, FileError *error);
