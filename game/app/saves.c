/* saves.c - every folder and every link on the way to the file is watched, for the one name in it that matters; what the file's own state
 * says decides, so that nothing is told twice. */
#include "app/saves.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Milliseconds without anything more, until a save is taken to be whole. */
enum {
    QUIET_WRITTEN = 15, /* whoever wrote it has closed it, or put it there as a whole */
    QUIET_MADE = 60,    /* a name has come: a link, or a file that is written next */
    QUIET_GONE = 500,   /* whoever takes it away makes it anew */
    QUIET_OPEN = 2000,  /* somebody writes, and has not closed it; or there is nothing in it yet */
    EACH = 1000,        /* where nobody tells */
};

enum { NAMES_MAX = 64, LINKS_MAX = 40, EVENTS_ROOM = 16 * 1024 };

/* A name in a folder, on the way to the file. */
typedef struct Watched {
    int folder; /* of inotify */
    bool last;  /* it is the file's own */
    char name[NAME_MAX + 1];
} Watched;

/* By what one sees that it is another, or was written. */
typedef struct State {
    bool there;
    dev_t device;
    ino_t node;
    off_t size;
    struct timespec written, changed;
} State;

struct Saves {
    char path[PATH_MAX]; /* from the root */
    SavesTold *told;
    void *owner;
    pthread_t thread;
    int ends[2]; /* a pipe: whoever closes it is heard */
    int inotify; /* -1: there is none */
    bool whole;  /* all of the way is watched */
    int count;
    Watched names[NAMES_MAX];
    State seen;  /* as it was told last */
    bool empty;  /* there was nothing in it when it was looked at last */
    int64_t due; /* when it is looked at, in milliseconds of a clock that never goes back; -1: not */
};

static int64_t milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* ---- the file ---- */

static State state_of(const char *path)
{
    struct stat file;
    if (stat(path, &file) != 0)
        return (State){0};
    return (State){true, file.st_dev, file.st_ino, file.st_size, file.st_mtim, file.st_ctim};
}

static bool same_time(struct timespec a, struct timespec b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

static bool same(const State *a, const State *b)
{
    return a->there == b->there && a->device == b->device && a->node == b->node && a->size == b->size &&
           same_time(a->written, b->written) && same_time(a->changed, b->changed);
}

/* ---- the way there ---- */

static void watch(Saves *saves, const char *folder, const char *name, bool last)
{
    uint32_t way = IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR | IN_MASK_ADD;
    int watched = inotify_add_watch(saves->inotify, folder, last ? way | IN_CLOSE_WRITE | IN_MODIFY : way);
    if (watched < 0 || saves->count == NAMES_MAX || strlen(name) > NAME_MAX) {
        saves->whole = false;
        return;
    }
    Watched *added = &saves->names[saves->count++];
    *added = (Watched){.folder = watched, .last = last};
    memcpy(added->name, name, strlen(name) + 1);
}

/* What comes before the last slash. */
static void go_up(char *folder)
{
    char *slash = strrchr(folder, '/');
    slash[slash == folder] = '\0';
}

/* A step into `folder`; false when the path is longer than there may be. */
static bool go_into(char *folder, const char *name)
{
    size_t length = strlen(folder);
    int added = snprintf(folder + length, PATH_MAX - length, "%s%s", length > 1 ? "/" : "", name);
    return added >= 0 && (size_t)added < PATH_MAX - length;
}

/* Takes the next name off what is left of a path; false at its end. */
static bool take_name(char **rest, char **name)
{
    while (**rest == '/')
        (*rest)++;
    *name = *rest;
    while (**rest != '\0' && **rest != '/')
        (*rest)++;
    if (**rest == '/')
        *(*rest)++ = '\0';
    return **name != '\0';
}

/* Where `at` is a link, what is left of the way goes through what it says. False where it is none, or leads nowhere. */
static bool follow(char *at, char rest[PATH_MAX], const char *behind)
{
    char target[PATH_MAX], joined[PATH_MAX];
    ssize_t length = readlink(at, target, sizeof target - 1);
    if (length <= 0)
        return false;
    target[length] = '\0';
    int all = snprintf(joined, sizeof joined, "%s/%s", target, behind);
    if (all < 0 || (size_t)all >= sizeof joined)
        return false;
    memcpy(rest, joined, (size_t)all + 1);
    if (target[0] == '/')
        memcpy(at, "/", 2);
    else
        go_up(at);
    return true;
}

static bool more_behind(const char *rest)
{
    return rest[strspn(rest, "/")] != '\0';
}

static void walk(Saves *saves)
{
    char at[PATH_MAX] = "/", rest[PATH_MAX], *left = rest, *name;
    int links = 0;
    memcpy(rest, saves->path, sizeof rest);
    saves->whole = true;
    saves->count = 0;
    while (saves->whole && take_name(&left, &name)) {
        struct stat there;
        if (strcmp(name, ".") == 0)
            continue;
        if (strcmp(name, "..") == 0) {
            go_up(at);
            continue;
        }
        watch(saves, at, name, !more_behind(left));
        saves->whole = saves->whole && go_into(at, name) && lstat(at, &there) == 0;
        if (!saves->whole || !S_ISLNK(there.st_mode))
            continue;
        saves->whole = ++links <= LINKS_MAX && follow(at, rest, left);
        left = rest;
    }
}

static void watch_anew(Saves *saves)
{
    if (saves->inotify >= 0)
        close(saves->inotify);
    saves->inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    saves->whole = false;
    if (saves->inotify >= 0)
        walk(saves);
}

/* ---- what is told ---- */

static int quiet_after(uint32_t mask)
{
    if (mask & (IN_CLOSE_WRITE | IN_MOVED_TO))
        return QUIET_WRITTEN;
    if (mask & IN_MODIFY)
        return QUIET_OPEN;
    return mask & IN_CREATE ? QUIET_MADE : QUIET_GONE;
}

static bool is_link(const char *path)
{
    struct stat at;
    return lstat(path, &at) == 0 && S_ISLNK(at.st_mode);
}

/* True when the way there is another now. */
static bool heed(Saves *saves, const struct inotify_event *event)
{
    if (event->mask & (IN_Q_OVERFLOW | IN_IGNORED))
        return true;
    bool another = false;
    for (int i = 0; i < saves->count; i++) {
        const Watched *watched = &saves->names[i];
        if (watched->folder != event->wd || event->len == 0 || strcmp(watched->name, event->name) != 0)
            continue;
        saves->due = milliseconds() + quiet_after(event->mask);
        another = another || !watched->last || is_link(saves->path);
    }
    return another && !(event->mask & (IN_MODIFY | IN_CLOSE_WRITE));
}

static void hear(Saves *saves)
{
    _Alignas(struct inotify_event) char events[EVENTS_ROOM];
    bool another = false;
    ssize_t bytes;
    while ((bytes = read(saves->inotify, events, sizeof events)) > 0) {
        for (ssize_t at = 0; at < bytes;) {
            const struct inotify_event *event = (const void *)&events[at];
            another = heed(saves, event) || another;
            at += (ssize_t)(sizeof *event + event->len);
        }
    }
    if (!another)
        return;
    watch_anew(saves);
    saves->due = saves->due < 0 ? milliseconds() + QUIET_WRITTEN : saves->due;
}

/* What is empty has just been cut short by whoever writes it next; that one is waited for once. */
static void look(Saves *saves)
{
    State now = state_of(saves->path);
    bool waited = saves->empty;
    saves->due = -1;
    saves->empty = now.there && now.size == 0;
    if (same(&now, &saves->seen))
        return;
    if (saves->empty && !waited) {
        saves->due = milliseconds() + QUIET_OPEN;
        return;
    }
    saves->seen = now;
    saves->told(saves->owner);
}

/* By and by, where nobody tells; two looks that agree make sure that it is whole. */
static void look_round(Saves *saves)
{
    State now = state_of(saves->path);
    watch_anew(saves);
    if (!same(&now, &saves->seen))
        saves->due = milliseconds() + QUIET_MADE;
}

static int patience(const Saves *saves)
{
    int64_t left = saves->due - milliseconds();
    if (saves->due >= 0)
        return left > 0 ? (int)left : 0;
    return saves->inotify >= 0 && saves->whole ? -1 : EACH;
}

static void *mind(void *minded)
{
    Saves *saves = minded;
    for (;;) {
        struct pollfd heard[] = {{.fd = saves->ends[0], .events = POLLIN}, {.fd = saves->inotify, .events = POLLIN}};
        int come = poll(heard, COUNT_OF(heard), patience(saves));
        if (heard[0].revents != 0 || (come < 0 && errno != EINTR))
            return NULL;
        if (heard[1].revents != 0)
            hear(saves);
        else if (come == 0 && saves->due >= 0 && saves->due <= milliseconds())
            look(saves);
        else if (come == 0 && saves->due < 0)
            look_round(saves);
    }
}

/* ---- opening and closing ---- */

static bool from_root(const char *path, char whole[PATH_MAX])
{
    char here[PATH_MAX] = "";
    if (path[0] != '/' && !getcwd(here, sizeof here))
        return false;
    int length = snprintf(whole, PATH_MAX, "%s%s%s", here, here[0] ? "/" : "", path);
    return length > 0 && length < PATH_MAX;
}

Saves *saves_open(const char *path, SavesTold *told, void *owner)
{
    Saves *saves = calloc(1, sizeof *saves);
    if (!saves)
        return NULL;
    saves->told = told;
    saves->owner = owner;
    saves->inotify = -1;
    saves->due = -1;
    if (!from_root(path, saves->path) || pipe(saves->ends) != 0) {
        free(saves);
        return NULL;
    }
    watch_anew(saves);
    saves->seen = state_of(saves->path);
    if (pthread_create(&saves->thread, NULL, mind, saves) == 0)
        return saves;
    close(saves->ends[0]);
    close(saves->ends[1]);
    if (saves->inotify >= 0)
        close(saves->inotify);
    free(saves);
    return NULL;
}

void saves_close(Saves *saves)
{
    if (!saves)
        return;
    close(saves->ends[1]);
    pthread_join(saves->thread, NULL);
    close(saves->ends[0]);
    if (saves->inotify >= 0)
        close(saves->inotify);
    free(saves);
}
