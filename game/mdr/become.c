/* become.c - the command line of `mdr-play`, and the step into it. */
#include "mdr/become.h"

#include <unistd.h>

#include "base/folder.h"
#include "mdr/say.h"

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
    buffer_print(word, "%s%s", option_dashes(option->name), option->name);
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
            return say_wrong(EXIT_BUG, "there is not enough memory");
        argv[i] = words->list[i].data;
    }
    execv(program, argv);
    FileError error;
    file_fail_errno(&error, EXIT_NO_FILE, "start", program);
    return say_wrong(error.status, "%s; it is built with the game and lies beside mdr", error.sentence);
}

int become_player(const Arguments *arguments)
{
    char folder[PATH_LENGTH_MAX];
    FileError error = {0};
    if (!folder_of_program(folder, &error))
        return say_wrong(error.status, "%s", error.sentence);
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
