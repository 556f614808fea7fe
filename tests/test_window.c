/* test_window.c - how frames reach a window where SDL fails: which way is taken, what is said of it, and that nothing
 * is swallowed; and on a screen that enlarges, which pixels are drawn. SDL's calls go through those here, so that each
 * can fail. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "paint/view.h"
#include "sdl/window.h"

typedef struct Fakes {
    bool no_surface, no_update, no_renderer, no_pace; /* what fails */
    bool wayland;                                     /* the driver calls itself so */
    float scale;                                      /* pixels a unit of the window; 0: one */
    int renderers;                                    /* made */
    char drivers[64];                                 /* that SDL was to try, where the player said nothing */
} Fakes;

static Fakes sdl;

SDL_Surface *__real_SDL_GetWindowSurface(SDL_Window *window);
SDL_Surface *__wrap_SDL_GetWindowSurface(SDL_Window *window);
SDL_Surface *__wrap_SDL_GetWindowSurface(SDL_Window *window)
{
    if (!sdl.no_surface)
        return __real_SDL_GetWindowSurface(window);
    SDL_SetError("Unknown window pixel format");
    return NULL;
}

int __real_SDL_UpdateWindowSurface(SDL_Window *window);
int __wrap_SDL_UpdateWindowSurface(SDL_Window *window);
int __wrap_SDL_UpdateWindowSurface(SDL_Window *window)
{
    return sdl.no_update ? SDL_SetError("the screen is gone") : __real_SDL_UpdateWindowSurface(window);
}

/* One in software stands for those that are accelerated, which need a graphics card or what acts as one. */
SDL_Renderer *__real_SDL_CreateRenderer(SDL_Window *window, int index, Uint32 flags);
SDL_Renderer *__wrap_SDL_CreateRenderer(SDL_Window *window, int index, Uint32 flags);
SDL_Renderer *__wrap_SDL_CreateRenderer(SDL_Window *window, int index, Uint32 flags)
{
    if (sdl.no_renderer || (sdl.no_pace && (flags & SDL_RENDERER_PRESENTVSYNC))) {
        SDL_SetError("Couldn't find matching render driver");
        return NULL;
    }
    sdl.renderers++;
    return __real_SDL_CreateRenderer(window, index, SDL_RENDERER_SOFTWARE);
}

int __real_SDL_GetRendererInfo(SDL_Renderer *renderer, SDL_RendererInfo *info);
int __wrap_SDL_GetRendererInfo(SDL_Renderer *renderer, SDL_RendererInfo *info);
int __wrap_SDL_GetRendererInfo(SDL_Renderer *renderer, SDL_RendererInfo *info)
{
    int result = __real_SDL_GetRendererInfo(renderer, info);
    info->flags |= SDL_RENDERER_ACCELERATED | (sdl.no_pace ? 0 : SDL_RENDERER_PRESENTVSYNC);
    return result;
}

const char *__real_SDL_GetCurrentVideoDriver(void);
const char *__wrap_SDL_GetCurrentVideoDriver(void);
const char *__wrap_SDL_GetCurrentVideoDriver(void)
{
    return sdl.wayland ? "wayland" : __real_SDL_GetCurrentVideoDriver();
}

void __real_SDL_GetWindowSizeInPixels(SDL_Window *window, int *width, int *height);
void __wrap_SDL_GetWindowSizeInPixels(SDL_Window *window, int *width, int *height);
void __wrap_SDL_GetWindowSizeInPixels(SDL_Window *window, int *width, int *height)
{
    __real_SDL_GetWindowSizeInPixels(window, width, height);
    float scale = sdl.scale > 0 ? sdl.scale : 1;
    *width = (int)((float)*width * scale);
    *height = (int)((float)*height * scale);
}

int __real_SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height);
int __wrap_SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height);
int __wrap_SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height)
{
    int result = __real_SDL_GetRendererOutputSize(renderer, width, height);
    float scale = sdl.scale > 0 ? sdl.scale : 1;
    *width = (int)((float)*width * scale);
    *height = (int)((float)*height * scale);
    return result;
}

int __real_SDL_InitSubSystem(Uint32 flags);
int __wrap_SDL_InitSubSystem(Uint32 flags);
int __wrap_SDL_InitSubSystem(Uint32 flags)
{
    const char *drivers = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    SDL_strlcpy(sdl.drivers, drivers ? drivers : "", sizeof sdl.drivers);
    return __real_SDL_InitSubSystem(flags);
}

/* ---- a window ---- */

enum { WIDE = 800, HIGH = 450 };

static int open_display(void **state)
{
    Buffer error = {0};
    (void)state;
    memset(&sdl, 0, sizeof sdl);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    return display_open(&error) ? 0 : -1;
}

static int close_display(void **state)
{
    (void)state;
    sdl.wayland = false;
    display_close();
    return 0;
}

static Window *window_asking(Presenting presenting, Buffer *error)
{
    return window_open(&(WindowOptions){.title = "test", .at = {.width = WIDE, .height = HIGH}, .presenting = presenting},
                       error);
}

static Window *opened(Presenting presenting)
{
    Buffer error = {0};
    Window *window = window_asking(presenting, &error);
    assert_int_equal(error.length, 0);
    assert_non_null(window);
    return window;
}

static bool shows_a_frame(Window *window)
{
    Frame frame;
    if (!window_frame(window, &frame))
        return false;
    memset(frame.pixels, 0x40, (size_t)frame.pitch * (size_t)frame.height * sizeof *frame.pixels);
    return window_show(window);
}

/* What it says has this in it; "": it says nothing. */
static void assert_says(Window *window, const char *words)
{
    Buffer said = {0};
    window_said(window, &said);
    assert_true(words[0] ? said.length > 0 && strstr(said.data, words) : said.length == 0);
    buffer_free(&said);
}

static void assert_draws(Window *window, bool by_texture, bool paced)
{
    int before = sdl.renderers;
    assert_true(shows_a_frame(window));
    assert_string_equal(window_trouble(window), "");
    assert_false(window_stale(window));
    assert_int_equal(window_paced(window), paced);
    assert_int_equal(sdl.renderers, before);
    assert_int_equal(sdl.renderers > 0, by_texture);
}

/* ---- as it is opened ---- */

static void the_surface_is_taken_where_there_is_one(void **state)
{
    (void)state;
    Window *window = opened(PRESENT_AUTO);
    assert_draws(window, false, false);
    assert_says(window, "");
    window_close(window);
}

/* So it is on an X screen of 30 bits. */
static void without_a_surface_a_texture_is_taken(void **state)
{
    (void)state;
    sdl.no_surface = true;
    Window *window = opened(PRESENT_AUTO);
    assert_draws(window, true, true);
    assert_says(window, "");
    window_close(window);
}

static void a_screen_that_keeps_no_pace_has_a_texture_all_the_same(void **state)
{
    (void)state;
    sdl.no_surface = sdl.no_pace = true;
    Window *window = opened(PRESENT_AUTO);
    assert_draws(window, true, false);
    window_close(window);
}

static void wayland_that_shares_no_memory_has_a_texture(void **state)
{
    (void)state;
    sdl.wayland = true;
    Window *window = opened(PRESENT_AUTO);
    assert_draws(window, true, true);
    assert_says(window, "");
    window_close(window);
}

static void what_was_asked_for_and_cannot_be_is_said_once(void **state)
{
    (void)state;
    sdl.no_surface = true;
    Window *window = opened(PRESENT_SURFACE);
    assert_draws(window, true, true);
    assert_says(window,
                "frames cannot be shown by the window's own surface (Unknown window pixel format); a texture at the "
                "screen's pace is used instead\n");
    assert_says(window, "");
    window_close(window);
    sdl = (Fakes){.no_renderer = true};
    window = opened(PRESENT_TEXTURE);
    assert_draws(window, false, false);
    assert_says(window, "the window's own surface is used instead\n");
    window_close(window);
}

static void a_window_in_which_nothing_can_be_shown_is_none(void **state)
{
    (void)state;
    for (int asked = 0; asked < PRESENT_COUNT; asked++) {
        Buffer error = {0};
        sdl.no_surface = sdl.no_renderer = true;
        assert_null(window_asking((Presenting)asked, &error));
        assert_non_null(strstr(error.data, "the window's own surface (Unknown window pixel format)"));
        assert_non_null(strstr(error.data, "a texture (Couldn't find matching render driver)"));
        buffer_free(&error);
    }
}

/* ---- while it is open ---- */

static void a_frame_that_is_not_shown_is_told_and_to_be_shown_again(void **state)
{
    (void)state;
    Window *window = opened(PRESENT_AUTO);
    assert_draws(window, false, false);
    sdl.no_update = true;
    assert_false(shows_a_frame(window));
    assert_string_equal(window_trouble(window), "the screen is gone");
    assert_true(window_stale(window));
    sdl.no_update = false;
    assert_draws(window, false, false);
    assert_says(window, "");
    window_close(window);
}

static void the_second_time_another_way_is_taken(void **state)
{
    (void)state;
    Window *window = opened(PRESENT_AUTO);
    sdl.no_surface = true;
    assert_false(shows_a_frame(window));
    assert_says(window, "");
    assert_false(shows_a_frame(window));
    assert_says(window, "the window's own surface any more (Unknown window pixel format); a texture at the screen's "
                        "pace is used instead\n");
    assert_draws(window, true, true);
    window_close(window);
}

static void where_none_works_they_are_tried_until_one_does(void **state)
{
    (void)state;
    Window *window = opened(PRESENT_AUTO);
    sdl.no_surface = sdl.no_renderer = true;
    for (int i = 0; i < 5; i++) {
        assert_false(shows_a_frame(window));
        assert_string_equal(window_trouble(window), "Unknown window pixel format");
    }
    assert_says(window, "");
    sdl.no_surface = false;
    assert_draws(window, false, false);
    sdl.no_surface = true;
    assert_false(shows_a_frame(window));
    sdl.no_renderer = false;
    assert_false(shows_a_frame(window));
    assert_draws(window, true, true);
    window_close(window);
}

/* ---- pixels ---- */

static Input pointed_at(Window *window, int x, int y)
{
    Input input;
    SDL_PushEvent(&(SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = x, .y = y}});
    do
        assert_true(window_input(window, 100000, &input));
    while (input.kind != INPUT_POINTER);
    return input;
}

static void assert_near(float value, int wanted)
{
    assert_true(abs(pixel_near(value) - wanted) <= 1);
}

static void a_screen_that_enlarges_is_drawn_in_its_own_pixels(void **state)
{
    static const float scales[] = {1, 1.25f, 1.5f, 2};
    (void)state;
    for (int i = 0; i < COUNT_OF(scales); i++) {
        sdl = (Fakes){.wayland = true, .scale = scales[i]};
        Window *window = opened(PRESENT_AUTO);
        Frame frame;
        int width, height;
        assert_true(window_frame(window, &frame));
        window_size(window, &width, &height);
        assert_int_equal(frame.width, (int)(WIDE * scales[i]));
        assert_int_equal(frame.height, (int)(HIGH * scales[i]));
        assert_true(width == frame.width && height == frame.height);
        assert_true(window_show(window));
        Input middle = pointed_at(window, WIDE / 2, HIGH / 2), right = pointed_at(window, WIDE * 3 / 4, HIGH / 5);
        assert_near(middle.x, CANVAS_WIDTH / 2);
        assert_near(middle.y, CANVAS_HEIGHT / 2);
        assert_near(right.x, CANVAS_WIDTH * 3 / 4);
        assert_near(right.y, CANVAS_HEIGHT / 5);
        window_close(window);
    }
}

/* ---- which display ---- */

typedef struct Choice {
    const char *wayland, *player; /* the environment; NULL: it says nothing */
    const char *tried;
} Choice;

static bool chosen(const Choice *choice)
{
    Buffer error = {0};
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("SDL_VIDEODRIVER");
    if (choice->wayland)
        setenv("WAYLAND_DISPLAY", choice->wayland, 1);
    if (choice->player)
        setenv("SDL_VIDEODRIVER", choice->player, 1);
    bool open = display_open(&error), holds = open == (choice->player != NULL) && strcmp(sdl.drivers, choice->tried) == 0 && (error.length == 0) == open;
    if (!holds)
        print_error("open: %d, tried: %s, said: %s\n", open, sdl.drivers, buffer_view(&error).at);
    buffer_free(&error);
    return holds;
}

/* Each in a process of its own, begun before SDL was asked anything: SDL 3 looks at the environment once. */
static void wayland_comes_before_x11_unless_the_player_says_otherwise(void **state)
{
    static const Choice choices[] = {
        {"wayland-none", NULL, "wayland,x11"},
        {"wayland-none", "dummy", "dummy"},
        {"", NULL, ""},
        {NULL, NULL, ""},
    };
    (void)state;
    for (int i = 0; i < COUNT_OF(choices); i++) {
        int status = -1;
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0)
            _exit(!chosen(&choices[i]));
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_int_equal(status, 0);
    }
}

#define ON_DISPLAY(claim) cmocka_unit_test_setup_teardown(claim, open_display, close_display)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wayland_comes_before_x11_unless_the_player_says_otherwise),
        ON_DISPLAY(the_surface_is_taken_where_there_is_one),
        ON_DISPLAY(without_a_surface_a_texture_is_taken),
        ON_DISPLAY(a_screen_that_keeps_no_pace_has_a_texture_all_the_same),
        ON_DISPLAY(wayland_that_shares_no_memory_has_a_texture),
        ON_DISPLAY(what_was_asked_for_and_cannot_be_is_said_once),
        ON_DISPLAY(a_window_in_which_nothing_can_be_shown_is_none),
        ON_DISPLAY(a_frame_that_is_not_shown_is_told_and_to_be_shown_again),
        ON_DISPLAY(the_second_time_another_way_is_taken),
        ON_DISPLAY(where_none_works_they_are_tried_until_one_does),
        ON_DISPLAY(a_screen_that_enlarges_is_drawn_in_its_own_pixels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
