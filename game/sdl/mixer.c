#include "sdl/mixer.h"

#include <string.h>

static const char file[] = "libSDL2_mixer-2.0.so.0";

typedef struct CallRow {
    const char *name;
    size_t at; /* in Mixer */
} CallRow;

static const CallRow calls[] = {
    {"Mix_OpenAudioDevice", offsetof(Mixer, open)},
    {"Mix_CloseAudio", offsetof(Mixer, close)},
    {"Mix_AllocateChannels", offsetof(Mixer, allocate)},
    {"Mix_QuickLoad_RAW", offsetof(Mixer, take)},
    {"Mix_FreeChunk", offsetof(Mixer, free)},
    {"Mix_PlayChannelTimed", offsetof(Mixer, play)},
    {"Mix_Playing", offsetof(Mixer, playing)},
    {"Mix_HaltChannel", offsetof(Mixer, halt)},
    {"Mix_SetPanning", offsetof(Mixer, pan)},
    {"Mix_RegisterEffect", offsetof(Mixer, effect)},
};

bool mixer_open(Mixer *mixer)
{
    mixer->library = SDL_LoadObject(file);
    for (int i = 0; mixer->library && i < COUNT_OF(calls); i++) {
        void *call = SDL_LoadFunction(mixer->library, calls[i].name);
        memcpy((char *)mixer + calls[i].at, &call, sizeof call); /* no cast turns data into code */
        if (!call)
            mixer->library = NULL;
    }
    return mixer->library != NULL;
}
