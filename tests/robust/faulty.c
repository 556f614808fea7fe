/* faulty.c - linked with a program so that its own calls (--wrap), not those of the libraries it uses, come here first:
 * each is counted, and the one that the Faulty in the file FAULTY names fails. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "faulty.h"

/* A function before which ours stands. */
#define STANDS(type, name, parameters)                                                                                 \
    type __real_##name parameters;                                                                                     \
    type __wrap_##name parameters

STANDS(void *, malloc, (size_t size));
STANDS(void *, calloc, (size_t count, size_t size));
STANDS(void *, realloc, (void *old, size_t size));
STANDS(int, open, (const char *path, int flags, ...));
STANDS(ssize_t, read, (int descriptor, void *to, size_t size));
STANDS(ssize_t, pread, (int descriptor, void *to, size_t size, off_t from));
STANDS(ssize_t, write, (int descriptor, const void *from, size_t size));
STANDS(int, fsync, (int descriptor));
STANDS(int, rename, (const char *from, const char *to));
STANDS(int, close, (int descriptor));
STANDS(int, ftruncate, (int descriptor, off_t length));
STANDS(int, mkdir, (const char *path, mode_t mode));
STANDS(int, flock, (int descriptor, int what));
STANDS(size_t, fwrite, (const void *from, size_t size, size_t count, FILE *file));
STANDS(int, fflush, (FILE * file));

static Faulty none = {.call = -1};
static Faulty *faulty = &none;

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("FAULTY");
    int file = path ? __real_open(path, O_RDWR | O_CLOEXEC) : -1;
    void *map = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(Faulty), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0)
        __real_close(file);
    if (map != MAP_FAILED)
        faulty = map;
}

static bool fails(FaultyCall call)
{
    if (++faulty->counts[call] != faulty->which || (int)call != faulty->call)
        return false;
    faulty->struck++;
    errno = faulty->reason;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return fails(FAULTY_malloc) ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails(FAULTY_calloc) ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails(FAULTY_realloc) ? NULL : __real_realloc(old, size);
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails(FAULTY_open) ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_read(int descriptor, void *to, size_t size)
{
    return fails(FAULTY_read) ? -1 : __real_read(descriptor, to, size);
}

ssize_t __wrap_pread(int descriptor, void *to, size_t size, off_t from)
{
    return fails(FAULTY_read) ? -1 : __real_pread(descriptor, to, size, from);
}

ssize_t __wrap_write(int descriptor, const void *from, size_t size)
{
    return fails(FAULTY_write) ? -1 : __real_write(descriptor, from, size);
}

int __wrap_fsync(int descriptor)
{
    return fails(FAULTY_fsync) ? -1 : __real_fsync(descriptor);
}

int __wrap_rename(const char *from, const char *to)
{
    return fails(FAULTY_rename) ? -1 : __real_rename(from, to);
}

/* It is closed in any case. */
int __wrap_close(int descriptor)
{
    bool failing = fails(FAULTY_close);
    int closed = __real_close(descriptor);
    if (failing)
        errno = faulty->reason;
    return failing ? -1 : closed;
}

int __wrap_ftruncate(int descriptor, off_t length)
{
    return fails(FAULTY_ftruncate) ? -1 : __real_ftruncate(descriptor, length);
}

int __wrap_mkdir(const char *path, mode_t mode)
{
    return fails(FAULTY_mkdir) ? -1 : __real_mkdir(path, mode);
}

int __wrap_flock(int descriptor, int what)
{
    return fails(FAULTY_flock) ? -1 : __real_flock(descriptor, what);
}

size_t __wrap_fwrite(const void *from, size_t size, size_t count, FILE *file)
{
    return fails(FAULTY_fwrite) ? 0 : __real_fwrite(from, size, count, file);
}

int __wrap_fflush(FILE *file)
{
    return fails(FAULTY_fflush) ? EOF : __real_fflush(file);
}
