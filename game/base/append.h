/* append.h - a file that lines are added to, and nothing else. */
#pragma once

#include "base/file.h"

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
