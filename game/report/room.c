/* room.c - gathering, and whose is whose. */
#include "report/room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"

/* ---- what is there already ---- */

bool room_day_is(const RunResult *a, const RunResult *b)
{
    return a->level == b->level && a->seed == b->seed && a->rules == b->rules;
}

/* The same run, handed in twice: as a file, a picture, a run; once with a nickname and once without. */
static bool is_again(const RunResult *a, const RunResult *b)
{
    RunResult x = *a, y = *b;
    if (x.nickname[0] && y.nickname[0] && strcmp(x.nickname, y.nickname) != 0)
        return false;
    memset(x.nickname, 0, sizeof x.nickname);
    memset(y.nickname, 0, sizeof y.nickname);
    Buffer one = {0}, other = {0};
    run_result_qr_print(&x, &one);
    run_result_qr_print(&y, &other);
    bool same = text_equal(buffer_view(&one), buffer_view(&other));
    buffer_free(&one);
    buffer_free(&other);
    return same;
}

static void note(Buffer *notes, const char *path, int line, const char *sentence)
{
    buffer_escaped(notes, text_of(path));
    if (line > 0)
        buffer_print(notes, ":%d", line);
    buffer_print(notes, ": left out: %s\n", sentence);
}

static bool is_there(Room *room, const RunResult *result, const char *path, Buffer *notes)
{
    for (int i = 0; i < room->count; i++) {
        RunResult *there = &room->runs[i].result;
        if (there->begun != result->begun || !room_day_is(there, result) || !is_again(there, result))
            continue;
        if (!there->nickname[0])
            memcpy(there->nickname, result->nickname, sizeof there->nickname);
        note(notes, path, 0, "this result is there already, and counted once");
        return true;
    }
    return false;
}

/* ---- one more ---- */

/* Names by which the game itself calls runs say nothing. */
static bool says_something(Text stem)
{
    bool letters = false;
    for (int i = 0; i < stem.length; i++)
        letters = letters || (stem.at[i] != '-' && (stem.at[i] < '0' || stem.at[i] > '9'));
    return letters;
}

static Text stem_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    Text name = text_of(slash ? slash + 1 : path);
    for (int at = name.length - 1; at > 0; at--) {
        if (name.at[at] == '.')
            return text_part(name, 0, at);
    }
    return name;
}

/* "anna-2" is anna's second. */
static Text without_ordinal(Text stem, int *ordinal)
{
    int dash = stem.length - 2;
    bool has = dash > 0 && stem.at[dash] == '-' && stem.at[dash + 1] >= '1' && stem.at[dash + 1] <= '9';
    *ordinal = has ? stem.at[dash + 1] - '0' : 0;
    return has ? text_part(stem, 0, dash) : stem;
}

static void name_by_file(RoomRun *run, const char *path)
{
    Text stem = without_ordinal(stem_of(path), &run->ordinal);
    Buffer escaped = {0};
    if (!says_something(stem)) {
        run->ordinal = 0;
        return;
    }
    buffer_escaped(&escaped, stem);
    text_print(run->name, sizeof run->name, "%s", buffer_view(&escaped).at);
    buffer_free(&escaped);
}

static bool has_room(Room *room)
{
    if (room->count < room->room)
        return true;
    int wanted = room->room > 0 ? room->room * 2 : 64;
    RoomRun *grown = realloc(room->runs, (size_t)wanted * sizeof *grown);
    if (!grown)
        return false;
    room->runs = grown;
    room->room = wanted;
    return true;
}

static bool add(Room *room, const RunResult *result, const char *path, bool own_file, Buffer *notes)
{
    if (is_there(room, result, path, notes))
        return true;
    if (room->count >= ROOM_RESULTS_MOST) {
        note(notes, path, 0, "a room has at most 1000 results; make two pages of them");
        return false;
    }
    if (!has_room(room)) {
        room->failed = true;
        return false;
    }
    RoomRun run = {.result = *result};
    if (own_file)
        name_by_file(&run, path);
    room->runs[room->count++] = run;
    return true;
}

bool room_add(Room *room, const RunResult *result, const char *path, Buffer *notes)
{
    return add(room, result, path, true, notes);
}

/* ---- files ---- */

static bool take_result(Room *room, const char *path, Text file, Buffer *notes)
{
    RunResult result;
    ResultError error;
    if (run_result_read(file, &result, &error))
        return add(room, &result, path, true, notes);
    note(notes, path, error.line, error.sentence);
    return false;
}

static bool take_run(Room *room, const char *path, Text file, Buffer *notes)
{
    Run run = {0};
    RunResult result;
    RunError error;
    bool sound = run_read(file, &run, &error) && run_result_of_run(&run, &result, &error);
    if (!sound)
        note(notes, path, error.line, error.sentence);
    run_free(&run);
    return sound && add(room, &result, path, true, notes);
}

/* Lines that are no QR texts are somebody's words around them. */
static bool take_pasted(Room *room, const char *path, Text file, Buffer *notes)
{
    Text line;
    bool any = false, taken = false;
    for (int number = 1; text_next_line(&file, &line); number++) {
        RunResult result;
        ResultError error;
        if (!run_result_qr_looks_like(line))
            continue;
        any = true;
        if (run_result_qr_read(line, &result, &error))
            taken = add(room, &result, path, false, notes) || taken;
        else
            note(notes, path, number, error.sentence);
    }
    if (!any)
        note(notes, path, 0,
             "it is no result, no run, and has no line with a QR text: take what ends in " RESULT_ENDING);
    return taken;
}

static bool take_file(Room *room, const char *path, Buffer *notes)
{
    Buffer file = {0};
    FileError error;
    if (!file_read(path, RUN_BYTES_MAX, &file, &error)) {
        note(notes, path, 0, error.sentence);
        return false;
    }
    Text text = buffer_view(&file);
    bool taken = run_result_looks_like(text) ? take_result(room, path, text, notes)
                 : run_looks_like(text)      ? take_run(room, path, text, notes)
                                             : take_pasted(room, path, text, notes);
    buffer_free(&file);
    return taken;
}

/* ---- folders ---- */

static bool take_any(Room *room, const char *path, int depth, Buffer *notes);

static bool take_folder(Room *room, const char *path, int depth, Buffer *notes)
{
    Buffer names = {0};
    FileError error;
    bool taken = false;
    if (depth == ROOM_DEPTH_MOST) {
        note(notes, path, 0, "a folder as deep as that is not looked through; name it");
        return false;
    }
    if (!folder_list(path, "", &names, &error)) {
        note(notes, path, 0, error.sentence);
        return false;
    }
    Text rest = buffer_view(&names), name;
    while (text_split(&rest, '\n', &name)) {
        char below[PATH_LENGTH_MAX];
        int length = snprintf(below, sizeof below, "%s/%.*s", path, name.length, name.at);
        if (length > 0 && length < PATH_LENGTH_MAX)
            taken = take_any(room, below, depth + 1, notes) || taken;
        else
            note(notes, path, 0, "the path of something in it is too long");
    }
    buffer_free(&names);
    return taken;
}

static bool take_any(Room *room, const char *path, int depth, Buffer *notes)
{
    struct stat what;
    if (room->files++ >= ROOM_FILES_MOST) {
        note(notes, path, 0, "more than 5000 files are not looked at; name a folder that has the results alone");
        return false;
    }
    if (stat(path, &what) == 0 && S_ISDIR(what.st_mode))
        return take_folder(room, path, depth, notes);
    return take_file(room, path, notes);
}

bool room_take(Room *room, const char *path, Buffer *notes)
{
    return take_any(room, path, 0, notes);
}

void room_free(Room *room)
{
    free(room->runs);
    free(room->last);
    *room = (Room){0};
}
