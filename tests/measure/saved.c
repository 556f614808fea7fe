/* saved.c - what stands between a keystroke and seeing it, from outside: prints a line of milliseconds, the median, the 95th of a hundred and
 * the longest.
 *   saved SCREEN opens COUNT COMMAND...      from the start of a program to its first picture
 *   saved SCREEN WAY COUNT LEVEL             from the moment a save begins to the picture that has it; WAY: in-place, rename or swap
 * SCREEN is the file of an Xvfb's picture. Of a save the level's file is renamed between two names of one length, which are seen
 * at the left of the rows at the top of the screen. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COUNT_MOST = 1000, TEXT_MOST = 1 << 20, ROWS = 40, PATIENCE = 5000 /* milliseconds */, BETWEEN = 350 };

typedef struct Screen {
    const unsigned char *file;
    size_t at, row, rows; /* of its picture */
} Screen;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void rest(double milliseconds)
{
    struct timespec time = {(time_t)(milliseconds / 1e3), (long)(milliseconds * 1e6) % 1000000000};
    nanosleep(&time, NULL);
}

static void end(const char *what)
{
    fprintf(stderr, "saved: %s\n", what);
    exit(1);
}

/* ---- the screen ---- */

static size_t number(const unsigned char *at)
{
    return ((size_t)at[0] << 24) | ((size_t)at[1] << 16) | ((size_t)at[2] << 8) | at[3];
}

static Screen screen_of(const char *path)
{
    struct stat status;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0)
        end("there is no such screen");
    const unsigned char *at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (at == MAP_FAILED)
        end("the screen cannot be read");
    return (Screen){at, number(at) + number(at + 4 * 19) * 12, number(at + 4 * 12), number(at + 4 * 5)};
}

/* Of the screen, or of the corner of it that has the name. */
static uint64_t sum_of(const Screen *screen, int corner)
{
    size_t rows = corner ? ROWS : screen->rows, bytes = corner ? screen->row / 8 : screen->row;
    uint64_t sum = 1469598103934665603u;
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = 0; i + 8 <= bytes; i += 8) {
            uint64_t word;
            memcpy(&word, screen->file + screen->at + row * screen->row + i, 8);
            sum = (sum ^ word) * 1099511628211u;
        }
    }
    return sum;
}

/* Milliseconds from `since` until that is another. */
static double until_other(const Screen *screen, int corner, uint64_t before, double since)
{
    while (sum_of(screen, corner) == before) {
        if (now() - since > PATIENCE)
            end("nothing came to the screen");
        rest(0.2);
    }
    return now() - since;
}

/* ---- opening ---- */

static double opens(const Screen *screen, char **command)
{
    uint64_t before = sum_of(screen, 0);
    double since = now();
    pid_t program = fork();
    if (program == 0) {
        execv(command[0], command);
        _exit(127);
    }
    double took = until_other(screen, 0, before, since);
    kill(program, SIGTERM);
    waitpid(program, NULL, 0);
    rest(BETWEEN); /* the screen is empty again */
    return took;
}

/* ---- saving ---- */

static char text[TEXT_MOST];
static size_t length;

static void write_to(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    size_t half = length / 2;
    if (file < 0 || write(file, text, half) < 0 || write(file, text + half, length - half) < 0 || close(file) != 0)
        end("the level cannot be written");
}

static void save(const char *way, const char *level)
{
    char beside[4096], swapped[4096];
    snprintf(beside, sizeof beside, "%s~", level);
    snprintf(swapped, sizeof swapped, "%s.swp", level);
    if (strcmp(way, "in-place") == 0) {
        write_to(level);
    } else if (strcmp(way, "rename") == 0) {
        write_to(beside);
        rename(beside, level);
    } else {
        write_to(swapped);
        rename(level, beside);
        write_to(level);
        unlink(beside);
        unlink(swapped);
    }
}

static double saved(const Screen *screen, const char *way, const char *level)
{
    static const char *const names[] = {"\"Thimble\"", "\"Spindle\""};
    char *at = strstr(text, names[0]);
    int other = at != NULL;
    if (!at)
        at = strstr(text, names[1]);
    if (!at)
        end("the level has no file that is called Thimble");
    memcpy(at, names[other], strlen(names[other]));
    uint64_t before = sum_of(screen, 1);
    double since = now();
    save(way, level);
    double took = until_other(screen, 1, before, since);
    rest(BETWEEN);
    return took;
}

static void read_text(const char *level)
{
    FILE *file = fopen(level, "r");
    length = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (file)
        fclose(file);
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    static double took[COUNT_MOST];
    if (argc < 5)
        end("SCREEN opens COUNT COMMAND..., or SCREEN WAY COUNT LEVEL");
    Screen screen = screen_of(argv[1]);
    int count = (int)strtol(argv[3], NULL, 10);
    count = count < 1 ? 1 : count > COUNT_MOST ? COUNT_MOST : count;
    read_text(argv[4]);
    for (int i = 0; i < count; i++)
        took[i] = strcmp(argv[2], "opens") == 0 ? opens(&screen, &argv[4]) : saved(&screen, argv[2], argv[4]);
    qsort(took, (size_t)count, sizeof took[0], compare);
    printf("%.1f %.1f %.1f\n", took[count / 2], took[(count * 95 - 1) / 100], took[count - 1]);
    return 0;
}
