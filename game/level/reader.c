/* reader.c - complaining, suggesting, keeping strings, finding ids: what all forms of line need. */
#include "level/reader.h"

#include "base/character.h"
#include "level/lists.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

_Static_assert((int)MESSAGES_KEPT == (int)LEVEL_MESSAGES_MAX, "one limit, two names");
_Static_assert((int)ENTITIES_MAX == (int)LEVEL_PEOPLE_MAX && (int)ENTITIES_MAX == (int)LEVEL_FILES_MAX &&
                   (int)ENTITIES_MAX == (int)LEVEL_TOOLS_MAX && (int)ENTITIES_MAX == (int)LEVEL_RULES_MAX &&
                   (int)ENTITIES_MAX == (int)LEVEL_TALKS_MAX,
               "one table of places for all of them");

Quoted reader_quoted(Text text)
{
    Quoted result = {""};
    Buffer buffer = {0};
    enum { LONGEST = 40 };
    bool cut = text.length > LONGEST;
    character_name_unseen(text_cut(text, LONGEST), &buffer);
    Text whole = buffer_view(&buffer), shown = text_cut(whole, QUOTED_MAX - 4);
    snprintf(result.text, sizeof result.text, "%.*s%s", shown.length, shown.at,
             cut || shown.length < whole.length ? "..." : "");
    buffer_free(&buffer);
    return result;
}

Position reader_position(const Reader *reader, Text part)
{
    int offset = (int)(part.at - reader->line.at);
    return (Position){reader->number, text_columns(text_part(reader->line, 0, offset)) + 1,
                      max_int(1, text_columns(part))};
}

static void PRINTF_LIKE(5, 0)
    complain(Reader *reader, Tag tag, Position position, const Fix *fix, const char *format, va_list arguments)
{
    char sentence[MESSAGE_LENGTH];
    if (reader->quiet)
        return;
    text_vprint(sentence, sizeof sentence, format, arguments);
    messages_add_fix(reader->messages, tag, position, fix, "%s", sentence);
}

bool reader_fail(Reader *reader, Tag tag, Text part, const char *remedy, const char *format, ...)
{
    const Fix fix = {reader_position(reader, part), remedy, true};
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, fix.place, remedy ? &fix : NULL, format, arguments);
    va_end(arguments);
    return false;
}

bool reader_advise(Reader *reader, Tag tag, Text part, const char *remedy, const char *format, ...)
{
    const Fix fix = {reader_position(reader, part), remedy, false};
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, fix.place, remedy ? &fix : NULL, format, arguments);
    va_end(arguments);
    return false;
}

bool reader_fail_fix(Reader *reader, Tag tag, Text part, const Fix *fix, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, reader_position(reader, part), fix, format, arguments);
    va_end(arguments);
    return false;
}

bool reader_fail_at(Reader *reader, Tag tag, Position position, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, position, NULL, format, arguments);
    va_end(arguments);
    return false;
}

bool reader_fail_unknown(Reader *reader, Tag tag, Text part, const char *what, const char *near)
{
    if (!near)
        return reader_fail(reader, tag, part, NULL, "no %s '%s'", what, reader_quoted(part).text);
    return reader_fail(reader, tag, part, near, "no %s '%s'; did you mean '%s'?", what, reader_quoted(part).text, near);
}

bool reader_fail_form(Reader *reader, Tag tag, const Slot *slot, Text value, const char *remedy)
{
    const ValueForm *form = &value_forms[slot->kind];
    const char *example = slot->example ? slot->example : slot->fallback ? slot->fallback : form->example;
    if (value.length == 0)
        return reader_fail(reader, tag, value, remedy, "'%s' wants %s, such as %s; found nothing", slot->name,
                           form->form, example);
    return reader_fail(reader, tag, value, remedy, "'%s' wants %s, such as %s; found '%s'", slot->name, form->form,
                       example, reader_quoted(value).text);
}

Nearest reader_nearest(Reader *reader, Text met)
{
    Nearest search = nearest(met);
    if (!reader->quiet && reader->suggestions++ >= SUGGESTIONS_MAX)
        search.distance = 0;
    return search;
}

const char *reader_nearest_of(Reader *reader, Text met, const char *const *words, int count)
{
    Nearest search = reader_nearest(reader, met);
    for (int i = 0; i < count; i++)
        nearest_try(&search, words[i]);
    return search.word;
}

static char *pool_take(Reader *reader, int bytes)
{
    assert(reader->pool_used + (size_t)bytes + 1 <= reader->pool_size);
    char *at = reader->level->pool + reader->pool_used;
    reader->pool_used += (size_t)bytes + 1;
    return at;
}

const char *reader_intern(Reader *reader, Text text)
{
    if (text.length == 0)
        return reader->level->pool; /* its first byte ends an empty text */
    char *at = pool_take(reader, text.length);
    memcpy(at, text.at, (size_t)text.length);
    at[character_compose(at, text.length)] = '\0';
    return at;
}

const char *reader_intern_escaped(Reader *reader, Text text)
{
    char *at = pool_take(reader, text.length), *to = at;
    for (int i = 0; i < text.length; i++) {
        bool escape = text.at[i] == '\\' && i + 1 < text.length;
        char byte = escape ? text.at[++i] : text.at[i];
        *to++ = escape && byte == 'n' ? '\n' : byte;
    }
    at[character_compose(at, (int)(to - at))] = '\0';
    return at;
}

/* Ids lie at the start of structs of different sizes, so the lists are walked by stride. */
static int find(Reader *reader, Text id, const char *what, const void *list, size_t stride, int count)
{
    Nearest search;
    const char *at = list;
    const char *name;
    for (int i = 0; i < count; i++) {
        memcpy(&name, at + (size_t)i * stride, sizeof name);
        if (text_is(id, name))
            return i;
    }
    search = reader_nearest(reader, id);
    for (int i = 0; i < count; i++) {
        memcpy(&name, at + (size_t)i * stride, sizeof name);
        nearest_try(&search, name);
    }
    reader_fail_unknown(reader, TAG_UNKNOWN_ID, id, what, search.word);
    return -1;
}

_Static_assert(offsetof(Person, id) == 0 && offsetof(NumberFile, id) == 0 && offsetof(Tool, id) == 0 && offsetof(Rule, id) == 0,
               "find() reads ids there");

int reader_person(Reader *reader, Text id)
{
    return find(reader, id, "person", reader->level->people, sizeof(Person), reader->level->person_count);
}

int reader_file(Reader *reader, Text id)
{
    return find(reader, id, "file", reader->level->files, sizeof(NumberFile), reader->level->file_count);
}

int reader_tool(Reader *reader, Text id)
{
    return find(reader, id, "tool", reader->level->tools, sizeof(Tool), reader->level->tool_count);
}

int reader_rule(Reader *reader, Text id)
{
    return find(reader, id, "rule", reader->level->rules, sizeof(Rule), reader->level->rule_count);
}
