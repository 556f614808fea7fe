/* version.c - files that are no text, named as what they are, and the line mdr-level 1 in all its dresses. */
#include "level/version.h"

#include "level/line.h"
#include "level/plain.h"
#include "level/scan.h"

#include <stdio.h>
#include <string.h>

/* Tables, a row a thing. */
/* clang-format off */

/* How such a file begins, what stands within its first bytes, and what it is. The first that fits holds. */
static const struct Kind {
    const char *start;
    int length;
    const char *within;
    const char *what;
} kinds[] = {
    {"PK\3\4", 4, "opendocument", "an OpenDocument text, as LibreOffice saves them"},
    {"PK\3\4", 4, "word/", "a Word document"},
    {"PK\3\4", 4, "", "a Word document or another packed file"},
    {"\xD0\xCF\x11\xE0", 4, "", "an old Word document"},
    {"{\\rtf", 5, "", "a rich text, as TextEdit and WordPad save them"},
    {"%PDF", 4, "", "a PDF"},
    {"\x1F\x8B", 2, "", "a compressed file"},
    {"BZh", 3, "", "a compressed file"},
    {"\xFD""7zXZ", 5, "", "a compressed file"},
    {"<!DOCTYPE", 9, "", "a web page"},
    {"<!doctype", 9, "", "a web page"},
    {"<html", 5, "", "a web page"},
    {"<?xml", 5, "", "an XML file"},
    {"\x89PNG", 4, "", "a picture"},
    {"\xFF\xD8\xFF", 3, "", "a picture"},
    {"\xFF\xFE", 2, "", "UTF-16 text"},
    {"\xFE\xFF", 2, "", "UTF-16 text"},
    {"m\0d\0", 4, "", "UTF-16 text"},
    {"\0m\0d", 4, "", "UTF-16 text"},
};

/* clang-format on */

static bool has(Text text, const char *part)
{
    int length = (int)strlen(part);
    for (int i = 0; i + length <= text.length; i++)
        if (memcmp(text.at + i, part, (size_t)length) == 0)
            return true;
    return false;
}

static const char *kind_of(Text source)
{
    enum { LOOKED_AT = 4096 };
    Text head = text_part(source, 0, LOOKED_AT);
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (source.length >= kinds[i].length && memcmp(source.at, kinds[i].start, (size_t)kinds[i].length) == 0 && has(head, kinds[i].within))
            return kinds[i].what;
    return NULL;
}

bool whole_is_text(Text source, Messages *messages)
{
    const Position top = {1, 1, 1};
    const char *what = kind_of(source);
    if (what)
        messages_add(messages, TAG_NOT_TEXT, top, NULL, false, "this is %s; save it as plain text, UTF-8", what);
    else if (text_find(source, '\n') < 0 && text_find(source, '\r') >= 0)
        messages_add(messages, TAG_NOT_TEXT, top, NULL, false,
                     "the lines of this file end in CR alone, as on old Macs; save it with the line ends of Unix (LF) or Windows (CR LF)");
    return messages->errors == 0;
}

/* --- the first line --- */

static bool fail_first(Reader *reader, Text found, Position place, const char *words)
{
    const Fix fix = {place, words, true};
    return reader_fail_fix(reader, TAG_NO_VERSION, found, &fix, "the first line of a level is: mdr-level %d", VERSION_OF_FORMAT);
}

/* The line mdr-level N in another dress. */
static bool is_dressed(Text line)
{
    Plain id = plain_id(line);
    Text text = plain_view(&id);
    return text_starts(text, "mdr-level-") && scan_digits(text_part(text, 10, text.length)) == text.length - 10;
}

/* The first line of a level stands on the second line: the two change places. */
static bool fail_late(Reader *reader, Text line)
{
    char words[REMEDY_LENGTH];
    Text rest = reader->source, next = text_of("");
    text_next_line(&rest, &next);
    if (!text_next_line(&rest, &next) || !is_dressed(next) || text_starts(text_trim(next), "#"))
        return false;
    Position both = {1, 1, text_columns(line) + 1 + text_columns(next)};
    Position first = {1, 1, text_columns(line) + 1};
    if (text_trim(line).length == 0) {
        reader_fail_fix(reader, TAG_NO_VERSION, line, &(Fix){first, "", true}, "the first line of a level is: mdr-level %d; here it is blank",
                        VERSION_OF_FORMAT);
        return true;
    }
    snprintf(words, sizeof words, "mdr-level %d\n%.*s", VERSION_OF_FORMAT, min_int(line.length, 200), line.at);
    bool comment = text_starts(text_trim(line), "#") && line.length <= 200;
    fail_first(reader, text_trim(line), comment ? both : first, comment ? words : "");
    return true;
}

/* There is no such line at all, or its number is written in another way. */
static void fail_version(Reader *reader, Text line)
{
    if (is_dressed(line) || text_distance(line, text_of("mdr-level 1"), 3) <= 3)
        fail_first(reader, line, reader_position(reader, line), "mdr-level 1");
    else
        fail_first(reader, line, (Position){1, 1, 0}, "mdr-level 1\n");
}

static bool number_sound(Reader *reader, Text words)
{
    int64_t version;
    if (text_int(words, &version) && version == VERSION_OF_FORMAT)
        return true;
    static const char *const dresses[] = {"1.", "1.0", "v1", "v1.0", "V1", "01", "1,", "1;", "one", "version 1"};
    bool dressed = scan_word_index(words, dresses, COUNT_OF(dresses)) >= 0;
    reader_fail(reader, TAG_BAD_VERSION, words, dressed ? "1" : NULL, "this program reads version %d of the format; found '%s'", VERSION_OF_FORMAT,
                reader_quoted(words).text);
    return !text_int(words, &version) || version < 1;
}

bool version_read(Reader *reader)
{
    Text rest = reader->source, line = text_of("");
    text_next_line(&rest, &line);
    reader->line = reader->written = line;
    reader->number = 1;
    if (text_trim(reader->source).length == 0)
        return reader_fail(reader, TAG_NO_VERSION, line, NULL,
                           "there is no text here; the first line of a level is: mdr-level %d", VERSION_OF_FORMAT);
    if (!line_sound(reader, line))
        return true;
    reader->content = text_trim(scan_content(reader->line));
    Text words = reader->content, name = scan_word(&words);
    if (text_is(name, "mdr-level"))
        return number_sound(reader, words);
    if (!fail_late(reader, line))
        fail_version(reader, text_trim(line));
    return true;
}
