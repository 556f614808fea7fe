#define _GNU_SOURCE /* memfd_create: a name in /dev/shm might be somebody else's */
#include "sdl/shared.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef SDL_VIDEO_DRIVER_WAYLAND /* sdl2-compat has what that says nowhere, and Wayland all the same */
#define SDL_VIDEO_DRIVER_WAYLAND 1
#endif
#include <SDL_syswm.h>
#include <wayland-client.h>

#include "base/base.h"

/* One is on the screen and one on its way there. */
enum { PLATES = 3 };

/* Pixels that both sides see. */
typedef struct Plate {
    struct wl_buffer *buffer; /* NULL: not made */
    uint32_t *pixels;
    size_t bytes;
    int width, height;
    bool held; /* the compositor has it, and gives it back */
} Plate;

/* What is asked for here is answered in a queue of its own, so that it is no matter when SDL looks for its events. */
struct Shared {
    SDL_Window *window;
    struct wl_display *display; /* SDL's, as the surface is */
    struct wl_surface *surface;
    struct wl_event_queue *queue;
    struct wl_registry *registry;
    struct wl_shm *memory;
    Plate plates[PLATES];
    int drawn, shown; /* plates; -1: none yet */
};

/* ---- opening ---- */

static void take_global(void *owner, struct wl_registry *registry, uint32_t name, const char *interface, uint32_t version)
{
    Shared *shared = owner;
    (void)version;
    if (!shared->memory && strcmp(interface, wl_shm_interface.name) == 0)
        shared->memory = wl_registry_bind(registry, name, &wl_shm_interface, 1);
}

static void lose_global(void *owner, struct wl_registry *registry, uint32_t name)
{
    (void)owner;
    (void)registry;
    (void)name;
}

static const struct wl_registry_listener registry_listener = {take_global, lose_global};

/* The compositor's shared memory; every one has it. */
static bool find_memory(Shared *shared)
{
    struct wl_display *asked = wl_proxy_create_wrapper(shared->display);
    if (!asked)
        return false;
    wl_proxy_set_queue((struct wl_proxy *)asked, shared->queue);
    shared->registry = wl_display_get_registry(asked);
    wl_proxy_wrapper_destroy(asked);
    return shared->registry && wl_registry_add_listener(shared->registry, &registry_listener, shared) == 0 &&
           wl_display_roundtrip_queue(shared->display, shared->queue) >= 0 && shared->memory;
}

static bool find_surface(Shared *shared)
{
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_BYTEORDER != SDL_LIL_ENDIAN || !SDL_GetWindowWMInfo(shared->window, &info) || info.subsystem != SDL_SYSWM_WAYLAND)
        return false;
    shared->display = info.info.wl.display;
    shared->surface = info.info.wl.surface;
    return shared->display && shared->surface;
}

Shared *shared_open(SDL_Window *window)
{
    Shared *shared = calloc(1, sizeof *shared);
    if (!shared) {
        SDL_OutOfMemory();
        return NULL;
    }
    *shared = (Shared){.window = window, .drawn = -1, .shown = -1};
    bool there = find_surface(shared);
    if (there)
        shared->queue = wl_display_create_queue(shared->display);
    if (shared->queue && find_memory(shared))
        return shared;
    SDL_SetError("%s", there ? "the compositor shares no memory" : "the window is on no Wayland display");
    shared_close(shared);
    return NULL;
}

/* ---- plates ---- */

static void drop_plate(Plate *plate)
{
    if (plate->buffer)
        wl_buffer_destroy(plate->buffer);
    if (plate->pixels)
        munmap(plate->pixels, plate->bytes);
    *plate = (Plate){0};
}

static void given_back(void *owner, struct wl_buffer *buffer)
{
    Plate *plate = owner;
    (void)buffer;
    plate->held = false;
}

static const struct wl_buffer_listener buffer_listener = {given_back};

/* A file of so many bytes that has no name and room for all of them; -1: there is none. */
static int nameless_file(size_t bytes)
{
    int file = memfd_create("macrodata-refinement", MFD_CLOEXEC);
    if (file >= 0 && posix_fallocate(file, 0, (off_t)bytes) == 0)
        return file;
    if (file >= 0)
        close(file);
    return -1;
}

static bool make_plate(Shared *shared, Plate *plate, int width, int height)
{
    int pitch = width * (int)sizeof(uint32_t);
    size_t bytes = (size_t)pitch * (size_t)height;
    drop_plate(plate);
    int file = nameless_file(bytes);
    if (file < 0)
        return false;
    void *pixels = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    struct wl_shm_pool *pool = pixels != MAP_FAILED ? wl_shm_create_pool(shared->memory, file, (int32_t)bytes) : NULL;
    close(file);
    *plate = (Plate){.pixels = pixels != MAP_FAILED ? pixels : NULL, .bytes = bytes, .width = width, .height = height};
    if (pool) {
        plate->buffer = wl_shm_pool_create_buffer(pool, 0, width, height, pitch, WL_SHM_FORMAT_XRGB8888);
        wl_shm_pool_destroy(pool);
    }
    if (plate->buffer && wl_buffer_add_listener(plate->buffer, &buffer_listener, plate) == 0)
        return true;
    drop_plate(plate);
    return false;
}

static bool fits(const Plate *plate, int width, int height)
{
    return plate->buffer && plate->width == width && plate->height == height;
}

/* The one shown last, where that is back already, since much of it may stay as it is; else any; -1: all are held. */
static int free_plate(const Shared *shared)
{
    wl_display_dispatch_queue_pending(shared->display, shared->queue);
    if (shared->shown >= 0 && !shared->plates[shared->shown].held)
        return shared->shown;
    int at = PLATES - 1;
    while (at >= 0 && shared->plates[at].held)
        at--;
    return at;
}

void shared_close(Shared *shared)
{
    if (!shared)
        return;
    for (int i = 0; i < PLATES; i++)
        drop_plate(&shared->plates[i]);
    if (shared->memory)
        wl_shm_destroy(shared->memory);
    if (shared->registry)
        wl_registry_destroy(shared->registry);
    if (shared->queue)
        wl_event_queue_destroy(shared->queue);
    free(shared);
}

/* ---- frames ---- */

bool shared_frame(Shared *shared, Frame *frame, bool *kept)
{
    int width, height, at = free_plate(shared);
    SDL_GetWindowSizeInPixels(shared->window, &width, &height);
    if (width < 1 || height < 1 || width > FRAME_SIDE_MAX || height > FRAME_SIDE_MAX)
        return SDL_SetError("the window has %d x %d pixels", width, height) == 0;
    if (at < 0 && wl_display_roundtrip_queue(shared->display, shared->queue) >= 0)
        at = free_plate(shared);
    if (at < 0)
        return SDL_SetError("the compositor gives no frame back") == 0;
    Plate *plate = &shared->plates[at];
    *kept = at == shared->shown && fits(plate, width, height);
    if (!fits(plate, width, height) && !make_plate(shared, plate, width, height))
        return SDL_SetError("there is not enough memory to share") == 0;
    shared->drawn = at;
    *frame = (Frame){plate->pixels, width, height, width};
    return true;
}

bool shared_show(Shared *shared)
{
    Plate *plate = &shared->plates[shared->drawn];
    wl_surface_attach(shared->surface, plate->buffer, 0, 0);
    if (wl_proxy_get_version((struct wl_proxy *)shared->surface) >= WL_SURFACE_DAMAGE_BUFFER_SINCE_VERSION)
        wl_surface_damage_buffer(shared->surface, 0, 0, plate->width, plate->height);
    else
        wl_surface_damage(shared->surface, 0, 0, plate->width, plate->height);
    wl_surface_commit(shared->surface);
    wl_display_flush(shared->display);
    plate->held = true;
    shared->shown = shared->drawn;
    return wl_display_get_error(shared->display) == 0 || SDL_SetError("the compositor is gone") == 0;
}
