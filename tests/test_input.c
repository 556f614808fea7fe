/* test_input.c - what SDL says, as the game hears it: events pushed into a window that nobody sees, and the inputs that
 * come out; and what such a window is: its pixels, when it has to be shown again, and the sentence where there is no
 * display. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

#include "sdl/touch.h"
#include "sdl/window.h"

/* ---- a window ---- */

enum { WIDE = 800, HIGH = 450 }; /* half a pixel a logical unit */

static int open_window_of(void **state, int width, int height)
{
    Buffer error = {0};
    Input input;
    WindowOptions wanted = {
        .title = "test", .at = {.width = width, .height = height}, .presenting = PRESENT_TEXTURE};
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    Window *window = display_open(&error) ? window_open(&wanted, &error) : NULL;
    *state = window;
    while (window && window_input(window, 0, &input)) /* what comes with opening it */
        continue;
    return window ? 0 : -1;
}

static int open_window(void **state)
{
    return open_window_of(state, WIDE, HIGH);
}

static int open_largest(void **state)
{
    return open_window_of(state, 5000, 4000);
}

static int close_window(void **state)
{
    window_close(*state);
    display_close();
    return 0;
}

/* What comes of an event; INPUT_NONE where it means nothing. */
static Input heard(Window *window, SDL_Event event)
{
    Input input;
    assert_int_equal(SDL_PushEvent(&event), 1);
    if (!window_input(window, 0, &input)) /* SDL marks where it looked last with a pause */
        assert_true(window_input(window, 0, &input));
    return input;
}

static SDL_Event key_event(Uint32 type, SDL_Keycode code, SDL_Scancode place, Uint16 modifiers)
{
    return (SDL_Event){.key = {.type = type, .keysym = {.sym = code, .scancode = place, .mod = modifiers}}};
}

static Input struck(Window *window, SDL_Keycode code, SDL_Scancode place, Uint16 modifiers)
{
    return heard(window, key_event(SDL_KEYDOWN, code, place, modifiers));
}

/* ---- keys ---- */

static void keys_go_by_their_names(void **state)
{
    static const struct {
        SDL_Keycode code;
        Key key;
    } rows[] = {
        {SDLK_UP, KEY_UP},
        {SDLK_DOWN, KEY_DOWN},
        {SDLK_LEFT, KEY_LEFT},
        {SDLK_RIGHT, KEY_RIGHT},
        {SDLK_RETURN, KEY_ENTER},
        {SDLK_KP_ENTER, KEY_ENTER},
        {SDLK_SPACE, KEY_SPACE},
        {SDLK_ESCAPE, KEY_ESCAPE},
        {SDLK_TAB, KEY_TAB},
        {SDLK_DELETE, KEY_DELETE},
        {SDLK_BACKSPACE, KEY_BACKSPACE},
        {SDLK_PAGEUP, KEY_PAGE_UP},
        {SDLK_HOME, KEY_HOME},
        {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
        {SDLK_END, KEY_END},
        {SDLK_F1, KEY_F1},
        {SDLK_F12, KEY_F12},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Input down = heard(*state, key_event(SDL_KEYDOWN, rows[i].code, 0, 0));
        Input up = heard(*state, key_event(SDL_KEYUP, rows[i].code, 0, 0));
        assert_int_equal(down.kind, INPUT_KEY_DOWN);
        assert_int_equal(up.kind, INPUT_KEY_UP);
        assert_true(down.key == rows[i].key && up.key == rows[i].key);
    }
}

static void other_keys_are_the_character_on_them(void **state)
{
    static const struct {
        SDL_Keycode code;
        SDL_Scancode place;
        uint32_t character;
    } rows[] = {
        {'g', SDL_SCANCODE_G, 'g'},          {'3', SDL_SCANCODE_3, '3'},
        {'?', SDL_SCANCODE_SLASH, '?'},      {SDLK_KP_MINUS, SDL_SCANCODE_KP_MINUS, '-'},
        {0x43F, SDL_SCANCODE_G, 'g'}, /* Russian: by place */
        {0x131, SDL_SCANCODE_I, 'i'}, /* Turkish: the key engraved I */
        {'&', SDL_SCANCODE_1, '1'},  /* a French digit row: */
        {0xE0, SDL_SCANCODE_0, '0'}, /* digits are behind Shift */
        {'1', SDL_SCANCODE_P, '1'},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Input input = struck(*state, rows[i].code, rows[i].place, 0);
        assert_int_equal(input.kind, INPUT_KEY_DOWN);
        assert_int_equal(input.key, KEY_CHARACTER);
        assert_int_equal(input.character, rows[i].character);
    }
    assert_int_equal(struck(*state, 0xF0B, SDL_SCANCODE_SPACE, 0).key, KEY_SPACE); /* Dzongkha has a sign of its own on it */
    assert_int_equal(struck(*state, SDLK_LSHIFT, SDL_SCANCODE_LSHIFT, KMOD_LSHIFT).kind, INPUT_NONE);
    assert_int_equal(struck(*state, SDLK_VOLUMEUP, SDL_SCANCODE_VOLUMEUP, 0).kind, INPUT_NONE);
}

static void the_keypad_moves_without_number_lock(void **state)
{
    static const struct {
        SDL_Keycode code;
        SDL_Scancode place;
        Key key;
        uint32_t digit;
    } rows[] = {
        {SDLK_KP_2, SDL_SCANCODE_KP_2, KEY_DOWN, '2'},    {SDLK_KP_4, SDL_SCANCODE_KP_4, KEY_LEFT, '4'},
        {SDLK_KP_6, SDL_SCANCODE_KP_6, KEY_RIGHT, '6'},   {SDLK_KP_8, SDL_SCANCODE_KP_8, KEY_UP, '8'},
        {SDLK_KP_7, SDL_SCANCODE_KP_7, KEY_HOME, '7'},    {SDLK_KP_1, SDL_SCANCODE_KP_1, KEY_END, '1'},
        {SDLK_KP_9, SDL_SCANCODE_KP_9, KEY_PAGE_UP, '9'}, {SDLK_KP_3, SDL_SCANCODE_KP_3, KEY_PAGE_DOWN, '3'},
        {SDLK_KP_5, SDL_SCANCODE_KP_5, KEY_NONE, '5'},    {SDLK_KP_0, SDL_SCANCODE_KP_0, KEY_NONE, '0'},
    };
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Input digit = struck(*state, rows[i].code, rows[i].place, KMOD_NUM), moves = struck(*state, rows[i].code, rows[i].place, 0);
        assert_true(digit.key == KEY_CHARACTER && digit.character == rows[i].digit);
        assert_true(moves.key == rows[i].key && moves.character == 0);
        assert_int_equal(moves.kind, rows[i].key == KEY_NONE ? INPUT_NONE : INPUT_KEY_DOWN);
    }
}

static void what_is_held_beside_a_key_is_told(void **state)
{
    Input shifted = struck(*state, SDLK_LEFT, SDL_SCANCODE_LEFT, KMOD_RSHIFT);
    assert_true(shifted.shift && !shifted.control && !shifted.repeat);
    Input controlled = struck(*state, 'a', SDL_SCANCODE_A, KMOD_LCTRL);
    assert_true(controlled.control && !controlled.shift);
    SDL_Event again = key_event(SDL_KEYDOWN, SDLK_LEFT, SDL_SCANCODE_LEFT, 0);
    again.key.repeat = 1;
    assert_true(heard(*state, again).repeat);
    assert_int_equal(struck(*state, SDLK_RETURN, SDL_SCANCODE_RETURN, KMOD_LALT).key, KEY_F11);
}

/* ---- the pointer ---- */

static void assert_at(const Input *input, double x, double y)
{
    assert_true((double)input->x > x - 0.01 && (double)input->x < x + 0.01);
    assert_true((double)input->y > y - 0.01 && (double)input->y < y + 0.01);
}

static void the_pointer_is_told_in_the_logical_space(void **state)
{
    Input input = heard(*state, (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = 400, .y = 225}});
    assert_int_equal(input.kind, INPUT_POINTER);
    assert_at(&input, 800, 450);
    input = heard(*state, (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = 0, .y = 449}});
    assert_at(&input, 0, 449 / 0.5);
}

static void each_button_is_told_and_others_are_not(void **state)
{
    static const struct {
        Uint8 button;
        int ours;
    } rows[] = {
        {SDL_BUTTON_LEFT, BUTTON_PRIMARY}, {SDL_BUTTON_MIDDLE, BUTTON_MIDDLE}, {SDL_BUTTON_RIGHT, BUTTON_SECONDARY}};
    for (int i = 0; i < COUNT_OF(rows); i++) {
        SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN, .button = rows[i].button, .x = 50, .y = 25}};
        Input input = heard(*state, event);
        assert_int_equal(input.kind, INPUT_BUTTON_DOWN);
        assert_int_equal(input.button, rows[i].ours);
        assert_at(&input, 100, 50);
        event.type = SDL_MOUSEBUTTONUP;
        assert_int_equal(heard(*state, event).kind, INPUT_BUTTON_UP);
    }
    for (Uint8 other = SDL_BUTTON_X1; other < 12; other++)
        assert_int_equal(heard(*state, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONDOWN, .button = other}}).kind,
                         INPUT_NONE);
}

/* Whether half a notch that a test makes up arrives: sdl2-compat hands on whole ones alone, though the hand's own come in parts. */
static bool halves_arrive(void)
{
    SDL_Event event = {.wheel = {.type = SDL_MOUSEWHEEL, .preciseX = 0.5f}};
    SDL_FlushEvent(SDL_MOUSEWHEEL);
    SDL_PushEvent(&event);
    return SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_MOUSEWHEEL, SDL_MOUSEWHEEL) == 1 && event.wheel.preciseX > 0;
}

static void the_wheel_turns_the_way_the_hand_does(void **state)
{
    float part = halves_arrive() ? 0.5f : 1;
    SDL_Event event = {.wheel = {.type = SDL_MOUSEWHEEL,
                                 .x = part < 1 ? 0 : 1,
                                 .y = -2,
                                 .preciseX = part,
                                 .preciseY = -2,
                                 .mouseX = 400,
                                 .mouseY = 225}};
    Input input = heard(*state, event);
    assert_int_equal(input.kind, INPUT_WHEEL);
    assert_true(input.wheel_x > part - 0.01f && input.wheel_x < part + 0.01f && input.wheel_y < -1.99f);
    assert_at(&input, 800, 450);
    event.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    assert_true(heard(*state, event).wheel_y > 1.99f);
}

/* ---- fingers ---- */

typedef struct Told {
    Uint32 type, which; /* which: of the mouse; 1: a second finger, where it is a finger's */
    Uint32 at;          /* ms */
    TouchWord word;
} Told;

enum { MOUSE = 0, DOWN = SDL_MOUSEBUTTONDOWN, UP = SDL_MOUSEBUTTONUP, MOVE = SDL_MOUSEMOTION, TOLD_MAX = 8 };

static const Uint32 finger = SDL_TOUCH_MOUSEID;

static SDL_Event event_of(const Told *told)
{
    SDL_Event event;
    memset(&event, 0, sizeof event); /* it is a union, of which an initialiser may clear one member alone */
    event.type = told->type;
    event.common.timestamp = told->at;
    if (told->type == MOVE)
        event.motion.which = told->which;
    else if (told->type == DOWN || told->type == UP) {
        event.button.which = told->which;
        event.button.button = SDL_BUTTON_LEFT;
    } else
        event.tfinger.touchId = told->which == SDL_TOUCH_MOUSEID ? SDL_MOUSE_TOUCHID : 7;
    return event;
}

/* Whichever of the two comes first is heard; with a pause between them both are. */
static void a_finger_that_also_comes_as_a_mouse_counts_once(void **state)
{
    static const Told rows[][TOLD_MAX] = {
        {{DOWN, SDL_TOUCH_MOUSEID, 10, TOUCH_HEARD},
         {DOWN, MOUSE, 11, TOUCH_ECHO},
         {MOVE, MOUSE, 20, TOUCH_ECHO},
         {MOVE, SDL_TOUCH_MOUSEID, 21, TOUCH_HEARD},
         {UP, SDL_TOUCH_MOUSEID, 60, TOUCH_HEARD},
         {UP, MOUSE, 61, TOUCH_ECHO}},
        {{DOWN, MOUSE, 10, TOUCH_HEARD},
         {DOWN, SDL_TOUCH_MOUSEID, 11, TOUCH_ECHO},
         {UP, MOUSE, 60, TOUCH_HEARD},
         {UP, SDL_TOUCH_MOUSEID, 900, TOUCH_ECHO}},
        {{DOWN, SDL_TOUCH_MOUSEID, 10, TOUCH_HEARD},
         {UP, SDL_TOUCH_MOUSEID, 50, TOUCH_HEARD},
         {MOVE, MOUSE, 60, TOUCH_ECHO},
         {DOWN, MOUSE, 61, TOUCH_ECHO},
         {UP, MOUSE, 62, TOUCH_ECHO},
         {MOVE, MOUSE, 700, TOUCH_HEARD},
         {DOWN, MOUSE, 800, TOUCH_HEARD},
         {UP, MOUSE, 850, TOUCH_HEARD}},
        {{DOWN, MOUSE, 10, TOUCH_HEARD},
         {UP, MOUSE, 50, TOUCH_HEARD},
         {DOWN, MOUSE, 90, TOUCH_HEARD},
         {UP, MOUSE, 120, TOUCH_HEARD}},
        {{DOWN, SDL_TOUCH_MOUSEID, 10, TOUCH_HEARD},
         {UP, SDL_TOUCH_MOUSEID, 50, TOUCH_HEARD},
         {DOWN, SDL_TOUCH_MOUSEID, 90, TOUCH_HEARD},
         {UP, SDL_TOUCH_MOUSEID, 130, TOUCH_HEARD}},
        {{SDL_FINGERDOWN, 1, 10, TOUCH_HEARD},
         {SDL_FINGERDOWN, 1, 20, TOUCH_ENDS},
         {SDL_FINGERUP, 1, 30, TOUCH_HEARD},
         {SDL_FINGERUP, 1, 40, TOUCH_HEARD},
         {SDL_FINGERDOWN, 1, 50, TOUCH_HEARD}},
        {{SDL_FINGERDOWN, SDL_TOUCH_MOUSEID, 10, TOUCH_HEARD}, {SDL_FINGERDOWN, SDL_TOUCH_MOUSEID, 20, TOUCH_HEARD}},
    };
    (void)state;
    for (int i = 0; i < COUNT_OF(rows); i++) {
        Touch touch = {0};
        for (int j = 0; j < TOLD_MAX && rows[i][j].type; j++) {
            SDL_Event event = event_of(&rows[i][j]);
            if (touch_event(&touch, &event) != rows[i][j].word)
                fail_msg("in row %d event %d is taken otherwise", i, j);
        }
    }
}

static void a_finger_is_told_from_a_mouse_and_a_second_one_drops(void **state)
{
    SDL_Event event = {
        .button = {.type = SDL_MOUSEBUTTONDOWN, .which = finger, .button = SDL_BUTTON_LEFT, .x = 50, .y = 25}};
    Input input = heard(*state, event);
    assert_true(input.kind == INPUT_BUTTON_DOWN && input.touch);
    SDL_Event second = {.tfinger = {.type = SDL_FINGERDOWN, .touchId = 7}};
    assert_int_equal(heard(*state, second).kind, INPUT_NONE);
    assert_int_equal(heard(*state, second).kind, INPUT_DROPPED);
    event.type = SDL_MOUSEBUTTONUP;
    input = heard(*state, event);
    assert_true(input.kind == INPUT_BUTTON_UP && input.touch);
    assert_false(heard(*state, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_RIGHT}}).touch);
}

/* ---- the window ---- */

static Input happens(Window *window, Uint8 what)
{
    return heard(window, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = what}});
}

static void what_happens_to_the_window_is_told(void **state)
{
    static const struct {
        Uint8 event;
        InputKind kind;
    } rows[] = {
        {SDL_WINDOWEVENT_HIDDEN, INPUT_HIDDEN},        {SDL_WINDOWEVENT_MINIMIZED, INPUT_HIDDEN},
        {SDL_WINDOWEVENT_SHOWN, INPUT_SHOWN},          {SDL_WINDOWEVENT_RESTORED, INPUT_SHOWN},
        {SDL_WINDOWEVENT_MAXIMIZED, INPUT_SHOWN},      {SDL_WINDOWEVENT_FOCUS_LOST, INPUT_FOCUS_LOST},
        {SDL_WINDOWEVENT_SIZE_CHANGED, INPUT_RESIZED}, {SDL_WINDOWEVENT_FOCUS_GAINED, INPUT_FOCUS_GAINED},
        {SDL_WINDOWEVENT_CLOSE, INPUT_CLOSED},         {SDL_WINDOWEVENT_MOVED, INPUT_NONE},
        {SDL_WINDOWEVENT_EXPOSED, INPUT_NONE},
    };
    for (int i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(happens(*state, rows[i].event).kind, rows[i].kind);
    assert_int_equal(heard(*state, (SDL_Event){.type = SDL_QUIT}).kind, INPUT_QUIT);
    assert_int_equal(heard(*state, (SDL_Event){.type = SDL_CLIPBOARDUPDATE}).kind, INPUT_NONE);
}

static void what_was_shown_is_lost_when_it_is_uncovered_or_resized(void **state)
{
    static const Uint8 losing[] = {SDL_WINDOWEVENT_SHOWN, SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_SIZE_CHANGED,
                                   SDL_WINDOWEVENT_MAXIMIZED, SDL_WINDOWEVENT_RESTORED};
    Window *window = *state;
    Frame frame;
    assert_true(window_stale(window));
    for (int i = 0; i < COUNT_OF(losing); i++) {
        assert_true(window_frame(window, &frame));
        window_show(window);
        happens(window, SDL_WINDOWEVENT_MOVED);
        assert_false(window_stale(window));
        happens(window, losing[i]);
        assert_true(window_stale(window));
    }
}

/* Where no window manager sees to it either. */
static void no_window_is_larger_than_the_screen(void **state)
{
    SDL_Rect screen;
    int width, height;
    assert_int_equal(SDL_GetDisplayUsableBounds(0, &screen), 0);
    window_size(*state, &width, &height);
    assert_int_equal(width, screen.w);
    assert_int_equal(height, screen.h);
}

/* Nothing here keeps a screen's pace, so that frames go by the surface whatever was asked for. */
static void its_pixels_are_those_of_the_window(void **state)
{
    Window *window = *state;
    Frame frame;
    Input input;
    assert_false(window_paced(window));
    assert_true(window_frame(window, &frame));
    assert_true(frame.width == WIDE && frame.height == HIGH && frame.pitch >= frame.width);
    memset(frame.pixels, 0x80, (size_t)frame.pitch * (size_t)frame.height * sizeof *frame.pixels);
    window_show(window);
    window_full_screen(window, true);
    while (window_input(window, 0, &input))
        continue;
    assert_true(window_frame(window, &frame));
    assert_true(frame.width != WIDE || frame.height != HIGH);
    window_show(window);
    window_full_screen(window, false);
    while (window_input(window, 0, &input))
        continue;
    assert_true(window_frame(window, &frame));
}

static void waiting_ends_with_the_time_given(void **state)
{
    static const uint64_t waits[] = {0, 500, 2000};
    for (int i = 0; i < COUNT_OF(waits); i++) {
        Input input = {.kind = INPUT_QUIT};
        Uint64 from = SDL_GetTicks64();
        assert_false(window_input(*state, waits[i], &input));
        assert_int_equal(input.kind, INPUT_NONE);
        assert_true(SDL_GetTicks64() - from >= waits[i] / 1000);
    }
    SDL_Event event = {.type = SDL_QUIT};
    Input input;
    SDL_PushEvent(&event);
    assert_true(window_input(*state, UINT64_MAX, &input));
    assert_int_equal(input.kind, INPUT_QUIT);
}

/* ---- what is dropped on it ---- */

static SDL_Event dropped(SDL_EventType type, const char *what)
{
    SDL_Event event = {.type = type};
    event.drop.file = SDL_strdup(what);
    return event;
}

/* SDL 2 that lies over SDL 3 calls itself so, and its queue takes nothing that is dropped but from SDL itself. */
static bool lies_over_sdl3(void)
{
    SDL_version version;
    SDL_GetVersion(&version);
    return version.minor >= 32 && version.patch >= 50;
}

/* One after the other, each there until the next input is asked for; words are none, and what has no path is nothing. What is not given back
 * is found by the sanitizer. */
static void a_file_that_is_dropped_is_told_by_its_path(void **state)
{
    Window *window = *state;
    static const char *const paths[] = {"/tmp/a day.level", "/tmp/\xC3\xA4.run"};
    if (lies_over_sdl3())
        skip();
    for (int i = 0; i < COUNT_OF(paths); i++) {
        Input input = heard(window, dropped(SDL_DROPFILE, paths[i]));
        assert_int_equal(input.kind, INPUT_FILE);
        assert_string_equal(input.path, paths[i]);
    }
    assert_int_equal(heard(window, dropped(SDL_DROPTEXT, "words")).kind, INPUT_NONE);
    assert_int_equal(heard(window, (SDL_Event){.type = SDL_DROPFILE}).kind, INPUT_NONE);
    assert_int_equal(heard(window, (SDL_Event){.type = SDL_DROPCOMPLETE}).kind, INPUT_NONE);
    assert_int_equal(heard(window, dropped(SDL_DROPFILE, "/tmp/last.level")).kind, INPUT_FILE);
}

static void a_display_that_shows_nothing_is_none_unless_it_is_asked_for(void **state)
{
    (void)state;
    Buffer error = {0};
    static const char *const others[] = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"};
    for (int i = 0; i < COUNT_OF(others); i++)
        unsetenv(others[i]);
    assert_false(display_open(&error));
    assert_non_null(strstr(error.data, "there is no display"));
    buffer_free(&error);
    setenv("SDL_VIDEODRIVER", "nonsense", 1);
    assert_false(display_open(&error));
    assert_non_null(strstr(error.data, "there is no display"));
    buffer_free(&error);
    window_close(NULL);
}

#define IN_WINDOW(claim) cmocka_unit_test_setup_teardown(claim, open_window, close_window)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WINDOW(keys_go_by_their_names),
        IN_WINDOW(other_keys_are_the_character_on_them),
        IN_WINDOW(the_keypad_moves_without_number_lock),
        IN_WINDOW(what_is_held_beside_a_key_is_told),
        IN_WINDOW(the_pointer_is_told_in_the_logical_space),
        IN_WINDOW(each_button_is_told_and_others_are_not),
        IN_WINDOW(the_wheel_turns_the_way_the_hand_does),
        cmocka_unit_test(a_finger_that_also_comes_as_a_mouse_counts_once),
        IN_WINDOW(a_finger_is_told_from_a_mouse_and_a_second_one_drops),
        IN_WINDOW(a_file_that_is_dropped_is_told_by_its_path),
        IN_WINDOW(what_happens_to_the_window_is_told),
        IN_WINDOW(what_was_shown_is_lost_when_it_is_uncovered_or_resized),
        cmocka_unit_test_setup_teardown(no_window_is_larger_than_the_screen, open_largest, close_window),
        IN_WINDOW(its_pixels_are_those_of_the_window),
        IN_WINDOW(waiting_ends_with_the_time_given),
        cmocka_unit_test(a_display_that_shows_nothing_is_none_unless_it_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
