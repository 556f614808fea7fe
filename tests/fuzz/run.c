/* run.c - any bytes as a run file: read and told about; a good one played again, as far as its first day goes. Checksums would keep
 * most bytes out, so they are put on here: an input that begins with 'w' holds the words of a whole file, one with 'b' those that
 * follow the head of a small level, and any other is the file as it stands. */
#include "fuzz/targets.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz/small_level.h"
#include "record/command.h"
#include "record/line.h"
#include "record/result.h"
#include "record/run_play.h"
#include "record/run_read.h"

enum { COMMANDS_MAX = 200 };

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* The first line is the magic one, without a sum. */
static void seal(Text words, Buffer *file)
{
    Text line = {"", 0};
    text_split(&words, '\n', &line);
    uint32_t sum = line_sum(0, line);
    buffer_add(file, line);
    buffer_text(file, "\n");
    while (text_split(&words, '\n', &line))
        line_add(&sum, line, file);
}

static void small_head(Buffer *words)
{
    Text rest = text_of(small_level), line;
    buffer_print(words, "mdr-run 1\nprogram 0.1.0\nrules %d\nseed 7\ndays 2\nstarted 2026-11-23T09:30:00Z\ntitle Small\nlevel %d\n",
                 (int)RULES_VERSION, rest.length);
    while (text_split(&rest, '\n', &line))
        buffer_print(words, "| %.*s\n", line.length, line.at);
}

static void to_file(Text input, Buffer *file)
{
    Buffer words = {0};
    bool body = text_starts(input, "b");
    if (!body && !text_starts(input, "w")) {
        buffer_add(file, input);
        return;
    }
    if (body)
        small_head(&words);
    buffer_add(&words, text_part(input, 1, input.length));
    seal(buffer_view(&words), file);
    buffer_free(&words);
}

/* Every command means the same after it was written and read. */
static void round_trip(const Run *run)
{
    for (int i = 0; i < run->command_count; i++) {
        const Command *command = &run->commands[i];
        Buffer words = {0}, again = {0};
        Command read;
        const char *why;
        command_print(command, &run->level, &words);
        check(command_read(buffer_view(&words), &run->level, &read, &why));
        command_print(&read, &run->level, &again);
        check(text_equal(buffer_view(&words), buffer_view(&again)));
        buffer_free(&words);
        buffer_free(&again);
    }
}

static void replay(const Run *run, Buffer *said)
{
    Day day;
    Replay outcome;
    RunError error;
    if (run_replay(run, &day, &outcome, &error))
        result_print_day(&day, said);
    else
        run_error_print(&error, "fuzz.run", text_of(""), said);
}

static void look_at(const Run *run, Text file, Buffer *said)
{
    check(run->good_length + run->cut_length == (size_t)file.length);
    check(run->days >= 1 && run->days <= LEVEL_DAYS_MAX && run->figured <= run->days);
    buffer_print(said, "%s\n%s\n%s\n", run->title, run->started, run->program);
    if (run->rules == RULES_VERSION)
        round_trip(run);
    if (run->command_count <= COMMANDS_MAX && beat_day(run->beat) == 1)
        replay(run, said);
    Ledger ledger = result_ledger(run->figures, run->figured);
    result_print(&ledger, run->figured, false, said);
}

void fuzz_run(Text input, Buffer *said)
{
    Buffer file = {0};
    Run run = {0};
    RunError error;
    to_file(input, &file);
    if (run_read(buffer_view(&file), &run, &error))
        look_at(&run, buffer_view(&file), said);
    else
        run_error_print(&error, "fuzz.run", buffer_view(&file), said);
    run_free(&run);
    buffer_free(&file);
}
