#include "sdl/present.h"

#include <stdio.h>
#include <string.h>

/* What is tried, one after the other; a surface is cheaper than a texture. */
static const Way surface_first[WAY_COUNT] = {WAY_SURFACE, WAY_PACED, WAY_FREE};
static const Way texture_first[WAY_COUNT] = {WAY_PACED, WAY_FREE, WAY_SURFACE};

static const char *const way_words[WAY_COUNT] = {
    [WAY_SURFACE] = "the window's own surface",
    [WAY_PACED] = "a texture at the screen's pace",
    [WAY_FREE] = "a texture",
};

static const Way *order_of(Presenting asked)
{
    return asked == PRESENT_TEXTURE ? texture_first : surface_first;
}

/* ---- ways ---- */

static SDL_Renderer *renderer_of(SDL_Window *window, Uint32 flags)
{
    SDL_Renderer *renderer = SDL_CreateRenderer(window, -1, flags);
    SDL_RendererInfo info;
    if (!renderer)
        return NULL;
    if (SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & flags) == flags)
        return renderer;
    SDL_DestroyRenderer(renderer);
    SDL_SetError("the renderer does not keep the screen's pace");
    return NULL;
}

static void drop_surface(const Presenter *presenter)
{
#if SDL_VERSION_ATLEAST(2, 28, 0) /* from then on a window with a surface gets no renderer */
    SDL_DestroyWindowSurface(presenter->window);
#else
    (void)presenter;
#endif
}

static void leave_way(Presenter *presenter)
{
    shared_close(presenter->shared);
    SDL_FreeSurface(presenter->own);
    if (presenter->texture)
        SDL_DestroyTexture(presenter->texture);
    if (presenter->renderer)
        SDL_DestroyRenderer(presenter->renderer);
    presenter->shared = NULL;
    presenter->own = NULL;
    presenter->texture = NULL;
    presenter->renderer = NULL;
    presenter->kept = false;
}

static bool texture_fits(Presenter *presenter)
{
    int width, height;
    if (SDL_GetRendererOutputSize(presenter->renderer, &width, &height) != 0)
        return false;
    if (presenter->texture && presenter->texture_width == width && presenter->texture_height == height)
        return true;
    if (presenter->texture)
        SDL_DestroyTexture(presenter->texture);
    presenter->texture =
        SDL_CreateTexture(presenter->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, width, height);
    presenter->texture_width = width;
    presenter->texture_height = height;
    return presenter->texture != NULL;
}

static bool take_texture(Presenter *presenter, Uint32 flags)
{
    drop_surface(presenter);
    presenter->renderer = renderer_of(presenter->window, flags);
    return presenter->renderer && texture_fits(presenter);
}

/* Where the display is Wayland's SDL has none, and memory shared with the compositor is as good. */
static bool take_surface(Presenter *presenter)
{
    if (strcmp(SDL_GetCurrentVideoDriver(), "wayland") != 0)
        return SDL_GetWindowSurface(presenter->window) != NULL;
    presenter->shared = shared_open(presenter->window);
    return presenter->shared != NULL;
}

static bool take_way(Presenter *presenter, Way way)
{
    leave_way(presenter);
    presenter->way = way;
    SDL_ClearError();
    switch (way) {
    case WAY_SURFACE: return take_surface(presenter);
    case WAY_PACED: return take_texture(presenter, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    case WAY_FREE: return take_texture(presenter, SDL_RENDERER_ACCELERATED);
    case WAY_COUNT: break;
    }
    return false;
}

static const char *reason(void)
{
    const char *said = SDL_GetError();
    return said[0] ? said : "no reason is given";
}

/* ---- opening ---- */

static bool other_than_asked(const Presenter *presenter)
{
    bool surface = presenter->way == WAY_SURFACE;
    return (presenter->asked == PRESENT_SURFACE && !surface) || (presenter->asked == PRESENT_TEXTURE && surface);
}

bool presenter_open(Presenter *presenter, SDL_Window *window, Presenting asked, Buffer *error)
{
    *presenter = (Presenter){.window = window, .asked = asked};
    const Way *order = order_of(asked);
    Buffer tried = {0};
    bool open = false;
    for (int i = 0; i < WAY_COUNT && !open; i++) {
        open = take_way(presenter, order[i]);
        if (!open)
            buffer_print(&tried, "%s %s (%s)", i > 0 ? ", nor" : "", way_words[order[i]], reason());
    }
    const char *said = buffer_view(&tried).at;
    if (!open)
        buffer_print(error, "a picture can be shown in the window by neither%s\n", said);
    else if (other_than_asked(presenter))
        buffer_print(&presenter->said, "frames cannot be shown by%s; %s is used instead\n", said,
                     way_words[presenter->way]);
    if (!open)
        presenter_close(presenter);
    buffer_free(&tried);
    return open;
}

void presenter_close(Presenter *presenter)
{
    leave_way(presenter);
    buffer_free(&presenter->said);
}

/* ---- what fails ---- */

static Way after(const Presenter *presenter, Way way)
{
    const Way *order = order_of(presenter->asked);
    int at = 0;
    while (order[at] != way)
        at++;
    return order[(at + 1) % WAY_COUNT];
}

/* The next way that works; where none does, the same again, since what fails now may work soon. */
static void give_way(Presenter *presenter)
{
    Way from = presenter->way, to = after(presenter, from);
    while (to != from && !take_way(presenter, to))
        to = after(presenter, to);
    if (to == from)
        take_way(presenter, from);
    else
        buffer_print(&presenter->said, "frames cannot be shown by %s any more (%s); %s is used instead\n",
                     way_words[from], presenter->trouble, way_words[to]);
}

/* Once may be chance: the window may just be changing. */
static bool fail(Presenter *presenter)
{
    snprintf(presenter->trouble, sizeof presenter->trouble, "%s", reason());
    if (presenter->failed)
        give_way(presenter);
    presenter->failed = true;
    return false;
}

/* ---- frames ---- */

static Frame frame_of(void *pixels, int width, int height, int bytes_a_row)
{
    return (Frame){pixels, width, height, bytes_a_row / (int)sizeof(uint32_t)};
}

static bool texture_frame(Presenter *presenter, Frame *frame)
{
    void *pixels;
    int bytes_a_row;
    if (!presenter->renderer || !texture_fits(presenter) ||
        SDL_LockTexture(presenter->texture, NULL, &pixels, &bytes_a_row) != 0)
        return false;
    *frame = frame_of(pixels, presenter->texture_width, presenter->texture_height, bytes_a_row);
    return true;
}

static bool drawn_as_it_is(const SDL_Surface *surface)
{
    return surface->format->format == SDL_PIXELFORMAT_RGB888 || surface->format->format == SDL_PIXELFORMAT_ARGB8888;
}

static bool own_fits(Presenter *presenter, const SDL_Surface *screen)
{
    if (presenter->own && presenter->own->w == screen->w && presenter->own->h == screen->h)
        return true;
    SDL_FreeSurface(presenter->own);
    presenter->own = SDL_CreateRGBSurfaceWithFormat(0, screen->w, screen->h, 32, SDL_PIXELFORMAT_RGB888);
    return presenter->own != NULL;
}

/* SDL makes another surface after a resize, and may find the memory of the old one for it: a new one has no mark. */
static bool marked(Presenter *presenter, SDL_Surface *surface)
{
    bool marked = surface->userdata == presenter;
    surface->userdata = presenter;
    return marked;
}

static bool surface_frame(Presenter *presenter, Frame *frame)
{
    if (presenter->shared)
        return shared_frame(presenter->shared, frame, &presenter->kept);
    SDL_Surface *surface = SDL_GetWindowSurface(presenter->window);
    if (!surface)
        return false;
    if (!drawn_as_it_is(surface)) {
        if (!own_fits(presenter, surface))
            return false;
        surface = presenter->own;
    }
    presenter->kept = marked(presenter, surface);
    *frame = frame_of(surface->pixels, surface->w, surface->h, surface->pitch);
    return true;
}

bool presenter_frame(Presenter *presenter, Frame *frame)
{
    SDL_ClearError();
    bool there = presenter->way == WAY_SURFACE ? surface_frame(presenter, frame) : texture_frame(presenter, frame);
    return there || fail(presenter);
}

static bool show_texture(const Presenter *presenter)
{
    SDL_UnlockTexture(presenter->texture);
    if (SDL_RenderCopy(presenter->renderer, presenter->texture, NULL, NULL) != 0)
        return false;
    SDL_RenderPresent(presenter->renderer);
    return true;
}

static bool show_surface(const Presenter *presenter)
{
    if (presenter->shared)
        return shared_show(presenter->shared);
    SDL_Surface *surface = SDL_GetWindowSurface(presenter->window);
    if (!surface)
        return false;
    if (!drawn_as_it_is(surface) && (!presenter->own || SDL_BlitSurface(presenter->own, NULL, surface, NULL) != 0))
        return false;
    return SDL_UpdateWindowSurface(presenter->window) == 0;
}

bool presenter_show(Presenter *presenter)
{
    SDL_ClearError();
    bool shown = presenter->way == WAY_SURFACE ? show_surface(presenter) : show_texture(presenter);
    if (!shown)
        return fail(presenter);
    presenter->failed = false;
    return true;
}
