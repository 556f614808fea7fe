/* replay.c - `mdr replay FILE [--verify] [--strip [--json]]`: plays a kept run again without a window and prints what came of it. */
#include "mdr/replay.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "mdr/say.h"
#include "mdr/strip_print.h"
#include "record/result.h"
#include "record/run_play.h"

/* Of a run under other rules it is not known whether its days are quarters. */
static void print_moment(const Run *run, Beat beat, Buffer *out)
{
    int minute = beat_minute(beat);
    bool quarters = run->rules == RULES_VERSION && run->level.mode == MODE_CHARTER;
    buffer_print(out, "%s %d, %02d:%02d", quarters ? "quarter" : "day", beat_day(beat), minute / 60, minute % 60);
}

static void print_head(const Run *run, Buffer *out)
{
    buffer_print(out, "%s\nbegun %s with version %s under rules %d, seed %" PRIu64 "; %d commands\n", run->title,
                 run->started, run->program, run->rules, run->seed, run->command_count);
    buffer_text(out, run->ended ? "played to its end" : "stops at ");
    if (!run->ended)
        print_moment(run, run->beat, out);
    buffer_text(out, "\n");
}

/* What had to be left out of the file. */
static void note_cut(const Run *run, const char *path, Buffer *notes)
{
    if (run->cut_length == 0)
        return;
    buffer_escaped(notes, text_of(path));
    buffer_print(
        notes,
        ":%d:1: note: cut off or damaged from here on; the last %zu bytes are left out, all before them is good\n",
        run->lines + 1, run->cut_length);
}

static void note_difference(const Run *run, const Replay *replay, const char *path, bool verify, Buffer *notes)
{
    buffer_escaped(notes, text_of(path));
    if (replay->line > 0)
        buffer_print(notes, ":%d:1", replay->line);
    buffer_print(notes, ": %s: it does not play again as it was recorded: it first differs at beat %d, ",
                 verify ? "error" : "warning", (int)replay->differs_at);
    print_moment(run, replay->differs_at, notes);
    if (replay->refused > 0)
        buffer_print(notes, "; %d commands were refused", replay->refused);
    buffer_text(notes, "\n");
}

/* The figures written in the file, when the run cannot be played. */
static void print_kept(const Run *run, Buffer *out)
{
    if (run->figured == 0) {
        buffer_text(out, "\nNo figures were kept.\n");
        return;
    }
    Ledger ledger = result_ledger(run->figures, run->figured);
    buffer_text(out, "\nAs it was kept:\n\n");
    result_print(&ledger, run->figured, false, out);
}

/* False when there is no memory for it. */
static bool print_strips(const Run *run, bool json, Buffer *out)
{
    Strips *strips = malloc(sizeof *strips);
    if (!strips)
        return false;
    Day ignored;
    run_strips(run, strips, &ignored);
    if (json)
        strip_print_json(&run->level, strips, out);
    else
        strip_print(&run->level, strips, out);
    free(strips);
    return true;
}

static bool print_played(const Run *run, const Day *day, const Arguments *arguments, Buffer *out)
{
    if (arguments->strip)
        return print_strips(run, arguments->json, out);
    buffer_text(out, "\n");
    result_print_day(day, out);
    return true;
}

static ExitStatus play(const Run *run, const char *path, const Arguments *arguments, Buffer *out, Buffer *notes)
{
    bool verify = arguments->verify;
    Day day;
    Replay replay;
    RunError error;
    if (!run_replay(run, &day, &replay, &error)) {
        if (!arguments->strip)
            print_kept(run, out);
        run_error_print(&error, path, text_of(""), notes);
        return error.status;
    }
    if (arguments->strip && run->level.mode == MODE_CHARTER)
        return (ExitStatus)say_wrong(EXIT_USAGE, "in this run others did the work: it has no strip; `mdr replay` says what came of it");
    if (!print_played(run, &day, arguments, out))
        return (ExitStatus)say_wrong(EXIT_IO, "there is not enough memory for the days of this run");
    if (!replay.same)
        note_difference(run, &replay, path, verify, notes);
    else if (verify && !arguments->json)
        buffer_print(out, "\nAll %d recorded states agree.\n", replay.hashes);
    return replay.same || !verify ? EXIT_CLEAN : EXIT_DATA;
}

static ExitStatus replay_text(Text file, const char *path, const Arguments *arguments, Buffer *out, Buffer *notes)
{
    Run run = {0};
    RunError error;
    if (!run_read(file, &run, &error)) {
        run_error_print(&error, path, file, notes);
        return error.status;
    }
    note_cut(&run, path, notes);
    if (!arguments->json)
        print_head(&run, out);
    ExitStatus status = play(&run, path, arguments, out, notes);
    run_free(&run);
    return status;
}

static ExitStatus replay_file(const Arguments *arguments, Buffer *out, Buffer *notes)
{
    const char *path = arguments->files[0];
    Buffer file = {0};
    FileError error;
    if (!file_read(path, RUN_BYTES_MAX, &file, &error))
        return (ExitStatus)say_wrong(error.status, "%s", error.sentence);
    ExitStatus status = replay_text(buffer_view(&file), path, arguments, out, notes);
    buffer_free(&file);
    return status;
}

int tool_replay(const Arguments *arguments)
{
    Buffer out = {0}, notes = {0};
    if (arguments->json && !arguments->strip)
        return say_wrong(EXIT_USAGE, "replay has --json only with --strip");
    ExitStatus status = replay_file(arguments, &out, &notes);
    fwrite(buffer_view(&notes).at, 1, notes.length, stderr);
    buffer_free(&notes);
    return say_all(&out, status);
}
