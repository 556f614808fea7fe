/* result_qr.c - a result as the text of a QR code. Each value ends with a dot; nothing stands for 0. In words small
 * letters are written large, a large one has a $ before it, a blank is a +, and what has no character here is %HH, a
 * byte. */
#include "report/fault.h"

#include <string.h>

#include "base/utc.h"
#include "record/line.h"

enum { BASE = 36, DIGITS_MOST = 13, SUM_MOST = 7 };

static const char digits[BASE + 1] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char scanned[] = "QR-Code:"; /* what zbarimg puts before what it reads */
static const char *const remedy = "; scan the code again, or bring the file";

/* ---- writing ---- */

static void add_number(uint64_t value, Buffer *out)
{
    char reversed[DIGITS_MOST];
    int count = 0;
    for (; value != 0; value /= BASE)
        reversed[count++] = digits[value % BASE];
    while (count > 0)
        buffer_print(out, "%c", reversed[--count]);
}

static void add_byte(char c, Buffer *out)
{
    if (c >= 'a' && c <= 'z')
        buffer_print(out, "%c", c - 'a' + 'A');
    else if (c >= 'A' && c <= 'Z')
        buffer_print(out, "$%c", c);
    else if ((c >= '0' && c <= '9') || c == '-')
        buffer_print(out, "%c", c);
    else if (c == ' ')
        buffer_text(out, "+");
    else
        buffer_print(out, "%%%02X", (unsigned)(unsigned char)c);
}

static uint64_t bits_of(const ResultField *field, const RunResult *result)
{
    uint64_t value;
    if (field->kind == FIELD_NUMBER || field->kind == FIELD_CHOICE)
        return (uint64_t)run_result_number(field, result);
    memcpy(&value, (const char *)result + field->at, sizeof value);
    return value;
}

void run_result_qr_print(const RunResult *result, Buffer *out)
{
    size_t from = out->length;
    buffer_text(out, RESULT_QR_MAGIC);
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        if (field->kind != FIELD_WORDS)
            add_number(bits_of(field, result), out);
        for (const char *at = (const char *)result + field->at; field->kind == FIELD_WORDS && *at; at++)
            add_byte(*at, out);
        buffer_text(out, ".");
    }
    Text whole = buffer_view(out);
    add_number(line_sum(0, text_part(whole, (int)from, whole.length)), out);
}

/* ---- reading ---- */

static Text stripped(Text line)
{
    line = text_trim(line);
    return text_starts(line, scanned) ? text_part(line, (int)sizeof scanned - 1, line.length) : line;
}

bool run_result_qr_looks_like(Text line)
{
    return text_starts(stripped(line), RESULT_QR_MAGIC);
}

static int digit_of(char c)
{
    const char *at = c ? strchr(digits, c) : NULL;
    return at ? (int)(at - digits) : -1;
}

static bool read_number(Text text, int most, uint64_t *value)
{
    uint64_t read = 0;
    if (text.length > most || (text.length > 0 && text.at[0] == '0'))
        return false;
    for (int i = 0; i < text.length; i++) {
        int digit = digit_of(text.at[i]);
        if (digit < 0 || read > (UINT64_MAX - (uint64_t)digit) / BASE)
            return false;
        read = read * BASE + (uint64_t)digit;
    }
    *value = read;
    return true;
}

/* The byte at *at, which it goes past; -1: there is none. */
static int read_byte(Text text, int *at)
{
    char c = text.at[*at];
    Text behind = text_part(text, *at + 1, 1), hex = text_part(text, *at + 1, 2);
    uint64_t byte;
    if (c == '%') {
        *at += 3;
        return hex.length == 2 && text_hex64(hex, &byte) ? (int)byte : -1;
    }
    *at += c == '$' ? 2 : 1;
    if (c == '$')
        return behind.length == 1 && behind.at[0] >= 'A' && behind.at[0] <= 'Z' ? behind.at[0] : -1;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 'a';
    return c == '+' ? ' ' : (c >= '0' && c <= '9') || c == '-' ? c : -1;
}

/* Through the field's own reader, which knows what may be. */
static bool read_words(const ResultField *field, Text text, RunResult *result)
{
    char words[RESULT_TITLE_MAX];
    int length = 0, byte = 0;
    for (int at = 0; at < text.length;) {
        byte = read_byte(text, &at);
        if (byte < 0 || length == COUNT_OF(words))
            return false;
        words[length++] = (char)byte;
    }
    return result_field_read(field, (Text){words, length}, result);
}

static bool read_value(const ResultField *field, Text text, RunResult *result)
{
    uint64_t value;
    char *at = (char *)result + field->at;
    if (field->kind == FIELD_WORDS)
        return read_words(field, text, result);
    if (!read_number(text, DIGITS_MOST, &value))
        return false;
    if (field->kind == FIELD_TIME && value > UTC_LAST)
        return false;
    if (field->kind == FIELD_NUMBER || field->kind == FIELD_CHOICE) {
        int small = value > INT32_MAX ? -1 : (int)value;
        memcpy(at, &small, sizeof small);
        return small >= field->low && small <= field->high;
    }
    memcpy(at, &value, sizeof value);
    return true;
}

static bool read_sum(Text text, Text before, ResultError *error)
{
    uint64_t sum;
    if (read_number(text, SUM_MOST, &sum) && sum == line_sum(0, before))
        return true;
    return fault(error, 0, "this QR text is not whole: its checksum does not agree%s", remedy);
}

bool run_result_qr_read(Text line, RunResult *out, ResultError *error)
{
    RunResult read = {0};
    Text whole = stripped(line), rest = text_part(whole, (int)sizeof RESULT_QR_MAGIC - 1, whole.length), value = {0};
    if (!run_result_qr_looks_like(line) || whole.length > RESULT_QR_MOST)
        return fault(error, 0, "this is no QR text of a result: it begins with '%s' and has at most %d characters%s",
                     RESULT_QR_MAGIC, RESULT_QR_MOST, remedy);
    int sum_at = whole.length;
    while (sum_at > 0 && whole.at[sum_at - 1] != '.')
        sum_at--;
    if (!read_sum(text_part(whole, sum_at, whole.length), text_part(whole, 0, sum_at), error))
        return false;
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        if (text_find(rest, '.') < 0)
            return fault(error, 0, "this QR text ends before '%s'%s", field->word, remedy);
        text_split(&rest, '.', &value);
        if (!read_value(field, value, &read))
            return fault_found(error, 0, value, "'%s' cannot be that%s", field->word, remedy);
    }
    if (rest.length != whole.length - sum_at)
        return fault(error, 0, "this QR text goes on behind its last figure%s", remedy);
    if (run_result_contradiction(&read))
        return fault(error, 0, "%s: nobody played that%s", run_result_contradiction(&read), remedy);
    *out = read;
    return true;
}
