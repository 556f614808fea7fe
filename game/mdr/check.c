/* check.c - mdr check: reads levels, and files of words, and prints all there is to say about them. Changes nothing. */
#include "mdr/check.h"

#include <sys/stat.h>

#include "base/folder.h"
#include "level/grammar_read.h"
#include "level/read.h"
#include "mdr/drawn.h"
#include "mdr/next.h"
#include "mdr/say.h"

typedef struct Check {
    const Arguments *arguments;
    FontFiles *fonts; /* owned; NULL: no memory */
    Buffer out;
    int status; /* ExitStatus, the worst so far */
    int levels, errors, warnings, notes;
    bool words; /* a file of words was among them */
} Check;

static void worsen(Check *check, int status)
{
    if (status > check->status)
        check->status = status;
}

static void report(Check *check, const Messages *messages, const char *path, Text source)
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
    if (messages->errors > 0 || (check->arguments->werror && messages->warnings > 0))
        worsen(check, EXIT_DATA);
}

static void read_level(const Check *check, const char *path, Text text, Messages *messages)
{
    Level level = {0};
    if (level_read(text, &level, messages))
        next_check(&level, text, path, messages);
    level_free(&level);
    DrawnBy fonts = font_files_ask(check->fonts);
    if (messages->errors == 0)
        check_characters(text, &fonts, messages);
}

static void read_words(const Check *check, const char *path, Text text, Messages *messages)
{
    Grammar grammar;
    (void)path;
    (void)check; /* they are drawn where the game is */
    grammar_read(text, &grammar, messages);
}

static void check_file(Check *check, const char *path)
{
    Buffer text = {0};
    FileError error;
    Messages messages;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error)) {
        worsen(check, say_wrong(error.status, "%s", error.sentence));
        return;
    }
    bool words = text_starts(buffer_view(&text), "mdr-words");
    (words ? read_words : read_level)(check, path, buffer_view(&text), &messages);
    check->words |= words;
    report(check, &messages, path, buffer_view(&text));
    buffer_free(&text);
}

static int fail_empty(const char *path)
{
    Buffer shown = {0};
    buffer_escaped(&shown, text_of(path));
    int status = say_wrong(EXIT_NO_FILE, "there is no .level in %s", buffer_view(&shown).at);
    buffer_free(&shown);
    return status;
}

/* Names that were meant to be levels'; none is read, and the status stays. */
static void name_misnamed(const char *path)
{
    Buffer names = {0}, shown = {0};
    FileError error;
    Text rest, name;
    if (!folder_list_misnamed(path, ".level", &names, &error))
        return;
    rest = buffer_view(&names);
    while (text_next_line(&rest, &name)) {
        buffer_escaped(&shown, text_of(path));
        buffer_text(&shown, "/");
        buffer_escaped(&shown, name);
        buffer_text(&shown, " is not read, since its name does not end in .level; call it ");
        buffer_escaped(&shown, folder_well_named(name, ".level"));
        say_wrong(EXIT_CLEAN, "%s", buffer_view(&shown).at);
        buffer_free(&shown);
    }
    buffer_free(&names);
}

static void check_folder(Check *check, const char *path)
{
    Buffer names = {0};
    FileError error;
    Text rest, name;
    if (!folder_list(path, ".level", &names, &error)) {
        worsen(check, say_wrong(error.status, "%s", error.sentence));
        return;
    }
    name_misnamed(path);
    rest = buffer_view(&names);
    if (rest.length == 0)
        worsen(check, fail_empty(path));
    while (text_next_line(&rest, &name)) {
        Buffer whole = {0};
        buffer_print(&whole, "%s/%.*s", path, name.length, name.at);
        check_file(check, buffer_view(&whole).at);
        buffer_free(&whole);
    }
    buffer_free(&names);
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
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

int tool_check(const Arguments *arguments)
{
    Check check = {.arguments = arguments, .fonts = font_files_new()};
    if (arguments->json)
        buffer_text(&check.out, "[");
    for (int i = 0; i < arguments->count; i++) {
        if (is_folder(arguments->files[i]))
            check_folder(&check, arguments->files[i]);
        else
            check_file(&check, arguments->files[i]);
    }
    font_files_free(check.fonts);
    sum_up(&check);
    return say_all(&check.out, (ExitStatus)check.status);
}
