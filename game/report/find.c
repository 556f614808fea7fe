/* find.c - goes through folders and reads each level in them. */
#include "report/find.h"

#include <stdio.h>

#include "base/folder.h"
#include "level/read.h"
#include "work/day.h"

/* True: that was the one, and *level stays the owner's. */
typedef bool Look(void *owner, const char *path, Text text, Level *level);

static bool look_at(const char *path, Look *look, void *owner)
{
    Buffer text = {0};
    FileError ignored;
    Messages messages;
    Level level = {0};
    bool found = file_read(path, LEVEL_BYTES_MAX, &text, &ignored) &&
                 level_read(buffer_view(&text), &level, &messages) && look(owner, path, buffer_view(&text), &level);
    level_free(&level);
    buffer_free(&text);
    return found;
}

static bool look_through(const char *folder, Look *look, void *owner)
{
    Buffer names = {0};
    FileError ignored;
    Text rest, name;
    bool found = false;
    if (!folder_list(folder, ".level", &names, &ignored))
        return false;
    rest = buffer_view(&names);
    while (!found && text_split(&rest, '\n', &name)) {
        char path[PATH_LENGTH_MAX];
        int length = snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
        found = length > 0 && length < PATH_LENGTH_MAX && look_at(path, look, owner);
    }
    buffer_free(&names);
    return found;
}

static bool look_everywhere(const char *const *folders, Look *look, void *owner)
{
    bool found = false;
    for (; *folders && !found; folders++)
        found = look_through(*folders, look, owner);
    return found;
}

/* ---- by code ---- */

typedef struct Coded {
    const RoomCode *code;
    CodeFit fit;
    char *path;
} Coded;

static bool look_coded(void *owner, const char *path, Text text, Level *level)
{
    Coded *coded = owner;
    CodedLevel of = {text_of(level->title), code_level_hash(text), RULES_VERSION};
    CodeFit fit = code_fit(coded->code, &of);
    if (fit > coded->fit) {
        coded->fit = fit;
        snprintf(coded->path, PATH_LENGTH_MAX, "%s", path);
    }
    return fit == CODE_FITS;
}

CodeFit find_coded(const char *const *folders, const RoomCode *code, char *path)
{
    Coded coded = {code, CODE_OTHER, path};
    path[0] = '\0';
    look_everywhere(folders, look_coded, &coded);
    return coded.fit;
}

bool find_room(const char *const *folders, Text typed, RoomCode *code, char *path, Buffer *why)
{
    char words[ROOM_CODE_MAX];
    if (!code_read(typed, code, why))
        return false;
    code_print(code, words);
    CodeFit fit = find_coded(folders, code, path);
    if (fit == CODE_FITS)
        return true;
    if (fit == CODE_OTHER) {
        buffer_print(why,
                     "no level here has the code %s: a word is not the one that was said, or the host has a level that "
                     "is not here",
                     words);
        return false;
    }
    buffer_print(why,
                 "%s is a day that this game would play otherwise than the host's: another build, or another text of ",
                 words);
    buffer_escaped(why, text_of(path));
    buffer_text(why, "; or a word is not the one that was said");
    return false;
}

/* ---- by hash ---- */

typedef struct Hashed {
    uint64_t hash;
    Level *out;
} Hashed;

static bool look_hashed(void *owner, const char *path, Text text, Level *level)
{
    Hashed *hashed = owner;
    (void)path;
    if (code_level_hash(text) != hashed->hash)
        return false;
    level_free(hashed->out);
    *hashed->out = *level;
    *level = (Level){0};
    return true;
}

bool find_level(const char *const *folders, uint64_t hash, Level *out)
{
    return look_everywhere(folders, look_hashed, &(Hashed){hash, out});
}
