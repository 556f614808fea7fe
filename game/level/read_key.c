/* read_key.c - the lines key = value, constant = number, - "text" and ? question. */
#include "level/read_key.h"

#include "level/heading.h"
#include "level/lists.h"
#include "level/read_marks.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/value.h"
#include "level/words.h"

#include <stdio.h>

/* Splits at '='; complains when there is none. A colon in its place is a habit worth a remedy. */
static bool split_key(Reader *reader, Text content, Text *name, Text *value)
{
    int equals = text_find(content, '='), colon = text_find(content, ':');
    Text before = text_part(content, 0, equals < 0 ? content.length : equals);
    *name = text_trim(before);
    *value = text_trim(text_part(content, equals + 1, content.length));
    if (equals >= 0 && name->length > 0)
        return true;
    bool habit = equals < 0 && colon > 0 && scan_is_id(text_trim(text_part(content, 0, colon)));
    const char *form = reader->section->line;
    if (habit)
        return reader_fail(reader, TAG_BAD_LINE, text_part(content, colon, 1), "=",
                           "a line here is %s, with '=' between", form);
    return reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", form,
                       reader_quoted(content).text);
}

/* A key whose line was not sound is not missing all the same. */
static void mark_seen(Reader *reader, Text content)
{
    int length = 0;
    while (length < content.length && scan_is_id(text_part(content, length, 1)))
        length++;
    for (const Slot *slot = reader->section->slots; slot && slot->name; slot++)
        if (text_is(text_part(content, 0, length), slot->name))
            reader->seen[slot - reader->section->slots] = reader_position(reader, content);
}

/* The slot of that name, or of the nearest after a complaint; *sound tells which. */
static const Slot *find_key(Reader *reader, Text name, bool *sound)
{
    const char *names[SLOTS_MAX];
    const Slot *slots = reader->section->slots;
    int count = slots_count(slots);
    for (int i = 0; i < count; i++)
        names[i] = slots[i].name;
    int index = scan_word_index(name, names, count);
    *sound = index >= 0;
    if (*sound)
        return &slots[index];
    const char *near = reader_nearest_of(reader, name, names, count);
    Quoted shown = reader_quoted(name);
    if (!near) {
        reader_fail(reader, TAG_UNKNOWN_KEY, name, NULL, "[%s] has no key '%s'", reader->section->name, shown.text);
        return NULL;
    }
    reader_fail(reader, TAG_UNKNOWN_KEY, name, near, "[%s] has no key '%s'; did you mean '%s'?", reader->section->name,
                shown.text, near);
    return &slots[scan_word_index(text_of(near), names, count)];
}

static void read_with_options(Reader *reader, const Slot *slot, Text rest)
{
    Position seen[SLOTS_MAX] = {{0}};
    Text value;
    if (!scan_value(reader, &rest, &value) || !slot_read(reader, slot, value, reader->object))
        return;
    char owner[24];
    snprintf(owner, sizeof owner, "'%s'", slot->name);
    slots_read_options(reader, slot->options, owner, &rest, seen, reader->object);
    for (int i = 0; slot->options[i].name; i++)
        if (slot->options[i].offset == offsetof(Tool, ends) && seen[i].line > 0)
            reader->ends[reader->index] = seen[i];
}

/* A broken key of [day] must not make other lines look wrong. */
static void forgive(Reader *reader, const Slot *slot)
{
    if (reader->section != &sections[SECTION_DAY])
        return;
    if (slot->offset == offsetof(Level, days))
        reader->level->days = LEVEL_DAYS_MAX;
    if (slot->offset == offsetof(Level, shift_start))
        reader->shift_unknown = true;
}

/* - "Mrs. Adeyemi, who rents": one of those who wait for the file. */
static void read_payee(Reader *reader, Text content)
{
    static const Slot name = {"name", VALUE_TEXT, .high = 60, FIELD(Payee, name)};
    Level *level = reader->level;
    NumberFile *file = reader->object;
    if (level->payee_count == LEVEL_PAYEES_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a level names at most %d of those who wait", LEVEL_PAYEES_MAX);
        heading_skip(reader);
        return;
    }
    Payee *payee = &level->payees[level->payee_count];
    if (!slot_read(reader, &name, text_trim(text_part(content, 1, content.length)), payee))
        return;
    if (file->payee_count == 0)
        file->first_payee = level->payee_count;
    payee->file = reader->index;
    reader->payees[level->payee_count++] = reader_position(reader, content);
    file->payee_count++;
}

void read_key(Reader *reader, Text content)
{
    Text name, value;
    bool sound;
    if (reader->section == &sections[SECTION_FILE] && text_starts(content, "-")) {
        read_payee(reader, content);
        return;
    }
    if (!split_key(reader, content, &name, &value)) {
        mark_seen(reader, content);
        return;
    }
    if (text_starts(name, "x-"))
        return;
    const Slot *slot = find_key(reader, name, &sound);
    if (!slot)
        return;
    Position *seen = &reader->seen[slot - reader->section->slots];
    if (sound && seen->line > 0) {
        reader_fail(reader, TAG_DUPLICATE_KEY, name, NULL, "'%s' is set already, on line %d", slot->name, seen->line);
        return;
    }
    *seen = reader_position(reader, name);
    if (sound && slot->options)
        read_with_options(reader, slot, value);
    else if (!sound || !slot_read(reader, slot, value, reader->object))
        forgive(reader, slot);
}

static bool find_constant(Reader *reader, Text name, Constant *constant)
{
    if (constant_find(name, constant))
        return true;
    Nearest search = reader_nearest(reader, name);
    for (int i = 0; i < CONSTANT_COUNT; i++)
        nearest_try(&search, constant_rows[i].name);
    return reader_fail_unknown(reader, TAG_UNKNOWN_CONSTANT, name, "constant", search.word);
}

void read_constant(Reader *reader, Text content)
{
    Text name, value;
    Constant constant;
    if (!split_key(reader, content, &name, &value) || text_starts(name, "x-") ||
        !find_constant(reader, name, &constant))
        return;
    Level *level = reader->level;
    const ConstantRow *row = &constant_rows[constant];
    Position *seen = &reader->constants_seen[constant];
    if (seen->line > 0) {
        reader_fail(reader, TAG_DUPLICATE_KEY, name, NULL, "'%s' is set already, on line %d", row->name, seen->line);
        return;
    }
    *seen = reader_position(reader, name);
    Slot slot = {row->name, VALUE_COUNT, .low = row->low, .high = row->high, .offset = sizeof(int) * (size_t)constant};
    level->constant_set[constant] = slot_read(reader, &slot, value, level->constants);
}

/* "plant: It has a badge.": the word before a colon names the thing, if it is a word at all. */
static bool read_thing(Reader *reader, Text quoted, LineText *line)
{
    Text text = text_of(line->text), word = text_part(text, 0, text_find(text, ':'));
    if (text_find(text, ':') < 0 || !scan_is_id(word))
        return true;
    int thing = scan_word_index(word, thing_words, THING_COUNT);
    if (thing < 0)
        return reader_fail_unknown(reader, TAG_UNKNOWN_WORD, text_part(quoted, 1, word.length), word_lists[LIST_THINGS].noun,
                                   reader_nearest_of(reader, word, thing_words, THING_COUNT));
    Text words = text_trim(text_part(text, word.length + 1, text.length));
    line->named = true;
    line->thing = (Thing)thing;
    line->words_at = (int)(words.at - text.at);
    return true;
}

void read_text_line(Reader *reader, Text content)
{
    Level *level = reader->level;
    static const Slot line = {"text", VALUE_TEXT, .high = 160, FIELD(LineText, text)};
    if (!text_starts(content, "-")) {
        reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
        return;
    }
    if (level->line_count == LEVEL_LINES_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a level has at most %d texts in all [lines]",
                    LEVEL_LINES_MAX);
        heading_skip(reader);
        return;
    }
    LineText *text = &level->lines[level->line_count];
    text->kind = (Lines)reader->index;
    text->named = false;
    Text words = text_trim(text_part(content, 1, content.length));
    if (slot_read(reader, &line, words, text) &&
        (text->kind != LINES_FINDS || read_thing(reader, words, text)))
        level->line_count++;
}

/* A question may stand bare, with nothing undone in it, or between quotes. Bare words are kept as they are. */
static const char *question_of(Reader *reader, Text content)
{
    static const Slot question = {"question", VALUE_TEXT, .high = 200};
    const char *text = NULL;
    Text words = text_trim(text_part(content, 1, content.length));
    if (!text_starts(content, "?")) {
        reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
        return NULL;
    }
    if (words.length == 0 || text_starts(words, "\"")) {
        slot_read(reader, &question, words, &text);
        return text;
    }
    int length = text_columns(words);
    if (length <= question.high && words.length <= TEXT_BYTES_MAX)
        return read_marks(reader, words) ? reader_intern(reader, words) : NULL;
    reader_fail(reader, TAG_LONG_TEXT, words, NULL, "a question has at most %d characters and %d bytes; this has %d",
                question.high, TEXT_BYTES_MAX, length);
    return NULL;
}

void read_question(Reader *reader, Text content)
{
    Level *level = reader->level;
    if (level->question_count == LEVEL_QUESTIONS_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "[debrief] has at most %d questions", LEVEL_QUESTIONS_MAX);
        heading_skip(reader);
        return;
    }
    const char *question = question_of(reader, content);
    if (question)
        level->questions[level->question_count++] = question;
}
