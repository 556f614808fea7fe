#include "sdl/window.h"

#include "sdl/icon.h"
#include "sdl/input.h"
#include "sdl/pad.h"
#include "sdl/present.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct Window {
    SDL_Window *window;
    Presenter presenter;
    Pads pads;
    bool stale;
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

static bool set(const char *variable)
{
    const char *value = SDL_getenv(variable);
    return value && value[0];
}

/* SDL 2 takes X11 first, and what X11 shows on a Wayland desktop may be enlarged and blurred. What the player set is
 * left. */
static void prefer_wayland(void)
{
    if (set("WAYLAND_DISPLAY"))
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "wayland,x11");
}

/* By that name a desktop finds the entry, and with it the icon. */
static void give_name(void)
{
    static const char name[] = "macrodata-refinement";
    SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", name, 0);
    SDL_setenv("SDL_VIDEO_X11_WMCLASS", name, 0);
}

bool display_open(Buffer *error)
{
    prefer_wayland();
    give_name();
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        buffer_print(error,
                     "there is no display to open a window on (%s): start it in a desktop session, or set DISPLAY\n",
                     SDL_GetError());
        return false;
    }
    if (!shows_nothing(SDL_GetCurrentVideoDriver()) || set("SDL_VIDEODRIVER"))
        return true;
    buffer_text(error, "there is no display to open a window on: start it in a desktop session, or set DISPLAY\n");
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return false;
}

/* On Wayland SDL shows pictures by OpenGL alone; where that is missing, X11 may be there and show them. */
static bool display_other(void)
{
    if (strcmp(SDL_GetCurrentVideoDriver(), "wayland") != 0 || set("SDL_VIDEODRIVER") || !set("DISPLAY"))
        return false;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11");
    return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
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

static bool open_on(Window *window, const WindowOptions *options, Buffer *error)
{
    window->window = make_window(options);
    if (!window->window) {
        buffer_print(error, "cannot open a window: %s\n", SDL_GetError());
        return false;
    }
    set_icon(window->window);
    if (presenter_open(&window->presenter, window->window, options->presenting, error))
        return true;
    SDL_DestroyWindow(window->window);
    return false;
}

Window *window_open(const WindowOptions *options, Buffer *error)
{
    Window *window = calloc(1, sizeof *window);
    if (!window) {
        buffer_text(error, "there is not enough memory for a window\n");
        return NULL;
    }
    Buffer why = {0};
    bool open = open_on(window, options, &why) || (display_other() && open_on(window, options, error));
    if (!open)
        buffer_add(error, buffer_view(&why));
    buffer_free(&why);
    if (!open) {
        free(window);
        return NULL;
    }
    window->stale = true;
    return window;
}

void window_close(Window *window)
{
    if (!window)
        return;
    pads_stop(&window->pads);
    presenter_close(&window->presenter);
    SDL_DestroyWindow(window->window);
    free(window);
}

/* ---- showing ---- */

bool window_frame(Window *window, Frame *frame)
{
    return presenter_frame(&window->presenter, frame);
}

bool window_show(Window *window)
{
    bool shown = presenter_show(&window->presenter);
    window->stale = !shown;
    return shown;
}

const char *window_trouble(const Window *window)
{
    return window->presenter.failed ? window->presenter.trouble : "";
}

void window_said(Window *window, Buffer *out)
{
    buffer_add(out, buffer_view(&window->presenter.said));
    buffer_free(&window->presenter.said);
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
    return window->presenter.kept && !window->stale;
}

bool window_paced(const Window *window)
{
    return window->presenter.way == WAY_PACED;
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
