/* learnt.c - a word a line, in and out. */
#include "front/settings/learnt.h"

#include <stdio.h>
#include <string.h>

#include "base/folder.h"

enum { LEARNT_BYTES_MAX = 4096 };

static const char file_name[] = "learnt";

static const char *const words[LESSON_COUNT] = {
    [LESSON_GATHER] = "gather",     [LESSON_DEPOSIT] = "deposit", [LESSON_SEAL] = "seal",         [LESSON_SOILED] = "soiled",
    [LESSON_LACKS] = "lacks",       [LESSON_FOCUS] = "focus",     [LESSON_LEVEL] = "level",       [LESSON_BUSYNESS] = "busyness",
    [LESSON_LIGHT] = "light",       [LESSON_REWARDS] = "rewards", [LESSON_VIEW] = "view",
};

static void take_word(Learnt *learnt, Text word)
{
    for (int i = 0; i < LESSON_COUNT; i++)
        learnt->which |= text_is(word, words[i]) ? UINT32_C(1) << i : 0;
}

static void take_text(Learnt *learnt, Text text)
{
    for (int from = 0, at = 0; at <= text.length; at++) {
        if (at < text.length && text.at[at] != '\n')
            continue;
        take_word(learnt, text_trim(text_part(text, from, at - from)));
        from = at + 1;
    }
}

/* Beside the settings; a path that would be too long keeps nothing. */
static void find_path(Learnt *learnt, const char *settings_path)
{
    const char *slash = strrchr(settings_path, '/');
    int folder = slash ? (int)(slash - settings_path) + 1 : 0;
    int length = snprintf(learnt->path, sizeof learnt->path, "%.*s%s", folder, settings_path, file_name);
    if (length < 0 || length >= (int)sizeof learnt->path)
        learnt->path[0] = '\0';
}

void learnt_open(Learnt *learnt, const char *settings_path)
{
    Buffer text = {0};
    FileError error;
    *learnt = (Learnt){.which = 0};
    if (!settings_path || !settings_path[0])
        return;
    find_path(learnt, settings_path);
    if (file_exists(learnt->path) && file_read(learnt->path, LEARNT_BYTES_MAX, &text, &error))
        take_text(learnt, buffer_view(&text));
    buffer_free(&text);
}

bool learnt_has(const Learnt *learnt, Lesson lesson)
{
    return learnt->which >> lesson & 1;
}

void learnt_add(Learnt *learnt, Lesson lesson)
{
    if (learnt_has(learnt, lesson))
        return;
    learnt->which |= UINT32_C(1) << lesson;
    learnt->changed = true;
}

bool learnt_keep(Learnt *learnt)
{
    Buffer text = {0};
    FileError error;
    if (!learnt->changed || !learnt->path[0])
        return true;
    for (int i = 0; i < LESSON_COUNT; i++) {
        if (learnt_has(learnt, (Lesson)i))
            buffer_print(&text, "%s\n", words[i]);
    }
    bool kept = !text.failed && folder_make_above(learnt->path, &error) && file_write(learnt->path, buffer_view(&text), &error);
    learnt->changed = !kept;
    buffer_free(&text);
    return kept;
}
