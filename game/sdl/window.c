#include "sdl/window.h"

#include "sdl/icon.h"
#include "sdl/input.h"
#include "sdl/pad.h"
#include "sdl/present.h"
#include "sdl/touch.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct Window {
    SDL_Window *window;
    Presenter presenter;
    Geometry wanted;
    bool settled; /* there, with all its edges */
    GeometryPast past;
    Pads pads;
    Touch touch;
    bool stale;
    char *dropped; /* SDL's: the path of the last file, or words */
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
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); /* so that a window closed and a signal are told apart */
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

/* Where Wayland can show no picture in any way, X11 may be there and show it. */
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

/* ---- where it is ---- */

static bool on_wayland(void)
{
    return strcmp(SDL_GetCurrentVideoDriver(), "wayland") == 0;
}

/* The title bar's height is not told on Wayland, nor that of the desktop's panels. */
static Edges edges_of(SDL_Window *window)
{
    static const Edges guessed = {.top = 80};
    Edges edges = {0};
    if (on_wayland())
        return guessed;
    if (!window || SDL_GetWindowBordersSize(window, &edges.top, &edges.left, &edges.bottom, &edges.right) != 0)
        return (Edges){0};
    return edges;
}

/* No larger than the screen: without a window manager nobody else sees to that, and what is beyond it is not seen. */
static Geometry fit_screens(const Geometry *wanted, SDL_Window *window)
{
    enum { SCREENS_MAX = 16 };
    static const ScreenRoom least = {.width = WINDOW_WIDTH_MIN, .height = WINDOW_HEIGHT_MIN};
    ScreenRoom rooms[SCREENS_MAX];
    int count = 0;
    for (int i = 0; i < SDL_GetNumVideoDisplays() && count < SCREENS_MAX; i++) {
        SDL_Rect room;
        if (SDL_GetDisplayUsableBounds(i, &room) == 0 && room.w > 0 && room.h > 0)
            rooms[count++] = (ScreenRoom){room.x, room.y, room.w, room.h};
    }
    Edges edges = edges_of(window);
    return geometry_fit(wanted, &edges, rooms, count, &least);
}

static Geometry geometry_now(SDL_Window *window)
{
    Geometry now = {.placed = !on_wayland()};
    SDL_GetWindowSize(window, &now.width, &now.height);
    SDL_GetWindowPosition(window, &now.x, &now.y);
    return now;
}

static Uint32 enlarged_by(SDL_Window *window)
{
    return SDL_GetWindowFlags(window) &
           (SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN);
}

static void note_geometry(Window *window)
{
    Geometry now = geometry_now(window->window);
    geometry_note(&window->past, &now, enlarged_by(window->window) != 0, SDL_GetTicks64());
}

static bool has_edges(SDL_Window *window)
{
    Edges edges = edges_of(window);
    return edges.left > 0 || edges.top > 0 || edges.right > 0 || edges.bottom > 0;
}

/* Once the title bar is known, which is a while after the window is there: so that it is on the screen too, and the
 * picture where it was when the game was left. */
static void settle(Window *window)
{
    if (window->settled || on_wayland() || !has_edges(window->window))
        return;
    window->settled = true;
    if (enlarged_by(window->window))
        return;
    Geometry fit = fit_screens(&window->wanted, window->window), now = geometry_now(window->window);
    if (fit.width != now.width || fit.height != now.height)
        SDL_SetWindowSize(window->window, fit.width, fit.height);
    if (fit.x != now.x || fit.y != now.y)
        SDL_SetWindowPosition(window->window, fit.x, fit.y);
}

Geometry window_geometry(Window *window)
{
    Uint32 enlarged = enlarged_by(window->window);
    if (!enlarged)
        return geometry_now(window->window);
    note_geometry(window);
    Geometry before = window->past.settled;
    before.maximised = (enlarged & SDL_WINDOW_MAXIMIZED) != 0;
    return before;
}

/* ---- making it ---- */

static SDL_Window *make_window(const WindowOptions *options)
{
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (options->full_screen)
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (options->at.maximised)
        flags |= SDL_WINDOW_MAXIMIZED;
    Geometry fit = fit_screens(&options->at, NULL);
    int x = fit.placed ? fit.x : (int)SDL_WINDOWPOS_CENTERED, y = fit.placed ? fit.y : (int)SDL_WINDOWPOS_CENTERED;
    SDL_Window *window = SDL_CreateWindow(options->title, x, y, fit.width, fit.height, flags);
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
    if (presenter_open(&window->presenter, window->window, options->presenting, error)) {
        window->wanted = options->at;
        window->past = (GeometryPast){.settled = options->at, .last = options->at};
        SDL_PumpEvents();
        settle(window);
        return true;
    }
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
    SDL_free(window->dropped);
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

void window_pointer(Window *window, bool seen)
{
    (void)window;
    if ((SDL_ShowCursor(SDL_QUERY) == SDL_ENABLE) != seen)
        SDL_ShowCursor(seen ? SDL_ENABLE : SDL_DISABLE);
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

static bool moves_window(const SDL_Event *event)
{
    if (event->type != SDL_WINDOWEVENT)
        return false;
    switch ((int)event->window.event) {
    case SDL_WINDOWEVENT_MOVED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_MINIMIZED: return true;
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

/* What is dropped is ours to give back; it is there until something else is. */
static void keep_dropped(Window *window, const SDL_Event *event)
{
    if (event->type != SDL_DROPFILE && event->type != SDL_DROPTEXT)
        return;
    SDL_free(window->dropped);
    window->dropped = event->drop.file;
}

void window_wake(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    SDL_PushEvent(&event);
}

bool window_input(Window *window, uint64_t wait, Input *input)
{
    SDL_Event event;
    *input = (Input){0};
    if (pads_input(&window->pads, input))
        return true;
    if (!wait_event(&window->pads, wait, &event))
        return false;
    keep_dropped(window, &event);
    if (loses_picture(&event))
        window->stale = true;
    if (moves_window(&event))
        note_geometry(window);
    settle(window);
    if (pads_event(&window->pads, &event)) {
        pads_input(&window->pads, input);
        return true;
    }
    TouchWord touched = touch_event(&window->touch, &event);
    if (touched != TOUCH_HEARD) {
        input->kind = touched == TOUCH_ENDS ? INPUT_DROPPED : INPUT_NONE;
        return true;
    }
    Pointing pointing = pointing_of(window);
    if (!input_of_event(&event, &pointing, input))
        *input = (Input){0};
    return true;
}
