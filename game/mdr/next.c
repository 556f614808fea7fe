/* next.c - looks beside a level for the one that its `next` names. */
#include "mdr/next.h"

#include <string.h>

#include "base/folder.h"
#include "level/near.h"

/* The value of `next`, where it stands; line 0: nowhere. */
static Position place_of(Text source, Text name)
{
    Text line;
    for (int number = 1; text_next_line(&source, &line); number++) {
        Text content = text_trim(line), rest = text_trim(text_part(content, 4, content.length));
        if (!text_starts(content, "next") || !text_starts(rest, "="))
            continue;
        Text value = text_trim(text_part(rest, 1, rest.length));
        return (Position){number, text_columns(text_part(line, 0, (int)(value.at - line.at))) + 1, text_columns(name)};
    }
    return (Position){0};
}

/* Whether the folder has the level; what is near to its name otherwise goes to *search, and the names it points into to *names. */
static bool has(const char *folder, Text name, Nearest *search, Buffer *names)
{
    FileError error;
    Text rest, file;
    if (!folder_list(folder, ".level", names, &error))
        return false;
    for (rest = buffer_view(names); text_next_line(&rest, &file);) {
        Text bare = text_without(file, ".level");
        if (text_equal(bare, name))
            return true;
        names->data[bare.at + bare.length - names->data] = '\0';
        nearest_try(search, bare.at);
    }
    return false;
}

void next_check(const Level *level, Text source, const char *path, Messages *messages)
{
    Text name = text_of(level->next);
    Position place = place_of(source, name);
    const char *slash = strrchr(path, '/');
    char folder[PATH_LENGTH_MAX], share[PATH_LENGTH_MAX];
    Buffer beside = {0}, ours = {0};
    FileError error;
    Nearest search = nearest(name), elsewhere = nearest(name);
    if (name.length == 0 || place.line == 0)
        return;
    text_print(folder, sizeof folder, "%.*s", slash ? max_int(1, (int)(slash - path)) : 1, slash ? path : ".");
    bool there = has(folder, name, &search, &beside) || (folder_of_share("levels", share, &error) && has(share, name, &elsewhere, &ours));
    const char *near = search.word ? search.word : elsewhere.word;
    if (!there)
        messages_add(messages, TAG_NO_NEXT, place, near, true, near ? "no level '%s' beside this one; did you mean '%s'?" : "no level '%s' beside this one",
                     level->next, near);
    buffer_free(&beside);
    buffer_free(&ours);
}
