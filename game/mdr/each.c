/* each.c - folders into the levels that lie in them. What is done with one is not known here. */
#include "mdr/each.h"

#include <sys/stat.h>

#include "base/folder.h"
#include "mdr/say.h"

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

static int each_in_folder(const char *path, EachFile *each, void *context)
{
    Buffer names = {0};
    FileError error;
    Text rest, name;
    if (!folder_list(path, ".level", &names, &error))
        return say_wrong(error.status, "%s", error.sentence);
    name_misnamed(path);
    rest = buffer_view(&names);
    int worst = rest.length == 0 ? fail_empty(path) : EXIT_CLEAN;
    while (text_next_line(&rest, &name)) {
        Buffer whole = {0};
        buffer_print(&whole, "%s/%.*s", path, name.length, name.at);
        worst = max_int(worst, each(context, buffer_view(&whole).at));
        buffer_free(&whole);
    }
    buffer_free(&names);
    return worst;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

int each_level(int count, const char *const *operands, EachFile *each, void *context)
{
    int worst = EXIT_CLEAN;
    for (int i = 0; i < count; i++)
        worst = max_int(worst, is_folder(operands[i]) ? each_in_folder(operands[i], each, context) : each(context, operands[i]));
    return worst;
}
