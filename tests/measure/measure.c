/* measure.c - measure SHIM SETTLE SECONDS COMMAND...: runs a program under the shim, waits until it has settled, watches it for some seconds,
 * kills it and prints one line of whole numbers:
 *   first frame (us after the start)  PSS (KiB)  share of a core (millionths)  presents
 *   allocations in a frame: median, p99  inputs seen  their wait for the end of a present (us): median, p95
 * With 0 seconds it waits for the first frame and for no more. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "measured.h"

enum { FIRST_FRAME_SECONDS = 10 };

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void rest(double seconds)
{
    struct timespec time = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&time, NULL);
}

/* ---- what the kernel knows of a program ---- */

/* Nanoseconds on a processor, all threads together, those that are over too. */
static double processor_time(pid_t program)
{
    clockid_t clock;
    struct timespec time;
    if (clock_getcpuclockid(program, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return 0;
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Proportional share of memory in KiB. */
static long memory(pid_t program)
{
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)program);
    FILE *file = fopen(path, "r");
    long pss = 0;
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "Pss:", 4) == 0)
            pss = strtol(line + 4, NULL, 10);
    }
    if (file != NULL)
        fclose(file);
    return pss;
}

/* ---- the program ---- */

static Measured *share_counts(char *path)
{
    int file = mkstemp(path);
    if (file < 0 || ftruncate(file, sizeof(Measured)) != 0)
        return NULL;
    Measured *measured = mmap(NULL, sizeof(Measured), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    return measured == MAP_FAILED ? NULL : measured;
}

static pid_t start(const char *counts, const char *shim, char **command)
{
    pid_t program = fork();
    if (program != 0)
        return program;
    setenv("MEASURE_FILE", counts, 1);
    setenv("LD_PRELOAD", shim, 1);
    execvp(command[0], command);
    _exit(127);
}

/* False when the program had ended by itself. */
static int end(pid_t program)
{
    int there = waitpid(program, NULL, WNOHANG) == 0;
    if (there) {
        kill(program, SIGKILL);
        waitpid(program, NULL, 0);
    }
    return there;
}

static void await_first(const volatile Measured *measured)
{
    uint64_t until = now() + FIRST_FRAME_SECONDS * 1000000000ull;
    while (measured->first == 0 && now() < until)
        rest(0.001);
}

/* ---- figures ---- */

static int by_size(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static unsigned at_share(uint32_t *values, uint32_t count, unsigned per_cent)
{
    if (count == 0)
        return 0;
    qsort(values, count, sizeof values[0], by_size);
    return values[(uint64_t)(count - 1) * per_cent / 100];
}

typedef struct Watched {
    long pss;
    double share;
    unsigned long long presents;
} Watched;

static Watched watch(pid_t program, volatile Measured *measured, double seconds)
{
    measured->wait_count = measured->frame_count = 0;
    uint64_t presents = measured->presents, from = now();
    double worked = processor_time(program);
    rest(seconds);
    double share = (processor_time(program) - worked) / (double)(now() - from);
    return (Watched){memory(program), share, measured->presents - presents};
}

static void print(Measured *measured, uint64_t started, const Watched *watched)
{
    printf("%lld %ld %ld %llu", measured->first ? (long long)(measured->first - started) / 1000 : -1LL, watched->pss,
           (long)(watched->share * 1e6), watched->presents);
    printf(" %u %u", at_share(measured->frames, measured->frame_count, 50),
           at_share(measured->frames, measured->frame_count, 99));
    printf(" %u %u %u\n", (unsigned)measured->wait_count, at_share(measured->waits, measured->wait_count, 50) / 1000,
           at_share(measured->waits, measured->wait_count, 95) / 1000);
}

int main(int count, char **words)
{
    if (count < 5) {
        fprintf(stderr, "measure SHIM SETTLE SECONDS COMMAND...\n");
        return 64;
    }
    char path[] = "/tmp/measure-XXXXXX";
    Measured *measured = share_counts(path);
    if (measured == NULL)
        return 73;
    double settle = strtod(words[2], NULL), seconds = strtod(words[3], NULL);
    uint64_t started = now();
    pid_t program = start(path, words[1], words + 4);
    Watched watched = {0};
    await_first(measured);
    rest(settle);
    if (seconds > 0)
        watched = watch(program, measured, seconds);
    int there = end(program);
    unlink(path);
    if (!there) {
        fprintf(stderr, "measure: the program ended by itself\n");
        return 70;
    }
    print(measured, started, &watched);
    return 0;
}
