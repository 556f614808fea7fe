/* line.c - characters of a line that nobody sees: refused, or taken for the blanks that they look like. */
#include "level/line.h"

#include "base/character.h"
#include "level/plain.h"

#include <stdio.h>
#include <string.h>

/* The character that a byte is in the encoding of Windows, where it is one of those that an author types. */
static const struct Byte {
    uint8_t byte;
    const char *character;
} bytes_of_windows[] = {
    {0x80, "€"}, {0x84, "„"}, {0x85, "…"}, {0x91, "‘"}, {0x92, "’"}, {0x93, "“"}, {0x94, "”"}, {0x96, "–"}, {0x97, "—"},
};

static const char *character_of(uint8_t byte, char room[3])
{
    for (int i = 0; i < COUNT_OF(bytes_of_windows); i++)
        if (bytes_of_windows[i].byte == byte)
            return bytes_of_windows[i].character;
    snprintf(room, 3, "%c%c", 0xC0 | byte >> 6, 0x80 | (byte & 0x3F));
    return byte >= 0xA1 ? room : NULL;
}

/* Once a file: the others are of the same kind. */
static bool fail_encoding(Reader *reader, Text found)
{
    char room[3];
    const char *character = character_of((uint8_t)found.at[0], room);
    if (reader->other_encoding || reader->quiet)
        return false;
    reader->other_encoding = true;
    if (!character)
        return reader_fail(reader, TAG_BAD_UTF8, found, NULL, "'%s' is not UTF-8 text; save the file as UTF-8", reader_quoted(found).text);
    return reader_fail(reader, TAG_BAD_UTF8, found, NULL, "this file is not UTF-8 text: the byte %02X would be %s in Latin-1 or Windows-1252; save it as UTF-8",
                       (unsigned)(uint8_t)found.at[0], character);
}

/* All characters of that kind that stand together. */
static Text run_of(Text line, int at, uint32_t code)
{
    int end = at, bytes;
    uint32_t next;
    while ((bytes = text_character(line, end, &next)) > 0 && next == code)
        end += bytes;
    return text_part(line, at, end - at);
}

/* Complains about characters that no level may hold. */
static bool characters_sound(Reader *reader, Text line)
{
    bool sound = true;
    for (int i = 0; i < line.length;) {
        uint32_t code;
        int bytes = text_character(line, i, &code);
        if (bytes == 0)
            return fail_encoding(reader, text_part(line, i, 1));
        if (code != '\t' && text_forbidden(code)) {
            Text found = run_of(line, i, code);
            sound = reader_fail(reader, TAG_BAD_CHARACTER, found, "", "the character %s may not stand in a level; take it out",
                                reader_quoted(text_part(line, i, bytes)).text);
            bytes = found.length;
        }
        i += bytes;
    }
    return sound;
}

/* Where words are said as they are written, nothing in a line can be mistaken for the blanks between its parts. */
static bool has_words_only(const Reader *reader, Text line)
{
    SectionKind kind = reader->section ? (SectionKind)(reader->section - sections) : SECTION_COUNT;
    return !text_starts(text_trim(line), "[") && (kind == SECTION_TALK || kind == SECTION_DEBRIEF || reader->skipping);
}

/* Blanks of another kind between the first and the last of them outside quotes and comments; empty: there are none. */
static Text other_blanks(Text line)
{
    int from = -1, to = 0;
    bool inside = false;
    for (int i = 0; i < line.length;) {
        uint32_t code;
        int bytes = max_int(1, text_character(line, i, &code));
        if (code == '"' && (i == 0 || line.at[i - 1] != '\\'))
            inside = !inside;
        if (code == '#' && !inside && (i == 0 || line.at[i - 1] == ' ' || line.at[i - 1] == '\t'))
            break;
        if (!inside && bytes > 1 && character_unseen(code)) {
            from = from < 0 ? i : from;
            to = i + bytes;
        }
        i += bytes;
    }
    return text_part(line, max_int(from, 0), from < 0 ? 0 : to - from);
}

/* The line with as many blanks as those of another kind had bytes, so that places stay. */
static void blank_out(Reader *reader, Text line)
{
    memcpy(reader->plain_line, line.at, (size_t)line.length);
    reader->plain_line[line.length] = '\0';
    for (int i = 0; i < line.length;) {
        uint32_t code;
        int bytes = max_int(1, text_character(line, i, &code));
        if (bytes > 1 && character_unseen(code))
            memset(reader->plain_line + i, ' ', (size_t)bytes);
        i += bytes;
    }
    reader->line = reader->content = (Text){reader->plain_line, line.length};
}

static void mend_blanks(Reader *reader, Text line)
{
    Text blanks = other_blanks(line);
    uint32_t code = 0;
    if (blanks.length == 0 || has_words_only(reader, line))
        return;
    Plain plain = plain_of(blanks);
    text_character(blanks, 0, &code);
    reader_fail(reader, TAG_BAD_CHARACTER, blanks, plain.text, "U+%04X, %s, stands here and is no blank; write a plain one", (unsigned)code,
                character_unseen(code));
    blank_out(reader, line);
}

bool line_sound(Reader *reader, Text line)
{
    if (line.length <= LEVEL_LINE_MAX) {
        if (!characters_sound(reader, line))
            return false;
        mend_blanks(reader, line);
        return true;
    }
    Text beyond = text_part(line, LEVEL_LINE_MAX, line.length);
    while (beyond.length > 0 && (beyond.at[0] & 0xC0) == 0x80)
        beyond = text_part(beyond, 1, beyond.length);
    return reader_fail(reader, TAG_LONG_LINE, text_part(beyond, 0, 1), NULL, "a line has at most %d bytes; this has %d",
                       LEVEL_LINE_MAX, line.length);
}
