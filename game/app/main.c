/* main.c - `mdr-play`: opens window, fonts, painter and game, and closes them when the loop is done. What is done with
 * them meanwhile is in loop.c; rules, pages and pixels are elsewhere. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "app/certificate.h"
#include "app/drawings.h"
#include "app/loop.h"
#include "app/remembered.h"
#include "app/saves.h"
#include "app/shot.h"
#include "app/signals.h"
#include "app/stress_places.h"
#include "base/folder.h"
#include "base/translate.h"
#include "front/game.h"
#include "paint/stress.h"
#include "report/find.h"
#include "report/result_of.h"
#include "sdl/fonts.h"

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

/* ---- opening ---- */

/* Where things lie; GameOptions points into it. */
typedef struct Folders {
    char runs[PATH_LENGTH_MAX], shared[PATH_LENGTH_MAX], own[PATH_LENGTH_MAX], settings[PATH_LENGTH_MAX];
    char places[PATH_LENGTH_MAX], room[PATH_LENGTH_MAX], certificates[PATH_LENGTH_MAX], bests[PATH_LENGTH_MAX];
    char window[PATH_LENGTH_MAX], arguments[PATH_LENGTH_MAX];
    char code[ROOM_CODE_MAX]; /* of the room */
} Folders;

static bool below(char *path, const char *name, FileError *error)
{
    size_t length = (size_t)text_of(path).length;
    int added = snprintf(path + length, PATH_LENGTH_MAX - length, "/%s", name);
    if (added >= 0 && (size_t)added < PATH_LENGTH_MAX - length)
        return true;
    *error = (FileError){.status = EXIT_NO_CREATE, .sentence = "the path of the user's folder is too long"};
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

/* Beside the runs; made when there is something to keep. */
static const char *certificate_folder(Folders *folders)
{
    FileError error;
    bool found = folder_of_user(USER_STATE, folders->certificates, &error) &&
                 below(folders->certificates, "certificates", &error);
    return found ? folders->certificates : NULL;
}

/* Beside the runs too; where there is no folder for them, that was told. A size that is said holds for one session. */
static const char *window_path(Folders *folders, const PlayOptions *options)
{
    FileError error;
    bool found = folder_of_user(USER_STATE, folders->window, &error) && below(folders->window, "window", &error);
    return found && !options->sized ? folders->window : NULL;
}

/* Beside the runs; without it they are reckoned anew each time. */
static const char *arguments_path(Folders *folders)
{
    FileError error;
    bool found = folder_of_user(USER_STATE, folders->arguments, &error) && below(folders->arguments, "arguments", &error);
    return found ? folders->arguments : NULL;
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

/* Beside the levels of one's own. */
static const char *bests_path(Folders *folders)
{
    FileError error;
    if (folder_of_user(USER_DATA, folders->bests, &error) && below(folders->bests, "campaign", &error))
        return folders->bests;
    fprintf(stderr, "mdr-play: the record of the campaign will not be kept: %s\n", error.sentence);
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
static const char *place_folder(Folders *folders)
{
    FileError error;
    if (folder_of_share("assets/places", folders->places, &error))
        return folders->places;
    fprintf(stderr, "mdr-play: the places do without pictures: %s\n", error.sentence);
    return NULL;
}

/* Short enough to be told to somebody. */
static uint64_t drawn_seed(void)
{
    return nanoseconds_of(CLOCK_REALTIME) / 1000 % 999999 + 1;
}

/* The level that a room's code means; words that are none are a slip of the command line, a level that is not here is
 * not. */
static bool find_code(Text typed, Folders *folders, GameOptions *wanted, Buffer *error, int *status)
{
    RoomCode code;
    *status = code_read(typed, &code, error) ? EXIT_DATA : EXIT_USAGE;
    bool found = *status == EXIT_DATA && find_room(wanted->level_folders, typed, &code, folders->room, error);
    if (!found) {
        buffer_text(error, "\n");
        return false;
    }
    wanted->level_path = folders->room;
    wanted->seed = (uint64_t)code.seed;
    wanted->room_round = code.round;
    code_print(&code, folders->code);
    *status = EXIT_CLEAN;
    return true;
}

/* A code of a kiosk is shown to whoever comes next. */
static bool find_workshop(const PlayOptions *options, Folders *folders, GameOptions *wanted, Buffer *error, int *status)
{
    folders->code[0] = '\0';
    wanted->kiosk = folders->code;
    if (!file_exists(options->workshop.at))
        return find_code(options->workshop, folders, wanted, error, status);
    wanted->level_path = options->workshop.at;
    return true;
}

static bool find_played(const PlayOptions *options, Folders *folders, GameOptions *wanted, Buffer *error, int *status)
{
    if (options->workshop.length > 0)
        return find_workshop(options, folders, wanted, error, status);
    return options->room.length == 0 || find_code(options->room, folders, wanted, error, status);
}

static Game *open_game(const PlayOptions *options, Folders *folders, Buffer *error, int *status)
{
    GameOptions wanted = {
        .level_path = options->level,
        .replay = options->replay,
        .beside = options->beside,
        .seed = options->seeded ? options->seed : options->flags[PLAY_WATCH] ? 1 : drawn_seed(), /* whoever writes finds the same day again */
        .run_folder = options->flags[PLAY_WATCH] ? NULL : run_folder(folders),
        .reread = {.on = options->flags[PLAY_WATCH],
                   .timed = options->has_moment,
                   .moment = options->moment,
                   .bot = options->has_as ? options->as : BOT_BALANCED},
        .settings_path = settings_path(folders),
        .bests_path = bests_path(folders),
        .place_folder = place_folder(folders),
        .given = options->given,
        .room_folder = options->room_folder,
        .opened = (int64_t)time(NULL),
    };
    if (!options->has_day)
        wanted.reread.moment.day = 0;
    char nickname[RESULT_NICKNAME_MAX];
    text_print(nickname, sizeof nickname, "%.*s", options->nickname.length,
               options->nickname.length > 0 ? options->nickname.at : "");
    wanted.nickname = nickname;
    find_levels(folders, &wanted);
    Game *game = find_played(options, folders, &wanted, error, status) ? game_open(&wanted, error, status) : NULL;
    if (game)
        fputs(game_settings_said(game), stderr);
    return game;
}

static void wake(void *nobody)
{
    (void)nobody;
    window_wake();
}

/* Before the level is read, so that no save is missed. */
static Saves *open_saves(const PlayOptions *options)
{
    if (!options->flags[PLAY_WATCH])
        return NULL;
    Saves *saves = saves_open(options->level, wake, NULL);
    if (!saves)
        fputs("mdr-play: no save will be noticed: there is no memory or no thread for it\n", stderr);
    return saves;
}

static void tell(Buffer *said)
{
    if (said->length > 0)
        fprintf(stderr, "mdr-play: %s", said->data);
    buffer_free(said);
}

/* `remembered`: the file that says where it was; NULL: nothing is remembered. */
static bool open_window(const PlayOptions *options, const char *remembered, Loop *loop, Buffer *error, int *status)
{
    Buffer said = {0};
    title_of(loop->game, loop->title);
    WindowOptions wanted = {.title = loop->title,
                            .at = {.width = options->width, .height = options->height},
                            .full_screen = game_settings(loop->game)->full_screen,
                            .presenting = options->presenting};
    if (remembered)
        remembered_read(remembered, &wanted.at, &said);
    tell(&said);
    loop->window = window_open(&wanted, error);
    if (!loop->window)
        *status = EXIT_NO_DISPLAY;
    return loop->window != NULL;
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

/* Where it is found next time. */
static void remember_window(const char *remembered, Window *window)
{
    Buffer said = {0};
    Geometry geometry = window_geometry(window);
    if (remembered)
        remembered_write(remembered, &geometry, &said);
    tell(&said);
}

/* Whoever has no memory for pictures plays without. */
static void open_pictures(Loop *loop)
{
    loop->pictures = drawings_open(loop->game, loop->painter, false);
}

/* Neither screen nor disk may hold to the end: who leaves then is told, and so is what started us. */
static int leave(const Loop *loop, Buffer *error)
{
    const Game *game = loop->game;
    const char *why = game_unkept(game), *settings = game_settings_unkept(game);
    if (why[0])
        buffer_print(error, "this run was not kept to its end: %s\n", why);
    if (settings[0])
        buffer_print(error, "%s\n", settings);
    if (loop->lost)
        buffer_print(error, "nothing can be shown any more (%s), so the game was left\n", loop->trouble);
    if (loop->lost)
        return EXIT_NO_DISPLAY;
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
    const char *remembered = window_path(&folders, options);
    Saves *saves = open_saves(options);
    loop.game = open_game(options, &folders, error, &status);
    if (loop.game && open_painter(fonts, &loop, error, &status) && open_window(options, remembered, &loop, error, &status)) {
        open_pictures(&loop);
        loop.source = fonts_source(fonts);
        loop.certificates = certificate_folder(&folders);
        loop.arguing = arguing_open(loop.game, arguments_path(&folders), MDR_BUILD_ID);
        loop_run(&loop);
        remember_window(remembered, loop.window);
        status = leave(&loop, error);
    }
    arguing_close(loop.arguing, loop.game);
    saves_close(saves);
    game_close(loop.game);
    painter_close(loop.painter);
    pictures_close(loop.pictures);
    bool closed = sound_close(loop.sound);
    window_close(loop.window);
    if (closed)
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
    if (options->flags[PLAY_CERTIFICATE])
        return certificate(options, fonts_source(fonts), error);
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

/* Where there are no catalogues nothing is looked for. */
static void choose_language(void)
{
    char path[PATH_LENGTH_MAX];
    FileError error;
    if (folder_of_share("locale", path, &error))
        translate_from(path);
}

int main(int count, char **arguments)
{
    PlayOptions options;
    Buffer error = {0};
    int status = EXIT_USAGE;
    signals_take();
    choose_language();
    if (play_options_read(count, arguments, getenv("MDR_PRESENT"), &options, &error))
        status = start(&options, &error);
    if (error.length > 0)
        fprintf(stderr, "%s: %s", play_options_called(&options), error.data);
    buffer_free(&error);
    return status;
}
