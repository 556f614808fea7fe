/* mixer.h - SDL2_mixer, opened as a library while the program runs: it brings some twenty others along, and the first
 * frame does not wait for them. Its own header says what each call does. */
#pragma once

#include "base/base.h"

#include <SDL.h>
#include <SDL_mixer.h>

typedef struct Mixer {
    void *library; /* NULL: not open */
    __typeof__(Mix_OpenAudioDevice) *open;
    __typeof__(Mix_CloseAudio) *close;
    __typeof__(Mix_AllocateChannels) *allocate;
    __typeof__(Mix_QuickLoad_RAW) *take;
    __typeof__(Mix_FreeChunk) *free;
    __typeof__(Mix_PlayChannelTimed) *play;
    __typeof__(Mix_Playing) *playing;
    __typeof__(Mix_HaltChannel) *halt;
    __typeof__(Mix_SetPanning) *pan;
    __typeof__(Mix_RegisterEffect) *effect;
} Mixer;

/* False when the library is not there, or not all of it. It stays until the program ends: what it brought along does
 * not all let go. */
bool mixer_open(Mixer *mixer);
