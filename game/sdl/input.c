#include "sdl/input.h"

typedef struct KeyRow {
    SDL_Keycode code;
    Key key;
} KeyRow;

static const KeyRow keys[] = {
    {SDLK_UP, KEY_UP},
    {SDLK_DOWN, KEY_DOWN},
    {SDLK_LEFT, KEY_LEFT},
    {SDLK_RIGHT, KEY_RIGHT},
    {SDLK_RETURN, KEY_ENTER},
    {SDLK_KP_ENTER, KEY_ENTER},
    {SDLK_SPACE, KEY_SPACE},
    {SDLK_ESCAPE, KEY_ESCAPE},
    {SDLK_TAB, KEY_TAB},
    {SDLK_BACKSPACE, KEY_BACKSPACE},
    {SDLK_DELETE, KEY_DELETE},
    {SDLK_PAGEUP, KEY_PAGE_UP},
    {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
    {SDLK_HOME, KEY_HOME},
    {SDLK_END, KEY_END},
    {SDLK_F1, KEY_F1},
    {SDLK_F2, KEY_F2},
    {SDLK_F3, KEY_F3},
    {SDLK_F4, KEY_F4},
    {SDLK_F5, KEY_F5},
    {SDLK_F6, KEY_F6},
    {SDLK_F7, KEY_F7},
    {SDLK_F8, KEY_F8},
    {SDLK_F9, KEY_F9},
    {SDLK_F10, KEY_F10},
    {SDLK_F11, KEY_F11},
    {SDLK_F12, KEY_F12},
};

static Key key_of(SDL_Keycode code)
{
    for (int i = 0; i < COUNT_OF(keys); i++) {
        if (keys[i].code == code)
            return keys[i].key;
    }
    return KEY_NONE;
}

/* Alt+Enter means F11 on many desktops. */
static Key meant(SDL_Keysym keysym)
{
    bool screen = keysym.sym == SDLK_RETURN && (keysym.mod & KMOD_ALT);
    return screen ? KEY_F11 : key_of(keysym.sym);
}

/* Keycodes of keys that are no characters have a bit of their own. */
static uint32_t engraved_of(SDL_Keycode code)
{
    return code > ' ' && code != SDLK_DELETE && !(code & SDLK_SCANCODE_MASK) ? (uint32_t)code : 0;
}

void input_keyboard(Keyboard *keyboard)
{
    *keyboard = (Keyboard){.settled = false};
    for (int spot = 0; spot < SPOT_COUNT; spot++)
        keyboard->engraved[spot] = engraved_of(SDL_GetKeyFromScancode((SDL_Scancode)spot));
}

static void name_key(SDL_Keysym keysym, Input *input)
{
    Keyboard keyboard;
    input->key = meant(keysym);
    if (input->key != KEY_NONE)
        return;
    if (keyboard_fixed((int)keysym.scancode, (keysym.mod & KMOD_NUM) != 0, &input->key, &input->character))
        return;
    input_keyboard(&keyboard);
    input->character = keyboard_character(&keyboard, (int)keysym.scancode, engraved_of(keysym.sym));
    input->key = input->character ? KEY_CHARACTER : KEY_NONE;
}

static bool of_key(const SDL_KeyboardEvent *event, Input *input)
{
    input->kind = event->type == SDL_KEYDOWN ? INPUT_KEY_DOWN : INPUT_KEY_UP;
    name_key(event->keysym, input);
    input->shift = (event->keysym.mod & KMOD_SHIFT) != 0;
    input->control = (event->keysym.mod & KMOD_CTRL) != 0;
    input->repeat = event->repeat != 0;
    return input->key != KEY_NONE;
}

static void point(const Pointing *pointing, float x, float y, Input *input)
{
    CanvasPoint place = view_logical(&pointing->view, x * pointing->pixels_x, y * pointing->pixels_y);
    input->x = place.x;
    input->y = place.y;
}

static bool of_button(const SDL_MouseButtonEvent *event, const Pointing *pointing, Input *input)
{
    static const int buttons[] = {
        [SDL_BUTTON_LEFT] = BUTTON_PRIMARY,
        [SDL_BUTTON_MIDDLE] = BUTTON_MIDDLE,
        [SDL_BUTTON_RIGHT] = BUTTON_SECONDARY,
    };
    if (event->button >= COUNT_OF(buttons) || !buttons[event->button])
        return false;
    input->kind = event->type == SDL_MOUSEBUTTONDOWN ? INPUT_BUTTON_DOWN : INPUT_BUTTON_UP;
    input->button = buttons[event->button];
    input->touch = event->which == SDL_TOUCH_MOUSEID;
    point(pointing, (float)event->x, (float)event->y, input);
    return true;
}

static bool of_wheel(const SDL_MouseWheelEvent *event, const Pointing *pointing, Input *input)
{
    float turned = event->direction == SDL_MOUSEWHEEL_FLIPPED ? -1 : 1;
    input->kind = INPUT_WHEEL;
    input->wheel_x = event->preciseX * turned;
    input->wheel_y = event->preciseY * turned;
    point(pointing, (float)event->mouseX, (float)event->mouseY, input);
    return true;
}

static InputKind window_kind(int event)
{
    switch (event) {
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED: return INPUT_HIDDEN;
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_RESTORED: return INPUT_SHOWN;
    case SDL_WINDOWEVENT_FOCUS_LOST: return INPUT_FOCUS_LOST;
    case SDL_WINDOWEVENT_FOCUS_GAINED: return INPUT_FOCUS_GAINED;
    case SDL_WINDOWEVENT_SIZE_CHANGED: return INPUT_RESIZED;
    case SDL_WINDOWEVENT_CLOSE: return INPUT_CLOSED;
    default: return INPUT_NONE;
    }
}

bool input_of_event(const SDL_Event *event, const Pointing *pointing, Input *input)
{
    *input = (Input){0};
    switch ((int)event->type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP: return of_key(&event->key, input);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return of_button(&event->button, pointing, input);
    case SDL_MOUSEWHEEL: return of_wheel(&event->wheel, pointing, input);
    case SDL_MOUSEMOTION:
        input->kind = INPUT_POINTER;
        input->touch = event->motion.which == SDL_TOUCH_MOUSEID;
        point(pointing, (float)event->motion.x, (float)event->motion.y, input);
        return true;
    case SDL_WINDOWEVENT: input->kind = window_kind(event->window.event); return input->kind != INPUT_NONE;
    case SDL_DROPFILE:
        input->kind = event->drop.file ? INPUT_FILE : INPUT_NONE;
        input->path = event->drop.file;
        return input->kind != INPUT_NONE;
    case SDL_QUIT: input->kind = INPUT_QUIT; return true;
    case SDL_USEREVENT: input->kind = INPUT_SAVED; return true;
    default: return false;
    }
}
