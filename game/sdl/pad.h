/* pad.h - game controllers as SDL knows them: they come, are pulled out, and their buttons and sticks become inputs.
 * What a button means is not known here. */
#pragma once

#include "io/canvas.h"
#include "io/input.h"

#include <SDL.h>

enum { PADS_MAX = 4, UNKNOWN_MAX = 8 };

typedef struct Pad {
    SDL_GameController *open;   /* NULL: none */
    float axes[STICK_COUNT][2]; /* before the dead zone */
    bool triggers[2];           /* pressed */
} Pad;

/* Zero: none, and nothing of SDL's controllers is started. */
typedef struct Pads {
    bool started;
    Pad list[PADS_MAX];
    Pad *leads;                     /* the one that was touched last, whose sticks count; NULL: none since it went */
    CanvasPoint told[STICK_COUNT];  /* where its sticks are, as the game knows */
    Input waiting[STICK_COUNT + 1]; /* to be told besides */
    int count;
    SDL_JoystickGUID unknown[UNKNOWN_MAX]; /* what has been named as no controller */
    int named;
    uint64_t looked; /* ms of SDL's clock when it was last asked what they do */
} Pads;

/* Starts SDL's controllers; those that are there are told as events. Takes some milliseconds: not before the first
 * frame. Without any there are none, and that is no failure. */
void pads_start(Pads *pads);
void pads_stop(Pads *pads); /* fine on a zeroed one */

/* Waits up to so many milliseconds for an event (-1: for ever), as SDL_WaitEventTimeout does. SDL by itself would look
 * at an open controller a thousand times a second; here that is done less often, and least where the wait is long. */
bool pads_wait(Pads *pads, int milliseconds, SDL_Event *event);
/* True when the event was a controller's; pads_input then has what it means. */
bool pads_event(Pads *pads, const SDL_Event *event);
/* The next of that; false when there is nothing more. */
bool pads_input(Pads *pads, Input *input);
