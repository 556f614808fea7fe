/* input.h - what the machine tells the game, as plain data. sdl/ fills it, tests fill it too; no meaning is attached here. */
#pragma once

#include "base/base.h"

typedef enum Key {
    KEY_NONE,
    KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT,
    KEY_ENTER, KEY_SPACE, KEY_ESCAPE, KEY_TAB, KEY_BACKSPACE, KEY_DELETE,
    KEY_PAGE_UP, KEY_PAGE_DOWN, KEY_HOME, KEY_END,
    KEY_F1, KEY_F2, KEY_F3, KEY_F4, KEY_F5, KEY_F6, KEY_F7, KEY_F8, KEY_F9, KEY_F10, KEY_F11, KEY_F12,
    KEY_CHARACTER, /* Input.character says which: a US keyboard's without Shift; see keyboard.h for other layouts */
    KEY_COUNT
} Key;

/* A game controller's, by the names on most of them; A is the one below, B the one at the right. */
typedef enum PadButton {
    PAD_NONE,
    PAD_A, PAD_B, PAD_X, PAD_Y,
    PAD_LEFT_SHOULDER, PAD_RIGHT_SHOULDER, PAD_LEFT_TRIGGER, PAD_RIGHT_TRIGGER,
    PAD_UP, PAD_DOWN, PAD_LEFT, PAD_RIGHT, /* of the cross */
    PAD_START, PAD_BACK,
    PAD_BUTTON_COUNT
} PadButton;

typedef enum PadStick { STICK_LEFT, STICK_RIGHT, STICK_COUNT } PadStick;

typedef enum InputKind {
    INPUT_NONE,
    INPUT_KEY_DOWN,     /* key, character, shift, control, repeat */
    INPUT_KEY_UP,
    INPUT_POINTER,      /* x, y */
    INPUT_BUTTON_DOWN,  /* button, x, y */
    INPUT_BUTTON_UP,
    INPUT_DROPPED,      /* what a button holds is dropped, and that it comes up does nothing */
    INPUT_WHEEL,        /* wheel_x, wheel_y in notches and parts of them, positive right and up; x, y. See notches */
    INPUT_PAD_DOWN,     /* pad */
    INPUT_PAD_UP,
    INPUT_PAD_STICK,    /* stick; x, y: right and down, together at most 1 long; 0 at rest */
    INPUT_PAD_GONE,     /* the controller that was used last was pulled out; what was held on it is let go */
    INPUT_PAD_UNKNOWN,  /* there is a joystick that nobody knows as a controller: name, guid */
    INPUT_FILE,         /* a file was dropped on the window: path */
    INPUT_FOCUS_LOST,
    INPUT_FOCUS_GAINED,
    INPUT_HIDDEN,       /* minimised */
    INPUT_SHOWN,
    INPUT_RESIZED,
    INPUT_CLOSED,       /* somebody closes the window */
    INPUT_QUIT,         /* the program is to end: a signal */
    INPUT_SAVED,        /* a file that somebody writes was saved; clock */
} InputKind;

enum { PAD_NAME_MAX = 64, PAD_GUID_MAX = 33 };
enum { BUTTON_PRIMARY = 1, BUTTON_MIDDLE = 2, BUTTON_SECONDARY = 3 };

typedef struct Input {
    InputKind kind;
    Key key;
    uint32_t character;
    uint8_t struck;     /* of keys: which one it was, before it was taken for what a player has given it; 0: nobody did */
    bool shift, control, repeat;
    int button;
    bool touch;         /* of pointer and button: a finger's, which is nowhere once it is lifted */
    PadButton pad;
    PadStick stick;
    float x, y;         /* in the canvas's logical space; may lie outside it */
    float wheel_x, wheel_y;
    char name[PAD_NAME_MAX], guid[PAD_GUID_MAX]; /* "" none */
    const char *path; /* of a file; there until the next input is asked for, and whoever fills an input owns it */
    int clock;          /* seconds since midnight where the player is; filled by whoever hands it on */
    int notches; /* of wheel_y, whole, as the game has summed them up; whoever fills an input leaves it 0 */
} Input;
