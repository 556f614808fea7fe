/* window.h - one window: pixels to draw into, showing them, and the next input. No rule, page or score is known here.
 */
#pragma once

#include "base/buffer.h"
#include "io/geometry.h"
#include "io/keyboard.h"
#include "paint/frame.h"
#include "base/text.h"

/* How frames get to the screen: by the window's own surface (on Wayland, where SDL has none, by memory shared with the compositor), or by one
 * streaming texture, if possible of an accelerated renderer that keeps the screen's pace. PRESENT_AUTO takes the surface where there is one,
 * which is cheaper. It is a wish: where the one cannot show anything the other does, and window_said says so. */
typedef enum Presenting { PRESENT_AUTO, PRESENT_SURFACE, PRESENT_TEXTURE, PRESENT_COUNT } Presenting;

enum { WINDOW_WIDTH_MIN = 640, WINDOW_HEIGHT_MIN = 360, WINDOW_WIDTH = 1280, WINDOW_HEIGHT = 720 };

typedef struct WindowOptions {
    const char *title;
    Geometry at; /* as much of it as the screens there are have room for */
    bool full_screen;
    Presenting presenting;
} WindowOptions;

typedef struct Window Window;

/* Finds a display, Wayland before X11, and nothing else of SDL is started. False when there is none, and *error says
 * so: SDL's drivers that show nothing are used only when SDL_VIDEODRIVER names one. */
bool display_open(Buffer *error);
void display_close(void); /* after the window */

/* Needs the display. NULL on failure, also when nothing could be shown in it, and *error says why. */
Window *window_open(const WindowOptions *options, Buffer *error);
void window_close(Window *window); /* NULL is fine */

/* Where it is, or goes back to where it fills its screen. On Wayland nobody is told where windows are: it is not `placed`. */
Geometry window_geometry(Window *window);
/* Of the picture, in pixels. */
void window_size(const Window *window, int *width, int *height);
/* The pixels to draw; what they held is not to be relied on, unless window_kept says so. False when the window cannot
 * be drawn to now. */
bool window_frame(Window *window, Frame *frame);
/* The pixels of the last window_frame are those of the one before it, as they were drawn. */
bool window_kept(const Window *window);
/* Shows what was drawn; false when that cannot be done now. */
bool window_show(Window *window);
/* Why the last frame could not be drawn or shown; "" when it could. */
const char *window_trouble(const Window *window);
/* Adds what there is to tell of how frames are shown, a line each, once. */
void window_said(Window *window, Buffer *out);
/* What was shown is lost (uncovered, resized): an equal frame must be shown again. */
bool window_stale(const Window *window);
/* window_show waits for the screen. */
bool window_paced(const Window *window);

void window_title(Window *window, const char *title);
/* Whether the pointer is seen in it; does nothing where it is so already. */
void window_pointer(Window *window, bool seen);
/* Full screen or a window; fine when it is that already. */
void window_full_screen(Window *window, bool full);

/* The layout of the keyboard, as it is now. */
void window_keyboard(const Window *window, Keyboard *keyboard);

/* Starts game controllers, which may come and go from then on. After the first frame, since it takes some milliseconds. */
void window_pads(Window *window);

/* From any thread, once there is a display: window_input returns, with INPUT_SAVED. */
void window_wake(void);
/* Waits up to `wait` microseconds (0: looks only; UINT64_MAX: for ever). True when something came; that may be
 * INPUT_NONE. */
bool window_input(Window *window, uint64_t wait, Input *input);
