/* run_play.c - the part of run.h that plays a run again: replay, resume, and which run can be resumed. */
#include "record/run_play.h"

#include <stdio.h>
#include <string.h>

#include "base/folder.h"
#include "level/read.h"
#include "record/line.h"
#include "record/words.h"
#include "work/day_hash.h"
#include "work/obey.h"

enum { NEWEST_LOOKED_AT = 32, FINISHED_LOOKED_AT = 64 };

/* ---- replay ---- */

static void differ(Replay *replay, Beat beat, int line)
{
    if (!replay->same)
        return;
    replay->same = false;
    replay->differs_at = beat;
    replay->line = line;
}

static void compare(Day *day, const RunHash *hash, Replay *replay)
{
    day_run(day, hash->beat, NULL);
    replay->hashes++;
    if (day->beat != hash->beat || day_hash(day) != hash->hash)
        differ(replay, hash->beat, hash->line);
}

static void obey(Day *day, const Command *command, Replay *replay)
{
    if (day_obey(day, command, NULL))
        return;
    replay->refused++;
    differ(replay, command->beat, 0);
}

/* Day to the run's last beat, in the order of the file. */
static void play(const Run *run, const Level *level, Day *day, Replay *replay)
{
    int next = 0;
    *replay = (Replay){.same = true};
    day_start(day, level, run->seed);
    for (int i = 0; i <= run->command_count; i++) {
        while (next < run->hash_count && run->hashes[next].commands == i)
            compare(day, &run->hashes[next++], replay);
        if (i < run->command_count)
            obey(day, &run->commands[i], replay);
    }
    day_run(day, run->beat, NULL);
    if (day->beat < run->beat || (run->ended && day->phase != PHASE_OVER))
        differ(replay, run->beat, 0);
}

static bool same_rules(const Run *run, RunError *error)
{
    if (run->rules == RULES_VERSION)
        return true;
    *error = (RunError){.status = EXIT_DATA};
    snprintf(error->sentence, sizeof error->sentence,
             "this run was played under rules %d and this program has rules %d: its result can be shown, but not "
             "played again",
             run->rules, (int)RULES_VERSION);
    return false;
}

bool run_replay(const Run *run, Day *day, Replay *replay, RunError *error)
{
    if (!same_rules(run, error))
        return false;
    play(run, &run->level, day, replay);
    return true;
}

void run_strips(const Run *run, Strips *strips, Day *morning)
{
    Day day;
    *strips = (Strips){0};
    morning->level = NULL;
    day_start(&day, &run->level, run->seed);
    for (int i = 0; i < run->command_count; i++) {
        day_run(&day, run->commands[i].beat, NULL);
        if (run->commands[i].kind == COMMAND_BEGIN) {
            strips_keep(strips, &day);
            *morning = day;
        }
        day_obey(&day, &run->commands[i], NULL);
    }
    day_run(&day, run->beat, NULL);
    strips_keep(strips, &day);
}

/* ---- resume ---- */

static bool fail(RunError *error, int line, const char *sentence)
{
    error->status = EXIT_DATA;
    error->line = line;
    snprintf(error->sentence, sizeof error->sentence, "%s", sentence);
    return false;
}

/* Whether the run can go on; leaves the day where it was left. */
static bool play_on(const Run *run, Day *day, RunError *error)
{
    Replay replay;
    if (!same_rules(run, error))
        return false;
    if (run->ended)
        return fail(error, 0, "this run is over: there is nothing left to resume");
    run_replay(run, day, &replay, error);
    if (replay.same)
        return true;
    char sentence[160];
    snprintf(sentence, sizeof sentence, "this run does not play again as it was recorded: it first differs at beat %d",
             (int)replay.differs_at);
    return fail(error, replay.line, sentence);
}

static bool cut_tail(Appender *file, const Run *run, RunError *error)
{
    FileError trouble;
    return run->cut_length == 0 || appender_cut(file, run->good_length, &trouble) || run_fail_file(error, &trouble);
}

/* With the lock held, so that the file stays what was read. */
static bool resume_locked(RunWriter *writer, Appender *file, Level *level, Day *day, RunError *error)
{
    Run run = {0};
    Day played;
    if (!run_load(file->path, &run, error))
        return false;
    if (!play_on(&run, &played, error) || !cut_tail(file, &run, error)) {
        run_free(&run);
        return false;
    }
    level_free(level);
    *level = run.level;
    run.level = (Level){0};
    *day = played;
    day->level = level;
    *writer = (RunWriter){.file = *file, .level = level, .sum = run.sum, .beat = run.beat};
    run_free(&run);
    return true;
}

bool run_resume(RunWriter *writer, const char *path, Level *level, Day *day, RunError *error)
{
    Appender file;
    FileError trouble;
    *error = (RunError){0};
    if (!appender_open(&file, path, false, &trouble))
        return run_fail_file(error, &trouble);
    if (resume_locked(writer, &file, level, day, error))
        return true;
    appender_close(&file);
    return false;
}

/* ---- what can be resumed ---- */

/* Whether the last line is an `end`: a look that spares reading the rest. */
static bool looks_over(Text file)
{
    int from = file.length - 1;
    while (from > 0 && file.at[from - 1] != '\n')
        from--;
    return text_starts(text_part(file, from + LINE_SUM_DIGITS, file.length), " " WORD_END " ");
}

static bool in_use(const char *path)
{
    Appender file;
    FileError ignored;
    if (!appender_open(&file, path, false, &ignored))
        return true;
    appender_close(&file);
    return false;
}

static bool can_resume(const char *path, RunFound *found)
{
    Run run = {0};
    RunError ignored;
    Buffer file = {0};
    FileError trouble;
    if (!file_read(path, RUN_BYTES_MAX, &file, &trouble))
        return false;
    bool open = !looks_over(buffer_view(&file)) && run_read(buffer_view(&file), &run, &ignored) && !run.ended &&
                run.command_count > 0 && run.rules == RULES_VERSION && !in_use(path);
    buffer_free(&file);
    if (open) {
        *found = (RunFound){.day = beat_day(run.beat), .minute = beat_minute(run.beat), .days = run.days};
        memcpy(found->title, run.title, sizeof found->title);
        snprintf(found->path, sizeof found->path, "%s", path);
    }
    run_free(&run);
    return open;
}

/* Takes the last line off. */
static bool last_line(Text *rest, Text *line)
{
    int end = rest->length - 1, from = end;
    if (end < 0)
        return false;
    while (from > 0 && rest->at[from - 1] != '\n')
        from--;
    *line = text_part(*rest, from, end - from);
    *rest = text_part(*rest, 0, from);
    return true;
}

/* ---- what is over ---- */

static int bounded(int64_t sum)
{
    const int64_t most = 9999999;
    return (int)(sum < 0 ? 0 : sum > most ? most : sum);
}

static bool finished(const char *path, RunFinished *found)
{
    Run run = {0};
    RunError ignored;
    Buffer file = {0};
    FileError trouble;
    int64_t busyness = 0, progress = 0;
    if (!file_read(path, RUN_BYTES_MAX, &file, &trouble))
        return false;
    bool over = looks_over(buffer_view(&file)) && run_read(buffer_view(&file), &run, &ignored) && run.ended;
    buffer_free(&file);
    for (int i = 0; over && i < run.figured; i++) {
        busyness += run.figures[i].busyness;
        progress += run.figures[i].progress;
    }
    if (over) {
        *found = (RunFinished){
            .playable = run.rules == RULES_VERSION, .busyness = bounded(busyness), .progress = bounded(progress)};
        memcpy(found->title, run.title, sizeof found->title);
        snprintf(found->path, sizeof found->path, "%s", path);
    }
    run_free(&run);
    return over;
}

void run_finished(const char *folder, void (*seen)(void *owner, const RunFinished *run), void *owner)
{
    Buffer names = {0};
    FileError ignored;
    if (!folder_list(folder, RUN_ENDING, &names, &ignored))
        return;
    Text rest = buffer_view(&names), name;
    for (int i = 0; i < FINISHED_LOOKED_AT && last_line(&rest, &name); i++) {
        char path[PATH_LENGTH_MAX];
        RunFinished run;
        int length = snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
        if (length > 0 && length < PATH_LENGTH_MAX && finished(path, &run))
            seen(owner, &run);
    }
    buffer_free(&names);
}

/* ---- the newest that can be resumed ---- */

bool run_latest_unfinished(const char *folder, RunFound *found)
{
    Buffer names = {0};
    FileError ignored;
    bool any = false;
    if (!folder_list(folder, RUN_ENDING, &names, &ignored))
        return false;
    Text rest = buffer_view(&names), name;
    for (int i = 0; i < NEWEST_LOOKED_AT && !any && last_line(&rest, &name); i++) {
        char path[PATH_LENGTH_MAX];
        int length = snprintf(path, sizeof path, "%s/%.*s", folder, name.length, name.at);
        any = length > 0 && length < PATH_LENGTH_MAX && can_resume(path, found);
    }
    buffer_free(&names);
    return any;
}
