/* sound.h - plays what is asked for in io/cue.h. The sound card is opened beside the game when there is something to
 * hear, and let go, beside it too, when all has been silent for some seconds; where there is none, nothing is heard and
 * nothing is said. One that is lost is looked for again as long as there is something to hear. */
#pragma once

#include "base/buffer.h"
#include "base/text.h"
#include "io/cue.h"

typedef struct Sound Sound;

/* Finds the rendered sounds; opens no device. NULL when there is something missing, and *error names it: then all is
 * silent. */
Sound *sound_open(Buffer *error);
/* NULL is fine here and below. False when the card does not close, which a sound server that hangs can bring about: what it
 * holds is left alone then, and whoever called ends the program without SDL_Quit, which would wait for it. */
bool sound_close(Sound *sound);

/* Plays the cues, and takes the tones to where they are to be. Never waits. */
void sound_play(Sound *sound, const Cues *cues);
/* Microseconds until sound_play wants to be called again; UINT64_MAX: not before there is something new. */
uint64_t sound_wait(const Sound *sound);
