#include "sdl/fonts.h"

#include "io/faces.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdlib.h>
#include <string.h>

struct Fonts {
    char own[PATH_LENGTH_MAX]; /* the folder beside the program; empty: there is none */
    bool spare_tried;          /* the spare is opened when a character is first missed */
    TTF_Font *faces[FACE_COUNT];
};

static TTF_Font *open_face(const Fonts *fonts, Face face)
{
    char path[PATH_LENGTH_MAX];
    TTF_Font *opened = face_path(face, fonts->own, path) ? TTF_OpenFont(path, GLYPH_EM) : NULL;
    if (opened)
        TTF_SetFontHinting(opened, TTF_HINTING_NONE);
    return opened;
}

static bool open_faces(Fonts *fonts, Buffer *error)
{
    for (int i = 0; i < FONT_COUNT; i++) {
        fonts->faces[i] = open_face(fonts, (Face)i);
        if (!fonts->faces[i]) {
            face_explain((Face)i, TTF_GetError(), error);
            buffer_text(error, "\n");
            return false;
        }
    }
    return true;
}

Fonts *fonts_open(Buffer *error)
{
    if (TTF_Init() != 0) {
        buffer_print(error, "cannot start SDL_ttf: %s\n", TTF_GetError());
        return NULL;
    }
    Fonts *fonts = calloc(1, sizeof *fonts);
    if (!fonts) {
        buffer_text(error, "there is not enough memory for the fonts\n");
        TTF_Quit();
        return NULL;
    }
    faces_own_folder(fonts->own);
    if (open_faces(fonts, error))
        return fonts;
    fonts_close(fonts);
    return NULL;
}

void fonts_close(Fonts *fonts)
{
    if (!fonts)
        return;
    for (int i = 0; i < FACE_COUNT; i++) {
        if (fonts->faces[i])
            TTF_CloseFont(fonts->faces[i]);
    }
    free(fonts);
    TTF_Quit();
}

static TTF_Font *spare(Fonts *fonts)
{
    if (!fonts->spare_tried)
        fonts->faces[FACE_SPARE] = open_face(fonts, FACE_SPARE);
    fonts->spare_tried = true;
    return fonts->faces[FACE_SPARE];
}

static TTF_Font *face_with(Fonts *fonts, Font font, uint32_t code)
{
    if (TTF_GlyphIsProvided32(fonts->faces[font], code))
        return fonts->faces[font];
    TTF_Font *other = spare(fonts);
    return other && TTF_GlyphIsProvided32(other, code) ? other : NULL;
}

static const uint8_t *surface_row(const SDL_Surface *surface, int y)
{
    return (const uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch;
}

static bool column_empty(const SDL_Surface *surface, int x)
{
    for (int y = 0; y < surface->h; y++) {
        if (surface_row(surface, y)[x])
            return false;
    }
    return true;
}

static bool row_empty(const SDL_Surface *surface, int y)
{
    for (int x = 0; x < surface->w; x++) {
        if (surface_row(surface, y)[x])
            return false;
    }
    return true;
}

/* The part of a surface that is not empty. */
static SDL_Rect ink_of(const SDL_Surface *surface)
{
    SDL_Rect ink = {0, 0, surface->w, surface->h};
    for (; ink.w > 0 && column_empty(surface, ink.x); ink.w--)
        ink.x++;
    while (ink.w > 0 && column_empty(surface, ink.x + ink.w - 1))
        ink.w--;
    for (; ink.h > 0 && row_empty(surface, ink.y); ink.h--)
        ink.y++;
    while (ink.h > 0 && row_empty(surface, ink.y + ink.h - 1))
        ink.h--;
    return ink;
}

/* SDL_ttf puts the pen at the left edge and the baseline one ascent down, unless a glyph reaches beyond either; then
 * that one's edge is the surface's. */
static void place(TTF_Font *face, uint32_t code, SDL_Rect ink, Master *out)
{
    int left = 0, top = 0;
    TTF_GlyphMetrics32(face, code, &left, NULL, NULL, &top, NULL);
    out->left = ink.x + (left < 0 ? left : 0);
    out->top = max_int(TTF_FontAscent(face), top) - ink.y;
}

static void copy(const SDL_Surface *surface, SDL_Rect ink, Master *out)
{
    for (int y = 0; y < ink.h; y++)
        memcpy(out->cells + (ptrdiff_t)y * ink.w, surface_row(surface, ink.y + y) + ink.x, (size_t)ink.w);
}

/* A shaded surface has a byte a pixel, and its palette index is the coverage. */
static bool raster(void *owner, Font font, uint32_t code, Master *out)
{
    TTF_Font *face = face_with(owner, font, code);
    if (!face)
        return false;
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    SDL_Surface *surface = TTF_RenderGlyph32_Shaded(face, code, white, black);
    if (!surface)
        return false;
    SDL_Rect ink = ink_of(surface);
    ink.w = min_int(ink.w, GLYPH_SIDE_MAX);
    ink.h = min_int(ink.h, GLYPH_SIDE_MAX);
    *out = (Master){.width = ink.w, .height = ink.h};
    if (ink.w > 0 && ink.h > 0)
        out->cells = malloc((size_t)ink.w * (size_t)ink.h);
    if (out->cells) {
        copy(surface, ink, out);
        place(face, code, ink, out);
    }
    SDL_FreeSurface(surface);
    TTF_SetFontSize(face, GLYPH_EM); /* the same size: it lets go of the picture it has kept, which is not asked for again */
    return true;
}

GlyphSource fonts_source(Fonts *fonts)
{
    return (GlyphSource){raster, fonts};
}
