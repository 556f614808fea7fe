#include "front/run/results.h"

#include <stdio.h>
#include <string.h>

#include "report/result_text.h"

void results_of_start(Game *game, Text level_text, int64_t now)
{
    Play *play = &game->play;
    play->origin = (RunOrigin){code_level_hash(level_text), now, game->room.round};
    memcpy(play->nickname, game->nickname, sizeof play->nickname);
    game->room = (RoomStart){0};
}

RunResult results_of(Play *play)
{
    strips_keep(&play->strips, &play->day);
    RunResult result = run_result_of(&play->day, &play->strips, &play->origin);
    run_result_nickname(&result, text_of(play->nickname));
    return result;
}

/* The run's path with the other ending. */
static bool path_beside(const Play *play, char path[PATH_LENGTH_MAX])
{
    Text run = text_of(play->writer.file.path);
    int stem = run.length - (int)sizeof RUN_ENDING + 1;
    int length = stem > 0 ? snprintf(path, PATH_LENGTH_MAX, "%.*s%s", stem, run.at, RESULT_ENDING) : 0;
    return length > 0 && length < PATH_LENGTH_MAX;
}

bool results_keep(Play *play, FileError *error)
{
    char path[PATH_LENGTH_MAX];
    Buffer text = {0};
    if (play->day.phase != PHASE_OVER || play->result_kept == play->commands + 1 || !path_beside(play, path))
        return true;
    RunResult result = results_of(play);
    run_result_print(&result, &text);
    bool kept = !text.failed && file_write(path, buffer_view(&text), error);
    if (text.failed)
        file_fail(error, EXIT_IO, "write", path, "there is not enough memory");
    buffer_free(&text);
    if (kept)
        play->result_kept = play->commands + 1;
    return kept;
}

void results_name(const Play *play, char out[RUN_TITLE_MAX])
{
    char path[PATH_LENGTH_MAX];
    out[0] = '\0';
    if (!play->recording || !path_beside(play, path))
        return;
    const char *slash = strrchr(path, '/');
    text_print(out, RUN_TITLE_MAX, "%s", slash ? slash + 1 : path);
}
