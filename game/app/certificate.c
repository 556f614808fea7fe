#include "app/certificate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/translate.h"
#include "front/cards/certificate.h"
#include "front/run/play.h"
#include "paint/paint.h"
#include "picture/picture.h"
#include "picture/svg.h"

static const char svg_ending[] = ".svg", png_ending[] = ".png";

static bool ends_in(const char *path, const char *ending)
{
    size_t length = strlen(path), of = strlen(ending);
    return length > of && strcmp(path + length - of, ending) == 0;
}

bool certificate_ending(const char *path)
{
    return ends_in(path, svg_ending) || ends_in(path, png_ending);
}

static bool no_memory(const char *path, FileError *error)
{
    return file_fail(error, EXIT_BUG, "make the picture", path, "there is not enough memory");
}

/* The whole canvas is painted, and its upper part written. */
static bool write_png(const char *path, const Canvas *canvas, GlyphSource source, FileError *error)
{
    enum { HEIGHT = CERTIFICATE_WIDTH * CANVAS_HEIGHT / CANVAS_WIDTH };
    Painter *painter = painter_open(source);
    Frame frame = {calloc((size_t)CERTIFICATE_WIDTH * HEIGHT, sizeof(uint32_t)), CERTIFICATE_WIDTH, HEIGHT, CERTIFICATE_WIDTH};
    bool painted = painter && frame.pixels && paint_frame(painter, canvas, &frame) && painter_whole(painter);
    frame.height = CERTIFICATE_HEIGHT;
    bool written = painted ? picture_write(path, &frame, error) : no_memory(path, error);
    painter_close(painter);
    free(frame.pixels);
    return written;
}

static bool write_svg(const char *path, const Canvas *canvas, FileError *error)
{
    return svg_write(path, canvas, THEME_PHOSPHOR, (SvgSize){CERTIFICATE_WIDTH, CERTIFICATE_HEIGHT, CERTIFICATE_UNITS}, error);
}

static bool write(const Game *game, GlyphSource source, const char *path, FileError *error)
{
    Canvas *canvas = calloc(1, sizeof *canvas);
    if (!canvas)
        return no_memory(path, error);
    certificate_draw(game, canvas);
    bool written = ends_in(path, svg_ending) ? write_svg(path, canvas, error) : write_png(path, canvas, source, error);
    free(canvas);
    return written;
}

/* ---- of a kept run ---- */

static bool wrong(Buffer *error, int *status, ExitStatus with, const char *sentence)
{
    buffer_print(error, "%s\n", sentence);
    *status = (int)with;
    return false;
}

static bool asked_well(const PlayOptions *options, Buffer *error, int *status)
{
    if (!options->level || !options->picture)
        return wrong(error, status, EXIT_USAGE, "a certificate wants a kept run and the file to write, -o OUT.png or -o OUT.svg");
    return certificate_ending(options->picture) ||
           wrong(error, status, EXIT_USAGE, "a certificate is written as a picture: -o wants a name that ends in .png or .svg");
}

static bool show_run(Game *game, const char *path, Buffer *error, int *status)
{
    if (play_show(game, path, error))
        return true;
    *status = EXIT_DATA;
    return false;
}

int certificate(const PlayOptions *options, GlyphSource source, Buffer *error)
{
    int status = EXIT_CLEAN;
    FileError trouble;
    if (!asked_well(options, error, &status))
        return status;
    Game *game = game_open(&(GameOptions){.seed = 1}, error, &status);
    if (game && show_run(game, options->level, error, &status) && !write(game, source, options->picture, &trouble))
        wrong(error, &status, trouble.status, trouble.sentence);
    game_close(game);
    return status;
}

/* ---- of the run that has just ended ---- */

/* The first name of its kind that nothing has. */
static bool free_name(const Play *play, const char *folder, char path[PATH_LENGTH_MAX], FileError *error)
{
    enum { TRIES = 1000 };
    char name[CERTIFICATE_NAME_MAX];
    certificate_name(play, name);
    for (int nth = 1; nth <= TRIES; nth++) {
        int length = nth == 1 ? snprintf(path, PATH_LENGTH_MAX, "%s/%s.png", folder, name)
                              : snprintf(path, PATH_LENGTH_MAX, "%s/%s-%d.png", folder, name, nth);
        if (length < 0 || length >= PATH_LENGTH_MAX)
            return file_fail(error, EXIT_NO_CREATE, "write", folder, "its path is too long");
        if (!file_exists(path))
            return true;
    }
    return file_fail(error, EXIT_NO_CREATE, "write", path, "there are too many of that name");
}

void certificate_keep(Game *game, GlyphSource source, const char *folder)
{
    SavedPicture *saved = &game->saved_picture;
    char path[PATH_LENGTH_MAX];
    FileError error = {.sentence = "there is no folder for it"};
    bool kept = folder && folder_make(folder, &error) && free_name(&game->play, folder, path, &error) && write(game, source, path, &error);
    saved->wished = false;
    text_print(saved->told, sizeof saved->told, kept ? _("Kept as %s") : _("Not kept: %s"), kept ? path : file_brief(&error));
}
