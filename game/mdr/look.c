/* look.c - reads a level or a run for its messages alone. */
#include "mdr/look.h"

#include <stdio.h>

#include "base/file.h"
#include "level/read.h"
#include "mdr/say.h"
#include "record/run_play.h"

int look_at_run(const char *path, Text text, bool *over)
{
    Buffer said = {0};
    Run run = {0};
    Day day;
    Replay replay = {0};
    RunError error;
    bool sound = run_read(text, &run, &error) && run_replay(&run, &day, &replay, &error);
    if (!sound) {
        run_error_print(&error, path, text, &said);
    } else if (!replay.same) {
        buffer_escaped(&said, text_of(path));
        buffer_print(&said, ":%d:1: error: it does not play again as it was recorded; `mdr replay` says more\n",
                     max_int(1, replay.line));
    }
    *over = sound && day.phase == PHASE_OVER;
    fputs(buffer_view(&said).at, stderr);
    run_free(&run);
    buffer_free(&said);
    return sound && replay.same ? EXIT_CLEAN : EXIT_DATA;
}

int look_at_level(const char *path)
{
    Buffer text = {0}, said = {0};
    FileError error;
    Messages messages;
    Level level = {0};
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    bool sound = level_read(buffer_view(&text), &level, &messages);
    if (!sound)
        messages_print(&messages, path, buffer_view(&text), &said);
    fputs(buffer_view(&said).at, stderr);
    level_free(&level);
    buffer_free(&said);
    buffer_free(&text);
    return sound ? EXIT_CLEAN : EXIT_DATA;
}

int look_at_any(const char *path, bool *over)
{
    Buffer text = {0};
    FileError error;
    if (!file_read(path, RUN_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    bool run = run_looks_like(buffer_view(&text));
    int status = run ? look_at_run(path, buffer_view(&text), over) : look_at_level(path);
    buffer_free(&text);
    return status;
}
