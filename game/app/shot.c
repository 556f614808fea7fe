#include "app/shot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/drawings.h"
#include "base/folder.h"
#include "front/game.h"
#include "front/moments.h"
#include "front/places/place.h"
#include "front/spectate.h"
#include "level/day_named.h"
#include "picture/picture.h"

enum {
    FRAME_TIME = 16667,   /* microseconds */
    STRIDE_TIME = 250000, /* far from the moment */
};

static const double near_seconds = 20; /* from the moment: frame by frame, so that all that is eased has settled */
static const double drawn_seconds = 1; /* from the moment: each frame is drawn, since some light outlasts its frame */

typedef struct Shot {
    const PlayOptions *options;
    Run run; /* read; empty when it is a level */
    Game *game;
    Painter *painter;
    Pictures *pictures;
    char places[PATH_LENGTH_MAX];
    Canvas *canvas;
    Frame frame;
    uint64_t now;
    Buffer *error;
    int status;
} Shot;

static bool fail(Shot *shot, ExitStatus status, const char *sentence)
{
    buffer_print(shot->error, "%s\n", sentence);
    shot->status = (int)status;
    return false;
}

/* ---- what is asked for ---- */

static bool screen_without_run(MomentKind kind)
{
    return kind == MOMENT_TITLE || kind == MOMENT_SETTINGS || kind == MOMENT_KEYS || kind == MOMENT_CAMPAIGN || kind == MOMENT_LEVELS;
}

static bool asked_well(Shot *shot)
{
    const PlayOptions *options = shot->options;
    if (!options->picture || !options->has_moment)
        return fail(shot, EXIT_USAGE, "a picture wants its moment, --at MOMENT, and its file, -o OUT.png");
    if (!options->level && !screen_without_run(options->moment.kind))
        return fail(shot, EXIT_USAGE,
                    "this moment wants a level or a kept run to be in; title, settings and levels alone want none");
    return true;
}

static bool read_run(Shot *shot)
{
    RunError error;
    Buffer file = {0};
    FileError trouble;
    if (!shot->options->level)
        return true;
    if (!file_read(shot->options->level, RUN_BYTES_MAX, &file, &trouble))
        return fail(shot, trouble.status, trouble.sentence);
    bool read = !run_looks_like(buffer_view(&file)) || run_read(buffer_view(&file), &shot->run, &error);
    if (!read) {
        run_error_print(&error, shot->options->level, buffer_view(&file), shot->error);
        shot->status = (int)error.status;
    }
    buffer_free(&file);
    return read;
}

static bool is_run(const Shot *shot)
{
    return shot->run.rules > 0;
}

static bool run_can_be_shown(Shot *shot)
{
    const PlayOptions *options = shot->options;
    Day day;
    Replay replay;
    RunError error;
    if (!is_run(shot))
        return true;
    if (!run_replay(&shot->run, &day, &replay, &error)) {
        run_error_print(&error, options->level, text_of(""), shot->error);
        shot->status = (int)error.status;
        return false;
    }
    return options->bot < 0 || fail(shot, EXIT_USAGE, "a kept run plays itself: --bot is for levels");
}

static bool day_is_there(Shot *shot, int day, int days)
{
    if (day <= days)
        return true;
    char sentence[120];
    snprintf(sentence, sizeof sentence, "there is no day %d: it has %d", day, days);
    return fail(shot, EXIT_USAGE, sentence);
}

/* A day of the week becomes the level's day of that name. Where a day is said that is off nothing comes, but for the run's end. */
static bool find_day(Shot *shot, const Level *level, Moment *moment)
{
    bool any = moment->kind == MOMENT_END || moment->kind == MOMENT_CARD || moment->kind == MOMENT_BEYOND;
    size_t said = shot->error->length;
    moment->day = day_named_of(level, moment->day, shot->error);
    if (shot->options->has_day && moment->day > 0 && moment->day <= level->days && !any && level_day_off(level, moment->day))
        day_off_said(level, moment->day, shot->error);
    return shot->error->length == said || fail(shot, EXIT_USAGE, "");
}

/* ---- the game ---- */

/* The folder that a file lies in. */
static void folder_of_file(const char *path, char folder[PATH_LENGTH_MAX])
{
    const char *slash = strrchr(path, '/');
    int length = slash ? max_int(1, (int)(slash - path)) : 1;
    snprintf(folder, PATH_LENGTH_MAX, "%.*s", length, slash ? path : ".");
}

static void find_levels(const Shot *shot, char folder[PATH_LENGTH_MAX])
{
    FileError error;
    if (shot->options->level)
        folder_of_file(shot->options->level, folder);
    else if (!folder_of_share("levels", folder, &error))
        folder[0] = 0;
}

/* The list shows the levels beside the one that was named, so that no picture depends on whose home it is taken in. */
static bool open_game(Shot *shot)
{
    const PlayOptions *options = shot->options;
    char folder[PATH_LENGTH_MAX];
    bool plays = options->level && !is_run(shot) && !screen_without_run(options->moment.kind);
    find_levels(shot, folder);
    FileError none;
    bool drawn = folder_of_share("assets/places", shot->places, &none);
    GameOptions wanted = {
        .level_path = plays ? options->level : NULL,
        .seed = options->seeded ? options->seed : 1,
        .level_folders = {folder[0] ? folder : NULL},
        .place_folder = drawn ? shot->places : NULL,
        .given = options->given,
    };
    shot->game = game_open(&wanted, shot->error, &shot->status);
    if (shot->game)
        game_size(shot->game, options->width, options->height);
    return shot->game != NULL;
}

static bool spectate(Shot *shot)
{
    const PlayOptions *options = shot->options;
    if (screen_without_run(options->moment.kind))
        return true;
    Moment moment = options->moment;
    if (!find_day(shot, is_run(shot) ? &shot->run.level : &shot->game->play.level, &moment))
        return false;
    if (is_run(shot))
        moments_run(shot->game, &shot->run, moment);
    else if (options->bot >= 0)
        moments_bot(&shot->game->play, (BotKind)options->bot, moment);
    else
        moments_nobody(&shot->game->play, moment);
    return day_is_there(shot, moment.day, spectate_days(&shot->game->play));
}

/* ---- the picture ---- */

static bool open_pictures(Shot *shot)
{
    shot->pictures = drawings_open(shot->game, shot->painter, true);
    return shot->pictures || fail(shot, EXIT_BUG, "there is not enough memory to draw");
}

static bool open_painter(Shot *shot, GlyphSource source)
{
    const PlayOptions *options = shot->options;
    shot->painter = painter_open(source);
    shot->canvas = calloc(1, sizeof *shot->canvas);
    shot->frame = (Frame){calloc((size_t)options->width * (size_t)options->height, sizeof(uint32_t)), options->width,
                          options->height, options->width};
    if (!shot->painter || !shot->canvas || !shot->frame.pixels)
        return fail(shot, EXIT_BUG, "there is not enough memory to draw");
    painter_theme(shot->painter, game_settings(shot->game)->theme);
    return true;
}

static bool draw(Shot *shot)
{
    canvas_clear(shot->canvas);
    game_draw(shot->game, shot->canvas);
    return (paint_frame(shot->painter, shot->canvas, &shot->frame) && painter_whole(shot->painter)) ||
           fail(shot, EXIT_BUG, "there is not enough memory to draw");
}

/* A place stands as if one had been there for a while; drawing once tells its pictures' size. */
static bool settle(Shot *shot)
{
    Sheets sheets = place_sheets(shot->game);
    Buffer said = {0};
    sheets.wanted[1] = -1;
    if (sheets.wanted[0] >= 0 && !draw(shot))
        return false;
    while (painter_prepare(shot->painter, &sheets)) {
    }
    place_sheets_ready(shot->game, painter_ready(shot->painter));
    game_arrive(shot->game);
    pictures_said(shot->pictures, &said);
    place_said(&shot->game->places, &said);
    if (said.length > 0)
        fprintf(stderr, "%s: %s", play_options_called(shot->options), said.data);
    buffer_free(&said);
    return true;
}

static bool never_comes(Shot *shot)
{
    Moment now = spectate_now(&shot->game->play.day);
    char sentence[200];
    if (is_run(shot) && (shot->options->moment.kind == MOMENT_END || shot->options->moment.kind == MOMENT_BEYOND || shot->options->moment.kind == MOMENT_CARD)) {
        snprintf(sentence, sizeof sentence,
                 "this run is not over, it has no end yet: it was left on day %d at %02d:%02d; "
                 "its last moment is --day %d --at %02d:%02d, and mdr-play goes on with it",
                 now.day, now.minute / 60, now.minute % 60, now.day, now.minute / 60, now.minute % 60);
        return fail(shot, EXIT_USAGE, sentence);
    }
    snprintf(sentence, sizeof sentence, "that moment never comes: the %s is past it, or stops, on day %d at %02d:%02d",
             is_run(shot) ? "run" : "level", now.day, now.minute / 60, now.minute % 60);
    return fail(shot, EXIT_USAGE, sentence);
}

/* Time passes as it would in play, in long strides while the moment is far. */
static bool travel(Shot *shot)
{
    Arrival arrival;
    game_update(shot->game, shot->now);
    while ((arrival = spectate_arrival(&shot->game->play)) == ARRIVAL_AHEAD) {
        double left = spectate_left(&shot->game->play);
        shot->now += left > near_seconds ? STRIDE_TIME : FRAME_TIME;
        game_update(shot->game, shot->now);
        if (left <= drawn_seconds && !draw(shot))
            return false;
    }
    return arrival == ARRIVAL_THERE || never_comes(shot);
}

static bool show(Shot *shot)
{
    const Moment *moment = &shot->options->moment;
    if (!screen_without_run(moment->kind) && !travel(shot))
        return false;
    return moments_show(shot->game, *moment) || fail(shot, EXIT_USAGE, moment->kind == MOMENT_PROPOSALS ? "the level has no rule to propose"
                                                                       : "there is no such card or page there, or it has no such face");
}

static bool write(Shot *shot)
{
    FileError error;
    return picture_write(shot->options->picture, &shot->frame, &error) || fail(shot, error.status, error.sentence);
}

int shot(const PlayOptions *options, GlyphSource source, Buffer *error)
{
    Shot shot = {.options = options, .error = error};
    bool done = asked_well(&shot) && read_run(&shot) && run_can_be_shown(&shot) && open_game(&shot) &&
                spectate(&shot) && open_painter(&shot, source) && open_pictures(&shot) && show(&shot) && settle(&shot) &&
                draw(&shot) && write(&shot);
    game_close(shot.game);
    painter_close(shot.painter);
    pictures_close(shot.pictures);
    free(shot.canvas);
    free(shot.frame.pixels);
    run_free(&shot.run);
    return done ? EXIT_CLEAN : shot.status;
}
