#include "sdl/pictures.h"

#include <SDL.h>
#include <SDL_image.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

enum {
    BYTES_MAX = 4 * 1024 * 1024, /* of a file */
    LARGE = 1024 * 1024,         /* memory from this size on goes back to the system when it is freed: a layer is one */
};

static const char library_file[] = "libSDL2_image-2.0.so.0";

typedef SDL_Surface *LoadSvg(SDL_RWops *source, int width, int height);

/* While a thread draws, all of this is its own but `done`. */
typedef struct Drawing {
    LoadSvg *load; /* of the library; it is opened with the first layer, which no first frame waits for */
    void *library;
    Buffer file;
    int width, height;
    SDL_Surface *surface; /* NULL: it cannot be drawn, and `why` says so */
    char why[160];
} Drawing;

struct Pictures {
    PictureFiles files;
    bool at_once;
    SDL_Thread *thread;
    SDL_atomic_t done;
    Drawing drawing;
    char path[PATH_LENGTH_MAX]; /* of what was ordered last */
    FileError error;            /* of reading it */
    bool unread;
    Buffer said;
};

/* ---- a layer ---- */

static bool open_library(Drawing *drawing)
{
    if (drawing->load)
        return true;
    drawing->library = SDL_LoadObject(library_file);
    void *call = drawing->library ? SDL_LoadFunction(drawing->library, "IMG_LoadSizedSVG_RW") : NULL;
    memcpy(&drawing->load, &call, sizeof call); /* no cast turns data into code */
    return call != NULL;
}

/* Straight RGBA to premultiplied ARGB, in place. */
static void premultiply(SDL_Surface *surface)
{
    for (int y = 0; y < surface->h; y++) {
        uint8_t *at = (uint8_t *)surface->pixels + (ptrdiff_t)y * surface->pitch;
        for (int x = 0; x < surface->w; x++, at += 4) {
            uint32_t alpha = at[3];
            uint32_t red = at[0] * alpha / 255, green = at[1] * alpha / 255, blue = at[2] * alpha / 255;
            uint32_t pixel = alpha << 24 | red << 16 | green << 8 | blue;
            memcpy(at, &pixel, sizeof pixel);
        }
    }
}

static SDL_Surface *read_svg(const Drawing *drawing)
{
    SDL_RWops *source = SDL_RWFromConstMem(drawing->file.data, (int)drawing->file.length);
    if (!source)
        return NULL;
    SDL_Surface *surface = drawing->load(source, drawing->width, drawing->height);
    SDL_RWclose(source);
    if (!surface || surface->format->format == SDL_PIXELFORMAT_RGBA32)
        return surface;
    SDL_Surface *same = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_RGBA32, 0);
    SDL_FreeSurface(surface);
    return same;
}

/* What has no such word in it is not given to the library, which loses a few bytes over it. */
static bool looks_like_svg(const Drawing *drawing)
{
    return drawing->file.length > 0 && strstr(drawing->file.data, "<svg") != NULL;
}

static void draw(Drawing *drawing)
{
    if (!open_library(drawing))
        SDL_strlcpy(drawing->why, "SDL2_image, which draws it, is not there", sizeof drawing->why);
    else if (!looks_like_svg(drawing) || !(drawing->surface = read_svg(drawing)))
        SDL_strlcpy(drawing->why, "it is no SVG drawing", sizeof drawing->why);
    else
        premultiply(drawing->surface);
}

static int draw_beside(void *owner)
{
    Pictures *pictures = owner;
    SDL_SetThreadPriority(SDL_THREAD_PRIORITY_LOW);
    draw(&pictures->drawing);
    SDL_AtomicSet(&pictures->done, 1);
    return 0;
}

/* ---- what the painter asks ---- */

static void drop(Drawing *drawing)
{
    buffer_free(&drawing->file);
    SDL_FreeSurface(drawing->surface);
    drawing->surface = NULL;
    drawing->why[0] = 0;
}

/* Asked when the last layer has been taken: its memory, which is that of a frame, is not kept. */
static bool size(void *owner, int picture, int layer, CanvasPoint *size)
{
    Pictures *pictures = owner;
    char path[PATH_LENGTH_MAX];
    if (!pictures->thread)
        drop(&pictures->drawing);
    return pictures->files.find(pictures->files.owner, picture, layer, path, size);
}

/* The file is read here, so that the thread asks nobody for memory but SDL. */
static void order(void *owner, int picture, int layer, int width, int height)
{
    Pictures *pictures = owner;
    CanvasPoint ignored;
    drop(&pictures->drawing);
    pictures->drawing.width = width;
    pictures->drawing.height = height;
    pictures->unread = !pictures->files.find(pictures->files.owner, picture, layer, pictures->path, &ignored) ||
                       !file_read(pictures->path, BYTES_MAX, &pictures->drawing.file, &pictures->error);
    SDL_AtomicSet(&pictures->done, pictures->unread);
    if (pictures->unread)
        return;
    if (!pictures->at_once)
        pictures->thread = SDL_CreateThread(draw_beside, "pictures", pictures);
    if (!pictures->thread) {
        draw(&pictures->drawing);
        SDL_AtomicSet(&pictures->done, 1);
    }
}

static void say(Pictures *pictures, const char *why)
{
    FileError error;
    file_fail(&error, EXIT_DATA, "draw", pictures->path, why);
    buffer_print(&pictures->said, "%s; its place does without pictures\n", error.sentence);
}

static Delivery take(void *owner, Frame *out)
{
    Pictures *pictures = owner;
    const Drawing *drawing = &pictures->drawing;
    if (!SDL_AtomicGet(&pictures->done))
        return DELIVERY_COMING;
    if (pictures->thread)
        SDL_WaitThread(pictures->thread, NULL);
    pictures->thread = NULL;
    if (pictures->unread)
        buffer_print(&pictures->said, "%s; its place does without pictures\n", pictures->error.sentence);
    else if (!drawing->surface)
        say(pictures, drawing->why);
    else {
        SDL_Surface *surface = drawing->surface;
        *out = (Frame){surface->pixels, surface->w, surface->h, surface->pitch / (int)sizeof(uint32_t)};
        return DELIVERY_HERE;
    }
    return DELIVERY_FAILED;
}

PictureSource pictures_source(Pictures *pictures)
{
    return (PictureSource){size, order, take, pictures};
}

/* ---- opening ---- */

Pictures *pictures_open(PictureFiles files, bool at_once)
{
    Pictures *pictures = calloc(1, sizeof *pictures);
    if (!pictures)
        return NULL;
    pictures->files = files;
    pictures->at_once = at_once;
#if defined(M_MMAP_THRESHOLD)
    mallopt(M_MMAP_THRESHOLD, LARGE); /* else the library keeps some that are freed for others to come */
#endif
    return pictures;
}

void pictures_close(Pictures *pictures)
{
    if (!pictures)
        return;
    if (pictures->thread)
        SDL_WaitThread(pictures->thread, NULL);
    drop(&pictures->drawing);
    if (pictures->drawing.library)
        SDL_UnloadObject(pictures->drawing.library);
    buffer_free(&pictures->said);
    free(pictures);
}

void pictures_said(Pictures *pictures, Buffer *out)
{
    buffer_add(out, buffer_view(&pictures->said));
    buffer_free(&pictures->said);
}
