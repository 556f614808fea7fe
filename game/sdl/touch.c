#include "sdl/touch.h"

enum { ECHO = 500 }; /* ms after a release in which the other of the two tells the same */

static bool of_finger(Uint32 which)
{
    return which == SDL_TOUCH_MOUSEID;
}

static bool echoes(const Touch *touch, Uint32 which, Uint32 now)
{
    bool lately = touch->ended && now - touch->up < ECHO;
    return (touch->held || lately) && of_finger(which) != touch->by_finger;
}

static TouchWord press(Touch *touch, const SDL_MouseButtonEvent *event)
{
    if (echoes(touch, event->which, event->timestamp))
        return TOUCH_ECHO;
    touch->held = true;
    touch->by_finger = of_finger(event->which);
    return TOUCH_HEARD;
}

/* One whose press was not heard is not heard either, however late it comes. */
static TouchWord lift(Touch *touch, const SDL_MouseButtonEvent *event)
{
    if (of_finger(event->which) != touch->by_finger)
        return TOUCH_ECHO;
    touch->held = false;
    touch->ended = true;
    touch->up = event->timestamp;
    return TOUCH_HEARD;
}

/* The mouse that SDL itself makes of a finger may tell it as a finger once more. */
static TouchWord put_finger(Touch *touch, const SDL_TouchFingerEvent *event)
{
    if (event->touchId == SDL_MOUSE_TOUCHID)
        return TOUCH_HEARD;
    return ++touch->fingers > 1 ? TOUCH_ENDS : TOUCH_HEARD;
}

static TouchWord lift_finger(Touch *touch, const SDL_TouchFingerEvent *event)
{
    if (event->touchId != SDL_MOUSE_TOUCHID && touch->fingers > 0)
        touch->fingers--;
    return TOUCH_HEARD;
}

TouchWord touch_event(Touch *touch, const SDL_Event *event)
{
    bool left = event->button.button == SDL_BUTTON_LEFT;
    switch ((int)event->type) {
    case SDL_MOUSEBUTTONDOWN: return left ? press(touch, &event->button) : TOUCH_HEARD;
    case SDL_MOUSEBUTTONUP: return left ? lift(touch, &event->button) : TOUCH_HEARD;
    case SDL_MOUSEMOTION: return echoes(touch, event->motion.which, event->motion.timestamp) ? TOUCH_ECHO : TOUCH_HEARD;
    case SDL_FINGERDOWN: return put_finger(touch, &event->tfinger);
    case SDL_FINGERUP: return lift_finger(touch, &event->tfinger);
    case SDL_WINDOWEVENT:
        if (event->window.event == SDL_WINDOWEVENT_FOCUS_LOST)
            *touch = (Touch){.by_finger = touch->by_finger}; /* what is let go elsewhere is not told */
        return TOUCH_HEARD;
    default: return TOUCH_HEARD;
    }
}
