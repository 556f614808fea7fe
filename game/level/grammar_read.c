/* grammar_read.c - the text of a grammar: its lines first, so that they may name what comes later, then what they name,
 * then how many sentences that makes. */
#include "level/grammar_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "level/reader.h"
#include "level/scan.h"
#include "level/words.h"

enum { NOT_COUNTED = 0, BEING_COUNTED = -1 };

typedef struct Reading {
    Text source;
    Grammar *grammar;
    Messages *messages;
    Text line;         /* the present one */
    int number;        /* its number, from 1 */
    bool skipping;     /* the lines below a broken heading are passed over */
    bool lists_unsure; /* there was one, or none was read, so that names say nothing */
} Reading;

/* --- complaints --- */

/* Where a slice of the source's line `number` is. */
static Position position_of(const Reading *reading, int number, Text part)
{
    const char *start = part.at;
    while (start > reading->source.at && start[-1] != '\n')
        start--;
    Text before = {start, (int)(part.at - start)};
    return (Position){number, text_columns(before) + 1, max_int(1, text_columns(part))};
}

PRINTF_LIKE(5, 6)
static bool fail(Reading *reading, Tag tag, int number, Text part, const char *format, ...)
{
    char sentence[MESSAGE_LENGTH];
    va_list arguments;
    va_start(arguments, format);
    text_vprint(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    messages_add(reading->messages, tag, position_of(reading, number, part), NULL, false, "%s", sentence);
    return false;
}

/* --- lines --- */

static bool characters_sound(Reading *reading)
{
    uint32_t code;
    for (int i = 0, bytes; i < reading->line.length; i += bytes) {
        bytes = text_character(reading->line, i, &code);
        Text found = text_part(reading->line, i, max_int(1, bytes));
        if (bytes == 0)
            return fail(reading, TAG_BAD_UTF8, reading->number, found, "'%s' is not UTF-8 text",
                        reader_quoted(found).text);
        if (code != '\t' && text_forbidden(code))
            return fail(reading, TAG_BAD_CHARACTER, reading->number, found, "the character %s may not stand here; take it out",
                        reader_quoted(found).text);
    }
    return true;
}

static bool line_sound(Reading *reading)
{
    if (reading->line.length <= LEVEL_LINE_MAX)
        return characters_sound(reading);
    return fail(reading, TAG_LONG_LINE, reading->number, text_part(reading->line, 0, 1),
                "a line has at most %d bytes; this has %d", LEVEL_LINE_MAX, reading->line.length);
}

static bool name_free(Reading *reading, Text name)
{
    const GrammarList *before = grammar_list(reading->grammar, name);
    if (!scan_is_id(name))
        return fail(reading, TAG_BAD_ID, reading->number, name, "a list is called by a-z, 0-9 and -; found '%s'",
                    reader_quoted(name).text);
    if (scan_word_index(name, given_words, GIVEN_COUNT) >= 0)
        return fail(reading, TAG_DUPLICATE_ID, reading->number, name,
                    "'%s' is what the day gives; no list is called so", reader_quoted(name).text);
    if (before)
        return fail(reading, TAG_DUPLICATE_ID, reading->number, name, "[%s] is there already, on line %d",
                    reader_quoted(name).text, before->number);
    return true;
}

static void read_heading(Reading *reading, Text content)
{
    Grammar *grammar = reading->grammar;
    int end = content.length - 1;
    Text name = text_trim(text_part(content, 1, end - 1));
    bool unsure = reading->lists_unsure;
    reading->skipping = reading->lists_unsure = true;
    if (content.at[end] != ']') {
        fail(reading, TAG_BAD_SECTION, reading->number, content, "a section line is [name], alone on its line");
        return;
    }
    if (!name_free(reading, name.length > 0 ? name : content))
        return;
    if (grammar->list_count == WORDS_LISTS_MAX) {
        fail(reading, TAG_TOO_MANY, reading->number, content, "there are at most %d lists", WORDS_LISTS_MAX);
        return;
    }
    reading->skipping = false;
    reading->lists_unsure = unsure;
    grammar->lists[grammar->list_count++] =
        (GrammarList){.name = name, .number = reading->number, .first = grammar->line_count};
}

/* Takes "text" off *rest. Nothing is escaped in it. */
static bool take_text(Reading *reading, Text *rest, Text *text)
{
    Text behind = text_part(*rest, 1, rest->length);
    int end = text_find(behind, '"');
    if (!text_starts(*rest, "\""))
        return fail(reading, TAG_BAD_TEXT, reading->number, rest->length > 0 ? *rest : reading->line,
                    "a line here is - \"text\"");
    if (end < 0)
        return fail(reading, TAG_OPEN_TEXT, reading->number, *rest, "this text has no closing quote on its line");
    *text = text_part(behind, 0, end);
    *rest = text_trim(text_part(behind, end + 1, behind.length));
    if (text_trim(*text).length == 0)
        return fail(reading, TAG_BAD_TEXT, reading->number, *text, "a text is not empty");
    if (text_find(*text, '\t') >= 0)
        return fail(reading, TAG_BAD_CHARACTER, reading->number, *text, "a text has blanks and no tabs in it");
    if (text_find(*text, '\\') >= 0)
        return fail(reading, TAG_BAD_ESCAPE, reading->number, *text, "a backslash has no meaning here");
    if (text_columns(*text) > WORDS_TEXT_MAX)
        return fail(reading, TAG_LONG_TEXT, reading->number, *text, "a text has at most %d characters; this has %d",
                    WORDS_TEXT_MAX, text_columns(*text));
    return true;
}

static void read_text(Reading *reading, Text content)
{
    Grammar *grammar = reading->grammar;
    Text rest = text_trim(text_part(content, 1, content.length)), text;
    if (!take_text(reading, &rest, &text))
        return;
    bool plural = text_is(rest, "plural");
    if (rest.length > 0 && !plural)
        fail(reading, TAG_AFTER_VALUE, reading->number, rest, "behind a text there is 'plural' or nothing; found '%s'",
             reader_quoted(rest).text);
    else if (grammar->line_count == WORDS_LINES_MAX)
        fail(reading, TAG_TOO_MANY, reading->number, content, "there are at most %d texts", WORDS_LINES_MAX);
    else {
        grammar->lines[grammar->line_count++] =
            (GrammarLine){.text = text, .number = reading->number, .plural = plural};
        grammar->lists[grammar->list_count - 1].count++;
    }
}

static void read_line(Reading *reading)
{
    Text content = scan_content(reading->line);
    if (content.length == 0)
        return;
    if (text_starts(content, "["))
        read_heading(reading, content);
    else if (reading->skipping)
        return;
    else if (reading->grammar->list_count == 0)
        fail(reading, TAG_NO_SECTION, reading->number, content, "this line stands before the first [list]");
    else if (text_starts(content, "-"))
        read_text(reading, content);
    else
        fail(reading, TAG_BAD_LINE, reading->number, content, "a line here is - \"text\"; found '%s'",
             reader_quoted(content).text);
}

static bool read_version(Reading *reading)
{
    Text words = scan_content(reading->line), name = scan_word(&words);
    int64_t version;
    if (!text_is(name, "mdr-words"))
        return fail(reading, TAG_NO_VERSION, 1, text_trim(reading->line),
                    "the first line of such a text is: mdr-words %d", WORDS_VERSION);
    if (!text_int(words, &version) || version != WORDS_VERSION)
        return fail(reading, TAG_BAD_VERSION, 1, words, "this program reads version %d of the format; found '%s'",
                    WORDS_VERSION, reader_quoted(words).text);
    return true;
}

static void read_lines(Reading *reading)
{
    Text rest = reading->source;
    reading->line = text_part(rest, 0, 0);
    text_next_line(&rest, &reading->line);
    reading->number = 1;
    reading->lists_unsure = !line_sound(reading) || !read_version(reading);
    if (reading->lists_unsure)
        return;
    for (reading->number = 2; text_next_line(&rest, &reading->line); reading->number++)
        if (line_sound(reading))
            read_line(reading);
}

/* --- what the lines name --- */

static void unknown_list(Reading *reading, const GrammarLine *line, Text name)
{
    char near[LEVEL_ID_MAX + 1] = "", candidate[LEVEL_ID_MAX + 1];
    Nearest search = nearest(name);
    if (reading->messages->errors >= MESSAGES_KEPT)
        search.distance = 0;
    for (int i = 0; i < reading->grammar->list_count; i++) {
        Text list = reading->grammar->lists[i].name;
        int before = search.distance;
        snprintf(candidate, sizeof candidate, "%.*s", list.length, list.at);
        nearest_try(&search, candidate);
        if (search.distance < before)
            memcpy(near, candidate, sizeof near);
    }
    fail(reading, TAG_BAD_MARK, line->number, name, "no list '%s'%s%s%s", reader_quoted(name).text,
         near[0] ? "; did you mean '" : "", near, near[0] ? "'?" : "");
}

static void resolve_line(Reading *reading, GrammarLine *line)
{
    Text rest = line->text;
    Mark mark;
    line->given = grammar_given(line->text);
    while (mark_next(&rest, &mark)) {
        if (mark.kind == MARK_BROKEN)
            fail(reading, TAG_BAD_MARK, line->number, mark.whole, "a mark is {name}, {a name} or {is|are}");
        bool known = mark.kind != MARK_DRAW || scan_word_index(mark.name, given_words, GIVEN_COUNT) >= 0 ||
                     grammar_list(reading->grammar, mark.name);
        if (!known)
            unknown_list(reading, line, mark.name);
    }
}

static void resolve(Reading *reading)
{
    Grammar *grammar = reading->grammar;
    for (int i = 0; i < grammar->list_count && reading->messages->errors == 0; i++)
        if (grammar->lists[i].count == 0)
            fail(reading, TAG_BAD_SECTION, grammar->lists[i].number, grammar->lists[i].name, "the list has no line");
    for (int i = 0; i < grammar->line_count; i++)
        resolve_line(reading, &grammar->lines[i]);
}

/* --- how many sentences there are --- */

static bool count_list(Reading *reading, GrammarList *list);

static int64_t times(int64_t a, int64_t b)
{
    bool many = a >= WORDS_SENTENCES_MAX || b >= WORDS_SENTENCES_MAX || a * b >= WORDS_SENTENCES_MAX;
    return many ? WORDS_SENTENCES_MAX : a * b;
}

static bool count_line(Reading *reading, GrammarLine *line)
{
    Grammar *grammar = reading->grammar;
    Text rest = line->text;
    Mark mark;
    line->sentences = 1;
    while (mark_next_draw(&rest, &mark)) {
        const GrammarList *known = grammar_list(grammar, mark.name);
        if (!known)
            continue;
        GrammarList *list = &grammar->lists[known - grammar->lists];
        if (list->sentences == BEING_COUNTED)
            return fail(reading, TAG_BAD_MARK, line->number, mark.whole, "'%s' comes back to itself from here",
                        reader_quoted(mark.name).text);
        if (!count_list(reading, list))
            return false;
        line->sentences = times(line->sentences, list->sentences);
        line->given = (uint8_t)(line->given | list->given);
    }
    return true;
}

static bool count_list(Reading *reading, GrammarList *list)
{
    int64_t sum = 0;
    unsigned given = 0;
    if (list->sentences != NOT_COUNTED)
        return true;
    list->sentences = BEING_COUNTED;
    for (int i = 0; i < list->count; i++) {
        GrammarLine *line = &reading->grammar->lines[list->first + i];
        if (!count_line(reading, line))
            return false;
        sum += line->sentences;
        given |= line->given;
    }
    list->sentences = sum;
    list->given = (uint8_t)given;
    return true;
}

static bool count(Reading *reading)
{
    for (int i = 0; i < reading->grammar->list_count; i++)
        if (!count_list(reading, &reading->grammar->lists[i]))
            return false;
    return true;
}

/* --- a sentence that could say one thing twice --- */

/* Notes each list that is drawn from by way of `name` as reached by mark `nth`; false when another mark had it. */
static bool reach(const Grammar *grammar, Text name, int nth, int reached[WORDS_LISTS_MAX])
{
    const GrammarList *list = grammar_list(grammar, name);
    if (!list)
        return true;
    int *by = &reached[list - grammar->lists];
    if (*by == nth)
        return true;
    if (*by > 0)
        return false;
    *by = nth;
    for (int i = 0; i < list->count; i++) {
        Text rest = grammar->lines[list->first + i].text;
        Mark mark;
        while (mark_next_draw(&rest, &mark))
            if (!reach(grammar, mark.name, nth, reached))
                return false;
    }
    return true;
}

static void draws_once(Reading *reading, const GrammarLine *line)
{
    int reached[WORDS_LISTS_MAX] = {0};
    Text rest = line->text;
    Mark mark;
    for (int nth = 1; mark_next_draw(&rest, &mark); nth++)
        if (!reach(reading->grammar, mark.name, nth, reached)) {
            fail(reading, TAG_BAD_MARK, line->number, mark.whole,
                 "the sentence can draw twice from one list by way of '%s'; make a second list",
                 reader_quoted(mark.name).text);
            return;
        }
}

static void check_draws(Reading *reading)
{
    for (int i = 0; i < reading->grammar->line_count; i++)
        draws_once(reading, &reading->grammar->lines[i]);
}

bool grammar_read(Text source, Grammar *grammar, Messages *messages)
{
    Reading reading = {.source = source, .grammar = grammar, .messages = messages};
    Position top = {1, 1, 1};
    grammar->list_count = grammar->line_count = 0;
    *messages = (Messages){0};
    if (source.length > WORDS_BYTES_MAX)
        messages_add(messages, TAG_FILE_TOO_BIG, top, NULL, false, "such a text has at most %d bytes; this has %d",
                     WORDS_BYTES_MAX, source.length);
    else
        read_lines(&reading);
    reading.lists_unsure |= source.length > WORDS_BYTES_MAX;
    if (!reading.lists_unsure)
        resolve(&reading);
    if (messages->errors == 0 && count(&reading))
        check_draws(&reading);
    return messages->errors == 0;
}
