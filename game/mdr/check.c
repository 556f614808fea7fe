/* check.c - mdr check: reads levels, and files of words, and prints all there is to say about them. Changes nothing but by --fix. */
#include "mdr/check.h"

#include "base/file.h"
#include "level/grammar_read.h"
#include "level/read.h"
#include "mdr/drawn.h"
#include "mdr/each.h"
#include "mdr/fix.h"
#include "mdr/late.h"
#include "mdr/next.h"
#include "mdr/say.h"

typedef struct Check {
    const Arguments *arguments;
    const char *path; /* what is being read */
    FontFiles *fonts; /* owned; NULL: no memory */
    Buffer out;
    int levels, errors, warnings, notes;
    bool words; /* a file of words was among them */
} Check;

static int report(Check *check, const Messages *messages, const char *path, Text source)
{
    if (check->arguments->json && check->levels > 0)
        buffer_text(&check->out, ",\n");
    if (check->arguments->json)
        messages_json(messages, path, &check->out);
    else
        messages_print(messages, path, source, &check->out);
    check->levels++;
    check->errors += messages->errors;
    check->warnings += messages->warnings;
    check->notes += messages->notes;
    bool fails = messages->errors > 0 || (check->arguments->werror && messages->warnings > 0);
    return fails ? EXIT_DATA : EXIT_CLEAN;
}

static void read_level(Text text, void *context, Messages *messages)
{
    const Check *check = context;
    Level level = {0};
    if (level_read(text, &level, messages)) {
        next_check(&level, text, check->path, messages);
        late_check(&level, text, messages);
    }
    level_free(&level);
    DrawnBy fonts = font_files_ask(check->fonts);
    if (messages->errors == 0)
        check_characters(text, &fonts, messages);
}

static void read_words(Text text, void *context, Messages *messages)
{
    Grammar grammar;
    (void)context; /* they are drawn where the game is */
    grammar_read(text, &grammar, messages);
}

static int check_file(void *context, const char *path)
{
    Check *check = context;
    Buffer text = {0};
    FileError error;
    Messages messages;
    int status = EXIT_CLEAN;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    bool words = text_starts(buffer_view(&text), "mdr-words");
    MendRead *read = words ? read_words : read_level;
    check->path = path;
    if (check->arguments->fix)
        status = fix_text(path, check->arguments->yes, read, check, &text, &check->out);
    read(buffer_view(&text), check, &messages);
    check->words |= words;
    status = max_int(status, report(check, &messages, path, buffer_view(&text)));
    buffer_free(&text);
    return status;
}

static const char *plural(int count)
{
    return count == 1 ? "" : "s";
}

static void sum_up(Check *check)
{
    if (check->arguments->json)
        buffer_text(&check->out, "]\n");
    else if (check->levels > 0)
        buffer_print(&check->out, "%d %s%s: %d error%s, %d warning%s, %d note%s\n", check->levels,
                     check->words ? "text" : "level", plural(check->levels), check->errors, plural(check->errors), check->warnings,
                     plural(check->warnings), check->notes, plural(check->notes));
}

/* What goes with what; EXIT_CLEAN where it does. */
static int options_agree(const Arguments *arguments)
{
    if (arguments->yes && !arguments->fix)
        return say_wrong(EXIT_USAGE, "--yes goes only with --fix");
    if (arguments->json && arguments->fix)
        return say_wrong(EXIT_USAGE, "--json does not go with --fix, which shows a diff; --json alone has each remedy, its place and whether it is safe");
    return EXIT_CLEAN;
}

int tool_check(const Arguments *arguments)
{
    Check check = {.arguments = arguments};
    if (options_agree(arguments) != EXIT_CLEAN)
        return EXIT_USAGE;
    check.fonts = font_files_new();
    if (arguments->json)
        buffer_text(&check.out, "[");
    int status = each_level(arguments->count, arguments->files, check_file, &check);
    font_files_free(check.fonts);
    sum_up(&check);
    return say_all(&check.out, (ExitStatus)status);
}
