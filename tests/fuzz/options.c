/* options.c - any bytes as the arguments of `mdr` and of `mdr-play`, one a line; the first line is MDR_PRESENT. */
#include "fuzz/targets.h"

#include <stdlib.h>
#include <string.h>

#include "mdr/options.h"
#include "app/play_options.h"

enum { ARGUMENTS_MAX = 64 };

/* Each argument in memory of its own, so that reading past one is seen. */
typedef struct Words {
    int count;
    char *list[ARGUMENTS_MAX + 1];
} Words;

static char *copy(Text word)
{
    char *made = malloc((size_t)word.length + 1);
    if (!made)
        abort();
    memcpy(made, word.at, (size_t)word.length);
    made[word.length] = '\0';
    return made;
}

static Words words_of(Text input)
{
    Words words = {0};
    Text line;
    while (words.count < ARGUMENTS_MAX && text_split(&input, '\n', &line))
        words.list[words.count++] = copy(line);
    return words;
}

static void words_free(Words *words)
{
    for (int i = 0; i < words->count; i++)
        free(words->list[i]);
}

static void read_tool(Words words, Buffer *said)
{
    Arguments arguments;
    if (!options_read(words.count, words.list, &arguments, said))
        return;
    if (arguments.help)
        options_help(&arguments, said);
    for (int i = 0; i < arguments.count; i++)
        buffer_escaped(said, text_of(arguments.files[i]));
    const SeedRange ranges[] = {arguments.seeds, arguments.climb};
    for (int i = 0; i < COUNT_OF(ranges); i++) {
        if (ranges[i].to < ranges[i].from || ranges[i].to - ranges[i].from >= SEEDS_MAX)
            abort();
    }
}

static void read_play(const Words *words, Buffer *said)
{
    PlayOptions options;
    const char *present = words->count > 0 ? words->list[0] : NULL;
    if (!play_options_read(words->count, words->list, present, &options, said))
        return;
    if (options.flags[PLAY_HELP])
        play_options_help(said);
    if (options.width < WINDOW_WIDTH_MIN || options.height < WINDOW_HEIGHT_MIN || options.given.values.text_per_cent > 200)
        abort();
}

void fuzz_options(Text input, Buffer *said)
{
    Words words = words_of(input);
    read_play(&words, said);
    read_tool(words, said);
    words_free(&words);
}
