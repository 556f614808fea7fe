/* test_runs.c - the recorded runs beside this file replay to the same hashes in this build, and together they hold everything that can
 * be done and happen. tests/rerecord makes them anew. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "record/command.h"
#include "record/run_play.h"
#include "runs/result_line.h"
#include "work/obey.h"
#include "work/strips.h"

#define FOLDER MDR_SOURCE "/tests/runs"

enum { RUNS_LEAST = 12, HASH_BEATS_MAX = 320, DAYS_LONG = 20 };

/* What was met over all runs. */
typedef struct Met {
    int runs, longest; /* days */
    int commands[COMMAND_COUNT], events[EVENT_COUNT];
    int answers[ENTRY_COUNT][CHOICE_COUNT];
    int manners[MANNER_SPEAK + 1], gifts[GIFT_COUNT], jobs[JOB_COUNT], accounts[ACCOUNT_COUNT];
    Buffer results;
} Met;

static void note_events(Met *met, Events *events)
{
    assert_int_equal(events->dropped, 0);
    for (int i = 0; i < events->count; i++) {
        const Event *event = &events->list[i];
        met->events[event->kind]++;
        if (event->kind == EVENT_GIFT)
            met->gifts[event->a]++;
        if (event->kind == EVENT_INTERRUPTED)
            met->jobs[event->a]++;
        if (event->kind == EVENT_MINUTE)
            met->accounts[event->a]++;
    }
    events->count = 0;
}

static void note_command(Met *met, const Command *command)
{
    met->commands[command->kind]++;
    if (command->kind == COMMAND_ANSWER)
        met->answers[command->event.kind][command->choice]++;
    if (command->kind == COMMAND_MANNER)
        met->manners[command->argument]++;
}

/* Accounts, Busyness and Progress of each day are the sums of its minutes. */
static void assert_adds_up(const Strip *strip, const DayFigures *figures)
{
    StripLines lines;
    int minutes[ACCOUNT_HOME + 1] = {0};
    strip_lines(strip, &lines);
    assert_true(strip->count > 0);
    for (int i = 0; i < strip->count; i++)
        minutes[strip->minutes[i].account]++;
    assert_memory_equal(minutes, figures->minutes, sizeof figures->minutes);
    assert_int_equal(lines.busyness[strip->count - 1], figures->busyness);
    assert_int_equal(lines.progress[strip->count - 1], figures->progress);
}

/* The same way once more, an office minute at a time, to see what happens. */
static void note_run(Met *met, const Run *run)
{
    Events *events = calloc(1, sizeof *events);
    Strips *strips = calloc(1, sizeof *strips);
    Day day;
    assert_true(events && strips);
    day_start(&day, &run->level, run->seed);
    for (int i = 0; i < run->command_count; i++) {
        while (day.beat + BEATS_A_MINUTE < run->commands[i].beat) {
            day_run(&day, day.beat + BEATS_A_MINUTE, events);
            note_events(met, events);
        }
        strips_keep(strips, &day);
        assert_true(day_obey(&day, &run->commands[i], events));
        note_command(met, &run->commands[i]);
        note_events(met, events);
    }
    for (Beat before = -1; day.beat < run->beat && day.beat != before;) {
        before = day.beat;
        day_run(&day, min_int(run->beat, day.beat + BEATS_A_MINUTE), events);
        note_events(met, events);
    }
    assert_int_equal(day.phase, PHASE_OVER);
    strips_keep(strips, &day);
    for (int i = 0; i < run->days && !charter_run_is(&day); i++)
        assert_adds_up(&strips->days[i], &day.ledger.days[i]);
    uint64_t hash = day_hash(&day);
    assert_false(day_obey(&day, &(Command){.beat = day.beat, .kind = COMMAND_BEGIN}, events));
    assert_true(day_hash(&day) == hash);
    note_events(met, events);
    free(strips);
    free(events);
}

/* A hash every few seconds: wherever the day moved, it was looked at. */
static void assert_hashed(const Run *run, const char *path)
{
    for (int i = 1; i < run->hash_count; i++) {
        const RunHash *from = &run->hashes[i - 1], *to = &run->hashes[i];
        if (beat_day(from->beat) == beat_day(to->beat) && to->beat - from->beat > HASH_BEATS_MAX)
            fail_msg("%s: no hash between beats %d and %d", path, (int)from->beat, (int)to->beat);
    }
}

static void replay_run(Met *met, Text name)
{
    char path[PATH_LENGTH_MAX];
    Run run = {0};
    RunError error;
    Replay replay;
    Day day;
    snprintf(path, sizeof path, FOLDER "/%.*s", name.length, name.at);
    if (!run_load(path, &run, &error) || !run_replay(&run, &day, &replay, &error))
        fail_msg("%s:%d: %s (after a change of rules: tests/rerecord)", path, error.line, error.sentence);
    if (!replay.same)
        fail_msg("%s:%d: differs at beat %d, %d refused (after a change of rules: tests/rerecord)", path, replay.line,
                 (int)replay.differs_at, replay.refused);
    assert_true(run.ended && run.cut_length == 0);
    assert_int_equal(replay.hashes, run.hash_count);
    assert_hashed(&run, path);
    results_line(text_part(name, 0, name.length - text_of(RUN_ENDING).length), &run, &day, &met->results);
    met->runs++;
    met->longest = max_int(met->longest, run.days);
    note_run(met, &run);
    run_free(&run);
}

static int replay_all(void **state)
{
    Met *met = calloc(1, sizeof *met);
    Buffer names = {0};
    FileError error;
    Text rest, name;
    assert_non_null(met);
    if (!folder_list(FOLDER, RUN_ENDING, &names, &error))
        fail_msg("%s", error.sentence);
    for (rest = buffer_view(&names); text_next_line(&rest, &name);)
        replay_run(met, name);
    buffer_free(&names);
    *state = met;
    return 0;
}

static int forget(void **state)
{
    Met *met = *state;
    buffer_free(&met->results);
    free(met);
    return 0;
}

/* ---- claims ---- */

static void there_are_a_dozen_runs_and_one_of_twenty_days(void **state)
{
    const Met *met = *state;
    assert_true(met->runs >= RUNS_LEAST);
    assert_int_equal(met->longest, DAYS_LONG);
}

/* Every line of RESULTS is what came out just now, and every run has its line. */
static void the_results_are_those_on_record(void **state)
{
    const Met *met = *state;
    Buffer kept = {0}, heading = {0};
    FileError error;
    Text rest, line;
    int lines = 0;
    assert_true(file_read(FOLDER "/RESULTS", 1 << 20, &kept, &error));
    results_heading(&heading);
    assert_true(text_starts(buffer_view(&kept), heading.data));
    rest = buffer_view(&kept);
    rest = text_part(rest, (int)heading.length, rest.length);
    for (; text_next_line(&rest, &line); lines++) {
        char *wanted = calloc(1, (size_t)line.length + 2);
        snprintf(wanted, (size_t)line.length + 2, "%.*s\n", line.length, line.at);
        if (!strstr(met->results.data, wanted))
            fail_msg("not what came out now: %s", wanted);
        free(wanted);
    }
    assert_int_equal(lines, met->runs);
    buffer_free(&heading);
    buffer_free(&kept);
}

static void every_command_was_given(void **state)
{
    const Met *met = *state;
    for (int kind = COMMAND_NONE + 1; kind < COMMAND_COUNT; kind++) {
        if (met->commands[kind] == 0)
            fail_msg("never: %s", command_word((CommandKind)kind));
    }
    for (int manner = 0; manner < COUNT_OF(met->manners); manner++)
        assert_true(met->manners[manner] > 0);
}

static void every_choice_about_everything_was_taken(void **state)
{
    static const uint32_t choices[ENTRY_COUNT] = {
        [ENTRY_PING] = 1u << CHOICE_NOW | 1u << CHOICE_TRAY | 1u << CHOICE_MUTE,
        [ENTRY_MEETING] = 1u << CHOICE_JOIN | 1u << CHOICE_DECLINE | 1u << CHOICE_NOTE,
        [ENTRY_REPORT] = 1u << CHOICE_WRITE | 1u << CHOICE_LEAVE | 1u << CHOICE_LET_TOOL,
        [ENTRY_PERK] = 1u << CHOICE_TAKE | 1u << CHOICE_PASS,
        [ENTRY_TOOL] = 1u << CHOICE_LAYER | 1u << CHOICE_REPLACE | 1u << CHOICE_REFUSE,
        [ENTRY_EVENING_PING] = 1u << CHOICE_ANSWER | 1u << CHOICE_LEAVE,
    };
    const Met *met = *state;
    for (int kind = 0; kind < ENTRY_COUNT; kind++) {
        for (int choice = 0; choice < CHOICE_COUNT; choice++) {
            bool wanted = choices[kind] >> choice & 1u;
            if (wanted != (met->answers[kind][choice] > 0))
                fail_msg("entry %d, choice %d: taken %d times", kind, choice, met->answers[kind][choice]);
        }
    }
}

static void everything_happened(void **state)
{
    const Met *met = *state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (met->events[kind] == 0)
            fail_msg("never: event %d", kind);
    }
    for (int gift = 0; gift < GIFT_COUNT; gift++)
        assert_true(met->gifts[gift] > 0);
    for (int account = 0; account < ACCOUNT_COUNT; account++) {
        if (met->accounts[account] == 0)
            fail_msg("never: a minute of %s", account_words[account]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_a_dozen_runs_and_one_of_twenty_days),
        cmocka_unit_test(the_results_are_those_on_record),
        cmocka_unit_test(every_command_was_given),
        cmocka_unit_test(every_choice_about_everything_was_taken),
        cmocka_unit_test(everything_happened),
    };
    return cmocka_run_group_tests_name("runs", tests, replay_all, forget);
}
