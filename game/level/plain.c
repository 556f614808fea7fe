/* plain.c - the table of characters that are taken for others, and what is made with it. */
#include "level/plain.h"

#include "base/character.h"

#include <string.h>

/* Tables, a row a thing. */
/* clang-format off */

/* The first that fits holds. */
static const struct Plainer {
    uint32_t low, high;
    const char *plain;
} plainer[] = {
    {0x00A0, 0x00A0, " "}, {0x2000, 0x200A, " "}, {0x202F, 0x202F, " "}, {0x205F, 0x205F, " "}, {0x3000, 0x3000, " "},
    {0x00AD, 0x00AD, ""}, {0x200B, 0x200D, ""}, {0x2060, 0x2060, ""}, {0xFEFF, 0xFEFF, ""}, {0xFE0F, 0xFE0F, ""},
    {0x2010, 0x2015, "-"}, {0x2212, 0x2212, "-"}, {0xFE58, 0xFE58, "-"}, {0xFE63, 0xFE63, "-"},
    {0x2018, 0x201B, "'"}, {0x2032, 0x2032, "'"}, {0x2039, 0x203A, "'"}, {0x00B4, 0x00B4, "'"}, {0x0060, 0x0060, "'"},
    {0x201C, 0x201F, "\""}, {0x2033, 0x2033, "\""}, {0x00AB, 0x00AB, "\""}, {0x00BB, 0x00BB, "\""}, {0x300C, 0x300F, "\""},
    {0x00D7, 0x00D7, "x"}, {0x2715, 0x2716, "x"}, {0x2A2F, 0x2A2F, "x"}, {0x2217, 0x2217, "*"}, {0x22C5, 0x22C5, "*"},
    {0x2215, 0x2215, "/"}, {0x2044, 0x2044, "/"}, {0x2236, 0x2236, ":"}, {0xA789, 0xA789, ":"},
    {0x2264, 0x2264, "<="}, {0x2265, 0x2265, ">="}, {0x2A7D, 0x2A7D, "<="}, {0x2A7E, 0x2A7E, ">="},
    {0x2192, 0x2192, "->"}, {0x21D2, 0x21D2, "->"}, {0x27F6, 0x27F6, "->"}, {0x2794, 0x2794, "->"}, {0x279C, 0x279C, "->"},
    {0x00DF, 0x00DF, "ss"}, {0x00E6, 0x00E6, "ae"}, {0x00F8, 0x00F8, "o"}, {0x0153, 0x0153, "oe"},
};

/* clang-format on */

Text plain_view(const Plain *plain)
{
    return (Text){plain->text, plain->length};
}

void plain_add(Plain *plain, Text text)
{
    Text fits = text_cut(text, PLAIN_MAX - plain->length);
    memcpy(plain->text + plain->length, fits.at, (size_t)fits.length);
    plain->length += fits.length;
    plain->text[plain->length] = '\0';
}

static const char *plainer_of(uint32_t code)
{
    if (code < '`') /* most of them, and none is in the table */
        return NULL;
    for (int i = 0; i < COUNT_OF(plainer); i++)
        if (code >= plainer[i].low && code <= plainer[i].high)
            return plainer[i].plain;
    return NULL;
}

static void add_character(Plain *plain, Text character, uint32_t code)
{
    const char *other = plainer_of(code);
    if (code >= 0xFF01 && code <= 0xFF5E) /* wide ones */
        plain_add(plain, (Text){&(char){(char)(code - 0xFEE0)}, 1});
    else if (other)
        plain_add(plain, text_of(other));
    else
        plain_add(plain, character);
}

Plain plain_of(Text text)
{
    Plain plain = {.length = 0};
    for (int i = 0; i < text.length;) {
        uint32_t code = 0;
        int bytes = max_int(1, text_character(text, i, &code));
        add_character(&plain, text_part(text, i, bytes), code);
        i += bytes;
    }
    return plain;
}

Plain plain_small(Text text)
{
    Plain plain = {.length = 0};
    plain_add(&plain, text);
    for (int i = 0; i < plain.length; i++)
        if (plain.text[i] >= 'A' && plain.text[i] <= 'Z')
            plain.text[i] = (char)(plain.text[i] - 'A' + 'a');
    return plain;
}

static bool is_id_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/* How German writes a letter where it has no dots. */
static const char *german_of(uint32_t code)
{
    static const struct {
        uint32_t code;
        const char *letters;
    } dotted[] = {{0x00C4, "ae"}, {0x00E4, "ae"}, {0x00D6, "oe"}, {0x00F6, "oe"}, {0x00DC, "ue"}, {0x00FC, "ue"}};
    for (int i = 0; i < COUNT_OF(dotted); i++)
        if (dotted[i].code == code)
            return dotted[i].letters;
    return NULL;
}

Plain plain_german_id(Text text)
{
    char composed[PLAIN_MAX];
    Plain spelt = {.length = 0};
    Text fits = text_cut(text, PLAIN_MAX);
    memcpy(composed, fits.at, (size_t)fits.length);
    Text whole = {composed, character_compose(composed, fits.length)};
    for (int i = 0; i < whole.length;) {
        uint32_t code = 0;
        int bytes = max_int(1, text_character(whole, i, &code));
        const char *letters = german_of(code);
        plain_add(&spelt, letters ? text_of(letters) : text_part(whole, i, bytes));
        i += bytes;
    }
    return plain_id(plain_view(&spelt));
}

Plain plain_id(Text text)
{
    Plain met = plain_of(text), id = {.length = 0};
    for (int i = 0; i < met.length;) {
        uint32_t code = 0;
        int bytes = max_int(1, text_character(plain_view(&met), i, &code));
        uint32_t base = bytes > 1 ? character_base(code) : code;
        char byte = base < 0x80 ? (char)base : '\0';
        byte = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
        if (is_id_byte(byte))
            plain_add(&id, (Text){&byte, 1});
        else if (base < 0x80 && id.length > 0 && id.text[id.length - 1] != '-' && byte != '\'' && byte != '"')
            plain_add(&id, text_of("-"));
        i += bytes;
    }
    while (id.length > 0 && id.text[id.length - 1] == '-')
        id.text[--id.length] = '\0';
    return id;
}

/* Whether the character at that byte is a quote of any kind; *bytes it has. */
static bool is_quote(Text text, int at, int *bytes)
{
    uint32_t code = 0;
    *bytes = max_int(1, text_character(text, at, &code));
    const char *other = plainer_of(code);
    return code == '"' || code == '\'' || code == 0xFF02 || code == 0xFF07 || (other && (*other == '"' || *other == '\''));
}

int plain_quotes_before(Text text)
{
    int at = 0, bytes;
    while (at < text.length && is_quote(text, at, &bytes))
        at += bytes;
    return at;
}

int plain_quotes_behind(Text text)
{
    int end = text.length, bytes;
    while (end > 0) {
        int at = end - 1;
        while (at > 0 && ((uint8_t)text.at[at] & 0xC0) == 0x80)
            at--;
        if (!is_quote(text, at, &bytes) || at + bytes != end)
            break;
        end = at;
    }
    return text.length - end;
}

Text plain_unquoted(Text text)
{
    int before = plain_quotes_before(text);
    Text rest = text_part(text, before, text.length);
    return text_trim(text_part(rest, 0, rest.length - plain_quotes_behind(rest)));
}
