/* hush.c - ALSA is handed somebody who listens and says nothing; PipeWire reads in the environment how much it is to say. */
#include "sdl/hush.h"

#include <string.h>

#include <SDL.h>

typedef void Complain(const char *file, int line, const char *function, int error, const char *format, ...);

static void say_nothing(const char *file, int line, const char *function, int error, const char *format, ...)
{
    (void)file, (void)line, (void)function, (void)error, (void)format;
}

void hush_pipewire(void)
{
    SDL_setenv("PIPEWIRE_DEBUG", "0", 0);
}

void hush_alsa(void)
{
    const char *driver = SDL_GetCurrentAudioDriver();
    void *library = driver && strcmp(driver, "alsa") == 0 ? SDL_LoadObject("libasound.so.2") : NULL;
    void *call = library ? SDL_LoadFunction(library, "snd_lib_error_set_handler") : NULL;
    int (*set_handler)(Complain *) = NULL;
    memcpy(&set_handler, &call, sizeof call); /* no cast turns data into code */
    if (set_handler)
        set_handler(say_nothing);
}
