/* dress.c - the dresses of sections and comments. */
#include "level/dress.h"

#include "level/scan.h"

#include <stdio.h>
#include <string.h>

/* Signs that stand around a heading somewhere. */
static const char around[] = "[](){}<>#=*_:~|\"' \t";

static Text without_signs(Text text)
{
    while (text.length > 0 && text_find(text_of(around), text.at[0]) >= 0)
        text = text_part(text, 1, text.length);
    while (text.length > 0 && text_find(text_of(around), text.at[text.length - 1]) >= 0)
        text = text_part(text, 0, text.length - 1);
    return text;
}

static int name_length(Text text)
{
    int length = 0;
    while (length < text.length && text_find(text_of(" \t:=\"'"), text.at[length]) < 0)
        length++;
    return length;
}

/* The section that is called so and whose heading has an id, or has none; SECTION_COUNT: there is none. */
static SectionKind section_of(Text name, bool has_id)
{
    int kind = 0;
    while (kind < SECTION_COUNT && (!text_is(name, sections[kind].name) || (sections[kind].heading != HEADING_NONE) != has_id))
        kind++;
    return (SectionKind)kind;
}

SectionKind dress_heading(Text line, Plain *heading)
{
    Text bare = without_signs(line);
    Plain name = plain_small(text_part(bare, 0, name_length(bare)));
    Text rest = without_signs(text_part(bare, name.length, bare.length));
    SectionKind kind = section_of(plain_view(&name), rest.length > 0);
    if (kind == SECTION_COUNT || text_find(rest, ' ') >= 0 || text_find(rest, '\t') >= 0)
        return SECTION_COUNT;
    Plain id = plain_id(rest);
    if (id.length > LEVEL_ID_MAX)
        return SECTION_COUNT;
    *heading = (Plain){.length = 0};
    const char *const parts[] = {"[", sections[kind].name, id.length > 0 ? " " : "", id.text, "]"};
    for (int i = 0; i < COUNT_OF(parts); i++)
        plain_add(heading, text_of(parts[i]));
    return kind;
}

/* Signs of a comment, and how it ends; "" with its line. */
static const struct Sign {
    const char *start, *end;
} signs[] = {{"<!--", "-->"}, {"/*", "*/"}, {"//", ""}, {"--", ""}, {";", ""}, {"%", ""}, {"REM ", ""}, {"rem ", ""}, {"'", ""}};

bool dress_comment(Text line, Remark *remark)
{
    for (int i = 0; i < COUNT_OF(signs); i++) {
        if (!text_starts(line, signs[i].start))
            continue;
        int start = (int)strlen(signs[i].start), end = text_ends(line, signs[i].end) ? (int)strlen(signs[i].end) : 0;
        Text words = text_trim(text_part(line, start, line.length - start - end));
        if (text_starts(words, "\"") || words.length > 160 || text_starts(words, "'"))
            return false;
        remark->marked = end > 0 ? line : text_part(line, 0, text_trim(text_part(line, 0, start)).length);
        if (end > 0)
            snprintf(remark->words, sizeof remark->words, "# %.*s", words.length, words.at);
        else
            snprintf(remark->words, sizeof remark->words, "#");
        return true;
    }
    return false;
}

static bool is_blank(Text line, int at)
{
    return at < 0 || at >= line.length || line.at[at] == ' ' || line.at[at] == '\t';
}

int dress_comment_behind(Text line, const char **words, int *bytes)
{
    bool inside = false;
    for (int i = 1; i < line.length; i++) {
        if (line.at[i] == '"' && line.at[i - 1] != '\\')
            inside = !inside;
        bool strokes = !is_blank(line, i) && text_starts(text_part(line, i, 2), "//") && is_blank(line, i - 1) && is_blank(line, i + 2);
        bool sign = line.at[i] == '#' && !is_blank(line, i - 1) && line.at[i - 1] != '#' && is_blank(line, i + 1);
        *words = strokes ? "#" : " #";
        *bytes = strokes ? 2 : 1;
        if (!inside && (strokes || sign))
            return i;
    }
    return -1;
}
