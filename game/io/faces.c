/* faces.c - the table of font files. */
#include "io/faces.h"

#include <stdio.h>
#include <unistd.h>

#include "base/folder.h"

typedef struct FaceRow {
    const char *folder, *file, *package;
} FaceRow;

static const FaceRow faces[FACE_COUNT] = {
    [FACE_NUMBERS] = {"3270", "3270-Regular.ttf", "fonts-3270"},
    [FACE_TEXT] = {"jetbrains-mono", "JetBrainsMono-Regular.ttf", "fonts-jetbrains-mono"},
    [FACE_BOLD] = {"jetbrains-mono", "JetBrainsMono-Bold.ttf", "fonts-jetbrains-mono"},
    [FACE_SPARE] = {"dejavu", "DejaVuSansMono.ttf", "fonts-dejavu-core"},
};

bool face_path(Face face, const char *own, char *path)
{
    const FaceRow *row = &faces[face];
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%s", own, row->file);
    if (own[0] && length < PATH_LENGTH_MAX && access(path, R_OK) == 0)
        return true;
    length = snprintf(path, PATH_LENGTH_MAX, "%s/%s/%s", MDR_FONT_DIR, row->folder, row->file);
    return length < PATH_LENGTH_MAX;
}

void faces_own_folder(char own[PATH_LENGTH_MAX])
{
    FileError none;
    if (!folder_of_share("fonts", own, &none))
        own[0] = '\0';
}

void face_explain(Face face, const char *why, Buffer *out)
{
    const FaceRow *row = &faces[face];
    buffer_print(out, "cannot open the font %s/%s/%s (%s): install the package %s, or build with -DMDR_FONT_DIR=FOLDER",
                 MDR_FONT_DIR, row->folder, row->file, why, row->package);
}
