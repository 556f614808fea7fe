/* bare.c - the floor of a window: bare_window [WIDTH HEIGHT]. It shows one frame and waits; with a size it shows sixty frames a second, and
 * one at once for each input, and paints nothing. As the game does, it shows them by the window's surface, and where there is none, as on
 * Wayland, by a texture. */
#include <SDL.h>
#include <stdbool.h>
#include <stdlib.h>

enum { A_SECOND = 60 };

/* How a frame is shown: by the surface, where renderer is NULL. */
typedef struct Bare {
    SDL_Window *window;
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    int width, height;
} Bare;

static bool open_bare(Bare *bare)
{
    bare->window = SDL_CreateWindow("bare", 0, 0, bare->width, bare->height, 0);
    if (!bare->window)
        return false;
    bare->surface = SDL_GetWindowSurface(bare->window);
    if (bare->surface) {
        SDL_FillRect(bare->surface, NULL, 0);
        return true;
    }
    bare->renderer = SDL_CreateRenderer(bare->window, -1, 0);
    if (!bare->renderer)
        return false;
    bare->texture = SDL_CreateTexture(bare->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, bare->width, bare->height);
    return bare->texture != NULL;
}

/* A texture is handed over whole, as a painted frame would be. */
static void show(Bare *bare)
{
    void *pixels;
    int pitch;
    if (bare->surface) {
        SDL_UpdateWindowSurface(bare->window);
        return;
    }
    if (SDL_LockTexture(bare->texture, NULL, &pixels, &pitch) == 0)
        SDL_UnlockTexture(bare->texture);
    SDL_RenderCopy(bare->renderer, bare->texture, NULL, NULL);
    SDL_RenderPresent(bare->renderer);
}

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

static void show_frames(Bare *bare)
{
    Uint64 began = SDL_GetTicks64(), frames = 0;
    bool input = false;
    while (wait_for(began + frames * 1000 / A_SECOND, &input)) {
        show(bare);
        frames += !input;
        input = false;
    }
}

int main(int count, char **words)
{
    bool moving = count == 3;
    Bare bare = {.width = moving ? atoi(words[1]) : 1280, .height = moving ? atoi(words[2]) : 720};
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || !open_bare(&bare))
        return 69;
    show(&bare);
    if (moving)
        show_frames(&bare);
    SDL_Event event;
    while (!moving && SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
    }
    return 0;
}
