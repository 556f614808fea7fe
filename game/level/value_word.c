/* value_word.c - texts, names, words of closed lists, and what a rule does. */
#include "level/value_word.h"

#include "base/character.h"
#include "level/lists.h"
#include "level/read_marks.h"
#include "level/scan.h"
#include "level/value_number.h"

#include <stdio.h>
#include <string.h>

static void put_string(void *object, size_t offset, const char *string)
{
    memcpy((char *)object + offset, &string, sizeof string);
}

/* Characters a reader will see: an escape is one, and so is a letter with its accents. */
static int characters_shown(Text inside)
{
    char composed[LEVEL_LINE_MAX];
    int escapes = 0;
    for (int i = 0; i < inside.length; i++) {
        if (inside.at[i] != '\\')
            continue;
        escapes++;
        i++;
    }
    int length = clamp_int(inside.length, 0, LEVEL_LINE_MAX); /* no line is longer */
    memcpy(composed, inside.at, (size_t)length);
    return text_columns((Text){composed, character_compose(composed, length)}) - escapes;
}

static bool fits(Reader *reader, const Slot *slot, Text inside)
{
    int length = characters_shown(inside);
    if (length > slot->high)
        return reader_fail(reader, TAG_LONG_TEXT, inside, NULL, "'%s' has at most %d characters; this has %d",
                           slot->name, slot->high, length);
    if (inside.length > TEXT_BYTES_MAX)
        return reader_fail(reader, TAG_LONG_TEXT, inside, NULL, "a text has at most %d bytes; this has %d",
                           TEXT_BYTES_MAX, inside.length);
    return true;
}

bool value_text(Reader *reader, const Slot *slot, Text value, void *object)
{
    Text rest = value, inside;
    if (!text_starts(value, "\""))
        return reader_fail_form(reader, TAG_BAD_TEXT, slot, value, NULL);
    if (!scan_quoted(reader, &rest, &inside))
        return false;
    if (rest.length > 0) {
        bool stop = rest.length == 1 && text_find(text_of(",;.:"), rest.at[0]) >= 0;
        if (stop)
            reader->meant = NULL;
        return reader_fail(reader, TAG_AFTER_VALUE, rest, stop ? "" : NULL, "nothing follows the closing quote; found '%s'",
                           reader_quoted(rest).text);
    }
    if (text_trim(inside).length == 0)
        return reader_fail(reader, TAG_BAD_TEXT, value, NULL, "'%s' is an empty text; leave the key out or write one",
                           slot->name);
    if (!fits(reader, slot, inside) || !read_marks(reader, inside))
        return false;
    put_string(object, slot->offset, reader_intern_escaped(reader, inside));
    return true;
}

bool value_waits(Reader *reader, const Slot *slot, Text value, void *object)
{
    const Slot who = {slot->name, VALUE_TEXT, .high = 40, .offset = slot->offset};
    const Slot how_many = {slot->name, VALUE_COUNT, .low = slot->low, .high = slot->high, .offset = slot->second};
    Text rest = value, people;
    if (!text_starts(value, "\""))
        return reader_fail_form(reader, TAG_BAD_WAITS, slot, value, NULL);
    if (!scan_value(reader, &rest, &people))
        return false;
    Text count = text_trim(rest);
    if (count.length == 0 || scan_digits(count) < count.length)
        return reader_fail_form(reader, TAG_BAD_WAITS, slot, value, NULL);
    return value_number(reader, &how_many, count, object) && value_text(reader, &who, people, object);
}

bool value_name(Reader *reader, const Slot *slot, Text value, void *object)
{
    if (!scan_is_id(value))
        return reader_fail(reader, TAG_BAD_ID, value, NULL, "'%s' wants 1 to %d of a-z, 0-9 and -; found '%s'", slot->name, LEVEL_ID_MAX,
                           reader_quoted(value).text);
    put_string(object, slot->offset, reader_intern(reader, value));
    return true;
}

bool value_language(Reader *reader, const Slot *slot, Text value, void *object)
{
    if (!scan_is_id(value))
        return reader_fail_form(reader, TAG_BAD_ID, slot, value, NULL);
    if (reader->line.at) /* what is the default stands in no line */
        reader->language = reader_position(reader, value);
    put_string(object, slot->offset, reader_intern(reader, value));
    return true;
}

static bool fail_word(Reader *reader, const WordList *list, Text value)
{
    return reader_fail_word(reader, list, value, reader_nearest_of(reader, value, list->words, list->count));
}

bool value_word(Reader *reader, const Slot *slot, Text value, void *object)
{
    const WordList *list = &word_lists[slot->list];
    int index = scan_word_index(value, list->words, list->count);
    if (index < 0)
        return fail_word(reader, list, value);
    slot_put(object, slot->offset, index);
    return true;
}
