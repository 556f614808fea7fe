/* heading.c - [section id] lines: which section begins, whether it may, and what its lines are set in. */
#include "level/heading.h"

#include "level/dress.h"
#include "level/lists.h"
#include "level/meant.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/value.h"
#include "level/words.h"

#include <string.h>

SectionKind section_kind(const Section *section)
{
    return (SectionKind)(section - sections);
}

/* How many sections of that kind a level may have. */
static int entities_max(SectionKind kind)
{
    const int most[SECTION_COUNT] = {
        [SECTION_DESK] = LEVEL_DESKS, [SECTION_COLLEAGUE] = LEVEL_COLLEAGUES_MAX, [SECTION_CHARTER] = LEVEL_CHARTERS_MAX};
    return most[kind] > 0 ? most[kind] : ENTITIES_MAX;
}

static int entity_count(const Level *level, SectionKind kind)
{
    const int counts[SECTION_COUNT] = {
        [SECTION_PERSON] = level->person_count, [SECTION_DESK] = level->desk_count, [SECTION_FILE] = level->file_count, [SECTION_TOOL] = level->tool_count,
        [SECTION_RULE] = level->rule_count,     [SECTION_TALK] = level->talk_count,
        [SECTION_COLLEAGUE] = level->colleague_count, [SECTION_CHARTER] = level->charter_count,
    };
    return counts[kind];
}

/* The struct that a section's keys are set in. */
static void *object_of(Reader *reader, SectionKind kind, int index)
{
    Level *level = reader->level;
    struct List {
        void *first;
        size_t stride;
    } const lists[SECTION_COUNT] = { /* the others have none */
        [SECTION_PERSON] = {level->people, sizeof(Person)},
        [SECTION_DESK] = {level->desks, sizeof(Watched)},
        [SECTION_FILE] = {level->files, sizeof(NumberFile)},
        [SECTION_TOOL] = {level->tools, sizeof(Tool)},
        [SECTION_RULE] = {level->rules, sizeof(Rule)},
        [SECTION_COLLEAGUE] = {level->colleagues, sizeof(Colleague)},
        [SECTION_CHARTER] = {level->charters, sizeof(Charter)},
    };
    return (char *)(lists[kind].first ? lists[kind].first : level) + lists[kind].stride * (size_t)index;
}

/* In the first walk: a new person, desk, file, tool or rule with that id. */
static void declare(Reader *reader, SectionKind kind, Text id)
{
    Level *level = reader->level;
    int *const counts[SECTION_COUNT] = { /* some have none */
        [SECTION_PERSON] = &level->person_count,
        [SECTION_DESK] = &level->desk_count,
        [SECTION_FILE] = &level->file_count,
        [SECTION_TOOL] = &level->tool_count,
        [SECTION_RULE] = &level->rule_count,
        [SECTION_COLLEAGUE] = &level->colleague_count,
        [SECTION_CHARTER] = &level->charter_count,
    };
    if (!counts[kind] || *counts[kind] == entities_max(kind))
        return;
    int index = (*counts[kind])++;
    const char *name = reader_intern(reader, id);
    memcpy(object_of(reader, kind, index), &name, sizeof name);
    reader->named[kind][index] = reader_position(reader, text_trim(reader->line));
    reader->naming = &reader->names[kind][index];
}

void heading_note_name(Reader *reader, Text content)
{
    int equals = text_find(content, '=');
    if (!reader->quiet || !reader->naming || equals < 0 || !text_is(text_trim(text_part(content, 0, equals)), "name"))
        return;
    *reader->naming = reader_intern(reader, plain_unquoted(text_trim(text_part(content, equals + 1, content.length))));
    reader->naming = NULL;
}

static int find_named(Reader *reader, SectionKind kind, Text id)
{
    const char *name;
    for (int i = 0; i < entity_count(reader->level, kind); i++) {
        memcpy(&name, object_of(reader, kind, i), sizeof name);
        if (text_is(id, name))
            return i;
    }
    return -1;
}

void heading_skip(Reader *reader)
{
    reader->section = NULL;
    reader->skipping = true;
}

/* Enters [person quill] and the like. `id` has been found sound, or is what was meant by `part`. */
static bool enter_entity(Reader *reader, SectionKind kind, Text part, Text id)
{
    int index = find_named(reader, kind, id);
    if (reader->quiet && index < 0)
        declare(reader, kind, id);
    if (reader->quiet)
        return false;
    if (index < 0)
        return reader_fail(reader, TAG_TOO_MANY, part, NULL, "a level has at most %d [%s] sections", entities_max(kind),
                           sections[kind].name);
    reader->index = index;
    if (reader->named[kind][index].line == reader->number)
        return true;
    reader_lose(reader, kind, TAG_DUPLICATE_ID, part, "", "[%s %s] is there already, on line %d", sections[kind].name,
                reader_quoted(part).text, reader->named[kind][index].line);
    return false;
}

/* Whether the file has that word, whole, anywhere. */
static bool is_spoken_of(Text source, Text word)
{
    static const char joined[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    for (int at = 0; at + word.length <= source.length; at++) {
        int end = at + word.length;
        bool begins = at == 0 || text_find(text_of(joined), source.at[at - 1]) < 0;
        bool ends = end == source.length || text_find(text_of(joined), source.at[end]) < 0;
        if (begins && ends && text_equal(text_part(source, at, word.length), word))
            return true;
    }
    return false;
}

/* What the id was meant to be: dots are spelt as German does, unless other lines leave them away. */
static Plain meant_id(const Reader *reader, Text id)
{
    Plain german = plain_german_id(id), bare = plain_id(id);
    bool bare_alone = bare.length > 0 && is_spoken_of(reader->source, plain_view(&bare)) && !is_spoken_of(reader->source, plain_view(&german));
    return bare_alone ? bare : german;
}

static bool enter_new_id(Reader *reader, SectionKind kind, Text id)
{
    if (id.length == 0)
        return reader_fail(reader, TAG_BAD_SECTION, reader->content, NULL, "[%s] wants an id, such as [%s %s]",
                           sections[kind].name, sections[kind].name, kind == SECTION_PERSON ? "quill" : kind == SECTION_DESK ? "left" : "thimble");
    if (scan_is_id(id))
        return enter_entity(reader, kind, id, id);
    Plain meant = meant_id(reader, id);
    Text sensible = plain_view(&meant);
    reader_lose(reader, kind, TAG_BAD_ID, id, scan_is_id(sensible) ? meant.text : "", "an id is 1 to %d of a-z, 0-9 and -; found '%s'",
                LEVEL_ID_MAX, reader_quoted(id).text);
    return scan_is_id(sensible) && enter_entity(reader, kind, id, sensible);
}

static bool enter_lines(Reader *reader, Text id)
{
    int kind = scan_word_index(id, lines_words, LINES_COUNT);
    if (id.length == 0)
        return reader_fail(reader, TAG_BAD_SECTION, reader->content, NULL,
                           "[lines] wants one of its kinds, such as [lines %s]", lines_words[0]);
    if (kind < 0) {
        Plain meant = plain_id(id);
        kind = scan_word_index(plain_view(&meant), lines_words, LINES_COUNT);
        reader_fail_word(reader, &word_lists[LIST_LINES], id, kind >= 0 ? meant.text : NULL);
    }
    if (kind < 0)
        return false;
    reader->index = kind;
    reader->named[SECTION_LINES][kind] = reader->heading;
    return true;
}

static bool enter_talk(Reader *reader, Text id)
{
    Level *level = reader->level;
    if (reader->quiet)
        return false;
    if (id.length == 0)
        return reader_fail(reader, TAG_BAD_SECTION, reader->content, NULL,
                           "[talk] wants a person's id, such as [talk quill]");
    static const Slot who = {"talk", VALUE_PERSON, .offset = 0};
    int person = -1;
    slot_read(reader, &who, id, &person);
    for (int i = 0; i < level->talk_count; i++)
        if (person >= 0 && level->talks[i].person == person)
            return reader_fail(reader, TAG_DUPLICATE_ID, id, NULL, "[talk %s] is there already, on line %d",
                               reader_quoted(id).text, reader->named[SECTION_TALK][i].line);
    if (person < 0)
        return false;
    reader->index = level->talk_count++;
    reader->named[SECTION_TALK][reader->index] = reader->heading;
    level->talks[reader->index] = (Talk){person, level->speech_count, 0};
    return true;
}

static bool enter_alone(Reader *reader, SectionKind kind, Text id)
{
    reader->index = 0;
    if (id.length > 0)
        return reader_fail(reader, TAG_BAD_SECTION, id, NULL, "[%s] stands alone; found '%s' behind it",
                           sections[kind].name, reader_quoted(id).text);
    Position *first = &reader->first[kind];
    if (first->line > 0 && first->line != reader->number && !sections[kind].repeats)
        return reader_fail(reader, TAG_DUPLICATE_SECTION, reader->content, NULL,
                           "a level has one [%s]; the first is on line %d", sections[kind].name, first->line);
    return true;
}

static bool enter(Reader *reader, SectionKind kind, Text id)
{
    switch (sections[kind].heading) {
    case HEADING_NONE: return enter_alone(reader, kind, id);
    case HEADING_NEW_ID: return enter_new_id(reader, kind, id);
    case HEADING_LINES: return enter_lines(reader, id);
    case HEADING_PERSON: return enter_talk(reader, id);
    }
    return false;
}

/* The section of that name, or the nearest after a complaint. */
static int find_section(Reader *reader, Text name)
{
    const char *names[SECTION_COUNT];
    for (int i = 0; i < SECTION_COUNT; i++)
        names[i] = sections[i].name;
    int kind = scan_word_index(name, names, SECTION_COUNT);
    if (kind >= 0)
        return kind;
    const char *near = reader_nearest_of(reader, name, names, SECTION_COUNT);
    reader_fail_unknown(reader, TAG_UNKNOWN_SECTION, name, "section", near);
    return near ? scan_word_index(text_of(near), names, SECTION_COUNT) : -1;
}

/* What stands behind the ']'. A stop says nothing. */
static void fail_behind(Reader *reader, Text behind)
{
    bool stop = behind.length == 1 && text_find(text_of(":;,."), behind.at[0]) >= 0;
    reader_fail(reader, TAG_AFTER_VALUE, behind, stop ? "" : NULL, "nothing follows a section's ']'; found '%s'", reader_quoted(behind).text);
}

/* The words between the brackets; what is meant is clear without the closing one. */
static bool scan_heading(Reader *reader, Text *name, Text *id)
{
    Text content = reader->content;
    int close = text_find(content, ']');
    int length = close < 0 ? content.length : close;
    Text behind = text_trim(text_part(content, length + 1, content.length));
    if (close < 0)
        reader_fail(reader, TAG_BAD_SECTION, content, NULL, "a section line ends with ']', such as [day]");
    if (behind.length > 0)
        fail_behind(reader, behind);
    *id = text_part(content, 1, length - 1);
    *name = scan_word(id);
    if (name->length == 0)
        return reader_fail(reader, TAG_BAD_SECTION, content, NULL, "a section has a name, such as [day]");
    return true;
}

/* Brackets twice or once too few, or a sign between the name and the id; the plain line is put in its place. */
static void undress(Reader *reader, Plain *heading)
{
    Text content = reader->content, whole;
    int close = text_find(content, ']');
    whole = text_part(content, 0, close < 0 ? content.length : close + 1);
    bool twice = text_starts(content, "[[") && text_ends(content, "]]");
    bool sign = text_find(whole, ':') >= 0 || text_find(whole, '=') >= 0;
    if ((close >= 0 && !twice && !sign) || dress_heading(content, heading) == SECTION_COUNT)
        return;
    reader_fail(reader, TAG_BAD_SECTION, content, heading->text, "a section line is %s", heading->text);
    reader->content = plain_view(heading);
    reader->hushed++;
}

static void clear_slots(Reader *reader)
{
    memset(reader->seen, 0, sizeof reader->seen);
    for (const Slot *slot = reader->section->slots; slot && slot->name; slot++)
        slot_clear(reader, slot, reader->object);
}

/* The first of its kind. */
static void meet(Reader *reader, SectionKind kind)
{
    Mode only = sections[kind].only, mode = reader->level->mode;
    reader->first[kind] = reader->heading;
    reader->broken[kind] = reader->broken[kind] || (only != MODE_PLAY && only != mode);
    if (only != MODE_PLAY && only != mode)
        reader_fail_at(reader, TAG_OTHER_MODE, reader->heading, "[%s] wants 'mode = %s' in [day]; this level has 'mode = %s'",
                       sections[kind].name, mode_words[only], mode_words[mode]);
}

static void read_heading(Reader *reader)
{
    Text name, id;
    heading_skip(reader);
    reader->naming = NULL;
    reader->passed = NULL;
    if (!scan_heading(reader, &name, &id))
        return;
    int found = find_section(reader, name);
    if (found < 0) {
        reader->lines_lost = reader->lines_lost || !reader->quiet;
        return;
    }
    SectionKind kind = (SectionKind)found;
    reader->heading = reader_position(reader, reader->content);
    if (reader->first[kind].line == 0)
        meet(reader, kind);
    if (!enter(reader, kind, id)) {
        reader->broken[kind] = reader->broken[kind] || !reader->quiet;
        return;
    }
    if (reader->quiet && kind != SECTION_DAY) {
        reader->passed = &sections[kind];
        return;
    }
    reader->skipping = false;
    reader->section = &sections[kind];
    reader->object = object_of(reader, kind, sections[kind].heading == HEADING_NEW_ID ? reader->index : 0);
    clear_slots(reader);
}

void heading_read(Reader *reader)
{
    int hushed = reader->hushed;
    Plain heading;
    undress(reader, &heading);
    read_heading(reader);
    reader->hushed = hushed;
}
