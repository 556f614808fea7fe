/* reader.c - complaining, suggesting, keeping strings, finding ids: what all forms of line need. */
#include "level/reader.h"

#include "base/character.h"
#include "level/lists.h"
#include "level/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

_Static_assert((int)MESSAGES_KEPT == (int)LEVEL_MESSAGES_MAX, "one limit, two names");
_Static_assert((int)ENTITIES_MAX == (int)LEVEL_PEOPLE_MAX && (int)ENTITIES_MAX == (int)LEVEL_FILES_MAX &&
                   (int)ENTITIES_MAX == (int)LEVEL_TOOLS_MAX && (int)ENTITIES_MAX == (int)LEVEL_RULES_MAX &&
                   (int)ENTITIES_MAX == (int)LEVEL_TALKS_MAX,
               "one table of places for all of them");

enum { LETTERS_SURE = 3 }; /* a slip in a shorter word leaves too little of it to be sure what was meant */

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
    Text before = text_part(reader->written, 0, offset), there = text_part(reader->written, offset, part.length);
    return (Position){reader->number, text_columns(before) + 1, max_int(1, text_columns(there))};
}

/* Of a place that has to be mended first, what its words mean is not said beside it. */
static bool is_wrong(const Messages *messages, Position position)
{
    for (int i = 0; i < messages->count; i++)
        if (messages->list[i].strength == STRENGTH_ERROR && messages->list[i].line == position.line && messages->list[i].column == position.column)
            return true;
    return false;
}

static void PRINTF_LIKE(5, 0)
    complain(Reader *reader, Tag tag, Position position, const Fix *fix, const char *format, va_list arguments)
{
    char sentence[MESSAGE_LENGTH];
    reader->complaints++;
    if (reader->quiet || reader->hushed > 0)
        return;
    if (tag_rows[tag].strength == STRENGTH_NOTE && reader->messages->errors > 0)
        return; /* there is more to do first */
    if (tag_rows[tag].strength != STRENGTH_ERROR && is_wrong(reader->messages, position))
        return;
    if (tag_rows[tag].strength == STRENGTH_ERROR && reader->section)
        reader->broken[reader->section - sections] = true;
    text_vprint(sentence, sizeof sentence, format, arguments);
    messages_add_fix(reader->messages, tag, position, fix, "%s", sentence);
}

/* Whether the part belongs to what somebody knows the meaning of. */
static bool is_meant(const Reader *reader, Text part)
{
    const Text *whole = &reader->meant_part;
    return reader->meant && part.at >= whole->at && part.at + part.length <= whole->at + whole->length;
}

bool reader_fail(Reader *reader, Tag tag, Text part, const char *remedy, const char *format, ...)
{
    bool meant = is_meant(reader, part);
    const Fix fix = {reader_position(reader, meant ? reader->meant_part : part), meant ? reader->meant : remedy, meant ? reader->meant_safe : true};
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, fix.place, fix.words ? &fix : NULL, format, arguments);
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

bool reader_fail_fix_at(Reader *reader, Tag tag, Position position, const Fix *fix, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    complain(reader, tag, position, fix, format, arguments);
    va_end(arguments);
    return false;
}

bool reader_fail_unknown(Reader *reader, Tag tag, Text part, const char *what, const char *near)
{
    if (!near)
        return reader_fail(reader, tag, part, NULL, "no %s '%s'", what, reader_quoted(part).text);
    bool guessed = min_int(text_columns(part), text_columns(text_of(near))) < LETTERS_SURE && !nearest_same(part, near) && !is_meant(reader, part);
    return (guessed ? reader_advise : reader_fail)(reader, tag, part, near, "no %s '%s'; did you mean '%s'?", what, reader_quoted(part).text, near);
}

bool reader_fail_word(Reader *reader, const WordList *list, Text part, const char *near)
{
    Listed listed = reader_listed(list->words, list->count);
    if (near || !listed.text[0])
        return reader_fail_unknown(reader, TAG_UNKNOWN_WORD, part, list->noun, near);
    return reader_fail(reader, TAG_UNKNOWN_WORD, part, NULL, "no %s '%s'; there are %s", list->noun, reader_quoted(part).text, listed.text);
}

bool reader_fail_form(Reader *reader, Tag tag, const Slot *slot, Text value, const char *remedy)
{
    char name[48];
    const ValueForm *form = &value_forms[slot->kind];
    const char *example = slot->example ? slot->example : slot->fallback ? slot->fallback : form->example;
    text_print(name, sizeof name, reader->part_name ? "%s" : "'%s'", reader->part_name ? reader->part_name : slot->name);
    if (value.length == 0)
        return reader_fail(reader, tag, value, remedy, "%s wants %s, such as %s; found nothing", name, form->form, example);
    return reader_fail(reader, tag, value, remedy, "%s wants %s, such as %s; found '%s'", name, form->form, example, reader_quoted(value).text);
}

Nearest reader_nearest(Reader *reader, Text met)
{
    Nearest search = nearest(met);
    if (reader->hushed > 0 || (!reader->quiet && reader->suggestions++ >= SUGGESTIONS_MAX))
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
    if (text.length <= 0)
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

Listed reader_listed(const char *const *words, int count)
{
    Listed listed = {""};
    size_t length = 0;
    for (int i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : i == count - 1 ? " and " : ", ";
        if (length + strlen(before) + strlen(words[i]) >= sizeof listed.text)
            return (Listed){""};
        length += (size_t)snprintf(listed.text + length, sizeof listed.text - length, "%s%s", before, words[i]);
    }
    return listed;
}

bool reader_whole(const Reader *reader, SectionKind kind)
{
    return !reader->broken[kind] && !reader->lines_lost;
}

/* --- ids --- */

void reader_lose(Reader *reader, SectionKind kind, Tag tag, Text id, const char *meant, const char *format, ...)
{
    Lost *lost = &reader->lost[kind];
    if (reader->quiet || reader->hushed > 0)
        return;
    if (lost->id.line > 0)
        reader_finish_lost(reader);
    reader->broken[kind] = true;
    lost->id = reader_position(reader, id);
    lost->tag = tag;
    snprintf(lost->meant, sizeof lost->meant, "%s", meant);
    va_list arguments;
    va_start(arguments, format);
    text_vprint(lost->sentence, sizeof lost->sentence, format, arguments);
    va_end(arguments);
}

void reader_finish_lost(Reader *reader)
{
    for (int kind = 0; kind < SECTION_COUNT; kind++) {
        Lost *lost = &reader->lost[kind];
        if (lost->id.line == 0)
            continue;
        const char *words = lost->orphan[0] && !lost->several ? lost->orphan : lost->meant;
        bool heard = lost->tag == TAG_BAD_ID && !lost->meant[0]; /* of its own letters none can stand */
        const Fix fix = {lost->id, words, !lost->several && !heard};
        messages_add_fix(reader->messages, lost->tag, lost->id, words[0] ? &fix : NULL, "%s", lost->sentence);
        *lost = (Lost){.id = {0}};
    }
}

/* Whether the word is near to what the lost id was written as, or is one of its words. Nobody is called everybody. */
static bool may_be_lost(const Lost *lost, Text id)
{
    Nearest search = nearest(id);
    Text rest = text_of(lost->meant), word;
    bool near = lost->tag != TAG_BAD_ID || !lost->meant[0];
    nearest_try(&search, lost->meant);
    while (!near && text_split(&rest, '-', &word))
        near = text_equal(word, id);
    return !word_is_everybody(id) && (near || search.word);
}

/* Whether an id that is nowhere may be that of a section whose own was lost. */
static bool is_orphan(Reader *reader, SectionKind kind, Text id)
{
    Lost *lost = &reader->lost[kind];
    if (lost->id.line == 0 || reader->quiet || !may_be_lost(lost, id))
        return false;
    if (reader->hushed > 0)
        return true;
    lost->several = lost->several || (lost->orphan[0] && !text_is(id, lost->orphan));
    text_print(lost->orphan, sizeof lost->orphan, "%.*s", id.length, id.at);
    return true;
}

/* Ids lie at the start of structs of different sizes, so the lists are walked by stride. */
typedef struct Ids {
    SectionKind kind;
    const char *what;
    const void *list;
    size_t stride;
    int count;
} Ids;

static const char *id_at(const Ids *ids, int index)
{
    const char *name;
    memcpy(&name, (const char *)ids->list + (size_t)index * ids->stride, sizeof name);
    return name;
}

static void fail_id(Reader *reader, const Ids *ids, Text id)
{
    const char *known[ENTITIES_MAX];
    Nearest search = reader_nearest(reader, id);
    for (int i = 0; i < ids->count; i++) {
        known[i] = id_at(ids, i);
        nearest_try(&search, known[i]);
    }
    if (search.word || is_meant(reader, id)) {
        reader_fail_unknown(reader, TAG_UNKNOWN_ID, id, ids->what, search.word);
        return;
    }
    Quoted met = reader_quoted(id);
    Listed listed = reader_listed(known, min_int(ids->count, ENTITIES_MAX));
    if (is_orphan(reader, ids->kind, id))
        reader->complaints++;
    else if (listed.text[0])
        reader_fail(reader, TAG_UNKNOWN_ID, id, NULL, "no %s '%s'; there %s %s", ids->what, met.text, ids->count == 1 ? "is" : "are", listed.text);
    else
        reader_fail(reader, TAG_UNKNOWN_ID, id, NULL, "no %s '%s'; its section is [%s ID]", ids->what, met.text, sections[ids->kind].name);
}

static int find(Reader *reader, Text id, Ids ids)
{
    for (int i = 0; i < ids.count; i++)
        if (text_is(id, id_at(&ids, i)))
            return i;
    fail_id(reader, &ids, id);
    return -1;
}

_Static_assert(offsetof(Person, id) == 0 && offsetof(NumberFile, id) == 0 && offsetof(Tool, id) == 0 && offsetof(Rule, id) == 0,
               "find() reads ids there");

int reader_person(Reader *reader, Text id)
{
    return find(reader, id, (Ids){SECTION_PERSON, "person", reader->level->people, sizeof(Person), reader->level->person_count});
}

int reader_file(Reader *reader, Text id)
{
    return find(reader, id, (Ids){SECTION_FILE, "file", reader->level->files, sizeof(NumberFile), reader->level->file_count});
}

int reader_tool(Reader *reader, Text id)
{
    return find(reader, id, (Ids){SECTION_TOOL, "tool", reader->level->tools, sizeof(Tool), reader->level->tool_count});
}

int reader_rule(Reader *reader, Text id)
{
    return find(reader, id, (Ids){SECTION_RULE, "rule", reader->level->rules, sizeof(Rule), reader->level->rule_count});
}

Position reader_day_key(const Reader *reader, size_t offset)
{
    const Slot *slots = sections[SECTION_DAY].slots;
    for (int i = 0; slots[i].name; i++)
        if (slots[i].offset == offset && reader->day_seen[i].line > 0)
            return reader->day_seen[i];
    return reader->first[SECTION_DAY];
}
