#include "sdl/pad.h"

#include <math.h>
#include <string.h>

static const float dead_zone = 0.24f;   /* a stick at rest may stand so far from its middle */
static const float full_zone = 0.98f;   /* a worn one may never reach its rim */
static const float trigger_down = 0.5f; /* a trigger counts as pressed from here on, */
static const float trigger_up = 0.3f;   /* and as let go from here on */

static const PadButton buttons[SDL_CONTROLLER_BUTTON_MAX] = {
    [SDL_CONTROLLER_BUTTON_A] = PAD_A,
    [SDL_CONTROLLER_BUTTON_B] = PAD_B,
    [SDL_CONTROLLER_BUTTON_X] = PAD_X,
    [SDL_CONTROLLER_BUTTON_Y] = PAD_Y,
    [SDL_CONTROLLER_BUTTON_LEFTSHOULDER] = PAD_LEFT_SHOULDER,
    [SDL_CONTROLLER_BUTTON_RIGHTSHOULDER] = PAD_RIGHT_SHOULDER,
    [SDL_CONTROLLER_BUTTON_DPAD_UP] = PAD_UP,
    [SDL_CONTROLLER_BUTTON_DPAD_DOWN] = PAD_DOWN,
    [SDL_CONTROLLER_BUTTON_DPAD_LEFT] = PAD_LEFT,
    [SDL_CONTROLLER_BUTTON_DPAD_RIGHT] = PAD_RIGHT,
    [SDL_CONTROLLER_BUTTON_START] = PAD_START,
    [SDL_CONTROLLER_BUTTON_BACK] = PAD_BACK,
};

/* ---- coming and going ---- */

void pads_start(Pads *pads)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    pads->started = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
}

void pads_stop(Pads *pads)
{
    for (int i = 0; i < PADS_MAX; i++) {
        if (pads->list[i].open)
            SDL_GameControllerClose(pads->list[i].open);
    }
    if (pads->started)
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    *pads = (Pads){.started = false};
}

static bool any_open(const Pads *pads)
{
    for (int i = 0; i < PADS_MAX; i++) {
        if (pads->list[i].open)
            return true;
    }
    return false;
}

/* NULL: it is none of those that are open. */
static Pad *pad_of(Pads *pads, SDL_JoystickID id)
{
    for (int i = 0; i < PADS_MAX; i++) {
        SDL_GameController *open = pads->list[i].open;
        if (open && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(open)) == id)
            return &pads->list[i];
    }
    return NULL;
}

/* One more than there is room for stays closed. SDL tells of a pad again that was open already. */
static void come(Pads *pads, int device)
{
    if (pad_of(pads, SDL_JoystickGetDeviceInstanceID(device)))
        return;
    for (int i = 0; i < PADS_MAX; i++) {
        if (pads->list[i].open)
            continue;
        pads->list[i] = (Pad){.open = SDL_GameControllerOpen(device)};
        return;
    }
}

static void tell(Pads *pads, Input input)
{
    if (pads->count < COUNT_OF(pads->waiting))
        pads->waiting[pads->count++] = input;
}

/* Whatever was held on it is let go; another tells what is held on it when it is touched. */
static void go(Pads *pads, SDL_JoystickID id)
{
    Pad *pad = pad_of(pads, id);
    if (!pad)
        return;
    SDL_GameControllerClose(pad->open);
    *pad = (Pad){.open = NULL};
    if (pads->leads != pad)
        return;
    pads->leads = NULL;
    for (int i = 0; i < STICK_COUNT; i++)
        pads->told[i] = (CanvasPoint){0, 0};
    tell(pads, (Input){.kind = INPUT_PAD_GONE});
}

static bool was_named(const Pads *pads, SDL_JoystickGUID guid)
{
    for (int i = 0; i < pads->named; i++) {
        if (memcmp(&pads->unknown[i], &guid, sizeof guid) == 0)
            return true;
    }
    return false;
}

/* A joystick that SDL has no mapping for, once. */
static void name_unknown(Pads *pads, int device)
{
    SDL_JoystickGUID guid = SDL_JoystickGetDeviceGUID(device);
    if (SDL_IsGameController(device) || was_named(pads, guid) || pads->named == UNKNOWN_MAX)
        return;
    Input input = {.kind = INPUT_PAD_UNKNOWN};
    const char *name = SDL_JoystickNameForIndex(device);
    pads->unknown[pads->named++] = guid;
    SDL_strlcpy(input.name, name ? name : "", sizeof input.name);
    for (char *at = input.name; *at; at++)
        *at = *at >= ' ' && *at <= '~' ? *at : '?'; /* whatever it calls itself */
    guid.data[2] = guid.data[3] = 0; /* a sum of its name, which a mapping does not need */
    SDL_JoystickGetGUIDString(guid, input.guid, sizeof input.guid);
    tell(pads, input);
}

/* ---- waiting ---- */

enum { PACE_PLAYED = 4, PACE_STILL = 30, STILL = 50, PACE_NONE = 1000 }; /* milliseconds */

/* How long nobody need look. */
static int pace_of(const Pads *pads, int milliseconds)
{
    if (!any_open(pads))
        return PACE_NONE;
    return milliseconds < 0 || milliseconds > STILL ? PACE_STILL : PACE_PLAYED;
}

/* What they do now goes into SDL's queue. */
static void look(Pads *pads, uint64_t now, int pace)
{
    if (any_open(pads) || now >= pads->looked + (uint64_t)pace) {
        SDL_JoystickUpdate();
        pads->looked = now;
    }
}

bool pads_wait(Pads *pads, int milliseconds, SDL_Event *event)
{
    uint64_t now = SDL_GetTicks64(), until = now + (uint64_t)max_int(milliseconds, 0);
    if (!pads->started)
        return SDL_WaitEventTimeout(event, milliseconds) != 0;
    for (;;) {
        int pace = pace_of(pads, milliseconds);
        look(pads, now, pace);
        int slice = milliseconds < 0 ? pace : min_int((int)(until - now), pace);
        if (SDL_WaitEventTimeout(event, slice))
            return true;
        now = SDL_GetTicks64();
        if (milliseconds >= 0 && now >= until)
            return false;
    }
}

/* ---- sticks and triggers ---- */

/* Round: a stick that is pushed straight up does not creep sideways, and has the same reach every way. */
static CanvasPoint point(const float axes[2])
{
    float length = hypotf(axes[0], axes[1]);
    float reach = (length - dead_zone) / (full_zone - dead_zone);
    reach = reach < 0 ? 0 : reach > 1 ? 1 : reach;
    return length > 0 ? (CanvasPoint){axes[0] / length * reach, axes[1] / length * reach} : (CanvasPoint){0, 0};
}

static bool same(CanvasPoint a, CanvasPoint b)
{
    return !(a.x < b.x || a.x > b.x || a.y < b.y || a.y > b.y);
}

/* Its sticks count from now on, and those of whichever led before are let go. */
static void lead(Pads *pads, Pad *pad)
{
    pads->leads = pad;
    for (int i = 0; i < STICK_COUNT; i++) {
        CanvasPoint at = point(pad->axes[i]);
        if (same(at, pads->told[i]))
            continue;
        pads->told[i] = at;
        tell(pads, (Input){.kind = INPUT_PAD_STICK, .stick = (PadStick)i, .x = at.x, .y = at.y});
    }
}

/* One that lies there and trembles is not touched. */
static void move_stick(Pads *pads, Pad *pad, PadStick stick, int axis, float value)
{
    pad->axes[stick][axis] = value;
    if (pads->leads == pad || !same(point(pad->axes[stick]), (CanvasPoint){0, 0}))
        lead(pads, pad);
}

static void press(Pads *pads, Pad *pad, PadButton button, bool down)
{
    if (button == PAD_NONE || (!down && pads->leads != pad))
        return;
    lead(pads, pad);
    tell(pads, (Input){.kind = down ? INPUT_PAD_DOWN : INPUT_PAD_UP, .pad = button});
}

static void pull_trigger(Pads *pads, Pad *pad, int side, float value)
{
    bool down = value >= (pad->triggers[side] ? trigger_up : trigger_down);
    if (down == pad->triggers[side])
        return;
    pad->triggers[side] = down;
    press(pads, pad, side ? PAD_RIGHT_TRIGGER : PAD_LEFT_TRIGGER, down);
}

static void move_axis(Pads *pads, const SDL_ControllerAxisEvent *event)
{
    float value = (float)event->value / 32767;
    Pad *pad = pad_of(pads, event->which);
    if (!pad)
        return;
    switch (event->axis) {
    case SDL_CONTROLLER_AXIS_LEFTX: move_stick(pads, pad, STICK_LEFT, 0, value); break;
    case SDL_CONTROLLER_AXIS_LEFTY: move_stick(pads, pad, STICK_LEFT, 1, value); break;
    case SDL_CONTROLLER_AXIS_RIGHTX: move_stick(pads, pad, STICK_RIGHT, 0, value); break;
    case SDL_CONTROLLER_AXIS_RIGHTY: move_stick(pads, pad, STICK_RIGHT, 1, value); break;
    case SDL_CONTROLLER_AXIS_TRIGGERLEFT: pull_trigger(pads, pad, 0, value); break;
    case SDL_CONTROLLER_AXIS_TRIGGERRIGHT: pull_trigger(pads, pad, 1, value); break;
    default: break;
    }
}

/* ---- events ---- */

static void press_button(Pads *pads, const SDL_ControllerButtonEvent *event)
{
    Pad *pad = pad_of(pads, event->which);
    if (pad && event->button < COUNT_OF(buttons))
        press(pads, pad, buttons[event->button], event->type == SDL_CONTROLLERBUTTONDOWN);
}

bool pads_event(Pads *pads, const SDL_Event *event)
{
    switch ((int)event->type) {
    case SDL_JOYDEVICEADDED: name_unknown(pads, event->jdevice.which); return true;
    case SDL_CONTROLLERDEVICEADDED: come(pads, event->cdevice.which); return true;
    case SDL_CONTROLLERDEVICEREMOVED: go(pads, event->cdevice.which); return true;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP: press_button(pads, &event->cbutton); return true;
    case SDL_CONTROLLERAXISMOTION: move_axis(pads, &event->caxis); return true;
    default: return false;
    }
}

bool pads_input(Pads *pads, Input *input)
{
    if (pads->count == 0)
        return false;
    *input = pads->waiting[0];
    memmove(pads->waiting, pads->waiting + 1, (size_t)--pads->count * sizeof pads->waiting[0]);
    return true;
}
