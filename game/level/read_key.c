/* read_key.c - the lines key = value, constant = number, - "text" and ? question. */
#include "level/read_key.h"

#include "level/heading.h"
#include "level/left_out.h"
#include "level/lists.h"
#include "level/option.h"
#include "level/other_keys.h"
#include "level/plain.h"
#include "level/read_marks.h"
#include "level/scan.h"
#include "level/slots.h"
#include "level/value.h"
#include "level/words.h"

#include <stdio.h>

/* Other signs between a key and its value; the longest first. */
static const char *const equals_signs[] = {":=", "=>", "->", "==", "＝", "→", ":"};

static bool is_key(const Reader *reader, Text name)
{
    const Slot *slots = reader->section->slots;
    return slots ? slots_find(slots, name) != NULL : scan_is_id(name);
}

/* Another sign in the place of '=', behind a name; empty: there is none. */
static Text other_sign(Text content)
{
    int length = 0;
    while (length < content.length && scan_is_id(text_part(content, length, 1)))
        length++;
    Text rest = text_trim(text_part(content, length, content.length));
    for (int i = 0; i < COUNT_OF(equals_signs) && length > 0; i++)
        if (text_starts(rest, equals_signs[i]))
            return text_part(rest, 0, text_of(equals_signs[i]).length);
    return text_part(content, 0, 0);
}

/* No sign at all, behind a key that there is. */
static bool fail_no_sign(Reader *reader, Text content)
{
    char remedy[REMEDY_LENGTH];
    Text value = content, name = scan_word(&value);
    bool known = value.length > 0 && is_key(reader, name) && content.length + 3 < REMEDY_LENGTH;
    text_print(remedy, sizeof remedy, "%.*s = %.*s", name.length, name.at, value.length, value.at);
    return reader_fail(reader, TAG_BAD_LINE, content, known ? remedy : NULL, "a line here is %s; found '%s'", reader->section->line,
                       reader_quoted(content).text);
}

/* Splits at '='; complains when there is none, or a sign from another habit, whose two sides are clear all the same. */
static bool split_key(Reader *reader, Text content, Text *name, Text *value)
{
    Text sign = other_sign(content);
    int at = sign.length > 0 ? (int)(sign.at - content.at) : text_find(content, '=');
    *name = text_trim(text_part(content, 0, max_int(at, 0)));
    *value = text_trim(text_part(content, at + max_int(1, sign.length), content.length));
    if (sign.length > 0)
        reader_fail(reader, TAG_BAD_LINE, sign, "=", "a line here is %s, with '=' between", reader->section->line);
    return (at >= 0 && name->length > 0) || fail_no_sign(reader, content);
}

/* A broken key of [day] must not make other lines look wrong. */
static void forgive(Reader *reader, const Slot *slot)
{
    if (reader->section != &sections[SECTION_DAY])
        return;
    if (slot->offset == offsetof(Level, days)) {
        reader->level->days = LEVEL_DAYS_MAX;
        reader->days_unknown = true;
    }
    if (slot->offset == offsetof(Level, shift_start))
        reader->shift_unknown = true;
}

/* A key whose line was not sound is not missing all the same. */
static void mark_seen(Reader *reader, Text content)
{
    int length = 0;
    while (length < content.length && scan_is_id(text_part(content, length, 1)))
        length++;
    for (const Slot *slot = reader->section->slots; slot && slot->name; slot++)
        if (text_is(text_part(content, 0, length), slot->name)) {
            forgive(reader, slot);
            reader->seen[slot - reader->section->slots] = reader_position(reader, content);
        }
}

/* The section that has such a key; NULL: none does. */
static const Section *elsewhere(const Reader *reader, Text name)
{
    for (int i = 0; i < SECTION_COUNT; i++)
        for (const Slot *slot = sections[i].slots; slot && slot->name; slot++)
            if (&sections[i] != reader->section && text_is(name, slot->name))
                return &sections[i];
    return NULL;
}

/* A key that nothing is near to: one of an author's own without its mark, one of another section, or none. */
static void fail_key(Reader *reader, Text name, const char *const *names, int count)
{
    char own[LEVEL_ID_MAX + 3];
    Quoted shown = reader_quoted(name);
    const Section *other = elsewhere(reader, name);
    Listed listed = reader_listed(names, count);
    bool mine = (text_starts(name, "x") || text_starts(name, "X")) && scan_is_id(text_part(name, 1, name.length)) && name.length < LEVEL_ID_MAX;
    const char *section = reader->section->name;
    Text bare = text_part(name, 1, name.length);
    while (text_starts(bare, "-") || text_starts(bare, "_"))
        bare = text_part(bare, 1, bare.length);
    text_print(own, sizeof own, "x-%.*s", bare.length, bare.at);
    if (mine)
        reader_fail(reader, TAG_UNKNOWN_KEY, name, own, "[%s] has no key '%s'; those of your own start with x-", section, shown.text);
    else if (other)
        reader_fail(reader, TAG_UNKNOWN_KEY, name, NULL, "[%s] has no key '%s', which is one of [%s]; it has %s", section, shown.text, other->name, listed.text);
    else
        reader_fail(reader, TAG_UNKNOWN_KEY, name, NULL, listed.text[0] ? "[%s] has no key '%s'; it has %s" : "[%s] has no key '%s'", section, shown.text,
                    listed.text);
}

/* The line below in this section that sets the key; 0: none does. */
static int set_below(const Reader *reader, const char *key)
{
    Text rest = reader->rest, line;
    for (int number = reader->number + 1; text_next_line(&rest, &line) && !text_starts(text_trim(line), "["); number++)
        if (text_is(text_trim(text_part(line, 0, max_int(0, text_find(line, '=')))), key))
            return number;
    return 0;
}

/* The nearest key, or constant, is set elsewhere: writing it here would set it twice. */
static bool fail_set(Reader *reader, Text name, Tag tag, const char *near, const Position *seen)
{
    int line = seen->line > 0 ? seen->line : set_below(reader, near);
    if (line > 0)
        reader_fail(reader, tag, name, NULL, "[%s] has no %s '%s'; if '%s' is meant, that is set on line %d, and is set once", reader->section->name,
                    tag == TAG_UNKNOWN_KEY ? "key" : "constant", reader_quoted(name).text, near, line);
    return line > 0;
}

/* Whether the value is one of that key's, or has a meaning there; *meant is that meaning, "" where it is right as it stands. */
static bool value_fits(Reader *reader, const Slot *slot, Text value, Meant *meant)
{
    meant->text[0] = '\0';
    return slot->options || slot_sound(reader, slot, value, reader->object) || slot_meant(reader, slot, value, reader->object, meant);
}

/* A key by another name, its value read. One whose value is none is not renamed. */
static void read_renamed(Reader *reader, const Slot *slot, Text name, Text value)
{
    Meant meant;
    char words[REMEDY_LENGTH];
    const char *example = slot->example ? slot->example : slot->fallback ? slot->fallback : value_forms[slot->kind].example;
    bool fits = value_fits(reader, slot, value, &meant), whole = fits && meant.text[0];
    text_print(words, sizeof words, "%s = %s", slot->name, meant.text);
    (fits && (!whole || meant.safe) ? reader_fail : reader_advise)(
        reader, TAG_UNKNOWN_KEY, whole ? text_trim(reader->content) : name, whole ? words : fits ? slot->name : NULL,
        "[%s] has no key '%s'; here it is '%s', such as %s = %s", reader->section->name, reader_quoted(name).text, slot->name, slot->name, example);
    reader->hushed++;
    if (fits && !slot->options)
        slot_read(reader, slot, whole ? text_of(meant.text) : value, reader->object);
    reader->hushed--;
}

/* The name that was probably meant by one that is none; *renamed when it is no slip of the keyboard. */
static const char *meant_key(Reader *reader, Text name, const char *const *names, int count, bool *renamed)
{
    Plain joined = plain_id(name);
    int meant = scan_word_index(plain_view(&joined), names, count);
    const char *other = meant < 0 ? other_key(reader, name) : NULL;
    *renamed = other != NULL;
    return meant >= 0 ? names[meant] : other ? other : elsewhere(reader, name) ? NULL : reader_nearest_of(reader, name, names, count);
}

/* The slot of that name, or of what was meant after a complaint, where a value is still to be read; *sound tells which. */
static const Slot *find_key(Reader *reader, Text name, Text value, bool *sound)
{
    Meant meant;
    const char *names[SLOTS_MAX];
    const Slot *slots = reader->section->slots;
    int count = slots_count(slots);
    bool renamed;
    for (int i = 0; i < count; i++)
        names[i] = slots[i].name;
    int index = scan_word_index(name, names, count);
    *sound = index >= 0;
    if (*sound)
        return &slots[index];
    const char *near = meant_key(reader, name, names, count, &renamed);
    if (!near) {
        fail_key(reader, name, names, count);
        return NULL;
    }
    index = scan_word_index(text_of(near), names, count);
    if (fail_set(reader, name, TAG_UNKNOWN_KEY, near, &reader->seen[index]))
        return NULL;
    bool fits = value_fits(reader, &slots[index], value, &meant);
    if (renamed)
        read_renamed(reader, &slots[index], name, value);
    else
        reader_fail(reader, TAG_UNKNOWN_KEY, name, fits ? near : NULL, "[%s] has no key '%s'; did you mean '%s'?", reader->section->name,
                    reader_quoted(name).text, near);
    if (!renamed && fits)
        return &slots[index];
    reader->seen[index] = reader_position(reader, name);
    if (!fits)
        forgive(reader, &slots[index]);
    return NULL;
}

/* A value with options behind it. */
static void read_with_options(Reader *reader, const Slot *slot, Text rest)
{
    Position seen[SLOTS_MAX] = {{0}};
    char owner[24];
    Text text = text_trim(rest), value = scan_word(&rest);
    if (!slot_sound(reader, slot, value, reader->object))
        value = option_stretch(reader, slot, value, option_before(slot->options, rest), reader->object);
    rest = text_trim(text_part(text, value.length, text.length));
    slot_read(reader, slot, value, reader->object);
    snprintf(owner, sizeof owner, "'%s'", slot->name);
    option_read(reader, slot->options, owner, &rest, seen, reader->object);
    for (int i = 0; slot->options[i].name; i++)
        if (slot->options[i].offset == offsetof(Tool, ends) && seen[i].line > 0)
            reader->ends[reader->index] = seen[i];
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

/* When the day begins, or ends, in a key of its own; of the two ends of one shift the first is complained about. */
static bool read_end(Reader *reader, Text name, Text value)
{
    const Slot *shift = other_key_shift();
    if (!other_key_is_end(reader, name, value))
        return false;
    Position *seen = &reader->seen[shift - reader->section->slots];
    bool said = seen->line > 0 && reader->shift_unknown;
    if (said || fail_set(reader, name, TAG_UNKNOWN_KEY, shift->name, seen))
        return true;
    *seen = reader_position(reader, name);
    forgive(reader, shift);
    other_key_fail_end(reader);
    return true;
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
    if (read_end(reader, name, value))
        return;
    const Slot *slot = find_key(reader, name, value, &sound);
    if (!slot)
        return;
    Position *seen = &reader->seen[slot - reader->section->slots];
    if (sound && seen->line > 0) {
        reader_fail(reader, TAG_DUPLICATE_KEY, name, NULL, "'%s' is set already, on line %d", slot->name, seen->line);
        forgive(reader, slot);
        return;
    }
    *seen = reader_position(reader, name);
    if (left_out_fail(reader, slot, value))
        return;
    if (reader->section == &sections[SECTION_FILE] && slot->offset == offsetof(NumberFile, serves))
        reader->serves[reader->index] = reader_position(reader, content);
    if (slot->options)
        read_with_options(reader, slot, value);
    else if (!slot_read(reader, slot, value, reader->object))
        forgive(reader, slot);
}

static bool find_constant(Reader *reader, Text name, Constant *constant)
{
    if (constant_find(name, constant))
        return true;
    Nearest search = reader_nearest(reader, name);
    for (int i = 0; i < CONSTANT_COUNT; i++)
        nearest_try(&search, constant_rows[i].name);
    if (search.word && constant_find(text_of(search.word), constant) &&
        fail_set(reader, name, TAG_UNKNOWN_CONSTANT, search.word, &reader->constants_seen[*constant]))
        return false;
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
    Plain small = plain_small(word);
    int thing = scan_word_index(word, thing_words, THING_COUNT), large = scan_word_index(plain_view(&small), thing_words, THING_COUNT);
    if (text_find(text, ':') < 0 || (thing < 0 && large < 0 && !scan_is_id(word)))
        return true;
    if (thing < 0)
        return reader_fail_word(reader, &word_lists[LIST_THINGS], text_part(quoted, 1, word.length),
                                large >= 0 ? thing_words[large] : reader_nearest_of(reader, word, thing_words, THING_COUNT));
    Text words = text_trim(text_part(text, word.length + 1, text.length));
    line->named = true;
    line->thing = (Thing)thing;
    line->words_at = (int)(words.at - text.at);
    return true;
}

/* Signs that other lists begin their lines with. */
static const char *const bullets[] = {"•", "*", "–", "—", "‣", "◦", "·", "●", "+", "−", "->", "→", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."};

/* Takes the sign that a line of a list begins with off it: `-`, or another after a complaint. False when the line is none of a list. */
static bool take_bullet(Reader *reader, Text content, Text *words)
{
    *words = text_trim(text_part(content, 1, content.length));
    if (text_starts(content, "-") && !text_starts(content, "->"))
        return true;
    for (int i = 0; i < COUNT_OF(bullets); i++) {
        Text sign = text_part(content, 0, text_of(bullets[i]).length);
        *words = text_trim(text_part(content, sign.length, content.length));
        if (text_is(sign, bullets[i]))
            return !reader_fail(reader, TAG_BAD_LINE, sign, "-", "a line here is %s; found '%s'", reader->section->line, reader_quoted(content).text);
    }
    *words = content;
    if (plain_quotes_before(content) == 0)
        return reader_fail(reader, TAG_BAD_LINE, content, NULL, "a line here is %s; found '%s'", reader->section->line, reader_quoted(content).text);
    const Position place = {reader->number, reader_position(reader, content).column, 0};
    return !reader_fail_fix(reader, TAG_BAD_LINE, content, &(Fix){place, "- ", true}, "a line here is %s; found '%s'", reader->section->line,
                            reader_quoted(content).text);
}

void read_text_line(Reader *reader, Text content)
{
    Level *level = reader->level;
    static const Slot line = {"text", VALUE_TEXT, .high = 160, FIELD(LineText, text)};
    Text words;
    if (!take_bullet(reader, content, &words))
        return;
    if (level->line_count == LEVEL_LINES_MAX) {
        reader_fail(reader, TAG_TOO_MANY, content, NULL, "a level has at most %d texts in all [lines]",
                    LEVEL_LINES_MAX);
        heading_skip(reader);
        return;
    }
    LineText *text = &level->lines[level->line_count];
    text->kind = (Lines)reader->index;
    text->named = false;
    if (!slot_read(reader, &line, words, text) || (text->kind == LINES_FINDS && !read_thing(reader, words, text)))
        return;
    note_articles(reader, words);
    level->line_count++;
}

/* A question without its mark, or with the sign of a list in its place: the words of it. */
static Text fail_question(Reader *reader, Text content)
{
    static const char *const signs[] = {"-", "•", "*", "–", "—", "+", "Q:", "F:", "？"};
    for (int i = 0; i < COUNT_OF(signs); i++) {
        Text sign = text_part(content, 0, text_of(signs[i]).length);
        if (!text_is(sign, signs[i]))
            continue;
        reader_fail(reader, TAG_BAD_LINE, sign, "?", "a line here is %s; found '%s'", reader->section->line, reader_quoted(content).text);
        return text_trim(text_part(content, sign.length, content.length));
    }
    const Position place = {reader->number, reader_position(reader, content).column, 0};
    reader_fail_fix(reader, TAG_BAD_LINE, content, &(Fix){place, "? ", true}, "a line here is %s; found '%s'", reader->section->line,
                    reader_quoted(content).text);
    return content;
}

/* A question may stand bare, with nothing undone in it, or between quotes. Bare words are kept as they are. */
static const char *question_of(Reader *reader, Text content)
{
    static const Slot question = {"question", VALUE_TEXT, .high = 200};
    const char *text = NULL;
    Text words = text_trim(text_part(content, 1, content.length));
    if (!text_starts(content, "?"))
        words = fail_question(reader, content);
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
