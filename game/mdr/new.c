/* new.c - mdr new: a template under another name and title. Templates are levels, and lie in levels/templates. */
#include "mdr/new.h"

#include "base/folder.h"
#include "level/near.h"
#include "level/read.h"
#include "level/scan.h"
#include "mdr/say.h"

static const char ending[] = ".level";

/* The folder they are in, from its names to one of them. */
static bool folder_of_templates(Buffer *path, FileError *error)
{
    char share[PATH_LENGTH_MAX];
    if (!folder_of_share("levels", share, error))
        return false;
    buffer_print(path, "%s/templates", share);
    return true;
}

static bool read_template(const char *folder, Text name, Buffer *text, FileError *error)
{
    Buffer path = {0};
    buffer_print(&path, "%s/%.*s%s", folder, name.length, name.at, ending);
    bool read = file_read(buffer_view(&path).at, LEVEL_BYTES_MAX, text, error);
    buffer_free(&path);
    return read;
}

static Text bare(Text name)
{
    return text_without(name, ending);
}

/* ---- which there are ---- */

static void print_template(const char *folder, Text name, Buffer *out)
{
    Buffer text = {0};
    FileError error;
    Level level = {0};
    Messages messages;
    if (read_template(folder, name, &text, &error) && level_read(buffer_view(&text), &level, &messages))
        buffer_print(out, "%-10.*s %s\n", name.length, name.at, level.claim);
    level_free(&level);
    buffer_free(&text);
}

static int print_templates(const char *folder)
{
    Buffer names = {0}, out = {0};
    FileError error;
    Text rest, name;
    if (!folder_list(folder, ending, &names, &error))
        return say_wrong(error.status, "%s", error.sentence);
    for (rest = buffer_view(&names); text_next_line(&rest, &name);)
        print_template(folder, bare(name), &out);
    buffer_free(&names);
    return say_all(&out, EXIT_CLEAN);
}

static int fail_unknown(const char *folder, const char *from)
{
    Buffer names = {0}, shown = {0};
    FileError error;
    Text rest, name;
    char near[LEVEL_ID_MAX + 1] = "";
    Nearest search = nearest(text_of(from));
    folder_list(folder, ending, &names, &error);
    for (rest = buffer_view(&names); text_next_line(&rest, &name);) {
        char known[LEVEL_ID_MAX + 1];
        const char *before = search.word;
        text_print(known, sizeof known, "%.*s", bare(name).length, name.at);
        nearest_try(&search, known);
        if (search.word != before)
            text_print(near, sizeof near, "%s", known);
        search.word = search.word ? near : NULL;
    }
    buffer_escaped(&shown, text_of(from));
    int status = search.word ? say_wrong(EXIT_USAGE, "no template '%s'; did you mean '%s'?", buffer_view(&shown).at, near)
                             : say_wrong(EXIT_USAGE, "no template '%s'; `mdr new --list` prints what there is", buffer_view(&shown).at);
    buffer_free(&names);
    buffer_free(&shown);
    return status;
}

/* ---- the new one ---- */

static int fail_name(Text name)
{
    Buffer shown = {0};
    char mended[LEVEL_ID_MAX + 1];
    buffer_escaped(&shown, name);
    const char *sentence = "a level's name is 1 to 32 of a-z, 0-9 and -, and its file is made in this folder; found";
    int status = scan_id_from(name, mended) ? say_wrong(EXIT_USAGE, "%s '%s': %s would do", sentence, buffer_view(&shown).at, mended)
                                            : say_wrong(EXIT_USAGE, "%s '%s'", sentence, buffer_view(&shown).at);
    buffer_free(&shown);
    return status;
}

/* our-tuesday: Our Tuesday. */
static void add_title(Text name, Buffer *out)
{
    for (int i = 0; i < name.length; i++) {
        bool first = i == 0 || name.at[i - 1] == '-';
        char byte = name.at[i];
        bool small = byte >= 'a' && byte <= 'z';
        buffer_print(out, "%c", byte == '-' ? ' ' : first && small ? byte - 'a' + 'A' : byte);
    }
}

/* The template with another title, the first of its lines that begins so. */
static void retitle(Text text, Text name, Buffer *out)
{
    Text line;
    bool done = false;
    while (text_split(&text, '\n', &line)) {
        bool title = !done && text_starts(line, "title");
        done = done || title;
        buffer_add(out, title ? text_part(line, 0, text_find(line, '"') + 1) : line);
        if (title) {
            add_title(name, out);
            buffer_text(out, "\"");
        }
        buffer_text(out, "\n");
    }
}

static int write_new(const char *path, Text text, Buffer *out)
{
    FileError error;
    if (file_exists(path))
        return say_wrong(EXIT_NO_CREATE, "%s is there already", path);
    if (!file_write(path, text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    buffer_print(out, "%s: written. `mdr play %s` plays it, `mdr argue %s` says whether its claim holds, `mdr check %s` what is wrong.\n", path, path,
                 path, path);
    return EXIT_CLEAN;
}

static int make(const char *folder, Text name, const char *from)
{
    Buffer text = {0}, written = {0}, path = {0}, out = {0};
    FileError error;
    if (!scan_is_id(name))
        return fail_name(name);
    if (!scan_is_id(text_of(from)) || !read_template(folder, text_of(from), &text, &error))
        return fail_unknown(folder, from);
    retitle(buffer_view(&text), name, &written);
    buffer_print(&path, "%.*s%s", name.length, name.at, ending);
    int status = write_new(buffer_view(&path).at, buffer_view(&written), &out);
    buffer_free(&text);
    buffer_free(&written);
    buffer_free(&path);
    return say_all(&out, (ExitStatus)status);
}

int tool_new(const Arguments *arguments)
{
    Buffer folder = {0};
    FileError error;
    if (arguments->list == (arguments->count > 0))
        return say_wrong(EXIT_USAGE, arguments->list ? "--list stands alone" : "'new' wants NAME, or --list");
    if (!folder_of_templates(&folder, &error))
        return say_wrong(error.status, "%s", error.sentence);
    Text name = bare(text_of(arguments->count > 0 ? arguments->files[0] : ""));
    int status = arguments->list ? print_templates(buffer_view(&folder).at)
                                 : make(buffer_view(&folder).at, name, arguments->from ? arguments->from : "meeting");
    buffer_free(&folder);
    return status;
}
