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

/* Keys that stand for another character than their own. */
typedef struct CharacterRow {
    SDL_Keycode code;
    uint32_t character;
} CharacterRow;

static const CharacterRow keypad[] = {
    {SDLK_KP_0, '0'},    {SDLK_KP_1, '1'},     {SDLK_KP_2, '2'},      {SDLK_KP_3, '3'},      {SDLK_KP_4, '4'},
    {SDLK_KP_5, '5'},    {SDLK_KP_6, '6'},     {SDLK_KP_7, '7'},      {SDLK_KP_8, '8'},      {SDLK_KP_9, '9'},
    {SDLK_KP_PLUS, '+'}, {SDLK_KP_MINUS, '-'}, {SDLK_KP_PERIOD, '.'}, {SDLK_KP_DIVIDE, '/'}, {SDLK_KP_MULTIPLY, '*'},
};

static Key key_of(SDL_Keycode code)
{
    for (int i = 0; i < COUNT_OF(keys); i++) {
        if (keys[i].code == code)
            return keys[i].key;
    }
    return KEY_NONE;
}

static bool letter_or_digit(SDL_Keycode code)
{
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
}

/* Where the layout keeps its digits behind Shift, the digit row gives digits all the same. */
static uint32_t digit_of(SDL_Keysym keysym)
{
    if (letter_or_digit(keysym.sym))
        return 0;
    if (keysym.scancode == SDL_SCANCODE_0)
        return '0';
    if (keysym.scancode >= SDL_SCANCODE_1 && keysym.scancode <= SDL_SCANCODE_9)
        return (uint32_t)('1' + ((int)keysym.scancode - (int)SDL_SCANCODE_1));
    return 0;
}

static uint32_t character_of(SDL_Keysym keysym)
{
    for (int i = 0; i < COUNT_OF(keypad); i++) {
        if (keypad[i].code == keysym.sym)
            return keypad[i].character;
    }
    uint32_t digit = digit_of(keysym);
    if (digit)
        return digit;
    return keysym.sym > ' ' && !(keysym.sym & SDLK_SCANCODE_MASK) ? (uint32_t)keysym.sym : 0;
}

/* Alt+Enter means F11 on many desktops. */
static Key meant(SDL_Keysym keysym)
{
    bool screen = keysym.sym == SDLK_RETURN && (keysym.mod & KMOD_ALT);
    return screen ? KEY_F11 : key_of(keysym.sym);
}

static bool of_key(const SDL_KeyboardEvent *event, Input *input)
{
    input->kind = event->type == SDL_KEYDOWN ? INPUT_KEY_DOWN : INPUT_KEY_UP;
    input->key = meant(event->keysym);
    input->shift = (event->keysym.mod & KMOD_SHIFT) != 0;
    input->control = (event->keysym.mod & KMOD_CTRL) != 0;
    input->repeat = event->repeat != 0;
    if (input->key != KEY_NONE)
        return true;
    input->key = KEY_CHARACTER;
    input->character = character_of(event->keysym);
    return input->character != 0;
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
    case SDL_QUIT: input->kind = INPUT_QUIT; return true;
    default: return false;
    }
}
