/* result_text.c - a result as a file of lines. */
#include "report/result_text.h"

#include <stdio.h>

#include "record/line.h"
#include "report/fault.h"

static const char *const remedy = "; `mdr result RUN -o FILE` makes it anew from the run";

bool run_result_looks_like(Text file)
{
    return text_starts(file, RESULT_MAGIC " ");
}

static uint32_t sum_of(Text lines)
{
    return line_sum(0, lines);
}

void run_result_print(const RunResult *result, Buffer *out)
{
    char code[ROOM_CODE_MAX];
    size_t from = out->length;
    buffer_print(out, "%s %d\n", RESULT_MAGIC, RESULT_VERSION);
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        buffer_print(out, "%s ", field->word);
        result_field_print(field, result, out);
        buffer_text(out, "\n");
    }
    if (run_result_code(result, code))
        buffer_print(out, "code %s\n", code);
    Text whole = buffer_view(out);
    buffer_print(out, "sum %08x\n", sum_of(text_part(whole, (int)from, whole.length)));
}

/* ---- reading ---- */

typedef struct Reader {
    Text whole, rest;
    int line;
    ResultError *error;
} Reader;

/* What follows that word and a blank on the next line; a file that was cut short has no newline there. */
static bool line_of(Reader *reader, const char *word, Text *value)
{
    Text line = {0};
    reader->line++;
    bool whole = text_find(reader->rest, '\n') >= 0;
    if (!whole || !text_next_line(&reader->rest, &line))
        return fault(reader->error, reader->line, "the file ends here: it was copied half%s", remedy);
    int blank = text_find(line, ' ');
    if (blank >= 0 && text_is(text_part(line, 0, blank), word)) {
        *value = text_part(line, blank + 1, line.length);
        return true;
    }
    return fault_found(reader->error, reader->line, line, "this line wants '%s'%s", word, remedy);
}

static bool read_magic(Reader *reader)
{
    Text value;
    int64_t version;
    if (!line_of(reader, RESULT_MAGIC, &value))
        return false;
    if (text_int(value, &version) && version == RESULT_VERSION)
        return true;
    return fault_found(
        reader->error, 1, value,
        "this result has a form that this program does not know; it reads form %d: use the version that wrote it",
        RESULT_VERSION);
}

static bool read_field(Reader *reader, const ResultField *field, RunResult *result)
{
    Text value;
    if (!line_of(reader, field->word, &value))
        return false;
    if (result_field_read(field, value, result))
        return true;
    Buffer wants = {0};
    result_field_wants(field, &wants);
    fault_found(reader->error, reader->line, value, "'%s' wants %s%s", field->word, buffer_view(&wants).at, remedy);
    buffer_free(&wants);
    return false;
}

static bool read_code(Reader *reader, const RunResult *result)
{
    char code[ROOM_CODE_MAX];
    Text value;
    if (!run_result_code(result, code))
        return true;
    if (!line_of(reader, "code", &value))
        return false;
    return text_is(value, code) || fault_found(reader->error, reader->line, value,
                                               "this level, seed and round have the code '%s'%s", code, remedy);
}

static bool read_sum(Reader *reader)
{
    uint64_t sum;
    Text value, before = text_part(reader->whole, 0, reader->whole.length - reader->rest.length);
    if (!line_of(reader, "sum", &value))
        return false;
    if (value.length != 8 || !text_hex64(value, &sum) || sum != sum_of(before))
        return fault(reader->error, reader->line, "the checksum does not agree: the file was damaged or changed%s",
                     remedy);
    return reader->rest.length == 0 ||
           fault(reader->error, reader->line + 1, "a result ends with its checksum, and more follows%s", remedy);
}

bool run_result_read(Text file, RunResult *out, ResultError *error)
{
    Reader reader = {.whole = file, .rest = file, .error = error};
    RunResult read = {0};
    if (file.length > RESULT_BYTES_MAX)
        return fault(error, 0, "a result has at most %d bytes, and this file has %d%s", RESULT_BYTES_MAX, file.length,
                     remedy);
    if (!read_magic(&reader))
        return false;
    for (int i = 0; i < result_field_count(); i++) {
        if (!read_field(&reader, result_field(i), &read))
            return false;
    }
    if (!read_code(&reader, &read) || !read_sum(&reader))
        return false;
    if (run_result_contradiction(&read))
        return fault(error, 0, "%s: nobody played that%s", run_result_contradiction(&read), remedy);
    *out = read;
    return true;
}
