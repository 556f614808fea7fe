/* touch.h - fingers and mouse as one hand: a finger that the system tells as a mouse, too, counts once, and a second
 * finger ends what the first one draws. What a press means is not known here. */
#pragma once

#include "base/base.h"

#include <SDL.h>

/* Zero: nothing is touched. */
typedef struct Touch {
    bool held, by_finger; /* the pointer is down, and whose it is or was last */
    bool ended;           /* it came up at: */
    Uint32 up;            /* ms of SDL's clock */
    int fingers;          /* on the screen */
} Touch;

typedef enum TouchWord {
    TOUCH_HEARD, /* the event goes on as it is */
    TOUCH_ECHO,  /* it was told already, by the other of the two */
    TOUCH_ENDS,  /* what is held is to be dropped */
} TouchWord;

/* For each of SDL's events, in order; uses their timestamps. */
TouchWord touch_event(Touch *touch, const SDL_Event *event);
