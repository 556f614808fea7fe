/* tool_window.c - becoming `mdr-play` beside this program, and the look at a level before, here where messages can be
 * read. */
#include "base/file.h"
#include "base/folder.h"
#include "level/read.h"
#include "tools.h"

#include <stdio.h>
#include <unistd.h>

int tool_look_at_level(const char *path)
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

enum { WORDS_MAX = HANDED_ON_MAX + 5 }; /* the program, the build, a seed, what is handed on, "--", a file */

/* What the program is started with; owns its words. */
typedef struct Words {
    int count;
    Buffer list[WORDS_MAX];
} Words;

static Buffer *next_word(Words *words)
{
    return &words->list[words->count++];
}

static void add_option(Words *words, const HandedOn *option)
{
    Buffer *word = next_word(words);
    buffer_text(word, option->name);
    if (option->value.length > 0)
        buffer_text(word, "=");
    buffer_add(word, option->value);
}

static void collect(const Arguments *arguments, Words *words)
{
    buffer_text(next_word(words), "mdr-play");
    buffer_text(next_word(words), "--build-id=" MDR_BUILD_ID);
    if (arguments->has_seed)
        buffer_print(next_word(words), "--seed=%llu", (unsigned long long)arguments->seed);
    for (int i = 0; i < arguments->handed_on_count; i++)
        add_option(words, &arguments->handed_on[i]);
    buffer_text(next_word(words), "--");
    if (arguments->count > 0)
        buffer_text(next_word(words), arguments->files[0]);
}

/* Returns only when the program cannot be started. */
static int become(const char *program, const Words *words)
{
    char *argv[WORDS_MAX + 1] = {0};
    for (int i = 0; i < words->count; i++) {
        if (!words->list[i].data)
            return tool_fail(EXIT_BUG, "there is not enough memory");
        argv[i] = words->list[i].data;
    }
    execv(program, argv);
    FileError error;
    file_fail_errno(&error, EXIT_NO_FILE, "start", program);
    return tool_fail(error.status, "%s; it is built with the game and lies beside mdr", error.sentence);
}

int tool_window(const Arguments *arguments)
{
    char folder[PATH_LENGTH_MAX];
    FileError error = {0};
    if (!folder_of_program(folder, &error))
        return tool_fail(error.status, "%s", error.sentence);
    Words words = {0};
    Buffer program = {0};
    collect(arguments, &words);
    buffer_print(&program, "%s/mdr-play", folder);
    int status = become(buffer_view(&program).at, &words);
    for (int i = 0; i < words.count; i++)
        buffer_free(&words.list[i]);
    buffer_free(&program);
    return status;
}
