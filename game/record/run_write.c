/* run_write.c - the writing half of run.h. */
#include "record/run_write.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/folder.h"
#include "base/utc.h"
#include "record/command.h"
#include "record/figures.h"
#include "record/line.h"
#include "record/words.h"
#include "work/day_hash.h"

enum { NAMES_A_SECOND = 100 };

/* ---- lines ---- */

/* Lines wait in `pending` until one write has taken them all: after a failure the next call brings them too, in order.
 */
static bool deliver(RunWriter *writer, FileError *error)
{
    if (writer->pending.failed)
        return file_fail(error, EXIT_IO, "write", writer->file.path, "there was not enough memory");
    if (writer->pending.length == 0)
        return true;
    if (!appender_add(&writer->file, buffer_view(&writer->pending), error))
        return false;
    writer->pending.length = 0;
    return true;
}

/* The words of the next line go here; the room is kept, so that no line allocates once some have been written. */
static Buffer *fresh(RunWriter *writer)
{
    writer->words.length = 0;
    return &writer->words;
}

static void add(RunWriter *writer)
{
    line_add(&writer->sum, buffer_view(&writer->words), &writer->pending);
    writer->pending.failed |= writer->words.failed;
}

/* ---- the head ---- */

static void head_line(RunWriter *writer, const char *word, Text rest)
{
    Buffer *words = fresh(writer);
    buffer_print(words, "%s ", word);
    buffer_add(words, rest);
    add(writer);
}

static void head_number(RunWriter *writer, const char *word, int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    head_line(writer, word, text_of(digits));
}

static void head_time(RunWriter *writer, int64_t now)
{
    char text[UTC_TEXT_MAX];
    utc_print(now, text);
    head_line(writer, WORD_STARTED, text_of(text));
}

static void head_title(RunWriter *writer)
{
    Buffer title = {0};
    buffer_escaped(&title, text_of(writer->level->title));
    head_line(writer, WORD_TITLE, buffer_view(&title));
    writer->pending.failed |= title.failed;
    buffer_free(&title);
}

/* The text goes in line by line; the byte count alone tells whether the last one had a newline. */
static void head_level(RunWriter *writer, Text level_text)
{
    Text line;
    head_number(writer, WORD_LEVEL, level_text.length);
    while (text_split(&level_text, '\n', &line))
        head_line(writer, WORD_OF_LEVEL, line);
}

static void add_head(RunWriter *writer, int64_t now, Text level_text, uint64_t seed)
{
    Buffer magic = {0};
    buffer_print(&magic, "%s %d", WORD_MAGIC, RUN_VERSION);
    writer->sum = line_sum(0, buffer_view(&magic));
    buffer_print(&magic, "\n");
    buffer_add(&writer->pending, buffer_view(&magic));
    writer->pending.failed |= magic.failed;
    buffer_free(&magic);
    head_line(writer, WORD_PROGRAM, text_of(MDR_VERSION));
    head_number(writer, WORD_RULES, RULES_VERSION);
    head_number(writer, WORD_SEED, (int64_t)seed);
    head_number(writer, WORD_DAYS, writer->level->days);
    head_time(writer, now);
    head_title(writer);
    head_level(writer, level_text);
}

/* ---- creating ---- */

/* Named by the second, so that names sort by time; a number tells apart those of one second. */
static bool create_file(Appender *file, const char *folder, time_t now, FileError *error)
{
    struct tm utc = {0};
    char second[RUN_WORD_MAX], path[PATH_LENGTH_MAX];
    gmtime_r(&now, &utc);
    strftime(second, sizeof second, "%Y%m%d-%H%M%S", &utc);
    for (int i = 0; i < NAMES_A_SECOND; i++) {
        int length = snprintf(path, sizeof path, "%s/%s-%02d%s", folder, second, i, RUN_ENDING);
        if (length < 0 || length >= PATH_LENGTH_MAX)
            return file_fail(error, EXIT_NO_CREATE, "create a run in", folder, "the path is too long");
        if (appender_open(file, path, true, error))
            return true;
        if (!file_exists(path))
            return false;
    }
    return false;
}

bool run_create(RunWriter *writer, const char *folder, int64_t now, const Level *level, Text level_text, uint64_t seed,
                FileError *error)
{
    RunWriter made = {.level = level};
    if (!folder_make(folder, error) || !create_file(&made.file, folder, (time_t)now, error))
        return false;
    add_head(&made, now, level_text, seed);
    if (!deliver(&made, error) || !appender_sync(&made.file, error)) {
        FileError ignored;
        file_remove(made.file.path, &ignored);
        run_close(&made);
        return false;
    }
    *writer = made;
    return true;
}

/* ---- going on ---- */

bool run_round(RunWriter *writer, int round, FileError *error)
{
    assert(round >= 1 && round <= RUN_ROUND_MOST);
    head_number(writer, WORD_ROUND, round);
    return deliver(writer, error);
}

bool run_command(RunWriter *writer, const Command *command, FileError *error)
{
    assert(command->beat >= writer->beat);
    command_print(command, writer->level, fresh(writer));
    add(writer);
    writer->beat = command->beat;
    writer->hashed = writer->told = false;
    if (writer->ended)
        head_number(writer, WORD_END, command->beat);
    return deliver(writer, error);
}

static void add_beat(RunWriter *writer, Beat beat)
{
    if (beat == writer->beat)
        return;
    head_number(writer, WORD_BEAT, beat);
    writer->beat = beat;
    writer->hashed = writer->told = false;
}

bool run_beat(RunWriter *writer, const Day *day, FileError *error)
{
    add_beat(writer, day->beat);
    return deliver(writer, error);
}

static void add_hash(RunWriter *writer, const Day *day)
{
    if (writer->hashed && writer->beat == day->beat)
        return;
    writer->told = false;
    buffer_print(fresh(writer), "%s %d %016llx", WORD_HASH, (int)day->beat, (unsigned long long)day_hash(day));
    add(writer);
    writer->beat = day->beat;
    writer->hashed = true;
}

bool run_hash(RunWriter *writer, const Day *day, FileError *error)
{
    add_hash(writer, day);
    return deliver(writer, error);
}

/* The figures of the days that can have changed since they were last written. */
static void add_figures(RunWriter *writer, const Day *day)
{
    if (writer->told)
        return;
    int last = min_int(beat_day(day->beat), writer->level->days);
    for (int i = writer->figured + 1; i <= last; i++) {
        DayFigures figures = figures_so_far(day, i);
        figures_print(i, &figures, fresh(writer));
        add(writer);
    }
    writer->figured = last - 1;
    writer->told = true;
}

bool run_sync(RunWriter *writer, const Day *day, FileError *error)
{
    if (!writer->ended) {
        add_hash(writer, day);
        add_figures(writer, day);
    }
    if (!writer->ended && day->phase == PHASE_OVER) {
        head_number(writer, WORD_END, day->beat);
        writer->ended = true;
    }
    return deliver(writer, error) && appender_sync(&writer->file, error);
}

void run_close(RunWriter *writer)
{
    if (!writer->level)
        return;
    appender_close(&writer->file);
    buffer_free(&writer->pending);
    buffer_free(&writer->words);
    *writer = (RunWriter){.file.descriptor = -1};
}
