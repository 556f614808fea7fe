/* shot.c - mdr shot: reads the level or the kept run, says what is wrong with it, and lets `mdr-play` make the
 * picture. */
#include "mdr/shot.h"

#include <stdio.h>

#include "mdr/become.h"
#include "mdr/look.h"
#include "mdr/say.h"
#include "record/run_play.h"

/* A run says what it is in its first word. */
static int look(const char *path)
{
    Buffer text = {0};
    FileError error;
    if (!file_read(path, RUN_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    bool run = run_looks_like(buffer_view(&text));
    bool over;
    int status = run ? look_at_run(path, buffer_view(&text), &over) : look_at_level(path);
    buffer_free(&text);
    return status;
}

int tool_shot(const Arguments *arguments)
{
    Arguments with = *arguments;
    int status = arguments->count > 0 ? look(arguments->files[0]) : EXIT_CLEAN;
    with.handed_on[with.handed_on_count++] = (HandedOn){.name = "shot"};
    return status == EXIT_CLEAN ? become_player(&with) : status;
}
