/* drawn.c - the fonts' own tables of characters, by FreeType. It draws the game's text in the end, so that whoever can
 * play has it; not linked, since most levels ask nothing and a start is to be quick. */
#include "mdr/drawn.h"

#include <dlfcn.h>
#include <ft2build.h>
#include <stdlib.h>
#include <string.h>

#include FT_FREETYPE_H

#include "io/faces.h"

static const char library_file[] = "libfreetype.so.6";

/* The calls, by their names there. */
typedef struct Calls {
    FT_Error (*init)(FT_Library *library);
    FT_Error (*done)(FT_Library library);
    FT_Error (*open)(FT_Library library, const char *path, FT_Long index, FT_Face *face);
    FT_UInt (*find)(FT_Face face, FT_ULong code);
} Calls;

struct FontFiles {
    bool tried, open;
    void *library; /* the shared object */
    Calls calls;
    FT_Library freetype; /* owns the faces */
    FT_Face faces[FACE_COUNT];
    Buffer why; /* it is not open */
};

static bool find_calls(FontFiles *files)
{
    static const struct {
        const char *name;
        size_t at;
    } rows[] = {
        {"FT_Init_FreeType", offsetof(Calls, init)},
        {"FT_Done_FreeType", offsetof(Calls, done)},
        {"FT_New_Face", offsetof(Calls, open)},
        {"FT_Get_Char_Index", offsetof(Calls, find)},
    };
    files->library = dlopen(library_file, RTLD_NOW | RTLD_LOCAL);
    for (int i = 0; i < COUNT_OF(rows) && files->library; i++) {
        void *call = dlsym(files->library, rows[i].name);
        if (!call)
            return false;
        memcpy((char *)&files->calls + rows[i].at, &call, sizeof call); /* no cast turns data into code */
    }
    return files->library && files->calls.init(&files->freetype) == 0;
}

static bool open_faces(FontFiles *files)
{
    char own[PATH_LENGTH_MAX], path[PATH_LENGTH_MAX];
    faces_own_folder(own);
    for (int i = 0; i < FACE_COUNT; i++) {
        bool opened =
            face_path((Face)i, own, path) && files->calls.open(files->freetype, path, 0, &files->faces[i]) == 0;
        if (opened || i == FACE_SPARE) /* the game does without that one too */
            continue;
        face_explain((Face)i, "not there, or no font", &files->why);
        return false;
    }
    return true;
}

static void open_all(FontFiles *files)
{
    files->tried = true;
    if (!find_calls(files))
        buffer_print(&files->why, "cannot open %s, which reads fonts", library_file);
    else
        files->open = open_faces(files);
}

static bool has(const FontFiles *files, Face face, uint32_t code)
{
    return files->faces[face] && files->calls.find(files->faces[face], code) != 0;
}

/* Text is set in either weight, and what a font lacks comes from the spare one. */
static Drawn ask(void *owner, uint32_t code)
{
    FontFiles *files = owner;
    if (files && !files->tried)
        open_all(files);
    if (!files || !files->open)
        return DRAWN_UNKNOWN;
    return (has(files, FACE_TEXT, code) && has(files, FACE_BOLD, code)) || has(files, FACE_SPARE, code) ? DRAWN
                                                                                                        : NOT_DRAWN;
}

static const char *why(void *owner)
{
    const FontFiles *files = owner;
    return files && files->why.data ? files->why.data : "there is not enough memory";
}

FontFiles *font_files_new(void)
{
    return calloc(1, sizeof(FontFiles));
}

void font_files_free(FontFiles *files)
{
    if (!files)
        return;
    if (files->freetype)
        files->calls.done(files->freetype);
    if (files->library)
        dlclose(files->library);
    buffer_free(&files->why);
    free(files);
}

DrawnBy font_files_ask(FontFiles *files)
{
    return (DrawnBy){ask, why, files};
}
