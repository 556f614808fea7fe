/* main.c - `mdr-play`: opens window, fonts, painter and game, and moves data between them until the game is over.
 * Rules, scenes and pixels are elsewhere. */
#include "play_options.h"
#include "shot.h"
#include "stress_places.h"

#include "base/file.h"
#include "front/game.h"
#include "paint/paint.h"
#include "paint/stress.h"
#include "sdl/fonts.h"
#include "sdl/pictures.h"
#include "sdl/sound.h"
#include "sdl/window.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    FRAME_MICROSECONDS = 16667,
    GAP_MICROSECONDS = 1000,     /* an input is drawn at once, but not sooner than this after the last frame */
    GAP_STREAMING = 6000,        /* the same while frames follow inputs closely */
};

static const uint64_t never = UINT64_MAX;

static uint64_t nanoseconds_of(clockid_t id)
{
    struct timespec time;
    clock_gettime(id, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static uint64_t nanoseconds(void)
{
    return nanoseconds_of(CLOCK_MONOTONIC);
}

static uint64_t microseconds(void)
{
    return nanoseconds() / 1000;
}

/* ---- the loop ---- */

typedef struct Loop {
    Game *game;
    Window *window;
    Painter *painter;
    Canvas *canvas;
    uint64_t hash;          /* of the frame that is shown */
    uint64_t due;           /* when the picture changes by itself */
    uint64_t shown, before; /* when the last two frames were */
    bool hidden;
    Settings applied; /* to painter and window */
    Sound *sound;
    bool sound_tried, pads_started;
    Pictures *pictures;
    bool preparing; /* pictures are still to come */
} Loop;

static void hand_on(Loop *loop, const Input *input, uint64_t now)
{
    if (input->kind == INPUT_HIDDEN || input->kind == INPUT_SHOWN)
        loop->hidden = input->kind == INPUT_HIDDEN;
    if (input->kind != INPUT_NONE)
        game_input(loop->game, input, now);
}

static uint64_t drawn_soonest(const Loop *loop)
{
    return loop->shown + (loop->shown - loop->before < GAP_STREAMING ? GAP_STREAMING : GAP_MICROSECONDS);
}

/* Hands on what comes until the next frame is due: by itself, or soon after an input. */
static void take_inputs(Loop *loop)
{
    uint64_t until = loop->due, now = microseconds();
    Input input;
    while (window_input(loop->window, until == never ? never : until > now ? until - now : 0, &input)) {
        now = microseconds();
        hand_on(loop, &input, now);
        uint64_t soonest = drawn_soonest(loop);
        until = soonest < until ? soonest : until;
    }
}

static void show(Loop *loop)
{
    Frame frame;
    if (!window_frame(loop->window, &frame) || !paint_frame(loop->painter, loop->canvas, &frame))
        return;
    window_show(loop->window);
    loop->before = loop->shown;
    loop->shown = microseconds();
}

static void draw(Loop *loop)
{
    canvas_clear(loop->canvas);
    game_draw(loop->game, loop->canvas);
    uint64_t hash = canvas_hash(loop->canvas);
    if (hash == loop->hash && !window_stale(loop->window))
        return;
    loop->hash = hash;
    show(loop);
}

/* Frames that follow each other keep an even pace by absolute times; a screen that keeps one itself is left to. */
static uint64_t next_due(const Loop *loop, uint64_t started)
{
    uint64_t wait = game_wait(loop->game);
    if (loop->hidden || wait == never)
        return never;
    if (wait >= FRAME_MICROSECONDS)
        return started + wait;
    if (window_paced(loop->window))
        return started;
    uint64_t even = loop->due + FRAME_MICROSECONDS;
    return loop->due <= started && even > started ? even : started + FRAME_MICROSECONDS;
}

/* Brings painter and window in line with what was set. */
static void apply(Loop *loop)
{
    const Settings *now = game_settings(loop->game);
    if (now->theme != loop->applied.theme) {
        painter_theme(loop->painter, now->theme);
        loop->hash = 0;
    }
    if (now->full_screen != loop->applied.full_screen)
        window_full_screen(loop->window, now->full_screen);
    loop->applied = *now;
}

/* After the first frame only: until then nothing but the display has been started. */
static void hear(Loop *loop)
{
    Cues cues;
    if (loop->shown == 0)
        return;
    if (!loop->sound_tried) {
        Buffer why = {0};
        loop->sound = sound_open(&why);
        loop->sound_tried = true;
        if (why.length > 0)
            fprintf(stderr, "mdr-play: %s", why.data);
        buffer_free(&why);
    }
    game_cues(loop->game, &cues);
    sound_play(loop->sound, &cues);
}

/* What is wrong with pictures is told, and one plays on. */
static void say_of_pictures(Loop *loop)
{
    Buffer said = {0};
    game_places_said(loop->game, &said);
    pictures_said(loop->pictures, &said);
    if (said.length > 0)
        fprintf(stderr, "mdr-play: %s", said.data);
    buffer_free(&said);
}

/* After the first frame too: a step towards the pictures of the place one is in, and of the next. */
static void prepare(Loop *loop)
{
    if (loop->shown == 0 || !loop->pictures)
        return;
    Sheets sheets = game_sheets(loop->game);
    loop->preparing = painter_prepare(loop->painter, &sheets);
    game_sheets_ready(loop->game, painter_ready(loop->painter));
    say_of_pictures(loop);
}

/* Silence is left to itself after a while, whatever the picture does. */
static uint64_t next_heard(const Loop *loop, uint64_t started)
{
    uint64_t wait = sound_wait(loop->sound);
    return wait == never ? never : started + wait;
}

/* After the first frame too. */
static void welcome_pads(Loop *loop)
{
    if (loop->shown == 0 || loop->pads_started)
        return;
    loop->pads_started = true;
    window_pads(loop->window);
}

static void run(Loop *loop)
{
    loop->due = microseconds();
    while (!game_over(loop->game)) {
        take_inputs(loop);
        uint64_t now = microseconds();
        game_update(loop->game, now);
        apply(loop);
        if (!loop->hidden)
            draw(loop);
        hear(loop);
        welcome_pads(loop);
        prepare(loop);
        uint64_t heard = next_heard(loop, now);
        loop->due = next_due(loop, now);
        loop->due = heard < loop->due ? heard : loop->due;
        if (loop->preparing && now + FRAME_MICROSECONDS < loop->due)
            loop->due = now + FRAME_MICROSECONDS;
    }
}

/* ---- opening ---- */

/* Where things lie; GameOptions points into it. */
typedef struct Folders {
    char runs[PATH_LENGTH_MAX], shared[PATH_LENGTH_MAX], own[PATH_LENGTH_MAX], settings[PATH_LENGTH_MAX];
    char scenes[PATH_LENGTH_MAX];
} Folders;

static bool below(char *path, const char *name, FileError *error)
{
    size_t length = (size_t)text_of(path).length;
    int added = snprintf(path + length, PATH_LENGTH_MAX - length, "/%s", name);
    if (added >= 0 && (size_t)added < PATH_LENGTH_MAX - length)
        return true;
    *error = (FileError){EXIT_NO_CREATE, "the path of the user's folder is too long"};
    return false;
}

/* Without a folder for runs one can still play; nothing is kept then, and that is said. */
static const char *run_folder(Folders *folders)
{
    FileError error;
    if (folder_of_user(USER_STATE, folders->runs, &error) && below(folders->runs, "runs", &error) &&
        folder_make(folders->runs, &error))
        return folders->runs;
    fprintf(stderr, "mdr-play: this run will not be kept: %s\n", error.sentence);
    return NULL;
}

/* Its folder is made when there is something to keep. */
static const char *settings_path(Folders *folders)
{
    FileError error;
    if (folder_of_user(USER_CONFIG, folders->settings, &error) && below(folders->settings, "settings", &error))
        return folders->settings;
    fprintf(stderr, "mdr-play: settings will not be kept: %s\n", error.sentence);
    return NULL;
}

static void find_levels(Folders *folders, GameOptions *options)
{
    FileError error;
    int count = 0;
    if (folder_of_share("levels", folders->shared, &error))
        options->level_folders[count++] = folders->shared;
    if (folder_of_user(USER_DATA, folders->own, &error) && below(folders->own, "levels", &error))
        options->level_folders[count++] = folders->own;
}

/* Without them the places are drawn plain. */
static const char *scene_folder(Folders *folders)
{
    FileError error;
    if (folder_of_share("assets/scenes", folders->scenes, &error))
        return folders->scenes;
    fprintf(stderr, "mdr-play: the places do without pictures: %s\n", error.sentence);
    return NULL;
}

/* Short enough to be told to somebody. */
static uint64_t drawn_seed(void)
{
    return nanoseconds_of(CLOCK_REALTIME) / 1000 % 999999 + 1;
}

static Game *open_game(const PlayOptions *options, Folders *folders, Buffer *error, int *status)
{
    GameOptions wanted = {
        .level_path = options->level,
        .seed = options->seeded ? options->seed : drawn_seed(),
        .run_folder = run_folder(folders),
        .settings_path = settings_path(folders),
        .scene_folder = scene_folder(folders),
        .given = options->given,
        .opened = (int64_t)time(NULL),
    };
    find_levels(folders, &wanted);
    Game *game = game_open(&wanted, error, status);
    if (game)
        fputs(game_settings_said(game), stderr);
    return game;
}

static bool open_window(const PlayOptions *options, Loop *loop, Buffer *error, int *status)
{
    WindowOptions wanted = {.title = "Macrodata Refinement",
                            .width = options->width,
                            .height = options->height,
                            .full_screen = game_settings(loop->game)->full_screen,
                            .presenting = options->presenting};
    loop->window = window_open(&wanted, error);
    if (!loop->window)
        *status = EXIT_NO_DISPLAY;
    return loop->window != NULL;
}

static bool find_picture(const void *owner, int picture, int layer, char *path, CanvasPoint *size)
{
    return game_picture(owner, picture, layer, path, size);
}

static bool open_painter(Fonts *fonts, Loop *loop, Buffer *error, int *status)
{
    loop->painter = painter_open(fonts_source(fonts));
    loop->canvas = calloc(1, sizeof *loop->canvas);
    if (loop->painter && loop->canvas) {
        loop->applied = *game_settings(loop->game);
        painter_theme(loop->painter, loop->applied.theme);
        return true;
    }
    buffer_text(error, "there is not enough memory to draw\n");
    *status = EXIT_BUG;
    return false;
}

/* Whoever has no memory for pictures plays without. */
static void open_pictures(Loop *loop)
{
    loop->pictures = pictures_open((PictureFiles){find_picture, loop->game}, false);
    if (loop->pictures)
        painter_pictures(loop->painter, pictures_source(loop->pictures));
}

/* The disk may take nothing to the end: who leaves then is told, and so is what started us. */
static int leave(const Game *game, Buffer *error)
{
    const char *why = game_unkept(game), *settings = game_settings_unkept(game);
    if (why[0])
        buffer_print(error, "this run was not kept to its end: %s\n", why);
    if (settings[0])
        buffer_print(error, "%s\n", settings);
    return why[0] || settings[0] ? EXIT_IO : EXIT_CLEAN;
}

/* The display comes first, so that no run is begun that nobody sees; the window last, so that none flashes up over a
 * bad level. */
static int play(const PlayOptions *options, Fonts *fonts, Buffer *error)
{
    if (!display_open(error))
        return EXIT_NO_DISPLAY;
    Folders folders;
    Loop loop = {0};
    int status = EXIT_CLEAN;
    loop.game = open_game(options, &folders, error, &status);
    if (loop.game && open_painter(fonts, &loop, error, &status) && open_window(options, &loop, error, &status)) {
        open_pictures(&loop);
        run(&loop);
        status = leave(loop.game, error);
    }
    game_close(loop.game);
    painter_close(loop.painter);
    pictures_close(loop.pictures);
    sound_close(loop.sound);
    window_close(loop.window);
    display_close();
    free(loop.canvas);
    return status;
}

/* ---- measuring the painter ---- */

/* A line a picture for `mdr bench`: nanoseconds of floor, drawing and its p99, and what they are of. */
static int stress(Fonts *fonts, Buffer *error)
{
    static const struct {
        int width, height;
    } sizes[] = {{1280, 720}, {1920, 1080}};
    Painter *painter = painter_open(fonts_source(fonts));
    for (int i = 0; painter && i < COUNT_OF(sizes) * STRESS_COUNT; i++) {
        int width = sizes[i / STRESS_COUNT].width, height = sizes[i / STRESS_COUNT].height;
        StressPicture picture = (StressPicture)(i % STRESS_COUNT);
        StressResult result;
        if (!stress_run(painter, picture, width, height, 300, nanoseconds, &result))
            break;
        printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %dx%d %s\n", result.floor, result.draw, result.draw_p99, width,
               height, stress_words[picture]);
    }
    if (!painter)
        buffer_text(error, "there is not enough memory to measure\n");
    painter_close(painter);
    return painter && stress_places(fonts_source(fonts), nanoseconds, error) ? EXIT_CLEAN : EXIT_BUG;
}

/* ---- the program ---- */

static int do_with_fonts(const PlayOptions *options, Fonts *fonts, Buffer *error)
{
    if (options->flags[PLAY_STRESS])
        return stress(fonts, error);
    return options->flags[PLAY_SHOT] ? shot(options, fonts_source(fonts), error) : play(options, fonts, error);
}

static int with_fonts(const PlayOptions *options, Buffer *error)
{
    Fonts *fonts = fonts_open(error);
    if (!fonts)
        return EXIT_NO_FILE;
    int status = do_with_fonts(options, fonts, error);
    fonts_close(fonts);
    return status;
}

static int print_help(void)
{
    Buffer help = {0};
    play_options_help(&help);
    fputs(help.data ? help.data : "", stdout);
    buffer_free(&help);
    return EXIT_CLEAN;
}

static int print_version(void)
{
    printf("mdr-play %s (%s)\n", MDR_VERSION, MDR_BUILD_ID);
    return EXIT_CLEAN;
}

static int start(const PlayOptions *options, Buffer *error)
{
    if (options->flags[PLAY_HELP])
        return print_help();
    if (options->flags[PLAY_VERSION])
        return print_version();
    if (options->build.length > 0 && !text_is(options->build, MDR_BUILD_ID)) {
        buffer_text(error, "mdr and mdr-play come from different builds (");
        buffer_escaped(error, options->build);
        buffer_print(error, " and %s): build or install both again\n", MDR_BUILD_ID);
        return EXIT_USAGE;
    }
    return with_fonts(options, error);
}

int main(int count, char **arguments)
{
    PlayOptions options;
    Buffer error = {0};
    int status = EXIT_USAGE;
    if (play_options_read(count, arguments, getenv("MDR_PRESENT"), &options, &error))
        status = start(&options, &error);
    if (error.length > 0)
        fprintf(stderr, "mdr-play: %s", error.data);
    buffer_free(&error);
    return status;
}
