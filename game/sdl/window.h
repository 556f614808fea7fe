/* window.h - one window: pixels to draw into, showing them, and the next input. No rule, page or score is known here.
 */
#pragma once

#include "base/buffer.h"
#include "io/keyboard.h"
#include "paint/frame.h"
#include "base/text.h"

/* How frames get to the screen: by the window's own surface, or by one streaming texture where an accelerated renderer
 * keeps the screen's pace. PRESENT_AUTO takes the surface where the screen has one, which is cheaper. */
typedef enum Presenting { PRESENT_AUTO, PRESENT_SURFACE, PRESENT_TEXTURE, PRESENT_COUNT } Presenting;

enum { WINDOW_WIDTH_MIN = 640, WINDOW_HEIGHT_MIN = 360, WINDOW_WIDTH = 1280, WINDOW_HEIGHT = 720 };

typedef struct WindowOptions {
    const char *title;
    int width, height; /* at most: as much of them as the screen has */
    bool full_screen;
    Presenting presenting;
} WindowOptions;

typedef struct Window Window;

/* Finds a display, and nothing else of SDL is started. False when there is none, and *error says so: SDL's drivers that
 * show nothing are used only when SDL_VIDEODRIVER names one. */
bool display_open(Buffer *error);
void display_close(void); /* after the window */

/* Needs the display. NULL on failure, and *error says why. */
Window *window_open(const WindowOptions *options, Buffer *error);
void window_close(Window *window); /* NULL is fine */

/* Of the picture, in pixels. */
void window_size(const Window *window, int *width, int *height);
/* The pixels to draw; what they held is not to be relied on, unless window_kept says so. False when the window cannot be drawn to now. */
bool window_frame(Window *window, Frame *frame);
/* The pixels of the last window_frame are those of the one before it, as they were drawn. */
bool window_kept(const Window *window);
/* Shows what was drawn. */
void window_show(Window *window);
/* What was shown is lost (uncovered, resized): an equal frame must be shown again. */
bool window_stale(const Window *window);
/* window_show waits for the screen. */
bool window_paced(const Window *window);

void window_title(Window *window, const char *title);
/* Full screen or a window; fine when it is that already. */
void window_full_screen(Window *window, bool full);

/* The layout of the keyboard, as it is now. */
void window_keyboard(const Window *window, Keyboard *keyboard);

/* Starts game controllers, which may come and go from then on. After the first frame, since it takes some milliseconds. */
void window_pads(Window *window);

/* Waits up to `wait` microseconds (0: looks only; UINT64_MAX: for ever). True when something came; that may be
 * INPUT_NONE. */
bool window_input(Window *window, uint64_t wait, Input *input);
