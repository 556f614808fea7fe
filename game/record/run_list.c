/* run_list.c - see run_list.h. Both ends of each file are looked at first; what is not told is not read. */
#include "record/run_list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/append.h"
#include "base/folder.h"
#include "base/utc.h"
#include "record/line.h"
#include "record/run_play.h"
#include "record/run_write.h"
#include "record/words.h"

enum {
    FINISHED_LOOKED_AT = 64,
    END_LOOKED_AT = 4096, /* bytes */
    CLOCK_SLACK = 86400,  /* seconds that a clock may have been put back by */
    LIST_FIRST = 64,
};

/* A file of the folder. */
typedef struct RunFile {
    Text name;
    char started[RUN_WORD_MAX];
    bool late; /* begun after the present, or nobody knows when */
    bool ends; /* its last line is an `end` */
} RunFile;

typedef struct RunFiles {
    const char *folder;
    char soon[UTC_TEXT_MAX]; /* the present, and a little */
    Buffer names;
    RunFile *list; /* owned, as `names` */
    int count, room;
} RunFiles;

static bool path_of(const char *folder, Text name, char path[PATH_LENGTH_MAX])
{
    int length = snprintf(path, PATH_LENGTH_MAX, "%s/%.*s", folder, name.length, name.at);
    return length > 0 && length < PATH_LENGTH_MAX;
}

/* ---- which there are, and in which order ---- */

/* Whether the last line is an `end`. */
static bool looks_over(Text end)
{
    int from = end.length - 1;
    while (from > 0 && end.at[from - 1] != '\n')
        from--;
    return text_starts(text_part(end, from + LINE_SUM_DIGITS, end.length), " " WORD_END " ");
}

static bool look(const RunFiles *files, Text name, RunFile *found)
{
    char path[PATH_LENGTH_MAX];
    Buffer start = {0}, end = {0};
    FileError ignored;
    *found = (RunFile){.name = name};
    if (!path_of(files->folder, name, path))
        return false;
    if (file_read_ends(path, RUN_BYTES_MAX, END_LOOKED_AT, &start, &end, &ignored)) {
        run_started(buffer_view(&start), found->started);
        found->ends = looks_over(buffer_view(&end));
    }
    found->late = !found->started[0] || strcmp(found->started, files->soon) > 0;
    buffer_free(&start);
    buffer_free(&end);
    return true;
}

static bool make_room(RunFiles *files)
{
    int wanted = max_int(LIST_FIRST, 2 * files->room);
    if (files->count < files->room)
        return true;
    RunFile *grown = realloc(files->list, (size_t)wanted * sizeof *grown);
    if (!grown)
        return false;
    files->list = grown;
    files->room = wanted;
    return true;
}

/* Of one second, the name that comes later. */
static int newest_first(const void *a, const void *b)
{
    const RunFile *left = a, *right = b;
    int order = strcmp(right->started, left->started);
    if (left->late != right->late)
        return left->late - right->late;
    return order != 0 ? order : left->name.at < right->name.at ? 1 : -1; /* names lie as the folder's list has them: sorted */
}

/* Without memory for all of them there are fewer. */
static void find(RunFiles *files, const char *folder, int64_t now)
{
    FileError ignored;
    *files = (RunFiles){.folder = folder};
    utc_print(now + CLOCK_SLACK, files->soon);
    if (!folder_list(folder, RUN_ENDING, &files->names, &ignored))
        return;
    Text rest = buffer_view(&files->names), name;
    while (text_next_line(&rest, &name) && make_room(files))
        files->count += look(files, name, &files->list[files->count]);
    if (files->count > 0)
        qsort(files->list, (size_t)files->count, sizeof *files->list, newest_first);
}

static void forget(RunFiles *files)
{
    buffer_free(&files->names);
    free(files->list);
}

/* ---- what one says ---- */

static int bounded(int64_t sum)
{
    const int64_t most = 9999999;
    return (int)(sum < 0 ? 0 : sum > most ? most : sum);
}

static void take(const Run *run, RunListed *listed)
{
    int64_t busyness = 0, progress = 0;
    for (int i = 0; i < run->figured; i++) {
        busyness += run->figures[i].busyness;
        progress += run->figures[i].progress;
    }
    memcpy(listed->title, run->title, sizeof listed->title);
    listed->over = run->ended;
    listed->readable = true;
    listed->playable = run->rules == RULES_VERSION;
    listed->day = beat_day(run->beat);
    listed->minute = beat_minute(run->beat);
    listed->days = run->days;
    listed->busyness = bounded(busyness);
    listed->progress = bounded(progress);
}

static void say_why(RunListed *listed, const char *sentence)
{
    text_print(listed->why, sizeof listed->why, "%s", sentence);
}

/* What is taken up is written to. */
static void look_in_use(RunListed *listed)
{
    Appender file;
    FileError trouble;
    if (appender_open(&file, listed->path, false, &trouble))
        appender_close(&file);
    else
        say_why(listed, file_brief(&trouble));
}

static bool anything_done(const Run *run)
{
    return run->command_count + run->unread > 0;
}

/* False where nothing was done. */
static bool read_found(const RunFiles *files, const RunFile *found, RunListed *listed)
{
    Run run = {0};
    RunError error;
    Buffer file = {0};
    FileError trouble;
    bool done = true;
    *listed = (RunListed){.over = found->ends};
    path_of(files->folder, found->name, listed->path);
    memcpy(listed->started, found->started, sizeof listed->started);
    if (!file_read(listed->path, RUN_BYTES_MAX, &file, &trouble)) {
        say_why(listed, file_brief(&trouble));
    } else if (!run_read(buffer_view(&file), &run, &error)) {
        say_why(listed, error.sentence);
    } else {
        take(&run, listed);
        done = anything_done(&run);
        if (!run_same_rules(&run, &error))
            say_why(listed, error.sentence);
        else if (!run.ended)
            look_in_use(listed);
    }
    buffer_free(&file);
    run_free(&run);
    return done;
}

void run_finished(const char *folder, int64_t now, RunSeen *seen, void *owner)
{
    RunFiles files;
    int looked_at = 0;
    find(&files, folder, now);
    for (int i = 0; i < files.count && looked_at < FINISHED_LOOKED_AT; i++) {
        RunListed run;
        if (!files.list[i].ends)
            continue;
        looked_at++;
        read_found(&files, &files.list[i], &run);
        if (run.over)
            seen(owner, &run);
    }
    forget(&files);
}

void run_unfinished(const char *folder, int64_t now, RunSeen *seen, void *owner)
{
    RunFiles files;
    find(&files, folder, now);
    for (int i = 0; i < files.count; i++) {
        RunListed run;
        if (!files.list[i].ends && read_found(&files, &files.list[i], &run) && !run.over)
            seen(owner, &run);
    }
    forget(&files);
}
