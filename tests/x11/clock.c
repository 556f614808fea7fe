/* clock.c - loaded before the game: its clock goes on as any does, but no further than a millisecond for each byte of the file
 * MDR_CLOCK. So a player who is kept waiting by a slow machine misses nothing of the day. */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int64_t granted(void)
{
    const char *file = getenv("MDR_CLOCK");
    struct stat status;
    return file && stat(file, &status) == 0 ? (int64_t)status.st_size * 1000000 : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    static int64_t first, last, gone; /* nanoseconds: of the machine, of the machine, of the game */
    int status = (int)syscall(SYS_clock_gettime, clock, time);
    if (status != 0 || (clock != CLOCK_MONOTONIC && clock != CLOCK_MONOTONIC_RAW))
        return status;
    pthread_mutex_lock(&mutex);
    int64_t now = (int64_t)time->tv_sec * 1000000000 + time->tv_nsec, most = granted();
    if (first == 0)
        first = last = now;
    gone += now > last ? now - last : 0;
    gone = gone < most ? gone : most;
    last = now > last ? now : last;
    time->tv_sec = (time_t)((first + gone) / 1000000000);
    time->tv_nsec = (long)((first + gone) % 1000000000);
    pthread_mutex_unlock(&mutex);
    return 0;
}
