/* measure.c - measure SHIM SETTLE SECONDS COMMAND...: runs a program under the shim, waits until it has settled, watches it for some seconds,
 * kills it and prints one line: first frame, memory, share of a core, presents and allocations a second, waits of inputs. */
#define _GNU_SOURCE
#include <dirent.h>
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

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* Nanoseconds on a processor, all threads together. */
static double processor_time(pid_t program)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", (int)program);
    DIR *tasks = opendir(path);
    double sum = 0;
    for (struct dirent *task = tasks ? readdir(tasks) : NULL; task; task = readdir(tasks)) {
        char file[400];
        snprintf(file, sizeof file, "%s/%s/schedstat", path, task->d_name);
        FILE *stat = fopen(file, "r");
        double time = 0;
        if (stat != NULL && fscanf(stat, "%lf", &time) == 1)
            sum += time;
        if (stat != NULL)
            fclose(stat);
    }
    if (tasks != NULL)
        closedir(tasks);
    return sum;
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

static int by_size(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static void rest(double seconds)
{
    struct timespec time = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&time, NULL);
}

int main(int count, char **words)
{
    if (count < 5) {
        fprintf(stderr, "measure SHIM SETTLE SECONDS COMMAND...\n");
        return 64;
    }
    char path[] = "/tmp/measure-XXXXXX";
    int file = mkstemp(path);
    if (file < 0 || ftruncate(file, sizeof(Measured)) != 0)
        return 73;
    Measured *measured = mmap(NULL, sizeof(Measured), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (measured == MAP_FAILED)
        return 73;

    uint64_t started = now();
    pid_t program = fork();
    if (program == 0) {
        setenv("MEASURE_FILE", path, 1);
        setenv("LD_PRELOAD", words[1], 1);
        execvp(words[4], words + 4);
        _exit(127);
    }
    rest(strtod(words[2], NULL));
    double seconds = strtod(words[3], NULL);
    uint64_t presents = measured->presents, allocations = measured->allocations, from = now();
    double worked = processor_time(program);
    measured->wait_count = 0;
    rest(seconds);
    double watched = (double)(now() - from);
    double share = 100 * (processor_time(program) - worked) / watched;
    presents = measured->presents - presents;
    allocations = measured->allocations - allocations;
    long pss = memory(program);
    uint64_t waits = measured->wait_count;
    int gone = waitpid(program, NULL, WNOHANG) != 0;
    kill(program, SIGKILL);
    waitpid(program, NULL, 0);
    unlink(path);
    if (gone) {
        fprintf(stderr, "measure: the program ended by itself\n");
        return 70;
    }
    qsort(measured->waits, waits, sizeof measured->waits[0], by_size);
    printf("first frame %.1f ms, PSS %.1f MiB, core %.2f %%, %.1f presents/s, %.1f allocations/present",
           measured->first ? (double)(measured->first - started) / 1e6 : -1.0, (double)pss / 1024, share,
           (double)presents / watched * 1e9, presents ? (double)allocations / (double)presents : (double)allocations);
    if (waits > 0)
        printf(", input to present %.2f / %.2f ms (median / p95 of %llu)", measured->waits[waits / 2] / 1e6,
               measured->waits[waits * 95 / 100] / 1e6, (unsigned long long)waits);
    printf("\n");
    return 0;
}
