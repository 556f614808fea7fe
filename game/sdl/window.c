#include "sdl/window.h"

#include "sdl/icon.h"
#include "sdl/input.h"
#include "sdl/pad.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct Window {
    SDL_Window *window;
    SDL_Renderer *renderer; /* NULL: the surface path */
    SDL_Texture *texture;
    SDL_Surface *own; /* drawn to when the window's surface has another pixel format */
    int texture_width, texture_height;
    Pads pads;
    bool stale;
    bool kept;
};

/* ---- opening ---- */

/* SDL falls back on drivers that show nothing; then a game would run unseen. */
static bool shows_nothing(const char *driver)
{
    static const char *const blind[] = {"offscreen", "dummy", "evdev"};
    for (int i = 0; i < COUNT_OF(blind); i++) {
        if (strcmp(driver, blind[i]) == 0)
            return true;
    }
    return false;
}

bool display_open(Buffer *error)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        buffer_print(error,
                     "there is no display to open a window on (%s): start it in a desktop session, or set DISPLAY\n",
                     SDL_GetError());
        return false;
    }
    const char *asked = SDL_getenv("SDL_VIDEODRIVER");
    if (!shows_nothing(SDL_GetCurrentVideoDriver()) || (asked && asked[0]))
        return true;
    buffer_text(error, "there is no display to open a window on: start it in a desktop session, or set DISPLAY\n");
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return false;
}

void display_close(void)
{
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    SDL_Quit();
}

/* No larger than the screen: without a window manager nobody else sees to that, and what is beyond it is not seen. */
static void fit_screen(int *width, int *height)
{
    SDL_Rect room;
    if (SDL_GetDisplayUsableBounds(0, &room) != 0 || room.w <= 0 || room.h <= 0)
        return;
    *width = min_int(*width, room.w);
    *height = min_int(*height, room.h);
}

static SDL_Window *make_window(const WindowOptions *options)
{
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (options->full_screen)
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    int width = options->width, height = options->height;
    fit_screen(&width, &height);
    width = max_int(width, WINDOW_WIDTH_MIN);
    height = max_int(height, WINDOW_HEIGHT_MIN);
    SDL_Window *window =
        SDL_CreateWindow(options->title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (!window)
        return NULL;
    SDL_SetWindowMinimumSize(window, WINDOW_WIDTH_MIN, WINDOW_HEIGHT_MIN);
    SDL_StopTextInput();
    return window;
}

static void set_icon(SDL_Window *window)
{
    uint32_t pixels[ICON_SIDE * ICON_SIDE];
    Frame frame = {pixels, ICON_SIDE, ICON_SIDE, ICON_SIDE};
    icon_draw(&frame);
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(
        pixels, ICON_SIDE, ICON_SIDE, 32, ICON_SIDE * (int)sizeof *pixels, SDL_PIXELFORMAT_ARGB8888);
    if (!surface)
        return;
    SDL_SetWindowIcon(window, surface);
    SDL_FreeSurface(surface);
}

static bool wants_texture(Presenting presenting)
{
    if (presenting == PRESENT_AUTO)
        return strcmp(SDL_GetCurrentVideoDriver(), "wayland") == 0;
    return presenting == PRESENT_TEXTURE;
}

static SDL_Renderer *paced_renderer(SDL_Window *window)
{
    const Uint32 flags = SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC;
    SDL_Renderer *renderer = SDL_CreateRenderer(window, -1, flags);
    SDL_RendererInfo info;
    if (renderer && SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & flags) == flags)
        return renderer;
    if (renderer)
        SDL_DestroyRenderer(renderer);
    return NULL;
}

Window *window_open(const WindowOptions *options, Buffer *error)
{
    Window *window = calloc(1, sizeof *window);
    if (window)
        window->window = make_window(options);
    if (!window || !window->window) {
        buffer_print(error, "cannot open a window: %s\n", SDL_GetError());
        free(window);
        return NULL;
    }
    set_icon(window->window);
    if (wants_texture(options->presenting))
        window->renderer = paced_renderer(window->window);
    window->stale = true;
    return window;
}

void window_close(Window *window)
{
    if (!window)
        return;
    pads_stop(&window->pads);
    SDL_FreeSurface(window->own);
    if (window->texture)
        SDL_DestroyTexture(window->texture);
    if (window->renderer)
        SDL_DestroyRenderer(window->renderer);
    SDL_DestroyWindow(window->window);
    free(window);
}

/* ---- showing ---- */

static Frame frame_of(void *pixels, int width, int height, int bytes_a_row)
{
    return (Frame){pixels, width, height, bytes_a_row / (int)sizeof(uint32_t)};
}

static bool texture_fits(Window *window)
{
    int width, height;
    if (SDL_GetRendererOutputSize(window->renderer, &width, &height) != 0)
        return false;
    if (window->texture && window->texture_width == width && window->texture_height == height)
        return true;
    if (window->texture)
        SDL_DestroyTexture(window->texture);
    window->texture =
        SDL_CreateTexture(window->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, width, height);
    window->texture_width = width;
    window->texture_height = height;
    return window->texture != NULL;
}

static bool texture_frame(Window *window, Frame *frame)
{
    void *pixels;
    int bytes_a_row;
    if (!texture_fits(window) || SDL_LockTexture(window->texture, NULL, &pixels, &bytes_a_row) != 0)
        return false;
    *frame = frame_of(pixels, window->texture_width, window->texture_height, bytes_a_row);
    return true;
}

static bool drawn_as_it_is(const SDL_Surface *surface)
{
    return surface->format->format == SDL_PIXELFORMAT_RGB888 || surface->format->format == SDL_PIXELFORMAT_ARGB8888;
}

static bool own_fits(Window *window, const SDL_Surface *screen)
{
    if (window->own && window->own->w == screen->w && window->own->h == screen->h)
        return true;
    SDL_FreeSurface(window->own);
    window->own = SDL_CreateRGBSurfaceWithFormat(0, screen->w, screen->h, 32, SDL_PIXELFORMAT_RGB888);
    return window->own != NULL;
}

/* SDL makes another surface after a resize, and may find the memory of the old one for it: a new one has no mark. */
static bool marked(Window *window, SDL_Surface *surface)
{
    bool marked = surface->userdata == window;
    surface->userdata = window;
    return marked;
}

static bool surface_frame(Window *window, Frame *frame)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface)
        return false;
    if (!drawn_as_it_is(surface)) {
        if (!own_fits(window, surface))
            return false;
        surface = window->own;
    }
    window->kept = marked(window, surface);
    *frame = frame_of(surface->pixels, surface->w, surface->h, surface->pitch);
    return true;
}

bool window_frame(Window *window, Frame *frame)
{
    return window->renderer ? texture_frame(window, frame) : surface_frame(window, frame);
}

static void show_texture(const Window *window)
{
    SDL_UnlockTexture(window->texture);
    SDL_RenderCopy(window->renderer, window->texture, NULL, NULL);
    SDL_RenderPresent(window->renderer);
}

static void show_surface(const Window *window)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (surface && !drawn_as_it_is(surface))
        SDL_BlitSurface(window->own, NULL, surface, NULL);
    SDL_UpdateWindowSurface(window->window);
}

void window_show(Window *window)
{
    window->stale = false;
    (window->renderer ? show_texture : show_surface)(window);
}

void window_size(const Window *window, int *width, int *height)
{
    SDL_GetWindowSizeInPixels(window->window, width, height);
}

bool window_stale(const Window *window)
{
    return window->stale;
}

bool window_kept(const Window *window)
{
    return window->kept && !window->stale;
}

bool window_paced(const Window *window)
{
    return window->renderer != NULL;
}

void window_title(Window *window, const char *title)
{
    SDL_SetWindowTitle(window->window, title);
}

void window_full_screen(Window *window, bool full)
{
    SDL_SetWindowFullscreen(window->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

/* ---- input ---- */

void window_pads(Window *window)
{
    pads_start(&window->pads);
}

static Pointing pointing_of(const Window *window)
{
    int width, height, pixels_x, pixels_y;
    SDL_GetWindowSize(window->window, &width, &height);
    SDL_GetWindowSizeInPixels(window->window, &pixels_x, &pixels_y);
    return (Pointing){(float)pixels_x / (float)max_int(1, width), (float)pixels_y / (float)max_int(1, height),
                      view_fit(pixels_x, pixels_y)};
}

static bool loses_picture(const SDL_Event *event)
{
    if (event->type != SDL_WINDOWEVENT)
        return false;
    switch ((int)event->window.event) {
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_RESTORED: return true;
    default: return false;
    }
}

/* SDL counts in milliseconds; what is less is slept, so that a deadline is met and not missed by one. */
static bool wait_event(Pads *pads, uint64_t wait, SDL_Event *event)
{
    const uint64_t longest = 1000u * 60 * 60 * 1000;
    if (wait >= longest)
        return pads_wait(pads, -1, event);
    if (pads_wait(pads, (int)(wait / 1000), event))
        return true;
    if (wait > 0 && wait < 1000)
        nanosleep(&(struct timespec){.tv_nsec = (long)wait * 1000}, NULL);
    return false;
}

void window_keyboard(const Window *window, Keyboard *keyboard)
{
    (void)window;
    input_keyboard(keyboard);
}

bool window_input(Window *window, uint64_t wait, Input *input)
{
    SDL_Event event;
    *input = (Input){0};
    if (!wait_event(&window->pads, wait, &event))
        return false;
    if (loses_picture(&event))
        window->stale = true;
    if (pads_event(&window->pads, &event, input))
        return true;
    Pointing pointing = pointing_of(window);
    if (!input_of_event(&event, &pointing, input))
        *input = (Input){0};
    return true;
}
