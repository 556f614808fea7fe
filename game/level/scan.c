/* scan.c - words, quoted texts, times and decimals off a line. Knows no keys. */
#include "level/scan.h"

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Where a text has no closing quote, a comment begins behind two blanks; the length where there is none. */
static int comment_in_open_text(Text line)
{
    for (int i = 2; i + 1 < line.length; i++)
        if (line.at[i] == '#' && is_blank(line.at[i - 1]) && is_blank(line.at[i - 2]) && is_blank(line.at[i + 1]))
            return i;
    return line.length;
}

Text scan_content(Text line)
{
    bool inside = false;
    for (int i = 0; i < line.length; i++) {
        if (inside && line.at[i] == '\\')
            i++;
        else if (line.at[i] == '"')
            inside = !inside;
        else if (!inside && line.at[i] == '#' && (i == 0 || is_blank(line.at[i - 1])))
            return text_trim(text_part(line, 0, i));
    }
    return text_trim(inside ? text_part(line, 0, comment_in_open_text(line)) : line);
}

bool scan_has_comments(const Section *section)
{
    return section != &sections[SECTION_MAP] && section != &sections[SECTION_TALK] && section != &sections[SECTION_DEBRIEF];
}

Text scan_word(Text *rest)
{
    Text text = text_trim(*rest);
    int length = 0;
    while (length < text.length && !is_blank(text.at[length]))
        length++;
    *rest = text_trim(text_part(text, length, text.length));
    return text_part(text, 0, length);
}

static bool is_escape(Text inside, int at)
{
    return at + 1 < inside.length && text_find(text_of("\"\\n"), inside.at[at + 1]) >= 0;
}

/* A backslash that is followed by nothing known, in all of it. */
static Text bad_escapes(Text inside)
{
    int from = -1, to = 0;
    for (int i = 0; i < inside.length; i++) {
        if (inside.at[i] != '\\')
            continue;
        if (is_escape(inside, i)) {
            i++;
            continue;
        }
        from = from < 0 ? i : from;
        to = i + 2;
    }
    return text_part(inside, max_int(from, 0), from < 0 ? 0 : to - from);
}

/* Complains about backslashes that are followed by nothing known; each was meant as itself. */
static bool escapes_sound(Reader *reader, Text inside)
{
    char words[REMEDY_LENGTH];
    int length = 0;
    Text bad = bad_escapes(inside);
    if (bad.length == 0)
        return true;
    for (int i = 0; i < bad.length && length < REMEDY_LENGTH - 3; i++) {
        words[length++] = bad.at[i];
        if (bad.at[i] == '\\' && is_escape(bad, i))
            words[length++] = bad.at[++i];
        else if (bad.at[i] == '\\')
            words[length++] = '\\';
    }
    words[length] = '\0';
    bool other = bad.length > 1 && text_find(text_of("trabfv0'"), bad.at[1]) >= 0; /* something else where others write programs */
    return (other ? reader_advise : reader_fail)(reader, TAG_BAD_ESCAPE, bad, length < REMEDY_LENGTH - 3 ? words : NULL, "a text knows \\\", \\\\ and \\n; found '%s'",
                       reader_quoted(text_part(bad, 0, 2)).text);
}

bool scan_quoted(Reader *reader, Text *rest, Text *inside)
{
    Text text = text_trim(*rest);
    int end = 1;
    while (end < text.length && text.at[end] != '"')
        end += text.at[end] == '\\' ? 2 : 1;
    if (end >= text.length)
        return reader_fail(reader, TAG_OPEN_TEXT, text, NULL, "this text has no closing quote on its line");
    *inside = text_part(text, 1, end - 1);
    *rest = text_trim(text_part(text, end + 1, text.length));
    return escapes_sound(reader, *inside);
}

bool scan_value(Reader *reader, Text *rest, Text *value)
{
    Text before = text_trim(*rest), inside;
    if (!text_starts(before, "\"")) {
        *value = scan_word(rest);
        return true;
    }
    bool sound = scan_quoted(reader, rest, &inside);
    *value = sound ? text_part(before, 0, inside.length + 2) : before;
    return sound;
}

bool scan_clock(Text text, int *minute)
{
    int64_t hours, minutes;
    if (text.length != 5 || text.at[2] != ':' || scan_digits(text) != 2 || scan_digits(text_part(text, 3, 2)) != 2)
        return false;
    if (!text_int(text_part(text, 0, 2), &hours) || !text_int(text_part(text, 3, 2), &minutes))
        return false;
    if (hours > 23 || minutes > 59)
        return false;
    *minute = (int)(hours * 60 + minutes);
    return true;
}

bool scan_hours(Text text, int *from, int *to)
{
    int dash = text_find(text, '-');
    return dash >= 0 && scan_clock(text_part(text, 0, dash), from) &&
           scan_clock(text_part(text, dash + 1, text.length), to);
}

bool scan_hundredths(Text text, int *value)
{
    int64_t whole, part = 0;
    int point = text_find(text, '.');
    Text before = text_part(text, 0, point < 0 ? text.length : point);
    Text after = point < 0 ? text_of("0") : text_part(text, point + 1, text.length);
    if (scan_digits(text) == 0 || !text_int(before, &whole) || whole > 1000000)
        return false;
    if (after.length > 2 || scan_digits(after) != after.length || !text_int(after, &part))
        return false;
    *value = (int)(whole * 100 + (after.length == 1 ? part * 10 : part));
    return true;
}

int scan_digits(Text text)
{
    int length = 0;
    while (length < text.length && text.at[length] >= '0' && text.at[length] <= '9')
        length++;
    return length;
}

int scan_word_index(Text word, const char *const *words, int count)
{
    for (int i = 0; i < count; i++)
        if (text_is(word, words[i]))
            return i;
    return -1;
}

bool scan_is_among(Text word, const char *words)
{
    Text rest = text_of(words), known;
    while (word.length > 0 && text_split(&rest, ' ', &known))
        if (text_equal(known, word))
            return true;
    return false;
}

bool scan_is_id(Text text)
{
    if (text.length < 1 || text.length > LEVEL_ID_MAX)
        return false;
    for (int i = 0; i < text.length; i++) {
        char byte = text.at[i];
        if (!(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9') && byte != '-')
            return false;
    }
    return true;
}

bool scan_id_from(Text text, char id[LEVEL_ID_MAX + 1])
{
    if (text.length < 1 || text.length > LEVEL_ID_MAX)
        return false;
    for (int i = 0; i < text.length; i++) {
        char byte = text.at[i];
        bool big = byte >= 'A' && byte <= 'Z';
        id[i] = big ? (char)(byte - 'A' + 'a') : byte == ' ' || byte == '_' || byte == '.' ? '-' : byte;
    }
    id[text.length] = '\0';
    return scan_is_id(text_of(id));
}
