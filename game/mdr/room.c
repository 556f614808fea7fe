/* room.c - reads what was named, has report/ make of it what was asked for, and writes that. */
#include "mdr/room.h"

#include <stdio.h>
#include <time.h>

#include "base/folder.h"
#include "level/read.h"
#include "mdr/look.h"
#include "mdr/say.h"
#include "report/find.h"
#include "report/room_page.h"
#include "report/room_table.h"

/* So many bytes are the same in whatever is written in that form: of a page all before its title. */
static int form_of(Text text)
{
    enum { QR_FORM = 5, FORM = 12, HEAD_MOST = 512 };
    const char title[] = "<title>";
    if (text_starts(text, RESULT_QR_MAGIC))
        return QR_FORM;
    for (int at = 0; at < HEAD_MOST && text_starts(text, "<!DOCTYPE"); at++) {
        if (text_starts(text_part(text, at, text.length), title))
            return at;
    }
    return FORM;
}

/* Nothing is lost to a slip of the hand: a file that is there is replaced by one of its form alone. */
static bool may_replace(const char *path, Text text, FileError *error)
{
    Buffer there = {0};
    FileError unread;
    int form = form_of(text);
    if (!file_exists(path) || !file_read(path, RUN_BYTES_MAX, &there, &unread))
        return true; /* whoever writes it says what it is */
    bool same = there.length == 0 || text_equal(text_part(buffer_view(&there), 0, form), text_part(text, 0, form));
    buffer_free(&there);
    return same || file_fail(error, EXIT_NO_CREATE, "write", path,
                             "there is something else of that name; give another, or take it away first");
}

/* To the file that was named, else to standard output. */
static int write_out(const Arguments *arguments, Buffer *out)
{
    FileError error;
    if (!arguments->out)
        return say_all(out, EXIT_CLEAN);
    bool whole = !out->failed;
    bool written = whole && may_replace(arguments->out, buffer_view(out), &error) &&
                   file_write(arguments->out, buffer_view(out), &error);
    buffer_free(out);
    if (!whole)
        return say_wrong(EXIT_IO, "there is not enough memory for it");
    return written ? EXIT_CLEAN : say_wrong(error.status, "%s", error.sentence);
}

/* ---- mdr code ---- */

/* Another day each time; short enough for three words. */
static uint64_t drawn_seed(void)
{
    return (uint64_t)time(NULL) % ROOM_SEED_MOST + 1;
}

static int print_code(const Arguments *arguments, Text text, const Level *level)
{
    uint64_t drawn = arguments->has_seed ? arguments->seed : drawn_seed();
    CodedLevel coded = {text_of(level->title), code_level_hash(text), RULES_VERSION};
    RoomCode code = code_of(&coded, level->has_seed ? level->seed : drawn, arguments->round);
    char words[ROOM_CODE_MAX];
    code_print(&code, words);
    Buffer out = {0};
    buffer_print(&out, "%s\n", words);
    return say_all(&out, EXIT_CLEAN);
}

int tool_code(const Arguments *arguments)
{
    const char *path = arguments->files[0];
    Buffer text = {0};
    FileError error;
    Messages messages;
    Level level = {0};
    if (arguments->has_seed && (arguments->seed < 1 || arguments->seed > ROOM_SEED_MOST))
        return say_wrong(EXIT_USAGE, "a code can say the seeds 1 to %d", ROOM_SEED_MOST);
    int status = look_at_level(path);
    if (status != EXIT_CLEAN)
        return status;
    if (!file_read(path, LEVEL_BYTES_MAX, &text, &error))
        return say_wrong(error.status, "%s", error.sentence);
    if (level_read(buffer_view(&text), &level, &messages))
        status = print_code(arguments, buffer_view(&text), &level);
    level_free(&level);
    buffer_free(&text);
    return status;
}

/* ---- mdr result ---- */

static int say_run_error(const RunError *error, const char *path)
{
    Buffer said = {0};
    run_error_print(error, path, (Text){"", 0}, &said);
    fputs(buffer_view(&said).at, stderr);
    buffer_free(&said);
    return (int)error->status;
}

int tool_result(const Arguments *arguments)
{
    const char *path = arguments->files[0];
    Run run = {0};
    RunError error;
    RunResult result;
    bool sound = run_load(path, &run, &error) && run_result_of_run(&run, &result, &error);
    run_free(&run);
    if (!sound)
        return say_run_error(&error, path);
    if (arguments->nickname.length > 0 && !run_result_nickname(&result, arguments->nickname))
        return say_wrong(EXIT_USAGE, "--nickname wants plain letters: there is one in it that no page can show");
    Buffer out = {0};
    if (arguments->qr)
        run_result_qr_print(&result, &out);
    else
        run_result_print(&result, &out);
    if (arguments->qr)
        buffer_text(&out, "\n");
    return write_out(arguments, &out);
}

/* ---- mdr room ---- */

typedef struct LevelFolders {
    char shared[PATH_LENGTH_MAX], own[PATH_LENGTH_MAX];
    const char *list[3];
} LevelFolders;

static void find_folders(LevelFolders *folders)
{
    FileError ignored;
    int count = 0;
    *folders = (LevelFolders){0};
    if (folder_of_share("levels", folders->shared, &ignored))
        folders->list[count++] = folders->shared;
    if (!folder_of_user(USER_DATA, folders->own, &ignored))
        return;
    size_t length = (size_t)text_of(folders->own).length;
    int added = snprintf(folders->own + length, sizeof folders->own - length, "/levels");
    if (added > 0 && (size_t)added < sizeof folders->own - length)
        folders->list[count] = folders->own;
}

/* The one that was named is taken at its word: bots play it, whatever text the others had. */
static int read_level(const Arguments *arguments, const RunResult *day, Level *level)
{
    LevelFolders folders;
    Buffer text = {0};
    FileError error;
    Messages messages;
    if (!arguments->level) {
        find_folders(&folders);
        if (!find_level(folders.list, day->level, level))
            fputs("mdr: the level that was played is not here: the page does without landmarks and its questions; "
                  "--level names it\n",
                  stderr);
        return EXIT_CLEAN;
    }
    int status = look_at_level(arguments->level);
    if (status == EXIT_CLEAN && file_read(arguments->level, LEVEL_BYTES_MAX, &text, &error))
        level_read(buffer_view(&text), level, &messages);
    if (status == EXIT_CLEAN && code_level_hash(buffer_view(&text)) != day->level)
        fputs("mdr: the level that --level names is another text than most of them played\n", stderr);
    buffer_free(&text);
    return status;
}

static int print_page(const Arguments *arguments, const Room *room, Buffer *out)
{
    int which;
    Level level = {0};
    room_same_day(room, &which);
    int status = read_level(arguments, &room->runs[which].result, &level);
    if (status == EXIT_CLEAN)
        room_page(room, level.pool ? &level : NULL, out);
    level_free(&level);
    return status;
}

static int print_room(const Arguments *arguments, const Room *room)
{
    Buffer out = {0};
    int status = EXIT_CLEAN;
    if (arguments->csv)
        room_csv(room, &out);
    else if (arguments->json)
        room_json(room, &out);
    else
        status = print_page(arguments, room, &out);
    if (status == EXIT_CLEAN)
        return write_out(arguments, &out);
    buffer_free(&out);
    return status;
}

static bool gather(const Arguments *arguments, Room *room)
{
    Buffer notes = {0};
    for (int i = 0; i < arguments->count; i++)
        room_take(room, arguments->files[i], &notes);
    room_settle(room);
    fputs(buffer_view(&notes).at, stderr);
    bool whole = !room->failed && !notes.failed;
    buffer_free(&notes);
    return whole;
}

int tool_room(const Arguments *arguments)
{
    Room room = {0};
    int status;
    if (arguments->csv && arguments->json)
        return say_wrong(EXIT_USAGE, "--csv and --json are two tables: one at a time");
    if (!gather(arguments, &room))
        status = say_wrong(EXIT_IO, "there is not enough memory for so many results");
    else if (room.count == 0)
        status = say_wrong(
            EXIT_DATA,
            "none of what was named is a result, a finished run or a text with QR texts: there is no room to show");
    else
        status = print_room(arguments, &room);
    room_free(&room);
    return status;
}
