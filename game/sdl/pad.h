/* pad.h - game controllers as SDL knows them: they come, are pulled out, and their buttons and sticks become inputs.
 * What a button means is not known here. */
#pragma once

#include "io/input.h"

#include <SDL.h>

enum { PADS_MAX = 4 };

/* Zero: none, and nothing of SDL's controllers is started. */
typedef struct Pads {
    bool started;
    SDL_GameController *open[PADS_MAX];
    float axes[STICK_COUNT][2]; /* as they were last told, before the dead zone; of whichever pad moved */
    bool triggers[2];           /* pressed */
    uint64_t looked;            /* ms of SDL's clock when it was last asked what they do */
} Pads;

/* Starts SDL's controllers; those that are there are told as events. Takes some milliseconds: not before the first
 * frame. Without any there are none, and that is no failure. */
void pads_start(Pads *pads);
void pads_stop(Pads *pads); /* fine on a zeroed one */

/* Waits up to so many milliseconds for an event (-1: for ever), as SDL_WaitEventTimeout does. SDL by itself would look
 * at an open controller a thousand times a second; here that is done less often, and least where the wait is long. */
bool pads_wait(Pads *pads, int milliseconds, SDL_Event *event);
/* True when the event was a controller's; *input is what it means, or INPUT_NONE. */
bool pads_event(Pads *pads, const SDL_Event *event, Input *input);
