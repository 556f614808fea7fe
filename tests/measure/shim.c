/* shim.c - loaded before an SDL program (LD_PRELOAD): counts presents, allocations and how long inputs wait to be seen. Changes nothing.
 * The file to count in is MEASURE_FILE; without it nothing is counted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "measured.h"

static Measured *measured;

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
}

/* ---- presents ---- */

static void presented(void)
{
    if (measured == NULL)
        return;
    uint64_t end = now();
    measured->presents++;
    if (measured->first == 0)
        measured->first = end;
    if (measured->input != 0 && measured->wait_count < WAITS_MOST)
        measured->waits[measured->wait_count++] = (uint32_t)(end - measured->input);
    measured->input = 0;
}

int SDL_UpdateWindowSurface(void *window);
int SDL_UpdateWindowSurface(void *window)
{
    int (*real)(void *) = (int (*)(void *))dlsym(RTLD_NEXT, "SDL_UpdateWindowSurface");
    int result = real(window);
    presented();
    return result;
}

void SDL_RenderPresent(void *renderer);
void SDL_RenderPresent(void *renderer)
{
    void (*real)(void *) = (void (*)(void *))dlsym(RTLD_NEXT, "SDL_RenderPresent");
    real(renderer);
    presented();
}

/* ---- inputs: an SDL event begins with its 32-bit kind; keys are 0x300.., the pointer 0x400.. ---- */

static void taken(const void *event)
{
    uint32_t kind = event != NULL ? *(const uint32_t *)event : 0;
    if (measured != NULL && measured->input == 0 && ((kind >= 0x300 && kind <= 0x303) || (kind >= 0x400 && kind <= 0x403)))
        measured->input = now();
}

int SDL_PollEvent(void *event);
int SDL_PollEvent(void *event)
{
    int (*real)(void *) = (int (*)(void *))dlsym(RTLD_NEXT, "SDL_PollEvent");
    int got = real(event);
    if (got)
        taken(event);
    return got;
}

int SDL_WaitEventTimeout(void *event, int milliseconds);
int SDL_WaitEventTimeout(void *event, int milliseconds)
{
    int (*real)(void *, int) = (int (*)(void *, int))dlsym(RTLD_NEXT, "SDL_WaitEventTimeout");
    int got = real(event, milliseconds);
    if (got)
        taken(event);
    return got;
}

/* ---- allocations; glibc's own names, so that none is needed to find the real ones ---- */

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static void allocated(void)
{
    if (measured != NULL)
        __atomic_add_fetch(&measured->allocations, 1, __ATOMIC_RELAXED);
}

void *malloc(size_t size)
{
    allocated();
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    allocated();
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    allocated();
    return __libc_realloc(block, size);
}
