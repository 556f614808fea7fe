/* file.h - whole files in, whole files out, lines appended, and the folders of this user. Nothing here knows what a
 * file holds. Every failing call fills a FileError: a sentence for people and the exit status that goes with it. */
#pragma once

#include "base/text.h"

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

/* A file that is only appended to, one write(2) a call, and locked against other programs. */
typedef struct Appender {
    int descriptor; /* -1: closed */
    int64_t torn;   /* where a line was left half written and is to be cut before the next one; -1: nowhere */
    char path[PATH_LENGTH_MAX];
} Appender;

/* Opens with O_APPEND, creating the file (mode 0600) when `create`, which then must not exist yet. Takes the lock; when
 * another program holds it, fails with a sentence saying so. A file that was created is there after a crash too. */
bool appender_open(Appender *appender, const char *path, bool create, FileError *error);
/* One write; a short write is completed or undone by truncating back to where the line began. */
bool appender_add(Appender *appender, Text text, FileError *error);
bool appender_sync(Appender *appender, FileError *error);
/* Cuts the file to `length` bytes. */
bool appender_cut(Appender *appender, size_t length, FileError *error);
void appender_close(Appender *appender); /* closing a closed one is fine */

/* Makes a folder and its parents (mode 0700); fine when it is there. */
bool folder_make(const char *path, FileError *error);
/* The names in a folder that end in `ending`, sorted by bytes, each followed by '\n' in *out (replaced). A missing
 * folder is an empty list; hidden names, and names that hold a newline, are left out. */
bool folder_list(const char *path, const char *ending, Buffer *out, FileError *error);

typedef enum UserFolder {
    USER_DATA,   /* XDG_DATA_HOME/macrodata-refinement: levels/ of one's own */
    USER_STATE,  /* XDG_STATE_HOME/macrodata-refinement: runs/ */
    USER_CONFIG, /* XDG_CONFIG_HOME/macrodata-refinement: settings */
} UserFolder;

/* Resolves a folder from the environment: relative and empty XDG values are ignored as the specification asks, then
 * HOME, then the password file. The folder is not made. `path` has PATH_LENGTH_MAX bytes. */
bool folder_of_user(UserFolder which, char *path, FileError *error);

/* The folder the running program lies in, through /proc/self/exe. */
bool folder_of_program(char *path, FileError *error);
/* Where `levels/` or `assets/` is: beside the program or its folder, in the prefix it is installed in, in the source
 * tree or the prefix given at build time; the first that exists. */
bool folder_of_share(const char *name, char *path, FileError *error);
