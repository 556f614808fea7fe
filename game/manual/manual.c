/* manual.c - `mdr-manual FOLDER`, which runs when the game is built: writes its manual pages, its completions and what
 * editors colour levels by into a folder. It is not installed. */
#include <stdio.h>

#include "app/play_options.h"
#include "base/folder.h"
#include "manual/complete.h"
#include "manual/editor.h"
#include "manual/pages.h"
#include "mdr/options.h"

static const Edition edition = {MDR_VERSION, MDR_DATE};

static void write_mdr(void (*complete)(const Completed *completed, Buffer *out), Buffer *out)
{
    Synopsis commands[TASK_COUNT];
    for (int task = 0; task < TASK_COUNT; task++)
        commands[task] = options_synopsis((Task)task);
    complete(&(Completed){"mdr", options_synopsis(TASK_COUNT), commands, TASK_COUNT}, out);
}

static void write_play(void (*complete)(const Completed *completed, Buffer *out), Buffer *out)
{
    complete(&(Completed){"mdr-play", play_options_synopsis(), NULL, 0}, out);
}

typedef struct Written {
    const char *name;
    void (*page)(Edition edition, Buffer *out); /* or these two: */
    void (*of)(void (*complete)(const Completed *, Buffer *), Buffer *out);
    void (*complete)(const Completed *completed, Buffer *out);
    void (*syntax)(Buffer *out); /* or this */
} Written;

/* The names are those that the shells look for, each in a folder of its own. */
static const Written written[] = {
    {.name = "mdr.6", .page = page_mdr},
    {.name = "mdr-play.6", .page = page_play},
    {.name = "macrodata-level.5", .page = page_level},
    {.name = "bash/mdr", .of = write_mdr, .complete = complete_bash},
    {.name = "bash/mdr-play", .of = write_play, .complete = complete_bash},
    {.name = "zsh/_mdr", .of = write_mdr, .complete = complete_zsh},
    {.name = "zsh/_mdr-play", .of = write_play, .complete = complete_zsh},
    {.name = "fish/mdr.fish", .of = write_mdr, .complete = complete_fish},
    {.name = "fish/mdr-play.fish", .of = write_play, .complete = complete_fish},
    {.name = "editors/vim/ftdetect/mdrlevel.vim", .syntax = editor_vim_detect},
    {.name = "editors/vim/ftplugin/mdrlevel.vim", .syntax = editor_vim_plugin},
    {.name = "editors/vim/syntax/mdrlevel.vim", .syntax = editor_vim_syntax},
    {.name = "editors/vscode/package.json", .syntax = editor_code_package},
    {.name = "editors/vscode/language-configuration.json", .syntax = editor_code_language},
    {.name = "editors/vscode/syntaxes/mdr-level.tmLanguage.json", .syntax = editor_code_grammar},
};

static bool make_folders(const char *folder, FileError *error)
{
    static const char *const folders[] = {"bash", "zsh", "fish", "editors/vim/ftdetect", "editors/vim/ftplugin", "editors/vim/syntax",
                                          "editors/vscode/syntaxes"};
    for (int i = 0; i < COUNT_OF(folders); i++) {
        char path[PATH_LENGTH_MAX];
        text_print(path, sizeof path, "%s/%s", folder, folders[i]);
        if (!folder_make(path, error))
            return false;
    }
    return true;
}

static bool write_one(const char *folder, const Written *one, FileError *error)
{
    char path[PATH_LENGTH_MAX];
    Buffer out = {0};
    text_print(path, sizeof path, "%s/%s", folder, one->name);
    if (one->page)
        one->page(edition, &out);
    else if (one->syntax)
        one->syntax(&out);
    else
        one->of(one->complete, &out);
    bool fine = out.failed ? file_fail(error, EXIT_IO, "write", path, "there is not enough memory")
                           : file_write(path, buffer_view(&out), error);
    buffer_free(&out);
    return fine;
}

int main(int count, char **arguments)
{
    FileError error = {0};
    if (count != 2) {
        fprintf(stderr, "Usage: mdr-manual FOLDER\n");
        return EXIT_USAGE;
    }
    bool fine = make_folders(arguments[1], &error);
    for (int i = 0; fine && i < COUNT_OF(written); i++)
        fine = write_one(arguments[1], &written[i], &error);
    if (!fine)
        fprintf(stderr, "mdr-manual: %s\n", error.sentence);
    return (int)error.status;
}
