/* look.c - reads a level for its messages alone. */
#include "mdr/look.h"

#include <stdio.h>

#include "base/file.h"
#include "level/read.h"
#include "mdr/say.h"

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
