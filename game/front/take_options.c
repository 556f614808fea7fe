/* take_options.c - paths are copied, so that nothing leans on who opened the game. */
#include "front/take_options.h"

#include <string.h>

#include "front/run/kiosk.h"

static bool refuse_path(Buffer *error, int *exit_status)
{
    buffer_text(error, "error: a folder's path is longer than 4095 bytes; give a shorter one\n");
    *exit_status = EXIT_USAGE;
    return false;
}

static bool copy_path(char to[PATH_LENGTH_MAX], const char *path, Buffer *error, int *exit_status)
{
    if (strlen(path) >= PATH_LENGTH_MAX)
        return refuse_path(error, exit_status);
    memcpy(to, path, strlen(path) + 1);
    return true;
}

static bool take_settings(Game *game, const GameOptions *options, Buffer *error, int *exit_status)
{
    SettingsFile *file = &game->settings_kept.file;
    const char *path = options->settings_path;
    if (path && !copy_path(file->path, path, error, exit_status))
        return false;
    settings_file_read(file, &game->settings, &game->settings_kept.said);
    learnt_open(&game->learnt, options->kiosk ? NULL : path);
    bests_open(&game->bests, options->kiosk ? NULL : options->bests_path);
    settings_take(&game->settings, &options->given);
    return true;
}

/* The folders that are wanted, and the level that is read anew; one that is not wanted is left as it is. */
static bool take_paths(Game *game, const GameOptions *options, Buffer *error, int *exit_status)
{
    const struct {
        char *to;
        const char *path;
    } paths[] = {
        {game->reread.path, options->reread.on ? options->level_path : NULL},
        {game->run_folder, game->records ? options->run_folder : NULL},
        {game->watched.folder, options->room_folder},
        {game->places.folder, options->place_folder},
    };
    for (int i = 0; i < COUNT_OF(paths); i++) {
        if (paths[i].path && !copy_path(paths[i].to, paths[i].path, error, exit_status))
            return false;
    }
    for (int i = 0; i < FOLDERS_MAX && options->level_folders[i]; i++) {
        if (!copy_path(game->level_folders[i], options->level_folders[i], error, exit_status))
            return false;
        game->folder_count++;
    }
    return true;
}

bool take_options(Game *game, const GameOptions *options, Buffer *error, int *exit_status)
{
    if (!take_settings(game, options, error, exit_status))
        return false;
    game->seed = options->seed;
    game->room = (RoomStart){options->room_round, options->seed};
    text_print(game->nickname, sizeof game->nickname, "%s", options->nickname ? options->nickname : "");
    game->opened = options->opened;
    if (options->kiosk && !kiosk_open(game, options->level_path, options->kiosk, &options->given))
        return refuse_path(error, exit_status);
    game->records = options->run_folder != NULL && !options->reread.on;
    return take_paths(game, options, error, exit_status);
}
