#include "sdl/pad.h"

#include <math.h>

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
        if (pads->open[i])
            SDL_GameControllerClose(pads->open[i]);
    }
    if (pads->started)
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    *pads = (Pads){.started = false};
}

static bool any_open(const Pads *pads)
{
    for (int i = 0; i < PADS_MAX; i++) {
        if (pads->open[i])
            return true;
    }
    return false;
}

static bool is(SDL_GameController *pad, SDL_JoystickID id)
{
    return pad && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad)) == id;
}

/* One more than there is room for stays closed. SDL tells of a pad again that was open already. */
static void come(Pads *pads, int device)
{
    SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(device);
    SDL_GameController **room = NULL;
    for (int i = 0; i < PADS_MAX; i++) {
        if (is(pads->open[i], id))
            return;
        if (!pads->open[i] && !room)
            room = &pads->open[i];
    }
    if (room)
        *room = SDL_GameControllerOpen(device);
}

/* Whatever was held on it is let go; the other pads tell again what is held on them when it moves. */
static void go(Pads *pads, SDL_JoystickID id, Input *input)
{
    for (int i = 0; i < PADS_MAX; i++) {
        if (!is(pads->open[i], id))
            continue;
        SDL_GameControllerClose(pads->open[i]);
        pads->open[i] = NULL;
        input->kind = INPUT_PAD_GONE;
    }
    for (int i = 0; i < STICK_COUNT; i++) {
        pads->axes[i][0] = pads->axes[i][1] = 0;
        pads->triggers[i] = false;
    }
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
static void point(const float axes[2], Input *input)
{
    float length = hypotf(axes[0], axes[1]);
    float reach = (length - dead_zone) / (full_zone - dead_zone);
    reach = reach < 0 ? 0 : reach > 1 ? 1 : reach;
    input->x = length > 0 ? axes[0] / length * reach : 0;
    input->y = length > 0 ? axes[1] / length * reach : 0;
}

static void move_stick(Pads *pads, PadStick stick, int axis, float value, Input *input)
{
    Input before = {0};
    point(pads->axes[stick], &before);
    pads->axes[stick][axis] = value;
    input->stick = stick;
    point(pads->axes[stick], input);
    bool moved = input->x < before.x || input->x > before.x || input->y < before.y || input->y > before.y;
    input->kind = moved ? INPUT_PAD_STICK : INPUT_NONE;
}

static void pull_trigger(Pads *pads, int side, float value, Input *input)
{
    bool down = value >= (pads->triggers[side] ? trigger_up : trigger_down);
    if (down == pads->triggers[side])
        return;
    pads->triggers[side] = down;
    input->kind = down ? INPUT_PAD_DOWN : INPUT_PAD_UP;
    input->pad = side ? PAD_RIGHT_TRIGGER : PAD_LEFT_TRIGGER;
}

static void move_axis(Pads *pads, const SDL_ControllerAxisEvent *event, Input *input)
{
    float value = (float)event->value / 32767;
    switch (event->axis) {
    case SDL_CONTROLLER_AXIS_LEFTX: move_stick(pads, STICK_LEFT, 0, value, input); break;
    case SDL_CONTROLLER_AXIS_LEFTY: move_stick(pads, STICK_LEFT, 1, value, input); break;
    case SDL_CONTROLLER_AXIS_RIGHTX: move_stick(pads, STICK_RIGHT, 0, value, input); break;
    case SDL_CONTROLLER_AXIS_RIGHTY: move_stick(pads, STICK_RIGHT, 1, value, input); break;
    case SDL_CONTROLLER_AXIS_TRIGGERLEFT: pull_trigger(pads, 0, value, input); break;
    case SDL_CONTROLLER_AXIS_TRIGGERRIGHT: pull_trigger(pads, 1, value, input); break;
    default: break;
    }
}

/* ---- events ---- */

static void press(const SDL_ControllerButtonEvent *event, Input *input)
{
    PadButton button = event->button < COUNT_OF(buttons) ? buttons[event->button] : PAD_NONE;
    if (button == PAD_NONE)
        return;
    input->kind = event->type == SDL_CONTROLLERBUTTONDOWN ? INPUT_PAD_DOWN : INPUT_PAD_UP;
    input->pad = button;
}

bool pads_event(Pads *pads, const SDL_Event *event, Input *input)
{
    *input = (Input){0};
    switch ((int)event->type) {
    case SDL_CONTROLLERDEVICEADDED: come(pads, event->cdevice.which); return true;
    case SDL_CONTROLLERDEVICEREMOVED: go(pads, event->cdevice.which, input); return true;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP: press(&event->cbutton, input); return true;
    case SDL_CONTROLLERAXISMOTION: move_axis(pads, &event->caxis, input); return true;
    default: return false;
    }
}
