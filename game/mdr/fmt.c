/* fmt.c - mdr fmt: reads a level, lays it out, and writes it where it differs and still says the same. */
#include "mdr/fmt.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "level/equal.h"
#include "level/format.h"
#include "level/read.h"
#include "mdr/diff.h"
#include "mdr/each.h"
#include "mdr/say.h"

typedef struct Fmt {
    bool check;
    Buffer out;   /* for standard output, */
    Buffer wrong; /* and what is wrong with levels */
} Fmt;

static int bug(const char *path, const char *what)
{
    Buffer shown = {0};
    buffer_escaped(&shown, text_of(path));
    int status = say_wrong(EXIT_BUG, "%s %s; it stays as it is. This is a mistake of ours", buffer_view(&shown).at, what);
    buffer_free(&shown);
    return status;
}

/* Whether it reads the same. */
static bool says_the_same(Text laid, const Level *level)
{
    Level again = {0};
    Messages messages;
    bool same = level_read(laid, &again, &messages) && level_equal(level, &again);
    level_free(&again);
    return same;
}

/* `text`, laid out, into *laid; EXIT_CLEAN when it is. */
static int lay_out(Fmt *fmt, const char *path, Text text, Buffer *laid)
{
    Level level = {0};
    Messages messages;
    int status = EXIT_CLEAN;
    if (!level_read(text, &level, &messages)) {
        messages_print(&messages, path, text, &fmt->wrong);
        return EXIT_DATA;
    }
    if (!level_format(text, laid))
        status = say_wrong(EXIT_BUG, "there is not enough memory");
    else if (laid->length > LEVEL_BYTES_MAX)
        status = say_wrong(EXIT_DATA, "laid out it would have %zu bytes, and a level has at most %d", laid->length, LEVEL_BYTES_MAX);
    else if (!says_the_same(buffer_view(laid), &level))
        status = bug(path, "would say something else");
    level_free(&level);
    return status;
}

static int write_laid(Fmt *fmt, const char *path, Text laid)
{
    FileError error;
    if (!file_write(path, laid, &error))
        return say_wrong(error.status, "%s", error.sentence);
    buffer_escaped(&fmt->out, text_of(path));
    buffer_text(&fmt->out, ": written\n");
    return EXIT_CLEAN;
}

static int fmt_file(void *context, const char *path)
{
    Fmt *fmt = context;
    Buffer text = {0}, laid = {0};
    FileError error;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    int status = lay_out(fmt, path, buffer_view(&text), &laid);
    bool differs = status == EXIT_CLEAN && !text_equal(buffer_view(&text), buffer_view(&laid));
    if (differs && fmt->check) {
        diff_print(path, buffer_view(&text), buffer_view(&laid), say_to_terminal(), &fmt->out);
        status = EXIT_CLAIM;
    } else if (differs)
        status = write_laid(fmt, path, buffer_view(&laid));
    buffer_free(&text);
    buffer_free(&laid);
    return status;
}

static bool read_input(Buffer *text)
{
    char bytes[4096];
    size_t count;
    while (text->length <= LEVEL_BYTES_MAX && (count = fread(bytes, 1, sizeof bytes, stdin)) > 0)
        buffer_add(text, (Text){bytes, (int)count});
    return !ferror(stdin) && !text->failed;
}

/* Standard input to standard output, which has nothing but the level on it. */
static int fmt_input(Fmt *fmt)
{
    static const char name[] = "standard input";
    Buffer text = {0}, laid = {0};
    int status = read_input(&text) ? lay_out(fmt, name, buffer_view(&text), &laid) : say_wrong(EXIT_IO, "cannot read %s", name);
    bool differs = status == EXIT_CLEAN && !text_equal(buffer_view(&text), buffer_view(&laid));
    if (fmt->check && differs) {
        diff_print(name, buffer_view(&text), buffer_view(&laid), say_to_terminal(), &fmt->out);
        status = EXIT_CLAIM;
    } else if (!fmt->check && status == EXIT_CLEAN)
        buffer_add(&fmt->out, buffer_view(&laid));
    buffer_free(&text);
    buffer_free(&laid);
    return status;
}

static bool is_input(const char *operand)
{
    return strcmp(operand, "-") == 0;
}

int tool_fmt(const Arguments *arguments)
{
    Fmt fmt = {.check = arguments->check};
    for (int i = 0; i < arguments->count; i++)
        if (is_input(arguments->files[i]) && arguments->count > 1)
            return say_wrong(EXIT_USAGE, "- stands alone");
    int status = is_input(arguments->files[0]) ? fmt_input(&fmt) : each_level(arguments->count, arguments->files, fmt_file, &fmt);
    Text wrong = buffer_view(&fmt.wrong);
    fwrite(wrong.at, 1, (size_t)wrong.length, stderr);
    buffer_free(&fmt.wrong);
    return say_all(&fmt.out, (ExitStatus)status);
}
