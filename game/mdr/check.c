/* check.c - mdr check: reads levels, and files of words, and prints all there is to say about them. Changes nothing. */
#include "mdr/check.h"

#include <sys/stat.h>

#include "base/folder.h"
#include "level/grammar_read.h"
#include "level/read.h"
#include "mdr/say.h"

typedef struct Check {
    const Arguments *arguments;
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

static void read_level(Text text, Messages *messages)
{
    Level level = {0};
    level_read(text, &level, messages);
    level_free(&level);
}

static void read_words(Text text, Messages *messages)
{
    Grammar grammar;
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
    (words ? read_words : read_level)(buffer_view(&text), &messages);
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

static void check_folder(Check *check, const char *path)
{
    Buffer names = {0};
    FileError error;
    Text rest, name;
    if (!folder_list(path, ".level", &names, &error)) {
        worsen(check, say_wrong(error.status, "%s", error.sentence));
        return;
    }
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
    Check check = {.arguments = arguments};
    if (arguments->json)
        buffer_text(&check.out, "[");
    for (int i = 0; i < arguments->count; i++) {
        if (is_folder(arguments->files[i]))
            check_folder(&check, arguments->files[i]);
        else
            check_file(&check, arguments->files[i]);
    }
    sum_up(&check);
    return say_all(&check.out, (ExitStatus)check.status);
}
