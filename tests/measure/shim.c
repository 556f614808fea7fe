/* shim.c - loaded before an SDL program (LD_PRELOAD): counts presents, allocations and how long inputs wait to be seen. Changes nothing.
 * The file to count in is MEASURE_FILE; without it nothing is counted. Allocations are those of the thread that draws: SDL_mixer's own
 * thread makes some for every piece of sound. What SDL and Xlib allocate while they present or fetch events is left out too: an XSync
 * alone makes three. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "measured.h"

static Measured *measured;
static _Thread_local bool draws __attribute__((tls_model("initial-exec")));
static _Thread_local int within __attribute__((tls_model("initial-exec"))); /* calls of SDL that are not the program's own doing */

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("MEASURE_FILE");
    int file = path != NULL ? open(path, O_RDWR) : -1;
    if (file < 0)
        return;
    void *map = mmap(NULL, sizeof(Measured), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (map != MAP_FAILED)
        measured = map;
    unsetenv("MEASURE_FILE");
    draws = true;
}

/* ---- SDL, which this stands before ---- */

/* Puts the next function of that name into *function. */
static void find(void *function, const char *name)
{
    *(void **)function = dlsym(RTLD_NEXT, name);
}

/* ---- presents ---- */

static void presented(void)
{
    if (measured == NULL)
        return;
    uint64_t end = now();
    measured->presents++;
    if (measured->frame_count < FRAMES_MOST)
        measured->frames[measured->frame_count++] = measured->made;
    measured->made = 0;
    if (measured->first == 0)
        measured->first = end;
    if (measured->input != 0 && measured->wait_count < WAITS_MOST)
        measured->waits[measured->wait_count++] = (uint32_t)(end - measured->input);
    measured->input = 0;
}

int SDL_UpdateWindowSurface(void *window);
int SDL_UpdateWindowSurface(void *window)
{
    int (*real)(void *);
    find(&real, "SDL_UpdateWindowSurface");
    within++;
    int result = real(window);
    within--;
    presented();
    return result;
}

void SDL_RenderPresent(void *renderer);
void SDL_RenderPresent(void *renderer)
{
    void (*real)(void *);
    find(&real, "SDL_RenderPresent");
    within++;
    real(renderer);
    within--;
    presented();
}

/* Whether both places are in one program or library. */
static bool in_one(const void *a, const void *b)
{
    Dl_info of_a, of_b;
    return dladdr(a, &of_a) != 0 && dladdr(b, &of_b) != 0 && of_a.dli_fbase == of_b.dli_fbase;
}

/* On Wayland the game shows its frames without SDL, and each ends with a flush; SDL's own are no presents. What the library allocates for its
 * messages is not the program's doing either. */
static const void *wayland;

int wl_display_flush(void *display);
int wl_display_flush(void *display)
{
    int (*real)(void *);
    find(&real, "wl_display_flush");
    memcpy(&wayland, &real, sizeof wayland);
    within++;
    int result = real(display);
    within--;
    if (in_one(__builtin_return_address(0), (const void *)getauxval(AT_ENTRY)))
        presented();
    return result;
}

/* ---- inputs: an SDL event begins with its 32-bit kind; keys are 0x300.., the pointer 0x400.. ---- */

static int taken(int got, const void *event)
{
    uint32_t kind = got && event != NULL ? *(const uint32_t *)event : 0;
    bool input = (kind >= 0x300 && kind <= 0x303) || (kind >= 0x400 && kind <= 0x403);
    if (measured != NULL && measured->input == 0 && input)
        measured->input = now();
    return got;
}

int SDL_PollEvent(void *event);
int SDL_PollEvent(void *event)
{
    int (*real)(void *);
    find(&real, "SDL_PollEvent");
    within++;
    int got = real(event);
    within--;
    return taken(got, event);
}

int SDL_WaitEvent(void *event);
int SDL_WaitEvent(void *event)
{
    int (*real)(void *);
    find(&real, "SDL_WaitEvent");
    within++;
    int got = real(event);
    within--;
    return taken(got, event);
}

int SDL_WaitEventTimeout(void *event, int milliseconds);
int SDL_WaitEventTimeout(void *event, int milliseconds)
{
    int (*real)(void *, int);
    find(&real, "SDL_WaitEventTimeout");
    within++;
    int got = real(event, milliseconds);
    within--;
    return taken(got, event);
}

/* ---- allocations; glibc's own names, so that none is needed to find the real ones ---- */

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static void allocated(const void *caller)
{
    if (measured != NULL && draws && within == 0 && (wayland == NULL || !in_one(caller, wayland)))
        measured->made++;
}

void *malloc(size_t size)
{
    allocated(__builtin_return_address(0));
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    allocated(__builtin_return_address(0));
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    allocated(__builtin_return_address(0));
    return __libc_realloc(block, size);
}
