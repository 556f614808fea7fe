#include "record/line.h"

#include "base/hash.h"

uint32_t line_sum(uint32_t before, Text words)
{
    Hash hash = hash_start();
    const unsigned char start[] = {(unsigned char)(before >> 24), (unsigned char)(before >> 16),
                                   (unsigned char)(before >> 8), (unsigned char)before};
    hash_bytes(&hash, start, sizeof start);
    hash_bytes(&hash, words.at, (size_t)words.length);
    return (uint32_t)(hash.value ^ (hash.value >> 32));
}

void line_add(uint32_t *sum, Text words, Buffer *out)
{
    *sum = line_sum(*sum, words);
    buffer_print(out, "%08x ", (unsigned)*sum);
    buffer_add(out, words);
    buffer_text(out, "\n");
}

/* A line as it stands, good or not. */
typedef struct Raw {
    Text words;
    uint32_t sum; /* as written; meaningless unless `formed` */
    int length;   /* bytes, with the newline */
    bool formed;
} Raw;

/* Upper-case digits would let two files mean the same, so only the form that line_add writes is taken. */
static bool is_sum(Text digits)
{
    for (int i = 0; i < digits.length; i++) {
        char digit = digits.at[i];
        if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f')))
            return false;
    }
    return digits.length == LINE_SUM_DIGITS;
}

static Raw look(Text rest)
{
    Raw raw = {0};
    Text line = rest;
    text_split(&rest, '\n', &line);
    bool ended = line.at + line.length < rest.at;
    raw.length = line.length + (ended ? 1 : 0);
    Text digits = text_part(line, 0, LINE_SUM_DIGITS);
    uint64_t sum = 0;
    raw.formed = ended && line.length > LINE_SUM_DIGITS && line.at[LINE_SUM_DIGITS] == ' ' && is_sum(digits) &&
                 text_hex64(digits, &sum);
    raw.sum = (uint32_t)sum;
    raw.words = text_part(line, LINE_SUM_DIGITS + 1, line.length);
    return raw;
}

static bool good(const Raw *raw, uint32_t before)
{
    return raw->formed && raw->sum == line_sum(before, raw->words);
}

/* Whether a good line follows the bad one at the start of `rest`. It may hang on the sum written in the line before it,
 * on the sum that line should have, or on the last good one. */
static bool good_follows(Text rest, uint32_t before)
{
    uint32_t written = before, computed = before;
    while (rest.length > 0) {
        Raw raw = look(rest);
        if (good(&raw, written) || good(&raw, computed) || good(&raw, before))
            return true;
        computed = line_sum(written, raw.words);
        if (raw.formed)
            written = raw.sum;
        rest = text_part(rest, raw.length, rest.length);
    }
    return false;
}

LineState line_next(LineReader *reader, Text *words)
{
    if (reader->rest.length == 0)
        return LINE_END;
    reader->number++;
    Raw raw = look(reader->rest);
    if (!good(&raw, reader->sum))
        return good_follows(reader->rest, reader->sum) ? LINE_DAMAGED : LINE_TAIL;
    reader->rest = text_part(reader->rest, raw.length, reader->rest.length);
    reader->sum = raw.sum;
    reader->offset += (size_t)raw.length;
    *words = raw.words;
    return LINE_GOOD;
}

bool word_next(Text *rest, Text *word)
{
    return text_split(rest, ' ', word) && word->length > 0;
}

bool word_int(Text *rest, int64_t low, int64_t high, int64_t *value)
{
    Text word;
    return word_next(rest, &word) && text_int(word, value) && *value >= low && *value <= high;
}

bool word_pick(Text *rest, const char *const *table, int count, int *row)
{
    Text word;
    if (!word_next(rest, &word))
        return false;
    for (*row = 0; *row < count; ++*row) {
        if (text_is(word, table[*row]))
            return true;
    }
    return false;
}
