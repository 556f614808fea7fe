/* trouble.c - a library to be loaded before others (LD_PRELOAD) that makes the world worse for the program under test, as the environment
 * asks:
 *   TROUBLE_FULL=FILE    while FILE exists, the disk takes nothing of a run: ENOSPC
 *   TROUBLE_SHORT=N      a run's write takes at most N bytes
 *   TROUBLE_CLOCK=FILE   while FILE exists, the calendar is ten years back at every other look, and the steady clock leaps an hour ahead at
 *                        every three hundredth, as after a suspend; it never goes back, as the kernel's does not
 * Its own memory is two counters; the programs under test know nothing of it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TEN_YEARS = 315360000, HOUR = 3600, LOOKS = 300 };

static bool asked(const char *variable)
{
    const char *file = getenv(variable);
    return file && access(file, F_OK) == 0;
}

static bool is_run(int descriptor)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    return length > 4 && memcmp(path + length - 4, ".run", 4) == 0;
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    ssize_t (*next)(int, const void *, size_t);
    *(void **)&next = dlsym(RTLD_NEXT, "write");
    if (!is_run(descriptor))
        return next(descriptor, bytes, size);
    if (asked("TROUBLE_FULL")) {
        errno = ENOSPC;
        return -1;
    }
    const char *most = getenv("TROUBLE_SHORT");
    size_t limit = most ? strtoul(most, NULL, 10) : size;
    return next(descriptor, bytes, size < limit ? size : limit);
}

int clock_gettime(clockid_t id, struct timespec *time)
{
    static _Atomic unsigned looks, leaps;
    int (*next)(clockid_t, struct timespec *);
    *(void **)&next = dlsym(RTLD_NEXT, "clock_gettime");
    int status = next(id, time);
    bool amiss = asked("TROUBLE_CLOCK");
    unsigned look = amiss ? ++looks : 0;
    if (id == CLOCK_REALTIME && look % 2 == 1)
        time->tv_sec -= TEN_YEARS;
    if (id == CLOCK_MONOTONIC)
        time->tv_sec += HOUR * (time_t)(amiss && look % LOOKS == 0 ? ++leaps : leaps);
    return status;
}

time_t time(time_t *out)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}
