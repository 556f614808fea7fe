/* character.c - the table of unseen characters, and what libutf8proc says of the others. */
#include "base/character.h"

#include <string.h>
#include <utf8proc.h>

static const struct {
    uint32_t low, high;
    const char *name;
} unseen[] = {
    {0x0000, 0x0000, "NUL"},
    {0x0001, 0x0008, "control character"},
    {0x000B, 0x001A, "control character"},
    {0x001B, 0x001B, "escape"},
    {0x001C, 0x001F, "control character"},
    {0x007F, 0x009F, "control character"},
    {0x00A0, 0x00A0, "no-break space"},
    {0x00AD, 0x00AD, "soft hyphen"},
    {0x034F, 0x034F, "combining grapheme joiner"},
    {0x061C, 0x061C, "Arabic letter mark"},
    {0x115F, 0x1160, "Hangul filler"},
    {0x1680, 0x1680, "Ogham space"},
    {0x180B, 0x180D, "Mongolian variation selector"},
    {0x180E, 0x180E, "Mongolian vowel separator"},
    {0x2000, 0x200A, "wide or narrow space"},
    {0x200B, 0x200B, "zero width space"},
    {0x200C, 0x200C, "zero width non-joiner"},
    {0x200D, 0x200D, "zero width joiner"},
    {0x200E, 0x200E, "left-to-right mark"},
    {0x200F, 0x200F, "right-to-left mark"},
    {0x2028, 0x2028, "line separator"},
    {0x2029, 0x2029, "paragraph separator"},
    {0x202A, 0x202A, "left-to-right embedding"},
    {0x202B, 0x202B, "right-to-left embedding"},
    {0x202C, 0x202C, "pop directional formatting"},
    {0x202D, 0x202D, "left-to-right override"},
    {0x202E, 0x202E, "right-to-left override"},
    {0x202F, 0x202F, "narrow no-break space"},
    {0x205F, 0x205F, "mathematical space"},
    {0x2060, 0x2060, "word joiner"},
    {0x2061, 0x2064, "invisible operator"},
    {0x2065, 0x2065, "unassigned"},
    {0x2066, 0x2066, "left-to-right isolate"},
    {0x2067, 0x2067, "right-to-left isolate"},
    {0x2068, 0x2068, "first strong isolate"},
    {0x2069, 0x2069, "pop directional isolate"},
    {0x206A, 0x206F, "formatting character"},
    {0x2800, 0x2800, "blank Braille pattern"},
    {0x3000, 0x3000, "ideographic space"},
    {0x3164, 0x3164, "Hangul filler"},
    {0xFDD0, 0xFDEF, "noncharacter"},
    {0xFE00, 0xFE0F, "variation selector"},
    {0xFEFF, 0xFEFF, "byte order mark"},
    {0xFFA0, 0xFFA0, "Hangul filler"},
    {0xFFF9, 0xFFFB, "annotation mark"},
    {0xE0000, 0xE007F, "tag character"},
    {0xE0100, 0xE01EF, "variation selector"},
};

const char *character_unseen(uint32_t code)
{
    for (int i = 0; i < COUNT_OF(unseen); i++)
        if (code >= unseen[i].low && code <= unseen[i].high)
            return unseen[i].name;
    return (code & 0xFFFE) == 0xFFFE ? "noncharacter" : NULL;
}

void character_name_unseen(Text text, Buffer *buffer)
{
    for (int i = 0; i < text.length;) {
        uint32_t code;
        int bytes = text_character(text, i, &code);
        const char *name = bytes > 0 ? character_unseen(code) : NULL;
        if (name)
            buffer_print(buffer, "<U+%04X %s>", (unsigned)code, name);
        else
            buffer_escaped(buffer, text_part(text, i, max_int(1, bytes)));
        i += max_int(1, bytes);
    }
}

bool character_is_mark(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

int character_cells(uint32_t code)
{
    return utf8proc_charwidth((utf8proc_int32_t)code);
}

uint32_t character_base(uint32_t code)
{
    utf8proc_int32_t parts[8];
    int last = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)code, parts, COUNT_OF(parts), UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &last);
    return count > 0 && count <= COUNT_OF(parts) ? (uint32_t)parts[0] : code;
}

int character_capital(uint32_t code, char out[CHARACTER_BYTES])
{
    return (int)utf8proc_encode_char(utf8proc_toupper((utf8proc_int32_t)code), (utf8proc_uint8_t *)out);
}

bool character_runs_left(uint32_t code)
{
    utf8proc_propval_t direction = utf8proc_get_property((utf8proc_int32_t)code)->bidi_class;
    return direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

int character_places(uint32_t code)
{
    return max_int(0, utf8proc_charwidth((utf8proc_int32_t)code));
}

/* Nearly all text: nothing in it is as far as U+0300, where the accents begin. */
static bool has_no_accent(const char *text, int length)
{
    for (int i = 0; i < length; i++)
        if ((uint8_t)text[i] >= 0xCC)
            return false;
    return true;
}

int character_compose(char *text, int length)
{
    utf8proc_int32_t codes[COMPOSED_MAX + 1]; /* one more, for the end */
    const utf8proc_option_t form = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    if (has_no_accent(text, length))
        return length;
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text, length, codes, COMPOSED_MAX, form);
    if (count < 0 || count > COMPOSED_MAX)
        return length;
    utf8proc_ssize_t bytes = utf8proc_reencode(codes, count, form);
    if (bytes < 0 || bytes > length)
        return length;
    memcpy(text, codes, (size_t)bytes);
    return (int)bytes;
}
