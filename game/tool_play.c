/* tool_play.c - mdr play: reads the level here, where messages can be read, and becomes `mdr-play` beside this program.
 * Opens no window. */
#include "base/file.h"
#include "level/read.h"
#include "tools.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Whether the level can be played; says why not. */
static int look(const char *path)
{
    Buffer text = {0}, said = {0};
    FileError error;
    Messages messages;
    Level level = {0};
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return tool_fail(error.status, "%s", error.sentence);
    bool sound = level_read(buffer_view(&text), &level, &messages);
    if (!sound)
        messages_print(&messages, path, buffer_view(&text), &said);
    fputs(buffer_view(&said).at, stderr);
    level_free(&level);
    buffer_free(&said);
    buffer_free(&text);
    return sound ? EXIT_CLEAN : EXIT_DATA;
}

/* Returns only when the program cannot be started. `level` is ours to hand over. */
static int become(char *program, char *level, const Arguments *arguments)
{
    char name[] = "mdr-play", build[] = "--build-id=" MDR_BUILD_ID, seed[32], end[] = "--";
    snprintf(seed, sizeof seed, "--seed=%llu", (unsigned long long)arguments->seed);
    char *seeded[] = {name, build, seed, end, level, NULL};
    char *unseeded[] = {name, build, end, level, NULL};
    execv(program, arguments->has_seed ? seeded : unseeded);
    return tool_fail(EXIT_NO_FILE, "cannot start '%s': %s; it is built with the game and lies beside mdr", program,
                     strerror(errno));
}

int tool_play(const Arguments *arguments)
{
    char folder[PATH_LENGTH_MAX];
    FileError error = {0};
    int status = look(arguments->files[0]);
    if (status != EXIT_CLEAN)
        return status;
    if (!folder_of_program(folder, &error))
        return tool_fail(error.status, "%s", error.sentence);
    Buffer program = {0}, level = {0};
    buffer_print(&program, "%s/mdr-play", folder);
    buffer_text(&level, arguments->files[0]);
    if (program.data && level.data)
        status = become(program.data, level.data, arguments);
    buffer_free(&program);
    buffer_free(&level);
    return status;
}
