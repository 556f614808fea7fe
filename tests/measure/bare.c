/* bare.c - the floor of a start: an SDL window that shows one frame and waits. */
#include <SDL.h>

int main(int count, char **words)
{
    (void)count;
    (void)words;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return 69;
    SDL_Window *window = SDL_CreateWindow("bare", 0, 0, 1280, 720, 0);
    SDL_Surface *surface = window != NULL ? SDL_GetWindowSurface(window) : NULL;
    if (surface == NULL)
        return 69;
    SDL_FillRect(surface, NULL, 0);
    SDL_UpdateWindowSurface(window);
    SDL_Event event;
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
    }
    return 0;
}
