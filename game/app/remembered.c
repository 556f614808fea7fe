#include "app/remembered.h"

#include "base/folder.h"

enum { BYTES_MAX = 200 };

void remembered_read(const char *path, Geometry *geometry, Buffer *said)
{
    Buffer text = {0};
    FileError error;
    if (!file_exists(path))
        return;
    if (!file_read(path, BYTES_MAX, &text, &error))
        buffer_print(said, "the window is as large as usual: %s\n", error.sentence);
    else if (!geometry_read(buffer_view(&text), geometry)) {
        buffer_text(said, "the window is as large as usual: '");
        buffer_escaped(said, text_of(path));
        buffer_text(said, "' wants a line like 1280x720+100+60, and it is written anew when the game is left\n");
    }
    buffer_free(&text);
}

static bool says_already(const char *path, const Geometry *geometry)
{
    Buffer unheard = {0};
    Geometry old = {0};
    remembered_read(path, &old, &unheard);
    buffer_free(&unheard);
    return geometry_equal(&old, geometry);
}

void remembered_write(const char *path, const Geometry *geometry, Buffer *said)
{
    Buffer text = {0};
    FileError error;
    if (says_already(path, geometry))
        return;
    geometry_print(geometry, &text);
    if (!text.failed && !(folder_make_above(path, &error) && file_write(path, buffer_view(&text), &error)))
        buffer_print(said, "where the window was is not kept: %s\n", error.sentence);
    buffer_free(&text);
}
