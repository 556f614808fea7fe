/* run_read.c - the reading half of run.h: lines to a Run. Playing it again is in run_play.c. */
#include "record/run_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utc.h"
#include "level/read.h"
#include "record/command.h"
#include "record/figures.h"
#include "record/line.h"
#include "record/words.h"

enum {
    FOUND_SHOWN_MAX = 40,                     /* bytes of the file that a sentence quotes */
    LIST_FIRST = 256,                         /* commands or hashes room is made for at first */
    LEVEL_COLUMN_SHIFT = LINE_SUM_DIGITS + 3, /* characters before a line of the level: its sum, a space, "| " */
};

typedef struct Reader {
    LineReader lines;
    Run *run;
    RunError *error;
    int command_room, hash_room;
    int level_line; /* the run file's line that holds the level's first */
} Reader;

/* ---- saying what went wrong ---- */

static bool PRINTF_LIKE(2, 3) fail(Reader *reader, const char *format, ...)
{
    RunError *error = reader->error;
    va_list arguments;
    va_start(arguments, format);
    text_vprint(error->sentence, sizeof error->sentence, format, arguments);
    va_end(arguments);
    error->status = EXIT_DATA;
    error->line = reader->lines.number;
    return false;
}

static bool fail_memory(Reader *reader)
{
    fail(reader, "there is not enough memory to read this run");
    reader->error->status = EXIT_IO;
    return false;
}

static bool fail_found(Reader *reader, const char *wants, Text found)
{
    Buffer shown = {0};
    buffer_escaped(&shown, text_cut(found, FOUND_SHOWN_MAX));
    fail(reader, "%s; found '%s'", wants, shown.data ? shown.data : "");
    buffer_free(&shown);
    return false;
}

static bool fail_damaged(Reader *reader)
{
    return fail(reader, "this line is damaged: its checksum does not agree, and good lines follow it");
}

/* ---- the head ---- */

static bool read_magic(Reader *reader)
{
    LineReader *lines = &reader->lines;
    int64_t version;
    Text line = {0}, rest, word;
    int before = lines->rest.length;
    lines->number = 1;
    text_split(&lines->rest, '\n', &line);
    rest = line;
    if (!word_next(&rest, &word) || !text_is(word, WORD_MAGIC) || !text_int(rest, &version))
        return fail(reader, "this is not a run file: its first line is not '%s %d'", WORD_MAGIC, RUN_VERSION);
    if (version != RUN_VERSION)
        return fail_found(reader, "this run file has a form that this program does not know; it reads form 1", rest);
    if (line.length + 1 > before)
        return fail(reader, "the file ends within its head: nothing was played yet");
    lines->sum = line_sum(0, line);
    lines->offset = (size_t)(before - lines->rest.length);
    return true;
}

/* Takes a line of the head that begins with `word`; *rest is what follows it. */
static bool head_line(Reader *reader, const char *word, Text *rest)
{
    Text found = {0};
    LineState state = line_next(&reader->lines, rest);
    if (state == LINE_DAMAGED)
        return fail_damaged(reader);
    reader->lines.number += state == LINE_END;
    if (state != LINE_GOOD)
        return fail(reader, "the file ends within its head: nothing was played yet");
    Text words = *rest;
    if (word_next(rest, &found) && text_is(found, word))
        return true;
    char wants[64];
    snprintf(wants, sizeof wants, "the head wants '%s' here", word);
    return fail_found(reader, wants, words);
}

static bool head_number(Reader *reader, const char *word, int64_t low, int64_t high, int64_t *number)
{
    Text rest;
    if (!head_line(reader, word, &rest))
        return false;
    if (text_int(rest, number) && *number >= low && *number <= high)
        return true;
    char wants[96];
    snprintf(wants, sizeof wants, "'%s' wants a number from %lld to %lld", word, (long long)low, (long long)high);
    return fail_found(reader, wants, rest);
}

/* Keeps what fits of a word or a title, escaped. */
static bool head_words(Reader *reader, const char *word, char *out, size_t room)
{
    Text rest;
    if (!head_line(reader, word, &rest))
        return false;
    Buffer escaped = {0};
    buffer_escaped(&escaped, rest);
    bool whole = !escaped.failed;
    Text fits = text_cut(buffer_view(&escaped), (int)room - 1);
    if (fits.length > 0)
        memcpy(out, fits.at, (size_t)fits.length);
    out[fits.length] = '\0';
    buffer_free(&escaped);
    return whole || fail_memory(reader);
}

static bool read_level_text(Reader *reader)
{
    Buffer *text = &reader->run->level_text;
    int64_t length;
    if (!head_number(reader, WORD_LEVEL, 0, LEVEL_BYTES_MAX, &length))
        return false;
    reader->level_line = reader->lines.number + 1;
    while (text->length < (size_t)length) {
        Text line;
        if (!head_line(reader, WORD_OF_LEVEL, &line))
            return false;
        buffer_add(text, line);
        if (text->length < (size_t)length)
            buffer_text(text, "\n");
        if (text->length > (size_t)length)
            return fail(reader, "the level inside is longer than the %d bytes that were announced", (int)length);
        if (text->failed)
            return fail_memory(reader);
    }
    return true;
}

/* Up to when it was begun. */
static bool read_start(Reader *reader)
{
    Run *run = reader->run;
    int64_t rules, seed, days;
    if (!read_magic(reader) || !head_words(reader, WORD_PROGRAM, run->program, sizeof run->program) ||
        !head_number(reader, WORD_RULES, 1, INT32_MAX, &rules) ||
        !head_number(reader, WORD_SEED, INT64_MIN, INT64_MAX, &seed) ||
        !head_number(reader, WORD_DAYS, 1, LEVEL_DAYS_MAX, &days) ||
        !head_words(reader, WORD_STARTED, run->started, sizeof run->started))
        return false;
    run->rules = (int)rules;
    run->seed = (uint64_t)seed;
    run->days = (int)days;
    return true;
}

static bool read_head(Reader *reader)
{
    Run *run = reader->run;
    return read_start(reader) && head_words(reader, WORD_TITLE, run->title, sizeof run->title) && read_level_text(reader);
}

bool run_started(Text start, char started[RUN_WORD_MAX])
{
    Run run = {0};
    RunError ignored;
    Reader reader = {.lines = {.rest = start}, .run = &run, .error = &ignored};
    int64_t second;
    bool known = read_start(&reader) && utc_read(text_of(run.started), &second);
    memcpy(started, known ? run.started : "", known ? RUN_WORD_MAX : 1);
    return known;
}

/* Moves the level's messages to where its lines are in the run file. */
static bool fail_level(Reader *reader)
{
    Messages *messages = &reader->error->level;
    for (int i = 0; i < messages->count; i++) {
        messages->list[i].line += reader->level_line - 1;
        messages->list[i].column += LEVEL_COLUMN_SHIFT;
    }
    const Message *first = messages_first_error(messages);
    reader->lines.number = first ? first->line : reader->level_line;
    return fail(reader, "the level inside does not read: %d error%s", messages->errors,
                messages->errors == 1 ? "" : "s");
}

static bool read_level(Reader *reader)
{
    Run *run = reader->run;
    if (run->rules != RULES_VERSION)
        return true;
    if (!level_read(buffer_view(&run->level_text), &run->level, &reader->error->level))
        return fail_level(reader);
    reader->error->level = (Messages){0};
    if (run->level.days != run->days)
        return fail(reader, "the head says %d days, and the level inside has %d", run->days, run->level.days);
    return true;
}

/* ---- the body ---- */

static bool advance(Reader *reader, int64_t beat)
{
    if (beat < reader->run->beat)
        return fail(reader, "beat %d comes after beat %d", (int)beat, (int)reader->run->beat);
    reader->run->beat = (Beat)beat;
    return true;
}

static bool take_beat(Reader *reader, Text *rest)
{
    int64_t beat;
    if (!word_int(rest, 0, beat_at(reader->run->days + 1, 0), &beat))
        return fail(reader, "this line wants a beat within the run's %d days", reader->run->days);
    return advance(reader, beat);
}

static bool read_beat(Reader *reader, Text rest)
{
    return take_beat(reader, &rest) && (rest.length == 0 || fail_found(reader, "nothing follows the beat", rest));
}

/* Room for one more; false when there is no memory. */
static bool make_room(void **list, int count, int *room, size_t size)
{
    if (count < *room)
        return true;
    int wanted = *room > 0 ? *room * 2 : LIST_FIRST;
    void *grown = realloc(*list, (size_t)wanted * size);
    if (!grown)
        return false;
    *list = grown;
    *room = wanted;
    return true;
}

static bool read_hash(Reader *reader, Text rest)
{
    Run *run = reader->run;
    RunHash hash = {.commands = run->command_count, .line = reader->lines.number};
    if (!take_beat(reader, &rest))
        return false;
    if (!text_hex64(rest, &hash.hash))
        return fail_found(reader, "'hash' wants BEAT and sixteen hex digits", rest);
    void *list = run->hashes;
    if (!make_room(&list, run->hash_count, &reader->hash_room, sizeof hash))
        return fail_memory(reader);
    run->hashes = list;
    hash.beat = run->beat;
    run->hashes[run->hash_count++] = hash;
    return true;
}

static bool fail_figures(Reader *reader, const FigureFault *fault)
{
    char wants[96];
    if (fault->word.length == 0)
        return fail(reader, "'day' wants a day of the run, then names and numbers in turn");
    text_print(wants, sizeof wants, "'%.*s' wants a number from 0 to %d", fault->word.length, fault->word.at, fault->most);
    return fail_found(reader, wants, fault->found);
}

static bool read_day(Reader *reader, Text rest)
{
    Run *run = reader->run;
    DayFigures figures;
    FigureFault fault;
    int day;
    if (!figures_read(rest, &day, &figures, &fault))
        return fail_figures(reader, &fault);
    if (day > run->days)
        return fail_figures(reader, &(FigureFault){0});
    run->figures[day - 1] = figures;
    run->figured = max_int(run->figured, day);
    return true;
}

static bool read_round(Reader *reader, Text rest)
{
    int64_t round;
    if (!text_int(rest, &round) || round < 1 || round > RUN_ROUND_MOST)
        return fail_found(reader, "'round' wants a number from 1 to 4", rest);
    reader->run->round = (int)round;
    return true;
}

static bool read_end(Reader *reader, Text rest)
{
    reader->run->ended = true;
    return read_beat(reader, rest);
}

static bool read_command(Reader *reader, Text words)
{
    Run *run = reader->run;
    Command command;
    const char *why;
    if (!command_read(words, &run->level, &command, &why))
        return fail_found(reader, why, words);
    if (!advance(reader, command.beat))
        return false;
    void *list = run->commands;
    if (!make_room(&list, run->command_count, &reader->command_room, sizeof command))
        return fail_memory(reader);
    run->commands = list;
    run->commands[run->command_count++] = command;
    return true;
}

/* What is answered when the run is over, and the end that stands behind each answer again. */
static bool comes_after_end(Text word)
{
    return text_is(word, WORD_END) || text_is(word, command_word(COMMAND_GUESS)) || text_is(word, command_word(COMMAND_VERDICT));
}

static bool read_words(Reader *reader, Text words)
{
    static const struct {
        const char *word;
        bool (*read)(Reader *reader, Text rest);
    } rows[] = {
        {WORD_ROUND, read_round},
        {WORD_BEAT, read_beat},
        {WORD_HASH, read_hash},
        {WORD_DAY, read_day},
        {WORD_END, read_end},
    };
    Text rest = words, word;
    bool more = word_next(&rest, &word);
    if (reader->run->ended && !(more && comes_after_end(word)))
        return fail(reader, "the run goes on after its end");
    if (more) {
        for (int i = 0; i < COUNT_OF(rows); i++) {
            if (text_is(word, rows[i].word))
                return rows[i].read(reader, rest);
        }
    }
    if (reader->run->rules == RULES_VERSION)
        return read_command(reader, words);
    reader->run->unread++;
    return true;
}

static bool read_body(Reader *reader)
{
    Text words;
    LineState state;
    while ((state = line_next(&reader->lines, &words)) == LINE_GOOD) {
        if (!read_words(reader, words))
            return false;
    }
    if (state == LINE_DAMAGED)
        return fail_damaged(reader);
    Run *run = reader->run;
    run->lines = reader->lines.number - (state == LINE_TAIL);
    run->sum = reader->lines.sum;
    run->good_length = reader->lines.offset;
    run->cut_length = (size_t)reader->lines.rest.length;
    return true;
}

/* ---- the whole ---- */

bool run_read(Text file, Run *out, RunError *error)
{
    Run run = {0};
    Reader reader = {.lines = {.rest = file}, .run = &run, .error = error};
    *error = (RunError){0};
    if (!read_head(&reader) || !read_level(&reader) || !read_body(&reader)) {
        run_free(&run);
        return false;
    }
    run_free(out);
    *out = run;
    return true;
}

bool run_looks_like(Text file)
{
    return text_starts(file, WORD_MAGIC " ");
}

bool run_load(const char *path, Run *out, RunError *error)
{
    Buffer file = {0};
    FileError trouble;
    *error = (RunError){0};
    if (!file_read(path, RUN_BYTES_MAX, &file, &trouble))
        return run_fail_file(error, &trouble);
    bool read = run_read(buffer_view(&file), out, error);
    buffer_free(&file);
    return read;
}

bool run_fail_file(RunError *error, const FileError *trouble)
{
    error->status = trouble->status;
    error->line = 0;
    memcpy(error->sentence, trouble->sentence, sizeof error->sentence);
    return false;
}

void run_free(Run *run)
{
    level_free(&run->level);
    buffer_free(&run->level_text);
    free(run->commands);
    free(run->hashes);
    *run = (Run){0};
}

void run_error_print(const RunError *error, const char *name, Text file, Buffer *out)
{
    buffer_escaped(out, text_of(name));
    if (error->line > 0)
        buffer_print(out, ":%d:1", error->line);
    buffer_print(out, ": error: %s\n", error->sentence);
    messages_print(&error->level, name, file, out);
}
