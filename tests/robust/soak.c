/* soak.c - hours of play in one process: what the game holds, memory and descriptors, is at the end what it was after
 * the first hour. There is no display: hand.c strikes keys, any there are but the one that leaves, and makes the clock
 * run as fast as the machine does.
 *
 *     soak BUILD HAND FOLDER LEVEL MINUTES [SEED] */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/folder.h"
#include "base/rng.h"
#include "hand.h"

enum {
    KEYS = 20000, /* struck over and over: at twenty a second, some of them nothing, a quarter of an hour */
    EVERY = 10,   /* minutes of the game between two looks */
    PARTS = 6,    /* of the whole: the first is warming up, the second is what the last one is held to */
    LOOKS_MAX = 1000,
    GROWN_MAX = 2048,   /* KiB RSS that the middle of the last part may be above the middle of the second */
    HANGS = 120 * 1000, /* real milliseconds in which the game's clock stands */
};

/* What the process holds. PSS goes up when another program that shares a library ends, so that it is told and not
 * judged. */
typedef struct Look {
    int minute;
    int64_t pss, rss; /* KiB */
    int descriptors, threads;
} Look;

typedef struct Soak {
    const char *build, *hand, *level;
    char home[PATH_LENGTH_MAX / 4], tell[PATH_LENGTH_MAX / 2], said[PATH_LENGTH_MAX / 2], keys[KEYS + 2];
    HandTold *told;
    pid_t game;
    int count;
    Look looks[LOOKS_MAX];
} Soak;

static void set(const char *name, const char *value)
{
    if (setenv(name, value, 1) != 0)
        abort();
}

static void set_below(const Soak *soak, const char *name, const char *folder)
{
    char path[PATH_LENGTH_MAX];
    snprintf(path, sizeof path, "%s/%s", soak->home, folder);
    set(name, path);
}

/* Two Returns begin a day; then anything, seldom Escape, and never the y that leaves. What moves comes in twos, so that
 * where there are two buttons, to stay and to leave, one is at the first again. */
static void draw_keys(Soak *soak, uint64_t seed)
{
    static const char usual[] =
        "12345123451234512345UDLRUDLRSNNNBTgggggcckdaslmqpbvzfhijnortuwxFG678------------------------";
    Rng chance = rng_stream(seed, 4, 0);
    strcpy(soak->keys, "--N-N|");
    for (int i = (int)strlen(soak->keys); i < KEYS;) {
        char letter = rng_below(&chance, 400) == 0 ? 'E' : usual[rng_below(&chance, (int)sizeof usual - 1)];
        soak->keys[i++] = letter;
        if (strchr("UDLRT", letter))
            soak->keys[i++] = letter;
    }
}

static void be_the_game(const Soak *soak)
{
    char program[PATH_LENGTH_MAX];
    snprintf(program, sizeof program, "%s/mdr-play", soak->build);
    set("HOME", soak->home);
    set_below(soak, "XDG_STATE_HOME", "state");
    set_below(soak, "XDG_DATA_HOME", "data");
    set_below(soak, "XDG_CONFIG_HOME", "config");
    set("SDL_VIDEODRIVER", "dummy");
    set("SDL_AUDIODRIVER", "dummy");
    set("LD_PRELOAD", soak->hand);
    set("HAND_TELL", soak->tell);
    set("HAND_KEYS", soak->keys);
    set("HAND_STEP", "100");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int said = open(soak->said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(said, STDOUT_FILENO);
    dup2(said, STDERR_FILENO);
    execl(program, program, soak->level, NULL);
    _exit(127);
}

/* ---- what it holds ---- */

static int entries_in(const char *path)
{
    DIR *folder = opendir(path);
    int count = 0;
    while (folder && readdir(folder))
        count++;
    if (folder)
        closedir(folder);
    return count - 2; /* itself and the one above */
}

/* The number behind that word in a file of the kernel's; -1. */
static int64_t field_of(const char *path, const char *word)
{
    char text[4096];
    int file = open(path, O_RDONLY);
    ssize_t length = file >= 0 ? read(file, text, sizeof text) : 0;
    Text rest = {text, (int)(length > 0 ? length : 0)}, line;
    int64_t number = -1;
    if (file >= 0)
        close(file);
    while (text_next_line(&rest, &line)) {
        if (!text_starts(line, word))
            continue;
        Text value = text_trim(text_part(line, (int)strlen(word), line.length));
        int blank = text_find(value, ' ');
        text_int(blank < 0 ? value : text_part(value, 0, blank), &number);
    }
    return number;
}

static void look(Soak *soak)
{
    char path[64];
    Look *seen = &soak->looks[soak->count++];
    seen->minute = (int)(soak->told->now / 60000000);
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)soak->game);
    seen->pss = field_of(path, "Pss:");
    seen->rss = field_of(path, "Rss:");
    snprintf(path, sizeof path, "/proc/%d/fd", (int)soak->game);
    seen->descriptors = entries_in(path);
    snprintf(path, sizeof path, "/proc/%d/task", (int)soak->game);
    seen->threads = entries_in(path);
    printf("%4d min: %6lld KiB PSS, %6lld KiB RSS, %d descriptors, %d threads\n", seen->minute, (long long)seen->pss,
           (long long)seen->rss, seen->descriptors, seen->threads);
    fflush(stdout);
}

/* ---- the whole ---- */

/* Waits until the game's clock is there; false when the game ended or hangs. */
static bool await_minute(Soak *soak, int minute)
{
    int64_t before = -1;
    for (int stood = 0; soak->told->now < minute * INT64_C(60000000); stood++) {
        int status;
        if (waitpid(soak->game, &status, WNOHANG) != 0) {
            printf("the game ended by itself at minute %d, status %x; see %s\n", (int)(soak->told->now / 60000000),
                   (unsigned)status, soak->said);
            soak->game = 0;
            return false;
        }
        stood = soak->told->now != before ? 0 : stood;
        before = soak->told->now;
        if (stood == HANGS) {
            printf("the game hangs at minute %d\n", (int)(soak->told->now / 60000000));
            return false;
        }
        usleep(1000);
    }
    return true;
}

static int compare(const void *a, const void *b)
{
    const int64_t *left = a, *right = b;
    return *left < *right ? -1 : *left > *right;
}

/* Of one of the parts: the most descriptors and threads, and the middle of what is held, since a page that is looked at for a while
 * holds some megabytes more while it is. */
static Look part_of(const Soak *soak, int part)
{
    Look all = {0};
    int64_t rss[LOOKS_MAX];
    int from = part * soak->count / PARTS, count = (part + 1) * soak->count / PARTS - from;
    for (int i = 0; i < count; i++) {
        const Look *seen = &soak->looks[from + i];
        rss[i] = seen->rss;
        all.descriptors = max_int(all.descriptors, seen->descriptors);
        all.threads = max_int(all.threads, seen->threads);
    }
    qsort(rss, (size_t)count, sizeof *rss, compare);
    all.rss = count > 0 ? rss[count / 2] : 0;
    return all;
}

static bool is_flat(const Soak *soak)
{
    Look then = part_of(soak, 1), last = part_of(soak, PARTS - 1);
    bool flat = then.rss > 0 && last.rss <= then.rss + GROWN_MAX && last.descriptors <= then.descriptors &&
                last.threads <= then.threads;
    printf("%s: in the middle %lld KiB RSS, at most %d descriptors, %d threads in the second sixth, %lld, %d, %d in the last\n",
           flat ? "held" : "it grows", (long long)then.rss, then.descriptors, then.threads, (long long)last.rss,
           last.descriptors, last.threads);
    return flat;
}

static bool prepare(Soak *soak, const char *folder)
{
    snprintf(soak->home, sizeof soak->home, "%s/soak-XXXXXX", folder);
    if (!mkdtemp(soak->home))
        return false;
    snprintf(soak->tell, sizeof soak->tell, "%s/tell", soak->home);
    snprintf(soak->said, sizeof soak->said, "%s/said", soak->home);
    int file = open(soak->tell, O_RDWR | O_CREAT | O_EXCL, 0600);
    if (file < 0 || ftruncate(file, sizeof(HandTold)) != 0)
        return false;
    void *map = mmap(NULL, sizeof(HandTold), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    soak->told = map;
    return map != MAP_FAILED;
}

int main(int count, char **arguments)
{
    static Soak soak;
    int64_t minutes, seed = 1847;
    if (count < 6 || !text_int(text_of(arguments[5]), &minutes) || minutes / EVERY < PARTS ||
        minutes / EVERY > LOOKS_MAX || (count > 6 && !text_int(text_of(arguments[6]), &seed))) {
        fprintf(stderr, "soak BUILD HAND FOLDER LEVEL MINUTES [SEED]; %d minutes at least\n", PARTS * EVERY);
        return 64;
    }
    soak.build = arguments[1];
    soak.hand = arguments[2];
    soak.level = arguments[4];
    draw_keys(&soak, (uint64_t)seed);
    if (!prepare(&soak, arguments[3]))
        return 73;
    soak.game = fork();
    if (soak.game == 0)
        be_the_game(&soak);
    bool well = soak.game > 0;
    for (int minute = EVERY; well && minute <= minutes; minute += EVERY) {
        well = await_minute(&soak, minute);
        if (well)
            look(&soak);
    }
    if (soak.game > 0)
        kill(soak.game, SIGKILL);
    well = well && is_flat(&soak);
    printf("(%s has the runs and what was said)\n", soak.home);
    return well ? 0 : 1;
}
