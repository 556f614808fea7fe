/* drop.c - what a file is goes by its name, of a run by its first word too, whatever it is called. */
#include "front/pages/drop.h"

#include <string.h>

#include "base/translate.h"
#include "front/pages/result_page.h"
#include "front/run/go.h"
#include "front/run/play.h"
#include "front/run/screening.h"
#include "level/read.h"
#include "record/run_read.h"

typedef enum DropKind { DROP_OTHER, DROP_LEVEL, DROP_RUN } DropKind;

const char *drop_name(const Game *game)
{
    const char *slash = strrchr(game->dropped.path, '/');
    return slash ? slash + 1 : game->dropped.path;
}

static bool asks(const Play *play)
{
    return play->loaded && !play->kept && play->day.phase != PHASE_OVER;
}

void drop_pauses(Game *game)
{
    if (asks(&game->play))
        go_pause(game);
}

/* ---- what it is ---- */

static DropKind kind_of(const char *path, FileError *error)
{
    enum { FIRST_WORD = 16 };
    Buffer start = {0}, end = {0};
    bool read = file_read_ends(path, RUN_BYTES_MAX, FIRST_WORD, &start, &end, error);
    bool run = read && run_looks_like(buffer_view(&start));
    buffer_free(&start);
    buffer_free(&end);
    return run ? DROP_RUN : read && text_ends(text_of(path), ".level") ? DROP_LEVEL : DROP_OTHER;
}

/* Whether it can be played; `broken` says what is wrong with it. */
static bool sound_level(const char *path, Buffer *broken)
{
    Buffer source = {0};
    FileError error;
    Level level = {0};
    Messages messages;
    bool read = file_read(path, LEVEL_BYTES_MAX, &source, &error), sound = read && level_read(buffer_view(&source), &level, &messages);
    if (!read)
        buffer_print(broken, "%s\n", error.sentence);
    else if (!sound) {
        messages_keep_errors(&messages);
        messages_print_in_cells(&messages, path, buffer_view(&source), broken);
    }
    level_free(&level);
    buffer_free(&source);
    return sound;
}

static bool sound_run(const char *path, Buffer *broken, bool *ended)
{
    Run run = {0};
    RunError error;
    bool sound = run_load(path, &run, &error);
    if (sound)
        *ended = run.ended;
    else
        run_error_print(&error, path, (Text){0}, broken);
    run_free(&run);
    return sound;
}

/* ---- what comes of it ---- */

static void refuse(Game *game, const char *why)
{
    text_print(game->dropped.why, sizeof game->dropped.why, "%s", why);
    go_to(game, PAGE_DROPPED);
}

static void show_ended(Game *game, const char *path)
{
    screening_close(game);
    go_to(game, result_page(game, path));
}

static void play(Game *game, const char *path)
{
    int status = 0;
    buffer_free(&game->broken);
    bool opened = play_open(game, path, &game->broken, &status);
    if (opened)
        screening_close(game);
    go_to(game, opened ? play_page(&game->play) : PAGE_BROKEN);
}

/* Where nothing is left for it, what is wrong is shown as of any level in a list; else on the page that leads back. */
static void say_broken(Game *game)
{
    Text rest = buffer_view(&game->broken), first = {"", 0};
    char why[RUN_TROUBLE_MAX];
    if (!asks(&game->play)) {
        go_to(game, PAGE_BROKEN);
        return;
    }
    text_next_line(&rest, &first);
    text_print(why, sizeof why, "%.*s", first.length, first.at);
    refuse(game, why);
}

static void open_or_ask(Game *game, DropKind kind)
{
    bool ended = false;
    const char *path = game->dropped.path;
    buffer_free(&game->broken);
    bool sound = kind == DROP_RUN ? sound_run(path, &game->broken, &ended) : sound_level(path, &game->broken);
    if (!sound)
        say_broken(game);
    else if (asks(&game->play))
        go_to(game, PAGE_DROPPED);
    else
        drop_open(game);
}

void drop_open(Game *game)
{
    bool ended = false;
    char path[PATH_LENGTH_MAX];
    FileError error;
    memcpy(path, game->dropped.path, sizeof path);
    buffer_free(&game->broken);
    if (kind_of(path, &error) == DROP_RUN && sound_run(path, &game->broken, &ended) && ended)
        show_ended(game, path);
    else
        play(game, path);
}

void drop_file(Game *game, const char *path)
{
    FileError error = {0};
    game->dropped.why[0] = '\0';
    if (game->page != PAGE_DROPPED)
        game->dropped.from = game->page;
    if (strlen(path) >= sizeof game->dropped.path) {
        game->dropped.path[0] = '\0';
        refuse(game, _("Where it lies is said in more than 4095 bytes."));
        return;
    }
    memcpy(game->dropped.path, path, strlen(path) + 1);
    DropKind kind = kind_of(path, &error);
    if (error.sentence[0])
        refuse(game, file_brief(&error));
    else if (kind == DROP_OTHER)
        refuse(game, _("It is neither a level, whose name ends in .level, nor a run of this game."));
    else
        open_or_ask(game, kind);
}
