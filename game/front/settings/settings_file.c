/* settings_file.c - the file on the disk. What its text means is settings_text.c's matter. */
#include "front/settings/settings_file.h"

#include <stdio.h>
#include <string.h>

#include "base/folder.h"
#include "base/translate.h"
#include "front/settings/settings_text.h"

/* A file that is not there is an empty text. */
static bool read_text(const SettingsFile *file, Buffer *text, FileError *error)
{
    return !file_exists(file->path) || file_read(file->path, SETTINGS_BYTES_MAX, text, error);
}

/* The first message in one line. */
static void tell_first(SettingsFile *file, const Messages *messages)
{
    Buffer told = {0};
    const Message *first = &messages->list[0];
    if (messages->count == 0)
        return;
    buffer_print(&told, _("Line %d of the settings file: "), first->line);
    buffer_escaped(&told, text_of(first->sentence));
    text_print(file->trouble, sizeof file->trouble, "%s", buffer_view(&told).at);
    buffer_free(&told);
}

static bool tell(SettingsFile *file, const FileError *error)
{
    text_print(file->trouble, sizeof file->trouble, _("Settings are not kept: %s"), file_brief(error));
    return false;
}

void settings_file_read(SettingsFile *file, Settings *settings, Buffer *said)
{
    Buffer text = {0};
    Messages messages;
    FileError error;
    *settings = settings_default();
    file->trouble[0] = '\0';
    if (!file->path[0])
        return;
    if (!read_text(file, &text, &error)) {
        tell(file, &error);
        buffer_print(said, "%s\n", error.sentence);
        return;
    }
    settings_parse(buffer_view(&text), settings, &messages);
    messages_print(&messages, file->path, buffer_view(&text), said);
    tell_first(file, &messages);
    buffer_free(&text);
}

/* ---- keeping ---- */

static bool write_text(const SettingsFile *file, const Buffer *text, FileError *error)
{
    if (text->failed)
        return file_fail(error, EXIT_IO, "write", file->path, "there is not enough memory");
    return folder_make_above(file->path, error) && file_write(file->path, buffer_view(text), error);
}

/* The text as it is on the disk now, with what has changed. */
static bool rewrite(const SettingsFile *file, const SettingsGiven *changed, FileError *error)
{
    Buffer before = {0}, after = {0};
    Settings settings;
    Messages messages;
    bool done = read_text(file, &before, error);
    if (done) {
        settings_parse(buffer_view(&before), &settings, &messages);
        settings_take(&settings, changed);
        settings_print(&settings, buffer_view(&before), &after);
        done = write_text(file, &after, error);
    }
    buffer_free(&before);
    buffer_free(&after);
    return done;
}

bool settings_file_keep(SettingsFile *file, const SettingsGiven *changed)
{
    FileError error;
    if (!file->path[0] || changed->count == 0)
        return true;
    if (!rewrite(file, changed, &error))
        return tell(file, &error);
    file->trouble[0] = '\0';
    return true;
}
