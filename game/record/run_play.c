/* run_play.c - the part of run.h that plays a run again: replay and resume. */
#include "record/run_play.h"

#include <stdio.h>
#include <string.h>

#include "level/read.h"
#include "work/day_hash.h"
#include "work/obey.h"

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

bool run_same_rules(const Run *run, RunError *error)
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
    if (!run_same_rules(run, error))
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
    if (!run_same_rules(run, error))
        return false;
    if (run->ended)
        return fail(error, 0, "this run is over: there is nothing left to resume; `mdr replay` shows its result");
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
