/* bare.c - the floor of a window: bare_window [WIDTH HEIGHT]. It shows one frame and waits; with a size it shows sixty frames a second, and
 * one at once for each input, and paints nothing. */
#include <SDL.h>
#include <stdbool.h>
#include <stdlib.h>

enum { A_SECOND = 60 };

/* False when the window is closed. */
static bool wait_for(Uint64 due, bool *input)
{
    SDL_Event event;
    for (;;) {
        Uint64 now = SDL_GetTicks64();
        if (now >= due || *input)
            return true;
        if (!SDL_WaitEventTimeout(&event, (int)(due - now)))
            continue;
        if (event.type == SDL_QUIT)
            return false;
        *input = event.type == SDL_MOUSEMOTION || event.type == SDL_KEYDOWN || event.type == SDL_MOUSEBUTTONDOWN;
    }
}

static void show_frames(SDL_Window *window)
{
    Uint64 began = SDL_GetTicks64(), frames = 0;
    bool input = false;
    while (wait_for(began + frames * 1000 / A_SECOND, &input)) {
        SDL_UpdateWindowSurface(window);
        frames += !input;
        input = false;
    }
}

int main(int count, char **words)
{
    bool moving = count == 3;
    int width = moving ? atoi(words[1]) : 1280, height = moving ? atoi(words[2]) : 720;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return 69;
    SDL_Window *window = SDL_CreateWindow("bare", 0, 0, width, height, 0);
    SDL_Surface *surface = window != NULL ? SDL_GetWindowSurface(window) : NULL;
    if (surface == NULL)
        return 69;
    SDL_FillRect(surface, NULL, 0);
    SDL_UpdateWindowSurface(window);
    if (moving)
        show_frames(window);
    SDL_Event event;
    while (!moving && SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
    }
    return 0;
}
