/* text.c - slices, UTF-8, numbers and nearness; the growing buffer is in buffer.c. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

Text text_of(const char *terminated)
{
    return (Text){terminated, (int)strlen(terminated)};
}

Text text_part(Text text, int from, int length)
{
    int start = clamp_int(from, 0, text.length);
    return (Text){text.at + start, clamp_int(length, 0, text.length - start)};
}

bool text_equal(Text a, Text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, (size_t)a.length) == 0);
}

bool text_is(Text text, const char *terminated)
{
    return text_equal(text, text_of(terminated));
}

bool text_starts(Text text, const char *prefix)
{
    Text start = text_of(prefix);
    return text.length >= start.length && text_equal(text_part(text, 0, start.length), start);
}

static char small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool text_ends(Text text, const char *ending)
{
    Text end = text_of(ending);
    int from = text.length - end.length;
    if (from < 0)
        return false;
    for (int i = 0; i < end.length; i++)
        if (small(text.at[from + i]) != small(end.at[i]))
            return false;
    return true;
}

Text text_without(Text text, const char *ending)
{
    return text_ends(text, ending) ? text_part(text, 0, text.length - text_of(ending).length) : text;
}

int text_find(Text text, char byte)
{
    const char *found = text.length > 0 ? memchr(text.at, byte, (size_t)text.length) : NULL;
    return found ? (int)(found - text.at) : -1;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t';
}

Text text_trim(Text text)
{
    int from = 0, to = text.length;
    while (from < to && is_space(text.at[from]))
        from++;
    while (to > from && is_space(text.at[to - 1]))
        to--;
    return (Text){text.at + from, to - from};
}

bool text_split(Text *rest, char separator, Text *part)
{
    if (rest->length == 0)
        return false;
    int at = text_find(*rest, separator);
    int length = at < 0 ? rest->length : at;
    *part = text_part(*rest, 0, length);
    *rest = text_part(*rest, length + 1, rest->length);
    return true;
}

bool text_next_line(Text *rest, Text *line)
{
    if (!text_split(rest, '\n', line))
        return false;
    if (line->length > 0 && line->at[line->length - 1] == '\r')
        line->length--;
    return true;
}

/* Lead bytes by range: how many bytes the character has, which bits of the lead count, and the least code it may
 * encode. */
typedef struct Lead {
    uint8_t low, high, bytes, bits;
    uint32_t least;
} Lead;

static const Lead leads[] = {
    {0x00, 0x7F, 1, 0x7F, 0x0},
    {0xC2, 0xDF, 2, 0x1F, 0x80},
    {0xE0, 0xEF, 3, 0x0F, 0x800},
    {0xF0, 0xF4, 4, 0x07, 0x10000},
};

static const Lead *lead_of(uint8_t byte)
{
    for (int i = 0; i < COUNT_OF(leads); i++)
        if (byte >= leads[i].low && byte <= leads[i].high)
            return &leads[i];
    return NULL;
}

static bool is_scalar(uint32_t code)
{
    return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
}

int text_character(Text text, int offset, uint32_t *code)
{
    if (offset < 0 || offset >= text.length)
        return 0;
    if ((uint8_t)text.at[offset] < 0x80) { /* nearly all there is */
        *code = (uint8_t)text.at[offset];
        return 1;
    }
    const Lead *lead = lead_of((uint8_t)text.at[offset]);
    if (!lead || lead->bytes > text.length - offset)
        return 0;
    uint32_t value = (uint8_t)text.at[offset] & lead->bits;
    for (int i = 1; i < lead->bytes; i++) {
        uint8_t byte = (uint8_t)text.at[offset + i];
        if ((byte & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (byte & 0x3F);
    }
    if (value < lead->least || !is_scalar(value))
        return 0;
    *code = value;
    return lead->bytes;
}

int text_columns(Text text)
{
    int columns = 0;
    uint32_t code;
    for (int i = 0; i < text.length; columns++)
        i += max_int(1, text_character(text, i, &code));
    return columns;
}

Text text_cut(Text text, int bytes)
{
    int end = clamp_int(bytes, 0, text.length), start = end;
    uint32_t code;
    while (end < text.length && start > 0 && ((uint8_t)text.at[start] & 0xC0) == 0x80)
        start--;
    bool within = start + text_character(text, start, &code) > end;
    return text_part(text, 0, within ? start : end);
}

int text_vprint(char *out, size_t room, const char *format, va_list arguments)
{
    static const char more[] = "…";
    assert(room >= sizeof more);
    int length = vsnprintf(out, room, format, arguments);
    if (length < (int)room)
        return max_int(length, 0);
    int end = text_cut((Text){out, (int)room - 1}, (int)(room - sizeof more)).length;
    memcpy(out + end, more, sizeof more);
    return end + (int)sizeof more - 1;
}

int text_print(char *out, size_t room, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = text_vprint(out, room, format, arguments);
    va_end(arguments);
    return length;
}

/* What could move the cursor, turn the reading direction or hide: none of it has a use in a level. */
static const struct {
    uint32_t low, high;
} forbidden[] = {
    {0x0000, 0x001F},   /* C0 */
    {0x007F, 0x009F},   /* DEL, C1 */
    {0x00AD, 0x00AD},   /* soft hyphen */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x180E, 0x180E},   /* Mongolian vowel separator */
    {0x200B, 0x200B},   /* zero width space; the joiners U+200C and U+200D belong to some scripts */
    {0x200E, 0x200F},   /* direction marks */
    {0x2028, 0x202E},   /* line and paragraph separators, bidi embeddings and overrides */
    {0x2060, 0x206F},   /* invisible operators, bidi isolates */
    {0xFDD0, 0xFDEF},   /* noncharacters */
    {0xFEFF, 0xFEFF},   /* byte order mark */
    {0xFFF9, 0xFFFB},   /* annotation marks */
    {0xE0000, 0xE007F}, /* tags */
};

bool text_forbidden(uint32_t code)
{
    for (int i = 0; i < COUNT_OF(forbidden); i++)
        if (code >= forbidden[i].low && code <= forbidden[i].high)
            return true;
    return (code & 0xFFFE) == 0xFFFE;
}

static bool take_sign(Text *text)
{
    bool minus = text_starts(*text, "-");
    if (minus || text_starts(*text, "+"))
        *text = text_part(*text, 1, text->length);
    return minus;
}

bool text_int(Text text, int64_t *value)
{
    bool minus = take_sign(&text);
    uint64_t most = (uint64_t)INT64_MAX + (minus ? 1 : 0);
    uint64_t sum = 0;
    if (text.length == 0)
        return false;
    for (int i = 0; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        uint64_t digit = (uint64_t)(text.at[i] - '0');
        if (sum > (most - digit) / 10)
            return false;
        sum = sum * 10 + digit;
    }
    *value = minus ? (int64_t)(0 - sum) : (int64_t)sum;
    return true;
}

static int hex_digit(char byte)
{
    static const char digits[] = "0123456789abcdef";
    return text_find(text_of(digits), small(byte));
}

bool text_hex64(Text text, uint64_t *value)
{
    uint64_t sum = 0;
    if (text.length < 1 || text.length > 16)
        return false;
    for (int i = 0; i < text.length; i++) {
        int digit = hex_digit(text.at[i]);
        if (digit < 0)
            return false;
        sum = sum << 4 | (uint64_t)digit;
    }
    *value = sum;
    return true;
}

/* Words longer than this are near to nothing but themselves. */
enum { WORD_MAX = 48 };

typedef struct Word {
    int length;
    uint64_t kinds; /* of letters in it: a bit for all that leave the same rest */
    uint32_t codes[WORD_MAX];
} Word;

static bool word_of(Text text, Word *word)
{
    word->length = 0;
    word->kinds = 0;
    for (int i = 0; i < text.length;) {
        if (word->length == WORD_MAX)
            return false;
        uint32_t code = (uint8_t)text.at[i] | 0x80000000U; /* a malformed byte equals only itself */
        i += max_int(1, text_character(text, i, &code));
        word->codes[word->length++] = code;
        word->kinds |= UINT64_C(1) << code % 64;
    }
    return true;
}

static bool swapped(const Word *a, const Word *b, int i, int j)
{
    return i > 1 && j > 1 && a->codes[i - 1] == b->codes[j - 2] && a->codes[i - 2] == b->codes[j - 1];
}

/* The restricted edit distance: `rows` keeps the last three rows of the table, and [i % 3] is the present one. */
static int distance(const Word *a, const Word *b)
{
    int rows[3][WORD_MAX + 1];
    for (int j = 0; j <= b->length; j++)
        rows[0][j] = j;
    for (int i = 1; i <= a->length; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3];
        row[0] = i;
        for (int j = 1; j <= b->length; j++) {
            int change = above[j - 1] + (a->codes[i - 1] == b->codes[j - 1] ? 0 : 1);
            row[j] = min_int(change, 1 + min_int(above[j], row[j - 1]));
            if (swapped(a, b, i, j))
                row[j] = min_int(row[j], rows[(i + 1) % 3][j - 2] + 1);
        }
    }
    return rows[a->length % 3][b->length];
}

int text_distance(Text a, Text b, int most)
{
    Word left, right;
    if (text_equal(a, b))
        return 0;
    if (!word_of(a, &left) || !word_of(b, &right))
        return most + 1;
    int lengths_apart = max_int(left.length - right.length, right.length - left.length);
    int kinds_apart = __builtin_popcountll(left.kinds ^ right.kinds); /* a slip takes one away and brings one at most */
    return lengths_apart > most || kinds_apart > 2 * most ? most + 1 : min_int(distance(&left, &right), most + 1);
}
