/* hand.c - a library to be loaded before others (LD_PRELOAD) that plays the game where there is no display: keys are
 * struck, and the clock, SDL's too, runs as fast as the machine does, since a wait is over at once. So the same keys
 * give the same run, in a fraction of its time. The environment says what to do:
 *   HAND_KEYS=KEYS   one each 50 ms: a-z and 0-9 are themselves, N Return, S space, E Escape, B Backspace, T Tab,
 *                    U D L R the arrows, F F1, G F2, - nothing. Those after a | are struck over and over; without one
 *                    the window is closed after the last
 *   HAND_STEP=MS     a wait lasts at least so long
 *   HAND_TELL=FILE   where hand.h's HandTold is
 * Its own memory is the one struct below; the program under test knows nothing of it. */
#define _GNU_SOURCE
#include <SDL.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "hand.h"

enum { KEY_EVERY = 50 * 1000, STARTED = 1795426200 /* 2026-11-23 09:30 UTC */ };

static struct {
    HandTold *told, own;
    const char *next, *again; /* of the keys; again: NULL, or where they begin anew */
    int64_t due;              /* when the next one is struck */
    int64_t step;
    SDL_Event down; /* its letting go comes next, unless its type is 0 */
} hand;

__attribute__((constructor)) static void begin(void)
{
    const char *tell = getenv("HAND_TELL"), *step = getenv("HAND_STEP");
    int file = tell ? open(tell, O_RDWR | O_CLOEXEC) : -1;
    void *map = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(HandTold), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0)
        close(file);
    hand.told = map == MAP_FAILED ? &hand.own : map;
    hand.step = step ? strtol(step, NULL, 10) * 1000 : 0;
    hand.next = getenv("HAND_KEYS");
    hand.next = hand.next ? hand.next : "|";
}

/* Puts the next function of that name into *function. */
static void find(void *function, const char *name)
{
    *(void **)function = dlsym(RTLD_NEXT, name);
}

/* ---- the clock ---- */

static bool on_main_thread(void)
{
    return gettid() == getpid();
}

int clock_gettime(clockid_t id, struct timespec *time)
{
    int64_t now = hand.told ? hand.told->now : 0;
    if (id != CLOCK_MONOTONIC && id != CLOCK_REALTIME) {
        int (*real)(clockid_t, struct timespec *);
        find(&real, "clock_gettime");
        return real(id, time);
    }
    time->tv_sec = (id == CLOCK_REALTIME ? STARTED : 1000) + now / 1000000;
    time->tv_nsec = now % 1000000 * 1000;
    return 0;
}

time_t time(time_t *out)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}

Uint64 SDL_GetTicks64(void)
{
    return hand.told ? (Uint64)hand.told->now / 1000 : 0;
}

/* What the game sleeps through is less than a millisecond; longer ones are SDL's, that waits for other threads. */
int nanosleep(const struct timespec *wait, struct timespec *left)
{
    int (*real)(const struct timespec *, struct timespec *);
    find(&real, "nanosleep");
    if (!on_main_thread() || !hand.told || wait->tv_sec > 0 || wait->tv_nsec >= 1000000)
        return real(wait, left);
    hand.told->now += wait->tv_sec * 1000000 + wait->tv_nsec / 1000;
    return 0;
}

/* ---- keys ---- */

static SDL_Keycode key_of(char letter)
{
    static const struct {
        char letter;
        SDL_Keycode key;
    } keys[] = {
        {'N', SDLK_RETURN}, {'S', SDLK_SPACE}, {'E', SDLK_ESCAPE}, {'B', SDLK_BACKSPACE},
        {'T', SDLK_TAB},    {'U', SDLK_UP},    {'D', SDLK_DOWN},   {'L', SDLK_LEFT},
        {'R', SDLK_RIGHT},  {'F', SDLK_F1},    {'G', SDLK_F2},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (keys[i].letter == letter)
            return keys[i].key;
    }
    return letter;
}

/* The next letter; 0: there is none any more. */
static char letter_next(void)
{
    if (*hand.next == '|')
        hand.again = ++hand.next;
    if (*hand.next == '\0' && hand.again)
        hand.next = hand.again;
    return *hand.next ? *hand.next++ : '\0';
}

static bool strike(SDL_Event *event)
{
    char letter = letter_next();
    hand.due += KEY_EVERY;
    if (letter == '-' || (!letter && hand.again))
        return false;
    memset(event, 0, sizeof *event); /* it is a union, of which an initialiser may clear one member alone */
    event->type = letter ? SDL_KEYDOWN : SDL_QUIT;
    if (letter) {
        event->key.keysym.sym = key_of(letter);
        hand.down = *event;
    }
    if (hand.told->begun == 0)
        hand.told->begun = hand.told->now;
    return true;
}

static bool let_go(SDL_Event *event)
{
    if (hand.down.type == 0)
        return false;
    *event = hand.down;
    event->type = SDL_KEYUP;
    hand.down.type = 0;
    return true;
}

int SDL_WaitEventTimeout(SDL_Event *event, int milliseconds)
{
    int (*poll)(SDL_Event *);
    find(&poll, "SDL_PollEvent");
    while (poll(event)) {
        if (event->type == SDL_WINDOWEVENT) /* others come when they like, and no two lives would be the same */
            return 1;
    }
    if (let_go(event))
        return 1;
    int64_t wait = milliseconds * INT64_C(1000);
    wait = wait > 0 && wait < hand.step ? hand.step : wait;
    if (hand.due > hand.told->now + wait) {
        hand.told->now += wait;
        return 0;
    }
    if (hand.due > hand.told->now)
        hand.told->now = hand.due;
    return strike(event);
}

int SDL_WaitEvent(SDL_Event *event)
{
    return SDL_WaitEventTimeout(event, 1000);
}

/* Libraries stay, so that one that leaks can be named. */
int dlclose(void *library)
{
    (void)library;
    return 0;
}

/* ---- what is written ---- */

static bool is_run(int descriptor)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    return length > 4 && memcmp(path + length - 4, ".run", 4) == 0;
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    ssize_t (*real)(int, const void *, size_t);
    find(&real, "write");
    ssize_t wrote = real(descriptor, bytes, size);
    if (wrote <= 0 || !hand.told || !is_run(descriptor))
        return wrote;
    hand.told->wrote = hand.told->now;
    if (hand.told->ran == 0 && memmem(bytes, size, " beat ", 6))
        hand.told->ran = hand.told->now;
    return wrote;
}
