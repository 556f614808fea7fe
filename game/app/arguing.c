/* arguing.c - one level at a time passes to the thread and one verdict back; all that both sides see lies under the mutex. */
#include "app/arguing.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/folder.h"
#include "front/run/argued.h"
#include "level/read.h"
#include "report/argument.h"
#include "report/code.h"

enum {
    SECONDS_MOST = 20, /* of a processor, for one level */
    FILE_BYTES_MAX = 64 * 1024,
};

typedef enum ArguingState { ARGUING_IDLE, ARGUING_ASKED, ARGUING_DONE } ArguingState;

struct Arguing {
    const char *path, *program;
    bool started;
    pthread_t thread;
    pthread_mutex_t mutex;
    pthread_cond_t told;
    bool quit, leave; /* leave: nobody looks at that level any more */
    ArguingState state;
    char level[LISTED_PATH_MAX];
    uint64_t wanted;
    bool found;       /* of one that is done: there is a row */
    ArguedRow row;
    Buffer kept;      /* text to be written */
    time_t began;     /* seconds of the thread's own processor time */
};

/* ---- on the thread ---- */

static time_t seconds(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec;
}

static bool is_late(const Arguing *arguing)
{
    return seconds() - arguing->began >= SECONDS_MOST;
}

static bool stop(void *owner)
{
    Arguing *arguing = owner;
    pthread_mutex_lock(&arguing->mutex);
    bool left = arguing->quit || arguing->leave;
    pthread_mutex_unlock(&arguing->mutex);
    return left || is_late(arguing);
}

/* False: nothing is known of it. */
static bool argue(Arguing *arguing, const char *path, ArguedRow *row)
{
    Buffer source = {0};
    FileError error;
    Level level = {0};
    Messages messages;
    ArgumentVerdict verdict;
    arguing->began = seconds();
    bool read = file_read(path, LEVEL_BYTES_MAX, &source, &error) && level_read(buffer_view(&source), &level, &messages);
    bool known = read && level.expect_count > 0 && argument_play(&level, stop, arguing, &verdict);
    *row = (ArguedRow){.hash = code_level_hash(buffer_view(&source)), .failed = ARGUED_LONG};
    if (known) {
        row->lines = (int16_t)verdict.lines;
        row->failed = (int16_t)verdict.failed;
    }
    bool late = read && !known && is_late(arguing);
    level_free(&level);
    buffer_free(&source);
    return known || late;
}

/* What cannot be written is reckoned again another time. */
static void keep(const char *path, Text text)
{
    FileError ignored;
    if (folder_make_above(path, &ignored))
        file_write(path, text, &ignored);
}

static void write_kept(Arguing *arguing)
{
    Buffer text = arguing->kept;
    arguing->kept = (Buffer){0};
    pthread_mutex_unlock(&arguing->mutex);
    keep(arguing->path, buffer_view(&text));
    buffer_free(&text);
    pthread_mutex_lock(&arguing->mutex);
}

static void argue_asked(Arguing *arguing)
{
    char path[LISTED_PATH_MAX];
    ArguedRow row;
    memcpy(path, arguing->level, sizeof path);
    pthread_mutex_unlock(&arguing->mutex);
    bool found = argue(arguing, path, &row);
    pthread_mutex_lock(&arguing->mutex);
    arguing->found = found;
    arguing->row = row;
    arguing->state = ARGUING_DONE;
}

static void *work(void *owner)
{
    Arguing *arguing = owner;
    pthread_mutex_lock(&arguing->mutex);
    while (!arguing->quit) {
        if (arguing->state == ARGUING_ASKED)
            argue_asked(arguing);
        else if (arguing->kept.length > 0)
            write_kept(arguing);
        else
            pthread_cond_wait(&arguing->told, &arguing->mutex);
    }
    pthread_mutex_unlock(&arguing->mutex);
    return NULL;
}

/* ---- beside it ---- */

Arguing *arguing_open(Game *game, const char *path, const char *program)
{
    Arguing *arguing = calloc(1, sizeof *arguing);
    Buffer file = {0};
    FileError ignored;
    if (!arguing)
        return NULL;
    arguing->path = path;
    arguing->program = program;
    if (path && file_read(path, FILE_BYTES_MAX, &file, &ignored))
        argued_read(&game->argued, buffer_view(&file), program);
    buffer_free(&file);
    return arguing;
}

/* Signals are the main thread's, which sleeps until one comes. */
static bool start(Arguing *arguing)
{
    sigset_t all, before;
    if (arguing->started)
        return true;
    sigfillset(&all);
    pthread_mutex_init(&arguing->mutex, NULL);
    pthread_cond_init(&arguing->told, NULL);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    arguing->started = pthread_create(&arguing->thread, NULL, work, arguing) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return arguing->started;
}

static void take(Arguing *arguing, Game *game)
{
    arguing->state = ARGUING_IDLE;
    if (!arguing->leave)
        argued_take(game, arguing->wanted, arguing->found ? &arguing->row : NULL);
    arguing->leave = false;
}

static void hand_on(Arguing *arguing, Game *game)
{
    const Listed *wanted = argued_wanted(game);
    if (wanted) {
        memcpy(arguing->level, wanted->path, sizeof arguing->level);
        arguing->wanted = wanted->hash;
        arguing->state = ARGUING_ASKED;
    } else if (game->argued.changed && arguing->path) {
        buffer_free(&arguing->kept);
        argued_print(&game->argued, arguing->program, &arguing->kept);
        game->argued.changed = false;
    } else {
        return;
    }
    pthread_cond_signal(&arguing->told);
}

bool arguing_step(Arguing *arguing, Game *game)
{
    if (!arguing || (!arguing->started && !argued_wanted(game)) || !start(arguing))
        return false;
    pthread_mutex_lock(&arguing->mutex);
    if (arguing->state == ARGUING_DONE)
        take(arguing, game);
    if (arguing->state == ARGUING_IDLE)
        hand_on(arguing, game);
    else if (game->page != PAGE_LEVELS)
        arguing->leave = true;
    bool busy = arguing->state != ARGUING_IDLE;
    pthread_mutex_unlock(&arguing->mutex);
    return busy;
}

static void join(Arguing *arguing)
{
    pthread_mutex_lock(&arguing->mutex);
    arguing->quit = true;
    pthread_cond_signal(&arguing->told);
    pthread_mutex_unlock(&arguing->mutex);
    pthread_join(arguing->thread, NULL);
    pthread_cond_destroy(&arguing->told);
    pthread_mutex_destroy(&arguing->mutex);
}

void arguing_close(Arguing *arguing, Game *game)
{
    if (!arguing)
        return;
    if (arguing->started)
        join(arguing);
    if (game && game->argued.changed) {
        buffer_free(&arguing->kept);
        argued_print(&game->argued, arguing->program, &arguing->kept);
    }
    if (arguing->path && arguing->kept.length > 0)
        keep(arguing->path, buffer_view(&arguing->kept));
    buffer_free(&arguing->kept);
    free(arguing);
}
